"""Selections: settings in, the operations and types that are left out; names are those of the whole."""

from __future__ import annotations

import pytest

from generator.analyze import analyze
from generator.config import Settings, settle
from generator.diagnostics import Diagnostics
from generator.encode import data
from generator.ir.api import Api
from generator.load import SpecBytes, load_document
from generator.plan.sdk import plan_sdk
from generator.plan.selection import select
from generator.selectors import read_selectors

SPEC = """
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /runs:
    get: {operationId: listRuns, tags: [Runs], responses: {'200': {$ref: '#/components/responses/Runs'}}}
    post:
      operationId: createRun
      tags: [Runs]
      responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}}}
      callbacks:
        done: {'{$request.body#/url}': {post: {requestBody: {$ref: '#/components/requestBodies/Done'}, responses: {}}}}
  /runs/{id}/steps:
    get:
      operationId: listSteps
      tags: [Steps]
      deprecated: true
      responses: {'200': {$ref: '#/components/responses/Steps'}}
webhooks:
  billed: {post: {requestBody: {$ref: '#/components/requestBodies/Billed'}, responses: {}}}
components:
  requestBodies:
    Done: {content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}
    Billed: {content: {application/json: {schema: {$ref: '#/components/schemas/Bill'}}}}
  responses:
    Runs: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Run'}}}}}
    Steps: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Step'}}}}}
  schemas:
    Run: {properties: {owner: {$ref: '#/components/schemas/Owner'}}}
    Owner: {properties: {name: {type: string}}}
    Step: {properties: {n: {type: integer}}}
    Done: {properties: {at: {type: integer}}}
    Bill: {properties: {sum: {type: integer}}}
    Alone: {properties: {a: {type: integer}}}
"""


def read() -> Api:
    diagnostics = Diagnostics()
    return analyze(load_document(SpecBytes("spec.yaml", SPEC.encode()), diagnostics), diagnostics)


def selected(include: list[str], exclude: list[str]) -> tuple[Api, str]:
    diagnostics = Diagnostics()
    settings = Settings(include=read_selectors(include), exclude=read_selectors(exclude))
    return select(read(), settings, diagnostics), "\n".join(map(str, diagnostics))


def ids(api: Api) -> list[str]:
    return [data(operation.operation_id) for operation in api.operations if operation.operation_id]


def types(api: Api) -> list[str]:
    return sorted(data(id.key()) for id in api.definitions)


@pytest.mark.parametrize(
    ("include", "exclude", "operations", "left"),
    [
        ([], [], ["listRuns", "createRun", "listSteps"], ["Alone", "Bill", "Done", "Owner", "Run", "Step"]),
        (["tag:Steps"], [], ["listSteps"], ["Step"]),
        (["GET /runs"], [], ["listRuns"], ["Owner", "Run"]),
        (["operation:createRun"], [], ["createRun"], ["Done", "Owner", "Run"]),
        (["path:/runs/**"], ["path:/runs"], ["listSteps"], ["Step"]),
        ([], ["deprecated"], ["listRuns", "createRun"], ["Bill", "Done", "Owner", "Run"]),
        (["deprecated"], [], ["listSteps"], ["Step"]),
        (["operation:billed"], [], [], ["Bill"]),
        ([], ["operation:billed", "tag:Runs"], ["listSteps"], ["Step"]),
    ],
)
def test_what_is_asked_for_is_left_and_what_it_reaches(
    include: list[str], exclude: list[str], operations: list[str], left: list[str]
) -> None:
    api, findings = selected(include, exclude)
    assert (ids(api), types(api), findings) == (operations, left, "")


def test_a_callback_goes_with_its_operation() -> None:
    webhooks = selected(["tag:Runs"], [])[0].webhooks
    assert [data(webhook.name) for webhook in webhooks] == ["done"]
    assert selected(["tag:Steps"], [])[0].webhooks == ()


@pytest.mark.parametrize(
    ("selector", "finding"),
    [
        ("tag:Run", "warning[selector-unused]: nothing is selected by tag:Run\n    hint: did you mean tag:Runs?"),
        ("operation:listRun", "hint: did you mean operation:listRuns?"),
        ("PUT /runs", "hint: did you mean POST /runs?"),
        ("tag:Zebra", "hint: run `oarlock explain` to see what there is"),
    ],
)
def test_a_selector_of_nothing_is_told(selector: str, finding: str) -> None:
    assert finding in selected([], [selector])[1]


def test_nothing_at_all_is_an_error() -> None:
    assert "error[nothing-selected]" in selected(["tag:None"], [])[1]


def test_names_are_those_of_the_whole() -> None:
    whole, (part, _) = read(), selected(["tag:Steps"], [])
    settings = settle(Settings(), "T")
    full, few = plan_sdk(whole, settings), plan_sdk(whole, settings, part)
    assert set(few.type_names) < set(full.type_names)
    classes = {resource.path: resource.classes[0].name for resource in full.resources}
    assert {resource.path: resource.classes[0].name for resource in few.resources}.items() <= classes.items()
    assert [call.operation.operation_id for resource in few.resources for call in resource.calls] == ["listSteps"]
