"""For code scanning: SARIF 2.1.0."""

from __future__ import annotations

import json
from urllib.parse import quote

from ..changes import Change, Comparison, Impact, Place
from ..rules import BY_ID

_LEVELS = {Impact.BREAKING: "error", Impact.WARNING: "warning"}


def as_sarif(comparison: Comparison) -> str:
    """The answer as a SARIF log."""
    used = sorted({change.rule for change in comparison.changes})
    driver = {
        "name": "oarlock diff",
        "rules": [_rule(id) for id in used],
    }
    run = {"tool": {"driver": driver}, "results": [_result(change) for change in comparison.changes]}
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


def _location(place: Place) -> dict[str, object]:
    location = place.location
    region = {"startLine": max(1, location.line), "startColumn": max(1, location.column)}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(location.file, safe="/:")}, "region": region}}
