"""What an event stream holds, as a method says it.

Events(RunEvent, name="event", payload="data", done="[DONE]")

    event: thread.run.created          {"event": "thread.run.created", "data": {"id": "run_1"}}
    data: {"id": "run_1"}        ->    read as one RunEvent

How the bytes become items is in `events`, which is loaded with the first stream.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from .streaming import StreamForm

if TYPE_CHECKING:
    import httpx2
    from typing_extensions import TypeForm

    from .calls import Call
    from .limits import StreamLimits
    from .resuming import Resumption
    from .streams import Stream
    from .watch import Watch

S = TypeVar("S")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Reader(Protocol[T_co]):
    """Turns chunks into items; `done` says that nothing more is to come."""

    done: bool

    def feed(self, chunk: bytes) -> Iterator[T_co]: ...

    def finish(self) -> Iterator[T_co]: ...


class ReadForm(StreamForm[S], Generic[T, S]):
    """The form of a stream that is read piece by piece, as the items come."""

    __slots__ = ()

    def reader(self, response: httpx2.Response, watch: Watch, limits: StreamLimits | None = None) -> Reader[T]:
        """Make the reader of one answer."""
        raise NotImplementedError

    def check(self, call: Call) -> None:
        """Raise ValueError where the stream should be taken up again, and the API has no way to do that."""
        if call.options.get("reconnects"):
            from .resuming import check_reconnects

            check_reconnects(call)

    def reading(self, response: httpx2.Response, client: Any, call: Call) -> tuple[Reader[T], Resumption | None]:
        """Say what reads an answer, and how it goes on where it breaks off."""
        from .resuming import resumption_of

        reader = self.reader(response, client.watch_of(call.operation), client.limits.stream)
        return reader, resumption_of(client, call, self)


@dataclass(frozen=True, slots=True)
class EventForm(ReadForm[T, S]):
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


class Events(EventForm[T, "Stream[T]"]):
    """A stream of server-sent events, for sync clients."""

    __slots__ = ()

    def stream(self, response: httpx2.Response, client: Any, call: Call) -> Stream[T]:
        """Give the stream of an answer, its body unread."""
        from .streams import Stream

        return Stream(response, *self.reading(response, client, call))
