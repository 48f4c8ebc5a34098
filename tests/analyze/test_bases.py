"""An object that is one of several: schemas that build on one with a discriminator, and unions beside properties."""

from __future__ import annotations

from textwrap import dedent

import pytest

from generator.encode import data
from generator.ir.types import InlineOrigin

from .conftest import Analyze

HEIRS = {
    "a base is any of the schemas that build on it": (
        """
        Pet: {discriminator: {propertyName: kind}, required: [kind], properties: {kind: {type: string}}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {meow: {type: boolean}}}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {friend: {$ref: '#/components/schemas/Pet'}}}]}
        """,
        """
        Cat
          kind!: "Cat"
          meow: boolean
        Dog
          kind!: "Dog"
          friend: Pet
        Pet = Cat | Dog by kind(Cat: Cat, Dog: Dog)
        Pet/discriminator
          kind!: string
        """,
    ),
    "a mapping names them, and the base itself": (
        """
        Pet:
          discriminator: {propertyName: kind, mapping: {c: Cat, d: '#/components/schemas/Dog', p: Pet}}
          properties: {kind: {enum: [c, d, p]}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {}}}]}
        """,
        """
        Cat
          kind!: "c"
        Dog
          kind!: "d"
          bark: any
        Pet = Cat | Dog | Pet/discriminator by kind(c: Cat, d: Dog, p: Pet/discriminator)
        Pet/discriminator
          kind!: "p"
        """,
    ),
    "heirs of heirs": (
        """
        Pet: {discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {}}}]}
        Pug: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {nose: {}}}]}
        """,
        """
        Dog
          kind!: "Dog"
          bark: any
        Pet = Dog | Pug by kind(Dog: Dog, Pug: Pug)
        Pet/discriminator
          kind: string
        Pug
          kind!: "Pug"
          bark: any
          nose: any
        """,
    ),
    "with a mapping, what is between the base and its heirs is no value": (
        """
        Pet: {discriminator: {propertyName: kind, mapping: {pug: Pug, cat: Cat}}, properties: {kind: {type: string}}}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {}}}]}
        Pug: {allOf: [{$ref: '#/components/schemas/Dog'}]}
        Cat: {properties: {kind: {type: string}}}
        """,
        """
        Cat
          kind!: "cat"
        Dog
          kind: string
          bark: any
        Pet = Pug | Cat by kind(pug: Pug, cat: Cat)
        Pet/discriminator
          kind: string
        Pug
          kind!: "pug"
          bark: any
        """,
    ),
    "an heir may be a base": (
        """
        Pet: {discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
        Dog: {discriminator: {propertyName: kind}, allOf: [{$ref: '#/components/schemas/Pet'}], properties: {bark: {}}}
        Pug: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {nose: {}}}]}
        Pom: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {fur: {}}}]}
        """,
        """
        Dog = Pug | Pom by kind(Pug: Pug, Pom: Pom)
        Dog/discriminator
          kind!: "Dog"
          bark: any
        Pet = Dog/discriminator | Pug | Pom by kind(Dog: Dog/discriminator, Pug: Pug, Pom: Pom)
        Pet/discriminator
          kind: string
        Pom
          kind!: "Pom"
          bark: any
          fur: any
        Pug
          kind!: "Pug"
          bark: any
          nose: any
        """,
    ),
    "one that nobody builds on is a plain model": (
        "Pet: {discriminator: {propertyName: kind}, properties: {kind: {type: string}}}",
        """
        Pet
          kind: string
        """,
    ),
    "a base that lists its heirs": (
        """
        Pet:
          discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}
          required: [kind]
          properties: {kind: {type: string}}
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {meow: {}}}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {}}}]}
        """,
        """
        Cat
          kind!: "cat"
          meow: any
        Dog
          kind!: "dog"
          bark: any
        Pet = one of Cat | Dog by kind(cat: Cat, dog: Dog)
        """,
    ),
}

CASES = {
    "variants beside properties have these as well": (
        """
        A:
          properties: {kind: {type: string}}
          oneOf: [{properties: {a: {type: string}}}, {required: [b], properties: {b: {}}}]
        """,
        """
        A = one of A/oneOf/0 | A/oneOf/1
        A/oneOf/0
          kind: string
          a: string
        A/oneOf/1
          kind: string
          b!: any
        """,
    ),
    "and keep the discriminator": (
        """
        Pay:
          properties: {id: {type: string}, kind: {type: string}}
          anyOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Bank'}, {type: 'null'}]
          discriminator: {propertyName: kind, mapping: {card: Card, bank: Bank}}
        Card: {properties: {number: {type: string}}}
        Bank: {properties: {iban: {type: string}}}
        """,
        """
        Bank
          iban: string
        Card
          number: string
        Pay = (Pay/anyOf/0 | Pay/anyOf/1 by kind(card: Pay/anyOf/0, bank: Pay/anyOf/1))?
        Pay/anyOf/0
          id: string
          kind!: "card"
          number: string
        Pay/anyOf/1
          id: string
          kind!: "bank"
          iban: string
        """,
    ),
    "a union in an allOf": (
        """
        Either: {oneOf: [{title: X, properties: {x: {}}}, {title: Y, properties: {y: {}}}]}
        Named: {allOf: [{$ref: '#/components/schemas/Either'}, {properties: {name: {}}}]}
        """,
        """
        Either = one of Either/oneOf/0 | Either/oneOf/1
        Either/oneOf/0
          x: any
        Either/oneOf/1
          y: any
        Named = one of Named/oneOf/0 | Named/oneOf/1
        Named/oneOf/0
          name: any
          x: any
        Named/oneOf/1
          name: any
          y: any
        """,
    ),
    "two unions make the combinations": (
        """
        A:
          allOf:
            - {oneOf: [{properties: {a: {}}}, {properties: {b: {}}}]}
            - {oneOf: [{properties: {c: {}}}, {properties: {d: {}}}]}
        """,
        """
        A = one of A/oneOf/0/allOf/oneOf/0 | A/oneOf/0/allOf/oneOf/1 | A/oneOf/1/allOf/oneOf/0 | A/oneOf/1/allOf/oneOf/1
        A/oneOf/0/allOf/oneOf/0
          a: any
          c: any
        A/oneOf/0/allOf/oneOf/1
          a: any
          d: any
        A/oneOf/1/allOf/oneOf/0
          b: any
          c: any
        A/oneOf/1/allOf/oneOf/1
          b: any
          d: any
        """,
    ),
    "a single variant is no choice": (
        "A: {properties: {a: {}}, oneOf: [{properties: {b: {}}}]}",
        """
        A
          a: any
          b: any
        """,
    ),
    "variants that only require or narrow what is there are none": (
        """
        A: {properties: {a: {}, b: {}}, anyOf: [{required: [a]}, {required: [b]}]}
        B: {properties: {a: {type: string}}, oneOf: [{properties: {a: {enum: [x]}}}, {properties: {a: {enum: [y]}}}]}
        """,
        """
        A
          a: any
          b: any
        B
          a: string
        """,
    ),
    "variants of each other come to an end": (
        """
        A: {properties: {a: {}}, oneOf: [{$ref: '#/components/schemas/B'}]}
        B: {properties: {b: {}}, oneOf: [{$ref: '#/components/schemas/A'}]}
        """,
        """
        A
          a: any
          b: any
        B
          b: any
          a: any
        """,
    ),
}


@pytest.mark.parametrize(("schemas", "expected"), [*HEIRS.values(), *CASES.values()], ids=[*HEIRS, *CASES])
def test_an_object_of_several_kinds(analyze_schemas: Analyze, schemas: str, expected: str) -> None:
    assert analyze_schemas(schemas).sketch() == dedent(expected).strip("\n")


def test_the_base_and_the_variants_are_named_after_it(analyze_schemas: Analyze) -> None:
    found = analyze_schemas(f"{HEIRS['heirs of heirs'][0]}{CASES['and keep the discriminator'][0]}")
    origins = [found.definition(name).origin for name in ("Pet/discriminator", "Pay/anyOf/0", "Pay/anyOf/1")]
    assert [data(o.label) for o in origins if isinstance(o, InlineOrigin)] == ["base", "Card", "Bank"]


def test_too_many_combinations_are_one_object(analyze_schemas: Analyze) -> None:
    pair = "{{oneOf: [{{properties: {{a{n}: {{}}}}}}, {{properties: {{b{n}: {{}}}}}}]}}"
    found = analyze_schemas(
        f"A: {{allOf: [{', '.join(pair.format(n=n) for n in range(6))}], properties: {{id: {{}}}}}}"
    )
    assert found.sketch().count("\n") == 13 and found.sketch().startswith("A\n  id: any\n  a0: any\n  b0: any\n")
    assert found.findings.splitlines()[0] == (
        "spec.yaml:6:8: warning[too-many-cases]: its oneOf and anyOf combine in over 60 ways"
    )


UNSETTLED = {
    "no property": "{oneOf: [{properties: {a: {}}}, {properties: {b: {}}}], discriminator: {propertyName: kind}}",
    "no object": "{oneOf: [{type: string}, {properties: {kind: {const: b}}}], discriminator: {propertyName: kind}}",
}


@pytest.mark.parametrize(
    ("schema", "problem"),
    zip(UNSETTLED.values(), ["0 has no such property", "not every variant is an object"], strict=True),
    ids=UNSETTLED,
)
def test_a_discriminator_that_tells_nothing_is_told(analyze_schemas: Analyze, schema: str, problem: str) -> None:
    findings = analyze_schemas(f"A: {schema}").findings
    assert f"warning[discriminator-unsettled]: the property kind doesn't tell the variants apart: {problem}" in findings
