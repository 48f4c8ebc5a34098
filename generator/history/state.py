"""What is kept from run to run: the releases, each with what it changed, and the facts of the last one."""

from __future__ import annotations

from dataclasses import dataclass

from ..diff import Change, Comparison
from .facts import Facts


@dataclass(frozen=True, slots=True)
class Release:
    """A version of the SDK, and what changed since the one before; `spec` is the version that the description has."""

    version: str
    spec: str = ""
    changes: tuple[Change, ...] = ()

    @property
    def comparison(self) -> Comparison:
        """The changes, with what they amount to."""
        return Comparison("", self.version, self.changes)


@dataclass(frozen=True, slots=True)
class History:
    """The releases, the first one first; `facts` are those of the last one."""

    releases: tuple[Release, ...] = ()
    facts: Facts | None = None


NO_HISTORY = History()


class BadHistory(ValueError):
    """A history that can't be read; the message says what is wrong with it."""
