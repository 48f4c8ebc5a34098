"""What of an example is sent? Members that only the server writes are no arguments, though many an example has them.

User{id: read only, name}, {id: user_abc123, name: Jane}   ─►   {name: Jane}
"""

from __future__ import annotations

from ...encode import plain
from ...examples import Side, fits
from ...examples.fields import Definitions
from ...ir.types import Alias, AliasRef, ListType, MapType, Model, ModelRef, NullableType, SchemaId, TypeRef, UnionType
from ...text import Object, SpecText, Value


def sendable(definitions: Definitions, type: TypeRef, value: Value, open: frozenset[SchemaId] = frozenset()) -> Value:
    """The value without its read-only members; `open` are the named types that the same value is being seen as."""
    match type:
        case NullableType(inner) if value is not None:
            return sendable(definitions, inner, value, open)
        case ListType(item) if isinstance(value, tuple):
            return tuple(sendable(definitions, item, each) for each in value)
        case MapType(member) if isinstance(value, Object):
            return Object(tuple((name, sendable(definitions, member, each)) for name, each in value))
        case UnionType(variants) if isinstance(value, (Object, tuple)):
            raw = plain(value)
            variant = next((each for each in variants if fits(definitions, each, raw, Side.TAKEN)), None)
            return value if variant is None else sendable(definitions, variant, value, open)
        case ModelRef(id) | AliasRef(id) if id not in open:
            definition = definitions.get(id)
            if isinstance(definition, Alias):
                return sendable(definitions, definition.type, value, open | {id})
            return _members(definitions, definition, value) if definition and isinstance(value, Object) else value
        case _:
            return value


def _members(definitions: Definitions, model: Model, value: Object) -> Object:
    fields = {field.wire_name: field for field in model.fields}
    kept: list[tuple[SpecText, Value]] = []
    for name, member in value:
        field = fields.get(name)
        if field is None:
            kept.append((name, member))
        elif not field.read_only:
            kept.append((name, sendable(definitions, field.type, member)))
    return Object(tuple(kept))
