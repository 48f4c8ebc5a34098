"""The docs with a word on what is new, or deprecated, since when: a badge where the reader meets it.

runs.create: Deprecated, since 0.3.0    Run.usage: new in 0.2.0    "queued": unreleased
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..encode import show
from ..ir.types import SchemaId
from ..plan.docs.pages import (
    DocsPlan,
    EnumValue,
    MethodLine,
    MethodPage,
    Node,
    ResourcePage,
    Row,
    Tree,
    TypeLine,
    TypePage,
    TypeText,
    Values,
)
from ..plan.names import Names
from ..text import SpecText
from .since import UNRELEASED, Since


def with_badges(docs: DocsPlan, since: Since, names: Names) -> DocsPlan:
    """The same pages, each with the badges that its history gives it."""
    if not (since.added or since.deprecated or since.values):
        return docs
    ids = {str(name): id for id, name in names.classes.items()} | {str(name): id for id, name in names.params.items()}
    marker = _Marker(since, ids)
    return replace(
        docs,
        methods=tuple(marker.method(page) for page in docs.methods),
        types=tuple(marker.type(page) for page in docs.types),
        resources=tuple(marker.resource(page) for page in docs.resources),
        method_list=replace(docs.method_list, methods=marker.lines(docs.method_list.methods)),
        type_list=replace(docs.type_list, types=tuple(marker.type_line(line) for line in docs.type_list.types)),
    )


@dataclass(frozen=True, slots=True)
class _Marker:
    """Writes badges; `ids` are the definitions by the names of their classes."""

    since: Since
    ids: Mapping[str, SchemaId]

    def method(self, page: MethodPage) -> MethodPage:
        groups = (
            replace(group, rows=tuple(self._argument(page.name, row) for row in group.rows)) for group in page.arguments
        )
        badges = _joined(page.badges, self._of(page.name))
        return replace(page, badges=badges, arguments=tuple(groups), returned=self._tree(page.returned, page.returns))

    def resource(self, page: ResourcePage) -> ResourcePage:
        return replace(page, methods=self.lines(page.methods))

    def lines(self, lines: Iterable[MethodLine]) -> tuple[MethodLine, ...]:
        return tuple(replace(line, badges=_joined(line.badges, self._of(line.name))) for line in lines)

    def type(self, page: TypePage) -> TypePage:
        owner = str(page.name)
        tree = replace(
            page.tree, nodes=self._nodes(page.tree.nodes, owner), values=self._values(page.tree.values, owner)
        )
        return replace(page, badges=_joined(page.badges, self._of(owner)), tree=tree)

    def type_line(self, line: TypeLine) -> TypeLine:
        return replace(line, badges=_joined((), self._of(line.name)))

    def _argument(self, call: str, row: Row) -> Row:
        return self._row(row, self._of(f"{call}({_text(row.name)})"), "")

    def _tree(self, tree: Tree, type: TypeText) -> Tree:
        owner = _only_class(type)
        return replace(tree, nodes=self._nodes(tree.nodes, owner), values=self._values(tree.values, owner))

    def _nodes(self, nodes: Iterable[Node], owner: str) -> tuple[Node, ...]:
        return tuple(self._node(node, owner) for node in nodes)

    def _node(self, node: Node, owner: str) -> Node:
        if isinstance(node, Row):
            name = _text(node.name)
            return self._row(node, self._of(f"{owner}.{name}", f'{owner}["{name}"]') if owner else (), owner)
        inner = _only_class(node.type)
        values = self._values(node.values, inner)
        return replace(node, values=values, children=self._nodes(node.children, inner))

    def _row(self, row: Row, badges: tuple[str, ...], owner: str) -> Row:
        inner = _only_class(row.type)
        property = row.wire_name or (row.name if isinstance(row.name, SpecText) else SpecText(row.name))
        values = self._values(row.values, inner) if inner else self._values(row.values, owner, property)
        return replace(
            row, flags=_joined(row.flags, badges, badge=str), values=values, children=self._nodes(row.children, inner)
        )

    def _values(self, values: Values, owner: str, property: SpecText | None = None) -> Values:
        id = self.ids.get(owner)
        if id is None or not self.since.values:
            return values
        place = id if property is None else id.child("properties").child(property)
        return replace(values, listed=tuple(self._value(value, place) for value in values.listed))

    def _value(self, value: EnumValue, place: SchemaId) -> EnumValue:
        known = (self.since.values.get((at, str(value.value))) for at in (place, place.child("items")))
        return replace(value, badges=tuple(_new(version) for version in known if version is not None))

    def _of(self, *symbols: str) -> tuple[str, ...]:
        """The badges of a thing, by the symbols that it may have."""
        return tuple(dict.fromkeys(badge for symbol in symbols for badge in self._badges(symbol)))

    def _badges(self, symbol: str) -> Iterator[str]:
        if symbol in self.since.added:
            yield _new(self.since.added[symbol])
        if version := self.since.deprecated.get(symbol, UNRELEASED):
            yield f"since {version}"


def _new(version: str) -> str:
    return f"new in {version}" if version else "unreleased"


def _joined(
    badges: tuple[str, ...], told: tuple[str, ...], badge: Callable[[str], str] = lambda text: text.capitalize()
) -> tuple[str, ...]:
    """What stands there with what the history tells of it: what is deprecated is so since a version."""
    ends = " ".join(text for text in told if text.startswith("since"))
    dated = (f"{text} {ends}" if ends and text.lower() == "deprecated" else text for text in badges)
    return (*dated, *(badge(text) for text in told if not text.startswith("since")))


def _only_class(type: TypeText) -> str:
    """The class that a type is about, where it is about one."""
    named = {piece.text for piece in type if piece.target is not None}
    return named.pop() if len(named) == 1 else ""


def _text(name: str | SpecText) -> str:
    return show(name, 100) if isinstance(name, SpecText) else name
