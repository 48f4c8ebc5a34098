"""What a generated package says of its API, and what its user may set."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

import httpx2

from .addresses import NO_SERVERS
from .auth import AuthScheme, Security
from .credentials import Credentials
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
    """The first server's address; `{holes}` are filled from `variables` and the client's arguments."""
    base_url_env: str | None = None
    environments: Mapping[str, str] = field(default_factory=dict[str, str])
    """The servers' addresses by name."""
    variables: Mapping[str, str] = field(default_factory=dict[str, str])
    servers: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    """The addresses of operations that are served elsewhere: a name, then the address in each environment."""
    default_headers: Mapping[str, str] = field(default_factory=dict[str, str])
    env_headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Headers whose values come from environment variables: `{"X-Organization": "RUNS_ORGANIZATION"}`."""
    auth: tuple[AuthScheme, ...] = ()
    security: Security | None = None
    """What an operation that doesn't say asks for; None where that is the only scheme there is."""
    auth_optional: bool = False
    """Whether some operation can be called without credentials."""
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
    servers: Mapping[str, httpx2.URL] = field(default_factory=lambda: NO_SERVERS)
    auth: httpx2.Auth | None = None

    @cached_property
    def prefixes(self) -> Mapping[str | None, str]:
        """Of each server, None being that of most operations, the URL without its query and its last slash."""
        urls = ((None, self.base_url), *self.servers.items())
        return {name: str(url.copy_with(query=None)).rstrip("/") for name, url in urls}

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


def timeout_extension(timeout: float | httpx2.Timeout | None) -> dict[str, float | None]:
    """Give the timeout in the form the transport takes; None waits forever."""
    if isinstance(timeout, httpx2.Timeout):
        return timeout.as_dict()
    return {"connect": timeout, "read": timeout, "write": timeout, "pool": timeout}
