"""References that a schema resolves by where it is used become plain ones, to what they mean when used by itself.

{$dynamicRef: "#node"} inside Tree, whose $dynamicAnchor is node    ->  {$ref: "#/components/schemas/Tree"}
{$dynamicRef: "#item"} inside Page, with it in its $defs            ->  {$ref: "#/components/schemas/Page/$defs/Item"}
{$recursiveRef: "#"} inside Filter, which is a $recursiveAnchor     ->  {$ref: "#/components/schemas/Filter"}
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Diagnostics
from ..encode import data
from .node import Node, child_of, parent_of, raw_of
from .tree import RawObject


def settle_dynamic_ref(node: Node, raw: RawObject, diagnostics: Diagnostics) -> None:
    """Gives a schema with a dynamic reference a `$ref` instead, where it has none and a target is known."""
    if "$ref" in raw:
        return
    stated = raw.get("$dynamicRef")
    if isinstance(stated, str):
        _settle(raw, "$dynamicRef", _dynamic_anchor(node, stated.partition("#")[2], diagnostics) or stated)
    elif raw.get("$recursiveRef") == "#":
        anchor = next((around for around, held in _around(node) if held.get("$recursiveAnchor") is True), None)
        if anchor is not None:
            _settle(raw, "$recursiveRef", _address(anchor))


def _settle(raw: RawObject, keyword: str, address: str) -> None:
    del raw[keyword]
    raw.take("$ref", address, raw, keyword)


def _dynamic_anchor(node: Node, name: str, diagnostics: Diagnostics) -> str | None:
    """The address of the nearest schema around that has the anchor, or holds a default for it; None without one."""
    for around, held in _around(node):
        if held.get("$dynamicAnchor") == name:
            return _address(around)
        defaults = around.get("$defs")
        for key, default in defaults.members() if defaults is not None else ():
            raw = raw_of(default)
            if isinstance(raw, RawObject) and raw.get("$dynamicAnchor") == name and defaults is not None:
                diagnostics.degraded(
                    "dynamic-ref",
                    "what this stands for depends on who refers to the schema around it: the default is used",
                    node.location,
                    hint="write the schema out where it is used, or refer to what is meant",
                    became="its default",
                )
                return _address(child_of(defaults, data(key), raw))
    return None


def _address(node: Node) -> str:
    return "#" + data(node.pointer).partition("#")[2]


def _around(node: Node) -> Iterator[tuple[Node, RawObject]]:
    around = parent_of(node)
    while around is not None:
        raw = raw_of(around)
        if isinstance(raw, RawObject):
            yield around, raw
        around = parent_of(around)
