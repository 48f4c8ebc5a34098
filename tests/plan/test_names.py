"""Every public name: what classes, modules and calls are called, and that they stay so when a description grows."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.encode import data
from generator.plan import reserved
from generator.plan.ledger import NO_LEDGER, Ledger, ledger_text, read_ledger
from generator.plan.naming import Identifier
from generator.plan.runtime import OFFERED
from generator.runtime.async_client import AsyncClient
from generator.runtime.async_pages import AsyncPage
from generator.runtime.async_resources import AsyncResource
from generator.runtime.client import SyncClient
from generator.runtime.models import BaseModel
from generator.runtime.pages import SyncPage
from generator.runtime.resources import Resource
from generator.runtime.values import RequestOptions

from .conftest import Make, Sdk, make_sdk

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("components", "expected"),
    [
        ("Run Step", "Run Step"),
        ("Class class CLASS", "CLASS ClassModel Class2"),
        ("run Run", "Run RunModel"),  # who is called so already stays so
        ("café cafe", "Cafe CafeModel"),
        ("'ｒｕｎ' run", "Run RunModel"),  # equal once normalised
        ("Any BaseModel Exception", "AnyModel BaseModelModel ExceptionModel"),
        ("Stream Unpack Resource", "ResourceModel StreamModel UnpackModel"),
        ("Run RunParam", "Run RunParamModel"),  # RunParam is what a Run is taken as
        ("None 2fa ''", "Model N2fa None_"),
        ("a.b a-b a_b", "AB AB2 ABModel"),
    ],
)
def test_component_classes(schemas: Make, components: str, expected: str) -> None:
    model = "{type: object, properties: {a: {type: string}}}"
    found = schemas("\n".join(f"{name}: {model}" for name in components.split()))
    assert sorted(found.classes()) == sorted(expected.split())


def test_inline_classes_are_called_after_where_they_stand(schemas: Make) -> None:
    found = schemas("""
        Run:
          properties:
            usage: {properties: {tokens: {type: integer}}}
            steps: {type: array, items: {properties: {id: {type: string}}}}
            labels: {additionalProperties: {properties: {text: {type: string}}}}
            status: {enum: [a, b, c, d, e]}
            choice:
              oneOf:
                - {title: Auto, properties: {n: {type: integer}}}
                - {required: [kind], properties: {kind: {const: by_hand}, m: {type: integer}}}
    """)
    assert found.classes() == [
        "Run",
        "RunAuto",
        "RunByHand",
        "RunChoice",
        "RunLabelValue",
        "RunStatus",
        "RunStep",
        "RunUsage",
    ]


def test_inline_classes_of_operations(sdk: Make) -> None:
    found = sdk("""
        paths:
          /runs:
            post:
              operationId: createRun
              parameters: [{name: filter, in: query, schema: {properties: {a: {type: string}}}}]
              requestBody: {content: {application/json: {schema: {properties: {a: {type: string}}}}}}
              responses:
                '200': {description: d, content: {application/json: {schema: {properties: {a: {type: string}}}}}}
                '404': {description: d, content: {application/json: {schema: {properties: {b: {type: string}}}}}}
    """)
    names = sorted(str(name) for name in found.plan.names.classes.values())
    assert names == ["CreateRun404Response", "CreateRunFilter", "CreateRunRequest", "CreateRunResponse"]


def test_an_inline_class_gives_way_to_a_component(schemas: Make) -> None:
    usage = "{properties: {tokens: {type: integer}}}"
    found = schemas(f"Run: {{properties: {{usage: {usage}}}}}\nRunUsage: {usage}")
    assert found.classes() == ["Run", "RunUsage", "RunUsageProperty"]
    assert "usage: RunUsageProperty | None = None" in found.type_module("run")


def test_schemas_that_refer_to_each_other_share_a_module(schemas: Make) -> None:
    ref = "{{$ref: '#/components/schemas/{}'}}".format
    found = schemas(
        f"Tree: {{properties: {{leaf: {ref('Leaf')}, root: {ref('Root')}}}}}\n"
        f"Leaf: {{properties: {{tree: {ref('Tree')}, part: {{properties: {{a: {{type: string}}}}}}}}}}\n"
        f"Root: {{properties: {{a: {{type: string}}}}}}"
    )
    modules = {str(found.plan.names.classes[id]): path.file for id, path in found.plan.names.modules.items()}
    assert modules == {
        "Tree": "types/leaf.py",
        "Leaf": "types/leaf.py",
        "LeafPart": "types/leaf.py",
        "Root": "types/root.py",
    }


@pytest.mark.parametrize(
    ("path", "call"),
    [
        ("/runs", "runs.retrieve"),
        ("/settings", "settings_.retrieve"),  # a client has settings of its own
        ("/get/{id}", "get_.retrieve"),
        ("/aux", "aux_.retrieve"),  # no file may be called so everywhere
        ("/class/import", "class_.import_"),  # a verb
        ("/class/imports", "class_.imports.retrieve"),
        ("/a/omit", "a.omit_.retrieve"),
        ("/a/with_raw_response", "a.with_raw_response_.retrieve"),
        ("/", "root.get"),
        ("/名前", "u540d_u524d.retrieve"),
        ("/..;/../x", "resource.resource.x.retrieve"),
    ],
)
def test_calls_are_legal(sdk: Make, path: str, call: str) -> None:
    assert sdk(f"paths: {{'{path}': {{get: {{}}}}}}").calls() == [call]


def test_a_method_gives_way_to_a_resource(sdk: Make) -> None:
    found = sdk("paths: {'/runs/{id}/stop': {post: {operationId: stopRun}}, /runs/stop/all: {get: {}}}")
    assert found.calls() == ["runs.stop_run", "runs.stop.all.retrieve"]


def test_two_operations_of_one_name(sdk: Make) -> None:
    found = sdk("paths: {/a-b: {get: {}, put: {}}, /a_b: {get: {operationId: get}, put: {operationId: put}}}")
    assert found.calls() == ["a_b.retrieve", "a_b.replace", "a_b.get", "a_b.put"]


def test_pinned_names_are_kept(sdk: Make) -> None:
    text = """
        paths: {/runs: {get: {operationId: listRuns}, post: {operationId: makeRun}}}
        components: {schemas: {run: {properties: {a: {}}}, Run: {properties: {a: {}}}}}
    """
    found = sdk(text, calls={"makeRun": "jobs.start"}, classes={"run": "Job"}, resource_prefix=("beta",))
    assert found.calls() == ["beta.runs.list", "jobs.start"]
    assert found.classes() == ["Job", "Run"]


# ---- names last ------------------------------------------------------------------------------------------------

SPECS = {
    "runs": ROOT / "spec/openapi.yaml",
    **{path.parent.name: path for path in sorted((ROOT / "tests/cases").glob("*/spec.yaml"))},
}
Document = dict[str, dict[str, object]]


def names_of(found: Sdk) -> dict[str, object]:
    """Every public name by the place in the spec that it stands for."""
    names = found.plan.names
    return {
        **{data(id): (str(name), names.modules[id].file) for id, name in names.classes.items()},
        **{data(id): call.dotted for id, call in names.calls.items()},
        **{f"{data(id)} {data(wire)}": str(n) for id, named in names.attributes.items() for wire, n in named.items()},
        **{
            f"{data(call.operation.id)} {argument.place} {data(argument.wire_name)}": str(argument.name)
            for resource in found.plan.resources
            for call in resource.calls
            for argument in call.arguments
        },
        "resources": {resource.path: str(resource.classes[0].name) for resource in found.plan.resources},
    }


def shuffled(value: object, choose: random.Random) -> object:
    """The same description with the keys of every object in another order."""
    if isinstance(value, Mapping):
        items = list(value.items())
        choose.shuffle(items)
        return {key: shuffled(member, choose) for key, member in items}
    return [shuffled(item, choose) for item in value] if isinstance(value, list) else value


def changed(spec: Path, folder: Path, change: Callable[[Document], object], ledger: Ledger = NO_LEDGER) -> Sdk:
    path = folder / "spec.json"
    path.write_text(json.dumps(change(json.loads(as_json(spec)))))
    return make_sdk(path, ledger=ledger)


@cache
def as_json(spec: Path) -> str:
    return json.dumps(yaml.safe_load(spec.read_text()))


@pytest.mark.parametrize("name", SPECS)
@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_no_order_of_keys_changes_a_name(name: str, seed: int, tmp_path: Path) -> None:
    before = changed(SPECS[name], tmp_path, lambda document: document)
    after = changed(SPECS[name], tmp_path, lambda document: shuffled(document, random.Random(seed)))
    assert names_of(after) == names_of(before)


def grown(document: Document) -> Document:
    """The description with schemas and operations that have nothing to do with the others."""
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    assert isinstance(schemas, dict)
    for word in ("AardvarkNew", "MiddleNew", "ZebraNew"):
        schemas[word] = {"type": "object", "properties": {"a": {"type": "string"}}}
        document.setdefault("paths", {})[f"/{word.lower()}/{{id}}"] = {"get": {"operationId": f"get{word}"}}
    return document


@pytest.mark.parametrize("name", SPECS)
def test_additions_change_no_name(name: str, tmp_path: Path) -> None:
    before = names_of(changed(SPECS[name], tmp_path, lambda document: document))
    after = names_of(changed(SPECS[name], tmp_path, grown))
    assert {key: after[key] for key in before if key != "resources"} == {
        key: value for key, value in before.items() if key != "resources"
    }


@pytest.mark.parametrize("name", SPECS)
@pytest.mark.parametrize("remembered", [False, True])
def test_additions_change_no_text(name: str, remembered: bool, tmp_path: Path) -> None:
    before = changed(SPECS[name], tmp_path, lambda document: document)
    ledger = read_ledger(ledger_text(before.plan.ledger).encode()) if remembered else NO_LEDGER
    after = changed(SPECS[name], tmp_path, grown, ledger)
    kept = [path for path in before.files if path.startswith(("types/", "resources/")) and path != "types/__init__.py"]
    assert {path: after.files.get(path) for path in kept} == {path: before.files[path] for path in kept}


# ---- names that are taken --------------------------------------------------------------------------------------


def public(*owners: object) -> set[str]:
    return {name for owner in owners for name in dir(owner) if not name.startswith("_")}


def test_what_the_runtime_offers_is_reserved() -> None:
    assert public(BaseModel) <= reserved.FIELD_NAMES
    assert public(SyncPage, AsyncPage) <= reserved.PAGE_NAMES
    assert public(SyncClient, AsyncClient) <= reserved.CLIENT_NAMES
    assert public(Resource, AsyncResource) <= reserved.METHOD_NAMES
    assert set(RequestOptions.__annotations__) <= reserved.ARGUMENT_NAMES


def test_no_module_of_a_resource_hides_what_the_package_around_it_imports(sdk: Make) -> None:
    made = sdk("""
        paths:
          /crashes/{id}/raw/{part}: {get: {}}
          /crashes/{id}/streamed/{part}: {get: {}}
          /crashes/{id}/parts/{part}: {get: {}}
        """)
    assert made.calls() == ["crashes.raw.retrieve", "crashes.streamed.retrieve", "crashes.parts.retrieve"]
    modules = sorted(file for file in made.files if file.startswith("resources/crashes/"))
    assert [path.rpartition("/")[2] for path in modules] == ["__init__.py", "parts.py", "raw_.py", "streamed_.py"]


def test_functions_that_generated_modules_import_are_no_modules() -> None:
    functions = {name for name in OFFERED if name.islower()}
    assert functions - {"extended_in"} <= reserved.MODULE_NAMES


def test_reserved_names_are_names() -> None:
    for names in (reserved.PRINTED_NAMES, reserved.FIELD_NAMES, reserved.ARGUMENT_NAMES, reserved.CLIENT_NAMES):
        assert all(Identifier(name) for name in names)
