"""For programs: the answer as JSON. The members are promised; `SCHEMA` says what they are."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ...encode import plain, show
from ..changes import Change, Comparison, Judgement, Place, Use
from .usage import impact_of


def as_json(comparison: Comparison) -> str:
    """The answer as a JSON text."""
    return json.dumps(as_data(comparison), indent=2) + "\n"


def as_data(comparison: Comparison) -> dict[str, object]:
    """The answer as plain data."""
    answer: dict[str, object] = {
        "old": comparison.old_name,
        "new": comparison.new_name,
        "wire": _judgement(comparison.wire),
        "sdk": _judgement(comparison.sdk),
        **_judgement(comparison.whole),
        "changes": [_change(change) for change in comparison.changes],
    }
    if comparison.uses is not None:
        answer["usage"] = [_use(use) for use in comparison.uses]
    return answer


def _use(use: Use) -> dict[str, object]:
    return {
        "file": use.file,
        "line": use.span.line,
        "column": use.span.column,
        "end": {"line": use.span.end_line, "column": use.span.end_column},
        "rule": use.change.rule,
        "layer": use.change.layer.value,
        "impact": impact_of(use),
        "symbol": use.symbol,
        "message": use.message,
        "hint": use.hint,
        "fixable": use.fixable,
    }


def _judgement(judgement: Judgement) -> dict[str, object]:
    return {"verdict": judgement.verdict.value, "bump": judgement.bump.word}


def _change(change: Change) -> dict[str, object]:
    return {
        "rule": change.rule,
        "layer": change.layer.value,
        "impact": change.impact.word,
        "bump": change.bump.word,
        "operations": list(change.operations),
        "symbols": list(change.symbols),
        "directions": [direction.value for direction in change.directions],
        "installed": change.installed.word,
        "other": change.other.word,
        "location": {"old": _place(change.old), "new": _place(change.new)},
        "pointer": show(change.place.pointer, 2000) if change.place else None,
        "before": plain(change.before),
        "after": plain(change.after),
        "message": change.message,
        "hint": change.hint,
    }


def _place(place: Place | None) -> dict[str, object] | None:
    if place is None:
        return None
    location = place.location
    return {
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "pointer": show(place.pointer, 2000),
    }


_BUMPS = {"enum": ["major", "minor", "patch", "none"]}
_VERDICTS = {"enum": ["breaking", "warning", "compatible", "identical"]}
_IMPACTS = {"enum": ["breaking", "warning", "compatible", "none"]}
_TEXTS = {"type": "array", "items": {"type": "string"}}


def _closed(members: Mapping[str, object], optional: Mapping[str, object] | None = None) -> dict[str, object]:
    return {
        "type": "object",
        "required": list(members),
        "properties": {**members, **(optional or {})},
        "additionalProperties": False,
    }


_PLACE = {
    "anyOf": [
        {"type": "null"},
        _closed(
            {
                "file": {"type": "string"},
                "line": {"type": "integer", "description": "From 1; 0 is the file as a whole."},
                "column": {"type": "integer"},
                "pointer": {"type": "string", "description": "A JSON Pointer as a URI fragment."},
            }
        ),
    ]
}
_CHANGE = _closed(
    {
        "rule": {"type": "string", "description": "The rule's id; `oarlock diff --rules` lists all."},
        "layer": {"enum": ["wire", "sdk"]},
        "impact": {**_IMPACTS, "description": "On the change's own layer."},
        "bump": _BUMPS,
        "operations": {**_TEXTS, "description": "`GET /runs`, or `POST webhook:done`: all that the change reaches."},
        "symbols": {**_TEXTS, "description": "The Python names that the change is about."},
        "directions": {"type": "array", "items": {"enum": ["request", "response"]}},
        "installed": {**_IMPACTS, "description": "On an SDK that was made from the old description and stays."},
        "other": {**_IMPACTS, "description": "On the layer that the change isn't of, where it stems from one place."},
        "location": _closed({"old": _PLACE, "new": _PLACE}),
        "pointer": {"type": ["string", "null"]},
        "before": {"description": "What the rule is about, as it was; any JSON."},
        "after": {"description": "The same as it is now."},
        "message": {"type": "string"},
        "hint": {"type": "string"},
    }
)
_JUDGEMENT = _closed({"verdict": _VERDICTS, "bump": _BUMPS})
_USE = _closed(
    {
        "file": {"type": "string"},
        "line": {"type": "integer"},
        "column": {"type": "integer", "description": "From 1, in characters."},
        "end": _closed({"line": {"type": "integer"}, "column": {"type": "integer"}}),
        "rule": {"type": "string", "description": "The rule of the change that the place meets."},
        "layer": {"enum": ["wire", "sdk"]},
        "impact": {"enum": ["breaking", "warning", "deprecated"]},
        "symbol": {"type": "string", "description": "What the place uses, as the old SDK calls it."},
        "message": {"type": "string"},
        "hint": {"type": "string", "description": "What to write instead."},
        "fixable": {"type": "boolean", "description": "Whether `--fix` does it."},
    }
)

SCHEMA: dict[str, object] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "What `oarlock diff --format json` prints",
    **_closed(
        {
            "old": {"type": "string"},
            "new": {"type": "string"},
            "wire": _JUDGEMENT,
            "sdk": _JUDGEMENT,
            "verdict": _VERDICTS,
            "bump": _BUMPS,
            "changes": {"type": "array", "items": _CHANGE},
        },
        {"usage": {"type": "array", "items": _USE, "description": "With `--usage`: where code meets the changes."}},
    ),
}
