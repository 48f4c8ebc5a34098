"""What the sync and the async client have in common: everything but waiting."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, overload

import httpx2

from .addresses import stated_address
from .auth import Secret
from .credentials import alternatives_of, is_covered, missing_text
from .drift_log import DriftLog
from .errors import SDKError
from .limits import ResponseLimits
from .places import find_place, next_place
from .retries import checked_deadline, checked_max_retries
from .settings import (
    DEFAULT_MAX_RETRIES,
    DEFAULT_TIMEOUT,
    ClientConfig,
    ClientSettings,
    Mode,
)
from .transport import Http, Transport
from .values import Omit, given, omit

if TYPE_CHECKING:
    from .arguments import CallArguments
    from .calls import Call
    from .drift import DriftObserver, DriftReport
    from .exchange import Flow
    from .hooks import AsyncRequestHook, AsyncResponseHook, RequestHook, ResponseHook
    from .streaming import StreamForm
    from .tracing import Tracing
    from .watch import Watch

# The timeout an HTTP client has when its maker said nothing about one.
_HTTPX_TIMEOUT = httpx2.Timeout(5.0)


class ClientBase(Generic[Http]):
    """A client's configuration and the pure parts of its calls."""

    _config: ClientConfig
    _transport: Transport[Http]
    _mode: Mode | None

    _http_class: ClassVar[type[Any]]

    def __init__(
        self,
        settings: ClientSettings,
        credentials: Mapping[str, Secret | None] | None = None,
        *,
        auth: httpx2.Auth | None = None,
        environment: str | None = None,
        variables: Mapping[str, str | None] | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | Omit | None = omit,
        max_retries: int = DEFAULT_MAX_RETRIES,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: Http | None = None,
        strict: bool = False,
        on_drift: DriftObserver | None = None,
        limits: ResponseLimits | None = None,
        deadline: float | None = None,
        on_request: RequestHook | AsyncRequestHook | None = None,
        on_response: ResponseHook | AsyncResponseHook | None = None,
        tracing: bool = False,
    ) -> None:
        place = find_place(settings, credentials or {}, base_url, environment, variables or {})
        self._mode = None
        self._transport = Transport(self._http_class, http_client)
        self._config = ClientConfig(
            settings=place.settings,
            credentials=place.credentials,
            base_url=place.address.base_url,
            timeout=_adopted_timeout(http_client) if isinstance(timeout, Omit) else timeout,
            max_retries=checked_max_retries(max_retries),
            default_headers=dict(default_headers or {}),
            default_query=dict(default_query or {}),
            strict=strict,
            limits=limits or ResponseLimits(),
            servers=place.address.servers,
            auth=auth,
            on_drift=on_drift,
            drift_log=DriftLog(settings.package),
            asynchronous=self._http_class is httpx2.AsyncClient,
            described=settings,
            environment=environment,
            variables=place.variables,
            deadline=checked_deadline(deadline),
            on_request=on_request,
            on_response=on_response,
            tracing=_tracing(settings) if tracing else None,
        )
        _require_credentials(self._config, http_client)

    @property
    def settings(self) -> ClientSettings:
        """The facts of the API."""
        return self._config.settings

    @property
    def limits(self) -> ResponseLimits:
        """How much an answer may hold."""
        return self._config.limits

    @property
    def base_url(self) -> httpx2.URL:
        """The URL that paths are relative to."""
        return self._config.base_url

    @base_url.setter
    def base_url(self, url: str | httpx2.URL) -> None:
        address = stated_address(self.settings, url)
        self._config = replace(self._config, base_url=address.base_url, servers=address.servers)

    @property
    def default_headers(self) -> Mapping[str, str | Omit]:
        """The headers that the user adds to every request."""
        return self._config.default_headers

    @property
    def default_query(self) -> Mapping[str, object]:
        """The query parameters that the user adds to every request."""
        return self._config.default_query

    @property
    def timeout(self) -> float | httpx2.Timeout | None:
        """The timeout of each attempt."""
        return self._config.timeout

    @property
    def max_retries(self) -> int:
        """How often a failed request is sent again."""
        return self._config.max_retries

    def is_closed(self) -> bool:
        """Say whether requests can no longer be sent."""
        return self._transport.is_closed

    def with_mode(self, mode: Mode | None) -> Self:
        """Give a view of this client whose calls give what a mode makes of the answer, without one its value."""
        return self._derived(self._config, mode=mode)

    def copy(
        self,
        *,
        auth: httpx2.Auth | None = None,
        environment: str | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str | Omit] | None = None,
        set_default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        http_client: Http | None = None,
        strict: bool | Omit = omit,
        on_drift: DriftObserver | None = None,
        limits: ResponseLimits | None = None,
        deadline: float | None | Omit = omit,
        on_request: RequestHook | AsyncRequestHook | None = None,
        on_response: ResponseHook | AsyncResponseHook | None = None,
        tracing: bool | Omit = omit,
        **credentials: Secret | None,
    ) -> Self:
        """Give a client that differs in what is given and shares the connections.

        `default_headers` and `default_query` are added to those of this client; `set_default_headers` and
        `set_default_query` replace them. Credentials, and what else an environment needs, go by the names that the
        constructor gives them. Another `environment` has its own address, unless `base_url` says otherwise.
        """
        old = self._config
        place = next_place(old, credentials, base_url, environment)
        config = replace(
            old,
            settings=place.settings,
            credentials=place.credentials,
            auth=auth or old.auth,
            base_url=place.address.base_url,
            servers=place.address.servers,
            environment=place.environment,
            variables=place.variables,
            timeout=given(timeout, old.timeout),
            max_retries=checked_max_retries(given(max_retries, old.max_retries)),
            default_headers=_merged("default_headers", old.default_headers, default_headers, set_default_headers),
            default_query=_merged("default_query", old.default_query, default_query, set_default_query),
            strict=given(strict, old.strict),
            on_drift=on_drift or old.on_drift,
            limits=limits or old.limits,
            deadline=checked_deadline(given(deadline, old.deadline)),
            on_request=on_request or old.on_request,
            on_response=on_response or old.on_response,
            tracing=old.tracing if isinstance(tracing, Omit) else _tracing(old.settings) if tracing else None,
        )
        client = self._derived(config, mode=self._mode)
        if http_client is not None:
            client._transport = Transport(self._http_class, http_client)
        if environment is not None:
            _require_credentials(config, client._transport.own)
        return client

    with_options = copy

    def _derived(self, config: ClientConfig, *, mode: Mode | None) -> Self:
        client = copy.copy(self)
        for name in list(vars(client)):
            # Resources made so far belong to the original.
            if isinstance(getattr(type(client), name, None), cached_property):
                del vars(client)[name]
        client._config = config
        client._mode = mode
        return client

    def prepare(
        self,
        method: str,
        template: str,
        returns: object,
        events: StreamForm[Any] | None,
        arguments: CallArguments,
        url: str | None = None,
    ) -> Call:
        """Make a call, to be sent by `execute` or `send`."""
        # What a call needs is loaded with the first one: many programs import a client and call nothing.
        from .arguments import make_call

        call = make_call(method, template, returns, events, arguments, url)
        if events is not None:
            events.check(call)
        if call.options.get("resume_from") is None:
            return call
        from .models import resumed

        return resumed(call, self.base_url)

    def _flow(self, call: Call) -> Flow:
        from .calls import draft_call
        from .exchange import exchange

        transport = self._transport
        draft = draft_call(call, self._config, transport.headers, transport.query, transport.http.auth is not None)
        return exchange(
            draft, self._config, unread=call.events is not None or (self._mode is not None and self._mode.unread)
        )

    def value_of(self, response: httpx2.Response, call: Call, form: object) -> Any:
        """Read the answer as the type; a page learns where it came from."""
        from .models import tell_origin
        from .results import form_of, result_of

        header = self._config.settings.request_id_header
        if form is call.returns:
            form = form_of(response, form, call.answers)
        value = result_of(response, form, watch=self.watch_of(call.operation), request_id_header=header)
        tell_origin(value, self if self._mode is None else self.with_mode(None), call, response)
        return value

    def secret_text(self, keyword: str) -> str:
        """Give a credential as text, empty where there is none or a function gives it."""
        secret = self._config.credentials.secrets.get(keyword)
        return secret if isinstance(secret, str) else ""

    def replace_secret(self, keyword: str, secret: str) -> None:
        """Send another secret from the next request on."""
        given: dict[str, Any] = {keyword: secret}
        self._config = self.copy(**given)._config

    def drift_report(self) -> DriftReport:
        """Sum up what servers sent this client and its copies that the API's description doesn't say."""
        return self._config.drift_log.report()

    def watch_of(self, operation: str) -> Watch:
        """Say what is done about the drift of what comes from an operation."""
        from .watch import Watch

        config = self._config
        return Watch(config.drift_log, config.on_drift, config.strict, operation)

    def __repr__(self) -> str:
        shown = self.base_url.copy_with(userinfo=b"", query=None)
        return f"{type(self).__name__}(base_url={str(shown)!r})"


class Credential:
    """An attribute of a client: one of its secrets as text, empty where there is none or a function gives it.

    Another text takes its place from the next request on; copies made before keep theirs.
    """

    def __init__(self, keyword: str) -> None:
        self._keyword = keyword

    @overload
    def __get__(self, client: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, client: ClientBase[Any], owner: type[Any]) -> str: ...
    def __get__(self, client: ClientBase[Any] | None, owner: type[Any]) -> Self | str:
        return self if client is None else client.secret_text(self._keyword)

    def __set__(self, client: ClientBase[Any], secret: str) -> None:
        client.replace_secret(self._keyword, secret)


def _tracing(settings: ClientSettings) -> Tracing:
    from .tracing import Tracing

    return Tracing(settings.package, settings.version)


def _adopted_timeout(http: httpx2.Client | httpx2.AsyncClient | None) -> httpx2.Timeout:
    """Give the timeout of the user's own HTTP client if they chose one."""
    return http.timeout if http is not None and http.timeout != _HTTPX_TIMEOUT else DEFAULT_TIMEOUT


def _merged(name: str, old: Mapping[str, Any], more: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> Any:
    if more is not None and new is not None:
        raise ValueError(f"Give either `{name}`, which adds, or `set_{name}`, which replaces")
    return dict(new) if new is not None else {**old, **(more or {})}


def _require_credentials(config: ClientConfig, http: httpx2.Client | httpx2.AsyncClient | None) -> None:
    """Raise SDKError where no operation could be called with what the user gave."""
    schemes, secrets = config.settings.auth, config.credentials.secrets
    signed = config.auth is not None or (http is not None and http.auth is not None)
    # Operations of a gateway ask for the same, so that half of it is as good as nothing.
    asked = config.settings.security if config.settings.asks is not None else None
    if not schemes or config.settings.auth_optional or signed or config.credentials.chosen(asked):
        return
    headers = {*config.headers, *(http.headers if http is not None else ())}
    if not any(is_covered(scheme, headers, config.base_query) for scheme in schemes):
        missing = missing_text(alternatives_of(schemes, config.settings.security), secrets)
        where = f" for the environment {config.environment!r}" if config.environment is not None else ""
        raise SDKError(f"No credentials{where}: {missing}")
