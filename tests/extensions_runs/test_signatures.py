"""The helpers take what the methods take that they call: who teaches one a parameter is told of the other here."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
from runs_sdk.extensions.runs import AsyncRuns, Runs
from runs_sdk.extensions.threads import AsyncThreads, Threads

HELPERS: list[tuple[type[Any], str, str, set[str]]] = [
    (cls, helper, method, own)
    for runs, threads in ((Runs, Threads), (AsyncRuns, AsyncThreads))
    for cls, helper, method, own in (
        (runs, "create_and_poll", "create", {"poll_interval_ms", "max_wait"}),
        (runs, "stream", "create", {"event_handler"}),
        (runs, "create_and_stream", "create", {"event_handler"}),
        (
            runs,
            "create_and_run_tools",
            "create",
            {"functions", "tool_errors", "max_rounds", "poll_interval_ms", "max_wait"},
        ),
        (runs, "submit_tool_outputs_and_poll", "submit_tool_outputs", {"poll_interval_ms", "max_wait"}),
        (runs, "submit_tool_outputs_stream", "submit_tool_outputs", {"event_handler"}),
        (threads, "create_and_run_poll", "create_and_run", {"poll_interval_ms", "max_wait"}),
        (threads, "create_and_run_stream", "create_and_run", {"event_handler"}),
    )
]


def parameters(method: Any) -> dict[str, tuple[Any, Any]]:
    return {each.name: (each.annotation, each.default) for each in inspect.signature(method).parameters.values()}


@pytest.mark.parametrize(
    ("cls", "helper", "method", "own"), HELPERS, ids=[f"{row[0].__name__}.{row[1]}" for row in HELPERS]
)
def test_a_helper_takes_what_its_method_takes(cls: type[Any], helper: str, method: str, own: set[str]) -> None:
    taken = parameters(getattr(cls, helper))
    expected = {name: told for name, told in parameters(getattr(cls, method)).items() if name != "stream"}
    assert {name: told for name, told in taken.items() if name not in own} == expected
    assert own <= taken.keys()


@pytest.mark.parametrize("cls", [Runs, Threads])
def test_sync_and_async_take_the_same(cls: type[Any]) -> None:
    twin = {Runs: AsyncRuns, Threads: AsyncThreads}[cls]
    for name in {"poll", "run_tools", *(row[1] for row in HELPERS if row[0] is cls)} & set(dir(cls)):
        mine, other = parameters(getattr(cls, name)), parameters(getattr(twin, name))
        told = {key: (str(note).replace("Async", ""), default) for key, (note, default) in other.items()}
        assert {key: (str(note), default) for key, (note, default) in mine.items()} == told


@pytest.mark.parametrize("cls", [Runs, AsyncRuns])
def test_poll_takes_its_arguments_in_their_order(cls: type[Any]) -> None:
    taken = inspect.signature(cls.poll).parameters.values()
    positional = [each.name for each in taken if each.kind is each.POSITIONAL_OR_KEYWORD]
    options = ["extra_headers", "extra_query", "extra_body", "timeout"]
    assert positional == ["self", "run_id", "thread_id", *options, "poll_interval_ms"]
