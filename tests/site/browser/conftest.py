"""The site of the runs docs in headless Chromium; whatever a page asks for or complains about is written down."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from textwrap import dedent
from typing import Never

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from generator import pipeline
from generator.config import Settings, load_config
from generator.diagnostics import Diagnostics
from generator.mock import running_spec

ROOT = Path(__file__).resolve().parents[3]
AXE = ROOT / "build" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = """
    --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync
    """.split()
PATIENCE = 20_000
"""Milliseconds after which something won't come any more, on a machine that has much to do."""
NAMES = ("chromium", "chromium-browser", "google-chrome")
LIST, CREATE, MODEL = "methods/beta.threads.runs.list", "methods/beta.threads.runs.create", "types/Run"


def lacking(what: str) -> Never:
    """A test that can't run is skipped on a developer's machine, and fails in CI."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)


def make_site(settings: Settings, folder: Path) -> Path:
    """The site as files in a folder."""
    for file in pipeline.docs(settings, Diagnostics()):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


@pytest.fixture(scope="session")
def installed() -> str:
    """The browser's file."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or lacking("There is no Chromium: apt-get install chromium")


@pytest.fixture(scope="module")
def chromium(installed: str) -> Iterator[Browser]:
    """A browser, gone before other modules' tests: while it is there, nobody else can run an event loop."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.is_file():
        lacking("There is no axe-core: make axe")
    return AXE.read_text()


@pytest.fixture(scope="session")
def site(installed: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the runs docs; it is made where there is a browser to read it."""
    return make_site(load_config(ROOT / "pyproject.toml", Diagnostics()), tmp_path_factory.mktemp("site"))


@pytest.fixture
def site_of(installed: str, tmp_path: Path) -> Callable[[str], Path]:
    """The site of a description given as YAML, without its first line."""

    def site_of(text: str) -> Path:
        spec = tmp_path / "openapi.yaml"
        spec.write_text("openapi: 3.1.0\n" + dedent(text).lstrip("\n"))
        return make_site(Settings(spec=spec, stem="Zoo", package="zoo", distribution="zoo"), tmp_path / "site")

    return site_of


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the same site on a plain web server."""
    handler = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def mock() -> Iterator[str]:
    """The address of the mock of the runs description."""
    with running_spec(ROOT / "spec" / "openapi.yaml") as url:
        yield url


@dataclass
class Visit:
    """A visit to a site: its page, and what was asked for, complained about or popped up on the way."""

    page: Page
    start: str
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    allowed: tuple[str, ...] = ()
    """Addresses besides the site's that may be asked for."""

    def to(self, path: str) -> Page:
        """The page of a method, a type or whatever, once its scripts have run."""
        file, mark, anchor = path.partition("#")
        self.page.goto(f"{self.start}/{file}.html{mark}{anchor}", wait_until="load")
        return self.page

    def strayed(self) -> list[str]:
        """What was asked for that isn't the site's."""
        return [url for url in self.asked if not url.startswith((self.start, *self.allowed, "data:", "blob:"))]


Visiting = Callable[..., Visit]


@pytest.fixture
def visiting(chromium: Browser) -> Iterator[Visiting]:
    """Begins visits. At the end none of them may have seen an error, a dialog, or a request to anywhere else."""
    begun: list[Visit] = []

    def visiting(site: Path | str, **options: object) -> Visit:
        context = chromium.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        visit = Visit(context.new_page(), site.as_uri() if isinstance(site, Path) else site)
        _write_down(visit)
        begun.append(visit)
        return visit

    yield visiting
    for visit in begun:
        visit.page.context.close()
    assert [visit.wrong for visit in begun if visit.wrong] == []
    assert [visit.strayed() for visit in begun if visit.strayed()] == []


def _write_down(visit: Visit) -> None:
    def asked(request: Request) -> None:
        visit.asked.append(request.url)

    def complained(said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            visit.wrong.append(f"{said.type}: {said.text}")

    visit.page.on("request", asked)
    visit.page.on("pageerror", lambda error: visit.wrong.append(f"error: {error}"))
    visit.page.on("console", complained)
    visit.page.on("dialog", lambda dialog: (visit.wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
