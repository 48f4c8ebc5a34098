"""One call of a method: what it asks for, before any attempt to send it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx2

from .auth import AuthParts, Security
from .binary import BinaryContent
from .bodies import Body
from .headers import HeaderLayer, cookie_header, encode_header, header_layer
from .paths import render_path
from .queries import encode_query, encode_querystring
from .redirects import same_origin
from .retries import checked_deadline, checked_max_retries
from .settings import ClientConfig, timeout_extension
from .streaming import StreamForm
from .values import RequestOptions, given, omit

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
    querystring: object = None
    """What makes up the query as a whole, beside what else is asked for."""
    accept: str | None = None
    """The media types that the answer may come in, where JSON isn't the one."""
    answers: Mapping[str, object] | None = None
    """The types of the answers by status and media type, where there are several."""
    server: str | None = None
    """The name of the server, where it isn't that of most operations."""

    @property
    def operation(self) -> str:
        """What is called, in the spec's words: `GET /threads/{thread_id}/runs`."""
        return f"{self.method} {self.template}"

    @property
    def effective_query(self) -> Mapping[str, object]:
        """What the caller asks for in the query, options included."""
        return {**self.query, **(self.options.get("extra_query") or {})}

    @property
    def asked(self) -> Mapping[str, object]:
        """What the caller asks for in the query and at the top of a JSON body."""
        return {**self.body.members, **self.effective_query}


@dataclass(slots=True)
class Draft:
    """A call made ready for a client: all that stays the same from attempt to attempt."""

    call: Call
    url: httpx2.URL
    headers: HeaderLayer
    private: bool
    max_retries: int
    timeout: dict[str, float | None]
    own_headers: frozenset[str] = frozenset()
    """The names of the headers that the HTTP client below adds."""
    signed: bool = False
    """Whether the HTTP client below proves who we are."""
    deadline: float | None = None
    """Seconds that all attempts together may take."""
    ends: float | None = None
    """The moment when these seconds are over."""
    hooked: frozenset[str] = frozenset()
    """The names of the headers that the user's own function has added."""
    sends: int = 0
    """How many requests were sent for it; counted where they are traced."""


def draft_call(
    call: Call,
    config: ClientConfig,
    transport_headers: HeaderLayer,
    transport_query: Mapping[str, object],
    signed: bool = False,
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
    elif call.accept is not None:
        headers["accept"] = encode_header("Accept", call.accept)
    elif any(call.returns is form for form in _NOT_JSON):
        headers["accept"] = (b"Accept", b"*/*")
    if call.body.content_type:
        headers["content-type"] = encode_header("Content-Type", call.body.content_type)
    if call.headers:
        # An argument that isn't given leaves the client's own header alone, and a credential of that name.
        headers.update((name, pair) for name, pair in header_layer(call.headers).items() if pair is not None)
    if call.method == "POST" and config.settings.idempotency_header:
        _add_idempotency_key(headers, config.settings.idempotency_header, options, max_retries)
    timeout = timeout_extension(given(options.get("timeout", omit), config.timeout))
    if timeout["read"] is not None:
        headers.setdefault("x-sdk-read-timeout", (b"X-SDK-Read-Timeout", b"%g" % timeout["read"]))
    # Credentials go to the configured server only; an absolute URL may lead anywhere.
    private = call.url is None or same_origin(url, config.servers.get(call.server or "", config.base_url))
    own = frozenset(transport_headers)
    deadline = checked_deadline(options["deadline"]) if "deadline" in options else config.deadline
    return Draft(call, url, headers, private, max_retries, timeout, own, signed, deadline)


def attempt_request(draft: Draft, auth: AuthParts, retries_taken: int) -> httpx2.Request:
    """Build the request of one attempt."""
    call, url, headers = draft.call, draft.url, dict(draft.headers)
    for name, value in auth.headers.items():
        headers.setdefault(name.lower(), encode_header(name, value))
    headers.setdefault("x-sdk-retry-count", (b"X-SDK-Retry-Count", b"%d" % retries_taken))
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
        request = httpx2.Request(call.method, url, headers=headers, files=body.files, extensions=extensions)
    else:
        request = httpx2.Request(call.method, url, headers=headers, content=body.content, extensions=extensions)
    # httpx2 writes methods in capitals; some of those that aren't HTTP's own are no such words.
    request.method = call.method
    if tell := call.options.get("on_upload_progress"):
        from .progress import watch

        watch(request, tell)
    return request


def _url(call: Call, config: ClientConfig, transport_query: Mapping[str, object]) -> httpx2.URL:
    query = call.effective_query
    if call.url is not None and "://" in call.url:
        url = call.url
    else:
        path = render_path(call.template, call.path) if call.url is None else "/" + call.url.lstrip("/")
        url = config.prefixes.get(call.server, config.prefixes[None]) + path
        query = {**transport_query, **config.base_query, **query}
    text = encode_query(query, bracketed=config.settings.bracketed_lists) if query else ""
    if call.querystring is not None:
        text = "&".join(filter(None, (text, encode_querystring(call.querystring))))
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
