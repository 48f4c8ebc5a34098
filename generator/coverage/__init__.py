"""The ledger: every part that a description has is generated as meant, degraded, refused, or not asked for.

What the description has is counted from its nodes, and what was made from the `Api`, by two pieces of code that don't
know each other: a part that is in the one and not in the other, and that no finding accounts for, is lost, and said so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..diagnostics import Diagnostics, Location, Outcome
from ..encode import data, show
from ..ir.api import Api
from ..load.document import SpecDocument
from ..text import Pointer, SpecText
from .facts import Coverage, Key, KeywordTally, Part, Stated, Tally
from .made import generated
from .stated import state

__all__ = ["Coverage", "Key", "KeywordTally", "Part", "Stated", "Tally", "measure", "report_lost", "state"]


def measure(stated: Stated, api: Api, chosen: Api, diagnostics: Diagnostics) -> Coverage:
    """Compares what the description has with what was read of it, and with what of that was asked for."""
    made, asked = set(generated(api)), set(generated(chosen))
    places = frozenset(map(data, stated.parts.values()))
    accounts = _Accounts(diagnostics)
    degraded = _innermost(diagnostics, places)
    tallies: dict[Part, Counter[str]] = {part: Counter() for part in Part}
    lost: list[tuple[Key, Pointer]] = []
    for key, pointer in stated.parts.items():
        tally = tallies[key.part]
        tally["stated"] += 1
        if key in asked:
            tally["generated"] += 1
            tally["degraded"] += data(pointer) in degraded
        elif key in made:
            tally["excluded"] += 1
        elif accounts.replace(key.part, data(pointer)):
            tally.update(("generated", "degraded"))
        else:
            tally["refused"] += 1
            # What is in a lost operation is lost with it.
            whole = Key(Part.OPERATION, key.operation)
            if (key == whole or not key.operation or whole in made) and not accounts.cover(data(pointer)):
                lost.append((key, pointer))
    kept = {part: Tally(**tally) for part, tally in tallies.items()}
    return Coverage(kept, _keywords(stated, diagnostics), tuple(lost))


def _keywords(stated: Stated, diagnostics: Diagnostics) -> dict[str, KeywordTally]:
    """The keywords, with how often a finding about one says that something of it is lost."""
    found = Counter(_raw(finding.location).rpartition("/")[2] for finding in diagnostics if finding.outcome is not None)
    return {name: KeywordTally(count, min(found[name], count)) for name, count in stated.keywords.items()}


def report_lost(coverage: Coverage, document: SpecDocument, diagnostics: Diagnostics) -> None:
    """Says of each part that went missing without a word that it did, which is a fault of ours."""
    for key, pointer in coverage.lost:
        node = document.at(pointer)
        named = show(SpecText(" ".join((key.operation, *key.names)).strip()), 120)
        message = f"of the {key.part}, this one is missing from what is generated: {named}"
        location = node.location if node else None
        diagnostics.refused("part-lost", message, location, "this is a bug of oarlock's; please report it")


def _raw(location: Location | None) -> str:
    return data(location.pointer) if location and location.pointer else ""


def _parents(pointer: str) -> Iterator[str]:
    """The pointer and those of everything around it, from the inside."""
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]


def _innermost(diagnostics: Diagnostics, places: frozenset[str]) -> frozenset[str]:
    """The innermost part around each finding that cost something."""
    found = (
        next((place for place in _parents(_raw(finding.location)) if place in places), "")
        for finding in diagnostics.costly()
    )
    return frozenset(found)


class _Accounts:
    """The places of what was refused, and of what is less than it was meant to be."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        found = [(finding.outcome, _raw(finding.location)) for finding in diagnostics.costly()]
        self.refused = frozenset(place for outcome, place in found if outcome is Outcome.REFUSED) - {""}
        self.degraded = frozenset(place for outcome, place in found if outcome is Outcome.DEGRADED)

    def replace(self, part: Part, pointer: str) -> bool:
        """Whether something else stands in for the part: any value for a schema, JSON for what is no media type."""
        return part in (Part.SCHEMA, Part.MEDIA_TYPE) and pointer in self.degraded

    def cover(self, pointer: str) -> bool:
        """Whether the part itself was refused, or the reference in it, or what it stands in."""
        return f"{pointer}/$ref" in self.refused or any(place in self.refused for place in _parents(pointer))
