from __future__ import annotations

import json

import pytest

from .conftest import Read

HEAD = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {/a: {}}\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{type: string, nullable: true}", {"type": ["string", "null"]}),
        ("{type: string, x-nullable: true}", {"type": ["string", "null"]}),
        ("{type: string, nullable: false}", {"type": "string"}),
        ("{type: [string, 'null'], nullable: true}", {"type": ["string", "null"]}),
        ("{nullable: true}", {}),
        ("{type: string, nullable: true, enum: [a]}", {"type": ["string", "null"], "enum": ["a", None]}),
        ("{type: string, nullable: true, enum: [a, null]}", {"type": ["string", "null"], "enum": ["a", None]}),
        (
            "{$ref: '#/components/schemas/B', nullable: true, description: d, x-a: 1}",
            {"description": "d", "x-a": 1, "anyOf": [{"$ref": "#/components/schemas/B"}, {"type": "null"}]},
        ),
        (
            "{allOf: [{$ref: '#/components/schemas/B'}], type: object, nullable: true, title: t}",
            {
                "title": "t",
                "anyOf": [{"allOf": [{"$ref": "#/components/schemas/B"}], "type": "object"}, {"type": "null"}],
            },
        ),
        (
            "{oneOf: [{type: string}, {type: integer}], nullable: true}",
            {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]},
        ),
        (
            "{anyOf: [{type: string, nullable: true}], nullable: true}",
            {"anyOf": [{"type": ["string", "null"]}]},
        ),
        ("{minimum: 0, exclusiveMinimum: true}", {"exclusiveMinimum": 0}),
        ("{maximum: 9, exclusiveMaximum: false}", {"maximum": 9}),
        ("{exclusiveMaximum: 9}", {"exclusiveMaximum": 9}),
        ("{exclusiveMaximum: true}", {}),
        ("{example: 3}", {"examples": [3]}),
        ("{example: 3, examples: [4]}", {"examples": [4]}),
        ("{type: string, format: binary}", {"type": "string", "format": "binary"}),
        ("{type: array, items: [{}, {type: string}]}", {"type": "array", "prefixItems": [{}, {"type": "string"}]}),
        ("{type: [array, 'null'], items: [{}]}", {"type": ["array", "null"], "prefixItems": [{}]}),
        (
            "{type: array, items: [{}], additionalItems: {nullable: true, type: string}}",
            {"type": "array", "prefixItems": [{}], "items": {"type": ["string", "null"]}},
        ),
        ("{items: [{}, {type: string, nullable: true}]}", {"anyOf": [{}, {"type": ["string", "null"]}]}),
        ("{discriminator: kind}", {"discriminator": {"propertyName": "kind"}}),
        ("{type: string, default: {nullable: true}}", {"type": "string", "default": {"nullable": True}}),
        (
            "{properties: {nullable: {type: string}, example: {}}}",
            {"properties": {"nullable": {"type": "string"}, "example": {}}},
        ),
        (
            "{properties: {a: {items: {nullable: true, type: string}}}}",
            {"properties": {"a": {"items": {"type": ["string", "null"]}}}},
        ),
    ],
)
def test_a_schema_takes_the_newer_form(read: Read, old: str, new: object) -> None:
    reading = read(f"components: {{schemas: {{B: {{}}, A: {old}}}}}", head=HEAD)
    assert reading.plain("#/components/schemas/A") == new
    assert json.dumps(reading.plain("#/components/schemas/A")) == json.dumps(new), "the order is kept"


def test_the_newer_version_is_held_to_the_same_form(read: Read) -> None:
    reading = read("components: {schemas: {A: {type: string, nullable: true}}}", head=HEAD.replace("3.0.3", "3.1.0"))
    assert reading.plain("#/components/schemas/A") == {"type": ["string", "null"]}


def test_what_is_moved_or_made_up_keeps_a_place(read: Read) -> None:
    reading = read(
        """
        components:
          schemas:
            A:
              nullable: true
              allOf:
                - {}
              minimum: 0
              exclusiveMinimum: true
              example: 3
        """,
        head=HEAD,
    )
    place = "#/components/schemas/A"
    assert str(reading.node(f"{place}/anyOf").location) == "spec.yaml:7:7", "where the schema begins"
    assert str(reading.node(f"{place}/anyOf/0/allOf").location) == "spec.yaml:9:9"
    assert str(reading.node(f"{place}/anyOf/1/type").location) == "spec.yaml:7:7"
    assert str(reading.node(f"{place}/anyOf/0/exclusiveMinimum").location) == "spec.yaml:10:16"
    assert str(reading.node(f"{place}/examples").location) == "spec.yaml:12:16"


def test_the_example_of_a_parameter_gets_a_name(read: Read) -> None:
    reading = read("components: {parameters: {A: {name: a, in: query, schema: {}, example: 3}}}", head=HEAD)
    assert reading.plain("#/components/parameters/A/examples") == {"example": {"value": 3}}
    assert str(reading.node("#/components/parameters/A/examples/example/value").location) == "spec.yaml:4:72"
