"""What of a description is kept, to be compared with later ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import yaml

from generator.diagnostics import Diagnostics, Unusable
from generator.encode import data
from generator.load import SpecBytes, SpecDocument, load_document
from generator.load.contract import ENTRY, Chosen, extract_contract
from generator.load.shapes import METHODS
from generator.load.source import Beside
from generator.text import Pointer

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*/spec.*"))


class Everything(dict[str, Any]):
    """Every method of every path, whatever it is called."""

    def get(self, key: str, default: Any = None) -> Any:
        return METHODS


def everything(document: SpecDocument) -> Chosen:
    components = document.root.get("components")
    schemas = components.get("schemas") if components else None
    named = [node.pointer for _, node in schemas.members()] if schemas else []
    found = [document.root.get(key) for key in ("webhooks", "x-webhooks")]
    webhooks = [data(name) for node in found if node for name, _ in node.members()]
    return Chosen(Everything(), webhooks, named)


def kept(text: str, chosen: Chosen | None = None, **others: str) -> Any:
    """What is kept of a description in YAML, and of the files beside it."""
    files = {f"{name}.yaml": dedent(other).encode() for name, other in others.items()}
    source = SpecBytes("api.yaml", dedent(text).encode(), beside=Beside("api.yaml", files.get))
    document = load_document(source, Diagnostics())
    return extract_contract(document, chosen or everything(document))


def read_again(files: Mapping[str, Any]) -> SpecDocument:
    texts = {name or ENTRY: json.dumps(tree).encode() for name, tree in files.items()}
    return load_document(SpecBytes(ENTRY, texts[ENTRY], beside=Beside(ENTRY, texts.get)), Diagnostics())


HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"


def test_prose_and_examples_are_left_out_and_names_are_not() -> None:
    (schemas,) = (
        tree["components"]["schemas"]
        for tree in kept(HEAD + "components: {schemas: {A: {description: no, examples: [1], type: object, properties: "
                         "{description: {type: string, title: No}, example: {default: {title: stays}}}}}}").values()
    )  # fmt: skip
    assert schemas == {
        "A": {
            "type": "object",
            "properties": {"description": {"type": "string"}, "example": {"default": {"title": "stays"}}},
        }
    }


@pytest.mark.parametrize(
    "stated, is_kept",
    [
        ("{x-short: {a: 1}}", {"x-short": {"a": 1}}),
        ("{x-oarlock-own: " + "a" * 500 + "}", {"x-oarlock-own": "a" * 500}),
        ("{x-long: " + "a" * 500 + "}", {"x-long": {"sha256": "114d7d07e9e86b1f"}}),
        ("{type: string, nullable: true}", {"type": ["string", "null"]}),
        ("{$ref: '#/components/schemas/B'}", {"$ref": "#/components/schemas/B"}),
        ("{$ref: '#b'}", {"$ref": "#/components/schemas/B"}),
        ("{$ref: 'other.yaml#/C'}", {"$ref": "other.yaml#/C"}),
        ("{$ref: '#/nowhere'}", {"$ref": "#/nowhere"}),
        ("{$ref: '../nowhere.yaml'}", {"$ref": "#/lost/..~1nowhere.yaml"}),
    ],
)
def test_a_schema_is_kept_in_one_form(stated: str, is_kept: object) -> None:
    text = f"{HEAD}components:\n  schemas:\n    A: {stated}\n    B: {{$anchor: b, type: string}}\n"
    files = kept(text.replace("3.1.0", "3.0.3") if "nullable" in stated else text, other="C: {type: integer}")
    assert files[""]["components"]["schemas"]["A"] == is_kept


def test_of_other_files_what_is_referred_to_is_kept() -> None:
    files = kept(
        HEAD + "components: {schemas: {A: {$ref: 'b.yaml#/defs/B'}, D: {}}}",
        b="defs: {B: {type: array, items: {$ref: '#/defs/C'}}, C: {$ref: 'api.yaml#/components/schemas/D'}, E: {}}",
    )
    assert files["b.yaml"] == {
        "defs": {"B": {"items": {"$ref": "#/defs/C"}, "type": "array"}, "C": {"$ref": ".entry#/components/schemas/D"}}
    }


def test_what_is_not_chosen_is_left_out_with_what_it_alone_needs() -> None:
    text = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /a:
            get: {responses: {"200": {$ref: "#/components/responses/A"}}}
            post: {responses: {"204": {description: done}}}
          /b: {get: {responses: {"200": {$ref: "#/components/responses/B"}}}}
        components:
          responses:
            A: {description: a, content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}
            B: {description: b, content: {application/json: {schema: {$ref: "#/components/schemas/B"}}}}
          schemas: {A: {type: string}, B: {type: string}, C: {type: string}}
    """
    (root,) = kept(text, Chosen({"/a": ["get"]}, [], [Pointer("#/components/schemas/C/items")])).values()
    assert root["paths"] == {"/a": {"get": {"responses": {"200": {"$ref": "#/components/responses/A"}}}}}
    assert set(root["components"]["responses"]) == {"A"}
    assert set(root["components"]["schemas"]) == {"A", "C"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_what_is_kept_is_a_description_of_which_the_same_is_kept(path: Path) -> None:
    try:
        document = load_document(path, Diagnostics())
    except Unusable:
        pytest.skip("no description")
    files = extract_contract(document, everything(document))
    again = read_again(files)
    assert extract_contract(again, everything(again)) == files


def test_the_order_of_a_description_does_not_matter() -> None:
    text = "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {/b: {}, /a: {get: {tags: [x], operationId: g}}}}"
    turned = yaml.safe_dump(dict(reversed(yaml.safe_load(text).items())), sort_keys=False)
    assert json.dumps(kept(text)) == json.dumps(kept(turned))
