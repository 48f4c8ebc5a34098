"""What does a call take: its arguments, and where the value of each goes on the wire?

path thread_id, body {assistant_id, stream?}, query include[]
    ->  thread_id: str, *, assistant_id: str, stream: bool | Omit = omit, include: ... | Omit = omit
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..encode import Code, data
from ..ir.api import Api, Content, ContentKind, Operation, Parameter, ParameterPlace
from ..ir.types import AliasRef, AnyType, Field, ListType, MapType, Model, ModelRef, NullableType, TypeRef
from ..text import SpecText
from .annotations import Annotation, Annotator, written
from .docstrings import parameter_text
from .imports import Import
from .naming import Identifier, attribute
from .reserved import ARGUMENT_NAMES

RUNTIME = "_runtime"
_SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method, and where its value goes on the wire."""

    name: Identifier
    annotation: Annotation
    required: bool
    wire_name: SpecText
    place: ParameterPlace | None
    """None for a property of the body."""
    text: str = ""
    type: TypeRef | None = None
    """The type that the annotation is of; None for a body that is sent as it is."""
    wrapper: str = ""
    """The runtime's function that writes the value in a style of its own; empty where it goes as it is."""

    @property
    def value(self) -> Code:
        """The expression that is sent: the argument, or the argument in a query style."""
        return Code(f"{self.wrapper}({self.name})") if self.wrapper else self.name

    @property
    def imports(self) -> frozenset[Import]:
        """What the argument needs in the module that it is printed in."""
        optional = () if self.required else (Import(f".{RUNTIME}", "Omit"), Import(f".{RUNTIME}", "omit"))
        wrapping = (Import(f".{RUNTIME}", self.wrapper),) if self.wrapper else ()
        return self.annotation.imports.union(optional, wrapping)

    @property
    def printed(self) -> Code:
        """The argument as a signature has it."""
        if self.required:
            return Code(f"{self.name}: {self.annotation.code}")
        return Code(f"{self.name}: {self.annotation.omittable.code} = omit")


def plan_arguments(api: Api, operation: Operation, body: Content | None, annotator: Annotator) -> tuple[Argument, ...]:
    """Path arguments, the last one first; then the body's, then the query's, headers and cookies."""
    return tuple(_settled(_gathered(api, operation, body, annotator)))


def _gathered(api: Api, operation: Operation, body: Content | None, annotator: Annotator) -> Iterator[Argument]:
    path = [parameter for parameter in operation.parameters if parameter.place is ParameterPlace.PATH]
    order = {name: at for at, name in enumerate(operation.path.find(_SLOT))}
    path.sort(key=lambda parameter: order.get(parameter.wire_name, 0))
    for parameter in [*path[-1:], *path[:-1]]:
        yield _from_parameter(parameter, annotator)
    if body is not None:
        yield from _body_arguments(api, operation, body, annotator)
    for place in (ParameterPlace.QUERY, ParameterPlace.QUERYSTRING, ParameterPlace.HEADER, ParameterPlace.COOKIE):
        yield from (_from_parameter(p, annotator) for p in operation.parameters if p.place is place)


def _from_parameter(parameter: Parameter, annotator: Annotator) -> Argument:
    return Argument(
        name=attribute(parameter.wire_name, ARGUMENT_NAMES),
        annotation=annotator.taken(parameter.type),
        required=parameter.required,
        wire_name=parameter.wire_name,
        place=parameter.place,
        text=parameter_text(parameter),
        type=parameter.type,
        wrapper=_wrapper(parameter),
    )


def _wrapper(parameter: Parameter) -> str:
    """The runtime's function that writes a value in a style other than repeated keys."""
    if parameter.content_type is not None:
        return "json_value"
    inner = parameter.type.inner if isinstance(parameter.type, NullableType) else parameter.type
    if parameter.place is not ParameterPlace.QUERY:
        return ""
    if parameter.style == "deepObject":
        return "deep_object"
    if parameter.explode or not isinstance(inner, (ListType, MapType, ModelRef, AliasRef)):
        return ""
    return {"spaceDelimited": "space_delimited", "pipeDelimited": "pipe_delimited"}.get(data(parameter.style), "comma")


def _body_arguments(api: Api, operation: Operation, body: Content, annotator: Annotator) -> Iterator[Argument]:
    required = bool(operation.body and operation.body.required)
    model = _flat_model(api, body)
    if model is None:
        yield _whole_body(operation, body, annotator, required)
        return
    for field in model.fields:
        if not field.read_only:
            yield _from_field(field, annotator, required)


def _whole_body(operation: Operation, body: Content, annotator: Annotator, required: bool) -> Argument:
    type: TypeRef | None = None
    match body.kind:
        case ContentKind.TEXT | ContentKind.XML:
            annotation = Annotation((Code("str"), Code("bytes")))
        case ContentKind.BINARY:
            annotation = written("FileContent", Import(f".{RUNTIME}", "FileContent"))
        case _:
            type, annotation = body.type, annotator.taken(body.type)
    text = parameter_text(operation.body.description if operation.body else None)
    return Argument(Identifier("body"), annotation, required, SpecText(""), None, text, type)


def _flat_model(api: Api, body: Content) -> Model | None:
    """The model whose properties become arguments; None where the body is one argument as a whole."""
    if body.kind not in (ContentKind.JSON, ContentKind.FORM, ContentKind.MULTIPART):
        return None
    definition = api.definitions.get(body.type.id) if isinstance(body.type, ModelRef) else None
    if not isinstance(definition, Model) or not definition.fields:
        return None
    open_ended = definition.additional is not None and not isinstance(definition.additional, AnyType)
    return None if open_ended else definition


def _from_field(field: Field, annotator: Annotator, body_required: bool) -> Argument:
    name = attribute(field.wire_name, ARGUMENT_NAMES)
    return Argument(
        name=name,
        annotation=annotator.taken(field.type),
        required=field.required and body_required,
        wire_name=field.wire_name,
        place=None,
        text=parameter_text(field),
        type=field.type,
    )


def _settled(arguments: Iterable[Argument]) -> Iterator[Argument]:
    """Gives arguments of one name different ones: the later place, or the name less like the wire's, gives way."""
    listed = list(arguments)
    places = list(dict.fromkeys(argument.place for argument in listed))
    taken: dict[Identifier, ParameterPlace | None] = {}
    names: dict[tuple[ParameterPlace | None, SpecText], Identifier] = {}
    for argument in sorted(listed, key=lambda a: (places.index(a.place), a.name != data(a.wire_name), a.wire_name)):
        name = next(name for name in _argument_names(argument, taken) if name not in taken)
        names[argument.place, argument.wire_name] = name
        taken[name] = argument.place
    yield from (replace(argument, name=names[argument.place, argument.wire_name]) for argument in listed)


def _argument_names(argument: Argument, taken: Mapping[Identifier, ParameterPlace | None]) -> Iterator[Identifier]:
    """The argument's name; after its place where another place has that name; then with a number."""
    yield argument.name
    stem = argument.name.rstrip("_")
    if taken[argument.name] is not argument.place:
        stem = f"{argument.place.value if argument.place else 'body'}_{stem}"
        yield Identifier(stem)
    yield from (Identifier(f"{stem}_{count}") for count in range(2, 10_000))
