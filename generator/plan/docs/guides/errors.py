"""What goes wrong, which exception tells of it, and what to do then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...calls import CallPlan
from ..book import Book
from ..failures import error_table, error_tree
from ..layout import lay_out
from ..pages import GuidePage, Language, Sample, Section, Words, said
from ..samples import script
from .featured import excerpt, expression_of, featured, python_block


def plan_errors(book: Book) -> Iterator[GuidePage]:
    """The guide."""
    if book.calls:
        call = featured(book, "retrieve")
        about = said("The tree of exceptions, which status raises what, what is retried, what to report.")
        first = replace(errors_section(book, call), title="Catching them")
        sections = (first, _tree(book), _attributes(), _request_ids(), _mistakes())
        yield GuidePage("guides/errors", Words("Errors"), about, sections)


def errors_section(book: Book, call: CallPlan) -> Section:
    """How errors are caught, and the class of each status."""
    package, node = book.package, expression_of(book, call).node
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
    text = said(
        f"Whatever the client raises on purpose is a `{book.error}`. An answer with an error status is an "
        f"`APIStatusError` of a class of its own; one that is retried is raised when the last attempt has failed:"
    )
    after = said("`error.body` is what the server said, `error.request_id` what to tell its makers.")
    sample = python_block(script(book, lines, "import " + package))
    return Section("Errors", (text,), (sample,), table=error_table(), after=(after,))


def _tree(book: Book) -> Section:
    webhooks = ", but those of webhooks, which are in its `webhooks`" if book.webhooks else ""
    text = said(f"All of them are attributes of `{book.package}`{webhooks}.")
    return Section("The tree of exceptions", (text,), (Sample((), Language.TEXT, error_tree(book)),))


def _attributes() -> Section:
    points = (
        said("`message`: what went wrong, in the server's words where it has any"),
        said("`body`: the server's `error` object, else its JSON, else its text; `None` where it said nothing"),
        said("`code`, `param`, `type`: those members of the body, where they are texts"),
        said("`request`: what was sent"),
        said("`response`, `status_code`, `request_id`: what came back; those of an `APIStatusError`"),
        said("`parse(Type)`: the body as a type of this package, as the `Raises` table of the method has it"),
    )
    after = said("Errors can be pickled, so that they come back whole from another process.")
    return Section("What an error tells", points=points, after=(after,))


def _request_ids() -> Section:
    text = said(
        "What the server calls a request is on every object that a call gives, on every error with a status, and in "
        "the log. Keep it: it is what the makers of the API ask for first."
    )
    lines = ["except APIStatusError as error:", '    log.warning("failed: %s (%s)", error, error.request_id)']
    return Section("Request ids", (text,), (excerpt("\n".join(["try:", "    ...", *lines])),))


def _mistakes() -> Section:
    text = said(
        "What can be told before anything is sent is raised as Python has it: `TypeError` for an argument that is "
        "missing, `ValueError` for one that can't be sent, such as an empty part of a path."
    )
    return Section("Mistakes in the call", (text,))
