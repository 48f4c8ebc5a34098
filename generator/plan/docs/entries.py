"""How is a value entered that goes to a place of a request? As the URL or the header has it, but not encoded.

ids: [a, b], exploded    ─►   two lines, `a` and `b`
ids: [a, b]              ─►   `a,b`, whose comma stays a comma
filter: {x: 1}, deep     ─►   a line, `filter[x]=1`
"""

from __future__ import annotations

from collections.abc import Iterator

from ...encode import data, json_text, visible
from ...ir.api import Api, Parameter, ParameterPlace
from ...ir.types import Alias, AliasRef, BinaryType, BooleanType, ListType, LiteralType, MapType, ModelRef, TypeRef
from ...text import Object, SpecText, Value
from .forms import Entry, Slot, Way
from .notes import unwrapped

MOST_OPTIONS = 200
"""Values above which a reader types one."""
_SLOTS = {
    ParameterPlace.PATH: Slot.PATH,
    ParameterPlace.QUERY: Slot.QUERY,
    ParameterPlace.QUERYSTRING: Slot.QUERY,
    ParameterPlace.HEADER: Slot.HEADER,
}
_PARTING = {"spaceDelimited": " ", "pipeDelimited": "|", "label": ".", "matrix": ";"}


def plan_entry(api: Api, parameter: Parameter, value: Value) -> Entry:
    """A parameter with the value that is filled in, None for none."""
    type = _bare(api, parameter.type)
    options = tuple(_options(type))
    is_document = parameter.content_type is not None
    way = Way.LINE if is_document else _way(parameter, type, value)
    return Entry(
        name=SpecText("") if parameter.place is ParameterPlace.QUERYSTRING else parameter.wire_name,
        slot=_SLOTS[parameter.place],
        way=Way.CHOICE if options and way is Way.LINE else way,
        value="" if value is None else enterable(_text(parameter, way, value)),
        required=parameter.required,
        options=options,
        parting=_parting(parameter, type) if way is Way.LINE and not is_document else "",
    )


def plan_part(api: Api, name: SpecText, type: TypeRef, value: Value, required: bool) -> Entry:
    """A property of a form with the value that is filled in, None for none."""
    bare = _bare(api, type)
    options = tuple(_options(bare))
    is_file = isinstance(bare, BinaryType) or (isinstance(bare, ListType) and isinstance(bare.item, BinaryType))
    if isinstance(bare, ListType) and not is_file:
        lines = "\n".join(map(plain_text, value)) if isinstance(value, tuple) else ""
        return Entry(name, Slot.PART, Way.LINES, enterable(lines), required)
    way = Way.FILE if is_file else Way.CHOICE if options else Way.LINE
    text = "" if value is None or is_file else enterable(plain_text(value))
    return Entry(name, Slot.PART, way, text, required, options)


def plain_text(value: Value) -> str:
    """A value as it stands in a URL, a header or a form, but not encoded."""
    return data(value) if isinstance(value, SpecText) else json_text(value, None)


def enterable(text: str) -> str:
    """The text, or nothing where it holds what a reader can't see."""
    return text if visible(SpecText(text)) == text else ""


def _bare(api: Api, type: TypeRef) -> TypeRef:
    """What a type says once its names and its null are taken away."""
    for _ in range(20):
        type = unwrapped(type)
        definition = api.definitions.get(type.id) if isinstance(type, AliasRef) else None
        if not isinstance(definition, Alias):
            return type
        type = definition.type
    return type


def _options(type: TypeRef) -> Iterator[str]:
    match type:
        case BooleanType():
            yield from ("true", "false")
        case LiteralType(values) if len(values) <= MOST_OPTIONS:
            texts = [plain_text(value) for value in values if value is not None]
            yield from texts if all(text and enterable(text) for text in texts) else ()
        case _:
            pass


def _way(parameter: Parameter, type: TypeRef, value: Value) -> Way:
    if parameter.place is ParameterPlace.QUERYSTRING:
        return Way.PAIRS
    if parameter.place is not ParameterPlace.QUERY:
        return Way.LINE
    if isinstance(type, ListType) or isinstance(value, tuple):
        return Way.LINES if parameter.explode and data(parameter.style) not in _PARTING else Way.LINE
    is_object = isinstance(type, (ModelRef, MapType)) or isinstance(value, Object)
    return Way.PAIRS if is_object and (parameter.explode or parameter.style == "deepObject") else Way.LINE


def _parting(parameter: Parameter, type: TypeRef) -> str:
    """The characters that part a value in the parameter's style."""
    own = _PARTING.get(data(parameter.style), "")
    if not isinstance(type, (ListType, ModelRef, MapType)):
        return own
    return f"{own}=" if own == ";" else own or (",=" if parameter.explode else ",")


def _text(parameter: Parameter, way: Way, value: Value) -> str:
    """The value as it is entered."""
    match value:
        case tuple() if way is Way.LINES:
            return "\n".join(map(plain_text, value))
        case Object() if way is Way.PAIRS:
            return "\n".join(_pairs(parameter, value))
        case tuple() | Object() if parameter.content_type is None:
            return _joined(parameter, value)
        case _:
            return _prefixed(parameter, plain_text(value))


def _pairs(parameter: Parameter, value: Object) -> Iterator[str]:
    for name, member in value:
        key = f"{data(parameter.wire_name)}[{data(name)}]" if parameter.style == "deepObject" else data(name)
        yield f"{key}={plain_text(member)}"


def _joined(parameter: Parameter, value: tuple[Value, ...] | Object) -> str:
    """A list or an object in one text."""
    style = data(parameter.style)
    between = _PARTING.get(style, ",") if parameter.explode or style.endswith("Delimited") else ","
    if isinstance(value, tuple):
        again = f"{between}{data(parameter.wire_name)}=" if between == ";" else between
        return _prefixed(parameter, again.join(map(plain_text, value)))
    if not parameter.explode:
        return _prefixed(parameter, between.join(text for n, m in value for text in (data(n), plain_text(m))))
    pairs = between.join(f"{data(name)}={plain_text(member)}" for name, member in value)
    return f";{pairs}" if style == "matrix" else _prefixed(parameter, pairs)


def _prefixed(parameter: Parameter, text: str) -> str:
    match data(parameter.style):
        case "label":
            return f".{text}"
        case "matrix":
            return f";{data(parameter.wire_name)}={text}"
        case _:
            return text
