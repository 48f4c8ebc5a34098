"""What rows of the checklist share: the usual calls, and answers in turn."""

from __future__ import annotations

from typing import Any

from tests.runtime.server import Reply, Server, json_reply

from .operations import RUNS
from .samples import RUN
from .sides import Caller


def retrieve(caller: Caller, **options: Any) -> Any:
    return caller(f"{RUNS}.retrieve", "run_1", thread_id="thread_1", **options)


def create(caller: Caller, **arguments: Any) -> Any:
    return caller(f"{RUNS}.create", "thread_1", assistant_id="asst_1", **arguments)


def stream(caller: Caller, **options: Any) -> Any:
    return create(caller, stream=True, **options)


def in_turn(server: Server, *replies: Reply) -> None:
    """Let the server give these answers in turn, the last one from then on."""
    server.handler = None
    server.answer(*replies)


def answering(server: Server, value: Any, status: int = 200, **headers: str) -> None:
    """Let the server give one answer to everything."""
    in_turn(server, json_reply(value, status, **headers))


def read(caller: Caller, server: Server, value: Any) -> Any:
    """Give the run that the value is read as."""
    answering(server, value)
    return retrieve(caller)


def run_with(**fields: Any) -> dict[str, Any]:
    return {**RUN, **fields}
