"""Which classes of the user's take the place of one of the package's? The public ones that are built on it.

_polling.py:  class _Polls(GeneratedRuns): ...
runs.py:      class Runs(_Polls): ...             ->   ExtendedClass("Runs", extends=Home(".resources.runs", "Runs"))
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..diagnostics import Diagnostics
from ..encode import show
from ..text import SpecText
from .facts import FOLDER, ExtendedClass, ExtensionFile, Home, Member, WrittenClass, is_support


def find_extended(files: Iterable[ExtensionFile], diagnostics: Diagnostics) -> tuple[ExtendedClass, ...]:
    """The classes that take the place of others; two that would take the same place are an error."""
    files = tuple(files)
    written = {item.home: item for file in files for item in file.classes}
    found = [item for file in files if not is_support(file.path) for item in _of_file(file, written)]
    _refuse_doubles(found, diagnostics)
    return tuple(found)


def _of_file(file: ExtensionFile, written: Mapping[Home, WrittenClass]) -> Iterator[ExtendedClass]:
    for item in file.classes:
        name, lineage = item.home.name, list(_lineage(item, written))
        homes = [home for home in lineage if _is_planned(home)]
        if homes and not name.startswith("_"):
            members: dict[str, Member] = {}
            for own in (written[home] for home in lineage if home in written):
                for member in own.members:
                    members.setdefault(member.name, member)
            home = next((home for home in homes if home.name == name), homes[0])
            copy = f"{FOLDER}/{file.path}"
            yield ExtendedClass(name, file.module, copy, home, tuple(members.values()), item.place)


def _lineage(item: WrittenClass, written: Mapping[Home, WrittenClass]) -> Iterator[Home]:
    """A class and what it is built on, nearest first, as far as extensions tell."""
    waiting = [item.home]
    seen: set[Home] = set()
    while waiting:
        home = waiting.pop(0)
        if home not in seen:
            seen.add(home)
            yield home
            waiting += written[home].bases if home in written else ()


def _is_planned(home: Home) -> bool:
    """Whether a name may be that of a class which the description gives, as far as its module tells."""
    return home.module in (".", "._client", ".types") or home.module.startswith((".types.", ".resources."))


def _refuse_doubles(found: Iterable[ExtendedClass], diagnostics: Diagnostics) -> None:
    first: dict[Home, ExtendedClass] = {}
    for item in found:
        other = first.setdefault(item.extends, item) if item.name == item.extends.name else item
        if other is not item:
            message = f"`{show(SpecText(item.name))}` is extended twice: the other one is at {other.place}"
            hint = "put both into one class, or begin the name of one of them with _"
            diagnostics.error("extension-twice", message, item.place, hint)
