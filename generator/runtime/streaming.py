"""What the clients know of streams: the form of an answer makes the stream that a call gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeGuard, TypeVar

if TYPE_CHECKING:
    import httpx2

    from .calls import Call

S = TypeVar("S")


class StreamForm(Generic[S]):
    """What a streamed answer holds; it makes the stream that a client gives."""

    __slots__ = ()

    media_type: str

    def check(self, call: Call) -> None:
        """Raise ValueError where the caller wants of the stream what it can't do."""

    def stream(self, response: httpx2.Response, client: Any, call: Call) -> S:
        """Give the stream of an answer, its body unread."""
        raise NotImplementedError


def is_stream(form: object) -> TypeGuard[StreamForm[Any]]:
    """Say whether the form is one of a stream."""
    return isinstance(form, StreamForm)
