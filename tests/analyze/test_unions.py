"""Which property tells the variants of a union apart."""

from __future__ import annotations

import pytest

from generator.ir.types import Alias

from .conftest import Analyze
from .spelling import sketch, spell

PETS = """
Cat: {required: [kind], properties: {kind: {const: cat}}}
Dog: {required: [kind], properties: {kind: {enum: [dog, puppy]}}}
Rat: {properties: {kind: {const: rat}}}
Yak: {required: [kind], properties: {kind: {type: string}}}
Ewe: {required: [kind], properties: {kind: {type: string}}}
Car: {required: [kind], properties: {kind: {const: cat}}}
Gnu: {required: [kind], properties: {kind: {type: string, example: gnu}}}
Emu: {required: [kind], properties: {kind: {type: string, default: emu}}}
Any: {required: [kind], properties: {kind: {$ref: '#/components/schemas/Kinds'}}}
Hog: {required: [kind], properties: {kind: {$ref: '#/components/schemas/Kinds'}}}
Pig: {required: [kind], properties: {kind: {$ref: '#/components/schemas/Kinds'}}}
Kinds: {enum: [hog, pig, Any]}
Elk: {required: [kind], properties: {kind: {type: string}}}
Roe: {required: [kind], properties: {kind: {type: string}}}
Deer:
  oneOf: [{$ref: '#/components/schemas/Elk'}, {$ref: '#/components/schemas/Roe'}, {type: 'null'}]
  discriminator: {propertyName: kind, mapping: {e: Elk, r: Roe}}
One: {required: [n], properties: {n: {const: 1}}}
Two: {required: [n], properties: {n: {const: 2}}}
"""


def union(*names: str, more: str = "", keyword: str = "oneOf") -> str:
    references = ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in names)
    return f"{{{keyword}: [{references}]{more}}}"


def told_by(mapping: str = "") -> str:
    return f", discriminator: {{propertyName: kind{f', mapping: {mapping}' if mapping else ''}}}"


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        # constants say it all
        (union("Cat", "Dog"), "one of Cat | Dog by kind(cat: Cat, dog: Dog, puppy: Dog)"),
        (union("Cat", "Dog", keyword="anyOf"), "Cat | Dog by kind(cat: Cat, dog: Dog, puppy: Dog)"),
        (union("Cat", "Dog", more=told_by()), "one of Cat | Dog by kind(cat: Cat, dog: Dog, puppy: Dog)"),
        # a mapping says it by name or by reference
        (union("Cat", "Yak", more=told_by("{yak: Yak}")), "one of Cat | Yak by kind(cat: Cat, yak: Yak)"),
        (
            union("Yak", "Ewe", more=told_by("{y: '#/components/schemas/Yak', e: Ewe, lamb: Ewe}")),
            "one of Yak | Ewe by kind(y: Yak, e: Ewe, lamb: Ewe)",
        ),
        # without one, a schema's name is its value, unless the schema says otherwise
        (union("Yak", "Ewe", more=told_by()), "one of Yak | Ewe by kind(Yak: Yak, Ewe: Ewe)"),
        (union("Cat", "Yak", more=told_by()), "one of Cat | Yak by kind(cat: Cat, Yak: Yak)"),
        (union("Yak", "Ewe", more=told_by("{y: Yak}")), "one of Yak | Ewe by kind(y: Yak, Ewe: Ewe)"),
        (union("Yak", "Gnu", more=told_by()), "one of Yak | Gnu"),
        (union("Yak", "Emu", more=told_by()), "one of Yak | Emu"),
        (union("Yak", "Any", more=told_by()), "one of Yak | Any by kind(Yak: Yak, Any: Any)"),
        (union("Any", "Dog", more=told_by("{hog: Any}")), "one of Any | Dog by kind(hog: Any, dog: Dog, puppy: Dog)"),
        # values that all variants list are those of the ones that the mapping names; what is left is the other's
        (union("Hog", "Pig", more=told_by("{hog: Hog}")), "one of Hog | Pig by kind(hog: Hog, pig: Pig, Any: Pig)"),
        (union("Hog", "Pig", more=told_by("{boar: Hog, pig: Pig}")), "one of Hog | Pig by kind(boar: Hog, pig: Pig)"),
        (union("Cat", "Gnu", more=told_by("{cow: Cat, gnu: Gnu}")), "one of Cat | Gnu by kind(cat: Cat, gnu: Gnu)"),
        (union("Cat", "Emu", more=told_by("{cow: Emu}")), "one of Cat | Emu by kind(cat: Cat, cow: Emu)"),
        # a stated discriminator is there, whatever `required` says
        (union("Cat", "Rat", more=told_by()), "one of Cat | Rat by kind(cat: Cat, rat: Rat)"),
        # unions in unions
        (union("Cat", "Deer"), "one of Cat | Deer by kind(cat: Cat, e: Elk, r: Roe)"),
        # near misses
        (union("Cat", "Yak"), "one of Cat | Yak"),  # a plain string tells nothing
        (union("Cat", "Car"), "one of Cat | Car"),  # both are called cat
        (union("Cat", "Car", more=told_by()), "one of Cat | Car"),
        (union("Cat", "Rat"), "one of Cat | Rat"),  # a rat needn't say so
        (union("One", "Two"), "one of One | Two"),  # only strings are names
        (union("Cat", "Dog", more=", discriminator: {propertyName: nothing}"), None),
        (union("Cat", "Dog", more=told_by("{cow: Cow}")), None),  # leads nowhere, and the constants do
    ],
)
def test_discriminators(analyze_schemas: Analyze, schema: str, expected: str | None) -> None:
    found = analyze_schemas(f"{PETS}\nPet: {schema}").definition("Pet")
    assert isinstance(found, Alias)
    assert spell(found.type) == (expected or "one of Cat | Dog by kind(cat: Cat, dog: Dog, puppy: Dog)")


def test_a_mapping_gives_a_plain_string_its_values(analyze_schemas: Analyze) -> None:
    found = analyze_schemas(f"{PETS}\nPet: {union('Yak', 'Ewe', more=told_by('{y: Yak, e: Ewe, lamb: Ewe}'))}")
    assert sketch(found.definition("Yak")) == 'Yak\n  kind!: "y"'
    assert sketch(found.definition("Ewe")) == 'Ewe\n  kind!: "e" or "lamb"'


@pytest.mark.parametrize(
    ("variants", "labels"),
    [
        ("[{title: Red Fox, properties: {a: {}}}, {title: Hen, properties: {b: {}}}]", ["Red Fox", "Hen"]),
        ("[{properties: {t: {const: fox}}}, {properties: {t: {enum: [hen]}}}]", ["fox", "hen"]),
        ("[{properties: {a: {}}}, {properties: {b: {}}}]", ["", ""]),
    ],
)
def test_inline_variants_are_told_apart_by_a_word(analyze_schemas: Analyze, variants: str, labels: list[str]) -> None:
    found = analyze_schemas(f"Animal: {{oneOf: {variants}}}").api.definitions.values()
    assert [d.origin.label for d in found if not isinstance(d, Alias)] == labels  # type: ignore[union-attr]
