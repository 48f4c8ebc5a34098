"""What does an operation take in its path, query, headers and cookies?"""

from __future__ import annotations

import re

from ..encode import show
from ..ir.api import ContentKind, Parameter, ParameterPlace
from ..ir.types import AnyType, InlineOrigin, Role, SchemaId, StringType, TypeRef
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_default, read_flag, read_text
from .contents import kind_of, read_named_examples
from .reading import Reading
from .schemas import read_type

DEFAULT_STYLES = {
    ParameterPlace.PATH: SpecText("simple"),
    ParameterPlace.QUERY: SpecText("form"),
    ParameterPlace.QUERYSTRING: SpecText("form"),
    ParameterPlace.HEADER: SpecText("simple"),
    ParameterPlace.COOKIE: SpecText("form"),
}
STYLES = {
    ParameterPlace.PATH: ("simple", "label", "matrix"),
    ParameterPlace.QUERY: ("form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject"),
    ParameterPlace.QUERYSTRING: ("form",),
    ParameterPlace.HEADER: ("simple",),
    ParameterPlace.COOKIE: ("form", "cookie"),
}
"""The styles of each place. `tabDelimited` is what Swagger 2.0 calls tsv."""
IGNORED_HEADERS = frozenset(("accept", "content-type", "authorization"))
"""Header parameters that OpenAPI says to ignore: the body and the security schemes describe them."""


_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")


def read_parameters(reading: Reading, owners: tuple[Node, ...], operation: SchemaId) -> tuple[Parameter, ...]:
    """The parameters of a path item and its operation, the operation's replacing those of the same name and place."""
    found: dict[tuple[SpecText, ParameterPlace], Parameter] = {}
    for owner in owners:
        listed = owner.get("parameters")
        own: set[tuple[SpecText, ParameterPlace]] = set()
        for node in listed.items() if listed is not None and listed.kind is Kind.ARRAY else ():
            target = reading.resolve(node)
            parameter = None if target is None else _read_parameter(reading, target, operation)
            if parameter is not None:
                key = (_key(parameter), parameter.place)
                if key in own:
                    _note_twice(reading, parameter)
                found[key] = parameter
                own.add(key)
    return tuple(found.values())


def _key(parameter: Parameter) -> SpecText:
    """What tells a parameter from others of its place; the names of headers are compared without case."""
    return parameter.wire_name.lower() if parameter.place is ParameterPlace.HEADER else parameter.wire_name


def _note_twice(reading: Reading, parameter: Parameter) -> None:
    reading.diagnostics.refused(
        "parameter-twice",
        f"there are two {parameter.place} parameters called {show(parameter.wire_name)}: the first is left out",
        parameter.location,
        hint="remove one, or rename it",
    )


def _read_parameter(reading: Reading, node: Node, operation: SchemaId) -> Parameter | None:
    place = _place(node)
    # What makes up the whole query needs no name on the wire.
    name = read_text(node, "name") or (SpecText("query") if place is ParameterPlace.QUERYSTRING else None)
    if name is None or place is None:
        reading.diagnostics.refused(
            "parameter-unreadable",
            "a parameter needs a `name` and an `in` of path, query, header or cookie: left out",
            node.location,
            hint="state both, e.g. `name: limit` and `in: query`",
        )
        return None
    if place is ParameterPlace.HEADER and name.lower() in IGNORED_HEADERS:
        reading.diagnostics.note(
            "header-parameter-ignored",
            f"the header parameter {show(name)} has no argument: bodies, answers and credentials decide that header",
            node.location,
            hint="remove it; callers can set any header with `extra_headers`",
        )
        return None
    if place in (ParameterPlace.HEADER, ParameterPlace.COOKIE) and not name.matches(_TOKEN):
        reading.diagnostics.refused(
            "parameter-name-impossible",
            f"HTTP has no {place} called {show(name)}: the parameter is left out",
            node.location,
            hint="names of headers and cookies have letters, digits and a few signs, but no spaces",
        )
        return None
    schema, content = _schema_of(reading, node)
    explode = node.get("explode")
    style = _style(reading, node, place)
    default = read_default(schema) if schema is not None else None
    return Parameter(
        wire_name=name,
        place=place,
        type=_type_of(reading, node, schema, content, InlineOrigin(operation, Role.PARAMETER, name)),
        required=place is ParameterPlace.PATH or read_flag(node, "required"),
        style=style,
        explode=(
            (style == "form" or style == "cookie")
            if explode is None or explode.kind is not Kind.BOOLEAN
            else explode.scalar() is True
        ),
        allow_reserved=read_flag(node, "allowReserved"),
        content_type=content,
        content_kind=None if content is None else kind_of(content),
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


def _style(reading: Reading, node: Node, place: ParameterPlace) -> SpecText:
    """The style that a parameter states, where its place has that; else the usual one of the place."""
    stated = read_text(node, "style")
    if stated is None or any(stated == style for style in STYLES[place]):
        return stated or DEFAULT_STYLES[place]
    usual = show(DEFAULT_STYLES[place])
    reading.diagnostics.degraded(
        "parameter-style-unknown",
        f"a {place} parameter can't have the style {show(stated)}: sent in the style {usual}",
        node.location,
        hint=f"the styles of a {place} parameter are {', '.join(STYLES[place])}",
        became=f"style {usual}",
    )
    return DEFAULT_STYLES[place]


def _schema_of(reading: Reading, node: Node) -> tuple[Node | None, SpecText | None]:
    """The schema of a parameter, and the media type it is serialised in where it has `content`."""
    content = node.get("content")
    if content is not None and content.kind is Kind.OBJECT:
        for media_type, stated in content.members():
            media = reading.resolve(stated)
            return media.get("schema") if media is not None else None, media_type
    return node.get("schema"), None


def _type_of(
    reading: Reading, node: Node, schema: Node | None, content: SpecText | None, place: InlineOrigin
) -> TypeRef:
    if schema is None:
        if content is None:
            reading.diagnostics.degraded(
                "parameter-without-schema",
                f"nothing says what the parameter {show(place.label)} is: any value is taken",
                node.location,
                hint="give it a `schema`",
                became="any value",
            )
        return AnyType()
    kinds = [ContentKind.JSON, ContentKind.TEXT]
    kinds += [ContentKind.FORM] if _place(node) is ParameterPlace.QUERYSTRING else []
    if content is None or kind_of(content) in kinds:
        return read_type(reading, schema, place)
    reading.diagnostics.degraded(
        "parameter-content-as-text",
        f"the parameter {show(place.label)} is written as {show(content)}, which the caller has to do: taken as text",
        node.location,
        hint="`application/json` is written for the caller",
        became="text",
    )
    return StringType()


def note_undeclared(
    reading: Reading, path: SpecText, names: tuple[SpecText, ...], found: tuple[Parameter, ...], node: Node
) -> tuple[Parameter, ...]:
    """Adds a string parameter for each `{name}` of the path that nothing declares; drops those it has no place for."""
    declared = {parameter.wire_name for parameter in found if parameter.place is ParameterPlace.PATH}
    kept = []
    for parameter in found:
        if parameter.place is ParameterPlace.PATH and parameter.wire_name not in names:
            reading.diagnostics.refused(
                "path-parameter-unused",
                f"the path {show(path)} has no {{{show(parameter.wire_name)}}}: the parameter is left out",
                parameter.location,
                hint="add it to the path, or remove the parameter",
            )
        else:
            kept.append(parameter)
    for name in dict.fromkeys(names):
        if name not in declared:
            reading.diagnostics.degraded(
                "path-parameter-undeclared",
                f"nothing declares {{{show(name)}}} of the path {show(path)}: read as a string",
                node.location,
                hint="declare it under `parameters` with `in: path` and `required: true`",
                became="a string",
            )
            kept.append(_undeclared(name))
    return tuple(kept)


def _undeclared(name: SpecText) -> Parameter:
    return Parameter(name, ParameterPlace.PATH, StringType(), True, DEFAULT_STYLES[ParameterPlace.PATH], False)
