"""Facts in one line, for tests to compare with: `spell` a type, `sketch` a definition.

NullableType(ListType(ModelRef(#/components/schemas/Run)))   ->   list[Run]?
"""

from __future__ import annotations

from typing import assert_never

from generator.encode import data, python
from generator.ir.types import (
    Alias,
    AliasRef,
    AnyType,
    BinaryType,
    BooleanType,
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


def spell(type: TypeRef) -> str:
    """A type as a short text: `string(date) | Run?`, `list[string]{max_items=3}`, `one of Cat | Dog by kind(...)`."""
    match type:
        case AnyType(reason):
            return f"any: {reason}" if reason else "any"
        case NullType():
            return "null"
        case BooleanType():
            return "boolean"
        case BinaryType():
            return "binary"
        case StringType(format, limits):
            return f"string{_format(format)}{_limits(limits)}"
        case IntegerType(format, limits):
            return f"integer{_format(format)}{_limits(limits)}"
        case NumberType(format, limits):
            return f"number{_format(format)}{_limits(limits)}"
        case LiteralType(values):
            return " or ".join(python(value) for value in values)
        case ListType(item, limits):
            return f"list[{spell(item)}]{_limits(limits)}"
        case MapType(value, limits):
            return f"map[{spell(value)}]{_limits(limits)}"
        case TupleType(items, rest):
            return f"tuple[{', '.join([*map(spell, items), *([] if rest is None else ['*' + spell(rest)])])}]"
        case NullableType(inner):
            return f"({spell(inner)})?" if isinstance(inner, UnionType) else f"{spell(inner)}?"
        case UnionType(variants, discriminator, exclusive):
            joined = " | ".join(map(spell, variants))
            return f"{'one of ' if exclusive else ''}{joined}{_discriminator(discriminator)}"
        case ModelRef(id) | AliasRef(id):
            return short(id)
        case _:
            assert_never(type)


def short(id: Pointer) -> str:
    """An id less what all ids have in common: `Run`, `Run/usage`, `Run/tools[]`, `GET /runs/200`."""
    text = data(id).replace("#/components/schemas/", "").replace("/properties/", "/").replace("/items", "[]")
    return text.replace("/additionalProperties", "{}").replace("#/paths/", "")


def sketch(definition: Definition) -> str:
    """A definition as lines: `Run: model`, then a line a field (`name!` where it is required)."""
    if isinstance(definition, Alias):
        return f"{short(definition.id)} = {spell(definition.type)}"
    closed = " closed" if definition.additional is None else ""
    open_to = "" if definition.additional in (None, AnyType()) else f" + {spell(_additional(definition))}"
    return "\n".join([f"{short(definition.id)}{closed}{open_to}", *map(_field, definition.fields)])


def _additional(model: Model) -> TypeRef:
    assert model.additional is not None
    return model.additional


def _field(field: Field) -> str:
    notes = [
        *(["read only"] if field.read_only else []),
        *(["write only"] if field.write_only else []),
        *(["deprecated"] if field.deprecated else []),
        *([f"default {python(field.default.value)}"] if field.default else []),
    ]
    return f"  {data(field.wire_name)}{'!' if field.required else ''}: {spell(field.type)}" + "".join(
        f", {note}" for note in notes
    )


def _format(format: SpecText | None) -> str:
    return "" if format is None else f"({data(format)})"


def _limits(limits: Limits) -> str:
    stated = [
        f"{name}={python(value)}"
        for name in Limits.__slots__
        if (value := getattr(limits, name)) is not None and value is not False
    ]
    return f"{{{', '.join(stated)}}}" if stated else ""


def _discriminator(discriminator: Discriminator | None) -> str:
    if discriminator is None:
        return ""
    pairs = ", ".join(f"{data(value)}: {short(id)}" for value, id in discriminator.mapping)
    return f" by {data(discriminator.property)}({pairs})"
