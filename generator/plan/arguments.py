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
from ..ir.types import AnyType, Field, Model, ModelRef, TypeRef
from ..text import SpecText
from .annotations import Annotation, Annotator, written
from .deprecations import argument_deprecation
from .docstrings import parameter_text
from .imports import Import
from .naming import Identifier, attribute
from .reserved import ARGUMENT_NAMES
from .runtime import from_runtime
from .styles import Wrapping, forms_of, parameter_wrappings, property_wrappings

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
    deprecation: str = ""
    """What is told to those who give it, where it is deprecated and may be left out."""
    wrappings: tuple[Wrapping, ...] = ()
    """The runtime's functions that write the value in a style of its own, the innermost first."""

    @property
    def value(self) -> Code:
        """The expression that is sent: the argument, or the argument in a style of its own."""
        value: Code = self.name
        for wrapping in self.wrappings:
            value = wrapping.around(value)
        return value

    @property
    def imports(self) -> frozenset[Import]:
        """What the argument needs in the module that it is printed in."""
        optional = () if self.required else (from_runtime("Omit"), from_runtime("omit"))
        wrapping = (from_runtime(wrapping.function) for wrapping in self.wrappings)
        return self.annotation.imports.union(optional, wrapping)

    @property
    def printed(self) -> Code:
        """The argument as a signature has it."""
        if self.required:
            return Code(f"{self.name}: {self.annotation.code}")
        return Code(f"{self.name}: {self.annotation.omittable.code} = omit")


def plan_arguments(
    api: Api, operation: Operation, bodies: tuple[Content, ...], annotator: Annotator
) -> tuple[Argument, ...]:
    """Path arguments, the last one first; then those of the body in any of its forms, of query, headers and cookies."""
    kept = annotator.names.remembered.arguments.get(operation.id, {})
    return tuple(_settled(_gathered(api, operation, bodies, annotator), kept))


def argument_key(argument: Argument) -> SpecText:
    """What tells an argument from the others of its call: where its value goes, and its wire name."""
    return SpecText(f"{argument.place.value if argument.place else 'body'} {data(argument.wire_name)}")


def _gathered(api: Api, operation: Operation, bodies: tuple[Content, ...], annotator: Annotator) -> Iterator[Argument]:
    path = [parameter for parameter in operation.parameters if parameter.place is ParameterPlace.PATH]
    order = {name: at for at, name in enumerate(operation.path.find(_SLOT))}
    path.sort(key=lambda parameter: order.get(parameter.wire_name, 0))
    for parameter in [*path[-1:], *path[:-1]]:
        yield _from_parameter(api, parameter, annotator)
    if bodies:
        yield from _body_arguments(api, operation, bodies, annotator)
    for place in (ParameterPlace.QUERY, ParameterPlace.QUERYSTRING, ParameterPlace.HEADER, ParameterPlace.COOKIE):
        yield from (_from_parameter(api, p, annotator) for p in operation.parameters if p.place is place)


def _from_parameter(api: Api, parameter: Parameter, annotator: Annotator) -> Argument:
    return Argument(
        name=attribute(parameter.wire_name, ARGUMENT_NAMES),
        annotation=annotator.taken(parameter.type),
        required=parameter.required,
        wire_name=parameter.wire_name,
        place=parameter.place,
        text=parameter_text(parameter),
        type=parameter.type,
        deprecation="" if parameter.required else argument_deprecation(parameter),
        wrappings=parameter_wrappings(api.definitions, parameter),
    )


def _body_arguments(
    api: Api, operation: Operation, bodies: tuple[Content, ...], annotator: Annotator
) -> Iterator[Argument]:
    required = bool(operation.body and operation.body.required)
    model = flat_model(api, bodies[0])
    if model is None:
        yield whole_body(operation, bodies[0], annotator, required)
        return
    for field in model.fields:
        if not field.read_only:
            wrappings = property_wrappings(api.definitions, bodies, field.wire_name, field.type)
            yield replace(_from_field(field, annotator, required), wrappings=wrappings)


def whole_body(operation: Operation, body: Content, annotator: Annotator, required: bool) -> Argument:
    """The one argument that a body is where its properties aren't arguments themselves."""
    type: TypeRef | None = None
    match body.kind:
        case ContentKind.TEXT | ContentKind.XML:
            annotation = Annotation((Code("str"), Code("bytes")))
        case ContentKind.BINARY | ContentKind.EVENT_STREAM | ContentKind.JSON_LINES:
            annotation = written("RawContent", from_runtime("RawContent"))
        case ContentKind.FORM | ContentKind.MULTIPART if not forms_of(annotator.api.definitions, body.type) <= {
            "object"
        }:
            type, annotation = _without_names(body, annotator)
        case _:
            type, annotation = body.type, annotator.taken(body.type)
    text = parameter_text(operation.body.description if operation.body else None)
    return Argument(Identifier("body"), annotation, required, SpecText(""), None, text, type)


def _without_names(body: Content, annotator: Annotator) -> tuple[TypeRef | None, Annotation]:
    """The type of a form whose properties aren't known: any members, else a text or a file in their place."""
    if forms_of(annotator.api.definitions, body.type) & {"object", "any"}:
        return None, written("Mapping[str, object]", Import("collections.abc", "Mapping"))
    if body.kind is ContentKind.FORM:
        return None, Annotation((Code("str"), Code("bytes")))
    return body.type, annotator.taken(body.type)


def flat_model(api: Api, body: Content) -> Model | None:
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
        deprecation="" if field.required and body_required else argument_deprecation(field),
    )


def _settled(arguments: Iterable[Argument], kept: Mapping[SpecText, Identifier]) -> Iterator[Argument]:
    """Gives arguments of one name different ones: the later place, or the name less like the wire's, gives way.

    `kept` are the names that some had in earlier runs: those come first.
    """
    listed = list(arguments)
    places = list(dict.fromkeys(argument.place for argument in listed))
    taken: dict[Identifier, ParameterPlace | None] = {}
    names: dict[tuple[ParameterPlace | None, SpecText], Identifier] = {}
    listed = [replace(argument, name=kept.get(argument_key(argument), argument.name)) for argument in listed]
    for argument in sorted(listed, key=lambda a: (argument_key(a) not in kept, *_precedence(a, places))):
        name = next(name for name in _argument_names(argument, taken) if name not in taken)
        names[argument.place, argument.wire_name] = name
        taken[name] = argument.place
    yield from (replace(argument, name=names[argument.place, argument.wire_name]) for argument in listed)


def _precedence(argument: Argument, places: list[ParameterPlace | None]) -> tuple[int, bool, SpecText]:
    return places.index(argument.place), argument.name != data(argument.wire_name), argument.wire_name


def _argument_names(argument: Argument, taken: Mapping[Identifier, ParameterPlace | None]) -> Iterator[Identifier]:
    """The argument's name; after its place where another place has that name; then with a number."""
    yield argument.name
    stem = argument.name.rstrip("_")
    if taken[argument.name] is not argument.place:
        stem = f"{argument.place.value if argument.place else 'body'}_{stem}"
        yield Identifier(stem)
    yield from (Identifier(f"{stem}_{count}") for count in range(2, 10_000))
