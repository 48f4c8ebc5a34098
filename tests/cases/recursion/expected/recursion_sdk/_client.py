"""The clients, and the facts of the API that they start from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

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
    from .resources.odd import AsyncOddResource, OddResource
    from .resources.trees import AsyncTrees, Trees
    from .resources.values import AsyncValues, Values

SETTINGS = ClientSettings(
    package="recursion_sdk",
    version=__version__,
    title="RecursionClient",
    base_url="",
    base_url_env="RECURSION_BASE_URL",
)


class RecursionClient(SyncClient):
    """The synchronous client; use it as a context manager, or call `close` when done with it."""

    def __init__(
        self,
        *,
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
            base_url: The server's address; read from `RECURSION_BASE_URL` when it isn't given.
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
    def odd(self) -> OddResource:
        """The resource `odd`."""
        from .resources.odd import OddResource

        return OddResource(self)

    @cached_property
    def trees(self) -> Trees:
        """The resource `trees`."""
        from .resources.trees import Trees

        return Trees(self)

    @cached_property
    def values(self) -> Values:
        """The resource `values`."""
        from .resources.values import Values

        return Values(self)


class AsyncRecursionClient(AsyncClient):
    """The asynchronous client; use it as a context manager, or call `close` when done with it."""

    def __init__(
        self,
        *,
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
            base_url: The server's address; read from `RECURSION_BASE_URL` when it isn't given.
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
    def odd(self) -> AsyncOddResource:
        """The resource `odd`."""
        from .resources.odd import AsyncOddResource

        return AsyncOddResource(self)

    @cached_property
    def trees(self) -> AsyncTrees:
        """The resource `trees`."""
        from .resources.trees import AsyncTrees

        return AsyncTrees(self)

    @cached_property
    def values(self) -> AsyncValues:
        """The resource `values`."""
        from .resources.values import AsyncValues

        return AsyncValues(self)
