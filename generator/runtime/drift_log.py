"""Keeping count of drift, in a client and its copies: small enough to be there when nothing drifts."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from .logs import logger_for

if TYPE_CHECKING:
    from .audit import Finding
    from .drift import Drift, DriftReport
    from .notes import Note

UNSETTLED = "unsettled"
"""The kind of a note which only says that the audit has to look."""

_MOST = 1000
"""How many drifts are told apart: field names and enum values are the server's to invent."""


class DriftLog:
    """What a client and its copies have seen; it tells the package's logger of each drift once."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._lock = Lock()
        self._first: dict[Note, Drift] = {}
        self._counts: Counter[Note] = Counter()
        self._more = 0

    def add_known(self, notes: Sequence[Note]) -> bool:
        """Count the notes if all are known; False if one needs a closer look, which counts them then."""
        counts = Counter(notes)
        with self._lock:
            unknown = [note for note in counts if note not in self._first]
            if unknown and (len(self._first) < _MOST or any(note[0] == UNSETTLED for note in unknown)):
                return False
            for note in unknown:
                self._more += counts.pop(note)
            for note, count in counts.items():
                self._counts[note] += count
            return True

    def add(self, findings: Sequence[Finding], drifts: Sequence[Drift]) -> None:
        """Count what was found; `drifts` are the findings in the words of users."""
        for finding, drift in zip(findings, drifts, strict=True):
            if self._is_first(finding.note, drift):
                _log(self._package, drift)

    def _is_first(self, note: Note, drift: Drift) -> bool:
        with self._lock:
            known = note in self._first
            if known or len(self._first) < _MOST:
                self._first.setdefault(note, drift)
                self._counts[note] += 1
            else:
                self._more += 1
                return False
            return not known

    def report(self) -> DriftReport:
        """Sum up."""
        from .drift import DriftCount, DriftReport

        with self._lock:
            return DriftReport(tuple(DriftCount(self._first[n], c) for n, c in self._counts.most_common()), self._more)


def _log(package: str, drift: Drift) -> None:
    """Tell, once a drift: at warning what breaks a type, at info a field more."""
    level = logging.INFO if drift.kind == "unknown-field" else logging.WARNING
    logger_for(package).log(level, "%s drifts from its description: %s", drift.operation or "An answer", drift)
