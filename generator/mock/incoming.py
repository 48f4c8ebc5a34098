"""What a request says once it has been read: its parameters by place and name, and its body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from starlette.requests import Request

from ..ir.api import Operation
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
        query=tuple(parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)),
        headers={name.lower(): value for name, value in request.headers.items()},
        cookies=request.cookies,
        body=bytes(body),
    )
