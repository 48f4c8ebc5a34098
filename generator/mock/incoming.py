"""What a request says once it has been read: its parameters by place and name, and its body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, unquote_plus

from starlette.requests import Request

from ..ir.api import Operation, Parameter, ParameterPlace
from .refusals import Refusal

MAX_BODY = 32 << 20


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request as it came: `path` percent-encoded, `query` in its order, header names in lower case."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    body: bytes
    raw_query: str = ""
    """The query as it came, percent-encoded."""

    @property
    def raw_pairs(self) -> list[tuple[str, str]]:
        """The names of the query, decoded, and their texts as they came."""
        split = [piece.partition("=") for piece in self.raw_query.split("&") if piece]
        return [(unquote_plus(name), text) for name, _, text in split]

    def cookie_pairs(self, separate: bool) -> list[tuple[str, str]]:
        """The names and texts of the cookies as they came; `&` parts them too, unless they are `separate`."""
        pieces = re.split("; *" if separate else "; *|&", self.headers.get("cookie", ""))
        split = [piece.partition("=") for piece in pieces if piece]
        return [(name.strip(), text) for name, _, text in split]

    @property
    def media_type(self) -> str:
        """The media type of the body, in lower case and without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that the spec allows: what it asks for, with values of the types that the spec states."""

    operation: Operation
    path: Mapping[str, str]
    query: Mapping[str, object] = field(default_factory=dict)
    body: object = None
    address: str = ""
    """The path and the query as they came."""

    def value(self, name: str) -> object:
        """What the query says for `name`, or the member of that name of the body; None where neither does."""
        return self.query[name] if name in self.query else self.said(name)

    def said(self, name: str) -> object:
        """The member `name` of the body; None where there is none."""
        return self.body.get(name) if isinstance(self.body, dict) else None


async def read_incoming(request: Request) -> Incoming:
    """Reads a request to its end. Raises `Refusal` for a body that is too large."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise Refusal(413, f"The body is larger than {MAX_BODY >> 20} MiB.", code="body_too_large")
    raw_path = request.scope.get("raw_path") or request.url.path.encode()
    return Incoming(
        method=request.method,
        path=raw_path.decode("latin-1").partition("?")[0],
        query=tuple(decoded_pairs(request.scope["query_string"].decode("latin-1"))),
        headers={name.lower(): value for name, value in request.headers.items()},
        cookies=request.cookies,
        body=bytes(body),
        raw_query=request.scope["query_string"].decode("latin-1"),
    )


def decoded(parameter: Parameter, text: str) -> str:
    """A text less the encoding of its place: headers and cookies in the style of their own have none."""
    match parameter.place:
        case ParameterPlace.QUERY | ParameterPlace.QUERYSTRING:
            return unquote_plus(text)
        case ParameterPlace.PATH:
            return unquote(text)
        case ParameterPlace.COOKIE if parameter.style != "cookie":
            return unquote(text)
        case _:
            return text


def decoded_pairs(query: str) -> list[tuple[str, str]]:
    """The names and texts of a query, decoded."""
    return parse_qsl(query, keep_blank_values=True)
