"""References that a schema resolves by where it is used become plain ones, to what they mean when used by itself.

{$dynamicRef: "#node"}                                              ->  {$ref: "#node"}
{$recursiveRef: "#"} inside Filter, which is a $recursiveAnchor     ->  {$ref: "#/components/schemas/Filter"}
"""

from __future__ import annotations

from ..encode import data
from .node import Node, parent_of, raw_of
from .tree import RawObject


def settle_dynamic_ref(node: Node, raw: RawObject) -> None:
    """Gives a schema with a dynamic reference a `$ref` instead, where it has none and a target is known."""
    if "$ref" in raw:
        return
    if "$dynamicRef" in raw:
        raw.take("$ref", raw.pop("$dynamicRef"), raw, "$dynamicRef")
    elif raw.get("$recursiveRef") == "#":
        anchor = _recursive_anchor(node)
        if anchor is not None:
            del raw["$recursiveRef"]
            raw.take("$ref", "#" + data(anchor.pointer).partition("#")[2], raw, "$recursiveRef")


def _recursive_anchor(node: Node) -> Node | None:
    around = parent_of(node)
    while around is not None:
        raw = raw_of(around)
        if isinstance(raw, RawObject) and raw.get("$recursiveAnchor") is True:
            return around
        around = parent_of(around)
    return None
