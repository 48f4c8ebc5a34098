"""The runs SDK against the mock server, called the way users of openai-python call theirs."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from runs_sdk import (
    AsyncRunsClient,
    AsyncStream,
    AuthenticationError,
    BadRequestError,
    NotFoundError,
    RunsClient,
    RunsError,
    Stream,
    SyncCursorPage,
)
from runs_sdk.types import Run, RunStep

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

WEATHER: dict[str, Any] = {
    "type": "function",
    "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}},
}


def test_a_created_run_is_found_again(client: RunsClient, thread: str) -> None:
    runs = client.beta.threads.runs
    made = runs.create(thread, assistant_id="asst_1", instructions="Be brief.", metadata={"a": "b"})
    found = runs.retrieve(made.id, thread_id=thread)
    assert isinstance(made, Run) and isinstance(found, Run)
    assert (found.id, found.thread_id, found.assistant_id) == (made.id, thread, "asst_1")
    assert (found.instructions, found.metadata) == ("Be brief.", {"a": "b"})


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_a_list_turns_its_pages_by_itself(client: RunsClient, thread: str, limit: int) -> None:
    made = [client.beta.threads.runs.create(f"{thread}{limit}", assistant_id="asst_1").id for _ in range(7)]
    page = client.beta.threads.runs.list(f"{thread}{limit}", limit=limit, order="asc")
    assert isinstance(page, SyncCursorPage)
    assert [run.id for run in page] == made


def test_a_list_goes_both_ways(client: RunsClient, thread: str) -> None:
    runs = client.beta.threads.runs
    made = [runs.create(thread, assistant_id="asst_1").id for _ in range(5)]
    middle = runs.list(thread, limit=2, order="asc", after=made[0])
    assert [run.id for run in middle.data] == made[1:3]
    assert middle.has_next_page()
    assert [run.id for run in middle.get_next_page().data] == made[3:]
    assert [run.id for run in runs.list(thread, limit=2, order="asc", before=made[2]).data] == made[:2]


def test_a_stream_gives_typed_events_and_ends(client: RunsClient, thread: str) -> None:
    with client.beta.threads.runs.create(thread, assistant_id="asst_1", stream=True) as events:
        assert isinstance(events, Stream)
        seen = list(events)
    assert seen[0].event == "thread.run.created"
    assert seen[0].data.thread_id == thread
    text = [event.data.delta for event in seen if event.event == "thread.message.delta"]
    assert text, "the answer arrives in pieces"
    assert seen[-1].event == "thread.run.completed"
    assert client.beta.threads.runs.retrieve(seen[0].data.id, thread_id=thread).id == seen[0].data.id


def test_a_run_that_waits_for_tools_goes_on_with_their_outputs(client: RunsClient, thread: str) -> None:
    runs = client.beta.threads.runs
    run = runs.create(thread, assistant_id="asst_1", tools=[WEATHER])
    run = runs.retrieve(run.id, thread_id=thread)
    assert run.status == "requires_action" and run.required_action is not None
    calls = run.required_action.submit_tool_outputs.tool_calls
    assert [call.function.name for call in calls] == ["get_weather"]
    outputs: Any = [{"tool_call_id": call.id, "output": "sunny"} for call in calls]
    done = runs.submit_tool_outputs(run.id, thread_id=thread, tool_outputs=outputs)
    assert done.status != "requires_action" and done.required_action is None
    with pytest.raises(BadRequestError):
        runs.submit_tool_outputs(run.id, thread_id=thread, tool_outputs=outputs)


def test_a_run_is_modified_and_cancelled(client: RunsClient, thread: str) -> None:
    runs = client.beta.threads.runs
    run = runs.create(thread, assistant_id="asst_1")
    assert runs.update(run.id, thread_id=thread, metadata={"user": "u"}).metadata == {"user": "u"}
    assert runs.cancel(run.id, thread_id=thread).status in ("cancelling", "cancelled")


def test_steps_of_a_run_are_listed_and_retrieved(client: RunsClient, thread: str) -> None:
    run = client.beta.threads.runs.create(thread, assistant_id="asst_1")
    steps = client.beta.threads.runs.steps.list(run.id, thread_id=thread, limit=1)
    found = list(steps)
    assert found and all(isinstance(step, RunStep) and step.run_id == run.id for step in found)
    one = client.beta.threads.runs.steps.retrieve(found[0].id, thread_id=thread, run_id=run.id)
    assert one.to_dict() == found[0].to_dict()


def test_a_thread_and_its_run_are_made_in_one_call(client: RunsClient) -> None:
    message: Any = {"role": "user", "content": "Hello"}
    run = client.beta.threads.create_and_run(assistant_id="asst_1", thread={"messages": [message]})
    assert client.beta.threads.runs.retrieve(run.id, thread_id=run.thread_id).id == run.id


def test_an_unknown_run_is_a_not_found_error(client: RunsClient, thread: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        client.beta.threads.runs.retrieve("run_nowhere", thread_id=thread)
    assert caught.value.status_code == 404
    assert isinstance(caught.value, RunsError)
    assert isinstance(caught.value.body, dict) and caught.value.message


def test_a_wrong_argument_is_a_bad_request(client: RunsClient, thread: str) -> None:
    with pytest.raises(BadRequestError, match="limit"):
        client.beta.threads.runs.list(thread, limit=1000)


def test_an_empty_path_argument_is_refused_before_anything_is_sent(client: RunsClient) -> None:
    with pytest.raises(ValueError, match="thread_id"):
        client.beta.threads.runs.list("")
    with pytest.raises(ValueError):
        client.beta.threads.runs.retrieve("..", thread_id="thread_1")


def test_a_missing_key_is_told_at_construction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUNS_API_KEY", raising=False)
    with pytest.raises(RunsError, match="RUNS_API_KEY"):
        RunsClient()


def test_key_and_address_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, mock_url: str, thread: str) -> None:
    monkeypatch.setenv("RUNS_API_KEY", "secret")
    monkeypatch.setenv("RUNS_BASE_URL", mock_url)
    with RunsClient() as client:
        assert client.beta.threads.runs.list(thread).data == []


def test_a_request_without_a_key_is_an_authentication_error(client: RunsClient, thread: str) -> None:
    from runs_sdk import Omit

    with pytest.raises(AuthenticationError):
        client.beta.threads.runs.list(thread, extra_headers={"Authorization": Omit()})


def test_raw_and_streaming_responses_parse_into_the_same(client: RunsClient, thread: str) -> None:
    runs = client.beta.threads.runs
    raw = runs.with_raw_response.create(thread, assistant_id="asst_1")
    run = raw.parse()
    assert raw.status_code == 200 and raw.is_closed and isinstance(run, Run)
    with runs.with_streaming_response.retrieve(run.id, thread_id=thread) as response:
        assert not response.is_closed
        assert response.parse().id == run.id
    assert response.is_closed
    page = runs.with_raw_response.list(thread, limit=1).parse()
    assert [item.id for item in page] == [run.id]


def test_the_async_client_does_the_same(async_client: AsyncRunsClient, thread: str) -> None:
    async def scenario() -> None:
        async with async_client as client:
            runs = client.beta.threads.runs
            made = [(await runs.create(thread, assistant_id="asst_1")).id for _ in range(5)]
            assert [run.id async for run in runs.list(thread, limit=2, order="asc")] == made
            page = await runs.list(thread, limit=2, order="asc")
            assert [run.id for run in page.data] == made[:2] and page.has_next_page()
            async with await runs.create(thread, assistant_id="asst_1", stream=True) as events:
                assert isinstance(events, AsyncStream)
                seen = [event.event async for event in events]
            assert seen[0] == "thread.run.created" and seen[-1] == "thread.run.completed"
            raw = await runs.with_raw_response.retrieve(made[0], thread_id=thread)
            assert raw.parse().id == made[0]
            with pytest.raises(NotFoundError):
                await runs.retrieve("run_nowhere", thread_id=thread)

    asyncio.run(scenario())
