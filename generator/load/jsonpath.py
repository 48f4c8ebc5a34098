"""The part of JSONPath (RFC 9535) that overlays need: members, indices, wildcards, descent and simple filters.

$.paths['/runs'].get            $.paths.*.*.parameters[?@.name == 'limit']            $..description
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from .tree import Raw, RawObject

MAX_LENGTH = 1000


class BadPath(Exception):
    """The text is not a path that can be read here."""


@dataclass(frozen=True, slots=True)
class Match:
    """A value and where it hangs: `key` in `holder`; the root hangs nowhere."""

    value: Raw
    holder: RawObject | list[Raw] | None = None
    key: str | int = ""


_Selector: TypeAlias = Callable[[Match], Iterator[Match]]

_NAME = r"[A-Za-z_\u0080-\U0010ffff][\w\u0080-\U0010ffff-]*"
_QUOTED = r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\""
_STEP = re.compile(
    rf"""
    (?P<descent>\.\.(?=[\[*\w]))?
    (?: (?<=\.\.)(?P<bare>{_NAME}|\*) | \.(?P<name>{_NAME}|\*)
      | \[\s*(?: (?P<quoted>{_QUOTED}) | (?P<index>-?\d{{1,9}}) | (?P<any>\*)
               | \?\s*(?P<open>\(?)\s*@(?P<path>(?:\.{_NAME}|\[\s*(?:{_QUOTED})\s*\])*)\s*
                 (?:(?P<operator>==|!=)\s*(?P<literal>{_QUOTED}|-?\d+(?:\.\d+)?|true|false|null)\s*)?(?P<close>\)?)
             )\s*\]
    )""",
    re.VERBOSE,
)
_FILTER_STEP = re.compile(rf"\.({_NAME})|\[\s*({_QUOTED})\s*\]")
_WORDS: dict[str, Raw] = {"true": True, "false": False, "null": None}


def find(path: str, root: Raw) -> list[Match]:
    """What `path` leads to, each once and in order; raises `BadPath`."""
    matches = [Match(root)]
    for descends, selector in _selectors(path):
        if descends:
            matches = list(_everything(matches))
        matches = list({_identity(found): found for match in matches for found in selector(match)}.values())
    return matches


def _selectors(path: str) -> list[tuple[bool, _Selector]]:
    if not path.startswith("$") or len(path) > MAX_LENGTH:
        raise BadPath
    found: list[tuple[bool, _Selector]] = []
    offset = 1
    while offset < len(path):
        step = _STEP.match(path, offset)
        if step is None:
            raise BadPath
        found.append((step["descent"] is not None, _selector(step)))
        offset = step.end()
    return found


def _selector(step: re.Match[str]) -> _Selector:
    name = step["bare"] or step["name"] or step["any"]
    if name == "*":
        return _children
    if name or step["quoted"]:
        key = name or _unquoted(step["quoted"])
        return lambda match: _member(match, key)
    if step["index"]:
        index = int(step["index"])
        return lambda match: _item(match, index)
    if bool(step["open"]) != bool(step["close"]):
        raise BadPath
    return _filter(step)


def _filter(step: re.Match[str]) -> _Selector:
    keys = [name or _unquoted(quoted) for name, quoted in _FILTER_STEP.findall(step["path"])]
    operator, literal = step["operator"], step["literal"]

    def passes(match: Match) -> bool:
        found = [match]
        for key in keys:
            found = [inner for outer in found for inner in _member(outer, key)]
        if operator is None:
            return bool(found)
        return _equal(found, _literal(literal)) is (operator == "==")

    return lambda match: (child for child in _children(match) if passes(child))


def _equal(found: list[Match], wanted: Raw) -> bool:
    # True is no 1 in JSON.
    return any(match.value == wanted and isinstance(match.value, bool) == isinstance(wanted, bool) for match in found)


def _literal(text: str) -> Raw:
    if text[0] in "'\"":
        return _unquoted(text)
    return _WORDS[text] if text in _WORDS else float(text)


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1])


def _children(match: Match) -> Iterator[Match]:
    value = match.value
    if isinstance(value, RawObject):
        yield from (Match(child, value, key) for key, child in value.items())
    elif isinstance(value, list):
        yield from (Match(child, value, index) for index, child in enumerate(value))


def _member(match: Match, key: str) -> Iterator[Match]:
    if isinstance(match.value, RawObject) and key in match.value:
        yield Match(match.value[key], match.value, key)


def _item(match: Match, index: int) -> Iterator[Match]:
    if isinstance(match.value, list) and -len(match.value) <= index < len(match.value):
        index %= len(match.value)
        yield Match(match.value[index], match.value, index)


def _everything(matches: list[Match]) -> Iterator[Match]:
    """The collections among the matches and all within them, each once, even where aliases share one."""
    entered: set[int] = set()
    work = matches[::-1]
    while work:
        inner = work.pop()
        if isinstance(inner.value, (RawObject, list)) and id(inner.value) not in entered:
            entered.add(id(inner.value))
            yield inner
            work += reversed(list(_children(inner)))


def _identity(match: Match) -> tuple[int, str | int]:
    return id(match.holder), match.key
