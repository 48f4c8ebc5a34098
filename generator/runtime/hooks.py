"""The user's own functions that are told of every attempt, before it is sent and once it is answered.

    on_request(request)    may add headers; those stay with the server that the client calls
    on_response(response)  its body is read, unless the caller asked for a stream or for the body unread

What they raise reaches the caller, and nothing is sent again for it. Requests for tokens aren't shown to them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

import httpx2

from .steps import Ask, Close, Step

if TYPE_CHECKING:
    from .calls import Draft

RequestHook: TypeAlias = Callable[[httpx2.Request], None]
ResponseHook: TypeAlias = Callable[[httpx2.Response], None]
AsyncRequestHook: TypeAlias = Callable[[httpx2.Request], Awaitable[None] | None]
AsyncResponseHook: TypeAlias = Callable[[httpx2.Response], Awaitable[None] | None]


def tell_request(
    hook: RequestHook | AsyncRequestHook, request: httpx2.Request, draft: Draft
) -> Generator[Step, Any, None]:
    """Show the request to the hook; the draft keeps which headers that added."""
    known = frozenset(request.headers)
    yield Ask(partial(hook, request))
    draft.hooked = frozenset(request.headers) - known


def tell_response(hook: ResponseHook | AsyncResponseHook, response: httpx2.Response) -> Generator[Step, Any, None]:
    """Show the answer to the hook; one that raises gets no chance to keep the connection."""
    try:
        yield Ask(partial(hook, response))
    except Exception:
        yield Close(response)
        raise
