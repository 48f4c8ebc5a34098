"""The words of the ledger: parts, which of them a description has, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ..encode import data
from ..text import Pointer, SpecText


class Part(StrEnum):
    """A kind of part of a description."""

    OPERATION = "operations"
    PARAMETER = "parameters"
    BODY = "request bodies"
    RESPONSE = "responses"
    MEDIA_TYPE = "media types"
    HEADER = "headers"
    SECURITY_SCHEME = "security schemes"
    SCHEMA = "schemas"


@dataclass(frozen=True, slots=True)
class Key:
    """Which part it is: of which operation, and by what names within it."""

    part: Part
    operation: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """Every part that a description has, with its place, and how often each keyword of JSON Schema stands in it."""

    parts: Mapping[Key, Pointer]
    keywords: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the parts of one kind."""

    stated: int = 0
    generated: int = 0
    degraded: int = 0
    """How many of those generated are less than they were meant to be."""
    refused: int = 0
    excluded: int = 0
    """How many the user didn't select."""


@dataclass(frozen=True, slots=True)
class KeywordTally:
    """How often a keyword of JSON Schema stands in the description, and how often it says more than was generated."""

    stated: int
    degraded: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of everything."""

    tallies: Mapping[Part, Tally]
    keywords: Mapping[str, KeywordTally]
    lost: tuple[tuple[Key, Pointer], ...] = ()
    """The parts that are missing for no stated reason."""


def route(method: str, path: SpecText) -> str:
    """An operation as keys call it."""
    return f"{method.lower()} /{data(path.without('/'))}"
