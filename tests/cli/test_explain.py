"""`explain`: a name in, what is known of it and what was decided out."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import SPEC, Oarlock

RUNS = """\
openapi: 3.1.0
info: {title: Runs, version: '1'}
servers: [{url: https://api.example.com/v1}]
security: [{key: []}]
paths:
  /runs:
    get:
      operationId: listRuns
      parameters:
        - {in: query, name: after, schema: {type: string}}
        - {in: query, name: status, style: pipeDelimited, schema: {type: array, items: {enum: [on, off]}}}
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/RunList'}}}}
    post:
      security: [{}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}}
      responses: {'204': {description: Done.}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Run: {properties: {id: {type: string, readOnly: true}, at: {type: [integer, 'null'], title: 3}}, required: [id]}
    RunList:
      properties: {data: {type: array, items: {$ref: '#/components/schemas/Run'}}, has_more: {type: boolean}}
      required: [data, has_more]
"""

LISTED = """\
GET /runs   spec.yaml:8:7
  call          client.runs.list
                  the path ends in a collection
  operation id  listRuns
  class         Runs
                  in runs_sdk.resources.runs
  parameters    2
                  query after: string; optional; style form, exploded
                  query status: list of "on" | "off"; optional; style pipeDelimited
  answer 200
                  application/json (json): RunList
  pages         by cursor, of Run
                  the query takes a cursor
                  the answer lists items that have an id
                  the answer says whether more follow
  security      any of these
                  key
"""


@pytest.fixture
def runs(spec: Path) -> Path:
    spec.write_text(RUNS)
    return spec


@pytest.mark.parametrize("name", ["GET /runs", "get /runs", "listRuns", "runs.list", "client.runs.list"])
def test_an_operation_goes_by_several_names(name: str, runs: Path, oarlock: Oarlock) -> None:
    done = oarlock("explain", name, "--spec", "spec.yaml")
    assert (done.status, done.err) == (0, "")
    assert done.out == LISTED


def test_a_path_is_that_of_its_operations(runs: Path, oarlock: Oarlock) -> None:
    out = oarlock("explain", "/runs", "--spec", "spec.yaml").out
    assert out.startswith(LISTED + "\nPOST /runs   spec.yaml:15:7\n")
    assert "  body          required\n                  application/json (json): Run; the usual one\n" in out
    assert "  answer 204    no body\n" in out
    assert "  security      any of these\n                  nothing\n" in out


def test_a_model_is_explained(runs: Path, oarlock: Oarlock) -> None:
    assert oarlock("explain", "Run", "--spec", "spec.yaml").out == (
        "Run   spec.yaml:21:10\n"
        "  class             Run\n"
        "                      the component Run\n"
        "  module            runs_sdk.types.run\n"
        "  as an argument    RunParam\n"
        "  properties        2\n"
        "                      id: string; required, read only\n"
        "                      at: integer, or null\n"
        "  other properties  anything\n"
        "  used              sent and received\n"
        "                      RunList\n"
        "                      client.runs.create\n"
        "  findings          1\n"
        "                      spec.yaml:21:97: wrong-type: 'title' must be a string, not an integer\n"
    )


def test_the_whole_is_explained(runs: Path, oarlock: Oarlock) -> None:
    out = oarlock("explain", "--spec", "spec.yaml").out
    assert out.startswith("Runs 1\n  package           runs_sdk\n  operations        2\n")
    assert "  resources         1, from paths\n" in out
    assert "                      https://api.example.com/v1\n" in out
    assert "                      key: api key\n" in out
    assert "                      1 warning wrong-type\n" in out


def test_the_same_as_data(runs: Path, oarlock: Oarlock) -> None:
    done = oarlock("explain", "listRuns", "--spec", "spec.yaml", "--format", "json")
    (found,) = done.data["explanations"]
    assert (found["subject"], found["kind"]) == ("GET /runs", "operation")
    assert found["location"]["line"] == 8
    assert {"name": "operation id", "text": "listRuns", "details": []} in found["facts"]


@pytest.mark.parametrize(
    ("name", "hint"), [("listRun", "listRuns"), ("GET /run", "GET /runs"), ("Rum", "Run"), ("zzzzz", "")]
)
def test_what_is_unknown_gets_the_nearest_name(name: str, hint: str, runs: Path, oarlock: Oarlock) -> None:
    done = oarlock("explain", name, "--spec", "spec.yaml")
    assert (done.status, done.out) == (2, "")
    assert f"error[subject-unknown]: nothing is called {name}\n" in done.err
    assert f"    hint: did you mean {hint}?" in done.err or not hint


def test_nothing_is_written(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    spec.write_text(SPEC)
    assert oarlock("explain", "--spec", spec).status == 0
    assert list(tmp_path.iterdir()) == [spec]
