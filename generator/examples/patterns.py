"""Regular expressions from a spec, used without trusting them: matched only where that can't take long.

matches("^run_[a-z0-9]+$", "run_1")   ->   True
text_of("^run_[a-z0-9]+$")            ->   "run_a"
"""

from __future__ import annotations

import re
import string
import warnings
from typing import Never

MAX_PATTERN = 300
MAX_TEXT = 256
MAX_UNBOUNDED = 3
MAX_CHOICES = 10
MAX_REPEAT = 1000

_REPEATED_GROUP = re.compile(r"\)[*+{]")
_UNBOUNDED = re.compile(r"[*+]|\{\d*,\d*\}")
_CHOICE = re.compile(r"[?|]")
_CANDIDATES = string.ascii_lowercase + string.digits + string.ascii_uppercase + string.punctuation + " "


def matches(pattern: str, text: str) -> bool:
    """Whether `pattern` is found in `text`; true where finding out might take long, or the pattern is no Python."""
    compiled = _compile(pattern)
    return compiled is None or len(text) > MAX_TEXT or compiled.search(text) is not None


def surely_matches(pattern: str, text: str) -> bool:
    """Whether `pattern` is found in `text`; false where finding out might take long."""
    compiled = _compile(pattern)
    return compiled is not None and len(text) <= MAX_TEXT and compiled.search(text) is not None


def text_of(pattern: str, least: int = 0) -> str | None:
    """A text of at least `least` characters that fits the pattern; None where none is found."""
    for extra in range(min(least, MAX_TEXT) + 1):
        try:
            reader = _Reader(pattern, extra)
            text = reader.read_choice()
        except (_Unreadable, re.error, RecursionError):
            return None
        if len(text) >= least:
            return text if reader.at == len(pattern) and matches(pattern, text) else None
    return None


def _compile(pattern: str) -> re.Pattern[str] | None:
    """The pattern, where no text of fair length can make it backtrack for long."""
    slow = (
        len(pattern) > MAX_PATTERN
        or _REPEATED_GROUP.search(pattern)
        or len(_UNBOUNDED.findall(pattern)) > MAX_UNBOUNDED
        or len(_CHOICE.findall(pattern)) > MAX_CHOICES
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # of how a later Python may read it
            return None if slow else re.compile(pattern, re.ASCII)
    except (re.error, OverflowError, RecursionError):
        return None


class _Unreadable(Exception):
    """The pattern uses what this reader doesn't know."""


class _Reader:
    """Reads a pattern and writes the shortest text that fits, each open repetition `extra` times longer."""

    def __init__(self, pattern: str, extra: int) -> None:
        if len(pattern) > MAX_PATTERN:
            raise _Unreadable
        self.pattern = pattern
        self.extra = extra
        self.at = 0

    def read_choice(self) -> str:
        """The text of the first alternative; the others are read over."""
        first = self._read_sequence()
        while self._take("|"):
            self._read_sequence()
        return first

    def _read_sequence(self) -> str:
        written = ""
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            written += self._read_atom() * self._read_count()
            if len(written) > MAX_REPEAT:
                raise _Unreadable
        return written

    def _read_atom(self) -> str:
        if self._take("^") or self._take("$"):
            return ""
        if self._take("("):
            return self._read_group()
        start = self.at
        if self._take("["):
            # A bracket right after the opening one, or after its `^`, stands for itself.
            self._take("^")
            self._take("]")
            while not self._take("]"):
                self._next()
        else:
            self._next()
        atom = self.pattern[start : self.at]
        if atom in ("\\b", "\\A", "\\Z"):
            return ""
        return next((c for c in _CANDIDATES if re.fullmatch(atom, c)), "") or _refuse()

    def _read_group(self) -> str:
        if flags := re.compile(r"\?[aimsx]+\)").match(self.pattern, self.at):
            self.at = flags.end()
            return ""
        if self._take("?"):
            named = re.compile(r":|P?<\w+>").match(self.pattern, self.at)
            self.at = named.end() if named else _refuse()
        inner = self.read_choice()
        return inner if self._take(")") else _refuse()

    def _read_count(self) -> int:
        count = 1
        stated = re.compile(r"\{(\d{1,4})(,?)\d*\}").match(self.pattern, self.at)
        if stated:
            self.at = stated.end()
            count = int(stated[1]) + (self.extra if stated[2] else 0)
        elif self._take("*"):
            count = self.extra
        elif self._take("+"):
            count = 1 + self.extra
        elif self._take("?"):
            count = 0
        self._take("?")
        return min(count, MAX_REPEAT)

    def _take(self, character: str) -> bool:
        taken = self.pattern.startswith(character, self.at)
        self.at += taken
        return taken

    def _next(self) -> None:
        """Steps over one character, or over an escape."""
        if self.at >= len(self.pattern):
            _refuse()
        self.at += 2 if self.pattern[self.at] == "\\" else 1


def _refuse() -> Never:
    raise _Unreadable
