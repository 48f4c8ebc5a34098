"""What the user must know about their input: where, what, and what to do.

A stage reports into a `Diagnostics` sink and goes on; it raises `Unusable` only when nothing can come of the input.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from .encode import show
from .text import Pointer, SpecText


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Outcome(StrEnum):
    """What became of a part of the spec that isn't generated as it was meant."""

    DEGRADED = "degraded"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Location:
    """A place in an input file; `line` and `column` count from 1, and 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0
    pointer: Pointer | None = None

    def __str__(self) -> str:
        place = show(SpecText(self.file), limit=400)
        return f"{place}:{self.line}:{self.column}" if self.line else place


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `code` is stable and kebab-case; `message` and `hint` are one line each, made with `encode.show`.

    `outcome` is set where the finding costs a part of the spec, and `became` says in a word or two what stands in its
    place ("any value", "left out").
    """

    code: str
    severity: Severity
    message: str
    location: Location | None = None
    hint: str = ""
    outcome: Outcome | None = None
    became: str = ""

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        hint = f"\n    hint: {self.hint}" if self.hint else ""
        return f"{place}{self.severity}[{self.code}]: {self.message}{hint}"


@dataclass(slots=True)
class Diagnostics:
    """The sink of a run; findings are kept once each, in the order they came. A strict one takes warnings as errors."""

    strict: bool = False
    found: dict[Diagnostic, None] = field(default_factory=dict)

    def error(self, code: str, message: str, location: Location | None = None, hint: str = "") -> None:
        """Reports what makes the input unusable, or loses an asked-for part of it."""
        self._keep(Diagnostic(code, Severity.ERROR, message, location, hint))

    def warning(self, code: str, message: str, location: Location | None = None, hint: str = "") -> None:
        """Reports what was understood less well than it was meant."""
        self._keep(Diagnostic(code, self._warning, message, location, hint))

    def note(self, code: str, message: str, location: Location | None = None, hint: str = "") -> None:
        """Reports a decision the user may want to know."""
        self._keep(Diagnostic(code, Severity.NOTE, message, location, hint))

    def degraded(
        self, code: str, message: str, location: Location | None = None, hint: str = "", *, became: str
    ) -> None:
        """Warns of a part of the spec that is generated as less than it was meant."""
        self._keep(Diagnostic(code, self._warning, message, location, hint, Outcome.DEGRADED, became))

    def weakened(
        self, code: str, message: str, location: Location | None = None, hint: str = "", *, became: str
    ) -> None:
        """Notes a constraint that types can't express: there are many, and most are the server's to keep."""
        self._keep(Diagnostic(code, Severity.NOTE, message, location, hint, Outcome.DEGRADED, became))

    def refused(self, code: str, message: str, location: Location | None = None, hint: str = "") -> None:
        """Warns of a part of the spec that is left out."""
        self._keep(Diagnostic(code, self._warning, message, location, hint, Outcome.REFUSED, "left out"))

    def keep(self, diagnostic: Diagnostic) -> None:
        """Takes over a finding of another sink."""
        self._keep(diagnostic)

    @property
    def _warning(self) -> Severity:
        return Severity.ERROR if self.strict else Severity.WARNING

    def _keep(self, diagnostic: Diagnostic) -> None:
        self.found.setdefault(diagnostic)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.found)

    def __len__(self) -> int:
        return len(self.found)

    def of(self, severity: Severity) -> list[Diagnostic]:
        """The findings of one severity."""
        return [diagnostic for diagnostic in self.found if diagnostic.severity is severity]

    def costly(self) -> list[Diagnostic]:
        """The findings that cost a part of the spec; a constraint that is left to the server is no such cost."""
        return [found for found in self.found if found.outcome is not None and found.severity is not Severity.NOTE]

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.found)


class Unusable(Exception):
    """The input can't be used; the sink holds the reason. Raised within the generator, caught by its door."""
