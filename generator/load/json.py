"""JSON text becomes the raw tree in the C parser's time; offsets are found by a second scan, once one is asked for."""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from math import isinf

from .source import Source
from .tree import (
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_NODES,
    Duplicate,
    Malformed,
    Oddity,
    Parsed,
    Raw,
    RawObject,
    is_too_deep,
    too_deep,
    too_many_nodes,
)

_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_BRACKETS = re.compile(rf"{_STRING}|[\[\]{{}}]", re.DOTALL)
_TOKENS = re.compile(rf"{_STRING}|[^\s,:\[\]{{}}\"]+", re.DOTALL)
_KEY = re.compile(rf"[\s,]*({_STRING})\s*:\s*", re.DOTALL)
_GAP = re.compile(r"[\s,]*")
_SURROGATES = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u[dD][89a-fA-F]..)|.)", re.DOTALL)


def load_json(source: Source) -> Parsed:
    """Reads JSON; a NaN or a huge number is its own text, and half a surrogate U+FFFD; raises `Malformed`."""
    text, oddities = _without_half_surrogates(source.text)
    layout = JsonLayout(source)
    doubled: list[tuple[RawObject, list[tuple[str, Raw]]]] = []

    def made(pairs: list[tuple[str, Raw]]) -> RawObject:
        raw = RawObject(pairs, layout, layout.objects)
        layout.objects += 1
        if layout.objects > MAX_NODES:
            raise too_many_nodes(0)
        if len(raw) != len(pairs):
            doubled.append((raw, pairs))
        return raw

    def odd(token: str) -> str:
        message = f"{token[:20]} is no number that can be kept exactly"
        place = _token(source.text, token)
        oddities.append(Oddity("bad-number", message, place, "give it as a string", "its text"))
        return token

    try:
        root: Raw = json.loads(
            text,
            object_pairs_hook=made,
            parse_int=lambda token: int(token) if len(token) <= MAX_DIGITS else odd(token),
            parse_float=lambda token: odd(token) if len(token) > MAX_DIGITS or isinf(float(token)) else float(token),
            parse_constant=odd,
        )
    except json.JSONDecodeError as error:
        raise Malformed("json-syntax", f"this is not JSON: {error.msg.lower()}", error.pos, _SYNTAX) from None
    except RecursionError:
        raise too_deep(_deep_place(source.text)) from None
    if is_too_deep(root):
        raise too_deep(_deep_place(source.text))
    duplicates = [found for raw, pairs in doubled for found in layout.duplicates(raw, pairs)]
    return Parsed(root, layout, duplicates, oddities)


class JsonLayout:
    """Offsets in a JSON text; the n-th object to close is the n-th that the parser made, and its `start` is n."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.objects = 0
        self._by_close = array("Q")
        self._opens = array("Q")
        self._ends = array("Q")
        self._members: dict[int, dict[str, tuple[int, int]]] = {}
        self._items: dict[int, list[int]] = {}

    def offset(self, start: int) -> int:
        if not self._opens:
            self._scan()
        return self._by_close[start]

    def members(self, offset: int) -> Mapping[str, tuple[int, int]]:
        if offset not in self._members:
            self._members[offset] = {key: places for key, *places in self._pairs(offset)}  # type: ignore[misc]
        return self._members[offset]

    def items(self, offset: int) -> Sequence[int]:
        if offset not in self._items:
            self._items[offset] = self._item_offsets(offset)
        return self._items[offset]

    def duplicates(self, raw: RawObject, pairs: list[tuple[str, Raw]]) -> list[Duplicate]:
        """The keys that stand more than once in `raw`."""
        twice = {key for key, count in Counter(key for key, _ in pairs).items() if count > 1}
        first: dict[str, int] = {}
        found = []
        for key, place, _ in self._pairs(self.offset(raw.start)):
            if key in twice and place != first.setdefault(key, place):
                found.append(Duplicate(key, first[key], place))
        return found

    def _scan(self) -> None:
        opened: list[int] = []
        text, opens = self.source.text, self._opens
        for match in _BRACKETS.finditer(text):
            offset = match.start()
            character = text[offset]
            if character in "{[":
                opened.append(len(opens))
                opens.append(offset)
                self._ends.append(offset)
            elif character in "}]":
                index = opened.pop()
                self._ends[index] = offset + 1
                if character == "}":
                    self._by_close.append(opens[index])

    def _pairs(self, offset: int) -> list[tuple[str, int, int]]:
        text, found = self.source.text, []
        match = _KEY.match(text, offset + 1) if text[offset] == "{" else None
        while match:
            found.append((json.loads(match[1]), match.start(1), match.end()))
            match = _KEY.match(text, self._end(match.end()))
        return found

    def _item_offsets(self, offset: int) -> list[int]:
        text, found = self.source.text, []
        if text[offset] != "[":
            return []
        offset = self._after_gap(offset + 1)
        while text[offset] != "]":
            found.append(offset)
            offset = self._after_gap(self._end(offset))
        return found

    def _after_gap(self, offset: int) -> int:
        gap = _GAP.match(self.source.text, offset)
        return gap.end() if gap else offset

    def _end(self, offset: int) -> int:
        if self.source.text[offset] in "{[":
            return self._ends[bisect_left(self._opens, offset)]
        token = _TOKENS.match(self.source.text, offset)
        return token.end() if token else offset


def _token(text: str, token: str) -> int:
    return next((match.start() for match in _TOKENS.finditer(text) if match.group() == token), 0)


def _without_half_surrogates(text: str) -> tuple[str, list[Oddity]]:
    r"""The text with the escape `\ufffd`, which is as long, in place of each that is half a character."""
    if "\\ud" not in text and "\\uD" not in text:
        return text, []
    places = [match.start(1) for match in _SURROGATES.finditer(text) if match[1]]
    mended = _SURROGATES.sub(lambda match: r"\ufffd" if match[1] else match[0], text) if places else text
    message, hint = "half a surrogate pair is no character", "write the whole character"
    return mended, [Oddity("bad-character", message, place - 1, hint, "U+FFFD") for place in places]


def _deep_place(text: str) -> int:
    depth = 0
    for match in _BRACKETS.finditer(text):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(match.group(), 0)
        if depth > MAX_DEPTH:
            return match.start()
    return 0


_SYNTAX = "check the commas, quotes and brackets just before this place"
