"""A stream of JSON values, as a method says it: one a line, or a sequence of records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from .forms import Reader, ReadForm

if TYPE_CHECKING:
    import httpx2
    from typing_extensions import TypeForm

    from .calls import Call
    from .limits import StreamLimits
    from .streams import Stream
    from .watch import Watch

S = TypeVar("S")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LineForm(ReadForm[T, S]):
    """A stream of JSON values, one a line."""

    type: TypeForm[T]
    media_type: str = "application/jsonl"

    def reader(self, response: httpx2.Response, watch: Watch, limits: StreamLimits | None = None) -> Reader[T]:
        """Make the reader of one answer."""
        from .lines import LineReader

        return LineReader(self, response, watch, limits)


class JsonLines(LineForm[T, "Stream[T]"]):
    """A stream of JSON values, for sync clients."""

    __slots__ = ()

    def stream(self, response: httpx2.Response, client: Any, call: Call) -> Stream[T]:
        """Give the stream of an answer, its body unread."""
        from .streams import Stream

        return Stream(response, *self.reading(response, client, call))
