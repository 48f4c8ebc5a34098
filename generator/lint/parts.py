"""The parts of a description that its author wrote, each once, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from ..load.document import SpecDocument
from ..load.node import Kind, Node
from ..load.shapes import EVERY_MEMBER, MEMBERS, Holds, Shape
from ..text import Pointer


def parts(document: SpecDocument) -> Iterator[tuple[Node, Shape]]:
    """Every part that the root holds or a reference leads to, with its shape."""
    seen: set[Pointer] = set()
    work: list[Iterator[tuple[Node, Shape]]] = [iter([(document.root, Shape.DOCUMENT)])]
    while work:
        found = next(work[-1], None)
        if found is None:
            work.pop()
        elif found[0].kind is Kind.OBJECT and (pointer := found[0].pointer) not in seen:
            seen.add(pointer)
            yield found
            work.append(_inside(document, *found))


def _inside(document: SpecDocument, node: Node, shape: Shape) -> Iterator[tuple[Node, Shape]]:
    if "$ref" in node and shape is not Shape.SECURITY_REQUIREMENT:
        target = document.resolve_ref(node)
        yield from [(target, shape)] if target else []
    if shape in EVERY_MEMBER:
        yield from ((child, EVERY_MEMBER[shape]) for name, child in node.members() if not name.starts("x-"))
    members = MEMBERS.get(shape, {})
    for name, child in node.members():
        for key, (holds, held) in members.items():
            if name == key:
                yield from _held(child, holds, held)


def _held(node: Node, holds: Holds, shape: Shape) -> Iterator[tuple[Node, Shape]]:
    match holds:
        case Holds.ONE:
            yield node, shape
        case Holds.LIST:
            yield from ((item, shape) for item in node.items())
        case Holds.MAP:
            yield from ((member, shape) for _, member in node.members())
        case Holds.EXTENSIBLE_MAP:
            yield from ((member, shape) for name, member in node.members() if not name.starts("x-"))
