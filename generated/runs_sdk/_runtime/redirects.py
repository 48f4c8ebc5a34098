"""A redirecting answer becomes the next request, without credentials where it leads to another origin."""

from __future__ import annotations

from collections.abc import Collection

import httpx2

MAX_REDIRECTS = 20
# What says who we are; anything else a client sends may be read by the other server.
_PRIVATE = ("authorization", "proxy-authorization", "cookie")
_BODY_HEADERS = ("content-length", "content-type", "transfer-encoding", "content-encoding")


class RedirectRefused(Exception):
    """A redirect that isn't followed; the text says why."""


def is_redirect(response: httpx2.Response) -> bool:
    """Say whether the answer sends the client elsewhere."""
    return response.status_code in (301, 302, 303, 307, 308) and "location" in response.headers


def same_origin(one: httpx2.URL, other: httpx2.URL) -> bool:
    """Say whether both URLs have the same scheme, host and port."""
    return one.scheme == other.scheme and one.host == other.host and _port(one) == _port(other)


def redirected(
    request: httpx2.Request,
    response: httpx2.Response,
    private_headers: Collection[str] = (),
    private_query: Collection[str] = (),
) -> httpx2.Request:
    """Make the request that the answer asks for.

    303 always and 301 and 302 for a POST become a GET without body. To another origin no credentials go: neither the
    well-known headers nor those in `private_headers` and `private_query` (lower-case names, query keys).
    """
    url = _target(request.url, response.headers["location"])
    method = _method(request.method, response.status_code)
    headers = httpx2.Headers(request.headers)
    # h11 takes the Host header as it is given.
    headers["host"] = url.netloc.decode("ascii")
    if not same_origin(request.url, url):
        for name in (*_PRIVATE, *private_headers):
            headers.pop(name, None)
        url = _without(url, private_query)
    if method != request.method:
        for name in _BODY_HEADERS:
            headers.pop(name, None)
        return httpx2.Request(method, url, headers=headers, extensions=request.extensions)
    return httpx2.Request(method, url, headers=headers, stream=request.stream, extensions=request.extensions)


def _target(base: httpx2.URL, location: str) -> httpx2.URL:
    try:
        url = base.join(location)
    except (httpx2.InvalidURL, ValueError) as error:
        raise RedirectRefused("the redirect leads to no valid URL") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise RedirectRefused(f"the redirect leads to the scheme {url.scheme!r}")
    if base.scheme == "https" and url.scheme == "http":
        raise RedirectRefused("the redirect leads from https to http")
    return url.copy_with(username=None, password=None) if url.userinfo else url


def _method(method: str, status: int) -> str:
    if method != "HEAD" and (status in (302, 303) or (status == 301 and method == "POST")):
        return "GET"
    return method


def _without(url: httpx2.URL, keys: Collection[str]) -> httpx2.URL:
    if not keys or not url.query:
        return url
    kept = [(key, value) for key, value in url.params.multi_items() if key not in keys]
    return url.copy_with(params=kept)


def _port(url: httpx2.URL) -> int | None:
    return url.port or {"http": 80, "https": 443}.get(url.scheme)
