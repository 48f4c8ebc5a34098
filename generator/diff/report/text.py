"""For a terminal: what it amounts to, then the changes by operation, each with its place and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Severity
from ..changes import Change, Comparison, Impact
from .groups import by_operation, counted, judgements
from .usage import aligned, summary_of

Line = tuple[str, Severity | None]

_SEVERITIES = {Impact.BREAKING: Severity.ERROR, Impact.WARNING: Severity.WARNING}


def lines_of(comparison: Comparison, *, verbose: bool = True) -> Iterator[Line]:
    """The answer line by line, with the severity that gives a line its colour. Harmless changes come if `verbose`."""
    whole = comparison.whole
    for name, judgement, changes in judgements(comparison):
        yield f"{name + ':':<6}{judgement.verdict}, {judgement.bump.word} ({counted(changes)})", None
    yield f"{'both:':<6}{whole.verdict}, {whole.bump.word}", None
    shown = [change for change in comparison.changes if verbose or change.impact >= Impact.WARNING]
    for title, grouped in by_operation(shown):
        yield "", None
        yield title, None
        for change in grouped:
            yield from _of_change(change)
    hidden = len(comparison.changes) - len(shown)
    if hidden:
        yield "", None
        yield f"{hidden} compatible changes aren't listed; --verbose lists them", None
    if comparison.uses is not None:
        yield "", None
        yield f"your code: {summary_of(comparison.uses)}", None
        yield from ((f"  {line}", _SEVERITIES.get(use.change.impact)) for use, line in aligned(comparison.uses))


def _of_change(change: Change) -> Iterator[Line]:
    yield f"  {change.impact.word} [{change.rule}] {change.message}", _SEVERITIES.get(change.impact)
    if change.place:
        yield f"    at {change.place.location}", Severity.NOTE
    if change.impact >= Impact.WARNING:
        yield f"    hint: {change.hint}", Severity.NOTE
