"""What kind of definition a schema becomes, told from its keywords alone and without reading what it refers to.

{properties: {...}}   MODEL      {oneOf: [...]}, {enum: [...]}, {type: array}   ALIAS      {type: string}   INLINE
"""

from __future__ import annotations

from enum import Enum, auto

from ..load.node import Node
from ..text import SpecText
from .cases import cases_of
from .heirs import heirs_of
from .layers import has_properties, layers_of, type_names
from .reading import Reading


class Shape(Enum):
    MODEL = auto()
    ALIAS = auto()
    INLINE = auto()


def shape_of(reading: Reading, node: Node) -> Shape:
    """The shape of a schema that is no `$ref`."""
    cases = cases_of(reading, node)
    if cases:
        return Shape.MODEL if len(cases) == 1 and cases[0].layers else Shape.ALIAS
    if any(map(has_properties, layers_of(reading, node))):
        return Shape.ALIAS if heirs_of(reading, node) or other_types(node) else Shape.MODEL
    types = type_names(node)
    named = "array" in types or "object" in types or any(key in node for key in _WORTH_A_NAME)
    return Shape.ALIAS if named else Shape.INLINE


_WORTH_A_NAME = "enum oneOf anyOf allOf items prefixItems additionalProperties patternProperties".split()
"""Whatever may refer to other schemas is among these, so that reading one where it stands comes to an end."""


def other_types(node: Node) -> list[SpecText]:
    """The types that a schema states beside `object` and `null`."""
    return [name for name in type_names(node) if name not in ("object", "null")]
