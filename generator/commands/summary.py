"""What a run came to, in a few lines for people and as data for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from ..coverage import Coverage, Part, Tally
from ..diagnostics import Diagnostic, Diagnostics, Outcome, Severity
from ..write.files import Written

if TYPE_CHECKING:
    from ..history import Chronicle


def headline(place: str, coverage: Coverage, models: int, written: Written) -> str:
    """What was made, in a line."""
    changed = f"{len(written.changed)} changed" if written.changed else "nothing changed"
    return f"{place}: {_operations(coverage)}, {models} types, {written.total} files, {changed}"


def costs(diagnostics: Diagnostics) -> Iterator[tuple[Severity, str]]:
    """What was left out, and what is less than it was meant to be: a line each, where there is any."""
    refused = _of(diagnostics, Outcome.REFUSED)
    degraded = _of(diagnostics, Outcome.DEGRADED)
    plain = [found for found in diagnostics.of(Severity.WARNING) if found.outcome is None]
    for what, found in (("left out", refused), ("degraded", degraded), ("warnings", plain)):
        if found:
            yield Severity.WARNING, f"  {what:<9} {len(found):>5}  {_codes(found)}"
    notes = sum(found.location is not None for found in diagnostics.of(Severity.NOTE))
    if notes:
        yield Severity.NOTE, f"  {'notes':<9} {notes:>5}  --verbose lists them"


def _operations(coverage: Coverage) -> str:
    tally = coverage.tallies[Part.OPERATION]
    short = f" of {tally.stated}" if tally.generated != tally.stated else ""
    return f"{tally.generated}{short} operations"


def _of(diagnostics: Diagnostics, outcome: Outcome) -> list[Diagnostic]:
    return [found for found in diagnostics.costly() if found.outcome is outcome]


def _codes(found: list[Diagnostic]) -> str:
    """The kinds of findings, the most frequent first."""
    counted = Counter(diagnostic.code for diagnostic in found).most_common()
    return ", ".join(f"{count} {code}" for code, count in counted)


def coverage_as_data(coverage: Coverage) -> dict[str, object]:
    """The ledger as plain data: a tally for each kind of part, and one for each keyword in the schemas."""
    return {
        "parts": {part.value: _tally_as_data(tally) for part, tally in coverage.tallies.items()},
        "keywords": {name: asdict(tally) for name, tally in coverage.keywords.items()},
    }


def _tally_as_data(tally: Tally) -> dict[str, int]:
    return {**asdict(tally), "as_meant": tally.generated - tally.degraded}


def newsline(chronicle: Chronicle | None) -> str:
    """What changed since the last release, in a line; nothing where nothing did."""
    if chronicle is None or not chronicle.pending:
        return ""
    whole, last = chronicle.comparison.whole, chronicle.history.releases[-1].version
    count = f"{len(chronicle.pending)} change{'s' if len(chronicle.pending) > 1 else ''}"
    following = f", next version {chronicle.proposed}" if whole.bump else ""
    return f"spec changed since {last}: {whole.verdict.value} ({count}){following}"


def history_as_data(chronicle: Chronicle | None) -> dict[str, object] | None:
    """The same as plain data: what is not released yet, and what the last release is."""
    if chronicle is None:
        return None
    whole = chronicle.comparison.whole
    return {
        "release": chronicle.history.releases[-1].version,
        "released": chronicle.released,
        "changes": len(chronicle.pending),
        "verdict": whole.verdict.value,
        "bump": whole.bump.word,
        "next": chronicle.proposed or None,
    }
