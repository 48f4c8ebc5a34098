"""How are alternatives told apart, by which property and which of its values?"""

from __future__ import annotations

from collections.abc import Iterator

from ..encode import data
from ..load import Node
from ..text import SpecText
from .findings import Finding, Found
from .layers import scalar_at
from .schemas import Schema


def compare_discriminators(old: Schema, new: Schema) -> Iterator[Found]:
    """What changed about `discriminator`."""
    before, after = old.first("discriminator"), new.first("discriminator")
    if before is None or after is None:
        if before is not after:
            rule = "discriminator-added" if before is None else "discriminator-removed"
            yield Finding(rule, before or old.home, after or new.home)
        return
    was, is_now = scalar_at(before, "propertyName"), scalar_at(after, "propertyName")
    if was != is_now:
        yield Finding("discriminator-changed", before, after, was, is_now)
    yield from _mappings(before, after)


def _mappings(before: Node, after: Node) -> Iterator[Found]:
    was, is_now = _mapping(before), _mapping(after)
    if was is None and is_now is None:
        return
    for value in (was or {}).keys() - (is_now or {}).keys():
        yield Finding("discriminator-mapping-removed", before, after, SpecText(value), None)
    for value in (is_now or {}).keys() - (was or {}).keys():
        yield Finding("discriminator-mapping-added", before, after, None, SpecText(value))
    swapped = sorted(value for value, target in (was or {}).items() if _is_swapped(value, target, was, is_now))
    for value in swapped:
        yield Finding("discriminator-mapping-changed", before, after, SpecText(value), SpecText(value))


def _is_swapped(value: str, target: str, was: dict[str, str] | None, is_now: dict[str, str] | None) -> bool:
    """Whether a value now names another schema that was there before; a new name may be a renamed schema."""
    now = (is_now or {}).get(value)
    return now is not None and now != target and now in (was or {}).values()


def _mapping(node: Node) -> dict[str, str] | None:
    stated = node.get("mapping")
    if stated is None:
        return None
    return {data(name): data(text) for name, item in stated.members() if (text := item.text()) is not None}
