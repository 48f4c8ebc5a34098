"""Where the user's code meets changes: a line each, as every form of the answer writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..changes import Impact, Layer, Use

NOTHING = "nothing you use changes"


def impact_of(use: Use) -> str:
    """What a change does to a line, in a word."""
    return "deprecated" if use.change.impact < Impact.WARNING else use.change.impact.word


def place_of(use: Use) -> str:
    """A place as editors open it."""
    return f"{use.file}:{use.span.line}:{use.span.column}"


def told_of(use: Use) -> str:
    """What is wrong at a place; what only the server minds is marked."""
    return f"on the wire, {use.message}" if use.change.layer is Layer.WIRE else use.message


def summary_of(uses: Iterable[Use]) -> str:
    """How many places there are of each impact: `3 breaking, 1 deprecated, in 2 files`."""
    listed = list(uses)
    if not listed:
        return NOTHING
    words = [impact_of(use) for use in listed]
    counts = ", ".join(f"{words.count(word)} {word}" for word in ("breaking", "warning", "deprecated") if word in words)
    files = len({use.file for use in listed})
    return f"{counts}, in {files} {'file' if files == 1 else 'files'}"


def aligned(uses: Iterable[Use]) -> Iterator[tuple[Use, str]]:
    """A line for each place, in columns."""
    listed = list(uses)
    places = max((len(place_of(use)) for use in listed), default=0)
    words = max((len(impact_of(use)) for use in listed), default=0)
    for use in listed:
        yield use, f"{place_of(use):<{places}}  {impact_of(use):<{words}}  {told_of(use)}  -> {use.hint}"
