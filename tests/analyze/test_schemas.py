"""What a schema says of a value: a property in YAML, and its type as `spelling` writes it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from .conftest import Analyze
from .spelling import sketch, spell

CAT = "{$ref: '#/components/schemas/Cat'}"
HELPERS = """
Cat: {type: object, properties: {name: {type: string}}}
Gone: {type: [object, 'null'], properties: {why: {type: string}}}
Colour: {enum: [red, green]}
Word: {type: string, maxLength: 9}
Names: {type: array, items: {type: string}}
Anything: true
"""

SCALARS = [
    ("{type: string}", "string"),
    ("{type: string, format: date-time}", "string(date-time)"),
    ("{type: string, format: binary}", "binary"),
    ("{type: string, minLength: 1, maxLength: 9, pattern: '^a'}", 'string{min_length=1, max_length=9, pattern="^a"}'),
    ("{type: string, minLength: -1}", "string"),
    ("{type: integer, format: int64, minimum: 0}", "integer(int64){minimum=0}"),
    ("{type: integer, exclusiveMinimum: 1, exclusiveMaximum: 9}", "integer{exclusive_minimum=1, exclusive_maximum=9}"),
    ("{type: number, multipleOf: 0.5}", "number{multiple_of=0.5}"),
    ("{type: boolean}", "boolean"),
    ("{maxLength: 3}", "string{max_length=3}"),
    ("{minimum: 3}", "number{minimum=3}"),
    ("{}", "any"),
    ("true", "any"),
    ("false", "any"),
    ("{description: whatever}", "any"),
    ("{not: {type: string}}", "any"),
    ("{type: []}", "any: no type"),
    ("{type: String}", "string"),
    ("{type: float}", "number"),
    ("{type: dict}", "map[any]"),
    ("{format: int64}", "integer(int64)"),
    ("{format: date}", "string(date)"),
    ("{type: string, format: int64}", "string(int64)"),
    ("{type: string, format: byte}", "string(byte)"),
    ("{type: string, contentEncoding: base64}", "string(byte)"),
    ("{type: string, contentMediaType: image/png}", "binary"),
    ("{type: string, contentMediaType: image/png, contentEncoding: base64}", "string(byte)"),
    ("{type: string, properties: {a: {}}}", "string"),  # what is no object has no properties
    ("5", "any: not a schema"),
    ("[{type: string}]", "any: not a schema"),
]

NULLS = [
    ("{type: 'null'}", "null"),
    ("{type: ['null']}", "null"),
    ("{type: [string, 'null']}", "string?"),
    ("{type: [string, integer]}", "string | integer"),
    ("{type: [string, integer, 'null']}", "(string | integer)?"),
    ("{type: array, items: {type: [string, 'null']}}", "list[string?]"),
    ("{anyOf: [{type: string}, {type: 'null'}]}", "string?"),
    ("{oneOf: [{type: [string, 'null']}, {type: integer}]}", "(one of string | integer)?"),
    ("{anyOf: [{type: 'null'}]}", "null"),
    (f"{{oneOf: [{CAT}, {{type: 'null'}}]}}", "Cat?"),
    ("{$ref: '#/components/schemas/Gone'}", "Gone?"),
    ("{type: array, items: {$ref: '#/components/schemas/Gone'}}", "list[Gone?]"),
    ("{enum: [a, null]}", '"a"?'),
    ("{enum: [null]}", "null"),
    ("{const: null}", "null"),
    ("{type: [string, 'null'], enum: [a]}", '"a"'),  # the enum leaves null out, and so forbids it
]

LITERALS = [
    ("{const: a}", '"a"'),
    ("{const: 0}", "0"),
    ("{const: a, enum: [a, b]}", '"a"'),
    ("{enum: [a, b, a]}", '"a" or "b"'),
    ("{enum: [1, true, 1.0, '1']}", '1 or True or 1.0 or "1"'),
    ("{type: integer, enum: [1, 2]}", "1 or 2"),
    ("{enum: []}", "any: an enum of objects or lists"),
    ("{enum: [[1], a]}", "any: an enum of objects or lists"),
    ("{const: {a: 1}}", "any: an enum of objects or lists"),
    ("{enum: [a, b, c, d, e]}", "Probe/it"),  # long enough for a name of its own
    ("{oneOf: [{const: 1}, {const: true}, {const: 1.0}]}", "1 or True or 1.0"),
    ("{type: string, oneOf: [{const: a, title: A}, {const: b, title: B}]}", '"a" or "b"'),
    ("{oneOf: [{enum: [a, b]}, {enum: [b, c]}]}", 'one of "a" or "b" | "b" or "c"'),
]

LISTS = [
    ("{type: array}", "list[any]"),
    ("{items: {type: string}}", "list[string]"),
    (
        "{type: array, items: true, minItems: 1, maxItems: 2, uniqueItems: true}",
        "list[any]{min_items=1, max_items=2, unique_items=True}",
    ),
    ("{type: array, items: {type: array, items: {type: integer}}}", "list[list[integer]]"),
    (f"{{type: array, items: {CAT}}}", "list[Cat]"),
    ("{type: array, prefixItems: [{type: string}, {type: integer}]}", "tuple[string, integer, *any]"),
    ("{type: array, prefixItems: [{type: string}], items: false}", "tuple[string]"),
    ("{type: array, prefixItems: [{type: string}], items: {type: integer}}", "tuple[string, *integer]"),
    ("{type: array, prefixItems: [{type: string}], unevaluatedItems: false}", "tuple[string]"),
    ("{type: array, prefixItems: [{type: string}, {}], maxItems: 2}", "tuple[string, any]"),
    ("{type: [array, 'null'], items: [{type: string}, {type: integer}]}", "tuple[string, integer, *any]?"),
    ("{type: array, items: [{type: string}], additionalItems: false}", "tuple[string]"),
]

MAPS = [
    ("{type: object}", "map[any]"),
    ("{type: object, properties: {}}", "map[any]"),
    ("{type: object, additionalProperties: true}", "map[any]"),
    ("{type: object, additionalProperties: {}}", "map[any]"),
    ("{type: object, additionalProperties: false}", "map[any]"),
    ("{additionalProperties: {type: string}}", "map[string]"),
    (f"{{additionalProperties: {CAT}, maxProperties: 3}}", "map[Cat]{max_properties=3}"),
    ("{type: object, patternProperties: {'^x-': {type: string}}}", "map[string]"),
    ("{type: object, patternProperties: {a: {type: string}, b: {type: integer}}}", "map[string | integer]"),
    ("{patternProperties: {a: {type: string}}, additionalProperties: {type: string}}", "map[string]"),
]

REFERENCES = [
    (CAT, "Cat"),
    ("{$ref: '#/components/schemas/Colour'}", "Colour"),
    ("{$ref: '#/components/schemas/Names'}", "Names"),
    ("{$ref: '#/components/schemas/Word'}", "string{max_length=9}"),  # no name is worth a plain string
    ("{$ref: '#/components/schemas/Anything'}", "any"),
    ("{$ref: '#/components/schemas/Cat/properties/name'}", "string"),
    ("{$ref: '#/components/schemas/Cat', description: a cat, readOnly: true}", "Cat, read only"),
    ("{$ref: '#/components/schemas/Cat', properties: {age: {type: integer}}}", "Probe/it"),
    ("{$ref: '#/components/schemas/Cat', type: object}", "Cat"),
    ("{$ref: '#/components/schemas/Cat', $defs: {A: {}}}", "Cat"),
    ("{$ref: '#/components/schemas/Word', minLength: 2}", "string{min_length=2, max_length=9}"),
    ("{$ref: '#/components/schemas/Colour', enum: [red]}", '"red"'),
]

ALL_OF = [
    (f"{{allOf: [{CAT}]}}", "Cat"),
    (f"{{allOf: [{CAT}], description: a cat, default: {{}}}}", "Cat, default {}"),
    (f"{{allOf: [{CAT}, {{description: a cat}}]}}", "Cat"),
    (f"{{allOf: [{CAT}], type: [object, 'null']}}", "Probe/it?"),
    (f"{{allOf: [{CAT}, {{properties: {{age: {{type: integer}}}}}}]}}", "Probe/it"),
    ("{allOf: [{type: string}]}", "string"),
    ("{allOf: [{type: string}, {type: integer}]}", "integer"),
    ("{allOf: [{maxLength: 9}, {type: string, maxLength: 5}], minLength: 2}", "string{min_length=2, max_length=5}"),
    ("{allOf: [{type: integer, minimum: 1}, {type: number, minimum: 3}]}", "integer{minimum=3}"),
    ("{allOf: [{type: string, format: date}, {type: string}]}", "string(date)"),
    ("{allOf: [{type: [string, 'null']}, {type: [string, 'null'], maxLength: 2}]}", "string{max_length=2}?"),
    ("{allOf: [{type: [string, 'null']}, {type: string}]}", "string"),
    ("{allOf: [{type: [string, integer]}, {type: number}]}", "integer"),
    ("{allOf: [{enum: [a, b]}, {enum: [b, c]}]}", '"b"'),
    ("{allOf: [{$ref: '#/components/schemas/Colour'}, {type: string}]}", "Colour"),
    ("{allOf: [{$ref: '#/components/schemas/Colour'}, {const: red}]}", '"red"'),
    ("{allOf: [{$ref: '#/components/schemas/Names'}, {maxItems: 3}]}", "list[string]{max_items=3}"),
    ("{allOf: [{items: {type: string}}, {items: {maxLength: 3}}]}", "list[string{max_length=3}]"),
    ("{allOf: [{additionalProperties: {}}, {additionalProperties: {type: string}}]}", "map[string]"),
    ("{allOf: []}", "any"),
    ("{allOf: [{description: nothing}]}", "any"),
]

UNIONS = [
    ("{oneOf: [{type: string}, {type: integer}]}", "one of string | integer"),
    ("{anyOf: [{type: string}, {type: integer}]}", "string | integer"),
    ("{anyOf: [{type: string}]}", "string"),
    ("{anyOf: [{type: string}, {type: string}]}", "string"),
    ("{anyOf: [{type: string}, {}]}", "any"),
    ("{anyOf: []}", "any"),
    (f"{{oneOf: [{{type: array, items: {CAT}}}, {CAT}]}}", "one of list[Cat] | Cat"),
    ("{anyOf: [{anyOf: [{type: string}, {type: integer}]}, {type: boolean}]}", "string | integer | boolean"),
    ("{anyOf: [{type: string}, {enum: [a, b]}]}", 'string | "a" or "b"'),
    # variants that name no type only narrow the one stated beside them
    ("{type: string, anyOf: [{format: ipv4}, {format: ipv6}]}", "string"),
    ("{type: array, items: {type: string}, anyOf: [{minItems: 1}, {maxItems: 3}]}", "list[string]"),
]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [*SCALARS, *NULLS, *LITERALS, *LISTS, *MAPS, *REFERENCES, *ALL_OF, *UNIONS],
)
def test_a_schema_has_a_type(analyze_schemas: Analyze, schema: str, expected: str) -> None:
    found = analyze_schemas(f"{HELPERS}\nProbe: {{properties: {{it: {schema}}}}}").definition("Probe")
    assert sketch(found) == f"Probe\n  it: {expected}"


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string, nullable: true}", "string?"),
        ("{type: string, enum: [a, b], nullable: true}", '"a" or "b"?'),
        ("{type: string, enum: [a, b, null], nullable: true}", '"a" or "b"?'),
        (f"{{nullable: true, allOf: [{CAT}]}}", "Cat?"),
        (f"{{nullable: true, oneOf: [{CAT}, {{type: string}}]}}", "(one of Cat | string)?"),
        ("{type: array, nullable: true, items: {type: string}}", "list[string]?"),
        ("{type: string, nullable: false}", "string"),
        ("{nullable: true}", "any"),
        ("{type: number, minimum: 3, exclusiveMinimum: true}", "number{exclusive_minimum=3}"),
        ("{$ref: '#/components/schemas/Cat', properties: {age: {}}}", "Cat"),  # what stands beside doesn't count
        ("{$ref: '#/components/schemas/Cat', nullable: true}", "Cat?"),  # but this, authors mean
    ],
)
def test_a_schema_of_openapi_3_0_means_the_same(analyze_schemas: Analyze, schema: str, expected: str) -> None:
    text = f"Cat: {{type: object, properties: {{name: {{type: string}}}}}}\nProbe: {{properties: {{it: {schema}}}}}"
    assert sketch(analyze_schemas(text, version="3.0.3").definition("Probe")) == f"Probe\n  it: {expected}"


MODELS = {
    "fields have flags": (
        """
        Run:
          required: [id]
          properties:
            id: {type: string, readOnly: true}
            secret: {type: string, writeOnly: true, deprecated: true}
            limit: {type: integer, default: 20}
            note: {type: [string, 'null'], default: null}
        """,
        """
        Run
          id!: string, read only
          secret: string, write only, deprecated
          limit: integer, default 20
          note: string?, default None
        """,
    ),
    "allOf puts layers on top of each other": (
        """
        Base: {required: [id], properties: {id: {type: string}}}
        Run:
          allOf: [{$ref: '#/components/schemas/Base'}, {properties: {n: {type: integer}}}]
          required: [n]
          properties: {o: {}}
        """,
        """
        Base
          id!: string
        Run
          id!: string
          n!: integer
          o: any
        """,
    ),
    "the last layer that names a type decides": (
        """
        A:
          allOf:
            - {properties: {id: {type: string}}}
            - {properties: {id: {type: integer}}}
            - {properties: {id: {description: the id}}}
        """,
        """
        A
          id: integer
        """,
    ),
    "a property that several layers describe is all of it": (
        """
        Base: {properties: {id: {type: string}, tag: {type: string, maxLength: 9}, meta: {properties: {a: {}}}}}
        Run:
          allOf: [{$ref: '#/components/schemas/Base'}]
          properties: {id: {readOnly: true}, tag: {type: string, maxLength: 3}, meta: {properties: {b: {}}}}
        """,
        """
        Base
          id: string
          tag: string{max_length=9}
          meta: Base/meta
        Base/meta
          a: any
        Run
          id: string, read only
          tag: string{max_length=3}
          meta: Run/meta
        Run/meta
          a: any
          b: any
        """,
    ),
    "a type beside object is a second way to be right": (
        """
        A: {type: [object, string, 'null'], properties: {a: {}}}
        """,
        """
        A = (A/properties | string)?
        A/properties
          a: any
        """,
    ),
    "what else an object may hold": (
        """
        Closed: {additionalProperties: false, properties: {a: {}}}
        Open: {properties: {a: {}}}
        Typed: {additionalProperties: {type: string}, properties: {a: {}}}
        Patterned: {patternProperties: {^x-: {type: string}}, properties: {a: {}}}
        Both: {patternProperties: {^x-: {type: string}}, additionalProperties: {type: integer}, properties: {a: {}}}
        Either: {patternProperties: {^x-: {type: string}}, additionalProperties: true, properties: {a: {}}}
        Evaluated: {allOf: [{properties: {b: {}}}], unevaluatedProperties: false, properties: {a: {}}}
        Base: {allOf: [{$ref: '#/components/schemas/Closed'}, {properties: {b: {}}}]}
        """,
        """
        Base
          a: any
          b: any
        Both + string | integer
          a: any
        Closed closed
          a: any
        Either
          a: any
        Evaluated closed
          b: any
          a: any
        Open
          a: any
        Patterned + string
          a: any
        Typed + string
          a: any
        """,
    ),
    "inline schemas are named after where they stand": (
        """
        Run:
          properties:
            usage: {properties: {tokens: {type: integer}}}
            steps: {type: array, items: {properties: {id: {type: string}}}}
            labels: {additionalProperties: {properties: {text: {type: string}}}}
            status: {enum: [a, b, c, d, e]}
        """,
        """
        Run
          usage: Run/usage
          steps: list[Run/steps[]]
          labels: map[Run/labels{}]
          status: Run/status
        Run/labels{}
          text: string
        Run/status = "a" or "b" or "c" or "d" or "e"
        Run/steps[]
          id: string
        Run/usage
          tokens: integer
        """,
    ),
    "a plain string, and what only refers, is no definition": (
        """
        Word: {type: string}
        Same: {$ref: '#/components/schemas/Word'}
        Names: {type: array, items: {$ref: '#/components/schemas/Same'}}
        """,
        """
        Names = list[string]
        """,
    ),
}


@pytest.mark.parametrize(("schemas", "expected"), MODELS.values(), ids=MODELS)
def test_definitions(analyze_schemas: Analyze, schemas: str, expected: str) -> None:
    assert analyze_schemas(schemas).sketch() == dedent(expected).strip("\n")


LOOPS = {
    "through a property": ("A: {properties: {a: {$ref: '#/components/schemas/A'}}}", "A\n  a: A"),
    "through two models": (
        "A: {properties: {b: {$ref: '#/components/schemas/B'}}}\n"
        "B: {properties: {a: {$ref: '#/components/schemas/A'}}}",
        "A\n  b: B\nB\n  a: A",
    ),
    "through items": ("A: {type: array, items: {$ref: '#/components/schemas/A'}}", "A = list[A]"),
    "through values": ("A: {additionalProperties: {$ref: '#/components/schemas/A'}}", "A = map[A]"),
    "JSON": (
        "A: {anyOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/A'}}]}",
        "A = string | list[A]",
    ),
    "a layer of its own": ("A: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {n: {}}}]}", "A\n  n: any"),
    "a variant of its own": ("A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}", "A = string"),
    "a nullable variant of its own": ("A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}", "A = null"),
    "nothing but itself": ("A: {allOf: [{$ref: '#/components/schemas/A'}]}", "A = any: made of nothing but itself"),
    "a variant of a variant": (
        "A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}\n"
        "B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}",
        "A = one of B | string\nB = integer",
    ),
    "layers of each other": (
        "A: {allOf: [{$ref: '#/components/schemas/B'}]}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}",
        "A = B\nB = any: made of nothing but itself",
    ),
}


@pytest.mark.parametrize(("schemas", "expected"), LOOPS.values(), ids=LOOPS)
def test_a_schema_may_refer_to_itself(analyze_schemas: Analyze, schemas: str, expected: str) -> None:
    assert analyze_schemas(schemas).sketch() == expected


@pytest.mark.parametrize("keyword", ["oneOf", "allOf", "anyOf"])
def test_a_diamond_of_thirty_levels_takes_no_time(analyze_schemas: Analyze, keyword: str) -> None:
    at = "#/components/schemas"
    levels = [
        f"{name}{level}: {{{keyword}: [{{$ref: '{at}/A{level + 1}'}}, {{$ref: '{at}/B{level + 1}'}}]}}"
        for level in range(30)
        for name in "AB"
    ]
    ends = ["A30: {properties: {a: {type: string}}}", "B30: {properties: {b: {type: string}}}"]
    assert len(analyze_schemas("\n".join([*levels, *ends])).api.definitions) == 62


def test_references_to_what_has_no_type_of_its_own_come_to_an_end(analyze_schemas: Analyze) -> None:
    ref = "{$ref: '#/components/schemas/A'}"
    found = analyze_schemas(f"A: {{additionalProperties: {ref}, patternProperties: {{x: {ref}, y: {ref}}}}}")
    assert found.sketch() == "A = map[A]"


@pytest.mark.parametrize("keyword", ["allOf", "oneOf"])
def test_a_chain_of_a_thousand_objects_is_no_deeper_than_one(analyze_schemas: Analyze, keyword: str) -> None:
    chain = [f"A{n}: {{properties: {{}}, {keyword}: [{{$ref: '#/components/schemas/A{n + 1}'}}]}}" for n in range(1000)]
    found = analyze_schemas("\n".join([*chain, "A1000: {properties: {a: {}}}"]))
    assert len(found.api.definitions) == 1001


def test_a_chain_of_two_thousand_references_is_no_deeper_than_one(analyze_schemas: Analyze) -> None:
    chain = [f"A{n}: {{anyOf: [{{$ref: '#/components/schemas/A{n + 1}'}}]}}" for n in range(2000)]
    found = analyze_schemas("\n".join([*chain, "A2000: {enum: [x]}"]))
    assert spell(found.definition("A1999").type) == "A2000"  # type: ignore[union-attr]


def test_a_schema_too_deep_to_read_is_any_value(analyze_schemas: Analyze) -> None:
    deep = "{type: array, items: " * 70 + "{}" + "}" * 70
    found = analyze_schemas(f"A: {{properties: {{deep: {deep}}}}}")
    assert "any: nested too deeply" in found.sketch()
    assert "warning[schema-too-deep]: this schema is nested over 60 levels deep: read as any value" in found.findings
