"""The package's front page: how to install it, call it, and deal with what goes wrong; only what this API has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...encode import prose
from ...ir.api import ContentKind
from ...ir.types import Model, ModelRef
from ..annotations import Side
from ..calls import CallPlan
from .authentication import authentication_section, credentials_sentence, servers_section
from .book import Book
from .drift import drift_section
from .failures import error_lines
from .layout import Group, lay_out
from .pages import (
    CodeWords,
    Language,
    Link,
    Phrase,
    Presence,
    ReadmePage,
    ReadmeSection,
    Row,
    Sample,
    Target,
    Words,
    said,
)
from .samples import (
    Expression,
    async_script,
    pages_script,
    plan_expression,
    raw_script,
    script,
    stream_script,
    sync_script,
)
from .values import Case, plan_case
from .webhooks import about_reading, reading_samples


def plan_readme(book: Book, distribution: str) -> ReadmePage:
    """The front page."""
    title = " ".join(prose(book.api.title).split())
    return ReadmePage(
        path="readme",
        title=Words(f"{title} Python SDK"),
        summary=said(f"A typed Python client of the {title.replace('`', '')} API, synchronous and asynchronous."),
        description=book.api.description,
        links=tuple(_links()),
        sections=tuple(_sections(book, distribution)),
    )


def _links() -> Iterator[Phrase]:
    yield (Link(Words("Documentation"), Target("index")), *said(": a page for each method and each type"))
    yield (Link(CodeWords("api.md"), Target("api")), *said(": every method on one page"))


def _sections(book: Book, distribution: str) -> Iterator[ReadmeSection]:
    install = Sample((), Language.CONSOLE, f"pip install {distribution}")
    yield ReadmeSection("Install", samples=(install,))
    if book.calls:
        yield from _call_sections(book)
    yield from _webhooks(book)
    if book.calls or book.webhooks is None:
        yield _http_client(book)
        yield _pacing(book)
        yield _caching(book)
        yield _hooks(book)
        yield _tracing(book)
        yield _logging(book)
    yield _versioning(book)
    yield ReadmeSection("Requirements", (said("Python 3.11 or later, with `httpx2` and `pydantic` 2."),))


def _call_sections(book: Book) -> Iterator[ReadmeSection]:
    first, read = _featured(book, "create"), _featured(book, "retrieve")
    yield _usage(book, first)
    yield from (*authentication_section(book), *servers_section(book))
    yield ReadmeSection("Asynchronous use", samples=(_python(async_script(book, first, _case(book, first))),))
    yield from _streaming(book)
    yield from _pagination(book)
    yield from _uploads(book)
    yield _errors(book, read)
    yield _retries(book, read)
    yield _timeouts(book, read)
    yield _raw(book, read)
    yield _missing(book, read)
    yield drift_section(book, _statement(book, read))
    yield _undocumented()


def _featured(book: Book, name: str) -> CallPlan:
    """The call that shows how things are done: one of this name, else the first."""
    plain = [call for call in book.calls if call.page is None and not call.always_streams]
    return next((call for call in plain if call.name.method == name), (plain or list(book.calls))[0])


def _case(book: Book, call: CallPlan) -> Case:
    return plan_case(book.api, book.examples, call, streams=call.always_streams)


def _expression(book: Book, call: CallPlan) -> Expression:
    return plan_expression(book, call, _case(book, call))


def _python(text: str) -> Sample:
    return Sample((), Language.PYTHON, text)


def _usage(book: Book, call: CallPlan) -> ReadmeSection:
    address = (*said(f"Requests go to `{book.base_url_variable}` or `base_url`"), *_default_address(book), *said("."))
    return ReadmeSection(
        "Usage", (*credentials_sentence(book), address), (_python(sync_script(book, call, _case(book, call))),)
    )


def _default_address(book: Book) -> Phrase:
    address = book.client.servers.shown
    return (*said("; without either, to "), CodeWords(address)) if address else ()


def _streaming(book: Book) -> Iterator[ReadmeSection]:
    call = _preferred(book, lambda call: call.operation.streaming is not None, "create")
    if call is None:
        return
    case = plan_case(book.api, book.examples, call, streams=True)
    yield ReadmeSection(
        "Streaming",
        (said("A stream is an iterator of typed events. Leaving the `with` block closes the connection."),),
        (_python(stream_script(book, call, case)),),
    )


def _pagination(book: Book) -> Iterator[ReadmeSection]:
    call = _preferred(book, lambda call: call.page is not None, "list")
    if call is None:
        return
    case = _case(book, call)
    yield ReadmeSection(
        "Pagination",
        (said("Iterating goes through the items of all pages; a page is fetched when the loop reaches it."),),
        (_python(sync_script(book, call, case)), _python(pages_script(book, call, case))),
    )


def _preferred(book: Book, fits: Callable[[CallPlan], bool], name: str) -> CallPlan | None:
    fitting = [call for call in book.calls if fits(call)]
    return next((call for call in fitting if call.name.method == name), next(iter(fitting), None))


def _uploads(book: Book) -> Iterator[ReadmeSection]:
    call = _preferred(book, _takes_file, "create")
    if call is not None:
        text = said(
            "A file is `bytes`, an open file, a path (`pathlib.Path`), or a tuple `(filename, content, media type)`. "
            "Files are read while they are sent; `on_upload_progress=` takes a function that is told how many bytes "
            "went out, and of how many."
        )
        yield ReadmeSection("File uploads", (text,), (_python(sync_script(book, call, _case(book, call))),))


def _takes_file(call: CallPlan) -> bool:
    return call.body is not None and call.body.kind is ContentKind.MULTIPART


def _errors(book: Book, call: CallPlan) -> ReadmeSection:
    package, node = book.package, _expression(book, call).node
    lines = [
        "try:",
        *lay_out(node, 4),
        f"except {package}.RateLimitError as error:",
        '    print("Try again after", error.response.headers.get("retry-after"))',
        f"except {package}.APIStatusError as error:",
        "    print(error.status_code, error.message, error.request_id)",
        f"except {package}.APIConnectionError as error:",
        '    print("No answer:", error.__cause__)',
    ]
    return ReadmeSection(
        "Errors",
        (
            said(
                f"Whatever the client raises on purpose is a `{book.error}`. An answer with an error "
                "status is an `APIStatusError` of a class of its own:"
            ),
        ),
        (_python(script(book, lines, "import " + package)),),
        error_lines(),
        (said("`error.body` is what the server said, `error.request_id` what to tell its makers."),),
    )


def _retries(book: Book, call: CallPlan) -> ReadmeSection:
    text = said(
        "Statuses 408, 409, 429 and 500 or above, and broken connections, are tried again twice by "
        "default, after what `Retry-After` asks for or a growing, jittered delay. `max_retries` "
        "changes that for a client or a call."
    )
    return ReadmeSection("Retries", (text,), (_python(_with_option(book, call, "max_retries=5")),))


def _timeouts(book: Book, call: CallPlan) -> ReadmeSection:
    text = said(
        "An attempt may take 10 minutes by default, 5 seconds to connect. `timeout` is a number of "
        "seconds or an `httpx2.Timeout`; what takes longer raises `APITimeoutError`, after the "
        "retries. `deadline` is a number of seconds for a call as a whole, attempts and the waiting between "
        "them; a stream has to begin by then."
    )
    return ReadmeSection("Timeouts", (text,), (_python(_with_option(book, call, "timeout=20.0")),))


def _with_option(book: Book, call: CallPlan, option: str) -> str:
    expression = _expression(book, call)
    head = expression.node.head.replace("client.", f"client.with_options({option}).", 1)
    target = f"{expression.result} = " if call.returned is not None else ""
    lines = lay_out(Group(target + head, expression.node.items, ")", call=True))
    return script(book, [*lines, f"print({expression.shown})"])


def _raw(book: Book, call: CallPlan) -> ReadmeSection:
    text = said(
        "`with_raw_response` before a method gives the whole response, its body read; "
        "`with_streaming_response` gives a context manager of a response whose body is read as you "
        "ask for it."
    )
    return ReadmeSection("Raw responses", (text,), (_python(raw_script(book, call, _case(book, call))),))


def _missing(book: Book, call: CallPlan) -> ReadmeSection:
    texts = [
        said(
            "An argument that you leave out, or give as `omit`, isn't sent; `None` is sent as `null`."
            " Where the two differ, the type of the argument tells which of them it takes."
        ),
        said(
            "In an answer, a field that was absent and one that was `null` are both `None`; "
            "`model_fields_set` tells them apart."
        ),
    ]
    expression, name = _expression(book, call), _lacking_field(book, call)
    if name is None:
        return ReadmeSection("None and missing", tuple(texts))
    lines = _statement(book, call)
    shown = f'print({expression.result}.{name}, "{name}" in {expression.result}.model_fields_set)'
    return ReadmeSection("None and missing", tuple(texts), (_python(script(book, [*lines, shown])),))


def _statement(book: Book, call: CallPlan) -> list[str]:
    expression = _expression(book, call)
    return lay_out(Group(f"{expression.result} = {expression.node.head}", expression.node.items, ")", call=True))


def _lacking_field(book: Book, call: CallPlan) -> str | None:
    """An attribute of the answer that may be absent."""
    type = call.returned
    definition = book.api.definitions.get(type.id) if isinstance(type, ModelRef) else None
    if not isinstance(definition, Model) or call.page is not None:
        return None
    rows = (node for node in book.trees.of_definition(definition, Side.GIVEN, 1).nodes if isinstance(node, Row))
    return next((row.name for row in rows if row.presence is Presence.MAY_LACK and isinstance(row.name, str)), None)


def _undocumented() -> ReadmeSection:
    text = said(
        "`client.get`, `post`, `put`, `patch` and `delete` send what no method is for; "
        "`extra_headers`, `extra_query` and `extra_body` add to what a method sends. Fields that the "
        "API has gained since are attributes all the same."
    )
    lines = ['answer = client.get("/some/path", cast_to=dict[str, object])', "print(answer)"]
    return ReadmeSection("Undocumented endpoints", (text,), (Sample((), Language.EXCERPT, "\n".join(lines)),))


def _webhooks(book: Book) -> Iterator[ReadmeSection]:
    if book.webhooks is not None:
        listed = (Link(Words("Every webhook"), Target("webhooks")), *said(" has a page of its own."))
        yield ReadmeSection("Webhooks", tuple(about_reading(book)), tuple(reading_samples(book)), after=(listed,))


def _http_client(book: Book) -> ReadmeSection:
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
    return ReadmeSection("HTTP client and proxies", (text,), (_python("\n".join(lines)),))


def _pacing(book: Book) -> ReadmeSection:
    text = said(
        "`RateLimitTransport` lets requests wait for their turn, retries included; `burst=` lets some go at once "
        "after a pause, and `AsyncRateLimitTransport` is for the asynchronous client."
    )
    lines = [
        "import httpx2",
        "",
        f"from {book.package} import {', '.join(sorted((book.sync_client, 'RateLimitTransport')))}",
        "",
        "with httpx2.Client(transport=RateLimitTransport(per_second=5)) as http_client:",
        f"    client = {book.sync_client}(http_client=http_client)",
        "    print(client.base_url)",
    ]
    return ReadmeSection("Rate limits", (text,), (_python("\n".join(lines)),))


def _caching(book: Book) -> ReadmeSection:
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
    return ReadmeSection("Caching", (text,), (Sample((), Language.EXCERPT, "\n".join(lines)),))


def _hooks(book: Book) -> ReadmeSection:
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
    return ReadmeSection("Hooks", (text,), (_python("\n".join(lines)),))


def _tracing(book: Book) -> ReadmeSection:
    text = said(
        "`tracing=True` makes a span of OpenTelemetry of each request, named after its method and path template and "
        "without queries, headers or bodies; the server is told by `traceparent`. It needs the extra `otel`:"
    )
    install = Sample((), Language.CONSOLE, f'pip install "{book.settings.distribution}[otel]"')
    excerpt = Sample((), Language.EXCERPT, f"client = {book.sync_client}(tracing=True)")
    return ReadmeSection("Tracing", (text,), (install, excerpt))


def _logging(book: Book) -> ReadmeSection:
    variable = f"{book.package.upper()}_LOG"
    return ReadmeSection(
        "Logging",
        (
            said(
                f"The package logs to the logger `{book.package}`: method, path, status and request "
                f"id, never headers, queries, bodies or secrets; of a body that isn't as described, the names of "
                f"fields and listed values that it gets wrong. `{variable}=info` or "
                f"`{variable}=debug` in the environment prints it to standard error."
            ),
        ),
    )


def _versioning(book: Book) -> ReadmeSection:
    return ReadmeSection(
        "Versioning",
        (
            said(
                f"Versions follow semantic versioning; `{book.package}.__version__` is the one that is"
                " installed. Names that begin with an underscore may change at any time, and so may "
                "the types of what a server gives when the server changes."
            ),
        ),
    )
