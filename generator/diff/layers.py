"""Which schemas hold together in one: what it refers to, the members of its `allOf`, its own keywords?

A list of alternatives that is one only in form is none: `anyOf` of a single schema, or of one and null.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..encode import data
from ..load import Kind, Node, SpecDocument
from ..text import Scalar, SpecText, Value

ANNOTATIONS = frozenset(
    "title description summary example examples externalDocs xml $comment $schema $id id $anchor $dynamicAnchor "
    "$recursiveAnchor $defs definitions $vocabulary".split()
)
_MARKS = frozenset("deprecated readOnly writeOnly default nullable".split())
_UNIONS = ("oneOf", "anyOf")


@dataclass(frozen=True, slots=True)
class Layer:
    """A schema that holds, by itself or `or_null`."""

    node: Node
    or_null: bool

    @property
    def types(self) -> tuple[str, ...]:
        """The names under `type`."""
        return type_names(self.node)

    @property
    def values(self) -> tuple[Value, ...] | None:
        """The values under `enum` or `const`; None where neither is stated."""
        return stated_values(self.node)


@dataclass(frozen=True, slots=True)
class Alternatives:
    """A `oneOf` or `anyOf`, null taken out of it. `types` or `values` is set where the alternatives are no more."""

    node: Node
    exclusive: bool
    variants: tuple[Node, ...]
    nullable: bool
    or_null: bool
    types: frozenset[str] | None = None
    values: tuple[Value, ...] | None = None


@dataclass(slots=True)
class Gathered:
    """What holds together."""

    layers: tuple[Layer, ...] = ()
    alternatives: tuple[Alternatives, ...] = ()
    never: bool = False


def gather(document: SpecDocument, nodes: tuple[Node, ...]) -> Gathered:
    """Everything that holds of a value that has to fit all of some schemas."""
    found = Gathered()
    seen: set[SpecText] = set()
    work = [(node, False) for node in reversed(nodes)]
    while work:
        node, or_null = work.pop()
        if node.kind is not Kind.OBJECT:
            found.never |= node.scalar() is False and node.kind is Kind.BOOLEAN
            continue
        if node.pointer in seen:
            continue
        seen.add(node.pointer)
        target = document.step_ref(node) if "$ref" in node else None
        found.layers = (*found.layers, Layer(node, or_null))
        inner = [(target, or_null)] if target is not None else []
        inner += [(member, or_null) for _, member in of_kind_items(node, "allOf")]
        for keyword in _UNIONS:
            if keyword in node:
                inner += _alternatives(document, node, keyword, or_null, found)
        work += reversed(inner)
    return found


def _alternatives(
    document: SpecDocument, node: Node, keyword: str, or_null: bool, found: Gathered
) -> list[tuple[Node, bool]]:
    """The one schema that a list of alternatives comes down to, if it does; else notes the alternatives."""
    listed = list(_flat(document, node, keyword))
    variants = tuple(variant for variant in listed if not _is_null(document, variant))
    has_null = len(variants) < len(listed)
    if len(variants) == 1:
        return [(variants[0], or_null or has_null)]
    if variants:
        found.alternatives += (_group(document, node, keyword, variants, has_null, or_null),)
    return []


def _group(
    document: SpecDocument, node: Node, keyword: str, variants: tuple[Node, ...], has_null: bool, or_null: bool
) -> Alternatives:
    ends = [end_of(document, variant) for variant in variants]
    nullable = has_null or or_null or any(map(_allows_null, ends))
    listed = node.get(keyword) or node
    if all(_says_only(end, "type") and type_names(end) for end in ends):
        types = frozenset(name for end in ends for name in type_names(end))
        return Alternatives(listed, keyword == "oneOf", variants, nullable, nullable, types=types)
    if all(_says_only(end, "type", "enum", "const") and stated_values(end) is not None for end in ends):
        values = tuple(value for end in ends for value in stated_values(end) or ())
        return Alternatives(listed, keyword == "oneOf", variants, nullable, nullable, values=values)
    return Alternatives(listed, keyword == "oneOf", variants, nullable, or_null)


def _flat(document: SpecDocument, node: Node, keyword: str, depth: int = 0) -> Iterator[Node]:
    """The alternatives, those of a nested list that stands for no more in its place."""
    for _, variant in of_kind_items(node, keyword):
        end = end_of(document, variant)
        nested = next((name for name in ("anyOf", keyword) if _says_only(end, name) and name in end), None)
        if nested and depth < MAX_NESTING:
            yield from _flat(document, end, nested, depth + 1)
        else:
            yield variant


MAX_NESTING = 8


def end_of(document: SpecDocument, node: Node) -> Node:
    """What a schema comes down to that says no more than another one: by a reference, or an `allOf` of one."""
    for _ in range(MAX_NESTING):
        node = document.resolve_ref(node) or node
        members = list(of_kind_items(node, "allOf"))
        if len(members) != 1 or not _says_only(node, "allOf"):
            break
        node = members[0][1]
    return node


def _is_null(document: SpecDocument, node: Node) -> bool:
    end = end_of(document, node)
    return type_names(end) == ("null",) or stated_values(end) == (None,)


def _allows_null(node: Node) -> bool:
    if "null" in type_names(node) and None in (stated_values(node) or (None,)):
        return True
    return any(type_names(variant) == ("null",) for name in _UNIONS for _, variant in of_kind_items(node, name))


def _says_only(node: Node, *keywords: str) -> bool:
    return all(
        data(name) in keywords or data(name) in ANNOTATIONS or name.starts("x-") or data(name) in _MARKS
        for name, _ in node.members()
    )


def type_names(node: Node) -> tuple[str, ...]:
    """The names under `type`: none, one or several."""
    stated = node.get("type")
    if stated is None:
        return ()
    listed = [stated] if stated.kind is Kind.STRING else list(stated.items())
    return tuple(data(name) for item in listed if (name := item.text()) is not None)


def stated_values(node: Node) -> tuple[Value, ...] | None:
    """The values under `enum` or `const`; None where neither is stated."""
    const, enum = node.get("const"), node.get("enum")
    if const is not None:
        return (const.value(),)
    return tuple(item.value() for item in enum.items()) if enum is not None and enum.kind is Kind.ARRAY else None


def of_kind(node: Node | None, kind: Kind) -> Iterator[tuple[SpecText, Node]]:
    """The members of an object, or nothing."""
    return node.members() if node is not None and node.kind is kind else iter(())


def of_kind_items(node: Node, keyword: str) -> Iterator[tuple[int, Node]]:
    """The items of the list under a keyword, or nothing."""
    listed = node.get(keyword)
    return enumerate(listed.items()) if listed is not None else iter(())


def text_at(node: Node, key: str) -> SpecText | None:
    """The text under a key; None where there is none."""
    stated = node.get(key)
    return stated.text() if stated is not None else None


def scalar_at(node: Node, key: str) -> Scalar:
    """The scalar under a key; None where there is none."""
    stated = node.get(key)
    return stated.scalar() if stated is not None else None


def is_set(node: Node, key: str) -> bool:
    """Whether a flag is there and true."""
    return scalar_at(node, key) is True
