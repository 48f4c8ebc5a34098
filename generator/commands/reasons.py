"""Why a folder isn't what its spec gives, in lines for people.

the spec was edited: spec/openapi.yaml
  generated/runs_sdk/types/run.py: outdated
edited by hand
  generated/runs_sdk/types/run_step.py: edited by hand
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..diagnostics import Severity
from ..encode import show
from ..text import SpecText
from ..write.causes import Because, Group, Reason
from ..write.hunks import Hunks

MAX_NAMED = 10
"""How many files or settings are named that changed."""

_WORDS = {
    Reason.SPEC: "the spec was edited",
    Reason.OVERLAYS: "an overlay was edited",
    Reason.CONFIG: "the config was edited",
    Reason.NAMES: "the name ledger was edited",
    Reason.HISTORY: "the history was edited",
    Reason.EXTENSIONS: "an extension was edited",
    Reason.TEMPLATES: "a template was edited",
    Reason.UPGRADED: "oarlock has another version",
    Reason.GENERATOR: "oarlock itself was changed, under the version that wrote this",
    Reason.UNKNOWN: "the cause is unknown: what wrote this folder kept no record of what it read",
    Reason.EDITED: "edited by hand",
    Reason.MISSING: "missing",
    Reason.BLOCKED: "in the way of a generated file",
    Reason.EXTRA: "not written by oarlock",
    Reason.NEW: "nothing was generated here yet",
}

Line = tuple[str, Severity | None]


def lines_of(groups: Iterable[Group], place: Path) -> Iterator[Line]:
    """A line for each reason, and beneath it the files that it made differ."""
    for group in groups:
        for because in group.reasons:
            yield _told(because), Severity.WARNING
        for item in group.files:
            yield f"  {show(SpecText(str(place / item.path)), 300)}: {item.cause.value}", None


def _told(because: Because) -> str:
    if because.reason is Reason.UPGRADED:
        old, new = (show(SpecText(version)) for version in because.about)
        return f"{_WORDS[because.reason]}: {old} wrote this, {new} runs"
    named = [show(SpecText(name), 200) for name in because.about[:MAX_NAMED]]
    more = len(because.about) - len(named)
    about = ", ".join(named) + (f", and {more} more" if more else "")
    return f"{_WORDS[because.reason]}: {about}" if about else _WORDS[because.reason]


def left_out(hunks: Hunks) -> str:
    """What a diff doesn't show, counted; empty where it shows all."""
    counts = ((hunks.lines_left, "line"), (hunks.files_left, "file"))
    told = " and ".join(f"{count} more {word}{'s' if count > 1 else ''}" for count, word in counts if count)
    return f"({told} differ: --verbose shows all)" if told else ""
