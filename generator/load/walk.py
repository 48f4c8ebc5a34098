"""Walks a whole description once: each part that the root or a reference leads to is upgraded and checked.

{paths: {/runs: {get: {parameters: {name: limit}}}}}
->  openapi.yaml:7:19: warning[wrong-type]: 'parameters' must be an array, not an object
"""

from __future__ import annotations

from collections.abc import Iterator

from ..encode import data
from ..text import SpecText
from .document import SpecDocument
from .dynamic import settle_dynamic_ref
from .node import Kind, Node, child_of, parent_of, raw_of
from .shapes import EVERY_MEMBER, MEMBERS, Holds, Shape
from .tree import RawObject
from .upgrade import upgrade
from .validate import check_details, unused_value, wrong_part

MAX_FINDINGS = 100_000


def walk(document: SpecDocument) -> None:
    """Upgrades and checks every part in place, in the order of the text; findings go to the document's sink."""
    seen = _Walk(document)
    # Depth first, by a stack of what is still to come at each level.
    work: list[Iterator[tuple[Node, Shape]]] = [iter([(document.root, Shape.DOCUMENT)])]
    while work or seen.references:
        if len(document.diagnostics) > MAX_FINDINGS:
            document.diagnostics.error("too-many-findings", "there is more to report; the rest was not looked at")
            return
        if not work:
            references, seen.references = seen.references, []
            work += (seen.follow(reference, shape) for reference, shape in reversed(references))
        elif found := next(work[-1], None):
            work.append(seen.visit(*found))
        else:
            work.pop()


class _Walk:
    """What has been seen, and the references still to follow."""

    def __init__(self, document: SpecDocument) -> None:
        self.document = document
        self.diagnostics = document.diagnostics
        self.shapes = document.shapes
        self.references: list[tuple[Node, Shape]] = []

    def visit(self, node: Node, shape: Shape) -> Iterator[tuple[Node, Shape]]:
        """Upgrades and checks one part that is new; what it holds is still to be visited."""
        raw = raw_of(node)
        if not isinstance(raw, RawObject):
            if not (shape is Shape.SCHEMA and isinstance(raw, bool)):
                wrong_part(node, f"{shape} must be an object", shape, self.diagnostics)
        elif id(raw) not in self.shapes:
            self.shapes[id(raw)] = raw, shape
            upgrade(raw, shape)
            if shape is Shape.SCHEMA:
                self._name_anchors(node, raw)
                settle_dynamic_ref(node, raw, self.diagnostics)
            if "$ref" in raw and shape is not Shape.SECURITY_REQUIREMENT:
                self._note_reference(node, raw, shape)
            check_details(node, raw, shape, self.diagnostics)
            yield from self._children(node, raw, shape)

    def follow(self, reference: Node, shape: Shape) -> Iterator[tuple[Node, Shape]]:
        """What a reference leads to, where it has the shape that the reference needs."""
        holder, address = parent_of(reference), reference.text()
        if holder is not None and address is not None:
            # The whole chain is followed for its findings, and one step for what to visit next.
            self.document.resolve_ref(holder)
            target = self.document.target(address, reference)
            if target is not None:
                yield from self._admitted(target, shape, reference)

    def _admitted(self, target: Node, shape: Shape, place: Node) -> Iterator[tuple[Node, Shape]]:
        raw = raw_of(target)
        _, seen_as = self.shapes.get(id(raw), (raw, shape))
        fits = isinstance(raw, RawObject) or (shape is Shape.SCHEMA and isinstance(raw, bool))
        if fits and seen_as is shape:
            yield target, shape
        else:
            actual = seen_as if fits else f"a value of type {target.kind}"
            message = f"this reference must lead to {shape}, and leads to {actual}"
            self.document.forbid(place, "ref-wrong-target", message, "correct the reference")

    def _note_reference(self, node: Node, raw: RawObject, shape: Shape) -> None:
        reference = node.get("$ref")
        if reference is not None and reference.kind is Kind.STRING:
            self.references.append((reference, shape))
        elif reference is not None:
            unused_value(reference, "'$ref' must be a string", self.diagnostics)
            del raw["$ref"]

    def _name_anchors(self, node: Node, raw: RawObject) -> None:
        if isinstance(raw.get("$id"), str):
            self.document.name_id(node)
        for keyword in ("$anchor", "$dynamicAnchor"):
            name = raw.get(keyword)
            if isinstance(name, str):
                self.document.name_anchor(name, node)

    def _children(self, node: Node, raw: RawObject, shape: Shape) -> Iterator[tuple[Node, Shape]]:
        if shape in EVERY_MEMBER:
            yield from _named(node, raw, EVERY_MEMBER[shape], extensible=True)
        if shape is Shape.DISCRIMINATOR:
            self._note_mapping(node)
        members = MEMBERS.get(shape, {})
        for key, value in raw.items():
            if key in members:
                yield from self._held(child_of(node, key, value), *members[key])

    def _held(self, node: Node, holds: Holds, shape: Shape) -> Iterator[tuple[Node, Shape]]:
        raw = raw_of(node)
        if holds is Holds.ONE:
            yield node, shape
        elif holds is Holds.LIST:
            if not isinstance(raw, list):
                wrong_part(node, "{key} must be an array", Shape.MAP, self.diagnostics)
            yield from ((item, shape) for item in node.items())
        elif isinstance(raw, RawObject):
            self._note_map(node, raw)
            yield from _named(node, raw, shape, extensible=holds is Holds.EXTENSIBLE_MAP)
        else:
            wrong_part(node, "{key} must be an object", Shape.MAP, self.diagnostics)

    def _note_map(self, node: Node, raw: RawObject) -> None:
        self.shapes[id(raw)] = raw, Shape.MAP
        reference = node.get("$ref")
        if reference is not None and reference.kind is not Kind.OBJECT:
            message = "a '$ref' can't stand for a whole map of names; it is left out"
            hint = "refer from each member, or from the object around them"
            self.diagnostics.refused("ref-misplaced", message, reference.location, hint)
            del raw["$ref"]

    def _note_mapping(self, node: Node) -> None:
        mapping = node.get("mapping")
        for _, value in mapping.members() if mapping else ():
            address = value.text()
            if address is not None and _is_address(address):
                self.references.append((value, Shape.SCHEMA))


def _is_address(text: SpecText) -> bool:
    # What is none is the name of a component, which may have any other character in it.
    return not set(data(text)).isdisjoint("/#:")


def _named(node: Node, raw: RawObject, shape: Shape, *, extensible: bool) -> Iterator[tuple[Node, Shape]]:
    for key, value in raw.items():
        if not (extensible and (key.startswith("x-") or key == "$ref")):
            yield child_of(node, key, value), shape
