"""Can a sample be believed? Where its values come from, and what in them the spec itself forbids.

RunList, {data: [{id: run_abc123}]}   ─►   wrong in the spec: `data[0].status is required`
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ...diagnostics import Location
from ...encode import plain
from ...examples import Examples, Side, misfits
from ...ir.api import Example
from ...ir.types import AliasRef, ModelRef, TypeRef
from ...text import SpecText, Value
from .pages import CodeWords, Origin, Phrase, Proof, Words, code, said
from .values import Case

MOST_FAULTS = 3
"""Faults of an example after which there is no need to tell more."""


def example_proof(examples: Examples, type: TypeRef, example: Example, side: Side) -> Proof:
    """That of an example of the spec."""
    place = spec_place(example.location)
    found = list(islice(misfits(examples.definitions, type, plain(example.value), side), MOST_FAULTS))
    if not found:
        return Proof(Origin.SPEC, said("From the spec."), place=place)
    faults: tuple[Phrase, ...] = tuple((CodeWords(SpecText(str(each))),) for each in found)
    at = (Words(", "), *place) if place else ()
    spans = [span for fault in faults for span in (*fault, Words(", "))][:-1]
    note = (Words("From the spec"), *at, Words(", whose own schema it doesn't fit: "), *spans, Words("."))
    return Proof(Origin.WRONG, note, faults, place)


def made_proof(examples: Examples, type: TypeRef, value: Value, stated: Sequence[Example] = ()) -> Proof:
    """That of a value which the spec doesn't show here: it may show it elsewhere, or only values that don't fit."""
    if isinstance(type, (ModelRef, AliasRef)) and value in examples.seen.get(type.id, ()):
        return Proof(Origin.SPEC, said("From another example of the spec."))
    reason = "the spec shows none that fits" if stated else "the spec shows none"
    return Proof(Origin.MADE, said(f"Synthesised: {reason}."))


def case_proof(case: Case) -> Proof | None:
    """That of a call's values; None where it has none."""
    if not case.choices:
        return None
    if not case.made_up:
        return Proof(Origin.SPEC, said("Values: from the spec."))
    names = [span for argument in case.made_up for span in (code(argument.name), *said(", "))][:-1]
    others = "; the others are from the spec." if len(case.made_up) < len(case.choices) else "."
    return Proof(Origin.MADE, (*said("Values: synthesised for "), *names, *said(others)))


def spec_place(location: Location | None) -> Phrase:
    """The file and line of the spec where something is said."""
    return tuple(_place(location)) if location is not None and location.line else ()


def _place(location: Location) -> Iterator[CodeWords | Words]:
    name = location.file.replace("\\", "/").rpartition("/")[2]
    yield CodeWords(SpecText(name))
    yield Words(f" line {location.line}")
