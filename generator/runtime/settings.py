"""What a generated package says of its API, and what its user may set."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

import httpx2

from .auth import AuthParts, AuthScheme, Credentials, merge_parts
from .headers import HeaderLayer, header_layer, merge_headers
from .sse import StreamLimits
from .values import Omit

DEFAULT_TIMEOUT = httpx2.Timeout(600.0, connect=5.0)
DEFAULT_MAX_RETRIES = 2
CONNECTION_LIMITS = httpx2.Limits(max_connections=1000, max_keepalive_connections=100)

Mode: TypeAlias = Literal["parsed", "raw", "streamed"]
"""What `request` gives: the value, the answer around it, or the answer with its body unread."""


@dataclass(frozen=True, slots=True)
class ClientSettings:
    """The facts of an API that its client needs; generated code holds one of these."""

    package: str
    version: str
    title: str
    base_url: str
    base_url_env: str | None = None
    default_headers: Mapping[str, str] = field(default_factory=dict[str, str])
    env_headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Headers whose values come from environment variables: `{"X-Organization": "RUNS_ORGANIZATION"}`."""
    auth: tuple[AuthScheme, ...] = ()
    idempotency_header: str | None = "Idempotency-Key"
    request_id_header: str = "x-request-id"


@dataclass(frozen=True, slots=True)
class ResponseLimits:
    """How much a server may make a client hold in memory, counted after decompression; None lifts a limit."""

    body_bytes: int | None = 512 * 2**20
    error_bytes: int = 2**20
    stream: StreamLimits = field(default_factory=StreamLimits)


@dataclass(frozen=True)
class ClientConfig:
    """Everything that decides how a client's requests look; a client's copies differ in this alone."""

    settings: ClientSettings
    credentials: Credentials
    base_url: httpx2.URL
    timeout: float | httpx2.Timeout | None
    max_retries: int
    default_headers: Mapping[str, str | Omit]
    default_query: Mapping[str, object]
    strict: bool
    limits: ResponseLimits

    @cached_property
    def prefix(self) -> str:
        """The base URL without its query and its last slash."""
        return str(self.base_url.copy_with(query=None)).rstrip("/")

    @cached_property
    def base_query(self) -> Mapping[str, object]:
        """The query of the base URL and the client's default query."""
        own: dict[str, object] = {key: self.base_url.params.get_list(key) for key in self.base_url.params}
        return {**own, **self.default_query}

    @cached_property
    def headers(self) -> HeaderLayer:
        """The headers of every request, before credentials."""
        settings = self.settings
        from_env = {name: os.environ.get(variable) for name, variable in settings.env_headers.items()}
        identity = {
            "Accept": "application/json",
            "User-Agent": f"{settings.title}/Python {settings.version}",
            "X-SDK-Lang": "python {}.{}.{}".format(*sys.version_info),
            "X-SDK-Version": settings.version,
        }
        return merge_headers(
            header_layer(identity),
            header_layer(settings.default_headers),
            header_layer(from_env),
            header_layer(self.default_headers),
        )

    @cached_property
    def fixed_auth(self) -> AuthParts:
        """What credentials add to every request; only where none of them is a function."""
        values = {keyword: secret for keyword, secret in self.credentials.secrets.items() if isinstance(secret, str)}
        return merge_parts(scheme.parts(values) for scheme in self.credentials.chosen(None))


def normalized_url(url: str | httpx2.URL) -> httpx2.URL:
    """Check a base URL and end its path with a slash. Raises ValueError where it is no absolute HTTP URL."""
    parsed = httpx2.URL(url)
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise ValueError(f"The base URL must start with http:// or https:// and name a host, not {str(url)!r}")
    path, mark, query = parsed.raw_path.partition(b"?")
    return parsed if path.endswith(b"/") else parsed.copy_with(raw_path=path + b"/" + mark + query)


def timeout_extension(timeout: float | httpx2.Timeout | None) -> dict[str, float | None]:
    """Give the timeout in the form the transport takes; None waits forever."""
    if isinstance(timeout, httpx2.Timeout):
        return timeout.as_dict()
    return {"connect": timeout, "read": timeout, "write": timeout, "pool": timeout}
