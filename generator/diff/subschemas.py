"""Do two schemas hold the same schemas under the keywords that put a condition on a part of a value?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..encode import data
from ..load import Kind, Node
from ..text import SpecText, Value
from .findings import Finding, Found, Step
from .schemas import Schema


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword that holds a schema: how rules call it, and whether what fits it is refused."""

    name: str
    stem: str
    inverted: bool = False


ONE = (
    Keyword("contains", "contains"),
    Keyword("propertyNames", "property-names"),
    Keyword("unevaluatedItems", "unevaluated-items"),
    Keyword("unevaluatedProperties", "unevaluated-properties"),
    Keyword("contentSchema", "content-schema"),
    Keyword("not", "not", inverted=True),
    Keyword("if", "if"),
    Keyword("then", "then"),
    Keyword("else", "else"),
)
NAMED = (Keyword("patternProperties", "pattern-property"), Keyword("dependentSchemas", "dependent-schema"))


def compare_subschemas(old: Schema, new: Schema) -> Iterator[Found]:
    """What changed about conditions on parts."""
    for keyword in ONE:
        yield from _one(old, new, keyword)
    for keyword in NAMED:
        yield from _named(old, new, keyword)
    yield from _items(old, new)
    yield from _dependent_names(old, new)


def _one(old: Schema, new: Schema, keyword: Keyword) -> Iterator[Found]:
    before, after = old.stated.get(keyword.name), new.stated.get(keyword.name)
    if before and after:
        if len(before) == len(after):
            for one, other in zip(before, after, strict=True):
                yield Step((one,), (other,), inverted=keyword.inverted)
        else:
            rule = f"{keyword.stem}-{'added' if len(after) > len(before) else 'removed'}"
            yield Finding(rule, before[-1], after[-1])
    elif before:
        yield Finding(f"{keyword.stem}-removed", before[0], new.home)
    elif after:
        yield Finding(f"{keyword.stem}-added", old.home, after[0])


def _named(old: Schema, new: Schema, keyword: Keyword) -> Iterator[Found]:
    before, after = _members(old, keyword.name), _members(new, keyword.name)
    for name, node in before.items():
        if name in after:
            yield Step((node,), (after[name],))
        else:
            yield Finding(f"{keyword.stem}-removed", node, new.home)
    yield from (Finding(f"{keyword.stem}-added", old.home, node) for name, node in after.items() if name not in before)


def _members(schema: Schema, keyword: str) -> dict[SpecText, Node]:
    return {name: node for stated in schema.stated.get(keyword, ()) for name, node in stated.members()}


def _items(old: Schema, new: Schema) -> Iterator[Found]:
    """The items of a list; those that the first items have schemas of their own for come one by one."""
    before, after = _listed(old), _listed(new)
    for one, other in zip(before, after, strict=False):
        yield Step((one,), (other,))
    yield from (Finding("prefix-items-removed", node, new.home) for node in before[len(after) :])
    yield from (Finding("prefix-items-added", old.home, node) for node in after[len(before) :])
    was, is_now = _stated(old), _stated(new)
    if was and is_now:
        yield Step(was, is_now)
    elif was:
        yield Finding("items-untyped", was[0], new.home)
    elif is_now:
        yield Finding("items-typed", old.home, is_now[0])


def _listed(schema: Schema) -> list[Node]:
    stated = schema.first("prefixItems")
    return list(stated.items()) if stated is not None else []


def _stated(schema: Schema) -> tuple[Node, ...]:
    """The schemas of the items, where they say anything."""
    return tuple(
        node
        for node in schema.stated.get("items", ())
        if (node.kind is Kind.OBJECT and len(node)) or node.scalar() is False
    )


def _dependent_names(old: Schema, new: Schema) -> Iterator[Found]:
    before, after = _needs(old), _needs(new)
    at = old.first("dependentRequired") or old.home, new.first("dependentRequired") or new.home
    for name in sorted(before.keys() | after.keys(), key=data):
        was, is_now = before.get(name, set()), after.get(name, set())
        if was != is_now:
            rule = "dependent-required-changed"
            if was < is_now:
                rule = "dependent-required-added"
            elif is_now < was:
                rule = "dependent-required-removed"
            yield Finding(rule, *at, _sorted(was), _sorted(is_now), name=name)


def _needs(schema: Schema) -> dict[SpecText, set[SpecText]]:
    found: dict[SpecText, set[SpecText]] = {}
    for name, node in _members(schema, "dependentRequired").items():
        found.setdefault(name, set()).update(text for item in node.items() if (text := item.text()) is not None)
    return found


def _sorted(names: set[SpecText]) -> Value:
    return tuple(sorted(names, key=data)) or None
