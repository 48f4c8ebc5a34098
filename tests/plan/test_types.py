"""What stands in `types/`: a few lines of schemas in, the classes that are printed for them out."""

from __future__ import annotations

from textwrap import dedent

import pytest

from .conftest import Make

MODELS = {
    "scalars": (
        """
        Run:
          required: [id, note]
          properties:
            id: {type: string}
            note: {type: [string, 'null']}
            n: {type: integer}
            ratio: {type: number}
            on: {type: boolean}
            at: {type: string, format: date-time}
            day: {type: string, format: date}
            any: {}
            nothing: {type: 'null'}
            file: {type: string, format: binary}
            code: {type: string, format: uuid}
        """,
        """
        class Run(BaseModel):
            id: str
            note: str | None
            n: int | None = None
            ratio: float | None = None
            on: bool | None = None
            at: dt.datetime | None = None
            day: dt.date | None = None
            any: Any = None
            nothing: None = None
            file: str | None = None
            code: str | None = None
        """,
    ),
    "listed values": (
        """
        Run:
          properties:
            listed: {enum: [a, b]}
            named: {anyOf: [{enum: [a, b]}, {type: string}]}
            other: {anyOf: [{enum: [a, b]}, {type: integer}]}
        """,
        """
        class Run(BaseModel):
            listed: Literal["a", "b"] | str | None = None
            named: str | Literal["a", "b"] | None = None
            other: int | Literal["a", "b"] | str | None = None
        """,
    ),
    "a field called object": (
        """
        Run:
          properties:
            object: {const: run}
            claims: {type: object, additionalProperties: true}
        """,
        """
        class Run(BaseModel):
            object: Literal["run"] | None = None
            claims: dict[str, builtins.object] | None = None
        """,
    ),
    "containers": (
        """
        Run:
          required: [names]
          properties:
            names: {type: array, items: {type: string}}
            counts: {additionalProperties: {type: [integer, 'null']}}
            pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
            mixed: {type: array, prefixItems: [{type: string}], items: {type: integer}}
            either: {oneOf: [{type: string}, {type: array, items: {type: string}}]}
        """,
        """
        class Run(BaseModel):
            names: list[str]
            counts: dict[str, int | None] | None = None
            pair: tuple[str, int] | None = None
            mixed: list[str | int] | None = None
            either: str | list[str] | None = None
        """,
    ),
    "literals: what a server gives may be new, a constant may not": (
        """
        Run:
          required: [object, status]
          properties:
            object: {const: run}
            status: {enum: [queued, done]}
            level: {enum: [1, 2, null]}
            rate: {enum: [0.5, 1.5]}
            odd: {enum: [1, a, true]}
        """,
        """
        class Run(BaseModel):
            object: Literal["run"]
            status: Literal["queued", "done"] | str
            level: Literal[1, 2] | int | None = None
            rate: float | None = None
            odd: Literal[1, "a", True] | int | str | bool | None = None
        """,
    ),
    "names that are no attributes": (
        """
        Run:
          required: ['include[]']
          properties:
            'include[]': {type: string}
            class: {type: string}
            copy: {type: string}
            str: {type: string}
            aB: {type: integer}
            a_b: {type: integer}
            'it''s "quoted"\\': {type: string}
        """,
        """
        class Run(BaseModel):
            include: str = Field(alias="include[]")
            class_: str | None = Field(default=None, alias="class")
            copy_: str | None = Field(default=None, alias="copy")
            str_: str | None = Field(default=None, alias="str")
            a_b_: int | None = Field(default=None, alias="aB")
            a_b: int | None = None
            it_s_quoted: str | None = Field(default=None, alias='it\\'s "quoted"\\\\')
        """,
    ),
    "what is only written may be missing from an answer": (
        "Run: {required: [name, secret], properties: {name: {type: string}, secret: {type: string, writeOnly: true}}}",
        """
        class Run(BaseModel):
            name: str
            secret: str | None = None
        """,
    ),
    "texts": (
        """
        Run:
          description: "One run.\\n\\nIt ends with a quote: \\""
          properties:
            n: {type: integer, description: How many, minimum: 1, maximum: 9, default: 3}
            old: {type: string, deprecated: true, maxLength: 5}
        """,
        '''
        class Run(BaseModel):
            """One run.

            It ends with a quote: "
            """

            n: int | None = None
            """How many

            From 1 to 9. Default: 3.
            """

            old: str | None = None
            """Deprecated. At most 5 characters."""
        ''',
    ),
    "unions": (
        """
        Cat: {required: [kind], properties: {kind: {const: cat}}}
        Dog: {required: [kind], properties: {kind: {const: dog}}}
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
        Zoo: {properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
        """,
        """
        class Cat(BaseModel):
            kind: Literal["cat"]


        class Dog(BaseModel):
            kind: Literal["dog"]


        Pet: TypeAlias = Annotated[Cat | Dog, Field(discriminator="kind")]


        class Zoo(BaseModel):
            pets: list[Pet] | None = None
        """,
    ),
    "a discriminator that is called otherwise in one variant is none": (
        """
        Cat: {required: ['@type'], properties: {'@type': {const: cat}, type: {type: string}}}
        Dog: {required: ['@type'], properties: {'@type': {const: dog}}}
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
        """,
        """
        class Cat(BaseModel):
            type_: Literal["cat"] = Field(alias="@type")
            type: str | None = None


        class Dog(BaseModel):
            type: Literal["dog"] = Field(alias="@type")


        Pet: TypeAlias = Cat | Dog
        """,
    ),
    "a base is any of its heirs, and a class of its own": (
        """
        Pet: {discriminator: {propertyName: kind}, required: [kind], properties: {kind: {type: string}}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {friend: {$ref: '#/components/schemas/Pet'}}}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {type: boolean}}}]}
        """,
        """
        class Cat(BaseModel):
            kind: Literal["Cat"]
            friend: Pet | None = None


        class PetBase(BaseModel):
            kind: str


        Pet: TypeAlias = Annotated[Cat | Dog, Field(discriminator="kind")]


        class Dog(BaseModel):
            kind: Literal["Dog"]
            bark: bool | None = None
        """,
    ),
    "variants beside properties": (
        """
        Pay:
          properties: {id: {type: string}}
          oneOf: [{title: By card, properties: {number: {type: string}}}, {$ref: '#/components/schemas/Bank'}]
        Bank: {properties: {iban: {type: string}}}
        """,
        '''
        class Bank(BaseModel):
            iban: str | None = None


        class PayByCard(BaseModel):
            """By card"""

            id: str | None = None
            number: str | None = None


        class PayBank(BaseModel):
            id: str | None = None
            iban: str | None = None


        Pay: TypeAlias = PayByCard | PayBank
        ''',
    ),
    "properties without a name may have a type": (
        """
        Scores: {properties: {name: {type: string}}, additionalProperties: {type: [number, 'null']}}
        """,
        """
        class Scores(BaseModel):
            name: str | None = None

            if TYPE_CHECKING:

                def __getattr__(self, name: str, /) -> float | None: ...

            else:
                __pydantic_extra__: dict[str, float | None]
        """,
    ),
    "whole numbers among other types stay whole": (
        "Run: {properties: {a: {type: [string, number]}, b: {type: [number, integer]}, c: {type: number}}}",
        """
        class Run(BaseModel):
            a: str | int | float | None = None
            b: float | int | None = None
            c: float | None = None
        """,
    ),
    "one, true and 1.0 are three values": (
        "Run: {required: [a], properties: {a: {oneOf: [{const: 1}, {const: true}]}, b: {const: true}}}",
        """
        class Run(BaseModel):
            a: Literal[1, True] | int | bool
            b: Literal[True] | None = None
        """,
    ),
    "aliases of themselves": (
        """
        JSON:
          anyOf:
            - {type: string}
            - {type: array, items: {$ref: '#/components/schemas/JSON'}}
            - {$ref: '#/components/schemas/Map'}
        Map: {additionalProperties: {$ref: '#/components/schemas/JSON'}}
        """,
        """
        JSON = TypeAliasType("JSON", "str | list[JSON] | Map")

        Map = TypeAliasType("Map", "dict[str, JSON]")
        """,
    ),
    "an object without properties that are known": (
        "Run: {type: object, properties: {a: {}}}\nOdd: {type: object}",
        """
        Odd: TypeAlias = dict[str, object]


        class Run(BaseModel):
            a: Any = None
        """,
    ),
}


@pytest.mark.parametrize(("text", "expected"), MODELS.values(), ids=MODELS)
def test_models(schemas: Make, text: str, expected: str) -> None:
    assert schemas(text).types() == dedent(expected).strip("\n")


DICTS = {
    "required keys are few, and read-only ones are left out": (
        """
        Run:
          required: [id, name]
          properties:
            id: {type: string, readOnly: true}
            name: {type: string}
            secret: {type: string, writeOnly: true}
        """,
        """
        class RunParam(TypedDict, total=False):
            name: Required[str]
            secret: str
        """,
    ),
    "what a caller passes may be more than what a server gives": (
        """
        Run:
          properties:
            names: {type: array, items: {type: string}}
            counts: {type: array, items: {type: integer}}
            labels: {additionalProperties: {type: string}}
            at: {type: string, format: date-time}
            status: {enum: [queued, done]}
            file: {type: string, format: binary}
            any: {}
        """,
        """
        class RunParam(TypedDict, total=False):
            names: SequenceNotStr[str]
            counts: Iterable[int]
            labels: Mapping[str, str]
            at: str | dt.datetime
            status: Literal["queued", "done"]
            file: FileTypes
            any: object
        """,
    ),
    "keys that are no names make a TypedDict by call": (
        """
        Run:
          required: [a-b]
          properties: {a-b: {type: string}, class: {type: string}, n: {enum: [x, "it's"]}}
        """,
        """
        RunParam = TypedDict(
            "RunParam",
            {
                "a-b": "Required[str]",
                "class": "str",
                "n": 'Literal["x", "it\\'s"]',
            },
            total=False,
        )
        """,
    ),
    "keys that would hide what the class is written with": (
        "Run: {properties: {str: {type: string}, Literal: {enum: [x]}}}",
        """
        RunParam = TypedDict(
            "RunParam",
            {
                "str": "str",
                "Literal": 'Literal["x"]',
            },
            total=False,
        )
        """,
    ),
    "an alias follows the TypedDicts it is made of": (
        """
        Run: {type: array, items: {$ref: '#/components/schemas/Part'}}
        Part: {properties: {a-b: {$ref: '#/components/schemas/Run'}}}
        """,
        """
        PartParam = TypedDict(
            "PartParam",
            {
                "a-b": "RunParam",
            },
            total=False,
        )

        RunParam: TypeAlias = Iterable[PartParam]
        """,
    ),
    "only what is read is nothing to pass": (
        "Run: {properties: {id: {type: string, readOnly: true}}}",
        """
        class RunParam(TypedDict, total=False):
            pass
        """,
    ),
}


@pytest.mark.parametrize(("text", "expected"), DICTS.values(), ids=DICTS)
def test_what_a_caller_passes(schemas: Make, text: str, expected: str) -> None:
    assert schemas(text, taken="Run").types() == dedent(expected).strip("\n")


def test_imports_are_in_the_order_of_isort(schemas: Make) -> None:
    found = schemas("""
        Run:
          properties:
            at: {type: string, format: date-time}
            kind: {const: run}
            class: {type: string}
            user: {$ref: '#/components/schemas/User'}
        User: {properties: {any: {}}}
    """)
    assert found.files["types/run.py"].partition("class Run")[0] == dedent('''\
        """Types of `Run`."""

        from __future__ import annotations

        import datetime as dt
        from typing import Literal

        from pydantic import Field

        from .._runtime.models import BaseModel
        from .user import User


        ''')


def test_a_model_stands_after_what_it_is_made_of_and_all_in_one_file(schemas: Make) -> None:
    found = schemas("""
        Zebra:
          properties:
            stripe: {properties: {colour: {properties: {name: {type: string}}}}}
    """)
    module = found.type_module("zebra")
    order = [module.index(f"class {name}(") for name in ("ZebraStripeColour", "ZebraStripe", "Zebra")]
    assert order == sorted(order)
    assert set(found.files) >= {"types/zebra.py"} and "types/zebra_stripe.py" not in found.files
