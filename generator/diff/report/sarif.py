"""For code scanning: SARIF 2.1.0."""

from __future__ import annotations

import json
from urllib.parse import quote

from ..changes import Change, Comparison, Impact, Place, Use
from ..rules import BY_ID
from .usage import told_of

_LEVELS = {Impact.BREAKING: "error", Impact.WARNING: "warning"}


def as_sarif(comparison: Comparison) -> str:
    """The answer as a SARIF log."""
    used = sorted({change.rule for change in comparison.changes})
    driver = {
        "name": "oarlock diff",
        "rules": [_rule(id) for id in used],
    }
    results = [*map(_result, comparison.changes), *map(_of_use, comparison.uses or ())]
    run = {"tool": {"driver": driver}, "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def _rule(id: str) -> dict[str, object]:
    rule = BY_ID[id]
    return {"id": id, "shortDescription": {"text": rule.says}, "help": {"text": rule.hint}}


def _result(change: Change) -> dict[str, object]:
    return {
        "ruleId": change.rule,
        "level": _LEVELS.get(change.impact, "note"),
        "message": {"text": f"{change.message} ({change.hint})"},
        "locations": [_location(change.place)] if change.place else [],
        "properties": {"layer": change.layer.value, "operations": list(change.operations)},
    }


def _of_use(use: Use) -> dict[str, object]:
    """A place in the user's code; columns of SARIF are from 1, and the end is behind the last."""
    span = use.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    location = {"physicalLocation": {"artifactLocation": {"uri": quote(use.file, safe="/:")}, "region": region}}
    return {
        "ruleId": use.change.rule,
        "level": _LEVELS.get(use.change.impact, "note"),
        "message": {"text": f"{told_of(use)} ({use.hint})"},
        "locations": [location],
        "properties": {"layer": use.change.layer.value, "symbol": use.symbol},
    }


def _location(place: Place) -> dict[str, object]:
    location = place.location
    region = {"startLine": max(1, location.line), "startColumn": max(1, location.column)}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(location.file, safe="/:")}, "region": region}}
