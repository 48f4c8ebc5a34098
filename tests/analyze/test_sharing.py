"""Equal inline schemas of one operation: which are one, and which stay two. The lines are what is left."""

from __future__ import annotations

import pytest

from generator.encode import data
from generator.ir.types import SchemaId

from .conftest import Analyze

TAG = "{type: object, properties: {label: {type: string}}}"
OTHER = "{type: object, properties: {label: {type: integer}}}"
BOTH = "{properties: {a: {type: string}, b: {type: string}}}"
SWAPPED = "{properties: {b: {type: string}, a: {type: string}}}"
PET = f"components: {{schemas: {{Pet: {{properties: {{id: {{type: string}}, tag: {TAG}}}}}}}}}"
BOAT = f"components: {{schemas: {{Boat: {{properties: {{tag: {BOTH}}}}}}}}}"
TO_BOAT = "responses: {201: {content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}}"
TO_PET = "responses: {201: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}"


def left(analyze: Analyze, operation: str, rest: str = "") -> list[str]:
    """The definitions, each less what they have in common."""
    api = analyze(f"paths:\n  /pets: {{post: {{{operation}}}}}\n{rest}\n").api
    return [told(id) for id in api.definitions]


def told(id: SchemaId) -> str:
    """`#/paths/~1pets/post/requestBody/content/application~1json/schema`  ->  `requestBody json`."""
    text = data(id).replace("#/paths/~1pets/post/", "")
    return text.replace("#/components/schemas/", "").replace("/content/application~1", " ").replace("/schema", "")


def body(*schemas: str) -> str:
    kinds = ("json", "x-www-form-urlencoded")
    content = ", ".join(
        f"application/{kind}: {{schema: {schema}}}" for kind, schema in zip(kinds, schemas, strict=False)
    )
    return f"requestBody: {{content: {{{content}}}}}"


@pytest.mark.parametrize(
    ("operation", "rest", "expected"),
    [
        pytest.param(body(TAG, TAG), "", ["requestBody json"], id="equal in two media types"),
        pytest.param(
            body(TAG, OTHER),
            "",
            ["requestBody json", "requestBody x-www-form-urlencoded"],
            id="unlike in two media types",
        ),
        pytest.param(
            f"responses: {{200: {{content: {{application/json: {{schema: {TAG}}}}}}}, "
            f"202: {{content: {{application/json: {{schema: {TAG}}}}}}}, "
            f"409: {{content: {{application/json: {{schema: {TAG}}}}}}}}}",
            "",
            ["responses/200 json", "responses/409 json"],
            id="equal in two answers, and in an error",
        ),
        pytest.param(
            f"{body(f'{{properties: {{tag: {SWAPPED}}}}}')}, {TO_BOAT}",
            BOAT,
            ["Boat", "Boat/properties/tag", "requestBody json"],
            id="in another order",
        ),
        pytest.param(
            f"{body(f'{{properties: {{tag: {TAG}}}}}')}, {TO_PET}",
            PET,
            ["Pet", "Pet/properties/tag", "requestBody json"],
            id="sent as it is given back",
        ),
        pytest.param(
            f"{body(f'{{properties: {{tags: {{type: array, items: {TAG}}}}}}}')}, {TO_PET}",
            PET,
            ["Pet", "Pet/properties/tag", "requestBody json", "requestBody json/properties/tags/items"],
            id="under another name",
        ),
        pytest.param(
            f"{body(f'{{properties: {{tag: {OTHER}}}}}')}, {TO_PET}",
            PET,
            ["Pet", "Pet/properties/tag", "requestBody json", "requestBody json/properties/tag"],
            id="sent otherwise than it is given back",
        ),
    ],
)
def test_equal_schemas_in_the_same_place_are_one(
    analyze_text: Analyze, operation: str, rest: str, expected: list[str]
) -> None:
    assert left(analyze_text, operation, rest) == expected


def test_operations_know_nothing_of_each_other(analyze_text: Analyze) -> None:
    answer = f"{{get: {{responses: {{200: {{content: {{application/json: {{schema: {TAG}}}}}}}}}}}}}"
    api = analyze_text(f"paths:\n  /pets: {answer}\n  /dogs: {answer}\n").api
    assert len(api.definitions) == 2


def test_two_operations_that_take_what_the_other_gives_leave_both(analyze_text: Analyze) -> None:
    schemas = f"A: {{properties: {{tag: {TAG}}}}}, B: {{properties: {{tag: {TAG}}}}}"
    assert kept_of(analyze_text, ("A", "B"), ("B", "A"), schemas=schemas) == [
        "A",
        "A/properties/tag",
        "B",
        "B/properties/tag",
    ]


def test_what_is_kept_for_another_stays_with_what_it_stands_in(analyze_text: Analyze) -> None:
    inner = f"{{properties: {{tag: {TAG}}}}}"
    unlike = f"{{properties: {{tag: {TAG}, more: {{type: string}}}}}}"
    schemas = (
        f"A: {{properties: {{a: {unlike}}}}}, B: {{properties: {{a: {inner}}}}}, C: {{properties: {{a: {inner}}}}}"
    )
    left = kept_of(analyze_text, ("A", "B"), ("B", "C"), schemas=schemas)
    assert "A/properties/a/properties/tag" not in left and "B/properties/a/properties/tag" in left


def kept_of(analyze: Analyze, *operations: tuple[str, str], schemas: str) -> list[str]:
    """The definitions that are left of operations that take one schema and give another."""
    refs = "{{content: {{application/json: {{schema: {{$ref: '#/components/schemas/{}'}}}}}}}}".format
    paths = "".join(
        f"  /p{at}: {{post: {{requestBody: {refs(taken)}, responses: {{200: {refs(given)}}}}}}}\n"
        for at, (taken, given) in enumerate(operations)
    )
    return [told(id) for id in analyze(f"paths:\n{paths}components: {{schemas: {{{schemas}}}}}\n").api.definitions]
