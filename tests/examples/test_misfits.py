"""Where a value isn't as its type says, and why."""

from __future__ import annotations

import pytest

from generator.examples import Side, fits, misfits
from generator.examples.patterns import matches, text_of
from generator.ir.types import (
    Alias,
    AliasRef,
    AnyType,
    BooleanType,
    ComponentOrigin,
    Definition,
    Discriminator,
    Field,
    IntegerType,
    Limits,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    NullType,
    NumberType,
    StringType,
    TupleType,
    TypeRef,
    UnionType,
)
from generator.text import Pointer, SpecText

CAT, DOG, LOOP = (ModelRef(Pointer(f"#/{name}")) for name in ("Cat", "Dog", "Loop"))


def model(ref: ModelRef, *fields: Field, additional: TypeRef | None = AnyType()) -> Definition:  # noqa: B008
    return Model(ref.id, ComponentOrigin(ref.id.key()), fields, additional)


DEFINITIONS: dict[Pointer, Definition] = {
    CAT.id: model(
        CAT,
        Field(SpecText("kind"), LiteralType((SpecText("cat"),)), required=True),
        Field(SpecText("lives"), IntegerType(), required=True),
        Field(SpecText("id"), StringType(), required=True, read_only=True),
        additional=None,
    ),
    DOG.id: model(
        DOG, Field(SpecText("kind"), LiteralType((SpecText("dog"),)), required=True), additional=StringType()
    ),
    LOOP.id: Alias(LOOP.id, ComponentOrigin(LOOP.id.key()), UnionType((AliasRef(LOOP.id), NullType()))),
}
PET = UnionType((CAT, DOG), Discriminator(SpecText("kind"), ((SpecText("cat"), CAT.id), (SpecText("dog"), DOG.id))))
WORD = StringType(limits=Limits(min_length=2, max_length=3))


@pytest.mark.parametrize(
    ("type", "value", "found"),
    [
        (AnyType(), {"a": [None]}, ""),
        (NullType(), 0, "must be null"),
        (BooleanType(), 1, "must be a boolean"),
        (IntegerType(), 1.0, ""),
        (IntegerType(), 10**400, ""),
        (IntegerType(), True, "must be an integer"),
        (IntegerType(format=SpecText("int32")), 2**31, "must fit in 32 bits"),
        (IntegerType(limits=Limits(exclusive_minimum=0, multiple_of=5)), 0, "must be more than 0"),
        (IntegerType(limits=Limits(multiple_of=5)), 7, "must be a multiple of 5"),
        (NumberType(limits=Limits(multiple_of=0.1)), 0.3, ""),
        (NumberType(limits=Limits(exclusive_maximum=1)), 1.0, "must be less than 1"),
        (WORD, "a", "must have at least 2 characters"),
        (WORD, "abcd", "must have at most 3 characters"),
        (StringType(SpecText("date")), "2024-02-30", "must be of the format date"),
        (StringType(SpecText("date-time")), "2024-02-03T04:05:06Z", ""),
        (StringType(SpecText("date-time")), "2024-02-03T04:05:06", "must be of the format date-time"),
        (StringType(SpecText("byte")), "not base64!", "must be of the format byte"),
        (LiteralType((1, SpecText("a"), None)), "b", 'must be 1, "a" or none'),
        (
            ListType(WORD, Limits(max_items=1)),
            ["ab", "x"],
            "must have at most 1 item; [1] must have at least 2 characters",
        ),
        (ListType(AnyType(), Limits(unique_items=True)), [{"a": 1}, {"a": 1}], "must not have an item twice"),
        (TupleType((WORD,), None), ["ab", 1], "must have at most 1 items"),
        (MapType(IntegerType()), {"a": "1"}, "a must be an integer"),
        (NullableType(WORD), None, ""),
        (UnionType((IntegerType(), WORD)), [], "must be an integer or a string"),
        (UnionType((CAT, DOG)), {"kind": "cat", "lives": "9"}, "lives must be an integer"),
        (PET, {"kind": "cow"}, 'kind must be "cat" or "dog"'),
        (PET, {"kind": "cat"}, "lives is required"),
        (PET, {}, "kind is required"),
        (PET, 7, "must be an object"),
        (CAT, {"kind": "cat", "lives": 9, "live": 1}, "live is not known; did you mean lives?"),
        (DOG, {"kind": "dog", "name": 7}, "name must be a string"),
        (AliasRef(LOOP.id), None, ""),
    ],
)
def test_a_misfit_names_its_place_and_its_reason(type: TypeRef, value: object, found: str) -> None:
    assert "; ".join(map(str, misfits(DEFINITIONS, type, value))) == found


def test_what_only_the_server_writes_is_required_of_the_server_alone() -> None:
    cat = {"kind": "cat", "lives": 9}
    assert fits(DEFINITIONS, CAT, cat, Side.TAKEN)
    assert not fits(DEFINITIONS, CAT, cat, Side.GIVEN)


@pytest.mark.parametrize(
    ("pattern", "least", "text"),
    [
        ("^run_[a-z0-9]+$", 0, "run_a"),
        ("^[A-Z]{3}-\\d{4}$", 0, "AAA-0000"),
        ("^(left|right)$", 0, "left"),
        ("^\\w*$", 4, "aaaa"),
        ("^[^a]b?$", 0, "b"),
        ("(?i)^x$", 0, "x"),
        ("^\\+[1-9]\\d{1,14}$", 0, "+10"),
        ("^(?:a|b){2}$", 0, "aa"),
        ("(?<=a)b", 0, None),
        ("[", 0, None),
        ("(", 0, None),
        ("a" * 301, 0, None),
    ],
)
def test_a_text_that_fits_a_pattern(pattern: str, least: int, text: str | None) -> None:
    assert text_of(pattern, least) == text


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a)*$", "a*a*a*a*b", "(a?){30}a{30}", "\\p{L}+", "a" * 301])
def test_a_pattern_that_might_take_long_or_is_of_another_language_fits_anything(pattern: str) -> None:
    assert matches(pattern, "a" * 100 + "!")
