"""A `Node` is a place in a description and the value that stands there.

paths = document.root.get("paths")        Node at #/paths, or None
for path, item in paths.members(): ...    SpecText, Node
item.location                             openapi.yaml:12:5, found when asked for
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from ..diagnostics import Location
from ..encode import data
from ..text import Object, Pointer, Scalar, SpecText, Value
from .source import Source
from .tree import Raw, RawObject, key_place_of, place_of


class Kind(StrEnum):
    OBJECT = "object"
    ARRAY = "array"
    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"


_KINDS: dict[type, Kind] = {
    RawObject: Kind.OBJECT,
    list: Kind.ARRAY,
    str: Kind.STRING,
    int: Kind.INTEGER,
    float: Kind.NUMBER,
    bool: Kind.BOOLEAN,
    type(None): Kind.NULL,
}


@dataclass(slots=True, eq=False)
class File:
    """One file of a description; `name` is its address as seen from the entry file, empty for that one itself.

    `moved` says where the first step of a pointer in the author's form leads in the 3.1 form.
    """

    source: Source
    root: Raw
    name: str = ""
    moved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Node:
    """A value of a description with its place; made afresh at each visit, so compare pointers, not nodes."""

    __slots__ = ("_file", "_key", "_parent", "_raw")

    def __init__(self, raw: Raw, file: File, parent: Node | None = None, key: str | int = "") -> None:
        self._raw = raw
        self._file = file
        self._parent = parent
        self._key = key

    def __repr__(self) -> str:
        return f"Node({self.kind}, {self.pointer!r})"

    @property
    def kind(self) -> Kind:
        """What the value is."""
        return _KINDS[type(self._raw)]

    def get(self, key: str | SpecText) -> Node | None:
        """The member called `key`; None where there is none, or where this is no object."""
        name = data(key) if isinstance(key, SpecText) else key
        if isinstance(self._raw, RawObject) and name in self._raw:
            return Node(self._raw[name], self._file, self, name)
        return None

    def __contains__(self, key: str | SpecText) -> bool:
        return isinstance(self._raw, RawObject) and key in self._raw

    def members(self) -> Iterator[tuple[SpecText, Node]]:
        """The members of an object, in their order; of anything else, none."""
        if isinstance(self._raw, RawObject):
            for key, raw in self._raw.items():
                yield SpecText(key), Node(raw, self._file, self, key)

    def items(self) -> Iterator[Node]:
        """The items of an array; of anything else, none."""
        if isinstance(self._raw, list):
            for index, raw in enumerate(self._raw):
                yield Node(raw, self._file, self, index)

    def __len__(self) -> int:
        return len(self._raw) if isinstance(self._raw, (RawObject, list)) else 0

    def __bool__(self) -> Literal[True]:
        # An empty object is still a node: only None is false.
        return True

    def text(self) -> SpecText | None:
        """The value of a string; None for anything else."""
        return SpecText(self._raw) if isinstance(self._raw, str) else None

    def scalar(self) -> Scalar:
        """The value of a scalar; None for null, and for objects and arrays."""
        if isinstance(self._raw, (RawObject, list)):
            return None
        return SpecText(self._raw) if isinstance(self._raw, str) else self._raw

    def value(self) -> Value:
        """The whole value, frozen."""
        return _frozen(self._raw)

    def fingerprint(self) -> str:
        """The value as one text in ASCII, the same for members in another order; 1, 1.0 and true are three."""
        return json.dumps(self._raw, sort_keys=True)

    @property
    def pointer(self) -> Pointer:
        """Where the value stands: `#/paths/~1threads/get`, or `other.yaml#/Run`."""
        steps: list[str] = []
        node = self
        while node._parent is not None:
            steps.append(str(node._key).replace("~", "~0").replace("/", "~1"))
            node = node._parent
        return Pointer("/".join([f"{self._file.name}#", *reversed(steps)]))

    @property
    def location(self) -> Location:
        """The file, line and column at which the value begins; of what a newer form made up, where it came from."""
        path: list[str | int] = []
        node = self
        while not isinstance(node._raw, RawObject) and node._parent is not None:
            path.append(node._key)
            node = node._parent
        if not isinstance(node._raw, RawObject):
            return Location(self._file.source.name, 1, 1, self.pointer)
        return self._at(*place_of(path[::-1], node._raw))

    @property
    def key_location(self) -> Location:
        """The place of the key under which the value stands; of an array item, its own."""
        if self._parent is None or not isinstance(self._parent._raw, RawObject):
            return self.location
        return self._at(*key_place_of(str(self._key), self._parent._raw))

    def _at(self, source: Source, offset: int) -> Location:
        return Location(source.name, *source.position(offset), self.pointer)


def kind_of(raw: Raw) -> Kind:
    """What a bare value is."""
    return _KINDS[type(raw)]


def raw_of(node: Node) -> Raw:
    """The bare value; for this room only, as it holds bare strings."""
    return node._raw


def says_the_same(one: Node | None, other: Node | None) -> bool:
    """Whether two nodes have the same value, wherever they stand."""
    return one is other or (one is not None and other is not None and raw_of(one) == raw_of(other))


def file_of(node: Node) -> File:
    """The file that the node stands in."""
    return node._file


def parent_of(node: Node) -> Node | None:
    """What the node was found in; None for the root of a file."""
    return node._parent


def child_of(node: Node, key: str | int, raw: Raw) -> Node:
    """The node of a member or item that the caller has at hand."""
    return Node(raw, node._file, node, key)


def _frozen(raw: Raw) -> Value:
    # Recursion ends, as a tree is never deep; a loop in place of a comprehension keeps it to one frame a level.
    if isinstance(raw, RawObject):
        members: list[tuple[SpecText, Value]] = []
        for key, member in raw.items():
            members.append((SpecText(key), _frozen(member)))
        return Object(tuple(members))
    if isinstance(raw, list):
        items: list[Value] = []
        for item in raw:
            items.append(_frozen(item))
        return tuple(items)
    return SpecText(raw) if isinstance(raw, str) else raw
