"""YAML text becomes the raw tree, event by event and without recursion.

Plain scalars follow the JSON schema of YAML 1.2 (`yes` and `2020-01-01` are strings), keys are their source text,
aliases are followed within a budget, and so are the merge keys of YAML 1.1. Tags of other languages say nothing, and of
several documents the first is read; both are told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ..encode import show
from ..text import SpecText
from .source import Source
from .tree import MAX_DEPTH, MAX_NODES, Duplicate, Malformed, Oddity, Parsed, Raw, RawObject, too_deep, too_many_nodes
from .yaml_scalars import CORE, bad_tag, is_merge, key_text, offset_of, scalar_value

_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def load_yaml(source: Source) -> Parsed:
    """Reads one YAML document; raises `Malformed`."""
    text, oddities = _printable(source.text)
    composer = _Composer(YamlLayout(source), oddities)
    try:
        parser = CParser(text)
        event = parser.get_event()
        while not isinstance(event, StreamEndEvent) and event is not None and not composer.done:
            composer.take(event)
            event = parser.get_event()
    except yaml.MarkedYAMLError as error:
        raise _syntax(error) from None
    except yaml.YAMLError:
        raise Malformed("yaml-syntax", "this is not YAML", 0, _SYNTAX) from None
    if not composer.documents:
        raise Malformed("spec-empty", "the file is empty", 0, "is this the right file?")
    return Parsed(composer.root, composer.layout, composer.duplicates, oddities)


def _printable(text: str) -> tuple[str, list[Oddity]]:
    """The text with U+FFFD in place of characters that YAML doesn't have."""
    found = _UNPRINTABLE.search(text)
    if found is None:
        return text, []
    message = f"the character U+{ord(found.group()):04X} can't stand in YAML"
    hint = 'write it as an escape in "double quotes"'
    return _UNPRINTABLE.sub("\ufffd", text), [Oddity("bad-character", message, found.start(), hint, "U+FFFD")]


class YamlLayout:
    """Offsets in a YAML text, noted while it is composed; an object's `start` is its offset."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.objects: dict[int, dict[str, tuple[int, int]]] = {}
        self.arrays: dict[int, list[int]] = {}

    def offset(self, start: int) -> int:
        return start

    def members(self, offset: int) -> Mapping[str, tuple[int, int]]:
        return self.objects.get(offset, {})

    def items(self, offset: int) -> Sequence[int]:
        return self.arrays.get(offset, ())


@dataclass(slots=True)
class _Anchored:
    raw: Raw
    start: int
    nodes: int
    height: int


@dataclass(slots=True)
class _Frame:
    """A collection that is still open; `key` waits for its value."""

    raw: RawObject | list[Raw]
    start: int
    anchor: str | None
    nodes_before: int
    members: dict[str, tuple[int, int]] = field(default_factory=dict)
    items: list[int] = field(default_factory=list)
    key: str | None = None
    key_start: int = 0
    merging: bool = False
    merged: list[RawObject] = field(default_factory=list)
    height: int = 0


class _Composer:
    """Builds the tree from events; `stack` holds the open collections."""

    def __init__(self, layout: YamlLayout, oddities: list[Oddity]) -> None:
        self.layout = layout
        self.oddities = oddities
        self.done = False
        self.root: Raw = None
        self.documents = 0
        self.duplicates: list[Duplicate] = []
        self.stack: list[_Frame] = []
        self.anchors: dict[str, _Anchored] = {}
        self.nodes = 0

    def take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            self._open(event)
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self._close()
        elif isinstance(event, AliasEvent):
            self._alias(event)
        elif isinstance(event, DocumentStartEvent):
            self._document(event)

    def _document(self, event: DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self.done = True
            message, hint = "a second document begins here", "keep one description a file"
            self.oddities.append(Oddity("yaml-documents", message, offset_of(event), hint, "the first document alone"))

    def _scalar(self, event: ScalarEvent) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame and frame.key is None and isinstance(frame.raw, RawObject):
            frame.key, frame.key_start = key_text(event), offset_of(event)
            frame.merging = is_merge(event)
            if event.anchor:
                self.anchors[event.anchor] = _Anchored(event.value, frame.key_start, 1, 0)
        else:
            value, odd = scalar_value(event)
            self.oddities += [odd] if odd else []
            self._put(_Anchored(value, offset_of(event), 1, 0), event.anchor)

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        start = offset_of(event)
        mapping = isinstance(event, MappingStartEvent)
        if event.tag not in (None, "!", f"{CORE}{'map' if mapping else 'seq'}"):
            self.oddities.append(bad_tag(event.tag, start))
        if len(self.stack) >= MAX_DEPTH:
            raise too_deep(start)
        if self.stack and self.stack[-1].key is None and isinstance(self.stack[-1].raw, RawObject):
            raise Malformed("yaml-key", "a key must be plain text, not a collection", start, "quote the key")
        raw: RawObject | list[Raw] = RawObject((), self.layout, start) if mapping else []
        self.stack.append(_Frame(raw, start, event.anchor, self.nodes))

    def _close(self) -> None:
        frame = self.stack.pop()
        if isinstance(frame.raw, RawObject):
            self.layout.objects[frame.start] = frame.members
            _merge(frame.raw, frame.merged)
        else:
            self.layout.arrays[frame.start] = frame.items
        size = self.nodes - frame.nodes_before + 1
        self.nodes = frame.nodes_before
        self._put(_Anchored(frame.raw, frame.start, size, frame.height + 1), frame.anchor)

    def _alias(self, event: AliasEvent) -> None:
        start = offset_of(event)
        name = show(SpecText(event.anchor or ""))
        if any(frame.anchor == event.anchor for frame in self.stack):
            raise Malformed("yaml-alias", f"the alias *{name} stands inside what it names", start, _CYCLE)
        if event.anchor not in self.anchors:
            raise Malformed("yaml-alias", f"nothing before this place is anchored as &{name}", start, _ANCHOR)
        anchored = self.anchors[event.anchor]
        frame = self.stack[-1]
        if frame.key is None and isinstance(frame.raw, RawObject):
            raise Malformed("yaml-key", "a key must be plain text, not an alias", start, "write the key out")
        self._put(anchored, None)

    def _put(self, made: _Anchored, anchor: str | None) -> None:
        if anchor:
            self.anchors[anchor] = made
        self.nodes += made.nodes
        if self.nodes > MAX_NODES:
            raise too_many_nodes(made.start)
        if not self.stack:
            self.root = made.raw
            return
        frame = self.stack[-1]
        frame.height = max(frame.height, made.height)
        if len(self.stack) + made.height > MAX_DEPTH:
            raise too_deep(made.start)
        if isinstance(frame.raw, list):
            frame.raw.append(made.raw)
            frame.items.append(made.start)
        elif frame.merging:
            frame.merged += _mappings(made.raw)
            frame.key, frame.merging = None, False
        elif frame.key is not None:
            if frame.key in frame.raw:
                self.duplicates.append(Duplicate(frame.key, frame.members[frame.key][0], frame.key_start))
            frame.raw[frame.key] = made.raw
            frame.members[frame.key] = (frame.key_start, made.start)
            frame.key = None


def _mappings(raw: Raw) -> list[RawObject]:
    """The mappings that a merge key names: one, or a list of them."""
    listed = raw if isinstance(raw, list) else [raw]
    return [item for item in listed if isinstance(item, RawObject)]


def _merge(raw: RawObject, merged: list[RawObject]) -> None:
    """Adds the members of other mappings that the mapping doesn't have itself; the first to have one gives it."""
    for other in merged:
        for key, value in other.items():
            if key not in raw:
                raw.take(key, value, other)


def _syntax(error: yaml.MarkedYAMLError) -> Malformed:
    mark = error.problem_mark or error.context_mark
    about = ", ".join(show(SpecText(part)) for part in (error.context, error.problem) if part)
    return Malformed("yaml-syntax", f"this is not YAML: {about}", (mark.index or 0) if mark else 0, _SYNTAX)


_SYNTAX = "check the indentation, and quotes around text with ': ' or '#' in it"
_CYCLE = "a value can't contain itself; use $ref"
_ANCHOR = "quote text that begins with '*'"
