# Copied from extensions/_tool_calls.py: change it there.
"""The calls that the model asks for, carried out: one after another, or at once by an async client."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from functools import partial

from .. import types

from ._tools import Failed, Tool, ToolErrors, answer, bound_call


def require_sync(tools: Mapping[str, Tool]) -> None:
    """Raise TypeError where a function has to be awaited."""
    for tool in tools.values():
        if tool.is_async:
            raise TypeError(f"{tool.name} is async; an async client can call it")


def answer_calls(
    tools: Mapping[str, Tool], calls: Sequence[types.RequiredActionFunctionToolCall], errors: ToolErrors
) -> list[types.ToolOutputParam]:
    """Make the calls in their order and give their outputs."""
    return [answer(call, _outcome(tools, call), errors) for call in calls]


async def answer_calls_async(
    tools: Mapping[str, Tool], calls: Sequence[types.RequiredActionFunctionToolCall], errors: ToolErrors
) -> list[types.ToolOutputParam]:
    """Make the calls at once and give their outputs in the order of the calls; plain functions run in threads."""
    import anyio

    outcomes: dict[int, object] = {}

    async def make(at: int, call: types.RequiredActionFunctionToolCall) -> None:
        outcomes[at] = await _outcome_async(tools, call)

    async with anyio.create_task_group() as group:
        for at, call in enumerate(calls):
            group.start_soon(make, at, call)
    return [answer(call, outcomes[at], errors) for at, call in enumerate(calls)]


def _outcome(tools: Mapping[str, Tool], call: types.RequiredActionFunctionToolCall) -> object:
    try:
        tool, args, kwargs = bound_call(tools, call)
        return tool.function(*args, **kwargs)
    except Exception as error:  # noqa: BLE001  # what a function raises is the model's or the caller's to know
        return Failed(error)


async def _outcome_async(tools: Mapping[str, Tool], call: types.RequiredActionFunctionToolCall) -> object:
    import anyio.to_thread

    try:
        tool, args, kwargs = bound_call(tools, call)
        made = partial(tool.function, *args, **kwargs)
        value = made() if tool.is_async else await anyio.to_thread.run_sync(made)
        return await value if inspect.isawaitable(value) else value
    except Exception as error:  # noqa: BLE001  # what a function raises is the model's or the caller's to know
        return Failed(error)
