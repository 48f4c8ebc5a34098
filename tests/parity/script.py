"""A script of a user of openai-python: it lists, creates, streams, answers tool calls, and meets errors."""

from __future__ import annotations

import asyncio
import copy
import json
import os
import pickle
from collections.abc import Iterable

from openai import APIConnectionError, APIStatusError, AsyncOpenAI, BadRequestError, NotFoundError, OpenAI, omit
from openai.pagination import AsyncCursorPage, SyncCursorPage
from openai.types.beta import AssistantStreamEvent
from openai.types.beta.threads import Run, RunStatus
from openai.types.beta.threads.runs import RunStep

THREAD = "thread_script"
WAITING: tuple[RunStatus, ...] = ("queued", "in_progress")
client = OpenAI(api_key="sk-script", base_url=os.environ["SCRIPT_BASE_URL"], max_retries=1, timeout=20)


def show(title: str, *facts: object) -> None:
    print(f"{title}:", *facts)  # noqa: T201


def describe(run: Run) -> str:
    tools = ",".join(tool.type for tool in run.tools)
    return f"{run.object} {run.status} of {run.assistant_id} on {run.model} with [{tools}] {run.metadata}"


def start_runs(count: int) -> list[Run]:
    runs: list[Run] = []
    for number in range(count):
        run = client.beta.threads.runs.create(
            THREAD,
            assistant_id="asst_1",
            model="gpt-4o",
            instructions=f"Count to {number}.",
            additional_messages=[{"role": "user", "content": "Go on – please."}],
            tools=[{"type": "code_interpreter"}],
            metadata={"number": str(number)},
            temperature=0.5,
            max_prompt_tokens=omit,
        )
        show("created", describe(run), run.temperature, run.usage)
        runs.append(run)
    return runs


def list_runs() -> list[str]:
    page: SyncCursorPage[Run] = client.beta.threads.runs.list(THREAD, limit=2, order="asc")
    show("first page", len(page.data), page.has_more, page.has_next_page(), page.next_page_info() is not None)
    sizes = [len(each.data) for each in page.iter_pages()]
    numbers = [run.metadata["number"] for run in page if run.metadata]
    show("pages", sizes, numbers)
    following = page.get_next_page()
    show("second page", [run.metadata for run in following.data])
    return [run.id for run in client.beta.threads.runs.list(thread_id=THREAD)]


def wait_for(run: Run) -> Run:
    while run.status in WAITING:
        run = client.beta.threads.runs.retrieve(run.id, thread_id=run.thread_id)
    return run


def collect(events: Iterable[AssistantStreamEvent]) -> list[str]:
    names: list[str] = []
    for event in events:
        if event.event == "thread.message.delta":
            for block in event.data.delta.content or []:
                if block.type == "text" and block.text is not None:
                    show("text", block.text.value)
        elif event.event == "thread.run.completed":
            show("completed", event.data.status)
        names.append(event.event)
    return names


def stream_run() -> None:
    with client.beta.threads.runs.create(THREAD, assistant_id="asst_1", stream=True) as stream:
        show("streamed", collect(stream))


def answer_tools() -> None:
    run = client.beta.threads.runs.create(
        THREAD,
        assistant_id="asst_1",
        tools=[{"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}],
    )
    run = wait_for(run)
    show("after waiting", run.status)
    if run.required_action is None:
        return
    calls = run.required_action.submit_tool_outputs.tool_calls
    show("wanted", [(call.type, call.function.name, json.loads(call.function.arguments)) for call in calls])
    run = client.beta.threads.runs.submit_tool_outputs(
        run.id, thread_id=THREAD, tool_outputs=[{"tool_call_id": call.id, "output": "18 °C"} for call in calls]
    )
    show("answered", wait_for(run).status)
    steps: SyncCursorPage[RunStep] = client.beta.threads.runs.steps.list(run.id, thread_id=THREAD)
    show("steps", [step.type for step in steps])


def meet_errors() -> None:
    try:
        client.beta.threads.runs.retrieve("run_none", thread_id=THREAD)
    except NotFoundError as error:
        show("not found", error.status_code, error.message, error.type, error.param, error.response.status_code)
    try:
        client.beta.threads.runs.list(THREAD, limit=1000)
    except BadRequestError as error:
        show("bad request", isinstance(error, APIStatusError), error.body is not None)
    try:
        client.beta.threads.runs.retrieve("", thread_id=THREAD)
    except ValueError as error:
        show("refused", error)
    lost = client.with_options(base_url="http://127.0.0.1:9", max_retries=0)
    try:
        lost.beta.threads.runs.list(THREAD)
    except APIConnectionError as error:
        show("lost", error.message, error.request.method)


def look_closer(run_id: str) -> None:
    raw = client.beta.threads.runs.with_raw_response.retrieve(run_id, thread_id=THREAD, extra_headers={"X-Trace": "1"})
    run = raw.parse()
    show("raw", raw.status_code, raw.headers.get("content-type"), raw.http_request.headers["x-trace"], run.object)
    show("dumps", run.to_dict() == json.loads(run.to_json()) == json.loads(raw.text), sorted(run.to_dict())[:3])
    show("copies", copy.deepcopy(run) == run, pickle.loads(pickle.dumps(run)) == run)
    with client.beta.threads.runs.with_streaming_response.retrieve(run_id, thread_id=THREAD) as response:
        show("unread", response.is_closed, sum(len(piece) for piece in response.iter_bytes()) == len(raw.content))
    updated = client.beta.threads.runs.update(run_id, thread_id=THREAD, metadata={"seen": "yes"})
    (fresh,) = start_runs(1)
    show("updated", updated.metadata, client.beta.threads.runs.cancel(fresh.id, thread_id=THREAD).status)


async def asynchronously() -> None:
    async with AsyncOpenAI(api_key="sk-script", base_url=os.environ["SCRIPT_BASE_URL"]) as other:
        run = await other.beta.threads.create_and_run(
            assistant_id="asst_1", thread={"messages": [{"role": "user", "content": "Hello"}]}
        )
        page: AsyncCursorPage[Run] = await other.beta.threads.runs.list(run.thread_id)
        show("async", [each.status async for each in page], len(page.data))
        events = await other.beta.threads.runs.create(run.thread_id, assistant_id="asst_1", stream=True)
        show("async stream", [event.event async for event in events][-1])


if __name__ == "__main__":
    started = start_runs(5)
    show("listed", len(list_runs()), [describe(wait_for(run)) for run in started[:1]])
    stream_run()
    answer_tools()
    meet_errors()
    look_closer(started[-1].id)
    asyncio.run(asynchronously())
