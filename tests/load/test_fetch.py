"""A description at an address: fetched from a server of the test's own, within bounds, as nobody in particular."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.diagnostics import Diagnostics, Unusable
from generator.load import fetch, fetch_spec, load_document, source

from .conftest import HEAD

BOATS = HEAD + "components: {schemas: {A: {$ref: 'parts/b.yaml#/B'}}}"


@dataclass
class Site:
    """What a server answers by path: a text, or a redirect; and what it was asked."""

    url: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append((self.path, dict(self.headers)))
            there, text = made.redirects.get(self.path), made.pages.get(self.path, "").encode()
            self.send_response(302 if there else 200 if text else 404)
            if there:
                self.send_header("Location", there)
            self.send_header("Set-Cookie", "a=b")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield made
    server.shutdown()
    server.server_close()


def read(url: str, *allowed: str) -> tuple[object, str]:
    """What a description at an address says under `A`, and what was found."""
    diagnostics = Diagnostics()
    document = load_document(fetch_spec(url, diagnostics), diagnostics, urls=allowed)
    place = document.at("#/components/schemas/A")
    target = document.resolve_ref(place) if place else None
    return target and target.pointer, "\n".join(map(str, diagnostics))


def refused(url: str, *allowed: str) -> str:
    diagnostics = Diagnostics()
    with pytest.raises(Unusable):
        fetch_spec(url, diagnostics, allowed or None)
    return "\n".join(map(str, diagnostics))


def test_a_description_is_fetched_and_what_it_refers_to_is_not(site: Site) -> None:
    site.pages["/api/spec.yaml"] = BOATS
    found, findings = read(f"{site.url}/api/spec.yaml")
    assert found is None
    assert findings == (
        f"{site.url}/api/spec.yaml:4:34: warning[ref-remote]: 'parts/b.yaml#/B' leads to an address; it is not opened\n"
        f"    hint: to have it fetched, allow it: --allow-url {site.url}/api/parts/"
    )
    assert [path for path, _ in site.asked] == ["/api/spec.yaml"]


def test_what_is_allowed_is_fetched_once(site: Site) -> None:
    site.pages |= {"/api/spec.yaml": BOATS, "/api/parts/b.yaml": "B: {items: {$ref: '#/C'}}\nC: {}"}
    found, findings = read(f"{site.url}/api/spec.yaml", f"{site.url}/api/")
    assert (found, findings) == (f"{site.url}/api/parts/b.yaml#/B", "")
    assert [path for path, _ in site.asked] == ["/api/spec.yaml", "/api/parts/b.yaml"]


def test_nobody_in_particular_asks(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    site.pages["/spec.yaml"] = HEAD
    site.redirects["/old"] = "/spec.yaml"
    read(f"{site.url}/old")
    for _, headers in site.asked:
        assert not {name.lower() for name in headers} & {"authorization", "cookie", "referer"}
    host = site.url.removeprefix("http://")
    assert "an address with a name or password in it is not fetched" in refused(f"http://me:secret@{host}/spec.yaml")
    assert "secret" not in refused(f"http://me:secret@{host}/spec.yaml")
    assert len(site.asked) == 2


def test_redirects_are_told_and_few(site: Site) -> None:
    site.pages["/spec.yaml"] = HEAD
    site.redirects |= {"/old": "/spec.yaml", "/loop": "/loop"}
    _, findings = read(f"{site.url}/old")
    assert findings == f"note[url-redirected]: {site.url}/old leads on to {site.url}/spec.yaml"
    assert "there are more than 5 redirects" in refused(f"{site.url}/loop")
    assert len([path for path, _ in site.asked if path == "/loop"]) == fetch.MAX_REDIRECTS + 1


def test_a_redirect_leads_nowhere_else(site: Site) -> None:
    site.redirects |= {"/file": "file:///etc/passwd", "/api/out": "/secret"}
    assert "the redirect to file:///etc/passwd is not followed" in refused(f"{site.url}/file")
    assert f"hint: allow it: --allow-url {site.url}/secret" in refused(f"{site.url}/api/out", f"{site.url}/api/")


def test_what_can_not_be_fetched_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "error[url-unreadable]: the answer has the status 404, not 200" in refused(f"{site.url}/none")
    assert "error[url-unreadable]: nothing can be fetched from here: " in refused("http://127.0.0.1:9/")
    assert "error[url-unreadable]" in refused("http://[oops/")
    site.pages["/long"] = "x" * 5000
    monkeypatch.setattr(fetch, "MAX_SECONDS", -1.0)
    assert "the answer takes longer than" in refused(f"{site.url}/long")


def test_what_is_fetched_is_bounded(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["/long"] = "x" * 500_000
    for module in (fetch, source):
        monkeypatch.setattr(module, "MAX_BYTES", 1000)
    diagnostics = Diagnostics()
    with pytest.raises(Unusable):
        load_document(fetch_spec(f"{site.url}/long", diagnostics), diagnostics)
    assert [found.code for found in diagnostics] == ["spec-too-large"]


@pytest.mark.parametrize(
    ("url", "prefix", "is_under"),
    [
        ("https://e.com/api/a.yaml", "https://e.com/api/", True),
        ("https://e.com/api/a.yaml", "https://e.com/api", True),
        ("https://e.com/api/a.yaml", "https://e.com", True),
        ("https://e.com/api/a.yaml", "https://e.com/api/a.yaml", True),
        ("https://e.com/apis/a.yaml", "https://e.com/api", False),
        ("https://e.com.evil.example/api/a.yaml", "https://e.com", False),
        ("https://e.com@evil.example/api/a.yaml", "https://e.com", False),
        ("https://me@e.com/api/a.yaml", "https://e.com", False),
        ("http://e.com/api/a.yaml", "https://e.com", False),
        ("https://e.com:8443/api/a.yaml", "https://e.com", False),
        ("https://e.com/api/../a.yaml", "https://e.com/api/", False),
        ("https://e.com/api/%2e%2E/a.yaml", "https://e.com/api/", False),
        ("https://[oops/a", "https://e.com", False),
    ],
)
def test_a_prefix_is_of_whole_steps(url: str, prefix: str, is_under: bool) -> None:
    assert fetch.is_under(url, (prefix,)) is is_under
