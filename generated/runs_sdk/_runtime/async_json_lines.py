"""A stream of JSON values, as a method of an async resource says it: see `json_lines`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from .json_lines import LineForm

if TYPE_CHECKING:
    import httpx2

    from .async_streams import AsyncStream
    from .calls import Call

T = TypeVar("T")


class AsyncJsonLines(LineForm[T, "AsyncStream[T]"]):
    """A stream of JSON values, for async clients."""

    __slots__ = ()

    def stream(self, response: httpx2.Response, client: Any, call: Call) -> AsyncStream[T]:
        """Give the stream of an answer, its body unread."""
        from .async_streams import AsyncStream

        return AsyncStream(response, *self.reading(response, client, call))
