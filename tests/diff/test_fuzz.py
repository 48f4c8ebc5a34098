"""A change does what its rule says wherever it stands: in properties, items, layers, behind references, beside null."""

from __future__ import annotations

import copy
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diff.changes import Direction
from generator.diff.rules import RULES, Rule, Where

from .descriptions import wire, with_schema

# A schema that forbids everything, or nothing, is told of by the rules for what holds it.
SCHEMA_RULES = [rule for rule in RULES if rule.where is Where.SCHEMA and not rule.id.startswith("schema-")]
WRAPPERS = ("property", "required", "items", "values", "layer", "nullable", "reference")


def wrapped(schema: Any, how: str, components: dict[str, Any]) -> Any:
    """The schema as a part of another one."""
    match how:
        case "property":
            return {"type": "object", "properties": {"part": schema, "other": {"type": "string"}}}
        case "required":
            return {"type": "object", "required": ["part"], "properties": {"part": schema}}
        case "items":
            return {"type": "array", "items": schema}
        case "values":
            return {"type": "object", "additionalProperties": schema}
        case "layer":
            return {"allOf": [{"type": "object", "properties": {"part": schema}}, {"properties": {"id": {}}}]}
        case "nullable":
            return {"type": "object", "properties": {"part": {"anyOf": [schema, {"type": "null"}]}}}
        case _:
            name = f"Part{len(components)}"
            components[name] = schema
            return {"$ref": f"#/components/schemas/{name}"}


def described(piece: str, wrappers: list[str], direction: Direction) -> dict[str, Any]:
    components: dict[str, Any] = {}
    schema = yaml.safe_load(piece)
    for how in wrappers:
        schema = wrapped(schema, how, components)
    root = copy.deepcopy(with_schema(schema, direction))
    root["components"]["schemas"] |= components
    return root


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.sampled_from(SCHEMA_RULES), st.lists(st.sampled_from(WRAPPERS), max_size=5), st.sampled_from(Direction))
def test_a_change_is_found_wherever_it_stands(rule: Rule, wrappers: list[str], direction: Direction) -> None:
    if "nullable" in wrappers and rule.id.startswith("became-"):
        return
    old = described(rule.before, wrappers, direction)
    new = described(rule.after, wrappers, direction)
    found = [change for change in wire(old, new) if change.rule == rule.id]
    assert {change.impact for change in found} == {rule.impact_in(direction)}
    assert all(change.operations == ("POST /things",) for change in found)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(st.sampled_from(SCHEMA_RULES), st.lists(st.sampled_from(WRAPPERS), max_size=5), st.sampled_from(Direction))
def test_what_stays_is_no_change(rule: Rule, wrappers: list[str], direction: Direction) -> None:
    old = described(rule.before, wrappers, direction)
    assert wire(old, described(rule.before, wrappers, direction)) == ()
