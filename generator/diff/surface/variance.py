"""Which of two annotations has more values?

str | None  is wider than  str        list[A]  is narrower than  list[A | B]       int  is narrower than  float
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..law import Effect

_WIDER = {"float": ("int",)}
_ALL = ("Any", "object")
MAX_NESTING = 5


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What names mean on both sides: those that changed, and those that stand for another annotation."""

    renamed: Mapping[str, str] = field(default_factory=dict)
    old_aliases: Mapping[str, str] = field(default_factory=dict)
    new_aliases: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Apart:
    """The members of two unions that the other one doesn't have; a literal is written after `=`."""

    gone: tuple[str, ...]
    come: tuple[str, ...]

    @property
    def effect(self) -> Effect:
        """What became of the values."""
        if self.gone and self.come:
            return Effect.INCOMPARABLE
        return Effect.WIDENS if self.come else Effect.NARROWS

    @property
    def is_of_literals(self) -> bool:
        """Whether literals alone are different."""
        return all(part.startswith("=") for part in (*self.gone, *self.come))


def compare_annotations(old: str, new: str, words: Vocabulary) -> Apart | None:
    """How two annotations differ; None where they have the same values."""
    if old == new:
        return None
    before, after = _parts(old, words.renamed), _parts(new, {})
    apart = _apart(before, after)
    for _ in range(MAX_NESTING):
        before = _spread(before, apart.gone, words.old_aliases, words.renamed)
        after = _spread(after, apart.come, words.new_aliases, {})
        apart = _apart(before, after)
    return apart if apart.gone or apart.come else None


def _apart(before: tuple[str, ...], after: tuple[str, ...]) -> Apart:
    return Apart(
        tuple(part for part in before if not _is_in(part, after)),
        tuple(part for part in after if not _is_in(part, before)),
    )


def _spread(
    parts: tuple[str, ...], some: tuple[str, ...], aliases: Mapping[str, str], renamed: Mapping[str, str]
) -> tuple[str, ...]:
    """The members, those of `some` that stand for another annotation written out."""
    written = (_parts(aliases[part], renamed) if part in some and part in aliases else (part,) for part in parts)
    return tuple(dict.fromkeys(one for several in written for one in several))


def _parts(annotation: str, renamed: Mapping[str, str]) -> tuple[str, ...]:
    """The members of a union as texts: literals one by one, and names as they are now."""
    return tuple(dict.fromkeys(_members(ast.parse(annotation, mode="eval").body, renamed)))


def _members(node: ast.expr, renamed: Mapping[str, str]) -> Iterator[str]:
    match node:
        case ast.BinOp(left, ast.BitOr(), right):
            yield from _members(left, renamed)
            yield from _members(right, renamed)
        case ast.Subscript(ast.Name("Annotated"), ast.Tuple([first, *_])):
            yield from _members(first, renamed)
        case ast.Subscript(ast.Name("Literal"), inner):
            values = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            yield from (f"={ast.unparse(value)}" for value in values)
        case ast.Subscript(head, inner):
            arguments = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            told = (" | ".join(sorted(_members(argument, renamed))) for argument in arguments)
            yield f"{_named(head, renamed)}[{', '.join(told)}]"
        case _:
            yield _named(node, renamed)


def _named(node: ast.expr, renamed: Mapping[str, str]) -> str:
    name = ast.unparse(node).removeprefix("types.").removeprefix("builtins.")
    return renamed.get(name, name)


def _is_in(part: str, others: Iterable[str]) -> bool:
    """Whether a member of a union has its values among those of others."""
    listed = tuple(others)
    if part in listed or any(name in listed for name in _ALL):
        return True
    if part.startswith("="):
        return _plain_type(part[1:]) in listed
    if any(part in _WIDER.get(other, ()) for other in listed):
        return True
    head, _, inner = part.partition("[")
    return bool(inner) and any(_inner_is_in(head, inner[:-1], other) for other in listed)


def _inner_is_in(head: str, inner: str, other: str) -> bool:
    """Whether a list of some values is one of more values."""
    other_head, _, other_inner = other.partition("[")
    if head != other_head or not other_inner or "," in inner:
        return False
    return all(_is_in(part, other_inner[:-1].split(" | ")) for part in inner.split(" | "))


def _plain_type(literal: str) -> str:
    return {"'": "str", '"': "str", "T": "bool", "F": "bool"}.get(literal[:1], "int")
