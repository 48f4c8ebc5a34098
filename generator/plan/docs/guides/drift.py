"""What does a client do about answers that aren't as described?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..book import Book
from ..pages import GuidePage, Language, Sample, Section, Table, Words, said
from .featured import featured, statement_of

_KINDS = (
    ("unknown-field", "a field that the description doesn't name", "kept, as an attribute"),
    ("missing-field", "a required field is missing", "`None`"),
    ("unknown-value", "a value that isn't among the listed ones", "kept as it is"),
    ("unknown-variant", "an object that names no known variant", "an `UnknownVariant`, which keeps all fields"),
    ("wrong-type", "a value of another type", "kept as it came"),
    ("incomplete-list", "a list that ended before what the server says of its length", "told, when the loop ends"),
)


def plan_drift(book: Book) -> Iterator[GuidePage]:
    """The guide."""
    if book.calls:
        about = said("What becomes of answers that the description doesn't allow, and how to hear of them.")
        sections = (replace(drift_section(book), title="What drifts, and who is told"), _kinds(), _strict(book))
        yield GuidePage("guides/drift", Words("Answers that aren't as described"), about, sections)


def drift_section(book: Book) -> Section:
    """What is done about such answers, and who is told."""
    kept = said(
        "No answer is refused because it isn't as described: a further field is kept, a missing one is `None`, a "
        "value that isn't listed stays what it is, and a variant that nobody knows is an `UnknownVariant`. The client "
        "tells of it, though. Its logger gets a line the first time that something drifts (for a further field at "
        "level info, otherwise at warning), `client.drift_report()` counts it all, and `on_drift` is called with each "
        "`Drift`."
    )
    lines = [
        f"from {book.package} import Drift, {book.sync_client}",
        *("", ""),
        "def tell(drift: Drift) -> None:",
        "    print(drift.kind, drift.place, drift.pointer)",
        *("", ""),
        f"with {book.sync_client}(on_drift=tell) as client:",
        *(f"    {line}" for line in statement_of(book, featured(book, "retrieve"))),
        "    print(client.drift_report())",
    ]
    sample = Sample((), Language.PYTHON, "\n".join(lines))
    return Section("Answers that aren't as described", (kept,), (sample,))


def _kinds() -> Section:
    text = said(
        "A `Drift` has a `kind`, its `place` in the description (`Model.field`), the `pointer` to it in the answer, "
        "the `operation` that was called, and a `message`, which quotes nothing but values that should be listed ones, "
        "cut short."
    )
    rows = tuple((said(f"`{kind}`"), said(what), said(became)) for kind, what, became in _KINDS)
    return Section("Kinds of drift", (text,), table=Table(("Kind", "What came", "What it is in Python"), rows))


def _strict(book: Book) -> Section:
    text = said(
        "With `strict=True` an answer that isn't of its type raises `APIResponseValidationError`, which names all that "
        "is wrong. A further field is nothing wrong, as descriptions leave room for more; to refuse those too, raise "
        "an error in `on_drift`: it reaches the caller. Copies of a client share one report."
    )
    sample = Sample((), Language.PYTHON, _client(book, "strict=True"))
    after = said("In tests of your own, strictness finds out early that the API and its description part ways.")
    return Section("Refusing what drifts", (text,), (sample,), after=(after,))


def _client(book: Book, arguments: str) -> str:
    return f"from {book.package} import {book.sync_client}\n\nclient = {book.sync_client}({arguments})"
