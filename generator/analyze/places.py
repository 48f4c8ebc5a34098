"""Where does a schema stand, so that it can be named after that?

#/components/schemas/Run/properties/usage                                   ->   the property `usage` of Run
#/paths/~1runs/get/responses/200/content/application~1json/schema/items     ->   an item of what `get /runs` gives

What is read where it stands has its place from its reader; this is for what is also read from elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from ..encode import data
from ..ir.types import ComponentOrigin, InlineOrigin, Role
from ..load.node import Node
from ..text import Pointer, SpecText
from .annotations import read_text
from .reading import Reading

_NAMED = ("/components/schemas", "/$defs", "/definitions")
_SHARED = {
    "responses": Role.RESPONSE,
    "requestBodies": Role.BODY,
    "parameters": Role.PARAMETER,
    "headers": Role.HEADER,
}
_NESTING = (Role.PROPERTY, Role.ITEM, Role.VALUE, Role.VARIANT)


def origin_of(target: Node) -> ComponentOrigin | None:
    """The name a schema has as a component, or at the top of a file; None for one that a `$ref` reaches elsewhere."""
    parent = target.pointer.parent()
    if any(map(parent.ends, _NAMED)):
        return ComponentOrigin(target.pointer.key())
    file, _, fragment = data(target.pointer).partition("#")
    if not file or fragment.count("/") > 1:
        return None
    return ComponentOrigin(target.pointer.key() if fragment else _stem(file))


def _stem(file: str) -> SpecText:
    return SpecText(file.rpartition("/")[2].partition(".")[0])


def component_name(reading: Reading, node: Node) -> SpecText | None:
    """The name of the component that a schema refers to, or is."""
    target = reading.resolve(node)
    origin = None if target is None else origin_of(target)
    return None if origin is None else origin.name


def item_place(place: InlineOrigin) -> InlineOrigin:
    """The place of what a list holds that stands at `place`."""
    return replace(place, role=Role.ITEM) if place.role in _NESTING else place


def own_place(reading: Reading, node: Node, place: InlineOrigin) -> InlineOrigin:
    """The place of a schema by where it stands itself, whoever reads it first; `place` where that is within its own."""
    around = data(place.parent)
    if data(node.pointer).startswith(f"{around}/"):
        return place
    return _stated_place(reading, node.pointer, place.role) or place


def _stated_place(reading: Reading, pointer: Pointer, role: Role) -> InlineOrigin | None:
    """The place that a pointer spells out; None where it passes through what says nothing of one."""
    file, _, fragment = data(pointer).partition("#")
    steps = fragment.split("/")[1:]
    here = owner = Pointer(f"{file}#")
    place: InlineOrigin | None = None
    if file:
        if steps and steps[0] not in _LENGTHS:
            here = owner = Pointer(f"{file}#/{steps.pop(0)}")
        place = _file_place(here, file, steps, role)
    while steps:
        taken, steps = steps[: _LENGTHS.get(steps[0], 0)], steps[_LENGTHS.get(steps[0], 1) :]
        if not taken:
            return None
        here = Pointer("/".join((data(here), *taken)))
        place = _further(reading, place, taken, here, owner)
        if taken[0] not in ("allOf", "content"):
            owner = here
    return place


def _file_place(root: Pointer, file: str, steps: list[str], role: Role) -> InlineOrigin:
    """The place of what a file holds: a schema, or a response, a parameter or a body, which is named after the file."""
    if steps[:1] in (["content"], ["schema"], ["headers"]):
        return InlineOrigin(root, role, _stem(file))
    return InlineOrigin(root, Role.VARIANT, SpecText(""))


# The keywords that a pointer may pass, each with the name or number after it.
_LENGTHS: dict[str, int] = dict.fromkeys("items additionalProperties schema itemSchema requestBody".split(), 1)
_LENGTHS |= dict.fromkeys("properties patternProperties prefixItems allOf oneOf anyOf $defs definitions".split(), 2)
_LENGTHS |= dict.fromkeys("responses parameters headers content".split(), 2)
_LENGTHS |= dict.fromkeys("components paths webhooks".split(), 3)


def _further(
    reading: Reading, place: InlineOrigin | None, taken: list[str], here: Pointer, owner: Pointer
) -> InlineOrigin | None:
    """The place after one keyword more."""
    keyword, name = taken[0], here.key()
    match keyword:
        case "components" if taken[1] in _SHARED:
            return InlineOrigin(here, _SHARED[taken[1]], name)
        case "components" | "paths" | "webhooks" | "$defs" | "definitions":
            return InlineOrigin(here, Role.VARIANT, SpecText(""))
        case _ if place is None:
            return None
        case "properties":
            return InlineOrigin(owner, Role.PROPERTY, name)
        case "items" | "prefixItems":
            return item_place(place)
        case "additionalProperties" | "patternProperties":
            return replace(place, role=Role.VALUE)
        case "oneOf" | "anyOf":
            return replace(place, role=Role.VARIANT, label=_text_at(reading, here, "title") or place.label)
        case "parameters":
            return InlineOrigin(place.parent, Role.PARAMETER, _text_at(reading, here, "name") or SpecText(""))
        case "requestBody":
            return InlineOrigin(place.parent, Role.BODY, SpecText(""))
        case "responses":
            return InlineOrigin(place.parent, Role.RESPONSE, SpecText("") if name.starts("2") else name)
        case "headers":
            return InlineOrigin(place.parent, Role.HEADER, name)
        case _:
            return place


def _text_at(reading: Reading, pointer: Pointer, keyword: str) -> SpecText | None:
    node = reading.document.at(pointer)
    return None if node is None else read_text(node, keyword)
