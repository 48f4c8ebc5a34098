"""Handlers that write down what they are told, as it was at that moment."""

from __future__ import annotations

from typing import Any

CALLBACKS = (
    "on_event",
    "on_run_step_created",
    "on_run_step_delta",
    "on_run_step_done",
    "on_tool_call_created",
    "on_tool_call_delta",
    "on_tool_call_done",
    "on_message_created",
    "on_message_delta",
    "on_message_done",
    "on_text_created",
    "on_text_delta",
    "on_text_done",
    "on_image_file_done",
    "on_timeout",
    "on_exception",
    "on_end",
)

Told = list[tuple[str, tuple[Any, ...]]]


def recording(base: type[Any]) -> Any:
    """A handler of the class that writes down the names of its callbacks and what they were given."""
    told: Told = []

    def callback(name: str) -> Any:
        def called(self: Any, *given: Any) -> None:
            told.append((name, tuple(plain(value) for value in given)))

        async def awaited(self: Any, *given: Any) -> None:
            called(self, *given)

        return awaited if base.__name__.startswith("Async") else called

    made = type("Recording", (base,), {name: callback(name) for name in CALLBACKS})()
    made.told = told
    return made


def plain(value: Any) -> Any:
    return value.to_dict() if hasattr(value, "to_dict") else type(value).__name__


def names(told: Told) -> list[str]:
    """The names of the callbacks, without those of every event."""
    return [name for name, _ in told if name != "on_event"]
