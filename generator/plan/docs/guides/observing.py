"""How can one watch what a client does? Its log, functions of one's own, spans of OpenTelemetry."""

from __future__ import annotations

from collections.abc import Iterator

from ..book import Book
from ..pages import GuidePage, Language, Sample, Section, Words, said
from .featured import excerpt, python_block


def plan_observing(book: Book) -> Iterator[GuidePage]:
    """The guide."""
    if book.calls:
        about = said("What the client logs, functions of yours that see each attempt, spans of OpenTelemetry.")
        sections = (logging_section(book), _own_logging(book), _hooks(book), _tracing(book))
        yield GuidePage("guides/logging", Words("Logging, hooks and tracing"), about, sections)


def logging_section(book: Book) -> Section:
    """What the package logs, and what it never does."""
    variable = f"{book.package.upper()}_LOG"
    text = said(
        f"The package logs to the logger `{book.package}`: method, path, status and request "
        f"id, never headers, queries, bodies or secrets; of a body that isn't as described, the names of "
        f"fields and listed values that it gets wrong. `{variable}=info` or "
        f"`{variable}=debug` in the environment prints it to standard error."
    )
    return Section("Logging", (text,))


def _own_logging(book: Book) -> Section:
    text = said("A program that sets up logging itself has the package's lines among its own:")
    lines = [
        "import logging",
        "",
        "logging.basicConfig(level=logging.WARNING)",
        f'logging.getLogger("{book.package}").setLevel(logging.INFO)',
    ]
    return Section("With logging of your own", (text,), (python_block("\n".join(lines)),))


def _hooks(book: Book) -> Section:
    text = said(
        "`on_request` sees each attempt before it is sent and may add headers, which go to no other server; "
        "`on_response` sees what the attempt is answered, with its body read unless you asked for a stream. What they "
        "raise reaches you. Those of the asynchronous client may be coroutine functions."
    )
    lines = [
        "import httpx2",
        "",
        f"from {book.package} import {book.sync_client}",
        "",
        "",
        "def tell(response: httpx2.Response) -> None:",
        "    print(response.request.method, response.status_code)",
        "",
        "",
        f"client = {book.sync_client}(on_response=tell)",
    ]
    return Section("Hooks", (text,), (python_block("\n".join(lines)),))


def _tracing(book: Book) -> Section:
    text = said(
        "`tracing=True` makes a span of OpenTelemetry of each request, named after its method and path template and "
        "without queries, headers or bodies; the server is told by `traceparent`. It needs the extra `otel`:"
    )
    install = Sample((), Language.CONSOLE, f'pip install "{book.settings.distribution}[otel]"')
    return Section("Tracing", (text,), (install, excerpt(f"client = {book.sync_client}(tracing=True)")))
