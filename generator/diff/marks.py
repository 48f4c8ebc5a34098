"""What is said of a value beside which values fit: defaults, deprecation, who may write it, extensions?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..load import Node
from ..text import Given, SpecText
from .findings import Finding, Found
from .law import Effect
from .sameness import canonical
from .schemas import Schema


@dataclass(frozen=True, slots=True)
class Marks:
    """Who may write a property, and whether it is on its way out."""

    read_only: bool
    write_only: bool
    deprecated: bool


def marks_of(schema: Schema) -> Marks:
    """The marks of a property's schema."""
    return Marks(schema.says("readOnly"), schema.says("writeOnly"), schema.says("deprecated"))


def compare_access(old: Node, new: Node, before: Marks, after: Marks, *, required: bool) -> Iterator[Found]:
    """What changed about who may write a property."""
    if before.read_only != after.read_only:
        yield Finding("became-read-only" if after.read_only else "became-not-read-only", old, new)
    if before.write_only and not after.write_only:
        # A value that was never given is now always there: harmless, but nobody has been told of it before.
        rule = "required-became-not-write-only" if required else "became-not-write-only"
        yield Finding(rule, old, new)
    if after.write_only and not before.write_only:
        yield Finding("became-write-only", old, new)


def compare_marks(old: Schema, new: Schema) -> Iterator[Found]:
    """What changed about a schema's default, deprecation and extensions."""
    yield from compare_defaults(old, new)
    if old.says("deprecated") != new.says("deprecated"):
        rule = "schema-deprecated" if new.says("deprecated") else "schema-reactivated"
        yield Finding(rule, old.first("deprecated") or old.home, new.first("deprecated") or new.home)
    yield from compare_extensions(
        {name: nodes[0] for name, nodes in old.stated.items()},
        {name: nodes[0] for name, nodes in new.stated.items()},
        old.home,
        new.home,
    )


def compare_defaults(old: Schema, new: Schema) -> Iterator[Found]:
    """What changed about the value that stands for one that isn't given."""
    before, after = _given(old.first("default")), _given(new.first("default"))
    if _same(before, after):
        return
    rule = "default-changed"
    if before is None or after is None:
        rule = "default-added" if before is None else "default-removed"
    at = old.first("default") or old.home, new.first("default") or new.home
    yield Finding(rule, *at, before.value if before else None, after.value if after else None)


def _given(node: Node | None) -> Given | None:
    return None if node is None else Given(node.value())


def _same(before: Given | None, after: Given | None) -> bool:
    if before is None or after is None:
        return before is after
    return canonical(before.value) == canonical(after.value)


_OWN = frozenset(("x-extensible-enum", "x-sunset", "x-stability-level", "x-enum-descriptions"))
"""Extensions that rules of their own are about where both sides have them, and one that is a text."""


def compare_extensions(before: dict[str, Node], after: dict[str, Node], old: Node, new: Node) -> Iterator[Found]:
    """Which extensions say something else: one finding for all of a place."""
    names = sorted(name for name in before.keys() ^ after.keys() if name.startswith("x-") and name != "x-sunset")
    names += sorted(name for name in before.keys() & after.keys() if name.startswith("x-") and name not in _OWN)
    differing = [name for name in names if _text(before.get(name)) != _text(after.get(name))]
    if differing:
        at = before.get(differing[0]) or old, after.get(differing[0]) or new
        told = SpecText(", ".join(differing))
        yield Finding("extension-changed", *at, name=told, effect=Effect.NONE, scattered=True)


def _text(node: Node | None) -> str | None:
    return None if node is None else node.fingerprint()
