"""The clients, and the facts of the API that they start from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import httpx2

from ._runtime.async_client import AsyncClient
from ._runtime.auth import ApiKeyAuth, BasicAuth, BearerAuth
from ._runtime.base import Credential
from ._runtime.client import SyncClient
from ._runtime.limits import ResponseLimits
from ._runtime.settings import ClientSettings
from ._runtime.values import Omit, omit
from ._version import __version__

if TYPE_CHECKING:
    from ._runtime.drift import DriftObserver
    from ._runtime.hooks import AsyncRequestHook, AsyncResponseHook, RequestHook, ResponseHook
    from .resources.both import AsyncBoth, Both
    from .resources.maybe import AsyncMaybe, Maybe
    from .resources.open import AsyncOpen, Open
    from .resources.reports import AsyncReports, Reports

SETTINGS = ClientSettings(
    package="parameters_sdk",
    version=__version__,
    title="ParametersClient",
    base_url="https://{region}.example.com/v1",
    base_url_env="PARAMETERS_BASE_URL",
    variables={"region": "eu"},
    auth=(
        BearerAuth(env="PARAMETERS_TOKEN", keyword="token", id="token"),
        ApiKeyAuth(name="X-Api-Key", place="header", env="PARAMETERS_API_KEY", id="key"),
        BasicAuth(username_env="PARAMETERS_USERNAME", password_env="PARAMETERS_PASSWORD", id="basic"),
    ),
    security=(("token",),),
    auth_optional=True,
)


class ParametersClient(SyncClient):
    """The synchronous client; use it as a context manager, or call `close` when done with it."""

    token = Credential("token")
    """The token; empty where a function gives it."""

    api_key = Credential("api_key")
    """What is sent in the header `X-Api-Key`; empty where a function gives it."""

    username = Credential("username")
    """The user name; empty where a function gives it."""

    password = Credential("password")
    """The password; empty where a function gives it."""

    def __init__(
        self,
        *,
        token: str | Callable[[], str] | None = None,
        api_key: str | Callable[[], str] | None = None,
        username: str | Callable[[], str] | None = None,
        password: str | Callable[[], str] | None = None,
        region: Literal["eu", "us"] | None = None,
        auth: httpx2.Auth | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | None | Omit = omit,
        max_retries: int = 2,
        deadline: float | None = None,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.Client | None = None,
        on_request: RequestHook | None = None,
        on_response: ResponseHook | None = None,
        tracing: bool = False,
        strict: bool = False,
        on_drift: DriftObserver | None = None,
        limits: ResponseLimits | None = None,
    ) -> None:
        """Make a client; what isn't given comes from the environment, then from the API's description.

        Args:
            token: The token; read from `PARAMETERS_TOKEN` when it isn't given.
            api_key: What is sent in the header `X-Api-Key`; read from `PARAMETERS_API_KEY` when it isn't
                given.
            username: The user name; read from `PARAMETERS_USERNAME` when it isn't given.
            password: The password; read from `PARAMETERS_PASSWORD` when it isn't given.
            auth: An `httpx2.Auth` that proves who you are, in place of those.
            region: A part of the server's address; `eu` by default.
            base_url: The server's address; read from `PARAMETERS_BASE_URL` when it isn't given.
            timeout: Seconds, or an `httpx2.Timeout`; None waits forever.
            max_retries: How often a failed request is sent again.
            deadline: Seconds that a call may take in all: every attempt, and the waiting between them.
            default_headers: Headers of every request; `omit` as a value removes one.
            default_query: Query parameters of every request.
            http_client: A client of yours to send requests with, instead of one of its own.
            on_request: A function of yours that sees each attempt before it is sent, and may add headers.
            on_response: A function of yours that sees what each attempt is answered, errors included.
            tracing: Make a span of OpenTelemetry of each request; needs the extra `otel`.
            strict: Raise `APIResponseValidationError` for an answer that isn't of the type it is described
                as.
            on_drift: Told of whatever an answer holds, or lacks, against its description; may raise.
            limits: How much of an answer is held in memory.
        """
        super().__init__(
            SETTINGS,
            {"token": token, "api_key": api_key, "username": username, "password": password},
            variables={"region": region},
            auth=auth,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            on_request=on_request,
            on_response=on_response,
            tracing=tracing,
            strict=strict,
            on_drift=on_drift,
            limits=limits,
        )

    @cached_property
    def both(self) -> Both:
        """The resource `both`."""
        from .resources.both import Both

        return Both(self)

    @cached_property
    def maybe(self) -> Maybe:
        """The resource `maybe`."""
        from .resources.maybe import Maybe

        return Maybe(self)

    @cached_property
    def open(self) -> Open:
        """The resource `open`."""
        from .resources.open import Open

        return Open(self)

    @cached_property
    def reports(self) -> Reports:
        """The resource `reports`."""
        from .resources.reports import Reports

        return Reports(self)


class AsyncParametersClient(AsyncClient):
    """The asynchronous client; use it as a context manager, or call `close` when done with it."""

    token = Credential("token")
    """The token; empty where a function gives it."""

    api_key = Credential("api_key")
    """What is sent in the header `X-Api-Key`; empty where a function gives it."""

    username = Credential("username")
    """The user name; empty where a function gives it."""

    password = Credential("password")
    """The password; empty where a function gives it."""

    def __init__(
        self,
        *,
        token: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        api_key: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        username: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        password: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        region: Literal["eu", "us"] | None = None,
        auth: httpx2.Auth | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | None | Omit = omit,
        max_retries: int = 2,
        deadline: float | None = None,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.AsyncClient | None = None,
        on_request: AsyncRequestHook | None = None,
        on_response: AsyncResponseHook | None = None,
        tracing: bool = False,
        strict: bool = False,
        on_drift: DriftObserver | None = None,
        limits: ResponseLimits | None = None,
    ) -> None:
        """Make a client; what isn't given comes from the environment, then from the API's description.

        Args:
            token: The token; read from `PARAMETERS_TOKEN` when it isn't given.
            api_key: What is sent in the header `X-Api-Key`; read from `PARAMETERS_API_KEY` when it isn't
                given.
            username: The user name; read from `PARAMETERS_USERNAME` when it isn't given.
            password: The password; read from `PARAMETERS_PASSWORD` when it isn't given.
            auth: An `httpx2.Auth` that proves who you are, in place of those.
            region: A part of the server's address; `eu` by default.
            base_url: The server's address; read from `PARAMETERS_BASE_URL` when it isn't given.
            timeout: Seconds, or an `httpx2.Timeout`; None waits forever.
            max_retries: How often a failed request is sent again.
            deadline: Seconds that a call may take in all: every attempt, and the waiting between them.
            default_headers: Headers of every request; `omit` as a value removes one.
            default_query: Query parameters of every request.
            http_client: A client of yours to send requests with, instead of one of its own.
            on_request: A function of yours that sees each attempt before it is sent, and may add headers.
            on_response: A function of yours that sees what each attempt is answered, errors included.
            tracing: Make a span of OpenTelemetry of each request; needs the extra `otel`.
            strict: Raise `APIResponseValidationError` for an answer that isn't of the type it is described
                as.
            on_drift: Told of whatever an answer holds, or lacks, against its description; may raise.
            limits: How much of an answer is held in memory.
        """
        super().__init__(
            SETTINGS,
            {"token": token, "api_key": api_key, "username": username, "password": password},
            variables={"region": region},
            auth=auth,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            on_request=on_request,
            on_response=on_response,
            tracing=tracing,
            strict=strict,
            on_drift=on_drift,
            limits=limits,
        )

    @cached_property
    def both(self) -> AsyncBoth:
        """The resource `both`."""
        from .resources.both import AsyncBoth

        return AsyncBoth(self)

    @cached_property
    def maybe(self) -> AsyncMaybe:
        """The resource `maybe`."""
        from .resources.maybe import AsyncMaybe

        return AsyncMaybe(self)

    @cached_property
    def open(self) -> AsyncOpen:
        """The resource `open`."""
        from .resources.open import AsyncOpen

        return AsyncOpen(self)

    @cached_property
    def reports(self) -> AsyncReports:
        """The resource `reports`."""
        from .resources.reports import AsyncReports

        return AsyncReports(self)
