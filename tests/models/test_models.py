"""Models without a client: a few lines of a description in, a module out, in each of the styles."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.pipeline import read_api
from generator.plan.models import plan_models
from generator.plan.modelstyle import Style
from generator.plan.names import Pins, settle_names
from generator.plan.naming import ClassName
from generator.render.finish import UnsafeOutput
from generator.render.targets.models import render_models

from .conftest import CASES, RUNS, SPECS, Printed, load, print_models

Print = Callable[[str, Style], Printed]

BOATS = """
    Boat:
      type: object
      description: Floats.
      required: [hull-no, kind]
      properties:
        hull-no: {type: string, pattern: '^H"'}
        kind: {$ref: '#/components/schemas/Kind'}
        length: {type: [number, 'null'], minimum: 0, description: In metres.}
        built: {type: string, format: date}
        owner: {type: object, properties: {name: {type: string}}}
    Kind: {type: string, enum: [row, sail]}
    """

EXPECTED = {
    Style.PYDANTIC: '''
        class Boat(BaseModel):
            """
            Floats.
            """

            model_config = ConfigDict(
                use_attribute_docstrings=True,
            )
            hull_no: Annotated[str, Field(alias="hull-no", pattern='^H"')]
            kind: Kind
            length: Annotated[float | None, Field(ge=0.0)] = None
            """
            In metres.

            At least 0.
            """

            built: date | None = None
            owner: BoatOwner | None = None


        class BoatOwner(BaseModel):
            model_config = ConfigDict(
                use_attribute_docstrings=True,
            )
            name: str | None = None


        Kind = TypeAliasType("Kind", Literal["row", "sail"])
        ''',
    Style.DATACLASS: '''
        @dataclass
        class Boat:
            """
            Floats.
            """

            hull_no: str
            kind: Kind
            length: float | None = None
            """
            In metres.

            At least 0.
            """

            built: str | None = None
            owner: BoatOwner | None = None


        @dataclass
        class BoatOwner:
            name: str | None = None


        Kind: TypeAlias = Literal["row", "sail"]
        ''',
    Style.TYPEDDICT: """
        Boat = TypedDict(
            "Boat",
            {
                "hull-no": str,
                "kind": "Kind",
                "length": NotRequired[float | None],
                "built": NotRequired[str],
                "owner": NotRequired["BoatOwner"],
            },
        )


        class BoatOwner(TypedDict):
            name: NotRequired[str]


        Kind: TypeAlias = Literal["row", "sail"]
        """,
    Style.MSGSPEC: '''
        class Boat(Struct):
            """
            Floats.
            """

            hull_no: Annotated[str, Meta(pattern='^H"')] = field(name="hull-no")
            kind: Kind
            length: Annotated[float, Meta(description="In metres.\\n\\nAt least 0.", ge=0.0)] | None | UnsetType = UNSET
            built: str | UnsetType = UNSET
            owner: BoatOwner | UnsetType = UNSET


        class BoatOwner(Struct):
            name: str | UnsetType = UNSET


        Kind: TypeAlias = Literal["row", "sail"]
        ''',
}


@pytest.mark.parametrize("style", Style)
def test_a_module_in_each_style(style: Style, printed: Print) -> None:
    assert printed(BOATS, style).body == dedent(EXPECTED[style]).strip()


INSIDE = [
    (
        "{type: array, minItems: 1, items: {type: string, maxLength: 3}}",
        "Annotated[list[str] | None, Field(min_length=1)]",
    ),
    ("{type: object, additionalProperties: {type: integer, minimum: 1}}", "dict[str, int] | None"),
    ("{anyOf: [{type: string, maxLength: 3}, {type: integer}]}", "str | int | None"),
    ("{type: array, items: false, prefixItems: [{type: string}, {type: integer}]}", "tuple[str, int] | None"),
    (
        "{anyOf: [{type: string}, {type: array, items: false, prefixItems: [{type: string}, {type: integer}]}]}",
        "str | list[str | int] | None",
    ),
    ("{type: array, items: {enum: [0.5, 1]}}", "list[float] | None"),
    ("{type: [string, 'null'], enum: [a, null]}", 'Literal["a"] | None'),
]


@pytest.mark.parametrize(("schema", "annotation"), INSIDE)
def test_what_stands_in_another_type_asks_for_no_name(schema: str, annotation: str, printed: Print) -> None:
    made = printed(f"A: {{type: object, properties: {{a: {schema}}}}}", Style.PYDANTIC)
    assert made.classes == ("A",) and f"    a: {annotation} = None" in made.body


def planned(spec: Path) -> list[str]:
    api = read_api(Settings(spec=spec), Diagnostics())
    return sorted(settle_names(api, Pins({}, {})).classes.values())


def defined(text: str) -> list[str]:
    found: list[str] = []
    for statement in ast.parse(text).body:
        match statement:
            case ast.ClassDef(name) | ast.AnnAssign(target=ast.Name(name)) | ast.Assign(targets=[ast.Name(name)]):
                found.append(name)
            case _:
                pass
    return sorted(found)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.parent.name)
def test_classes_are_called_as_in_the_sdk(spec: Path, style: Style) -> None:
    made = print_models(spec, style)
    assert defined(made.text) == sorted(made.classes) == planned(spec)


@pytest.mark.parametrize("style", [style for style in Style if style is not Style.MSGSPEC])
@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.parent.name)
def test_modules_import(spec: Path, style: Style, tmp_path: Path) -> None:
    text = print_models(spec, style).text
    name = f"models_{spec.parent.name}_{style}"
    module = load(text, tmp_path, name)
    assert all(hasattr(module, each) for each in defined(text))


def test_the_same_description_gives_the_same_bytes() -> None:
    code = "from tests.models.conftest import *; print(print_models(CASES[0], Style.PYDANTIC).text)"
    runs = [
        subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True)
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout != ""


def test_a_name_that_the_style_needs_itself_gives_way(printed: Print) -> None:
    schemas = "Meta: {type: object, properties: {a: {type: string}}}"
    assert printed(schemas, Style.MSGSPEC).classes == ("MetaModel",)
    assert printed(schemas, Style.PYDANTIC).classes == ("Meta",)


@pytest.mark.parametrize(
    ("style", "name"), [(Style.MSGSPEC, "field"), (Style.DATACLASS, "field"), (Style.PYDANTIC, "model_dump_all")]
)
def test_so_does_an_attribute(style: Style, name: str, printed: Print) -> None:
    body = printed(f"A: {{type: object, properties: {{{name}: {{type: string}}, field_{name}: {{}}}}}}", style).body
    assert f"    field_{name}2: " in body and f"    {name}: " not in body


def test_a_property_that_no_struct_can_have_is_told(printed: Print) -> None:
    made = printed("A: {type: object, properties: {a: {type: string}, 'b\"': {type: string}}}", Style.MSGSPEC)
    assert "warning[property-unsayable]: no struct can have a property called" in made.findings
    assert made.body == "class A(Struct):\n    a: str | UnsetType = UNSET"


def test_a_pattern_that_the_engine_does_not_know_is_told(printed: Print) -> None:
    schemas = "A: {type: object, properties: {a: {type: string, pattern: '(?=x)y'}}}"
    made = printed(schemas, Style.PYDANTIC)
    assert "note[pattern-unknown]" in made.findings
    assert "(?=x)" not in made.text
    assert "(?=x)" in printed(schemas, Style.MSGSPEC).text


def test_what_is_no_class_of_the_plan_is_never_printed() -> None:
    """A schema in a schema would be given a name that nobody planned."""
    diagnostics = Diagnostics()
    api = read_api(Settings(spec=RUNS), diagnostics)
    plan = plan_models(api, settle_names(api, Pins({}, {})), Style.DATACLASS, diagnostics)
    inner = {"type": "object", "properties": {"a": {"type": "object", "properties": {"b": {"type": "string"}}}}}
    with pytest.raises(UnsafeOutput, match="not the classes that were planned"):
        render_models(replace(plan, schemas={**plan.schemas, ClassName("Outer"): inner}))


def test_spec_text_stays_text() -> None:
    """The hostile description's texts, names, defaults and patterns call nothing and import nothing."""
    spec = next(path for path in CASES if path.parent.name == "hostile")
    for style in Style:
        tree = ast.parse(print_models(spec, style).text)
        calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        imports = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert calls <= {"ConfigDict", "Field", "TypeAliasType", "TypedDict", "Meta", "field"}
        assert imports <= {"__future__", "dataclasses", "msgspec", "pydantic", "typing", "typing_extensions"}
        assert not any(isinstance(node, ast.Import) for node in ast.walk(tree))
