"""What an inline schema is named after: where it stands itself, whoever reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.encode import data
from generator.ir.types import InlineOrigin

from .conftest import Analyze
from .spelling import short

SPEC = """
paths:
  /FIRST:
    get:
      responses:
        '200': {content: {application/json: {schema: {$ref: 'TARGET'}}}}
        '404': {$ref: '#/components/responses/Gone'}
  /runs:
    get:
      parameters: [{$ref: '#/components/parameters/Sort'}]
      responses:
        '200': {content: {application/json: {schema: {properties: {data: {items: {properties: {n: {}}}}}}}}}
        '404': {$ref: '#/components/responses/Gone'}
components:
  parameters: {Sort: {name: sort, in: query, schema: {enum: [a, b, c, d, e]}}}
  responses: {Gone: {content: {application/json: {schema: {properties: {why: {properties: {n: {}}}}}}}}}
  schemas:
    Base: {properties: {inner: {properties: {n: {}}}, free: {additionalProperties: {properties: {n: {}}}}}}
    Kid: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {own: {properties: {n: {}}}}}]}
    All: {allOf: [{$ref: '#/components/schemas/Kid'}]}
"""
IN_RUNS = "#/paths/~1runs/get/responses/200/content/application~1json/schema"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (f"{IN_RUNS}/properties/data/items", "item data of ~1runs/get/responses/200/content/application~1json/schema"),
        (IN_RUNS, "response  of ~1runs/get"),
        (
            "#/components/responses/Gone/content/application~1json/schema",
            "response Gone of #/components/responses/Gone",
        ),
        (
            "#/components/responses/Gone/content/application~1json/schema/properties/why",
            "property why of #/components/responses/Gone/content/application~1json/schema",
        ),
        ("#/components/schemas/Kid/properties/inner", None),
        ("#/components/schemas/Kid/allOf/1/properties/own", "property own of Kid"),
        ("#/components/schemas/Base/properties/free/additionalProperties", "value free of Base"),
    ],
)
@pytest.mark.parametrize("first", ["another", "zero"])
def test_a_schema_that_is_referred_to_has_its_own_place(
    analyze_text: Analyze, target: str, expected: str | None, first: str
) -> None:
    found = analyze_text(SPEC.replace("TARGET", target).replace("FIRST", first)).api.definitions
    origin = next((definition.origin for id, definition in found.items() if id == target), None)
    assert (isinstance(origin, InlineOrigin) and _told(origin)) == (expected or False)


def test_a_shared_response_parameter_or_property_is_named_after_itself(analyze_text: Analyze) -> None:
    found = analyze_text(SPEC.replace("TARGET", "#/components/schemas/All")).api.definitions
    origins = {short(id): definition.origin for id, definition in found.items()}
    told = {name: _told(origin) for name, origin in origins.items() if isinstance(origin, InlineOrigin)}
    gone = "#/components/responses/Gone"
    assert told["Base/inner"] == "property inner of Base"
    assert told[f"{gone}/content/application~1json/schema"] == f"response Gone of {gone}"
    assert told["#/components/parameters/Sort/schema"] == "parameter Sort of #/components/parameters/Sort"


def test_what_is_in_a_file_of_its_own_is_named_after_that(analyze_text: Analyze, tmp_path: Path) -> None:
    (tmp_path / "gone.yml").write_text("{content: {application/json: {schema: {properties: {n: {}}}}}}")
    (tmp_path / "all.yml").write_text("Run: {properties: {usage: {properties: {n: {}}}}}")
    found = analyze_text("""
        paths:
          /a: {get: {responses: {'404': {$ref: gone.yml}}}}
        components: {schemas: {Kid: {allOf: [{$ref: 'all.yml#/Run'}, {properties: {n: {}}}]}}}
    """).api.definitions
    origins = [definition.origin for definition in found.values()]
    assert [_told(origin) for origin in origins if isinstance(origin, InlineOrigin)] == [
        "property usage of all.yml#/Run",
        "response gone of gone.yml#",
    ]


def _told(origin: InlineOrigin) -> str:
    return f"{origin.role} {data(origin.label)} of {short(origin.parent)}"
