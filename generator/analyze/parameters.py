"""What does an operation take in its path, query, headers and cookies?"""

from __future__ import annotations

from ..encode import show
from ..ir.api import Parameter, ParameterPlace
from ..ir.types import AnyType, InlineOrigin, Role, SchemaId, StringType
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_default, read_flag, read_text
from .contents import read_named_examples
from .reading import Reading
from .schemas import read_type

DEFAULT_STYLES = {
    ParameterPlace.PATH: SpecText("simple"),
    ParameterPlace.QUERY: SpecText("form"),
    ParameterPlace.QUERYSTRING: SpecText("form"),
    ParameterPlace.HEADER: SpecText("simple"),
    ParameterPlace.COOKIE: SpecText("form"),
}
IGNORED_HEADERS = frozenset(("accept", "content-type", "authorization"))
"""Header parameters that OpenAPI says to ignore: the body and the security schemes describe them."""


def read_parameters(reading: Reading, owners: tuple[Node, ...], operation: SchemaId) -> tuple[Parameter, ...]:
    """The parameters of a path item and its operation, the operation's replacing those of the same name and place."""
    found: dict[tuple[SpecText, ParameterPlace], Parameter] = {}
    for owner in owners:
        listed = owner.get("parameters")
        for node in listed.items() if listed is not None and listed.kind is Kind.ARRAY else ():
            target = reading.resolve(node)
            parameter = None if target is None else _read_parameter(reading, target, operation)
            if parameter is not None:
                found[parameter.wire_name, parameter.place] = parameter
    return tuple(found.values())


def _read_parameter(reading: Reading, node: Node, operation: SchemaId) -> Parameter | None:
    name, place = read_text(node, "name"), _place(node)
    if name is None or place is None:
        reading.diagnostics.warning(
            "parameter-unreadable",
            "a parameter needs a `name` and an `in` of path, query, header or cookie: left out",
            node.location,
            hint="state both, e.g. `name: limit` and `in: query`",
        )
        return None
    if place is ParameterPlace.HEADER and name.lower() in IGNORED_HEADERS:
        return None
    schema, content = _schema_of(node)
    explode = node.get("explode")
    style = read_text(node, "style") or DEFAULT_STYLES[place]
    default = read_default(schema) if schema is not None else None
    return Parameter(
        wire_name=name,
        place=place,
        type=AnyType() if schema is None else read_type(reading, schema, InlineOrigin(operation, Role.PARAMETER, name)),
        required=place is ParameterPlace.PATH or read_flag(node, "required"),
        style=style,
        explode=style == "form" if explode is None or explode.kind is not Kind.BOOLEAN else explode.scalar() is True,
        allow_reserved=read_flag(node, "allowReserved"),
        content_type=content,
        description=read_text(node, "description")
        or (read_text(schema, "description") if schema is not None else None),
        default=default,
        examples=read_named_examples(reading, node),
        deprecated=read_flag(node, "deprecated"),
        location=node.location,
    )


def _place(node: Node) -> ParameterPlace | None:
    stated = read_text(node, "in")
    return next((place for place in ParameterPlace if stated is not None and stated == place.value), None)


def _schema_of(node: Node) -> tuple[Node | None, SpecText | None]:
    """The schema of a parameter, and the media type it is serialised in where it has `content`."""
    content = node.get("content")
    if content is not None and content.kind is Kind.OBJECT:
        for media_type, media in content.members():
            return media.get("schema"), media_type
    return node.get("schema"), None


def note_undeclared(
    reading: Reading, path: SpecText, names: tuple[SpecText, ...], found: tuple[Parameter, ...], node: Node
) -> tuple[Parameter, ...]:
    """Adds a string parameter for each `{name}` of the path that nothing declares; drops those it has no place for."""
    declared = {parameter.wire_name for parameter in found if parameter.place is ParameterPlace.PATH}
    kept = []
    for parameter in found:
        if parameter.place is ParameterPlace.PATH and parameter.wire_name not in names:
            reading.diagnostics.warning(
                "path-parameter-unused",
                f"the path {show(path)} has no {{{show(parameter.wire_name)}}}: the parameter is left out",
                parameter.location,
                hint="add it to the path, or remove the parameter",
            )
        else:
            kept.append(parameter)
    for name in names:
        if name not in declared:
            reading.diagnostics.warning(
                "path-parameter-undeclared",
                f"nothing declares {{{show(name)}}} of the path {show(path)}: read as a string",
                node.location,
                hint="declare it under `parameters` with `in: path` and `required: true`",
            )
            kept.append(_undeclared(name))
    return tuple(kept)


def _undeclared(name: SpecText) -> Parameter:
    return Parameter(name, ParameterPlace.PATH, StringType(), True, DEFAULT_STYLES[ParameterPlace.PATH], False)
