"""How does a tree stand on a page? Every row with an anchor of its own, told by the names on the way to it.

returns · data · id   ─►   #returns.data.id
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ....encode import Html, data, html
from ....encode_html import html_text
from ....plan.docs.pages import Node, Row, Variant

_ODD = re.compile(r"[^A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of a tree with its anchor; one of `row` and `variant` is there."""

    id: Html
    label: Html
    """The name of a row; a variant has none."""
    row: Row | None
    variant: Variant | None
    rows: tuple[Branch, ...]
    """What is in it, one by one."""
    variants: tuple[Branch, ...]
    """What it may be, one of them."""


@dataclass(slots=True)
class Anchors:
    """The anchors of one page: no two are the same."""

    taken: set[str] = field(default_factory=set)

    def grow(self, nodes: Iterable[Node], path: str) -> tuple[Branch, ...]:
        """The branches of a tree under the anchor `path`."""
        return tuple(self._branch(node, path) for node in nodes)

    def _branch(self, node: Node, path: str) -> Branch:
        id = self._settle(f"{path}.{_step(node)}")
        inside = self.grow(node.children, id)
        return Branch(
            Html(id),
            _label(node),
            node if isinstance(node, Row) else None,
            node if isinstance(node, Variant) else None,
            tuple(branch for branch in inside if branch.row),
            tuple(branch for branch in inside if branch.variant),
        )

    def _settle(self, wanted: str) -> str:
        free, count = wanted, 1
        while free in self.taken:
            count += 1
            free = f"{wanted}-{count}"
        self.taken.add(free)
        return free


def _label(node: Node) -> Html:
    if isinstance(node, Variant):
        return Html("")
    return html_text(node.name) if isinstance(node.name, str) else html(node.name)


def _step(node: Node) -> str:
    """The word for a node in an anchor: the name of a row, the type of a variant."""
    if isinstance(node, Variant):
        named = [piece.text for piece in node.type if piece.target]
        return slug(named[0] if named else "".join(piece.text for piece in node.type))
    return slug(node.name if isinstance(node.name, str) else data(node.name))


def slug(text: str) -> str:
    """A word for an anchor."""
    return _ODD.sub("-", text).strip("-") or "_"
