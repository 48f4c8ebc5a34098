"""One row of the table: two ways to do the same, measured in turn, and the ratio that is aimed at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import TypeAlias

Measure: TypeAlias = Callable[[], float]
"""Measures once: CPU seconds, bytes, or files."""


def seconds(value: float) -> str:
    """2.5e-05  ->  25 us"""
    if value >= 1:
        return f"{value:.2f} s"
    return f"{value * 1e3:.1f} ms" if value >= 1e-3 else f"{value * 1e6:.1f} us"


def megabytes(value: float) -> str:
    """2450000.0  ->  2.45 MB"""
    return f"{value / 1e6:.2f} MB"


@dataclass(frozen=True, slots=True)
class Row:
    """What is measured. The target is met where `ours` is at most `at_most` times what is `beside` it."""

    what: str
    ours: Measure
    reference: str = ""
    """What is beside: `openai`, `bare httpx2`."""
    beside: Measure | None = None
    at_most: float | None = None
    floor: Measure | None = None
    """What both have to spend anyway; it is taken off before they are compared."""
    rounds: int = 9
    shown: Callable[[float], str] = seconds


@dataclass(frozen=True, slots=True)
class Result:
    """A row measured."""

    row: Row
    ours: float
    beside: float | None
    floor: float

    @property
    def ratio(self) -> float | None:
        """How many times what is beside it ours is, the floor taken off both."""
        return None if self.beside is None else (self.ours - self.floor) / (self.beside - self.floor)

    @property
    def is_met(self) -> bool | None:
        """Whether the target is reached; None where there is none."""
        return None if self.ratio is None or self.row.at_most is None else self.ratio <= self.row.at_most


def measure(row: Row) -> Result:
    """Give the medians of rounds in which all sides are measured in turn: a slow minute slows all of them."""
    rounds = [tuple(_once(side) for side in (row.ours, row.beside, row.floor)) for _ in range(row.rounds)]
    ours, beside, floor = (median(times) for times in zip(*rounds, strict=True))
    return Result(row, ours, beside if row.beside is not None else None, floor)


def _once(side: Measure | None) -> float:
    return 0.0 if side is None else side()


def cells(result: Result) -> Iterator[str]:
    """Give what the table shows of a row."""
    row = result.row
    yield row.what
    yield row.shown(result.ours)
    yield "" if result.beside is None else f"{row.shown(result.beside)} ({row.reference})"
    yield row.shown(result.floor) if row.floor is not None else ""
    yield "" if result.ratio is None else f"{result.ratio:.2f}"
    yield "" if row.at_most is None else f"{row.at_most:.2f}"
    yield {True: "met", False: "not met", None: ""}[result.is_met]


COLUMNS = ("what", "ours", "beside", "floor", "ratio", "at most", "")
