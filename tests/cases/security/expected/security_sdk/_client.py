"""The clients, and the facts of the API that they start from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import httpx2

from ._runtime.async_client import AsyncClient
from ._runtime.auth import ApiKeyAuth, BasicAuth, BearerAuth, HttpAuth, Scoped
from ._runtime.base import Credential
from ._runtime.client import SyncClient
from ._runtime.limits import ResponseLimits
from ._runtime.oauth import OAuth2Auth
from ._runtime.settings import ClientSettings
from ._runtime.values import Omit, omit
from ._version import __version__

if TYPE_CHECKING:
    from ._runtime.drift import DriftObserver
    from ._runtime.hooks import AsyncRequestHook, AsyncResponseHook, RequestHook, ResponseHook
    from .resources.broken import AsyncBroken, Broken
    from .resources.certified import AsyncCertified, Certified
    from .resources.clash import AsyncClash, Clash
    from .resources.digest import AsyncDigest, Digest
    from .resources.either import AsyncEither, Either
    from .resources.inherited import AsyncInherited, Inherited
    from .resources.nowhere import AsyncNowhere, Nowhere
    from .resources.open import AsyncOpen, Open
    from .resources.openid import AsyncOpenid, Openid
    from .resources.optional import AsyncOptionalResource, OptionalResource
    from .resources.others import AsyncOthers, Others
    from .resources.twice import AsyncTwice, Twice

SETTINGS = ClientSettings(
    package="security_sdk",
    version=__version__,
    title="SecurityClient",
    base_url="https://api.example.com/v1",
    base_url_env="SECURITY_BASE_URL",
    auth=(
        OAuth2Auth(endpoint="/oauth/token", env_prefix="SECURITY", id="oauth"),
        OAuth2Auth(
            discovery="https://id.example.com/.well-known/openid-configuration",
            env_prefix="SECURITY",
            prefix="openid_",
            id="OpenID",
        ),
        ApiKeyAuth(name="X-Api-Key", place="header", env="SECURITY_API_KEY", id="apiKeyAuth"),
        ApiKeyAuth(name="api key", place="query", env="SECURITY_API_KEY", id="apiKeyQuery"),
        ApiKeyAuth(name="X-App", place="header", env="SECURITY_APP_KEY", keyword="app_key", id="appKey"),
        ApiKeyAuth(name="sid", place="cookie", env="SECURITY_SESSION", keyword="session", id="sessionCookie"),
        BasicAuth(username_env="SECURITY_USERNAME", password_env="SECURITY_PASSWORD", id="basic"),
        BearerAuth(env="SECURITY_BEARER_TOKEN", keyword="bearer_token", id="HTTPBearer"),
        BearerAuth(env="SECURITY_ADMIN_TOKEN", keyword="admin_token", id="AdminToken"),
        BearerAuth(env="SECURITY_PERSONAL_ACCESS_TOKEN", keyword="personal_access_token", id="PersonalAccessToken"),
        HttpAuth("ApiKey", env="SECURITY_APIKEY_TOKEN", keyword="apikey_token", id="custom"),
        ApiKeyAuth(name="X-Timeout", place="header", env="SECURITY_TIMEOUT_KEY", keyword="timeout_key", id="timeout"),
        ApiKeyAuth(
            name='"""); import os', place="query", env="SECURITY_IMPORT_OS", keyword="import_os", id='"""); import os'
        ),
        ApiKeyAuth(name="X-Nowhere", place="header", env="SECURITY_PLACELESS", keyword="placeless", id="placeless"),
    ),
    security=((Scoped("oauth", ("read",)),), ("apiKeyAuth", "appKey")),
    auth_optional=True,
)


class SecurityClient(SyncClient):
    """The synchronous client; use it as a context manager, or call `close` when done with it."""

    access_token = Credential("access_token")
    """The access token; fetched with `client_id` and `client_secret` if those are given instead; empty where a function gives it."""

    client_id = Credential("client_id")
    """The id of the client to fetch access tokens for; empty where a function gives it."""

    client_secret = Credential("client_secret")
    """The secret of that client; empty where a function gives it."""

    token_url = Credential("token_url")
    """Another address to fetch them from than the described one; empty where a function gives it."""

    scopes = Credential("scopes")
    """The scopes to fetch them for, separated by spaces, in place of those that a call needs; empty where a function gives it."""

    audience = Credential("audience")
    """The API to fetch them for, where the server that gives them asks which; empty where a function gives it."""

    openid_access_token = Credential("openid_access_token")
    """The access token; fetched with `openid_client_id` and `openid_client_secret` if those are given instead; empty where a function gives it."""

    openid_client_id = Credential("openid_client_id")
    """The id of the client to fetch access tokens for; empty where a function gives it."""

    openid_client_secret = Credential("openid_client_secret")
    """The secret of that client; empty where a function gives it."""

    openid_token_url = Credential("openid_token_url")
    """Another address to fetch them from than the described one; empty where a function gives it."""

    openid_scopes = Credential("openid_scopes")
    """The scopes to fetch them for, separated by spaces, in place of those that a call needs; empty where a function gives it."""

    openid_audience = Credential("openid_audience")
    """The API to fetch them for, where the server that gives them asks which; empty where a function gives it."""

    api_key = Credential("api_key")
    """What is sent in the header `X-Api-Key`; empty where a function gives it."""

    app_key = Credential("app_key")
    """What is sent in the header `X-App`; empty where a function gives it."""

    session = Credential("session")
    """What is sent in the cookie `sid`; empty where a function gives it."""

    username = Credential("username")
    """The user name; empty where a function gives it."""

    password = Credential("password")
    """The password; empty where a function gives it."""

    bearer_token = Credential("bearer_token")
    """The token; empty where a function gives it."""

    admin_token = Credential("admin_token")
    """The token; empty where a function gives it."""

    personal_access_token = Credential("personal_access_token")
    """The token; empty where a function gives it."""

    apikey_token = Credential("apikey_token")
    """The credential of the scheme `ApiKey`; empty where a function gives it."""

    timeout_key = Credential("timeout_key")
    """What is sent in the header `X-Timeout`; empty where a function gives it."""

    import_os = Credential("import_os")
    """What is sent in the query parameter `\"\"\"); import os`; empty where a function gives it."""

    placeless = Credential("placeless")
    """What is sent in the header `X-Nowhere`; empty where a function gives it."""

    def __init__(
        self,
        *,
        access_token: str | Callable[[], str] | None = None,
        client_id: str | None = None,
        client_secret: str | Callable[[], str] | None = None,
        token_url: str | None = None,
        scopes: str | None = None,
        audience: str | None = None,
        openid_access_token: str | Callable[[], str] | None = None,
        openid_client_id: str | None = None,
        openid_client_secret: str | Callable[[], str] | None = None,
        openid_token_url: str | None = None,
        openid_scopes: str | None = None,
        openid_audience: str | None = None,
        api_key: str | Callable[[], str] | None = None,
        app_key: str | Callable[[], str] | None = None,
        session: str | Callable[[], str] | None = None,
        username: str | Callable[[], str] | None = None,
        password: str | Callable[[], str] | None = None,
        bearer_token: str | Callable[[], str] | None = None,
        admin_token: str | Callable[[], str] | None = None,
        personal_access_token: str | Callable[[], str] | None = None,
        apikey_token: str | Callable[[], str] | None = None,
        timeout_key: str | Callable[[], str] | None = None,
        import_os: str | Callable[[], str] | None = None,
        placeless: str | Callable[[], str] | None = None,
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
            access_token: The access token; fetched with `client_id` and `client_secret` if those are given
                instead; read from `SECURITY_ACCESS_TOKEN` when it isn't given.
            client_id: The id of the client to fetch access tokens for; read from `SECURITY_CLIENT_ID` when
                it isn't given.
            client_secret: The secret of that client; read from `SECURITY_CLIENT_SECRET` when it isn't
                given.
            token_url: Another address to fetch them from than the described one; read from
                `SECURITY_TOKEN_URL` when it isn't given.
            scopes: The scopes to fetch them for, separated by spaces, in place of those that a call needs;
                read from `SECURITY_SCOPES` when it isn't given.
            audience: The API to fetch them for, where the server that gives them asks which; read from
                `SECURITY_AUDIENCE` when it isn't given.
            openid_access_token: The access token; fetched with `openid_client_id` and
                `openid_client_secret` if those are given instead; read from `SECURITY_OPENID_ACCESS_TOKEN`
                when it isn't given.
            openid_client_id: The id of the client to fetch access tokens for; read from
                `SECURITY_OPENID_CLIENT_ID` when it isn't given.
            openid_client_secret: The secret of that client; read from `SECURITY_OPENID_CLIENT_SECRET` when
                it isn't given.
            openid_token_url: Another address to fetch them from than the described one; read from
                `SECURITY_OPENID_TOKEN_URL` when it isn't given.
            openid_scopes: The scopes to fetch them for, separated by spaces, in place of those that a call
                needs; read from `SECURITY_OPENID_SCOPES` when it isn't given.
            openid_audience: The API to fetch them for, where the server that gives them asks which; read
                from `SECURITY_OPENID_AUDIENCE` when it isn't given.
            api_key: What is sent in the header `X-Api-Key`; read from `SECURITY_API_KEY` when it isn't
                given.
            app_key: What is sent in the header `X-App`; read from `SECURITY_APP_KEY` when it isn't given.
            session: What is sent in the cookie `sid`; read from `SECURITY_SESSION` when it isn't given.
            username: The user name; read from `SECURITY_USERNAME` when it isn't given.
            password: The password; read from `SECURITY_PASSWORD` when it isn't given.
            bearer_token: The token; read from `SECURITY_BEARER_TOKEN` when it isn't given.
            admin_token: The token; read from `SECURITY_ADMIN_TOKEN` when it isn't given.
            personal_access_token: The token; read from `SECURITY_PERSONAL_ACCESS_TOKEN` when it isn't
                given.
            apikey_token: The credential of the scheme `ApiKey`; read from `SECURITY_APIKEY_TOKEN` when it
                isn't given.
            timeout_key: What is sent in the header `X-Timeout`; read from `SECURITY_TIMEOUT_KEY` when it
                isn't given.
            import_os: What is sent in the query parameter `\"\"\"); import os`; read from `SECURITY_IMPORT_OS`
                when it isn't given.
            placeless: What is sent in the header `X-Nowhere`; read from `SECURITY_PLACELESS` when it isn't
                given.
            auth: An `httpx2.Auth` that proves who you are, in place of those.
            base_url: The server's address; read from `SECURITY_BASE_URL` when it isn't given.
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
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "token_url": token_url,
                "scopes": scopes,
                "audience": audience,
                "openid_access_token": openid_access_token,
                "openid_client_id": openid_client_id,
                "openid_client_secret": openid_client_secret,
                "openid_token_url": openid_token_url,
                "openid_scopes": openid_scopes,
                "openid_audience": openid_audience,
                "api_key": api_key,
                "app_key": app_key,
                "session": session,
                "username": username,
                "password": password,
                "bearer_token": bearer_token,
                "admin_token": admin_token,
                "personal_access_token": personal_access_token,
                "apikey_token": apikey_token,
                "timeout_key": timeout_key,
                "import_os": import_os,
                "placeless": placeless,
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
    def broken(self) -> Broken:
        """The resource `broken`."""
        from .resources.broken import Broken

        return Broken(self)

    @cached_property
    def certified(self) -> Certified:
        """The resource `certified`."""
        from .resources.certified import Certified

        return Certified(self)

    @cached_property
    def clash(self) -> Clash:
        """The resource `clash`."""
        from .resources.clash import Clash

        return Clash(self)

    @cached_property
    def digest(self) -> Digest:
        """The resource `digest`."""
        from .resources.digest import Digest

        return Digest(self)

    @cached_property
    def either(self) -> Either:
        """The resource `either`."""
        from .resources.either import Either

        return Either(self)

    @cached_property
    def inherited(self) -> Inherited:
        """The resource `inherited`."""
        from .resources.inherited import Inherited

        return Inherited(self)

    @cached_property
    def nowhere(self) -> Nowhere:
        """The resource `nowhere`."""
        from .resources.nowhere import Nowhere

        return Nowhere(self)

    @cached_property
    def open(self) -> Open:
        """The resource `open`."""
        from .resources.open import Open

        return Open(self)

    @cached_property
    def openid(self) -> Openid:
        """The resource `openid`."""
        from .resources.openid import Openid

        return Openid(self)

    @cached_property
    def optional(self) -> OptionalResource:
        """The resource `optional`."""
        from .resources.optional import OptionalResource

        return OptionalResource(self)

    @cached_property
    def others(self) -> Others:
        """The resource `others`."""
        from .resources.others import Others

        return Others(self)

    @cached_property
    def twice(self) -> Twice:
        """The resource `twice`."""
        from .resources.twice import Twice

        return Twice(self)


class AsyncSecurityClient(AsyncClient):
    """The asynchronous client; use it as a context manager, or call `close` when done with it."""

    access_token = Credential("access_token")
    """The access token; fetched with `client_id` and `client_secret` if those are given instead; empty where a function gives it."""

    client_id = Credential("client_id")
    """The id of the client to fetch access tokens for; empty where a function gives it."""

    client_secret = Credential("client_secret")
    """The secret of that client; empty where a function gives it."""

    token_url = Credential("token_url")
    """Another address to fetch them from than the described one; empty where a function gives it."""

    scopes = Credential("scopes")
    """The scopes to fetch them for, separated by spaces, in place of those that a call needs; empty where a function gives it."""

    audience = Credential("audience")
    """The API to fetch them for, where the server that gives them asks which; empty where a function gives it."""

    openid_access_token = Credential("openid_access_token")
    """The access token; fetched with `openid_client_id` and `openid_client_secret` if those are given instead; empty where a function gives it."""

    openid_client_id = Credential("openid_client_id")
    """The id of the client to fetch access tokens for; empty where a function gives it."""

    openid_client_secret = Credential("openid_client_secret")
    """The secret of that client; empty where a function gives it."""

    openid_token_url = Credential("openid_token_url")
    """Another address to fetch them from than the described one; empty where a function gives it."""

    openid_scopes = Credential("openid_scopes")
    """The scopes to fetch them for, separated by spaces, in place of those that a call needs; empty where a function gives it."""

    openid_audience = Credential("openid_audience")
    """The API to fetch them for, where the server that gives them asks which; empty where a function gives it."""

    api_key = Credential("api_key")
    """What is sent in the header `X-Api-Key`; empty where a function gives it."""

    app_key = Credential("app_key")
    """What is sent in the header `X-App`; empty where a function gives it."""

    session = Credential("session")
    """What is sent in the cookie `sid`; empty where a function gives it."""

    username = Credential("username")
    """The user name; empty where a function gives it."""

    password = Credential("password")
    """The password; empty where a function gives it."""

    bearer_token = Credential("bearer_token")
    """The token; empty where a function gives it."""

    admin_token = Credential("admin_token")
    """The token; empty where a function gives it."""

    personal_access_token = Credential("personal_access_token")
    """The token; empty where a function gives it."""

    apikey_token = Credential("apikey_token")
    """The credential of the scheme `ApiKey`; empty where a function gives it."""

    timeout_key = Credential("timeout_key")
    """What is sent in the header `X-Timeout`; empty where a function gives it."""

    import_os = Credential("import_os")
    """What is sent in the query parameter `\"\"\"); import os`; empty where a function gives it."""

    placeless = Credential("placeless")
    """What is sent in the header `X-Nowhere`; empty where a function gives it."""

    def __init__(
        self,
        *,
        access_token: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        client_id: str | None = None,
        client_secret: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        token_url: str | None = None,
        scopes: str | None = None,
        audience: str | None = None,
        openid_access_token: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        openid_client_id: str | None = None,
        openid_client_secret: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        openid_token_url: str | None = None,
        openid_scopes: str | None = None,
        openid_audience: str | None = None,
        api_key: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        app_key: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        session: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        username: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        password: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        bearer_token: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        admin_token: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        personal_access_token: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        apikey_token: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        timeout_key: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        import_os: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
        placeless: str | Callable[[], str] | Callable[[], Awaitable[str]] | None = None,
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
            access_token: The access token; fetched with `client_id` and `client_secret` if those are given
                instead; read from `SECURITY_ACCESS_TOKEN` when it isn't given.
            client_id: The id of the client to fetch access tokens for; read from `SECURITY_CLIENT_ID` when
                it isn't given.
            client_secret: The secret of that client; read from `SECURITY_CLIENT_SECRET` when it isn't
                given.
            token_url: Another address to fetch them from than the described one; read from
                `SECURITY_TOKEN_URL` when it isn't given.
            scopes: The scopes to fetch them for, separated by spaces, in place of those that a call needs;
                read from `SECURITY_SCOPES` when it isn't given.
            audience: The API to fetch them for, where the server that gives them asks which; read from
                `SECURITY_AUDIENCE` when it isn't given.
            openid_access_token: The access token; fetched with `openid_client_id` and
                `openid_client_secret` if those are given instead; read from `SECURITY_OPENID_ACCESS_TOKEN`
                when it isn't given.
            openid_client_id: The id of the client to fetch access tokens for; read from
                `SECURITY_OPENID_CLIENT_ID` when it isn't given.
            openid_client_secret: The secret of that client; read from `SECURITY_OPENID_CLIENT_SECRET` when
                it isn't given.
            openid_token_url: Another address to fetch them from than the described one; read from
                `SECURITY_OPENID_TOKEN_URL` when it isn't given.
            openid_scopes: The scopes to fetch them for, separated by spaces, in place of those that a call
                needs; read from `SECURITY_OPENID_SCOPES` when it isn't given.
            openid_audience: The API to fetch them for, where the server that gives them asks which; read
                from `SECURITY_OPENID_AUDIENCE` when it isn't given.
            api_key: What is sent in the header `X-Api-Key`; read from `SECURITY_API_KEY` when it isn't
                given.
            app_key: What is sent in the header `X-App`; read from `SECURITY_APP_KEY` when it isn't given.
            session: What is sent in the cookie `sid`; read from `SECURITY_SESSION` when it isn't given.
            username: The user name; read from `SECURITY_USERNAME` when it isn't given.
            password: The password; read from `SECURITY_PASSWORD` when it isn't given.
            bearer_token: The token; read from `SECURITY_BEARER_TOKEN` when it isn't given.
            admin_token: The token; read from `SECURITY_ADMIN_TOKEN` when it isn't given.
            personal_access_token: The token; read from `SECURITY_PERSONAL_ACCESS_TOKEN` when it isn't
                given.
            apikey_token: The credential of the scheme `ApiKey`; read from `SECURITY_APIKEY_TOKEN` when it
                isn't given.
            timeout_key: What is sent in the header `X-Timeout`; read from `SECURITY_TIMEOUT_KEY` when it
                isn't given.
            import_os: What is sent in the query parameter `\"\"\"); import os`; read from `SECURITY_IMPORT_OS`
                when it isn't given.
            placeless: What is sent in the header `X-Nowhere`; read from `SECURITY_PLACELESS` when it isn't
                given.
            auth: An `httpx2.Auth` that proves who you are, in place of those.
            base_url: The server's address; read from `SECURITY_BASE_URL` when it isn't given.
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
                "access_token": access_token,
                "client_id": client_id,
                "client_secret": client_secret,
                "token_url": token_url,
                "scopes": scopes,
                "audience": audience,
                "openid_access_token": openid_access_token,
                "openid_client_id": openid_client_id,
                "openid_client_secret": openid_client_secret,
                "openid_token_url": openid_token_url,
                "openid_scopes": openid_scopes,
                "openid_audience": openid_audience,
                "api_key": api_key,
                "app_key": app_key,
                "session": session,
                "username": username,
                "password": password,
                "bearer_token": bearer_token,
                "admin_token": admin_token,
                "personal_access_token": personal_access_token,
                "apikey_token": apikey_token,
                "timeout_key": timeout_key,
                "import_os": import_os,
                "placeless": placeless,
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
    def broken(self) -> AsyncBroken:
        """The resource `broken`."""
        from .resources.broken import AsyncBroken

        return AsyncBroken(self)

    @cached_property
    def certified(self) -> AsyncCertified:
        """The resource `certified`."""
        from .resources.certified import AsyncCertified

        return AsyncCertified(self)

    @cached_property
    def clash(self) -> AsyncClash:
        """The resource `clash`."""
        from .resources.clash import AsyncClash

        return AsyncClash(self)

    @cached_property
    def digest(self) -> AsyncDigest:
        """The resource `digest`."""
        from .resources.digest import AsyncDigest

        return AsyncDigest(self)

    @cached_property
    def either(self) -> AsyncEither:
        """The resource `either`."""
        from .resources.either import AsyncEither

        return AsyncEither(self)

    @cached_property
    def inherited(self) -> AsyncInherited:
        """The resource `inherited`."""
        from .resources.inherited import AsyncInherited

        return AsyncInherited(self)

    @cached_property
    def nowhere(self) -> AsyncNowhere:
        """The resource `nowhere`."""
        from .resources.nowhere import AsyncNowhere

        return AsyncNowhere(self)

    @cached_property
    def open(self) -> AsyncOpen:
        """The resource `open`."""
        from .resources.open import AsyncOpen

        return AsyncOpen(self)

    @cached_property
    def openid(self) -> AsyncOpenid:
        """The resource `openid`."""
        from .resources.openid import AsyncOpenid

        return AsyncOpenid(self)

    @cached_property
    def optional(self) -> AsyncOptionalResource:
        """The resource `optional`."""
        from .resources.optional import AsyncOptionalResource

        return AsyncOptionalResource(self)

    @cached_property
    def others(self) -> AsyncOthers:
        """The resource `others`."""
        from .resources.others import AsyncOthers

        return AsyncOthers(self)

    @cached_property
    def twice(self) -> AsyncTwice:
        """The resource `twice`."""
        from .resources.twice import AsyncTwice

        return AsyncTwice(self)
