"""What people and programs get to read: lines, diagnostics, JSON, a sign of life, and the notice of a bug.

Text of a spec comes here only as `encode.show` has made it: one printable line, no command for a CI system.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

from .diagnostics import Diagnostic, Diagnostics, Location, Severity
from .encode import show
from .text import SpecText

MOMENT = 0.8
"""Seconds after which a run that still goes on says so."""

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}


class _Stream(Console):
    """A console whose reader may leave early, as `head` does, without changing the exit status."""

    def on_broken_pipe(self) -> None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), self.file.fileno())


_out = _Stream(highlight=False, markup=False, emoji=False, soft_wrap=True)
_err = _Stream(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)


def say(line: str, *, severity: Severity | None = None) -> None:
    """Prints a line of the answer, on a terminal in the colour of what it speaks of."""
    _out.print(line, style=_STYLES[severity] if severity else "")


def remark(line: str, *, severity: Severity | None = None) -> None:
    """Prints a line beside the answer, on a terminal in the colour of what it speaks of."""
    _err.print(line, style=_STYLES[severity] if severity else "")


def say_change(line: str) -> None:
    """Prints a line of a diff, on a terminal in the colour of what it tells."""
    style = "bold" if line.startswith(("--- ", "+++ ")) else _CHANGES.get(line[:1], "")
    _out.print(line, style=style)


_CHANGES = {"-": "red", "+": "green", "@": "cyan"}


def say_data(value: object) -> None:
    """Prints the answer as JSON."""
    try:
        _out.file.write(json.dumps(value, indent=2) + "\n")
        _out.file.flush()
    except BrokenPipeError:
        _out.on_broken_pipe()


def say_text(text: str) -> None:
    """Prints the answer as it is, for a file; what is in it is inert already."""
    try:
        _out.file.write(text)
        _out.file.flush()
    except BrokenPipeError:
        _out.on_broken_pipe()


def console() -> Console:
    """What the answer is printed on."""
    return _out


def remark_findings(diagnostics: Diagnostics, *, verbose: bool = False, quiet: bool = False) -> None:
    """Prints what was found: the first of each kind and where the others are, or each as it came.

    Notes on the spec are printed to who wants everything, and nothing but errors to who wants quiet.
    """
    shown = [found for found in diagnostics if _is_shown(found, verbose=verbose, quiet=quiet)]
    if verbose:
        for diagnostic in shown:
            _remark_finding(diagnostic)
        return
    for first, *others in groups(shown):
        _remark_finding(first)
        if others:
            remark(_others(others))


def groups(found: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    """Findings by kind, the kinds in the order in which they were first found; errors have to be mended one by one."""
    kinds: dict[tuple[Severity, str, str], list[Diagnostic]] = {}
    for diagnostic in found:
        said = diagnostic.message if diagnostic.severity is Severity.ERROR else ""
        kinds.setdefault((diagnostic.severity, diagnostic.code, said), []).append(diagnostic)
    return list(kinds.values())


def _is_shown(diagnostic: Diagnostic, *, verbose: bool, quiet: bool) -> bool:
    match diagnostic.severity:
        case Severity.ERROR:
            return True
        case Severity.WARNING:
            return not quiet
        case Severity.NOTE:
            return verbose or (diagnostic.location is None and not quiet)


def _remark_finding(diagnostic: Diagnostic) -> None:
    line = Text(str(diagnostic))
    line.highlight_words([f"{diagnostic.severity}[{diagnostic.code}]"], _STYLES[diagnostic.severity])
    _err.print(line)


def _others(others: list[Diagnostic]) -> str:
    places = [str(other.location) for other in others[:PLACES] if other.location]
    at = f": {', '.join(places)}{', ...' if len(others) > len(places) else ''}" if places else ""
    return f"    and {len(others)} more{at}"


PLACES = 3
"""How many more places of one kind of finding are told."""


def as_data(diagnostics: Iterable[Diagnostic]) -> list[dict[str, object]]:
    """Diagnostics as plain data, for JSON."""
    return [_one_as_data(diagnostic) for diagnostic in diagnostics]


def _one_as_data(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "outcome": diagnostic.outcome and diagnostic.outcome.value,
        "became": diagnostic.became,
        "location": location_as_data(diagnostic.location),
    }


def location_as_data(location: Location | None) -> dict[str, object] | None:
    """A place as plain data."""
    if location is None:
        return None
    return {
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "pointer": show(location.pointer, 500) if location.pointer else None,
    }


@contextmanager
def working(message: str) -> Iterator[None]:
    """Shows on a terminal, once a run has taken longer than a moment, that it goes on; shows nothing in a pipe."""
    if not _err.file.isatty() or _err.is_dumb_terminal:
        yield
        return
    status = _err.status(message)
    timer = threading.Timer(MOMENT, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()


def report_bug(error: Exception) -> None:
    """Says that oarlock failed, and puts the trace where it can be found."""
    trace = "".join(traceback.format_exception(error))
    remark(f"oarlock failed on this input, which is a bug of oarlock's ({type(error).__name__})")
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="oarlock-", suffix=".txt", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as file:
            file.write(trace)
    except OSError:
        sys.stderr.write(trace.encode("ascii", "backslashreplace").decode())
        return
    place = show(SpecText(file.name), 400)
    remark(f"the trace is in {place}; please report it with the spec, or the part of it that does this")
