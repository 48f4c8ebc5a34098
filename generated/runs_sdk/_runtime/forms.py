"""What a streamed answer holds, as a method says it: `Events` for event streams, `JsonLines` for JSON lines.

Events(RunEvent, name="event", payload="data", done="[DONE]")

    event: thread.run.created          {"event": "thread.run.created", "data": {"id": "run_1"}}
    data: {"id": "run_1"}        ->    read as one RunEvent

How the bytes become items is in `events`, which is loaded with the first stream.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeGuard, TypeVar

if TYPE_CHECKING:
    import httpx2
    from typing_extensions import TypeForm

    from .sse import StreamLimits
    from .watch import Watch

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Reader(Protocol[T_co]):
    """Turns chunks into items; `done` says that nothing more is to come."""

    done: bool

    def feed(self, chunk: bytes) -> Iterator[T_co]: ...

    def finish(self) -> Iterator[T_co]: ...


@dataclass(frozen=True, slots=True)
class Events(Generic[T]):
    """A stream of server-sent events.

    `name` and `payload` are the properties of `type` that hold an event's name and data; without them its data are the
    item, a text as it stands where the type is `str`. Data that start with `done` end the stream.
    """

    type: TypeForm[T]
    name: str | None = None
    payload: str | None = None
    done: str | None = None
    media_type: str = field(default="text/event-stream", init=False)

    def reader(self, response: httpx2.Response, watch: Watch, limits: StreamLimits | None = None) -> Reader[T]:
        """Make the reader of one answer."""
        from .events import EventReader

        return EventReader(self, response, watch, limits)


@dataclass(frozen=True, slots=True)
class JsonLines(Generic[T]):
    """A stream of JSON values, one a line."""

    type: TypeForm[T]
    media_type: str = "application/jsonl"

    def reader(self, response: httpx2.Response, watch: Watch, limits: StreamLimits | None = None) -> Reader[T]:
        """Make the reader of one answer."""
        from .events import LineReader

        return LineReader(self, response, watch, limits)


StreamForm: TypeAlias = Events[T] | JsonLines[T]


def is_stream(form: object) -> TypeGuard[StreamForm[Any]]:
    """Say whether the form is one of a stream."""
    return isinstance(form, Events | JsonLines)
