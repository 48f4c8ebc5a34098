"""Two ways to say the same are no change."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from .descriptions import api, wire, with_schema

KITCHEN = yaml.safe_load((Path(__file__).parent / "kitchen.yaml").read_text())

A = {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "a"}}}
B = {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "b"}}}

SAME = {
    "a type list of one": ({"type": "string"}, {"type": ["string"]}),
    "null as a type, or as an alternative": (
        {"type": ["string", "null"]},
        {"anyOf": [{"type": "string"}, {"type": "null"}]},
    ),
    "types listed, or as alternatives": (
        {"type": ["string", "integer"]},
        {"oneOf": [{"type": "integer"}, {"type": "string"}]},
    ),
    "a reference, or what it leads to": (
        {"$ref": "#/components/schemas/A"},
        {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "a"}}},
    ),
    "a reference, or an allOf of it": (
        {"$ref": "#/components/schemas/A"},
        {"allOf": [{"$ref": "#/components/schemas/A"}], "description": "an A"},
    ),
    "properties in one place, or in layers": (
        {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}, "b": {"type": "string"}}},
        {
            "allOf": [
                {"type": "object", "properties": {"a": {"type": "string"}}},
                {"required": ["a"], "properties": {"b": {"type": "string"}}},
            ]
        },
    ),
    "a const, or an enum of one": ({"const": "a"}, {"type": "string", "enum": ["a"]}),
    "an enum, or alternatives of consts": (
        {"enum": ["a", "b"]},
        {"oneOf": [{"const": "b", "title": "B"}, {"const": "a", "title": "A"}]},
    ),
    "an object that says so, or names properties": (
        {"type": "object", "properties": {"a": {"type": "string"}}},
        {"properties": {"a": {"type": "string"}}},
    ),
    "any other properties, said or not": ({"type": "object"}, {"type": "object", "additionalProperties": True}),
    "alternatives within alternatives": (
        {"anyOf": [{"type": "string"}, {"anyOf": [{"type": "integer"}, {"type": "array", "maxItems": 2}]}]},
        {"anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "array", "maxItems": 2}]},
    ),
    "lists of references among alternatives, or of what these lead to": (
        {
            "oneOf": [
                {"type": "array", "items": {"$ref": "#/components/schemas/A"}},
                {"type": "array", "items": {"$ref": "#/components/schemas/B"}},
            ]
        },
        {
            "oneOf": [
                {"type": "array", "items": A | {"title": "One", "description": "told at length"}},
                {"type": "array", "items": B},
            ]
        },
    ),
    "words for people": ({"type": "string", "title": "A"}, {"type": "string", "description": "B", "examples": ["c"]}),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME.keys())
def test_what_is_said_in_another_way_is_no_change(pair: tuple[object, object]) -> None:
    old, new = (with_schema(schema) for schema in pair)
    assert wire(old, new) == ()
    assert wire(new, old) == ()


def test_a_description_of_3_0_is_what_it_is_in_3_1() -> None:
    old = with_schema({"type": "integer", "nullable": True, "minimum": 0, "exclusiveMinimum": True})
    new = with_schema({"type": ["integer", "null"], "exclusiveMinimum": 0})
    assert wire({**old, "openapi": "3.0.3"}, new) == ()


def test_the_order_of_anything_is_no_change() -> None:
    for seed in range(5):
        assert wire(KITCHEN, shuffled(KITCHEN, random.Random(seed))) == ()


def shuffled(value: Any, luck: random.Random, key: str = "") -> Any:
    if isinstance(value, dict):
        members = list(value.items())
        luck.shuffle(members)
        return {name: shuffled(member, luck, name) for name, member in members}
    if isinstance(value, list):
        items = [shuffled(item, luck) for item in value]
        if key in ("required", "enum", "tags", "parameters", "oneOf", "anyOf", "allOf", "type", "security"):
            luck.shuffle(items)
        return items
    return value


def test_a_component_of_another_name_is_no_change() -> None:
    text = yaml.safe_dump(KITCHEN)
    for name in ("Dish", "Tea", "Water"):
        text = text.replace(f"schemas/{name}", f"schemas/My{name}").replace(f"\n    {name}:\n", f"\n    My{name}:\n")
    assert text.count("MyDish") == 3
    assert wire(KITCHEN, yaml.safe_load(text)) == ()


def test_parameters_of_the_path_are_those_of_its_operations() -> None:
    parameter = {"name": "id", "in": "query", "schema": {"type": "string"}}
    old, new = api({"parameters": [parameter]}), api()
    new["paths"]["/things"]["parameters"] = [copy.deepcopy(parameter)]
    assert wire(old, new) == ()
