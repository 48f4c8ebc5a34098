"""With which values is a method tested? Those that the spec shows, where they fit; made-up ones for the rest.

createRun   ->   thread_id="thread_abc123", assistant_id="asst_abc123", temperature=0.2, ...
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from ...encode import Code, data, plain, python
from ...examples import Examples, Side, example_of, fits
from ...examples.fields import Definitions
from ...ir.api import Api, ContentKind, Parameter, ParameterPlace
from ...ir.types import (
    Alias,
    AliasRef,
    AnyType,
    BinaryType,
    Field,
    ListType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    StringType,
    TypeRef,
    UnionType,
)
from ...text import Given, Object, SpecText, Value
from ..arguments import Argument
from ..calls import CallPlan
from ..naming import Identifier

MAX_TEXT = 70
MAX_DEPTH = 12
MAX_LITERAL = 4_000
"""Characters of a literal above which an optional argument is left out of its test."""


def argument_values(api: Api, examples: Examples, call: CallPlan) -> dict[Identifier, Code]:
    """The literal of each argument; optional arguments for which there is none that can be read are left out."""
    parameters = {(parameter.place, parameter.wire_name): parameter for parameter in call.operation.parameters}
    fields = body_fields(api, call)
    found: dict[Identifier, Code] = {}
    for argument in call.arguments:
        if argument.place is not None:
            code = _parameter_value(examples, parameters[argument.place, argument.wire_name])
        elif argument.wire_name:
            code = _field_value(examples, call, fields[argument.wire_name])
        else:
            code = _ANY_MEMBERS if "Mapping[str, object]" in argument.annotation.parts else _body_value(examples, call)
        if is_needed(argument, fields) or (len(code) <= MAX_LITERAL and _can_be_sent(argument)):
            found[argument.name] = code
    return found


def is_needed(argument: Argument, fields: Mapping[SpecText, Field]) -> bool:
    """Whether a call makes no sense without it; a body has required properties even where it may lack as a whole."""
    field = fields.get(argument.wire_name) if argument.place is None else None
    return argument.required or (field is not None and field.required)


def _can_be_sent(argument: Argument) -> bool:
    """Whether HTTP has a place for an argument: some specs name headers and cookies that are none."""
    named = argument.place in (ParameterPlace.HEADER, ParameterPlace.COOKIE)
    return not named or argument.wire_name.matches(_TOKEN)


_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")


def body_fields(api: Api, call: CallPlan) -> Mapping[SpecText, Field]:
    """The properties of a body by their names."""
    type = call.body.type if call.body else None
    definition = api.definitions.get(type.id) if isinstance(type, ModelRef) else None
    fields = definition.fields if isinstance(definition, Model) else ()
    return {field.wire_name: field for field in fields}


def _parameter_value(examples: Examples, parameter: Parameter) -> Code:
    stated = [*(example.value for example in parameter.examples), *_stated(parameter.default)]
    # Of what isn't described, a text is what every place can hold.
    type = StringType() if isinstance(parameter.type, AnyType) else parameter.type
    return _literal(examples, type, stated, data(parameter.wire_name))


def _field_value(examples: Examples, call: CallPlan, field: Field) -> Code:
    bodies = [example.value for example in call.body.examples] if call.body else []
    shown = [body.get(field.wire_name) for body in bodies if isinstance(body, Object) and field.wire_name in body]
    return _literal(examples, field.type, [*shown, *field.examples, *_stated(field.default)], data(field.wire_name))


def _body_value(examples: Examples, call: CallPlan) -> Code:
    assert call.body is not None
    if call.body.kind is ContentKind.JSON_LINES:
        line = json.dumps(plain(example_of(examples, call.body.type, name="body", side=Side.TAKEN)))
        return Code(f"b{python(SpecText(line))}")
    if call.body.kind in (ContentKind.BINARY, ContentKind.EVENT_STREAM):
        return _CONTENTS
    stated = [example.value for example in call.body.examples]
    type = StringType() if call.body.kind in (ContentKind.TEXT, ContentKind.XML) else call.body.type
    return _literal(examples, type, stated, "body")


def _stated(default: Given | None) -> list[Value]:
    return [] if default is None else [default.value]


_CONTENTS = Code('b"contents"')
_ANY_MEMBERS = Code('{"name": "value"}')


def _literal(examples: Examples, type: TypeRef, stated: list[Value], name: str) -> Code:
    """The first stated value that fits and reads well, else a made-up one, as the type's parameter class has it."""
    fitting = [v for v in stated if v is not None and fits(examples.definitions, type, plain(v), Side.TAKEN)]
    shown = example_of(examples, type, name=name, side=Side.TAKEN)
    made = example_of(Examples(examples.definitions, {}), type, name=name, side=Side.TAKEN)
    value = next((value for value in (*fitting, shown) if _reads_well(value)), made)
    return _code(examples.definitions, type, value)


def _reads_well(value: Value, depth: int = 0) -> bool:
    """Whether a literal of the value has lines that fit on a screen and a depth that a reader can follow."""
    match value:
        case SpecText():
            return len(value) <= MAX_TEXT
        case tuple():
            return depth < MAX_DEPTH and all(_reads_well(item, depth + 1) for item in value)
        case Object():
            return depth < MAX_DEPTH and all(_reads_well(member, depth + 1) for _, member in value)
        case _:
            return True


def _code(definitions: Definitions, type: TypeRef, value: Value) -> Code:
    """The literal of a value: files as bytes, and objects without members for which a `TypedDict` has no place."""
    match type, value:
        case BinaryType(), SpecText():
            return _CONTENTS
        case ModelRef(id), Object() if isinstance(model := definitions.get(id), Model):
            types = {field.wire_name: field.type for field in model.fields if not field.read_only}
            members = ((name, member) for name, member in value if name in types)
            return _object((name, _code(definitions, types[name], member)) for name, member in members)
        case AliasRef(id), _ if isinstance(alias := definitions.get(id), Alias):
            return _code(definitions, alias.type, value)
        case NullableType(inner), _:
            return _code(definitions, inner, value)
        case ListType(item), tuple():
            return Code(f"[{', '.join(_code(definitions, item, each) for each in value)}]")
        case MapType(member), Object():
            return _object((name, _code(definitions, member, each)) for name, each in value)
        case UnionType(variants), _:
            fitting = (v for v in variants if fits(definitions, v, plain(value), Side.TAKEN))
            variant = next(fitting, None)
            return python(value) if variant is None else _code(definitions, variant, value)
        case _:
            return python(value)


def _object(members: Iterable[tuple[SpecText, Code]]) -> Code:
    return Code("{" + ", ".join(f"{python(name)}: {code}" for name, code in members) + "}")
