"""What is made up fits its schema, as a validator that knows nothing of ours sees it."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.analyze import analyze
from generator.diagnostics import Diagnostics
from generator.encode import plain
from generator.examples import Side, example_of, fits, gather
from generator.ir.types import AliasRef, Model, ModelRef
from generator.load import SpecBytes, load_document
from generator.text import Pointer

TRAPS: dict[str, dict[str, Any]] = {
    "exclusive on both sides": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
    "steps of a tenth, above one": {"type": "number", "exclusiveMinimum": 0.2, "multipleOf": 0.1},
    "steps of three, from below": {"type": "integer", "maximum": -4, "multipleOf": 3},
    "a whole number in a float": {"type": "integer", "minimum": 2.5},
    "far below": {"type": "number", "maximum": -5.5},
    "no item twice": {"type": "array", "items": {"type": "string"}, "minItems": 3, "uniqueItems": True},
    "no number twice": {"type": "array", "items": {"type": "integer"}, "minItems": 4, "uniqueItems": True},
    "both booleans": {"type": "array", "items": {"type": "boolean"}, "minItems": 2, "uniqueItems": True},
    "no short word twice": {
        "type": "array",
        "items": {"type": "string", "maxLength": 4},
        "minItems": 5,
        "uniqueItems": True,
    },
    "each of three values": {"type": "array", "items": {"enum": ["a", "b", "c"]}, "minItems": 3, "uniqueItems": True},
    "just one of two that overlap": {"oneOf": [{"type": "integer"}, {"type": "number"}, {"type": "boolean"}]},
    "just one of two objects": {
        "oneOf": [
            {"type": "object", "properties": {"a": {"type": "string"}}},
            {"type": "object", "properties": {"b": {"type": "string"}}, "required": ["b"]},
            {"type": "string"},
        ]
    },
    "told apart by a constant": {
        "oneOf": [
            {"type": "object", "required": ["t"], "properties": {"t": {"const": "x"}}},
            {"type": "object", "required": ["t", "n"], "properties": {"t": {"const": "y"}, "n": {"type": "integer"}}},
        ]
    },
    "a pattern with a length": {"type": "string", "pattern": "^[a-z]{2,}-[0-9]+$", "minLength": 9},
    "alternatives": {"type": "string", "pattern": "^(draft|final)_v[0-9]{1,3}$"},
    "a pattern that its name fits": {"type": "string", "pattern": "^[A-Z][a-z ]+$", "maxLength": 30},
    "an address of the newer kind": {"type": "string", "format": "ipv6"},
    "a date": {"type": "string", "format": "date"},
    "a moment": {"type": "string", "format": "date-time"},
    "mail": {"type": "string", "format": "email", "maxLength": 40},
    "a uuid": {"type": "string", "format": "uuid"},
    "null where nothing else is": {"type": ["null", "string"], "minLength": 3},
    "a constant": {"const": 7},
    "a pair": {
        "type": "array",
        "prefixItems": [{"type": "string"}, {"type": "integer", "minimum": 3}],
        "minItems": 2,
        "items": False,
    },
    "at least two members": {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 2},
    "nothing but what is named": {
        "type": "object",
        "properties": {"id": {"type": "string"}},
        "additionalProperties": False,
    },
    "all of two": {
        "allOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "minLength": 9}}},
            {"type": "object", "required": ["b"], "properties": {"b": {"type": "integer", "minimum": 256}}},
        ]
    },
    "itself, optionally": {
        "type": "object",
        "required": ["value"],
        "properties": {"value": {"type": "integer"}, "next": {"$ref": "#/components/schemas/Thing"}},
    },
    "itself, in a list": {
        "type": "object",
        "required": ["items"],
        "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}},
    },
    "itself, or null": {
        "type": "object",
        "required": ["next"],
        "properties": {"next": {"anyOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "null"}]}},
    },
}


def made(schema: dict[str, Any], seed: int) -> object:
    """What is made up for a schema; our own judge finds nothing wrong with it."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Thing": schema, "Holder": {"properties": {"thing": {"$ref": THING}}}}},
    }
    diagnostics = Diagnostics()
    api = analyze(load_document(SpecBytes("spec.json", json.dumps(document).encode()), diagnostics), diagnostics)
    definition = api.definitions.get(Pointer(THING))
    if definition is None:
        holder = plain(example_of(gather(api), ModelRef(Pointer("#/components/schemas/Holder")), seed=seed))
        assert isinstance(holder, dict)
        return holder["thing"]
    reference = ModelRef(definition.id) if isinstance(definition, Model) else AliasRef(definition.id)
    value = plain(example_of(gather(api), reference, seed=seed))
    assert fits(api.definitions, reference, value, Side.GIVEN)
    return value


THING = "#/components/schemas/Thing"


def validate(schema: dict[str, Any], value: object) -> None:
    whole = {"$ref": THING, "components": {"schemas": {"Thing": schema}}}
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(whole, format_checker=checker).validate(value)


@pytest.mark.parametrize("seed", [0, 1, 12])
@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_seen(trap: str, seed: int) -> None:
    validate(TRAPS[trap], made(TRAPS[trap], seed))
    assert made(TRAPS[trap], seed) == made(TRAPS[trap], seed)


def _numbers(type: str) -> st.SearchStrategy[dict[str, Any]]:
    low = st.integers(-50, 50)
    return st.builds(
        lambda low, width, step: {"type": type, "minimum": low, "maximum": low + width, **step},
        low, st.integers(8, 40), st.sampled_from([{}, {"multipleOf": 2}, {"multipleOf": 7}]),
    )  # fmt: skip


_TEXTS = st.one_of(
    st.builds(
        lambda n, w: {"type": "string", "minLength": n, "maxLength": n + w}, st.integers(0, 30), st.integers(0, 9)
    ),
    st.sampled_from(["date", "date-time", "uuid", "email", "ipv4", "ipv6"]).map(
        lambda f: {"type": "string", "format": f}
    ),
    st.sampled_from(["^[a-f0-9]{8}$", "^v[0-9]+(beta)?$", "^[A-Z]{3}-[0-9]{2,}$", "x"]).map(
        lambda p: {"type": "string", "pattern": p}
    ),
)
_LEAVES = st.one_of(
    _numbers("integer"),
    _numbers("number"),
    _TEXTS,
    st.just({"type": "boolean"}),
    st.sampled_from([{"const": "c"}, {"enum": ["a", "b", 3]}, {"type": ["string", "null"]}]),
)
_NAMES = st.sampled_from(["id", "name", "created_at", "owner_id", "tags", "note", "size"])


def _around(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    lists = st.builds(lambda item, n: {"type": "array", "items": item, "minItems": n}, inner, st.integers(0, 3))
    objects = st.builds(
        lambda members, closed: {
            "type": "object",
            "properties": members,
            "required": sorted(members)[:2],
            "additionalProperties": not closed,
        },
        st.dictionaries(_NAMES, inner, min_size=1, max_size=4), st.booleans(),
    )  # fmt: skip
    return st.one_of(lists, objects, st.builds(lambda a, b: {"anyOf": [a, b]}, inner, inner))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
@given(st.recursive(_LEAVES, _around, max_leaves=6), st.integers(0, 99))
def test_whatever_the_schema_the_value_fits(schema: dict[str, Any], seed: int) -> None:
    validate(schema, made(schema, seed))
