"""Small descriptions, written around a piece of YAML."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from generator.diagnostics import Diagnostics
from generator.diff.changes import Change, Direction
from generator.diff.wire import compare_wire
from generator.load import SpecBytes, SpecDocument, load_document

TODAY = date(2030, 6, 1)


def document(root: dict[str, Any], name: str = "api.yaml") -> SpecDocument:
    """A description as it is loaded."""
    return load_document(SpecBytes(name, json.dumps(root).encode()), Diagnostics())


def wire(old: dict[str, Any], new: dict[str, Any]) -> tuple[Change, ...]:
    """What changed on the wire."""
    return compare_wire(document(old, "old.json"), document(new, "new.json"), TODAY)


def told(changes: Iterable[Change]) -> set[tuple[str, str]]:
    """The rules that hold, each with its impact."""
    return {(change.rule, change.impact.word) for change in changes}


def api(piece: object = None, **members: Any) -> dict[str, Any]:
    """A description with one operation, which the piece adds to."""
    operation: dict[str, Any] = {"responses": {"200": {"description": "ok"}}}
    operation |= piece if isinstance(piece, dict) else {}
    root: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/things": {"post": operation}},
        "components": {
            "schemas": {
                "A": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "a"}}},
                "B": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "b"}}},
            },
            "securitySchemes": {
                "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
                "other": {"type": "http", "scheme": "bearer"},
            },
        },
    }
    return root | members


def with_schema(schema: object, direction: Direction | None = None) -> dict[str, Any]:
    """A description whose operation takes a schema as its body, gives it, or both."""
    content = {"content": {"application/json": {"schema": schema}}}
    asked = {"requestBody": content} if direction is not Direction.RESPONSE else {}
    given = {"responses": {"200": {"description": "ok", **content}}} if direction is not Direction.REQUEST else {}
    return api({**asked, **given})
