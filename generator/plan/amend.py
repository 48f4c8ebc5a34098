"""What a user may change in the name ledger by hand: fix a name, give another, forget old ones.

renamed(ledger, "RunObject", "Run")   ->   the ledger in which #/…/RunObject is Run, and RunObject an alias of it
"""

from __future__ import annotations

import difflib
import keyword
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from ..encode import data, show
from ..text import SpecText
from .callnames import CallName, is_free, read_call
from .classnames import forms_of, is_reserved
from .ledger import CLASS_FORM, CallEntry, Ledger, TypeEntry
from .naming import ClassName
from .places import Place

Entry = TypeVar("Entry", TypeEntry, CallEntry)


class CantAmend(ValueError):
    """A change that can't be made; `hint` says what can."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def pinned(ledger: Ledger, what: str) -> Ledger:
    """The ledger in which a name stays even where the tree is made by another rule."""
    place, entry = _find(ledger, what)
    if isinstance(entry, TypeEntry):
        return replace(ledger, types=_with(ledger.types, place, replace(entry, pinned=True)))
    return replace(ledger, calls=_with(ledger.calls, place, replace(entry, pinned=True)))


def renamed(ledger: Ledger, what: str, new: str) -> Ledger:
    """The ledger in which something has another name, and the one that it had as an alias."""
    place, entry = _find(ledger, what)
    if isinstance(entry, TypeEntry):
        return _renamed_type(ledger, place, entry, new)
    return _renamed_call(ledger, place, entry, new)


def pruned(ledger: Ledger) -> Ledger:
    """The ledger without the names of what is gone, and without aliases."""
    types: Mapping[ClassName, Place] = MappingProxyType({})
    calls: Mapping[CallName, Place] = MappingProxyType({})
    return replace(ledger, type_aliases=types, removed_types=types, call_aliases=calls, removed_calls=calls)


def _renamed_type(ledger: Ledger, place: Place, entry: TypeEntry, new: str) -> Ledger:
    if not CLASS_FORM.fullmatch(new) or keyword.iskeyword(new) or not new[0].isupper():
        raise CantAmend(f"{show(SpecText(new), 100)} is no name for a class", "e.g. RunStep")
    name = ClassName(new)
    others = {form for at, other in ledger.types.items() if at != place for form in forms_of(other.name)}
    if forms_of(name) & others or is_reserved(name):
        raise CantAmend(f"{name} is the name of something else", "`oarlock names` lists them all")
    aliases = {old: at for old, at in ledger.type_aliases.items() if old != name}
    if name != entry.name:
        aliases[entry.name] = place
    removed = {old: at for old, at in ledger.removed_types.items() if old != name}
    return replace(
        ledger,
        types=_with(ledger.types, place, replace(entry, name=name, pinned=True)),
        type_aliases=MappingProxyType(aliases),
        removed_types=MappingProxyType(removed),
    )


def _renamed_call(ledger: Ledger, place: Place, entry: CallEntry, new: str) -> Ledger:
    try:
        name = read_call(new)
    except ValueError:
        message = f"{show(SpecText(new), 100)} is no call"
        raise CantAmend(message, "name a resource and a method, e.g. threads.runs.create") from None
    _refuse_taken(ledger, place, name)
    aliases = {old: at for old, at in ledger.call_aliases.items() if old != name}
    if name != entry.name:
        aliases[entry.name] = place
    removed = {old: at for old, at in ledger.removed_calls.items() if old != name}
    return replace(
        ledger,
        calls=_with(ledger.calls, place, replace(entry, name=name, pinned=True)),
        call_aliases=MappingProxyType(aliases),
        removed_calls=MappingProxyType(removed),
    )


def _refuse_taken(ledger: Ledger, place: Place, name: CallName) -> None:
    if any(step.lower() != step or keyword.iskeyword(step) for step in name.path):
        raise CantAmend(f"{name.dotted} is not in the form of a call", "write it in lower case, e.g. runs.create")
    if not is_free(name):
        raise CantAmend(f"{name.dotted} has a name that means something else", "put an underscore after the name")
    others = [entry.name.path for at, entry in ledger.calls.items() if at != place]
    for other in others:
        if name.path == other[: len(name.path)] or other == name.path[: len(other)]:
            raise CantAmend(f"{name.dotted} is the name of something else", "`oarlock names` lists them all")


def _with(entries: Mapping[Place, Entry], place: Place, entry: Entry) -> Mapping[Place, Entry]:
    return MappingProxyType({**entries, place: entry})


def _find(ledger: Ledger, what: str) -> tuple[Place, TypeEntry | CallEntry]:
    """What a name or a place stands for. Raises `CantAmend` with the nearest that there is."""
    known = dict(_known(ledger))
    found = known.get(what) or known.get(what.removeprefix("types."))
    if found is not None:
        return found
    near = difflib.get_close_matches(what, known, 1)
    hint = f"did you mean {show(SpecText(near[0]), 200)}?" if near else "`oarlock names` lists what there is"
    raise CantAmend(f"nothing is called {show(SpecText(what), 200)}", hint)


def _known(ledger: Ledger) -> Iterator[tuple[str, tuple[Place, TypeEntry | CallEntry]]]:
    """Everything that can be named: by its place, its name, or an old one."""
    entries: dict[Place, TypeEntry | CallEntry] = {**ledger.types, **ledger.calls}
    for old, place in (*ledger.type_aliases.items(), *ledger.call_aliases.items()):
        if place in entries:
            yield (old.dotted if isinstance(old, CallName) else str(old)), (place, entries[place])
    for place, entry in entries.items():
        yield data(place), (place, entry)
        yield (entry.name.dotted if isinstance(entry, CallEntry) else str(entry.name)), (place, entry)
