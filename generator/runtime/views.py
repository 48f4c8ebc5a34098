"""Method wrappers for the raw and streaming views of a resource.

The resource inside such a view is bound to a client that already gives answers in place of values, so `raw` and
`async_raw` only tell the type checker; signatures and overloads stay those of the method.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast

from .deprecations import warning_like, without_warning

if TYPE_CHECKING:
    from .client import SyncClient
    from .responses import APIResponse

P = ParamSpec("P")
R = TypeVar("R")
ResponseT = TypeVar("ResponseT", bound="APIResponse[Any]")


def raw_client(client: SyncClient) -> SyncClient:
    """Give a client whose calls give answers in place of values."""
    from .responses import RAW

    return client.with_mode(RAW)


def streamed_client(client: SyncClient) -> SyncClient:
    """Give a client whose calls give answers whose bodies are unread."""
    from .responses import STREAMED

    return client.with_mode(STREAMED)


def raw(method: Callable[P, R]) -> Callable[P, APIResponse[R]]:
    """Give the method of a raw view."""
    return cast("Callable[P, APIResponse[R]]", method)


def streamed(method: Callable[P, R]) -> Callable[P, ResponseContextManager[APIResponse[R]]]:
    """Give the method of a streaming view; its request is sent when the `with` block begins."""
    plain = without_warning(method)

    @wraps(plain)
    def manager(*args: P.args, **kwargs: P.kwargs) -> ResponseContextManager[APIResponse[R]]:
        send: Any = partial(plain, *args, **kwargs)
        return ResponseContextManager(send)

    return warning_like(method, manager)


class ResponseContextManager(Generic[ResponseT]):
    """Sends the request on entering and closes the answer on leaving."""

    def __init__(self, send: Callable[[], ResponseT]) -> None:
        self._send = send
        self._response: ResponseT | None = None

    def __enter__(self) -> ResponseT:
        self._response = self._send()
        return self._response

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._response is not None:
            self._response.close()
