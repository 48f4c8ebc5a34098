"""The form of an explanation: facts, each with what is so and why, for a person to read and a program to pick from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..diagnostics import Diagnostics, Location
from ..encode import data
from ..text import Pointer


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known or was decided; `details` are its reasons or its parts."""

    name: str
    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """What there is to say about one subject."""

    subject: str
    kind: str
    location: Location | None
    facts: tuple[Fact, ...]


def findings_within(pointer: Pointer, diagnostics: Diagnostics) -> Iterator[Fact]:
    """What was found at a place and within it."""
    whole = data(pointer)
    found = [
        diagnostic
        for diagnostic in diagnostics
        if diagnostic.location and diagnostic.location.pointer and _is_in(data(diagnostic.location.pointer), whole)
    ]
    if found:
        yield Fact("findings", str(len(found)), tuple(f"{one.location}: {one.code}: {one.message}" for one in found))


def _is_in(pointer: str, whole: str) -> bool:
    return pointer == whole or pointer.startswith(f"{whole}/")
