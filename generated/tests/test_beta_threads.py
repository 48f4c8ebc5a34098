"""`client.beta.threads` does what the description says."""

# pyright: reportDeprecated=false

from __future__ import annotations

import pytest

from runs_sdk import AsyncRunsClient, BaseModel, RunsClient, types

from .colours import answered, collected, opened, settled

pytestmark = [pytest.mark.anyio, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


async def test_create_and_run(client: RunsClient | AsyncRunsClient) -> None:
    run = await settled(client.beta.threads.create_and_run(assistant_id="asst_abc123"))
    assert isinstance(run, types.Run)


async def test_create_and_run_with_every_argument(client: RunsClient | AsyncRunsClient) -> None:
    run = await settled(
        client.beta.threads.create_and_run(
            assistant_id="asst_abc123",
            thread={"messages": [{"role": "user", "content": "Explain deep learning to a 5 year old."}]},
            model="gpt-4o-mini",
            instructions="Answer from the files only.",
            tools=[
                {
                    "type": "function",
                    "function": {
                        "name": "get_current_weather",
                        "description": "Looks up the weather in a city.",
                        "parameters": {
                            "type": "object",
                            "properties": {
                                "location": {"type": "string"},
                                "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]},
                            },
                            "required": ["location"],
                        },
                    },
                }
            ],
            tool_resources={},
            metadata={},
            temperature=1,
            top_p=1,
            max_prompt_tokens=256,
            max_completion_tokens=256,
            truncation_strategy={"type": "auto", "last_messages": None},
            tool_choice={"type": "file_search"},
            parallel_tool_calls=False,
            response_format="auto",
        )
    )
    assert isinstance(run, types.Run)


async def test_create_and_run_streams(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(client.beta.threads.create_and_run(assistant_id="asst_abc123", stream=True)) as stream:
        events = await collected(stream)
    assert events
    for event in events:
        assert isinstance(event, BaseModel)


async def test_create_and_run_raw_response(client: RunsClient | AsyncRunsClient) -> None:
    response = await answered(client.beta.threads.with_raw_response.create_and_run(assistant_id="asst_abc123"))
    assert response.status_code == 200
    assert isinstance(response.parse(), types.Run)


async def test_create_and_run_streaming_response(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(
        client.beta.threads.with_streaming_response.create_and_run(assistant_id="asst_abc123")
    ) as response:
        assert response.status_code == 200
        assert isinstance(await settled(response.parse()), types.Run)
