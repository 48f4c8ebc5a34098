"""Values that fit their types: shown by the spec where it shows any, else made up."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.analyze import analyze
from generator.diagnostics import Diagnostics
from generator.encode import plain
from generator.examples import Examples, Side, example_of, gather
from generator.ir.api import Api
from generator.ir.types import AliasRef, Model, ModelRef
from generator.load import SpecBytes, load_document
from generator.text import Pointer

ROOT = Path(__file__).resolve().parents[2]


def api_of(schemas: str) -> Api:
    diagnostics = Diagnostics()
    text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + schemas
    return analyze(load_document(SpecBytes("spec.yaml", text.encode()), diagnostics), diagnostics)


def example(api: Api, name: str, *, seed: int = 0, side: Side = Side.GIVEN, examples: Examples | None = None) -> object:
    id = Pointer(f"#/components/schemas/{name}")
    reference = ModelRef(id) if isinstance(api.definitions[id], Model) else AliasRef(id)
    return plain(example_of(examples or gather(api), reference, seed=seed, side=side))


@pytest.mark.parametrize(
    ("property", "value"),
    [
        ("id: {type: string}", "thing_abc123"),
        ("owner_id: {type: string}", "owner_abc123"),
        ("id: {type: string, format: uuid}", "5feceb66-ffc8-4f38-9952-786c6d696c79"),
        ("created_at: {type: integer}", 1_700_000_000),
        ("created_at: {type: string, format: date-time}", "2023-11-14T22:13:20Z"),
        ("email: {type: string}", "jane@example.com"),
        ("site: {type: string, format: uri}", "https://example.com"),
        ("firstName: {type: string}", "Jane"),
        ("name: {type: string}", "Example thing"),
        ("mastHeight: {type: string}", "Mast height"),
        ("file_name: {type: string}", "example.txt"),
        ("next_cursor: {type: string}", "cursor_abc123"),
        ("started_time: {type: string}", "2023-11-14T22:13:20Z"),
        ("amount: {type: string, format: decimal}", "10.50"),
        ("host: {type: string, format: ipv6}", "2001:db8::1"),
        ("owner_id: {type: string, pattern: '^owner_[a-z0-9]+$'}", "owner_abc123"),
        ("code: {type: string, pattern: '^[A-Z]{2}$'}", "AA"),
        ("mast: {type: string, maxLength: 2}", "Ma"),
        ("mast: {type: string, minLength: 8}", "Mastabc1"),
        ("count: {type: integer}", 1),
        ("count: {type: integer, minimum: 256}", 256),
        ("count: {type: integer, exclusiveMinimum: 4, multipleOf: 3}", 6),
        ("count: {type: integer, maximum: -5}", -5),
        ("share: {type: number, minimum: 0, maximum: 0.5}", 0.0),
        ("state: {enum: [on, off]}", "on"),
        ("state: {type: string, default: idle}", "idle"),
        ("state: {type: string, default: idle, examples: [busy]}", "busy"),
        ("state: {type: integer, examples: [busy], default: 3}", 3),
        ("tags: {type: array, items: {enum: [a, b, c]}, minItems: 2}", ["a", "b"]),
        ("extra: {type: object, additionalProperties: {type: integer}}", {"key": 1}),
        ("pair: {prefixItems: [{type: integer}, {type: boolean}]}", [1, True]),
        ("maybe: {type: [string, 'null']}", "Maybe"),
    ],
)
def test_a_property_looks_as_its_name_and_type_suggest(property: str, value: object) -> None:
    made = example(api_of(f"    Thing: {{type: object, properties: {{{property}}}}}\n"), "Thing")
    assert made == {property.partition(":")[0]: value}


RECURSIVE = """
    Tree: {type: object, required: [children], properties: {children: {type: array, items: {$ref: "#/components/schemas/Tree"}}}}
    Chain: {type: object, required: [next], properties: {next: {oneOf: [{$ref: "#/components/schemas/Chain"}, {type: "null"}]}}}
    Maybe: {type: object, properties: {self: {$ref: "#/components/schemas/Maybe"}, n: {type: integer}}}
    Or: {oneOf: [{$ref: "#/components/schemas/Both"}, {type: string}]}
    Both: {type: object, required: [or], properties: {or: {$ref: "#/components/schemas/Or"}}}
    Endless: {type: object, required: [self], properties: {self: {$ref: "#/components/schemas/Endless"}}}
"""  # noqa: E501


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Tree", {"children": []}),
        ("Chain", {"next": None}),
        ("Maybe", {"n": 1}),
        ("Or", "Text"),
        ("Endless", {}),
    ],
)
def test_types_that_refer_to_themselves_end(name: str, value: object) -> None:
    assert example(api_of(RECURSIVE), name) == value


def test_each_side_has_its_own_properties() -> None:
    api = api_of(
        "    User: {properties: {id: {type: string, readOnly: true}, password: {type: string, writeOnly: true}}}\n"
    )
    assert example(api, "User", side=Side.GIVEN) == {"id": "user_abc123"}
    assert example(api, "User", side=Side.TAKEN) == {"password": "correct horse battery staple"}


def test_a_value_stays_small() -> None:
    layers = "".join(
        f"    L{at}: {{type: object, required: [a, b, c], properties: "
        f"{{a: &n {{$ref: '#/components/schemas/L{at + 1}'}}, b: *n, c: *n}}}}\n".replace("&n ", f"&n{at} ").replace(
            "*n", f"*n{at}"
        )
        for at in range(12)
    )
    assert (
        len(str(example(api_of(layers + "    L12: {type: object, properties: {x: {type: string}}}\n"), "L0"))) < 10**6
    )


SPEC = ROOT / "spec/openapi.yaml"
SCHEMAS = yaml.safe_load(SPEC.read_text())["components"]["schemas"]
# Which of two properties an object may have is nothing that the types can say.
del SCHEMAS["CreateFileSearchResources"]["oneOf"]


@pytest.fixture(scope="module")
def runs() -> Api:
    diagnostics = Diagnostics()
    return analyze(load_document(SPEC, diagnostics), diagnostics)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_second_opinion_on_every_schema_of_the_spec(runs: Api, name: str) -> None:
    schema = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": SCHEMAS}}
    validator = jsonschema.Draft202012Validator(schema)
    for examples in (gather(runs), Examples(runs.definitions, {})):
        for seed in (0, 1, 7):
            validator.validate(example(runs, name, seed=seed, examples=examples))
