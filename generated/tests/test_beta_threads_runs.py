"""`client.beta.threads.runs` does what the description says."""

# pyright: reportDeprecated=false

from __future__ import annotations

import pytest

from runs_sdk import AsyncCursorPage, AsyncRunsClient, BaseModel, RunsClient, SyncCursorPage, types

from .colours import answered, collected, opened, settled

pytestmark = [pytest.mark.anyio, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


async def test_list(client: RunsClient | AsyncRunsClient) -> None:
    runs = await collected(client.beta.threads.runs.list("thread_abc123"))
    assert runs
    for item in runs:
        assert isinstance(item, types.Run)


async def test_list_with_every_argument(client: RunsClient | AsyncRunsClient) -> None:
    runs = await collected(
        client.beta.threads.runs.list("thread_abc123", limit=20, order="desc", after="run_abc123", before="run_abc456")
    )
    assert runs
    for item in runs:
        assert isinstance(item, types.Run)


async def test_list_raw_response(client: RunsClient | AsyncRunsClient) -> None:
    response = await answered(client.beta.threads.runs.with_raw_response.list("thread_abc123"))
    assert response.status_code == 200
    assert isinstance(response.parse(), (SyncCursorPage, AsyncCursorPage))


async def test_list_streaming_response(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(client.beta.threads.runs.with_streaming_response.list("thread_abc123")) as response:
        assert response.status_code == 200
        assert await settled(response.read())


async def test_list_refuses_empty_ids(client: RunsClient | AsyncRunsClient) -> None:
    with pytest.raises(ValueError, match="`thread_id`"):
        await collected(client.beta.threads.runs.list(""))


async def test_create(client: RunsClient | AsyncRunsClient) -> None:
    run = await settled(client.beta.threads.runs.create("thread_abc123", assistant_id="asst_abc123"))
    assert isinstance(run, types.Run)


async def test_create_with_every_argument(client: RunsClient | AsyncRunsClient) -> None:
    run = await settled(
        client.beta.threads.runs.create(
            "thread_abc123",
            assistant_id="asst_abc123",
            model="gpt-4o",
            reasoning_effort="medium",
            instructions="Answer in one sentence.",
            additional_instructions="Address the user as Jane.",
            additional_messages=[
                {
                    "role": "user",
                    "content": "Plot the sales figures and sum them up.",
                    "attachments": [{"file_id": "file-abc123", "tools": [{"type": "code_interpreter"}]}],
                }
            ],
            tools=[{"type": "code_interpreter"}],
            metadata={"user_id": "user_abc123"},
            temperature=0.2,
            top_p=0.9,
            max_prompt_tokens=4000,
            max_completion_tokens=1000,
            truncation_strategy={"type": "last_messages", "last_messages": 10},
            tool_choice="required",
            parallel_tool_calls=True,
            response_format={
                "type": "json_schema",
                "json_schema": {
                    "name": "sales_summary",
                    "schema": {
                        "type": "object",
                        "properties": {"total": {"type": "number"}, "comment": {"type": "string"}},
                        "required": ["total", "comment"],
                        "additionalProperties": False,
                    },
                    "strict": True,
                },
            },
            include=["step_details.tool_calls[*].file_search.results[*].content"],
        )
    )
    assert isinstance(run, types.Run)


async def test_create_streams(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(
        client.beta.threads.runs.create("thread_abc123", assistant_id="asst_abc123", stream=True)
    ) as stream:
        events = await collected(stream)
    assert events
    for event in events:
        assert isinstance(event, BaseModel)


async def test_create_raw_response(client: RunsClient | AsyncRunsClient) -> None:
    response = await answered(
        client.beta.threads.runs.with_raw_response.create("thread_abc123", assistant_id="asst_abc123")
    )
    assert response.status_code == 200
    assert isinstance(response.parse(), types.Run)


async def test_create_streaming_response(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(
        client.beta.threads.runs.with_streaming_response.create("thread_abc123", assistant_id="asst_abc123")
    ) as response:
        assert response.status_code == 200
        assert isinstance(await settled(response.parse()), types.Run)


async def test_create_refuses_empty_ids(client: RunsClient | AsyncRunsClient) -> None:
    with pytest.raises(ValueError, match="`thread_id`"):
        await settled(client.beta.threads.runs.create("", assistant_id="asst_abc123"))


async def test_retrieve(client: RunsClient | AsyncRunsClient) -> None:
    run = await settled(client.beta.threads.runs.retrieve("run_abc123", thread_id="thread_abc123"))
    assert isinstance(run, types.Run)


async def test_retrieve_raw_response(client: RunsClient | AsyncRunsClient) -> None:
    response = await answered(
        client.beta.threads.runs.with_raw_response.retrieve("run_abc123", thread_id="thread_abc123")
    )
    assert response.status_code == 200
    assert isinstance(response.parse(), types.Run)


async def test_retrieve_streaming_response(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(
        client.beta.threads.runs.with_streaming_response.retrieve("run_abc123", thread_id="thread_abc123")
    ) as response:
        assert response.status_code == 200
        assert isinstance(await settled(response.parse()), types.Run)


async def test_retrieve_refuses_empty_ids(client: RunsClient | AsyncRunsClient) -> None:
    with pytest.raises(ValueError, match="`run_id`"):
        await settled(client.beta.threads.runs.retrieve("", thread_id="thread_abc123"))
    with pytest.raises(ValueError, match="`thread_id`"):
        await settled(client.beta.threads.runs.retrieve("run_abc123", thread_id=""))


async def test_update(client: RunsClient | AsyncRunsClient) -> None:
    run = await settled(client.beta.threads.runs.update("run_abc123", thread_id="thread_abc123"))
    assert isinstance(run, types.Run)


async def test_update_with_every_argument(client: RunsClient | AsyncRunsClient) -> None:
    run = await settled(
        client.beta.threads.runs.update("run_abc123", thread_id="thread_abc123", metadata={"user_id": "user_abc123"})
    )
    assert isinstance(run, types.Run)


async def test_update_raw_response(client: RunsClient | AsyncRunsClient) -> None:
    response = await answered(
        client.beta.threads.runs.with_raw_response.update("run_abc123", thread_id="thread_abc123")
    )
    assert response.status_code == 200
    assert isinstance(response.parse(), types.Run)


async def test_update_streaming_response(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(
        client.beta.threads.runs.with_streaming_response.update("run_abc123", thread_id="thread_abc123")
    ) as response:
        assert response.status_code == 200
        assert isinstance(await settled(response.parse()), types.Run)


async def test_update_refuses_empty_ids(client: RunsClient | AsyncRunsClient) -> None:
    with pytest.raises(ValueError, match="`run_id`"):
        await settled(client.beta.threads.runs.update("", thread_id="thread_abc123"))
    with pytest.raises(ValueError, match="`thread_id`"):
        await settled(client.beta.threads.runs.update("run_abc123", thread_id=""))


async def test_cancel(client: RunsClient | AsyncRunsClient) -> None:
    run = await settled(client.beta.threads.runs.cancel("run_abc123", thread_id="thread_abc123"))
    assert isinstance(run, types.Run)


async def test_cancel_raw_response(client: RunsClient | AsyncRunsClient) -> None:
    response = await answered(
        client.beta.threads.runs.with_raw_response.cancel("run_abc123", thread_id="thread_abc123")
    )
    assert response.status_code == 200
    assert isinstance(response.parse(), types.Run)


async def test_cancel_streaming_response(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(
        client.beta.threads.runs.with_streaming_response.cancel("run_abc123", thread_id="thread_abc123")
    ) as response:
        assert response.status_code == 200
        assert isinstance(await settled(response.parse()), types.Run)


async def test_cancel_refuses_empty_ids(client: RunsClient | AsyncRunsClient) -> None:
    with pytest.raises(ValueError, match="`run_id`"):
        await settled(client.beta.threads.runs.cancel("", thread_id="thread_abc123"))
    with pytest.raises(ValueError, match="`thread_id`"):
        await settled(client.beta.threads.runs.cancel("run_abc123", thread_id=""))


async def test_submit_tool_outputs(client: RunsClient | AsyncRunsClient) -> None:
    run = await settled(
        client.beta.threads.runs.submit_tool_outputs(
            "run_abc123",
            thread_id="thread_abc123",
            tool_outputs=[{"tool_call_id": "call_abc123", "output": "9 degrees Celsius, light rain"}],
        )
    )
    assert isinstance(run, types.Run)


async def test_submit_tool_outputs_streams(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(
        client.beta.threads.runs.submit_tool_outputs(
            "run_abc123",
            thread_id="thread_abc123",
            tool_outputs=[{"tool_call_id": "call_abc123", "output": "9 degrees Celsius, light rain"}],
            stream=True,
        )
    ) as stream:
        events = await collected(stream)
    assert events
    for event in events:
        assert isinstance(event, BaseModel)


async def test_submit_tool_outputs_raw_response(client: RunsClient | AsyncRunsClient) -> None:
    response = await answered(
        client.beta.threads.runs.with_raw_response.submit_tool_outputs(
            "run_abc123",
            thread_id="thread_abc123",
            tool_outputs=[{"tool_call_id": "call_abc123", "output": "9 degrees Celsius, light rain"}],
        )
    )
    assert response.status_code == 200
    assert isinstance(response.parse(), types.Run)


async def test_submit_tool_outputs_streaming_response(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(
        client.beta.threads.runs.with_streaming_response.submit_tool_outputs(
            "run_abc123",
            thread_id="thread_abc123",
            tool_outputs=[{"tool_call_id": "call_abc123", "output": "9 degrees Celsius, light rain"}],
        )
    ) as response:
        assert response.status_code == 200
        assert isinstance(await settled(response.parse()), types.Run)


async def test_submit_tool_outputs_refuses_empty_ids(client: RunsClient | AsyncRunsClient) -> None:
    with pytest.raises(ValueError, match="`run_id`"):
        await settled(
            client.beta.threads.runs.submit_tool_outputs(
                "",
                thread_id="thread_abc123",
                tool_outputs=[{"tool_call_id": "call_abc123", "output": "9 degrees Celsius, light rain"}],
            )
        )
    with pytest.raises(ValueError, match="`thread_id`"):
        await settled(
            client.beta.threads.runs.submit_tool_outputs(
                "run_abc123",
                thread_id="",
                tool_outputs=[{"tool_call_id": "call_abc123", "output": "9 degrees Celsius, light rain"}],
            )
        )
