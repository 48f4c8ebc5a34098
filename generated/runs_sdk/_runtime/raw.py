"""Method wrappers for the raw and streaming views of a resource.

The resource inside such a view is bound to a client that already gives answers in place of values, so `raw` and
`async_raw` only tell the type checker; signatures and overloads stay those of the method.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial, wraps
from typing import Any, ParamSpec, TypeVar, cast

from .managers import AsyncResponseContextManager, ResponseContextManager
from .responses import APIResponse, AsyncAPIResponse, AsyncStreamedResponse

P = ParamSpec("P")
R = TypeVar("R")


def raw(method: Callable[P, R]) -> Callable[P, APIResponse[R]]:
    """Give the method of a raw view."""
    return cast("Callable[P, APIResponse[R]]", method)


def async_raw(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[AsyncAPIResponse[R]]]:
    """Give the method of an async raw view."""
    return cast("Callable[P, Awaitable[AsyncAPIResponse[R]]]", method)


def streamed(method: Callable[P, R]) -> Callable[P, ResponseContextManager[APIResponse[R]]]:
    """Give the method of a streaming view; its request is sent when the `with` block begins."""

    @wraps(method)
    def manager(*args: P.args, **kwargs: P.kwargs) -> ResponseContextManager[APIResponse[R]]:
        send: Any = partial(method, *args, **kwargs)
        return ResponseContextManager(send)

    return manager


def async_streamed(
    method: Callable[P, Awaitable[R]],
) -> Callable[P, AsyncResponseContextManager[AsyncStreamedResponse[R]]]:
    """Give the method of an async streaming view; its request is sent when the `async with` block begins."""

    @wraps(method)
    def manager(*args: P.args, **kwargs: P.kwargs) -> AsyncResponseContextManager[AsyncStreamedResponse[R]]:
        send: Any = partial(method, *args, **kwargs)
        return AsyncResponseContextManager(send)

    return manager
