"""Which parameters does an operation take, and how are they written?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..encode import data
from ..load import Kind, Node
from ..text import SpecText, Value
from .findings import Finding, Found, Step, Writing
from .law import Guard
from .layers import is_set, text_at
from .lifecycle import Calendar
from .marks import compare_extensions
from .routes import Route
from .schemas import Reader, Schema

_IGNORED = ("accept", "content-type", "authorization")
_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
_SCALARS = frozenset(("string", "integer", "number", "boolean"))


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter as an operation has it; `key` is its name, or for one of the path the number of its hole."""

    node: Node
    name: SpecText
    place: str
    key: object

    def says(self, keyword: str) -> bool:
        """Whether a flag is set."""
        return is_set(self.node, keyword)

    @property
    def required(self) -> bool:
        """Whether it has to be given: that of a path always has to."""
        return self.place == "path" or self.says("required")

    @property
    def style(self) -> str:
        """The style that it is written in, in words."""
        text = text_at(self.node, "style")
        style = data(text) if text else _STYLES.get(self.place, "form")
        explode = self.node.get("explode")
        exploded = style in ("form", "cookie") if explode is None else explode.scalar() is True
        return f"{style}, exploded" if exploded else style

    @property
    def content(self) -> tuple[SpecText, Node] | None:
        """The media type that it is a document of, where it is one."""
        stated = self.node.get("content")
        return next(iter(stated.members()), None) if stated is not None else None


def parameters_of(reader: Reader, route: Route) -> dict[tuple[str, object], Parameter]:
    """The parameters of an operation, with those of its path item, by place and name."""
    slots = {data(name): number for number, name in enumerate(route.slots)}
    found: dict[tuple[str, object], Parameter] = {}
    for owner in (route.item, route.node):
        stated = owner.get("parameters")
        for item in stated.items() if stated is not None else ():
            parameter = _read(reader.document.resolve_ref(item) or item, slots)
            if parameter is not None:
                found[parameter.place, parameter.key] = parameter
    return _with_holes(found, len(slots))


def _with_holes(found: dict[tuple[str, object], Parameter], holes: int) -> dict[tuple[str, object], Parameter]:
    """Gives path parameters of other names than the path has the holes that are left, by name."""
    left = [hole for hole in range(holes) if ("path", hole) not in found]
    strange = sorted(key for place, key in found if place == "path" and isinstance(key, str))
    for hole, key in zip(left, strange, strict=False):
        found["path", hole] = replace(found.pop(("path", key)), key=hole)
    return found


def _read(node: Node, slots: dict[str, int]) -> Parameter | None:
    named, placed = text_at(node, "name"), text_at(node, "in")
    if named is None or placed is None or (placed == "header" and data(named).lower() in _IGNORED):
        return None
    raw = data(named)
    key: object = raw.lower() if placed == "header" else raw
    return Parameter(node, named, data(placed), slots.get(raw, raw) if placed == "path" else key)


def compare_parameters(old: Route, new: Route, left: Reader, right: Reader, calendar: Calendar) -> Iterator[Found]:
    """What changed about the parameters of an operation."""
    before, after = parameters_of(left, old), parameters_of(right, new)
    gone = {key: parameter for key, parameter in before.items() if key not in after}
    come = {key: parameter for key, parameter in after.items() if key not in before}
    for one, other in _moved(gone, come):
        yield Finding("parameter-moved", one.node, other.node, SpecText(one.place), SpecText(other.place))
        yield from _kept(one, other, left, right, calendar, moved=True)
    yield from (_removed(parameter, calendar) for parameter in gone.values())
    for parameter in come.values():
        rule = "required-parameter-added" if parameter.required else "optional-parameter-added"
        yield Finding(rule, None, parameter.node)
    for key, parameter in before.items():
        if key in after:
            yield from _kept(parameter, after[key], left, right, calendar, moved=False)


def _moved(
    gone: dict[tuple[str, object], Parameter], come: dict[tuple[str, object], Parameter]
) -> list[tuple[Parameter, Parameter]]:
    """The parameters that go elsewhere under the same name, taken out of what is gone and what is new."""
    pairs = [
        (key, other)
        for key, parameter in gone.items()
        for other, found in come.items()
        if found.name == parameter.name and "path" not in (parameter.place, found.place)
    ]
    return [(gone.pop(key), come.pop(other)) for key, other in dict(pairs).items() if key in gone and other in come]


def _removed(parameter: Parameter, calendar: Calendar) -> Finding:
    rule = "parameter-removed"
    if parameter.says("deprecated"):
        if not calendar.is_ahead(parameter.node):
            return Finding(rule, parameter.node, None, guards=frozenset((Guard.DEPRECATED,)))
        return Finding("parameter-removed-early", parameter.node, None)
    return Finding(rule, parameter.node, None)


def _kept(
    old: Parameter, new: Parameter, left: Reader, right: Reader, calendar: Calendar, *, moved: bool
) -> Iterator[Found]:
    at = old.node, new.node
    if old.place == "path" and old.name != new.name:
        yield Finding("parameter-renamed", *at, old.name, new.name)
    if old.required != new.required:
        yield Finding("parameter-became-required" if new.required else "parameter-became-optional", *at)
    if old.says("deprecated") != new.says("deprecated"):
        yield Finding("parameter-deprecated" if new.says("deprecated") else "parameter-reactivated", *at)
    if old.says("allowReserved") != new.says("allowReserved"):
        yield Finding("parameter-reserved-changed", *at)
    if old.says("allowEmptyValue") != new.says("allowEmptyValue"):
        allowed = new.says("allowEmptyValue")
        yield Finding("parameter-empty-allowed" if allowed else "parameter-empty-forbidden", *at)
    yield from calendar.compare(old.node, new.node)
    yield from compare_extensions(_members(old.node), _members(new.node), old.node, new.node)
    yield from _written(old, new, left, right, moved=moved)


def _members(node: Node) -> dict[str, Node]:
    return {data(name): member for name, member in node.members()}


def _written(old: Parameter, new: Parameter, left: Reader, right: Reader, *, moved: bool) -> Iterator[Found]:
    """How the value is written, and what it may be."""
    before, after = old.content, new.content
    schemas = _schema(old), _schema(new)
    if (before and before[0]) != (after and after[0]):
        yield Finding("parameter-content-changed", old.node, new.node, _content(old), _content(new))
    if schemas[0] is None or schemas[1] is None:
        if schemas[0] is not schemas[1]:
            rule = "media-type-schema-added" if schemas[0] is None else "media-type-schema-removed"
            yield Finding(rule, schemas[0] or old.node, schemas[1] or new.node)
        return
    one, other = left.schema((schemas[0],)), right.schema((schemas[1],))
    matters = not (_is_scalar(one) and _is_scalar(other))
    if not moved and before is None and after is None and matters and old.style != new.style:
        yield Finding("parameter-style-changed", old.node, new.node, SpecText(old.style), SpecText(new.style))
    items = other.stated.get("items")
    if items and _is_scalar(one) and other.types == frozenset(("array",)) and new.style == "form, exploded":
        yield Finding("became-list", schemas[0], schemas[1])
        yield Step((schemas[0],), items, written=Writing.TEXT)
        return
    writing = Writing.TEXT if before is None and after is None else Writing.TYPED
    yield Step((schemas[0],), (schemas[1],), written=writing)


def _schema(parameter: Parameter) -> Node | None:
    content = parameter.content
    stated = content[1].get("schema") if content else parameter.node.get("schema")
    return stated if stated is not None and stated.kind in (Kind.OBJECT, Kind.BOOLEAN) else None


def _is_scalar(schema: Schema) -> bool:
    return schema.types is not None and schema.types <= _SCALARS


def _content(parameter: Parameter) -> Value:
    return parameter.content[0] if parameter.content else SpecText(parameter.style)
