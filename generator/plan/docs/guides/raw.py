"""How does one get at status, headers and bytes?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...calls import CallPlan
from ..book import Book
from ..layout import lay_out
from ..pages import GuidePage, Section, Words, said
from ..samples import plan_expression, raw_script, script
from .featured import case_of, excerpt, featured, python_block
from .started import undocumented_section


def plan_raw(book: Book) -> Iterator[GuidePage]:
    """The guide."""
    if book.calls:
        call = featured(book, "retrieve")
        about = said("The answer around the value: status, headers, request id, bytes, and other types to read it as.")
        sections = (
            replace(raw_section(book, call), title="The answer around the value"),
            _facts(),
            _streamed(book, call),
            undocumented_section(),
        )
        yield GuidePage("guides/raw-responses", Words("Raw responses"), about, sections)


def raw_section(book: Book, call: CallPlan) -> Section:
    """The two views that give the answer around the value."""
    text = said(
        "`with_raw_response` before a method gives the whole response, its body read; "
        "`with_streaming_response` gives a context manager of a response whose body is read as you "
        "ask for it."
    )
    return Section("Raw responses", (text,), (python_block(raw_script(book, call, case_of(book, call))),))


def _facts() -> Section:
    points = (
        said("`status_code`, `headers`, `request_id`, `elapsed`, `url`, `method`, `http_version`"),
        said('`header("name", Type)`: a header as a value of a type, as the page of the method lists it'),
        said("`parse()`: what the method gives; `parse(to=Type)`: the body as another type"),
        said("`content`, `text`, `json()`: the body as bytes, as text, as plain Python"),
        said("`retries_taken`: how many attempts there were before this one"),
        said("`http_response`, `http_request`: those of `httpx2`"),
    )
    lines = ["response.parse(to=dict[str, object])", 'response.header("x-ratelimit-remaining", int)']
    return Section("What a response offers", points=points, samples=(excerpt("\n".join(lines)),))


def _streamed(book: Book, call: CallPlan) -> Section:
    text = said(
        "The body is read when it is asked for: whole by `read()`, `parse()` or `json()`, in pieces by `iter_bytes()`, "
        "`iter_text()` and `iter_lines()`, to disk by `stream_to_file(path)`. Leaving the block closes the response."
    )
    expression = plan_expression(book, call, case_of(book, call), view="with_streaming_response")
    lines = [*lay_out(expression.prefixed("with "), 0, " as response:"), "    for piece in response.iter_bytes():"]
    return Section(
        "Reading as it arrives", (text,), (python_block(script(book, [*lines, "        print(len(piece))"])),)
    )
