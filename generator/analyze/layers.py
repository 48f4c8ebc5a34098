"""Which schemas lie on top of each other in one: what it refers to, the members of its `allOf`, its own keywords?

{allOf: [{$ref: Base}, {properties: {...}}], required: [id]}   ->   Base, the second member, the schema itself
"""

from __future__ import annotations

from collections.abc import Iterator

from ..load.node import Kind, Node
from ..text import SpecText
from .reading import Reading

ANNOTATIONS = frozenset(
    "$ref description title summary example examples default deprecated readOnly writeOnly externalDocs xml $comment "
    "$schema $id id $anchor $dynamicAnchor $recursiveAnchor $defs definitions $vocabulary".split()
)
UNIONS = ("oneOf", "anyOf")


def layers_of(reading: Reading, node: Node) -> tuple[Node, ...]:
    """The layers of a schema, its own keywords last; each schema once, so that a loop of them comes to an end."""
    id = node.pointer
    if id not in reading.layers:
        reading.layers[id] = tuple(_gather(reading, node))
    return reading.layers[id]


def _gather(reading: Reading, node: Node) -> list[Node]:
    found: dict[SpecText, Node] = {}
    visited: set[SpecText] = set()
    # By a stack, as chains may be long: what is to be found, and whether its parts have been.
    work: list[tuple[Node, bool]] = [(node, False)]
    while work:
        current, complete = work.pop()
        if complete:
            found[current.pointer] = current
            continue
        target = reading.resolve(current)
        if target is None or target.kind is not Kind.OBJECT:
            continue
        if "$ref" in current and adds_to_reference(reading, current):
            work.append((current, True))
            work += [(member, False) for member in reversed(members(current, "allOf"))]
        if target.pointer not in visited:
            visited.add(target.pointer)
            work.append((target, True))
            work += [(member, False) for member in reversed(members(target, "allOf"))]
    return list(found.values())


def adds_to_reference(reading: Reading, node: Node) -> bool:
    """Whether a schema with `$ref` also says something of its own; before OpenAPI 3.1 nothing of that counts."""
    own = [name for name, _ in node.members() if name not in ANNOTATIONS and not name.starts("x-")]
    if not own or (own == ["type"] and says_type_alone(reading, node)):
        return False
    if not reading.merges_siblings:
        reading.diagnostics.weakened(
            "ref-siblings",
            "what stands beside a $ref doesn't count before OpenAPI 3.1",
            node.location,
            hint="put the $ref into an allOf",
            became="left out",
        )
    return reading.merges_siblings


def says_type_alone(reading: Reading, node: Node) -> bool:
    """Whether what a schema refers to has a type without it, so that a `type` beside the reference adds nothing."""
    target = reading.resolve(node)
    return target is not None and says_type(target)


def is_more_than_texts(node: Node) -> bool:
    """Whether a schema has any keyword that decides which values fit."""
    return any(name not in ANNOTATIONS and not name.starts("x-") for name, _ in node.members())


def members(node: Node, keyword: str) -> list[Node]:
    """The schemas listed under `allOf`, `oneOf` or `anyOf`; none where the keyword holds no list."""
    listed = node.get(keyword)
    return [] if listed is None or listed.kind is not Kind.ARRAY else list(listed.items())


def properties_of(node: Node) -> Iterator[tuple[SpecText, Node]]:
    """The properties that a schema names itself; none where its `type` leaves no room for an object."""
    properties = node.get("properties")
    types = type_names(node)
    if properties is not None and properties.kind is Kind.OBJECT and (not types or "object" in types):
        yield from properties.members()


def has_properties(node: Node) -> bool:
    """Whether a schema names properties of its own."""
    return next(properties_of(node), None) is not None


def says_type(node: Node) -> bool:
    """Whether a schema has a keyword that tells the type of a value, beyond limits and texts."""
    keywords = ("$ref", "type", "enum", "const", "oneOf", "anyOf", "allOf", "properties", "items")
    return any(keyword in node for keyword in keywords)


def type_names(node: Node) -> tuple[SpecText, ...]:
    """The names under `type`: none, one or several."""
    declared = node.get("type")
    if declared is None:
        return ()
    if declared.kind is Kind.ARRAY:
        return tuple(name for item in declared.items() if (name := item.text()) is not None)
    name = declared.text()
    return () if name is None else (name,)
