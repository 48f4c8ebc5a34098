"""Do two schemas name the same properties, require the same of them, and leave the same room for others?"""

from __future__ import annotations

from collections.abc import Iterator

from ..load import Kind, Node
from ..text import SpecText
from .findings import NO_GUARDS, Finding, Found, Step
from .law import Effect, Guard
from .marks import Marks, compare_access, marks_of
from .schemas import Reader, Schema


def compare_objects(old: Schema, new: Schema, left: Reader, right: Reader) -> Iterator[Found]:
    """What changed about properties."""
    for name, nodes in old.properties.items():
        if name in new.properties:
            yield from _kept(name, old, new, left, right)
        else:
            yield from _removed(name, nodes, old, new, marks_of(left.schema(nodes)))
    for name, nodes in new.properties.items():
        if name not in old.properties:
            yield from _added(name, nodes, new, marks_of(right.schema(nodes)))
    yield from _undeclared(old, new)
    yield from _additional(old, new)


def _kept(name: SpecText, old: Schema, new: Schema, left: Reader, right: Reader) -> Iterator[Found]:
    nodes = old.properties[name], new.properties[name]
    before, after = marks_of(left.schema(nodes[0])), marks_of(right.schema(nodes[1]))
    guards = _guards(after)
    was, is_now = name in old.required, name in new.required
    if was != is_now:
        rule = "property-became-required" if is_now else "property-became-optional"
        yield Finding(rule, nodes[0][0], nodes[1][0], guards=guards)
    yield from compare_access(nodes[0][0], nodes[1][0], before, after, required=is_now)
    yield Step(*nodes, guards=guards)


def _removed(name: SpecText, nodes: tuple[Node, ...], old: Schema, new: Schema, marks: Marks) -> Iterator[Found]:
    rule = "required-property-removed" if name in old.required else "optional-property-removed"
    guards = _guards(marks)
    # What a closed object doesn't name, it refuses.
    effect = Effect.INCOMPARABLE if _is_closed(new) and name in old.required else None
    effect = Effect.NARROWS if _is_closed(new) and effect is None else effect
    yield Finding(rule, nodes[0], None, effect=effect, guards=guards)


def _added(name: SpecText, nodes: tuple[Node, ...], new: Schema, marks: Marks) -> Iterator[Found]:
    rule = "required-property-added" if name in new.required else "optional-property-added"
    yield Finding(rule, None, nodes[0], guards=_guards(marks))


def _undeclared(old: Schema, new: Schema) -> Iterator[Found]:
    """Names under `required` that no property has."""
    for name, node in new.required.items():
        if name not in old.required and name not in new.properties and name not in old.properties:
            yield Finding("undeclared-property-required", old.home, node, None, name, name=name)
    for name, node in old.required.items():
        if name not in new.required and name not in old.properties and name not in new.properties:
            yield Finding("undeclared-property-not-required", node, new.home, name, None, name=name)


def _guards(after: Marks) -> frozenset[Guard]:
    if after.read_only:
        return frozenset((Guard.READ_ONLY,))
    return frozenset((Guard.WRITE_ONLY,)) if after.write_only else NO_GUARDS


def _additional(old: Schema, new: Schema) -> Iterator[Found]:
    before, after = _extras(old), _extras(new)
    at = before or old.home, after or new.home
    was_closed, is_closed = _is_closed(old), _is_closed(new)
    if was_closed != is_closed:
        yield Finding("additional-properties-forbidden" if is_closed else "additional-properties-allowed", *at)
    elif before and after and not is_closed:
        yield Step((before,), (after,))
    elif before and not is_closed:
        yield Finding("additional-properties-untyped", *at)
    elif after and not is_closed:
        yield Finding("additional-properties-typed", *at)


def _extras(schema: Schema) -> Node | None:
    """The schema of the properties that aren't named, where it says anything."""
    for node in schema.stated.get("additionalProperties", ()):
        if node.scalar() is False or (node.kind is Kind.OBJECT and len(node)):
            return node
    return None


def _is_closed(schema: Schema) -> bool:
    return any(
        node.kind is Kind.BOOLEAN and node.scalar() is False for node in schema.stated.get("additionalProperties", ())
    )
