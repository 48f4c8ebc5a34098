"""What the sync and the async client have in common: everything but waiting."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypedDict

import httpx2

from .addresses import find_address, stated_address
from .auth import Secret, Security
from .bodies import NO_BODY, RawContent, encode_body
from .calls import Call, draft_call
from .credentials import Credentials, alternatives_of, find_credentials, is_covered, missing_text
from .errors import SDKError
from .exchange import Flow, exchange
from .pages import bind_page
from .results import form_of, result_of
from .retries import checked_max_retries
from .settings import (
    DEFAULT_MAX_RETRIES,
    DEFAULT_TIMEOUT,
    ClientConfig,
    ClientSettings,
    Mode,
    ResponseLimits,
)
from .transport import Http, Transport
from .values import Omit, RequestOptions, given, omit

if TYPE_CHECKING:
    from .events import Reader, StreamForm

# The timeout an HTTP client has when its maker said nothing about one.
_HTTPX_TIMEOUT = httpx2.Timeout(5.0)


class CallArguments(TypedDict, total=False):
    """What a method says of its request besides method, path and types."""

    path: Mapping[str, object]
    query: Mapping[str, object]
    querystring: object
    headers: Mapping[str, object]
    cookies: Mapping[str, object]
    body: object
    form: Mapping[str, object] | Omit
    multipart: Mapping[str, object] | Omit
    content: str | RawContent | Omit | None
    alternative: object
    content_type: str
    accept: str
    answers: Mapping[str, object]
    security: Security
    server: str
    options: RequestOptions


class ClientBase(Generic[Http]):
    """A client's configuration and the pure parts of its calls."""

    _config: ClientConfig
    _transport: Transport[Http]
    _mode: Mode

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
        limits: ResponseLimits | None = None,
    ) -> None:
        address = find_address(settings, base_url, environment, variables)
        self._mode = "parsed"
        self._transport = Transport(self._http_class, http_client)
        self._config = ClientConfig(
            settings=settings,
            credentials=find_credentials(settings.auth, credentials or {}),
            base_url=address.base_url,
            timeout=_adopted_timeout(http_client) if isinstance(timeout, Omit) else timeout,
            max_retries=checked_max_retries(max_retries),
            default_headers=dict(default_headers or {}),
            default_query=dict(default_query or {}),
            strict=strict,
            limits=limits or ResponseLimits(),
            servers=address.servers,
            auth=auth,
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

    def with_mode(self, mode: Mode) -> Self:
        """Give a view of this client whose calls give the answer instead of its value."""
        return self._derived(self._config, mode=mode)

    def copy(
        self,
        *,
        auth: httpx2.Auth | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        default_headers: Mapping[str, str | Omit] | None = None,
        set_default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        http_client: Http | None = None,
        strict: bool | Omit = omit,
        limits: ResponseLimits | None = None,
        **credentials: Secret | None,
    ) -> Self:
        """Give a client that differs in what is given and shares the connections.

        `default_headers` and `default_query` are added to those of this client; `set_default_headers` and
        `set_default_query` replace them. Credentials go by the names that the constructor gives them.
        """
        old = self._config
        address = stated_address(old.settings, base_url) if base_url is not None else old
        config = replace(
            old,
            credentials=_changed(old.credentials, credentials),
            auth=auth or old.auth,
            base_url=address.base_url,
            servers=address.servers,
            timeout=given(timeout, old.timeout),
            max_retries=checked_max_retries(given(max_retries, old.max_retries)),
            default_headers=_merged("default_headers", old.default_headers, default_headers, set_default_headers),
            default_query=_merged("default_query", old.default_query, default_query, set_default_query),
            strict=given(strict, old.strict),
            limits=limits or old.limits,
        )
        client = self._derived(config, mode=self._mode)
        if http_client is not None:
            client._transport = Transport(self._http_class, http_client)
        return client

    with_options = copy

    def _derived(self, config: ClientConfig, *, mode: Mode) -> Self:
        client = copy.copy(self)
        for name in list(vars(client)):
            # Resources made so far belong to the original.
            if isinstance(getattr(type(client), name, None), cached_property):
                del vars(client)[name]
        client._config = config
        client._mode = mode
        return client

    def _call(
        self,
        method: str,
        template: str,
        returns: object,
        events: StreamForm[Any] | None,
        arguments: CallArguments,
        url: str | None = None,
    ) -> Call:
        options = arguments.get("options", {})
        extra = options.get("extra_body") if method not in ("GET", "HEAD") else None
        return Call(
            method,
            template,
            arguments.get("path"),
            arguments.get("query") or {},
            arguments.get("headers"),
            arguments.get("cookies"),
            _body(arguments, extra),
            returns,
            events,
            arguments.get("security"),
            options,
            url,
            arguments.get("querystring"),
            arguments.get("accept"),
            arguments.get("answers"),
            arguments.get("server"),
        )

    def _flow(self, call: Call) -> Flow:
        transport = self._transport
        draft = draft_call(call, self._config, transport.headers, transport.query, transport.http.auth is not None)
        return exchange(draft, self._config, unread=self._mode == "streamed" or call.events is not None)

    def value_of(self, response: httpx2.Response, call: Call, form: object) -> Any:
        """Read the answer as the type; a page learns where it came from."""
        config = self._config
        if form is call.returns:
            form = form_of(response, form, call.answers)
        value = result_of(response, form, strict=config.strict, request_id_header=config.settings.request_id_header)
        bind_page(value, self if self._mode == "parsed" else self.with_mode("parsed"), call, response)
        return value

    def reader_of(self, response: httpx2.Response, form: StreamForm[Any]) -> Reader[Any]:
        """Give the reader of a streamed answer."""
        return form.reader(response, self._config.strict, self._config.limits.stream)

    def __repr__(self) -> str:
        shown = self.base_url.copy_with(userinfo=b"", query=None)
        return f"{type(self).__name__}(base_url={str(shown)!r})"


def _body(arguments: CallArguments, extra: object) -> Any:
    if extra is None and not arguments.keys() & {"body", "form", "multipart", "content", "alternative"}:
        return NO_BODY
    return encode_body(
        body=arguments.get("body", omit),
        form=arguments.get("form", omit),
        multipart=arguments.get("multipart", omit),
        content=arguments.get("content", omit),
        alternative=arguments.get("alternative", omit),
        content_type=arguments.get("content_type"),
        extra=extra,
    )


def _adopted_timeout(http: httpx2.Client | httpx2.AsyncClient | None) -> httpx2.Timeout:
    """Give the timeout of the user's own HTTP client if they chose one."""
    return http.timeout if http is not None and http.timeout != _HTTPX_TIMEOUT else DEFAULT_TIMEOUT


def _merged(name: str, old: Mapping[str, Any], more: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> Any:
    if more is not None and new is not None:
        raise ValueError(f"Give either `{name}`, which adds, or `set_{name}`, which replaces")
    return dict(new) if new is not None else {**old, **(more or {})}


def _changed(old: Credentials, more: Mapping[str, Secret | None]) -> Credentials:
    """Give the credentials with some exchanged; tokens that were fetched serve as long as none is."""
    more = {name: secret for name, secret in more.items() if secret is not None}
    kept = {name: old.secrets[name] for name in old.told}
    return find_credentials(old.schemes, {**kept, **more}, old.secrets) if more else old


def _require_credentials(config: ClientConfig, http: httpx2.Client | httpx2.AsyncClient | None) -> None:
    """Raise SDKError where no operation could be called with what the user gave."""
    schemes, secrets = config.settings.auth, config.credentials.secrets
    signed = config.auth is not None or (http is not None and http.auth is not None)
    if not schemes or config.settings.auth_optional or signed or config.credentials.chosen(None):
        return
    headers = {*config.headers, *(http.headers if http is not None else ())}
    if not any(is_covered(scheme, headers, config.base_query) for scheme in schemes):
        missing = missing_text(alternatives_of(schemes, config.settings.security), secrets)
        raise SDKError(f"No credentials: {missing}")
