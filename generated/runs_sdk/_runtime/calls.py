"""One call of a method: what it asks for, before any attempt to send it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

import httpx2

from .auth import AuthParts, Security
from .binary import BinaryContent
from .bodies import Body
from .events import StreamForm
from .headers import HeaderLayer, cookie_header, encode_header, header_layer
from .paths import render_path
from .queries import encode_query
from .redirects import same_origin
from .retries import checked_max_retries
from .settings import ClientConfig, timeout_extension
from .turns import PageInfo
from .values import RequestOptions, given, omit, without_omitted

_EMPTY: Mapping[str, Any] = {}
_NOT_JSON = (None, str, bytes, BinaryContent)


@dataclass(frozen=True, slots=True)
class Call:
    """A call of an operation. `template` is its path in the spec's words, `url` overrides it (a next page's, say)."""

    method: str
    template: str
    path: Mapping[str, object] | None = None
    query: Mapping[str, object] = field(default_factory=dict[str, object])
    headers: Mapping[str, object] | None = None
    cookies: Mapping[str, object] | None = None
    body: Body = field(default_factory=Body)
    returns: object = None
    events: StreamForm[Any] | None = None
    security: Security | None = None
    options: RequestOptions = field(default_factory=RequestOptions)
    url: str | None = None

    def turned(self, info: PageInfo) -> Call:
        """Give the same call for another page: with other query parameters, or to the URL the server gives."""
        if info.url is not None:
            return replace(self, url=info.url, query={}, options={**self.options, "extra_query": {}})
        extra = {key: value for key, value in (self.options.get("extra_query") or {}).items() if key not in info.params}
        options: RequestOptions = {**self.options, "extra_query": extra}
        return replace(self, query=without_omitted({**self.query, **info.params}), options=options)

    @property
    def effective_query(self) -> Mapping[str, object]:
        """What the caller asks for in the query, options included."""
        return {**self.query, **(self.options.get("extra_query") or {})}


@dataclass(slots=True)
class Draft:
    """A call made ready for a client: all that stays the same from attempt to attempt."""

    call: Call
    url: httpx2.URL
    headers: HeaderLayer
    private: bool
    max_retries: int
    timeout: dict[str, float | None]


def draft_call(
    call: Call, config: ClientConfig, transport_headers: HeaderLayer, transport_query: Mapping[str, object]
) -> Draft:
    """Join what the call and the client say, over what the HTTP client below adds to each of its requests.

    Raises ValueError before anything is sent where the path, the query or a header can't be.
    """
    options = call.options
    max_retries = checked_max_retries(options["max_retries"]) if "max_retries" in options else config.max_retries
    url = _url(call, config, transport_query)
    headers = {**transport_headers, **config.headers}
    if call.events is not None:
        headers["accept"] = (b"Accept", call.events.media_type.encode())
    elif any(call.returns is form for form in _NOT_JSON):
        headers["accept"] = (b"Accept", b"*/*")
    if call.body.content_type:
        headers["content-type"] = encode_header("Content-Type", call.body.content_type)
    if call.headers:
        headers.update(header_layer(call.headers))
    if call.method == "POST" and config.settings.idempotency_header:
        _add_idempotency_key(headers, config.settings.idempotency_header, options, max_retries)
    timeout = given(options.get("timeout", omit), config.timeout)
    # Credentials go to the configured server only; an absolute URL may lead anywhere.
    private = call.url is None or same_origin(url, config.base_url)
    return Draft(call, url, headers, private, max_retries, timeout_extension(timeout))


def attempt_request(draft: Draft, auth: AuthParts, retries_taken: int) -> httpx2.Request:
    """Build the request of one attempt."""
    call, url, headers = draft.call, draft.url, dict(draft.headers)
    for name, value in auth.headers.items():
        headers.setdefault(name.lower(), encode_header(name, value))
    headers.setdefault("x-retry-count", (b"X-Retry-Count", b"%d" % retries_taken))
    cookies = {**(call.cookies or _EMPTY), **auth.cookies}
    if cookies:
        headers["cookie"] = encode_header("Cookie", cookie_header(cookies))
    if extra := call.options.get("extra_headers"):
        headers.update(header_layer(extra))
    if auth.query:
        separator = "&" if url.query else "?"
        url = httpx2.URL(f"{url}{separator}{encode_query(auth.query)}")
    pairs = [pair for pair in headers.values() if pair is not None]
    return _request(call, url, pairs, {"timeout": draft.timeout})


def _request(
    call: Call, url: httpx2.URL, headers: list[tuple[bytes, bytes]], extensions: dict[str, Any]
) -> httpx2.Request:
    body = call.body
    if body.files:
        return httpx2.Request(call.method, url, headers=headers, files=body.files, extensions=extensions)
    return httpx2.Request(call.method, url, headers=headers, content=body.content, extensions=extensions)


def _url(call: Call, config: ClientConfig, transport_query: Mapping[str, object]) -> httpx2.URL:
    query = call.effective_query
    if call.url is not None and "://" in call.url:
        url = call.url
    else:
        path = render_path(call.template, call.path) if call.url is None else "/" + call.url.lstrip("/")
        url = config.prefix + path
        query = {**transport_query, **config.base_query, **query}
    text = encode_query(query) if query else ""
    if text:
        url = f"{url}{'&' if '?' in url else '?'}{text}"
    return httpx2.URL(url)


def _add_idempotency_key(headers: HeaderLayer, name: str, options: RequestOptions, max_retries: int) -> None:
    key = options.get("idempotency_key")
    if key is None and max_retries:
        # Only a request that may be sent twice needs one.
        key = f"retry-{uuid4()}"
    if key is not None:
        headers.setdefault(name.lower(), encode_header(name, key))
