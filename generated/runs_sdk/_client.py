"""The clients, and the facts of the API that they start from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import httpx2

from ._runtime.async_client import AsyncClient
from ._runtime.auth import ApiKeyAuth, BearerAuth
from ._runtime.base import Credential
from ._runtime.client import SyncClient
from ._runtime.gateways import Gateway, SentParameter
from ._runtime.limits import ResponseLimits
from ._runtime.settings import ClientSettings
from ._runtime.values import Omit, omit
from ._version import __version__

if TYPE_CHECKING:
    from ._runtime.drift import DriftObserver
    from ._runtime.hooks import AsyncRequestHook, AsyncResponseHook, RequestHook, ResponseHook
    from .resources.beta import AsyncBeta, Beta

SETTINGS = ClientSettings(
    package="runs_sdk",
    version=__version__,
    title="RunsClient",
    base_url="https://api.openai.com/v1",
    base_url_env="RUNS_BASE_URL",
    environments={
        "openai": "https://api.openai.com/v1",
        "portkey": "https://api.portkey.ai/v1",
        "azure": "https://{resource}.openai.azure.com/openai",
    },
    gateways={
        "portkey": Gateway(
            auth=(
                ApiKeyAuth(
                    name="x-portkey-api-key",
                    place="header",
                    env="RUNS_PORTKEY_API_KEY",
                    keyword="portkey_api_key",
                    id="portkeyApiKey",
                ),
                ApiKeyAuth(
                    name="x-portkey-virtual-key",
                    place="header",
                    env="RUNS_VIRTUAL_KEY",
                    keyword="virtual_key",
                    id="virtualKey",
                ),
            ),
            security=(("portkeyApiKey", "virtualKey"),),
        ),
        "azure": Gateway(
            auth=(
                ApiKeyAuth(
                    name="api-key", place="header", env="RUNS_AZURE_API_KEY", keyword="azure_api_key", id="azureApiKey"
                ),
            ),
            parameters=(SentParameter("api-version", "query", "api_version", env="RUNS_API_VERSION"),),
        ),
    },
    default_headers={"OpenAI-Beta": "assistants=v2"},
    auth=(BearerAuth(env="RUNS_API_KEY", id="bearerAuth"),),
    bracketed_lists=True,
)


class RunsClient(SyncClient):
    """The synchronous client; use it as a context manager, or call `close` when done with it."""

    api_key = Credential("api_key")
    """The token; empty where a function gives it."""

    portkey_api_key = Credential("portkey_api_key")
    """What is sent in the header `x-portkey-api-key`; empty where a function gives it."""

    virtual_key = Credential("virtual_key")
    """What is sent in the header `x-portkey-virtual-key`; empty where a function gives it."""

    azure_api_key = Credential("azure_api_key")
    """What is sent in the header `api-key`; empty where a function gives it."""

    def __init__(
        self,
        *,
        api_key: str | Callable[[], str] | None = None,
        portkey_api_key: str | Callable[[], str] | None = None,
        virtual_key: str | Callable[[], str] | None = None,
        azure_api_key: str | Callable[[], str] | None = None,
        environment: Literal["openai", "portkey", "azure"] | None = None,
        resource: str | None = None,
        api_version: str | None = None,
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
            api_key: The token; read from `RUNS_API_KEY` when it isn't given.
            portkey_api_key: What is sent in the header `x-portkey-api-key`, for the environment `portkey`;
                read from `RUNS_PORTKEY_API_KEY` when it isn't given.
            virtual_key: What is sent in the header `x-portkey-virtual-key`, for the environment `portkey`;
                read from `RUNS_VIRTUAL_KEY` when it isn't given.
            azure_api_key: What is sent in the header `api-key`, for the environment `azure`; read from
                `RUNS_AZURE_API_KEY` when it isn't given.
            auth: An `httpx2.Auth` that proves who you are, in place of those.
            environment: The server to call, with the credentials that it takes; "openai" by default.
            resource: The name of the Azure resource.
            api_version: The version of the API, a date such as `2024-05-01-preview`: query parameter
                `api-version` of every request, for the environment `azure`; read from `RUNS_API_VERSION`
                when it isn't given.
            base_url: The server's address; read from `RUNS_BASE_URL` when it isn't given.
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
            {
                "api_key": api_key,
                "portkey_api_key": portkey_api_key,
                "virtual_key": virtual_key,
                "azure_api_key": azure_api_key,
            },
            environment=environment,
            variables={"resource": resource, "api_version": api_version},
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
    def beta(self) -> Beta:
        """The resource `beta`."""
        from .resources.beta import Beta

        return Beta(self)


class AsyncRunsClient(AsyncClient):
    """The asynchronous client; use it as a context manager, or call `close` when done with it."""

    api_key = Credential("api_key")
    """The token; empty where a function gives it."""

    portkey_api_key = Credential("portkey_api_key")
    """What is sent in the header `x-portkey-api-key`; empty where a function gives it."""

    virtual_key = Credential("virtual_key")
    """What is sent in the header `x-portkey-virtual-key`; empty where a function gives it."""

    azure_api_key = Credential("azure_api_key")
    """What is sent in the header `api-key`; empty where a function gives it."""

    def __init__(
        self,
        *,
        api_key: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        portkey_api_key: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        virtual_key: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        azure_api_key: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        environment: Literal["openai", "portkey", "azure"] | None = None,
        resource: str | None = None,
        api_version: str | None = None,
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
            api_key: The token; read from `RUNS_API_KEY` when it isn't given.
            portkey_api_key: What is sent in the header `x-portkey-api-key`, for the environment `portkey`;
                read from `RUNS_PORTKEY_API_KEY` when it isn't given.
            virtual_key: What is sent in the header `x-portkey-virtual-key`, for the environment `portkey`;
                read from `RUNS_VIRTUAL_KEY` when it isn't given.
            azure_api_key: What is sent in the header `api-key`, for the environment `azure`; read from
                `RUNS_AZURE_API_KEY` when it isn't given.
            auth: An `httpx2.Auth` that proves who you are, in place of those.
            environment: The server to call, with the credentials that it takes; "openai" by default.
            resource: The name of the Azure resource.
            api_version: The version of the API, a date such as `2024-05-01-preview`: query parameter
                `api-version` of every request, for the environment `azure`; read from `RUNS_API_VERSION`
                when it isn't given.
            base_url: The server's address; read from `RUNS_BASE_URL` when it isn't given.
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
            {
                "api_key": api_key,
                "portkey_api_key": portkey_api_key,
                "virtual_key": virtual_key,
                "azure_api_key": azure_api_key,
            },
            environment=environment,
            variables={"resource": resource, "api_version": api_version},
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
    def beta(self) -> AsyncBeta:
        """The resource `beta`."""
        from .resources.beta import AsyncBeta

        return AsyncBeta(self)
