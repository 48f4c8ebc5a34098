"""The HTTP client under an SDK client: made at the first request, shared by all copies of the SDK client."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable, Mapping
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx2
from httpx2 import Timeout as Timeout

from .headers import HeaderLayer
from .settings import CONNECTION_LIMITS, DEFAULT_TIMEOUT
from .styles import spread_members

if TYPE_CHECKING:
    import ssl

_NO_QUERY: Mapping[str, object] = {}

Http = TypeVar("Http", bound=httpx2.Client | httpx2.AsyncClient)


class Transport(Generic[Http]):
    """Holds the HTTP client: the user's own, or one made on demand.

    Raises TypeError where the user's own isn't of the class that this client needs.
    """

    def __init__(self, kind: type[Http], own: Http | None) -> None:
        _check(own, kind)
        self._kind = kind
        self._http = own
        self._lock = Lock()
        self._retired = False
        self._raw_headers: list[tuple[bytes, bytes]] = []
        self._headers: HeaderLayer = {}

    @property
    def own(self) -> Http | None:
        """The HTTP client that there is: the user's, or the one made so far."""
        return self._http

    @property
    def http(self) -> Http:
        """The HTTP client. Raises RuntimeError once it is closed."""
        return self._http if self._http is not None else self._made()

    @property
    def headers(self) -> HeaderLayer:
        """The HTTP client's own headers, which the SDK's are laid over."""
        raw = self.http.headers.raw
        if raw != self._raw_headers:
            self._headers = {name.decode("latin-1").lower(): (name, value) for name, value in raw}
            self._raw_headers = raw
        return self._headers

    @property
    def query(self) -> Mapping[str, object]:
        """The HTTP client's own query parameters."""
        params = self.http.params
        return {key: spread_members(params.get_list(key)) for key in params} if params else _NO_QUERY

    @property
    def is_closed(self) -> bool:
        """Whether requests can no longer be sent."""
        return self._retired or (self._http is not None and self._http.is_closed)

    def retire(self) -> Http | None:
        """Make no HTTP client any more; give the one there is, for closing."""
        self._retired = True
        return self._http

    def _made(self) -> Http:
        with self._lock:
            if self._http is None:
                if self._retired:
                    raise RuntimeError("Cannot send a request, as the client has been closed.")
                self._http = self._kind(timeout=DEFAULT_TIMEOUT, limits=CONNECTION_LIMITS, verify=_ssl_context())
            return self._http


class AwaitedStream(httpx2.AsyncByteStream):
    """Lets an async client send what can only be read without waiting: an open file, a plain iterator."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = chunks

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._chunks:
            yield chunk


def send_options(
    http: httpx2.Client | httpx2.AsyncClient, request: httpx2.Request, trusted: bool, auth: httpx2.Auth | None
) -> dict[str, Any]:
    """Add the HTTP client's cookies to the request, and say how it is sent: we follow redirects ourselves."""
    if http.cookies:
        http.cookies.set_cookie_header(request)
    if not trusted:
        return {"follow_redirects": False, "auth": None}
    return {"follow_redirects": False} if auth is None else {"follow_redirects": False, "auth": auth}


def _check(own: object, kind: type[object]) -> None:
    if own is not None and not isinstance(own, kind):
        raise TypeError(f"http_client must be an httpx2.{kind.__name__}, not {type(own).__name__}")


def _ssl_context() -> ssl.SSLContext:
    # Loading the certificates takes 20 ms; all clients share what was loaded under the same settings.
    return _shared_ssl_context(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@lru_cache(maxsize=8)
def _shared_ssl_context(_cert_file: str | None, _cert_dir: str | None) -> ssl.SSLContext:
    return httpx2.create_ssl_context()
