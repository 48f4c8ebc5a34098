"""Do two schemas put the same limits on a value?"""

from __future__ import annotations

import math
from collections.abc import Iterator

from ..encode import data
from ..load import Node
from ..text import SpecText, Value
from .findings import Finding, Found
from .schemas import Schema

LOWER = {
    "minLength": "min-length",
    "minItems": "min-items",
    "minProperties": "min-properties",
    "minContains": "min-contains",
}
UPPER = {
    "maxLength": "max-length",
    "maxItems": "max-items",
    "maxProperties": "max-properties",
    "maxContains": "max-contains",
}
_CONTENT = {"contentEncoding": "content-encoding-changed", "contentMediaType": "content-type-changed"}
Bound = tuple[float, bool]
"""A limit, and whether the limit itself is allowed no more."""


def compare_constraints(old: Schema, new: Schema) -> Iterator[Found]:
    """What changed about limits of every kind."""
    yield from _bounds(old, new, "minimum", ("minimum", "exclusiveMinimum"), lower=True)
    yield from _bounds(old, new, "maximum", ("maximum", "exclusiveMaximum"), lower=False)
    for keyword, stem in LOWER.items():
        yield from _bounds(old, new, stem, (keyword,), lower=True)
    for keyword, stem in UPPER.items():
        yield from _bounds(old, new, stem, (keyword,), lower=False)
    yield from _multiples(old, new)
    yield from _patterns(old, new)
    if old.says("uniqueItems") != new.says("uniqueItems"):
        rule = "unique-items-required" if new.says("uniqueItems") else "unique-items-not-required"
        yield Finding(rule, _at(old, "uniqueItems"), _at(new, "uniqueItems"))
    for keyword, rule in _CONTENT.items():
        before, after = _text(old, keyword), _text(new, keyword)
        if before != after:
            yield Finding(rule, _at(old, keyword), _at(new, keyword), before, after)


def _bounds(old: Schema, new: Schema, stem: str, keywords: tuple[str, ...], *, lower: bool) -> Iterator[Found]:
    before, after = _bound(old, keywords, lower=lower), _bound(new, keywords, lower=lower)
    if before[0] == after[0]:
        return
    places = before[1] or old.home, after[1] or new.home
    values = _value(before[1]), _value(after[1])
    raised = after[0] > before[0]
    yield Finding(f"{stem}-{'raised' if raised else 'lowered'}", *places, *values)


def _bound(schema: Schema, keywords: tuple[str, ...], *, lower: bool) -> tuple[Bound, Node | None]:
    """The strictest limit, ordered so that a greater one is a greater tuple, and where it is stated."""
    none = -math.inf if lower else math.inf
    # No length or number of items is below nothing, so a limit of nothing is none.
    floor = 0.0 if keywords[0] in LOWER else none
    found: tuple[Bound, Node | None] = ((floor if lower else none, False), None)
    for keyword in keywords:
        exclusive = keyword.startswith("exclusive")
        for node in schema.stated.get(keyword, ()):
            limit = _number(node)
            if limit is None:
                continue
            bound = (limit, exclusive if lower else not exclusive)
            if bound > found[0] if lower else bound < found[0]:
                found = (bound, node)
    return found


def _number(node: Node) -> float | None:
    value = node.scalar()
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        return float(value)
    except OverflowError:
        return math.copysign(math.inf, value)


def _multiples(old: Schema, new: Schema) -> Iterator[Found]:
    before, after = old.first("multipleOf"), new.first("multipleOf")
    was = _number(before) if before else None
    is_now = _number(after) if after else None
    if was == is_now:
        return
    values = _value(before), _value(after)
    places = before or old.home, after or new.home
    if was is None or (is_now and was and math.isclose(is_now / was, round(is_now / was)) and is_now > was):
        yield Finding("multiple-of-narrowed", *places, *values)
    elif is_now is None or (is_now and math.isclose(was / is_now, round(was / is_now)) and was > is_now):
        yield Finding("multiple-of-widened", *places, *values)
    else:
        yield Finding("multiple-of-changed", *places, *values)


_ANYTHING = frozenset((".*", "^.*$", "", "^.*", ".*$"))


def _patterns(old: Schema, new: Schema) -> Iterator[Found]:
    before, after = _pattern_set(old), _pattern_set(new)
    if before.keys() == after.keys():
        return
    gone, come = before.keys() - after.keys(), after.keys() - before.keys()
    at = old.first("pattern") or old.home, new.first("pattern") or new.home
    values = _joined(before), _joined(after)
    if not gone:
        yield Finding("pattern-added", *at, *values)
    elif not come:
        yield Finding("pattern-removed", *at, *values)
    else:
        yield Finding("pattern-changed", *at, *values)


def _pattern_set(schema: Schema) -> dict[str, SpecText]:
    texts = (node.text() for node in schema.stated.get("pattern", ()))
    return {data(text): text for text in texts if text is not None and data(text) not in _ANYTHING}


def _joined(patterns: dict[str, SpecText]) -> Value:
    return SpecText(" and ".join(sorted(patterns))) if patterns else None


def _text(schema: Schema, keyword: str) -> SpecText | None:
    stated = schema.first(keyword)
    return stated.text() if stated else None


def _at(schema: Schema, keyword: str) -> Node:
    return schema.first(keyword) or schema.home


def _value(node: Node | None) -> Value:
    return node.scalar() if node else None
