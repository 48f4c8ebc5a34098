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
    from .resources.accounts import Accounts, AsyncAccounts
    from .resources.albums import Albums, AsyncAlbums
    from .resources.files import AsyncFiles, Files
    from .resources.issues import AsyncIssues, Issues
    from .resources.teams import AsyncTeams, Teams
    from .resources.users import AsyncUsers, Users

SETTINGS = ClientSettings(
    package="paging_sdk",
    version=__version__,
    title="PagingClient",
    base_url="https://api.example.com",
    base_url_env="PAGING_BASE_URL",
)


class PagingClient(SyncClient):
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
            base_url: The server's address; read from `PAGING_BASE_URL` when it isn't given.
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
    def accounts(self) -> Accounts:
        """The resource `accounts`."""
        from .resources.accounts import Accounts

        return Accounts(self)

    @cached_property
    def albums(self) -> Albums:
        """The resource `albums`."""
        from .resources.albums import Albums

        return Albums(self)

    @cached_property
    def files(self) -> Files:
        """The resource `files`."""
        from .resources.files import Files

        return Files(self)

    @cached_property
    def issues(self) -> Issues:
        """The resource `issues`."""
        from .resources.issues import Issues

        return Issues(self)

    @cached_property
    def teams(self) -> Teams:
        """The resource `teams`."""
        from .resources.teams import Teams

        return Teams(self)

    @cached_property
    def users(self) -> Users:
        """The resource `users`."""
        from .resources.users import Users

        return Users(self)


class AsyncPagingClient(AsyncClient):
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
            base_url: The server's address; read from `PAGING_BASE_URL` when it isn't given.
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
    def accounts(self) -> AsyncAccounts:
        """The resource `accounts`."""
        from .resources.accounts import AsyncAccounts

        return AsyncAccounts(self)

    @cached_property
    def albums(self) -> AsyncAlbums:
        """The resource `albums`."""
        from .resources.albums import AsyncAlbums

        return AsyncAlbums(self)

    @cached_property
    def files(self) -> AsyncFiles:
        """The resource `files`."""
        from .resources.files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def issues(self) -> AsyncIssues:
        """The resource `issues`."""
        from .resources.issues import AsyncIssues

        return AsyncIssues(self)

    @cached_property
    def teams(self) -> AsyncTeams:
        """The resource `teams`."""
        from .resources.teams import AsyncTeams

        return AsyncTeams(self)

    @cached_property
    def users(self) -> AsyncUsers:
        """The resource `users`."""
        from .resources.users import AsyncUsers

        return AsyncUsers(self)
