"""The clients, and the facts of the API that they start from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import httpx2

from ._runtime.async_client import AsyncClient
from ._runtime.client import SyncClient
from ._runtime.limits import ResponseLimits
from ._runtime.settings import ClientSettings
from ._runtime.values import Omit, omit
from ._version import __version__

if TYPE_CHECKING:
    from ._runtime.drift import DriftObserver
    from ._runtime.hooks import AsyncRequestHook, AsyncResponseHook, RequestHook, ResponseHook
    from .resources.here import AsyncHere, Here
    from .resources.same import AsyncSame, Same
    from .resources.unfilled import AsyncUnfilled, Unfilled
    from .resources.upload import AsyncUpload, Upload

SETTINGS = ClientSettings(
    package="servers_sdk",
    version=__version__,
    title="AcmeServersClient",
    base_url="http://{region}.example.com/{base_path}",
    base_url_env="ACME_SERVERS_BASE_URL",
    environments={
        "production": "http://{region}.example.com/{base_path}",
        "sandbox": "https://{server_region}.sandbox.example.com",
        "example": "https://{tenant}.example.com:{port}",
        "blue_green": "https://staging-2.example.com/",
        "local": "http://localhost:8000",
        "local_2": "http://127.0.0.1:9000",
        "two": "https://two.example.com",
        "example_2": "https://{server_timeout}.example.com/{undeclared}",
    },
    variables={"region": "eu", "base_path": "v1", "server_region": "us", "port": "443", "server_timeout": "slower"},
    servers={
        "https://up.{region}.example.com": {
            "": "https://up.{region}.example.com",
            "sandbox": "https://up.sandbox.example.com",
        },
        "/v2": {"": "/v2"},
    },
)


class AcmeServersClient(SyncClient):
    """The synchronous client; use it as a context manager, or call `close` when done with it."""

    def __init__(
        self,
        *,
        environment: (
            Literal["production", "sandbox", "example", "blue_green", "local", "local_2", "two", "example_2"] | None
        ) = None,
        region: Literal["eu", "us"] | None = None,
        base_path: str | None = None,
        server_region: str | None = None,
        tenant: str | None = None,
        port: Literal["443", "8443"] | None = None,
        server_timeout: Literal["slower", "fast", "slow"] | None = None,
        undeclared: str | None = None,
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
            auth: An `httpx2.Auth` that proves who you are, in place of a key.
            environment: The server to call; "production" by default.
            region: Where the data lies; `eu` by default.
            base_path: A part of the server's address; `v1` by default.
            server_region: A part of the server's address; `us` by default.
            tenant: A part of the server's address.
            port: A part of the server's address; `443` by default.
            server_timeout: A part of the server's address; `slower` by default.
            undeclared: A part of the server's address.
            base_url: The server's address, for all operations; read from `ACME_SERVERS_BASE_URL` when it
                isn't given.
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
            {},
            environment=environment,
            variables={
                "region": region,
                "base_path": base_path,
                "server_region": server_region,
                "tenant": tenant,
                "port": port,
                "server_timeout": server_timeout,
                "undeclared": undeclared,
            },
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
    def here(self) -> Here:
        """The resource `here`."""
        from .resources.here import Here

        return Here(self)

    @cached_property
    def same(self) -> Same:
        """The resource `same`."""
        from .resources.same import Same

        return Same(self)

    @cached_property
    def unfilled(self) -> Unfilled:
        """The resource `unfilled`."""
        from .resources.unfilled import Unfilled

        return Unfilled(self)

    @cached_property
    def upload(self) -> Upload:
        """The resource `upload`."""
        from .resources.upload import Upload

        return Upload(self)


class AsyncAcmeServersClient(AsyncClient):
    """The asynchronous client; use it as a context manager, or call `close` when done with it."""

    def __init__(
        self,
        *,
        environment: (
            Literal["production", "sandbox", "example", "blue_green", "local", "local_2", "two", "example_2"] | None
        ) = None,
        region: Literal["eu", "us"] | None = None,
        base_path: str | None = None,
        server_region: str | None = None,
        tenant: str | None = None,
        port: Literal["443", "8443"] | None = None,
        server_timeout: Literal["slower", "fast", "slow"] | None = None,
        undeclared: str | None = None,
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
            auth: An `httpx2.Auth` that proves who you are, in place of a key.
            environment: The server to call; "production" by default.
            region: Where the data lies; `eu` by default.
            base_path: A part of the server's address; `v1` by default.
            server_region: A part of the server's address; `us` by default.
            tenant: A part of the server's address.
            port: A part of the server's address; `443` by default.
            server_timeout: A part of the server's address; `slower` by default.
            undeclared: A part of the server's address.
            base_url: The server's address, for all operations; read from `ACME_SERVERS_BASE_URL` when it
                isn't given.
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
            {},
            environment=environment,
            variables={
                "region": region,
                "base_path": base_path,
                "server_region": server_region,
                "tenant": tenant,
                "port": port,
                "server_timeout": server_timeout,
                "undeclared": undeclared,
            },
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
    def here(self) -> AsyncHere:
        """The resource `here`."""
        from .resources.here import AsyncHere

        return AsyncHere(self)

    @cached_property
    def same(self) -> AsyncSame:
        """The resource `same`."""
        from .resources.same import AsyncSame

        return AsyncSame(self)

    @cached_property
    def unfilled(self) -> AsyncUnfilled:
        """The resource `unfilled`."""
        from .resources.unfilled import AsyncUnfilled

        return AsyncUnfilled(self)

    @cached_property
    def upload(self) -> AsyncUpload:
        """The resource `upload`."""
        from .resources.upload import AsyncUpload

        return AsyncUpload(self)
