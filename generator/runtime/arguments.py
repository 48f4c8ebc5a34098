"""What a method says of its request becomes a call.

"POST", "/runs/{run_id}", path={"run_id": "r_1"}, body={"metadata": omit}   ->   Call("POST", "/runs/{run_id}", ...)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn, TypedDict

from .auth import Security
from .bodies import NO_BODY, Body, encode_body
from .calls import Call
from .values import RequestOptions, omit

if TYPE_CHECKING:
    from .streaming import StreamForm

_OPTIONS = frozenset(RequestOptions.__annotations__)


class CallArguments(TypedDict, total=False):
    """What a method says of its request besides method, path and types."""

    path: Mapping[str, object]
    query: Mapping[str, object]
    querystring: object
    headers: Mapping[str, object]
    cookies: Mapping[str, object]
    body: object
    content_type: str
    accept: str
    answers: Mapping[str, object]
    security: Security
    server: str
    options: RequestOptions


def make_call(
    method: str,
    template: str,
    returns: object,
    events: StreamForm[Any] | None,
    arguments: CallArguments,
    url: str | None,
) -> Call:
    """Make the call, its body written. Raises TypeError for an option that there isn't."""
    options = arguments.get("options", {})
    if not options.keys() <= _OPTIONS:
        _refuse(method, template, options)
    extra = options.get("extra_body") if method not in ("GET", "HEAD") else None
    return Call(
        method,
        template,
        arguments.get("path"),
        arguments.get("query") or {},
        arguments.get("headers"),
        arguments.get("cookies"),
        _body(arguments, extra),
        returns,
        events,
        arguments.get("security"),
        options,
        url,
        arguments.get("querystring"),
        arguments.get("accept"),
        arguments.get("answers"),
        arguments.get("server"),
    )


def _refuse(method: str, template: str, options: RequestOptions) -> NoReturn:
    names = " and ".join(repr(name) for name in options if name not in _OPTIONS)
    raise TypeError(f"{method} {template} got an unexpected keyword argument {names}")


def _body(arguments: CallArguments, extra: object) -> Body:
    if extra is None and "body" not in arguments:
        return NO_BODY
    return encode_body(arguments.get("body", omit), arguments.get("content_type"), extra)
