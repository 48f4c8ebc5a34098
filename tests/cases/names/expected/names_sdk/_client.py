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
    from .resources.a import A, AsyncA
    from .resources.class_ import AsyncClassResource, ClassResource
    from .resources.events import AsyncEventsResource, EventsResource
    from .resources.settings_ import AsyncSettings, Settings
    from .resources.things import AsyncThings, Things
    from .resources.u540d_u524d import U540DU524D, AsyncU540DU524D

SETTINGS = ClientSettings(
    package="names_sdk", version=__version__, title="NamesClient", base_url="", base_url_env="NAMES_BASE_URL"
)


class NamesClient(SyncClient):
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
            base_url: The server's address; read from `NAMES_BASE_URL` when it isn't given.
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
    def a(self) -> A:
        """The resource `a`."""
        from .resources.a import A

        return A(self)

    @cached_property
    def class_(self) -> ClassResource:
        """The resource `class_`."""
        from .resources.class_ import ClassResource

        return ClassResource(self)

    @cached_property
    def events(self) -> EventsResource:
        """The resource `events`."""
        from .resources.events import EventsResource

        return EventsResource(self)

    @cached_property
    def settings_(self) -> Settings:
        """The resource `settings_`."""
        from .resources.settings_ import Settings

        return Settings(self)

    @cached_property
    def things(self) -> Things:
        """The resource `things`."""
        from .resources.things import Things

        return Things(self)

    @cached_property
    def u540d_u524d(self) -> U540DU524D:
        """The resource `u540d_u524d`."""
        from .resources.u540d_u524d import U540DU524D

        return U540DU524D(self)


class AsyncNamesClient(AsyncClient):
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
            base_url: The server's address; read from `NAMES_BASE_URL` when it isn't given.
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
    def a(self) -> AsyncA:
        """The resource `a`."""
        from .resources.a import AsyncA

        return AsyncA(self)

    @cached_property
    def class_(self) -> AsyncClassResource:
        """The resource `class_`."""
        from .resources.class_ import AsyncClassResource

        return AsyncClassResource(self)

    @cached_property
    def events(self) -> AsyncEventsResource:
        """The resource `events`."""
        from .resources.events import AsyncEventsResource

        return AsyncEventsResource(self)

    @cached_property
    def settings_(self) -> AsyncSettings:
        """The resource `settings_`."""
        from .resources.settings_ import AsyncSettings

        return AsyncSettings(self)

    @cached_property
    def things(self) -> AsyncThings:
        """The resource `things`."""
        from .resources.things import AsyncThings

        return AsyncThings(self)

    @cached_property
    def u540d_u524d(self) -> AsyncU540DU524D:
        """The resource `u540d_u524d`."""
        from .resources.u540d_u524d import AsyncU540DU524D

        return AsyncU540DU524D(self)
