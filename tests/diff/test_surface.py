"""What a revision of a description does to Python code that uses the SDK."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator.analyze import analyze
from generator.config import Settings, settle
from generator.diagnostics import Diagnostics
from generator.diff.changes import Change
from generator.diff.surface import compare_surfaces, read_surface
from generator.diff.surface.facts import Surface
from generator.diff.surface.variance import Vocabulary, compare_annotations

from .descriptions import document, told

RUNS = yaml.safe_load("""
openapi: 3.1.0
info: {title: Runs, version: "1"}
servers: [{url: https://runs.example}]
security: [{key: []}]
paths:
  /runs:
    get:
      operationId: listRuns
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/RunList"}}}
    post:
      operationId: createRun
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/NewRun"}}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Run"}}}}
  /runs/{run_id}:
    get:
      operationId: getRun
      parameters: [{name: run_id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Run"}}}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    NewRun:
      type: object
      required: [model]
      properties: {model: {type: string}, size: {type: integer}}
    Run:
      type: object
      required: [id, status, model]
      properties:
        id: {type: string}
        model: {type: string}
        status: {type: string, enum: [queued, done]}
        usage: {$ref: "#/components/schemas/Usage"}
    Usage: {type: object, required: [total], properties: {total: {type: integer}, cached: {type: integer}}}
    RunList:
      type: object
      required: [items]
      properties: {items: {type: array, items: {$ref: "#/components/schemas/Run"}}}
""")


def surface(root: dict[str, Any]) -> Surface:
    diagnostics = Diagnostics()
    api = analyze(document(root), diagnostics)
    return read_surface(api, settle(Settings(), "Runs"))


def changes(edit: str) -> tuple[Change, ...]:
    """What changes for Python code when statements change the description, `paths` and `schemas` at hand."""
    new = copy.deepcopy(RUNS)
    names = {"paths": new["paths"], "schemas": new["components"]["schemas"], "root": new}
    exec(edit, names)  # the edits are those below
    return compare_surfaces(surface(RUNS), surface(new))


EDITS = {
    "paths['/runs']['post']['operationId'] = 'startRun'": set(),
    "paths['/executions/{run_id}'] = paths.pop('/runs/{run_id}')": {("method-renamed", "breaking")},
    "del paths['/runs']['post']": {
        ("method-removed", "breaking"),
        ("class-removed", "breaking"),  # NewRunParam, as nothing takes it
        ("class-added", "compatible"),
    },
    "paths['/runs']['post']['deprecated'] = True": {("method-deprecated", "compatible")},
    "paths['/runs']['get']['parameters'][0]['name'] = 'max'": {
        ("argument-removed", "breaking"),
        ("optional-argument-added", "compatible"),
    },
    "paths['/runs']['get']['parameters'][0]['required'] = True": {("argument-became-required", "breaking")},
    "paths['/runs']['get']['parameters'][0]['schema'] = {'type': 'number'}": {("argument-widened", "compatible")},
    "paths['/runs/{id}'] = paths.pop('/runs/{run_id}'); paths['/runs/{id}']['get']['parameters'][0]['name'] = 'id'": {
        ("argument-renamed", "breaking"),
    },
    "schemas['NewRun']['required'] = ['model', 'size']": {("argument-became-required", "breaking")},
    "del schemas['NewRun']['properties']['size']": {("argument-removed", "breaking")},
    "schemas['NewRun']['properties']['size'] = {'type': 'string'}": {("argument-changed", "breaking")},
    "schemas['NewRun']['properties']['name'] = {'type': 'string'}": {("optional-argument-added", "compatible")},
    "del schemas['Run']['properties']['usage']": {("attribute-removed", "breaking")},
    "schemas['Run']['required'] = ['id', 'status']": {("attribute-became-optional", "breaking")},
    "schemas['Run']['required'] += ['usage']": {("attribute-became-required", "compatible")},
    "schemas['Run']['properties']['model'] = {'type': 'integer'}": {("attribute-changed", "breaking")},
    "schemas['Usage']['properties']['rest'] = {'type': 'integer'}": {("attribute-added", "compatible")},
    "schemas['Cost'] = schemas.pop('Usage'); "
    "schemas['Run']['properties']['usage'] = {'$ref': '#/components/schemas/Cost'}": {("class-renamed", "breaking")},
    "content = paths['/runs/{run_id}']['get']['responses']['200']['content']; "
    "content['application/json']['schema'] = {'type': 'string'}": {("return-changed", "breaking")},
    "del paths['/runs/{run_id}']['get']['responses']['200']['content']": {("return-changed", "breaking")},
    "root['servers'][0]['url'] = 'https://runs.example/v2'": {("base-url-changed", "warning")},
    "root['info']['description'] = 'Runs things.'": set(),
    "root['components']['securitySchemes'] = {'key': {'type': 'http', 'scheme': 'basic'}}": {
        ("client-argument-removed", "breaking"),
        ("client-argument-added", "compatible"),
        ("environment-variable-removed", "breaking"),
    },
}


@pytest.mark.parametrize("edit", EDITS, ids=list(EDITS))
def test_an_edit_changes_what_python_code_sees(edit: str) -> None:
    assert told(changes(edit)) == EDITS[edit]


def test_another_prefix_gives_environment_variables_other_names() -> None:
    old, new = surface(RUNS), replace(surface(RUNS), variables={"api_key": "JOBS_API_KEY", "base_url": "JOBS_BASE_URL"})
    assert old.variables == {"api_key": "RUNS_API_KEY", "base_url": "RUNS_BASE_URL"}
    assert [(change.rule, change.message) for change in compare_surfaces(old, new)] == [
        (
            "environment-variable-renamed",
            f"`Client({name})` is read from `JOBS_{name.upper()}` in place of `RUNS_{name.upper()}` if it isn't given",
        )
        for name in ("api_key", "base_url")
    ]


def test_a_property_of_a_body_is_an_argument_and_a_key_and_one_cause() -> None:
    (change,) = changes("schemas['NewRun']['properties']['size'] = {'type': 'string'}")
    assert change.symbols == ('NewRunParam["size"]', "runs.create(size)")
    assert change.operations == ("POST /runs",)


def test_a_class_lists_the_operations_that_reach_it() -> None:
    (change,) = changes("schemas['Usage']['properties']['rest'] = {'type': 'integer'}")
    assert change.operations == ("GET /runs", "GET /runs/{run_id}", "POST /runs")
    assert change.place is not None
    assert change.place.location.line == 1


def test_a_sibling_of_another_name_and_the_same_shape_is_no_renamed_class() -> None:
    found = changes(
        "schemas['Price'] = copy = {'type': 'object', 'properties': {'amount': {'type': 'integer'}}}; "
        "schemas['Run']['properties']['price'] = {'$ref': '#/components/schemas/Price'}"
    )
    assert told(found) == {("attribute-added", "compatible"), ("class-added", "compatible")}


WIDER = {
    ("str", "str | None"): "widens",
    ("int", "float"): "widens",
    ("list[A]", "list[A | B]"): "widens",
    ('Literal["a"]', 'Literal["a", "b"]'): "widens",
    ('Literal["a"]', "str"): "widens",
    ("types.Run", "Any"): "widens",
    ("str", "int"): "incomparable",
    ("list[A]", "SyncPage[A]"): "incomparable",
    ("A | B", "B | A"): "same",
    ('Literal["a"] | Literal["b"]', 'Literal["b", "a"]'): "same",
    ("Old", "New"): "same",
    ("Named", "int | str"): "same",
}


@pytest.mark.parametrize("pair", WIDER, ids=str)
def test_one_annotation_has_more_values_than_another(pair: tuple[str, str]) -> None:
    words = Vocabulary({"Old": "New"}, {"Named": "int | str"}, {})
    apart = compare_annotations(*pair, words)
    assert (apart.effect.value if apart else "same") == WIDER[pair]
    back = compare_annotations(pair[1], pair[0], Vocabulary({"New": "Old"}, {}, {"Named": "int | str"}))
    opposite = {"widens": "narrows"}.get(WIDER[pair], WIDER[pair])
    assert (back.effect.value if back else "same") == opposite


def test_an_envelope_of_the_same_properties_is_no_renamed_class() -> None:
    envelope = "{'type': 'object', 'properties': {'data': {'type': 'array', 'items': {'type': '%s'}}, **more}}"
    more = "more = {name: {'type': 'string'} for name in ('first', 'last', 'next', 'object')}; "
    old = copy.deepcopy(RUNS)
    exec(f"{more}schemas['Pets'] = {envelope % 'string'}", {"schemas": old["components"]["schemas"]})
    new = copy.deepcopy(RUNS)
    exec(f"{more}schemas['Cars'] = {envelope % 'integer'}", {"schemas": new["components"]["schemas"]})
    found = compare_surfaces(surface(old), surface(new))
    assert {change.rule for change in found} == {"class-removed", "class-added"}


def test_two_calls_whose_paths_differ_in_the_names_of_their_holes_stay_apart() -> None:
    twins = copy.deepcopy(RUNS)
    other = copy.deepcopy(twins["paths"]["/runs/{run_id}"])
    other["get"]["operationId"] = "getRunByName"
    other["get"]["parameters"][0]["name"] = "name"
    twins["paths"]["/runs/{name}"] = other
    assert compare_surfaces(surface(twins), surface(copy.deepcopy(twins))) == ()
