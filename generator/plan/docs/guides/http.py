"""What carries the requests? A client of httpx2, which may be the user's: for proxies, certificates, caches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..book import Book
from ..pages import GuidePage, Section, Words, said
from .featured import excerpt, python_block


def plan_http(book: Book) -> Iterator[GuidePage]:
    """The guide."""
    if book.calls:
        about = said(
            "Proxies, certificates, transports, caches: an `httpx2.Client` of yours in place of the usual one."
        )
        sections = (replace(http_section(book), title="A client of your own"), _caching(book), _tests(book))
        yield GuidePage("guides/http-client", Words("HTTP client and proxies"), about, sections)


def http_section(book: Book) -> Section:
    """How an HTTP client of one's own is given."""
    text = said(
        "Give the client an `httpx2.Client` of yours (the asynchronous one an `httpx2.AsyncClient`) "
        "for proxies, certificates or transports."
    )
    lines = [
        "import httpx2",
        "",
        f"from {book.package} import {book.sync_client}",
        "",
        'with httpx2.Client(proxy="http://localhost:8030") as http_client:',
        f"    client = {book.sync_client}(http_client=http_client)",
        "    print(client.base_url)",
    ]
    return Section("HTTP client and proxies", (text,), (python_block("\n".join(lines)),))


def _caching(book: Book) -> Section:
    text = said(
        "Answers can be kept by a transport, too, such as that of `hishel[httpx2]`, which heeds `Cache-Control` and "
        "`ETag`. Such a cache tells answers apart by their URLs: give each user's credentials one of their own."
    )
    lines = [
        "import httpx2",
        "from hishel import CacheOptions",
        "from hishel.httpx2 import CacheTransport",
        "",
        "transport = CacheTransport(httpx2.HTTPTransport(), rfc=CacheOptions(shared=False))",
        f"client = {book.sync_client}(http_client=httpx2.Client(transport=transport))",
    ]
    return Section("Caching", (text,), (excerpt("\n".join(lines)),))


def _tests(book: Book) -> Section:
    text = said("In tests a transport can answer in place of the server; nothing goes over the network:")
    lines = [
        "import httpx2",
        "",
        f"from {book.package} import {book.sync_client}",
        "",
        "",
        "def answer(request: httpx2.Request) -> httpx2.Response:",
        '    return httpx2.Response(200, json={"path": request.url.path})',
        "",
        "",
        "with httpx2.Client(transport=httpx2.MockTransport(answer)) as http_client:",
        f"    client = {book.sync_client}(http_client=http_client)",
        '    print(client.get("/anything", cast_to=dict[str, str]))',
    ]
    return Section("Tests without a server", (text,), (python_block("\n".join(lines)),))
