"""The raw tree that a parser makes: plain values, in objects that remember where in which text they stand.

    {"info": {"title": "Pets"}}   ->   RawObject(info=RawObject(title="Pets")), starting at offsets 0 and 9

Only objects remember; the place of anything else is found from the object around it, by a `Layout`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from .source import Source

MAX_DEPTH = 200
"""The deepest nesting read; what follows may recurse within it."""

MAX_NODES = 2_000_000
"""The most nodes a file may stand for once its aliases are written out."""

MAX_DIGITS = 100

Raw: TypeAlias = "None | bool | int | float | str | list[Raw] | RawObject"


class Layout(Protocol):
    """Where the parts of one text are, as offsets."""

    source: Source

    def offset(self, start: int) -> int:
        """The offset of the object whose `start` this is."""
        ...

    def members(self, offset: int) -> Mapping[str, tuple[int, int]]:
        """The offsets of key and value of each member of the object at `offset`."""
        ...

    def items(self, offset: int) -> Sequence[int]:
        """The offset of each item of the array at `offset`; none where there is no array."""
        ...


class RawObject(dict[str, "Raw"]):
    """A JSON object; `moved` names members that were put there from elsewhere, with their old object and key."""

    __slots__ = ("layout", "moved", "start")

    def __init__(self, members: Iterable[tuple[str, Raw]] | Mapping[str, Raw], layout: Layout, start: int) -> None:
        super().__init__(members)
        self.layout = layout
        self.start = start
        self.moved: dict[str, tuple[RawObject, str]] | None = None

    def beside(self, members: Mapping[str, Raw]) -> RawObject:
        """A new object that stands where this one does: members of the same name keep their places."""
        made = RawObject(members, self.layout, self.start)
        made.moved = dict(self.moved) if self.moved else None
        return made

    def take(self, key: str, value: Raw, origin: RawObject, origin_key: str = "") -> None:
        """Sets a member whose place is that of another object's member."""
        self[key] = value
        self.moved = self.moved or {}
        self.moved[key] = (origin, origin_key or key)


@dataclass(frozen=True, slots=True)
class Oddity:
    """What a text has that JSON has no place for; it was read as `became` tells."""

    code: str
    message: str
    offset: int
    hint: str
    became: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A key given twice in one object; the later one was kept."""

    key: str
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a parser makes of a text."""

    root: Raw
    layout: Layout
    duplicates: Sequence[Duplicate] = ()
    oddities: Sequence[Oddity] = ()


class Malformed(Exception):
    """The text can't be read; the one error of the parsers."""

    def __init__(self, code: str, message: str, offset: int, hint: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.message = message
        self.offset = offset
        self.hint = hint


def is_too_deep(root: Raw) -> bool:
    """Whether a tree is nested beyond `MAX_DEPTH`."""
    level: list[Raw] = [root]
    for _ in range(MAX_DEPTH + 1):
        inner = [raw.values() if isinstance(raw, dict) else raw for raw in level if isinstance(raw, (dict, list))]
        level = [child for children in inner for child in children]
        if not level:
            return False
    return True


def too_deep(offset: int) -> Malformed:
    """The error for nesting beyond `MAX_DEPTH`."""
    return Malformed("spec-too-deep", f"the nesting is deeper than {MAX_DEPTH} levels", offset, _DEEP)


_DEEP = "move inner schemas to components and refer to them"


def too_many_nodes(offset: int) -> Malformed:
    """The error for more than `MAX_NODES`."""
    message = f"with its aliases written out the file has more than {MAX_NODES:,} nodes"
    return Malformed("spec-too-large", message, offset, "use $ref for what is shared")


def place_of(path: Sequence[str | int], holder: RawObject) -> tuple[Source, int]:
    """The text and offset of what `path` leads to from `holder` through arrays, or of the nearest known around it."""
    layout, offset = holder.layout, holder.layout.offset(holder.start)
    for key in path:
        found: int | None
        if isinstance(key, str):
            layout, offset, found = _member_value(holder, key)
        else:
            items = layout.items(offset)
            found = items[key] if key < len(items) else None
        if found is None:
            break
        offset = found
    return layout.source, offset


def key_place_of(key: str, holder: RawObject) -> tuple[Source, int]:
    """The text and offset of a member's key; of the object itself where the key was not written by the author."""
    holder, key = _origin(holder, key)
    offset = holder.layout.offset(holder.start)
    return holder.layout.source, holder.layout.members(offset).get(key, (offset, offset))[0]


def _member_value(holder: RawObject, key: str) -> tuple[Layout, int, int | None]:
    holder, key = _origin(holder, key)
    offset = holder.layout.offset(holder.start)
    member = holder.layout.members(offset).get(key)
    return holder.layout, offset, member and member[1]


def _origin(holder: RawObject, key: str) -> tuple[RawObject, str]:
    while holder.moved and key in holder.moved:
        holder, key = holder.moved[key]
    return holder, key
