"""What a generated package says of its API, and what its user may set."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx2

from .addresses import NO_SERVERS
from .auth import AuthScheme, Security
from .credentials import Credentials
from .drift_log import DriftLog
from .headers import HeaderLayer, header_layer, merge_headers
from .limits import ResponseLimits
from .platforms import platform_headers
from .styles import spread_members
from .values import Omit

if TYPE_CHECKING:
    from .calls import Call
    from .drift import DriftObserver
    from .gateways import Gateway
    from .hooks import AsyncRequestHook, AsyncResponseHook, RequestHook, ResponseHook
    from .tracing import Tracing

DEFAULT_TIMEOUT = httpx2.Timeout(600.0, connect=5.0)
DEFAULT_MAX_RETRIES = 2
NO_GATEWAYS: Mapping[str, Gateway] = {}
CONNECTION_LIMITS = httpx2.Limits(max_connections=1000, max_keepalive_connections=100)


class Mode(NamedTuple):
    """What calls give in place of values: what `answer` makes of the answer, its body read or `unread`."""

    answer: Callable[[httpx2.Response, Any, Call, int], Any]
    unread: bool = False


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
    gateways: Mapping[str, Gateway] = field(default_factory=lambda: NO_GATEWAYS)
    """Those of the environments that differ in more than their address."""
    variables: Mapping[str, str] = field(default_factory=dict[str, str])
    servers: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    """The addresses of operations that are served elsewhere: a name, then the address in each environment."""
    default_headers: Mapping[str, str] = field(default_factory=dict[str, str])
    default_query: Mapping[str, str] = field(default_factory=dict[str, str])
    env_headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Headers whose values come from environment variables: `{"X-Organization": "RUNS_ORGANIZATION"}`."""
    auth: tuple[AuthScheme, ...] = ()
    security: Security | None = None
    """What an operation that doesn't say asks for; None where that is the only scheme there is."""
    asks: Mapping[str, Security] | None = None
    """In a gateway, what operations ask for that don't ask for the usual; None where each operation says it itself."""
    bracketed_lists: bool = False
    """Whether a list in a query is named with brackets: `extra_query={"ids": [1, 2]}` is sent as `ids[]=1&ids[]=2`."""
    auth_optional: bool = False
    """Whether some operation can be called without credentials."""
    idempotency_header: str | None = "Idempotency-Key"
    request_id_header: str = "x-request-id"


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
    on_drift: DriftObserver | None = None
    drift_log: DriftLog = field(default_factory=lambda: DriftLog(__name__))
    """What this client and its copies have seen drift."""
    asynchronous: bool = False
    deadline: float | None = None
    on_request: RequestHook | AsyncRequestHook | None = None
    on_response: ResponseHook | AsyncResponseHook | None = None
    tracing: Tracing | None = None
    described: ClientSettings | None = None
    """The settings as they are without an environment; None where they are the same."""
    environment: str | None = None
    variables: Mapping[str, str] = field(default_factory=dict[str, str])
    """What the user said of the server's address, and of what goes with every request in an environment."""

    @cached_property
    def prefixes(self) -> Mapping[str | None, str]:
        """Of each server, None being that of most operations, the URL without its query and its last slash."""
        urls = ((None, self.base_url), *self.servers.items())
        return {name: str(url.copy_with(query=None)).rstrip("/") for name, url in urls}

    @cached_property
    def base_query(self) -> Mapping[str, object]:
        """The query of the base URL and the client's default query."""
        params = self.base_url.params
        own: dict[str, object] = {key: spread_members(params.get_list(key)) for key in params}
        return {**self.settings.default_query, **own, **self.default_query}

    @cached_property
    def headers(self) -> HeaderLayer:
        """The headers of every request, before credentials."""
        settings = self.settings
        from_env = {name: os.environ.get(variable) for name, variable in settings.env_headers.items()}
        identity = {
            "Accept": "application/json",
            "User-Agent": f"{'Async' if self.asynchronous else ''}{settings.title}/Python {settings.version}",
            "X-SDK-Package-Version": settings.version,
            "X-SDK-Async": "true" if self.asynchronous else "false",
            **platform_headers(),
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
