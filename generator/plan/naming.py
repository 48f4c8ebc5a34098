"""Words of a spec become legal Python names.

"include[]" -> include     "from" -> from_     "RunStepObject" -> RunStepObject     "2fa codes" -> n2_fa_codes
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Self

from ..encode import Code, data
from ..text import SpecText

MAX_LENGTH = 60
MAX_CLASS_LENGTH = 80
_BOUNDARY = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+|[^\x00-\x7f]")
_COMPARISONS = {"<": "lt", "<=": "lte", ">": "gt", ">=": "gte", "!=": "ne"}
_COMPARISON = re.compile(r"(?<=\w)([<>]=?|!=)$")
"""What stands after a name that is compared with: `date<` is `date_lt`."""
_SIGN = re.compile(r"[+-](?=[0-9])")
_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")


class Identifier(Code):
    """A legal ASCII Python name that is no keyword; making one of anything else raises ValueError."""

    __slots__ = ()

    def __new__(cls, name: str) -> Self:
        if not (name.isascii() and name.isidentifier()) or keyword.iskeyword(name):
            raise ValueError(f"not a legal name: {ascii(name)}")
        return super().__new__(cls, name)


class ClassName(Identifier):
    """A legal Python name in the form of a class."""

    __slots__ = ()


def words(text: SpecText | str) -> tuple[str, ...]:
    """The lower-case ASCII words of a text; letters of other scripts are told apart by their code points."""
    raw = unicodedata.normalize("NFKD", data(text) if isinstance(text, SpecText) else text)
    plain = (char for char in raw if not unicodedata.combining(char))
    letters = "".join(char if char.isascii() or char.isalnum() else " " for char in plain)
    sign = _SIGN.match(letters)
    signed = (["plus"] if letters[0] == "+" else ["minus"]) if sign else []
    found = [part.lower() if part.isascii() else f"u{ord(part):x}" for part in _BOUNDARY.findall(letters)]
    compared = _COMPARISON.search(raw) if found else None
    return tuple(_joined([*signed, *found, *([_COMPARISONS[compared.group()]] if compared else [])]))


def _joined(parts: list[str]) -> list[str]:
    """Numbers stay with the word before them: `gpt 4` is written `gpt_4`, but `v 2` is `v2`."""
    joined: list[str] = []
    for part in parts:
        if part.isdigit() and joined and len(joined[-1]) == 1 and joined[-1].isalpha():
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def snake(parts: tuple[str, ...], fallback: str = "value") -> Identifier:
    """A lower-case name from words."""
    name = _shortened("_".join(parts) or fallback, "_")
    name = f"n{name}" if name[0].isdigit() else name
    return Identifier(f"{name}_" if keyword.iskeyword(name) or name in ("self", "cls") else name)


def pascal(parts: tuple[str, ...], fallback: str = "Model") -> ClassName:
    """A class name from words."""
    name = _shortened("".join(part[0].upper() + part[1:] for part in parts if part) or fallback, "", MAX_CLASS_LENGTH)
    name = f"N{name}" if name[0].isdigit() else name
    return ClassName(f"{name}_" if keyword.iskeyword(name) else name)


def class_name(text: SpecText) -> ClassName:
    """The class name of a component: its own, where that already has the form of one."""
    if text.matches(_PASCAL) and len(text) <= MAX_CLASS_LENGTH and not keyword.iskeyword(data(text)):
        return ClassName(data(text))
    return pascal(tuple(_case_kept(text)))


def _case_kept(text: SpecText) -> list[str]:
    """The words of a text, those in Pascal case left as they are written."""
    parts = (
        [part for part in re.split(r"[^A-Za-z0-9]+", data(text)) if part] if data(text).isascii() else list(words(text))
    )
    return [
        part if part[0].isupper() and not part.isupper() else part.lower() if part.isupper() else part for part in parts
    ]


def attribute(text: SpecText, taken: frozenset[str] = frozenset()) -> Identifier:
    """The attribute or argument name of a wire name; one in `taken` gets an underscore."""
    name = snake(words(text))
    return Identifier(f"{name}_") if name in taken else name


def attributes(
    wire_names: Iterable[SpecText], taken: frozenset[str], kept: Mapping[SpecText, Identifier] = MappingProxyType({})
) -> dict[SpecText, Identifier]:
    """The attribute of each of a class's wire names; one that is a legal name keeps it, whatever the others are.

    `kept` are the attributes that some had before: those come first.
    """
    settled: dict[SpecText, Identifier] = {}
    used = set(taken)
    order = sorted(wire_names, key=lambda name: (name not in kept, attribute(name, taken) != data(name), name))
    for wire_name in order:
        best = kept.get(wire_name) or attribute(wire_name, taken)
        settled[wire_name] = next(name for name in _numbered(best) if name not in used)
        used.add(settled[wire_name])
    return settled


def _numbered(best: Identifier) -> Iterator[Identifier]:
    yield best
    stem = best.rstrip("_")
    yield Identifier(f"{stem}_")
    yield from (Identifier(f"{stem}_{count}") for count in range(2, 100_000))


def module_name(parts: tuple[str, ...], fallback: str = "module") -> Identifier:
    """A module's name, safe as a file name on any system."""
    name = snake(parts, fallback)
    return Identifier(f"{name}_") if _DEVICES.fullmatch(name) else name


def singular(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words for one of what plural words name."""
    if not parts:
        return parts
    last = parts[-1]
    if last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif re.search(r"(ss|x|ch|sh)es$", last):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us", "is")):
        last = last[:-1]
    return (*parts[:-1], last)


def _shortened(name: str, separator: str, limit: int = MAX_LENGTH) -> str:
    """A name over the limit keeps its beginning and gets a mark of the whole, so that it stays one of a kind."""
    if len(name) <= limit:
        return name
    mark = sha256(name.encode()).hexdigest()[:8]
    return f"{name[: limit - 9].rstrip('_')}{separator}{mark if separator else mark.capitalize()}"
