"""What does a client do about answers that aren't as described? A section of the front page."""

from __future__ import annotations

from collections.abc import Sequence

from .book import Book
from .pages import Language, ReadmeSection, Sample, said


def drift_section(book: Book, call: Sequence[str]) -> ReadmeSection:
    """The section; `call` is the statement of a call of `client`, line by line."""
    kept = said(
        "No answer is refused because it isn't as described: a further field is kept, a missing one is `None`, a "
        "value that isn't listed stays what it is, and a variant that nobody knows is an `UnknownVariant`. The client "
        "tells of it, though. Its logger gets a line the first time that something drifts (for a further field at "
        "level info, otherwise at warning), `client.drift_report()` counts it all, and `on_drift` is called with each "
        "`Drift`: its `kind`, its `place` in the description, the `pointer` to it in the answer, and a `message`, "
        "which quotes nothing but values that should be listed ones, cut short."
    )
    strict = said(
        "With `strict=True` an answer that isn't of its type raises `APIResponseValidationError`, which names all that "
        "is wrong. A further field is nothing wrong, as descriptions leave room for more; to refuse those too, raise "
        "an error in `on_drift`: it reaches the caller. Copies of a client share one report."
    )
    lines = [
        f"from {book.package} import Drift, {book.sync_client}",
        *("", ""),
        "def tell(drift: Drift) -> None:",
        "    print(drift.kind, drift.place, drift.pointer)",
        *("", ""),
        f"with {book.sync_client}(on_drift=tell) as client:",
        *(f"    {line}" for line in call),
        "    print(client.drift_report())",
    ]
    sample = Sample((), Language.PYTHON, "\n".join(lines))
    return ReadmeSection("Answers that aren't as described", (kept,), (sample,), after=(strict,))
