"""Spec text is a type: words from a spec are data until an encoder has made them safe.

A `SpecText` refuses every way in which a `str` slips into other text: formatting, concatenation, iteration.
It can be compared, hashed, searched and split; it leaves through the encoders of `encode.py`, one a destination.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Never, TypeAlias


class SpecText:
    """A string that came from a spec; equal to, and hashed like, the `str` with the same characters."""

    __slots__ = ("_raw",)

    def __init__(self, raw: str) -> None:
        self._raw = raw

    def __eq__(self, other: object) -> bool:
        if isinstance(other, SpecText):
            return self._raw == other._raw
        return self._raw == other if isinstance(other, str) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._raw)

    def __lt__(self, other: SpecText) -> bool:
        return self._raw < other._raw

    def __len__(self) -> int:
        return len(self._raw)

    def __bool__(self) -> bool:
        return bool(self._raw)

    def __contains__(self, part: str) -> bool:
        return part in self._raw

    def __repr__(self) -> str:
        return f"{type(self).__name__}({ascii(self._raw)})"

    def __reduce__(self) -> tuple[type[SpecText], tuple[str]]:
        return type(self), (self._raw,)

    def _refuse(self, *_: object) -> Never:
        raise TypeError("spec text can't become text by itself: choose an encoder from generator.encode")

    __str__ = __format__ = __add__ = __radd__ = __mod__ = __rmod__ = __mul__ = _refuse
    __iter__ = __getitem__ = __html__ = __fspath__ = __bytes__ = _refuse

    def strip(self) -> SpecText:
        """The text without white space at its ends."""
        return SpecText(self._raw.strip())

    def lower(self) -> SpecText:
        """The text in lower case."""
        return SpecText(self._raw.lower())

    def starts(self, prefix: str) -> bool:
        """Whether the text begins with `prefix`."""
        return self._raw.startswith(prefix)

    def ends(self, suffix: str) -> bool:
        """Whether the text ends with `suffix`."""
        return self._raw.endswith(suffix)

    def matches(self, pattern: re.Pattern[str]) -> bool:
        """Whether the whole text fits `pattern`."""
        return pattern.fullmatch(self._raw) is not None

    def find(self, pattern: re.Pattern[str]) -> tuple[SpecText, ...]:
        """Every match of `pattern` (of its only group, where it has one), in order."""
        return tuple(SpecText(match) for match in pattern.findall(self._raw))

    def split(self, separator: str | None = None) -> tuple[SpecText, ...]:
        """The parts between separators; without one, the parts between white space."""
        return tuple(SpecText(part) for part in self._raw.split(separator))

    def without(self, prefix: str = "", suffix: str = "") -> SpecText:
        """The text less a prefix and a suffix that it may have."""
        return SpecText(self._raw.removeprefix(prefix).removesuffix(suffix))


class Pointer(SpecText):
    """A JSON Pointer as a URI fragment (RFC 6901), e.g. `#/components/schemas/Run`; a file may stand before it."""

    __slots__ = ()

    def child(self, key: str | int | SpecText) -> Pointer:
        """The pointer to a member of what this one points to."""
        raw = key._raw if isinstance(key, SpecText) else str(key)
        return Pointer(f"{self._raw}/{raw.replace('~', '~0').replace('/', '~1')}")

    def parent(self) -> Pointer:
        """The pointer to what holds this; the root is its own parent."""
        return Pointer(self._raw.rpartition("/")[0] or self._raw)

    def key(self) -> SpecText:
        """The last step, unescaped."""
        return SpecText(self._raw.rpartition("/")[2].replace("~1", "/").replace("~0", "~"))


@dataclass(frozen=True, slots=True)
class Object:
    """A JSON object from a spec: its members in their order."""

    members: tuple[tuple[SpecText, Value], ...]

    def get(self, key: str | SpecText) -> Value:
        """The member called `key`, or None."""
        return next((value for name, value in self.members if name == key), None)

    def __contains__(self, key: object) -> bool:
        return any(name == key for name, _ in self.members)

    def __iter__(self) -> Iterator[tuple[SpecText, Value]]:
        return iter(self.members)


Scalar: TypeAlias = None | bool | int | float | SpecText
Value: TypeAlias = "Scalar | tuple[Value, ...] | Object"


@dataclass(frozen=True, slots=True)
class Given:
    """A value that a spec states, to be told from one it leaves out (`Given(None)` is a stated null)."""

    value: Value
