"""For GitHub's runners: a workflow command a change, which shows at its line."""

from __future__ import annotations

from ..changes import Change, Comparison, Impact, Use
from .usage import told_of

_LEVELS = {Impact.BREAKING: "error", Impact.WARNING: "warning"}


def as_github(comparison: Comparison) -> str:
    """The answer as annotations."""
    lines = (*map(_annotation, comparison.changes), *map(_of_use, comparison.uses or ()))
    return "".join(f"{line}\n" for line in lines)


def _of_use(use: Use) -> str:
    level, span = _LEVELS.get(use.change.impact, "notice"), use.span
    fields = {"title": f"your code: {use.change.rule}", "file": use.file, "line": str(span.line)}
    fields |= {"endLine": str(span.end_line), "col": str(span.column), "endColumn": str(span.end_column)}
    told = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    return f"::{level} {told}::{_data(told_of(use))}%0A{_data(use.hint)}"


def _annotation(change: Change) -> str:
    level = _LEVELS.get(change.impact, "notice")
    fields = {"title": f"{change.layer}: {change.rule}"}
    if change.place:
        location = change.place.location
        fields |= {"file": location.file, "line": str(location.line or 1), "col": str(location.column or 1)}
    told = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    return f"::{level} {told}::{_data(change.message)}%0A{_data(change.hint)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
