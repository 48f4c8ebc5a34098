"""Method wrappers for the raw and streaming views of a resource.

The resource inside such a view is bound to a client that already gives answers in place of values, so `raw` and
`async_raw` only tell the type checker; signatures and overloads stay those of the method.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial, wraps
from types import MethodType
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from .managers import AsyncResponseContextManager, ResponseContextManager

if TYPE_CHECKING:
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
    plain = _without_warning(method)

    @wraps(plain)
    def manager(*args: P.args, **kwargs: P.kwargs) -> ResponseContextManager[APIResponse[R]]:
        send: Any = partial(plain, *args, **kwargs)
        return ResponseContextManager(send)

    return _warning_like(method, manager)


def async_streamed(
    method: Callable[P, Awaitable[R]],
) -> Callable[P, AsyncResponseContextManager[AsyncStreamedResponse[R]]]:
    """Give the method of an async streaming view; its request is sent when the `async with` block begins."""
    plain = _without_warning(method)

    @wraps(plain)
    def manager(*args: P.args, **kwargs: P.kwargs) -> AsyncResponseContextManager[AsyncStreamedResponse[R]]:
        send: Any = partial(plain, *args, **kwargs)
        return AsyncResponseContextManager(send)

    return _warning_like(method, manager)


def _without_warning(method: Callable[P, R]) -> Callable[P, R]:
    """The method as it is below the decorator that says what of it is deprecated."""
    bound: Any = method
    if not hasattr(method, "__deprecated__") and not hasattr(method, "__deprecated_arguments__"):
        return method
    plain: Callable[P, R] = MethodType(bound.__func__.__wrapped__, bound.__self__)
    return plain


def _warning_like(method: Callable[P, Any], manager: Callable[P, R]) -> Callable[P, R]:
    """The manager, warning where it is made: the line that enters it isn't the one to change."""
    marked: Any = method
    if hasattr(method, "__deprecated__"):
        from typing_extensions import deprecated

        return deprecated(marked.__deprecated__)(manager)
    if hasattr(method, "__deprecated_arguments__"):
        from .deprecations import deprecated_arguments

        return deprecated_arguments(**marked.__deprecated_arguments__)(manager)
    return manager
