"""How is the value of an argument written on the wire? The runtime's functions that stand around it.

{in: query, explode: false, schema: array}          ->  comma(tags)
{in: path, style: label, explode: true, ...}        ->  label_style(color, explode=True)
{in: query, content: {application/json: ...}}       ->  json_value(where)
a form's property with contentType application/xml  ->  typed_part(note, "application/xml")
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..encode import Code, data, python
from ..ir.api import Api, Content, ContentKind, Parameter, ParameterPlace, PartEncoding
from ..ir.types import (
    Alias,
    AliasRef,
    AnyType,
    Definition,
    ListType,
    MapType,
    ModelRef,
    NullableType,
    SchemaId,
    TupleType,
    TypeRef,
    UnionType,
)
from ..text import SpecText

Definitions = Mapping[SchemaId, Definition]

_JOINERS = {"spaceDelimited": "space_delimited", "pipeDelimited": "pipe_delimited", "tabDelimited": "tab_delimited"}
_EXPLODED = Code("explode=True")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """A function of the runtime around a value, and what it is told besides."""

    function: str
    option: Code | None = None

    def around(self, value: Code) -> Code:
        """The call."""
        return Code(f"{self.function}({value}{f', {self.option}' if self.option else ''})")


def brackets_lists(api: Api) -> bool:
    """Whether the names of lists in a query end in brackets, as `include[]` does: in the lists that are described."""
    queried = [p for o in api.operations for p in o.parameters if p.place is ParameterPlace.QUERY]
    lists = [p for p in queried if "list" in forms_of(api.definitions, p.type)]
    return bool(lists) and all(data(parameter.wire_name).endswith("[]") for parameter in lists)


def parameter_wrappings(definitions: Definitions, parameter: Parameter) -> tuple[Wrapping, ...]:
    """The functions for a parameter, the innermost first; none where its value goes as it is."""
    if parameter.content_kind is not None:
        return (Wrapping("json_value"),) if parameter.content_kind is ContentKind.JSON else ()
    forms = forms_of(definitions, parameter.type)
    match parameter.place:
        case ParameterPlace.PATH:
            return _in_path(parameter, forms)
        case ParameterPlace.HEADER:
            return (Wrapping("exploded"),) if parameter.explode and "object" in forms else ()
        case ParameterPlace.COOKIE:
            return _in_cookie(parameter, forms)
        case ParameterPlace.QUERY:
            return _in_query(data(parameter.style), parameter.explode, parameter.allow_reserved, forms)
        case ParameterPlace.QUERYSTRING:
            return ()


def property_wrappings(
    definitions: Definitions, contents: tuple[Content, ...], name: SpecText, type: TypeRef
) -> tuple[Wrapping, ...]:
    """The functions for a property of a body that may be sent as each of the contents."""
    written = [c for kind in (ContentKind.FORM, ContentKind.MULTIPART) for c in contents if c.kind is kind]
    if not written:
        return ()
    encoding = next((e for e in written[0].encodings if e.property == name), PartEncoding(name))
    forms = forms_of(definitions, type)
    if encoding.style is not None or encoding.explode is not None or encoding.allow_reserved:
        style = data(encoding.style) if encoding.style else "form"
        explode = style == "form" if encoding.explode is None else encoding.explode
        return _in_query(style, explode, encoding.allow_reserved, forms)
    if written[0].kind is ContentKind.FORM:
        return _in_form(encoding, forms)
    stated = encoding.content_type
    if stated is None or "*" in stated or "," in stated or ("object" in forms and stated == "application/json"):
        return ()
    return (Wrapping("typed_part", python(stated)),)


def _in_path(parameter: Parameter, forms: frozenset[str]) -> tuple[Wrapping, ...]:
    explode = parameter.explode and forms != {"scalar"}
    if parameter.style == "label" or parameter.style == "matrix":
        return (Wrapping(f"{data(parameter.style)}_style", _EXPLODED if explode else None),)
    return (Wrapping("exploded"),) if explode and "object" in forms else ()


def _in_cookie(parameter: Parameter, forms: frozenset[str]) -> tuple[Wrapping, ...]:
    if parameter.style == "cookie":
        return (Wrapping("cookie_style", None if parameter.explode else Code("explode=False")),)
    return (Wrapping("comma"),) if not parameter.explode and forms != {"scalar"} else ()


def _in_query(style: str, explode: bool, reserved: bool, forms: frozenset[str]) -> tuple[Wrapping, ...]:
    around = (Wrapping("allow_reserved"),) if reserved else ()
    if forms == {"scalar"}:
        return around
    if style == "deepObject":
        return (Wrapping("deep_object"), *around)
    if not explode:
        return (Wrapping(_JOINERS.get(style, "comma")), *around)
    return (Wrapping("spread_members"), *around) if "object" in forms else around


def _in_form(encoding: PartEncoding, forms: frozenset[str]) -> tuple[Wrapping, ...]:
    """A form's property is a text; an object is its JSON, and so is each object of a list."""
    if "objects" in forms:
        return (Wrapping("typed_part", python(SpecText("application/json"))),)
    stated = encoding.content_type
    as_json = stated is not None and stated.split(";")[0].ends("json")
    return (Wrapping("json_value"),) if as_json or "object" in forms else ()


def forms_of(definitions: Definitions, type: TypeRef, seen: frozenset[SchemaId] = frozenset()) -> frozenset[str]:
    """What a value of a type can be: a `scalar`, a `list`, an `object`, a list that holds `objects`, or `any`."""
    match type:
        case ModelRef() | MapType():
            return frozenset({"object"})
        case ListType(item):
            inner = forms_of(definitions, item, seen)
            return frozenset({"list", "objects"} if "object" in inner else {"list"})
        case TupleType():
            return frozenset({"list"})
        case NullableType(inner_type):
            return forms_of(definitions, inner_type, seen)
        case UnionType(variants):
            return frozenset(form for variant in variants for form in forms_of(definitions, variant, seen))
        case AliasRef(id) if id not in seen and isinstance(alias := definitions.get(id), Alias):
            return forms_of(definitions, alias.type, seen | {id})
        case AnyType():
            return frozenset({"any"})
        case _:
            return frozenset({"scalar"})
