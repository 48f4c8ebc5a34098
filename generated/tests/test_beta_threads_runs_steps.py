"""`client.beta.threads.runs.steps` does what the description says."""

# pyright: reportDeprecated=false

from __future__ import annotations

import pytest

from runs_sdk import AsyncCursorPage, AsyncRunsClient, RunsClient, SyncCursorPage, types

from .colours import answered, collected, opened, settled

pytestmark = [pytest.mark.anyio, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


async def test_list(client: RunsClient | AsyncRunsClient) -> None:
    steps = await collected(client.beta.threads.runs.steps.list("run_abc123", thread_id="thread_abc123"))
    assert steps
    for item in steps:
        assert isinstance(item, types.RunStep)


async def test_list_with_every_argument(client: RunsClient | AsyncRunsClient) -> None:
    steps = await collected(
        client.beta.threads.runs.steps.list(
            "run_abc123",
            thread_id="thread_abc123",
            limit=20,
            order="desc",
            after="run_abc123",
            before="run_abc456",
            include=["step_details.tool_calls[*].file_search.results[*].content"],
        )
    )
    assert steps
    for item in steps:
        assert isinstance(item, types.RunStep)


async def test_list_raw_response(client: RunsClient | AsyncRunsClient) -> None:
    response = await answered(
        client.beta.threads.runs.steps.with_raw_response.list("run_abc123", thread_id="thread_abc123")
    )
    assert response.status_code == 200
    assert isinstance(response.parse(), (SyncCursorPage, AsyncCursorPage))


async def test_list_streaming_response(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(
        client.beta.threads.runs.steps.with_streaming_response.list("run_abc123", thread_id="thread_abc123")
    ) as response:
        assert response.status_code == 200
        assert await settled(response.read())


async def test_list_refuses_empty_ids(client: RunsClient | AsyncRunsClient) -> None:
    with pytest.raises(ValueError, match="`run_id`"):
        await collected(client.beta.threads.runs.steps.list("", thread_id="thread_abc123"))
    with pytest.raises(ValueError, match="`thread_id`"):
        await collected(client.beta.threads.runs.steps.list("run_abc123", thread_id=""))


async def test_retrieve(client: RunsClient | AsyncRunsClient) -> None:
    run_step = await settled(
        client.beta.threads.runs.steps.retrieve("step_abc123", thread_id="thread_abc123", run_id="run_abc123")
    )
    assert isinstance(run_step, types.RunStep)


async def test_retrieve_with_every_argument(client: RunsClient | AsyncRunsClient) -> None:
    run_step = await settled(
        client.beta.threads.runs.steps.retrieve(
            "step_abc123",
            thread_id="thread_abc123",
            run_id="run_abc123",
            include=["step_details.tool_calls[*].file_search.results[*].content"],
        )
    )
    assert isinstance(run_step, types.RunStep)


async def test_retrieve_raw_response(client: RunsClient | AsyncRunsClient) -> None:
    response = await answered(
        client.beta.threads.runs.steps.with_raw_response.retrieve(
            "step_abc123", thread_id="thread_abc123", run_id="run_abc123"
        )
    )
    assert response.status_code == 200
    assert isinstance(response.parse(), types.RunStep)


async def test_retrieve_streaming_response(client: RunsClient | AsyncRunsClient) -> None:
    async with opened(
        client.beta.threads.runs.steps.with_streaming_response.retrieve(
            "step_abc123", thread_id="thread_abc123", run_id="run_abc123"
        )
    ) as response:
        assert response.status_code == 200
        assert isinstance(await settled(response.parse()), types.RunStep)


async def test_retrieve_refuses_empty_ids(client: RunsClient | AsyncRunsClient) -> None:
    with pytest.raises(ValueError, match="`step_id`"):
        await settled(client.beta.threads.runs.steps.retrieve("", thread_id="thread_abc123", run_id="run_abc123"))
    with pytest.raises(ValueError, match="`thread_id`"):
        await settled(client.beta.threads.runs.steps.retrieve("step_abc123", thread_id="", run_id="run_abc123"))
    with pytest.raises(ValueError, match="`run_id`"):
        await settled(client.beta.threads.runs.steps.retrieve("step_abc123", thread_id="thread_abc123", run_id=""))
