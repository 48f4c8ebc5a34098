"""Which schemas build on one that says by which property they are told apart?

Pet: {discriminator: {propertyName: kind}, ...}, Cat: {allOf: [{$ref: Pet}, ...]}   ->   the heirs of Pet: Cat
"""

from __future__ import annotations

from collections import defaultdict

from ..ir.types import SchemaId
from ..load.node import Kind, Node
from ..text import Pointer, SpecText
from .annotations import read_text
from .cases import is_splittable
from .layers import has_properties, layers_of
from .reading import Reading


def heirs_of(reading: Reading, node: Node) -> tuple[Node, ...]:
    """The schemas that a value of this one may have instead, in the spec's order; none where it has no discriminator.

    Those are the components that have it in their `allOf`, and what the mapping leads to besides. Where there is a
    mapping, a schema that it doesn't name and that others build on in turn is only a step to these.
    """
    stated = node.get("discriminator")
    layers = layers_of(reading, node)
    if stated is None or read_text(stated, "propertyName") is None or not any(map(has_properties, layers)):
        return ()
    if is_splittable(reading, layers):
        return ()
    if reading.heirs is None:
        reading.heirs = _find_heirs(reading)
    found = {heir.pointer: heir for heir in reading.heirs.get(node.pointer, ())}
    mapped = {target.pointer: target for _, target in mapping_of(reading, node)}
    between = {layer.pointer for heir in found.values() for layer in layers_of(reading, heir)[:-1]} if mapped else set()
    objects = {id: target for id, target in mapped.items() if any(map(has_properties, layers_of(reading, target)))}
    told = {id: heir for id, heir in found.items() if id in mapped or id not in between} | objects
    return tuple(heir for id, heir in told.items() if id != node.pointer)


def _find_heirs(reading: Reading) -> dict[SchemaId, tuple[Node, ...]]:
    found: dict[SchemaId, list[Node]] = defaultdict(list)
    schemas = reading.document.at(Pointer("#/components/schemas"))
    for _, node in schemas.members() if schemas is not None else ():
        if "allOf" in node:
            for layer in layers_of(reading, node):
                if "discriminator" in layer and layer.pointer != node.pointer:
                    found[layer.pointer].append(node)
    return {id: tuple(heirs) for id, heirs in found.items()}


def mapping_of(reading: Reading, node: Node) -> list[tuple[SpecText, Node]]:
    """The values that a schema's discriminator maps, and the schemas they mean, by component name or by reference."""
    stated = node.get("discriminator")
    mapping = None if stated is None else stated.get("mapping")
    pairs = [] if mapping is None or mapping.kind is not Kind.OBJECT else list(mapping.members())
    found = [(value, _mapped(reading, target)) for value, target in pairs]
    return [(value, target) for value, target in found if target is not None]


def _mapped(reading: Reading, place: Node) -> Node | None:
    text = place.text()
    if text is None:
        return None
    named = "/" not in text and "#" not in text
    component = reading.document.at(Pointer("#/components/schemas").child(text)) if named else None
    target = component or reading.document.target(text, place)
    return None if target is None else reading.resolve(target)
