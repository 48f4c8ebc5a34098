"""Do two schemas list the same values?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..load import Node
from ..text import Value
from .findings import Finding, Found
from .law import Effect
from .sameness import canonical
from .schemas import Schema

_OPEN = "x-extensible-enum"


def compare_values(old: Schema, new: Schema) -> Iterator[Found]:
    """What changed about `enum` and `const`."""
    before, after = old.values, new.values
    at = _place(old), _place(new)
    if before is None or after is None:
        yield from _listed(old, new, at)
    elif before.keys() != after.keys():
        if len(before) == len(after) == 1 and ("const" in old.stated or "const" in new.stated):
            yield Finding("const-changed", *at, next(iter(before.values())), next(iter(after.values())))
        else:
            yield from _differing("enum-value-removed", at, before, after, gone=True)
            yield from _differing("enum-value-added", at, after, before, gone=False)
    yield from _extensible(old, new)


def _listed(old: Schema, new: Schema, at: tuple[Node, Node]) -> Iterator[Found]:
    if old.values is None and new.values is not None and not old.alternatives:
        rule = "const-added" if "const" in new.stated else "enum-added"
        yield Finding(rule, *at, None, tuple(new.values.values()))
    elif new.values is None and old.values is not None and not new.alternatives:
        rule = "const-removed" if "const" in old.stated else "enum-removed"
        yield Finding(rule, *at, tuple(old.values.values()), None)


def _differing(
    rule: str, at: tuple[Node, Node], these: Mapping[str, Value], others: Mapping[str, Value], *, gone: bool
) -> Iterator[Found]:
    only = tuple(value for text, value in these.items() if text not in others)
    if only:
        yield Finding(rule, *at, only if gone else None, None if gone else only)


def _extensible(old: Schema, new: Schema) -> Iterator[Found]:
    """A list that names values without closing the door on others."""
    before, after = old.first(_OPEN), new.first(_OPEN)
    if before is None or after is None:
        return
    left = {canonical(item.value()): item.value() for item in before.items()}
    kept = {canonical(item.value()): item.value() for item in after.items()}
    yield from _differing("extensible-enum-value-removed", (before, after), left, kept, gone=True)
    if kept.keys() - left.keys():
        come = tuple(value for text, value in kept.items() if text not in left)
        yield Finding("extensible-enum-value-added", before, after, None, come, effect=Effect.NONE)


def _place(schema: Schema) -> Node:
    return schema.first("enum") or schema.first("const") or schema.home
