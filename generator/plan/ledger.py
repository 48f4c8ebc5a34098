"""The name ledger: which public name each place in the spec has, kept from run to run so that names last.

{"types": {"#/components/schemas/Run": {"name": "Run", ...}}, "calls": {"POST /runs": {"call": "runs.create", ...}}}

It is read before names are settled and written after. It is a file that people edit and merge: nothing in it is taken
for a name before it has proved to be one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar

from ..encode import data
from ..ir.api import TreeRule
from ..text import SpecText
from .callnames import CallName, read_call
from .naming import ClassName, Identifier
from .places import Place

FORMAT = 1

Key = TypeVar("Key")
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class TypeEntry:
    """The class of a place; `shape` and `uses` are how it is known again where it moves."""

    name: ClassName
    shape: str = ""
    uses: str = ""
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class CallEntry:
    """The call of a place, and the operationId by which it is known again where it moves."""

    name: CallName
    id: SpecText = SpecText("")
    pinned: bool = False
    """Whether the user has fixed it, so that it outlasts the rule that the tree is made by."""


def _none() -> Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Ledger:
    """The names of earlier runs by place.

    `attributes` and `arguments` are only those that aren't what their wire name gives. An alias is an old name of what
    now stands at a place; a removed name is one of what stood there. `resources` are the classes of `resources/`,
    `pages` what the classes of an operation's pages are called after.
    """

    rule: TreeRule | None = None
    prefix: str = ""
    types: Mapping[Place, TypeEntry] = field(default_factory=_none)
    calls: Mapping[Place, CallEntry] = field(default_factory=_none)
    attributes: Mapping[Place, Mapping[SpecText, Identifier]] = field(default_factory=_none)
    arguments: Mapping[Place, Mapping[SpecText, Identifier]] = field(default_factory=_none)
    resources: Mapping[str, ClassName] = field(default_factory=_none)
    pages: Mapping[Place, ClassName] = field(default_factory=_none)
    type_aliases: Mapping[ClassName, Place] = field(default_factory=_none)
    call_aliases: Mapping[CallName, Place] = field(default_factory=_none)
    removed_types: Mapping[ClassName, Place] = field(default_factory=_none)
    removed_calls: Mapping[CallName, Place] = field(default_factory=_none)


NO_LEDGER = Ledger()


class BadLedger(ValueError):
    """A ledger that can't be read; the message says what is wrong with it."""


def ledger_text(ledger: Ledger) -> str:
    """The ledger as the text of its file."""
    types = {data(place): _type_data(entry) for place, entry in ledger.types.items()}
    calls = {data(place): _call_data(entry) for place, entry in ledger.calls.items()}
    stated: dict[str, object] = {
        "format": FORMAT,
        "rule": ledger.rule.value if ledger.rule else "",
        "prefix": ledger.prefix,
        "calls": _sorted(calls),
        "types": _sorted(types),
        "attributes": _sorted({data(place): _wire_data(named) for place, named in ledger.attributes.items() if named}),
        "arguments": _sorted({data(place): _wire_data(named) for place, named in ledger.arguments.items() if named}),
        "resources": _sorted({path: str(name) for path, name in ledger.resources.items()}),
        "pages": _sorted({data(place): str(name) for place, name in ledger.pages.items()}),
        **_old_data("alias", ledger.call_aliases, ledger.type_aliases),
        **_old_data("removed", ledger.removed_calls, ledger.removed_types),
    }
    sections = [f"  {json.dumps(key)}: {_section(value)}" for key, value in stated.items() if value not in ("", {})]
    return "{\n" + ",\n".join(sections) + "\n}\n"


def _section(value: object) -> str:
    """A part of the file, an entry a line: that is what people compare and merge."""
    if not isinstance(value, dict):
        return json.dumps(value)
    entries = ",\n".join(f"    {json.dumps(key)}: {json.dumps(entry)}" for key, entry in value.items())
    return "{\n" + entries + "\n  }"


def _type_data(entry: TypeEntry) -> dict[str, object]:
    pinned = {"pinned": True} if entry.pinned else {}
    return {"name": str(entry.name), "shape": entry.shape, "uses": entry.uses, **pinned}


def _call_data(entry: CallEntry) -> dict[str, object]:
    pinned = {"pinned": True} if entry.pinned else {}
    return {"call": entry.name.dotted, **({"id": data(entry.id)} if entry.id else {}), **pinned}


def _wire_data(named: Mapping[SpecText, Identifier]) -> dict[str, str]:
    return _sorted({data(wire): str(name) for wire, name in named.items()})


def _old_data(
    kind: str, calls: Mapping[CallName, Place], types: Mapping[ClassName, Place]
) -> dict[str, dict[str, str]]:
    return {
        f"{kind}-calls": _sorted({name.dotted: data(place) for name, place in calls.items()}),
        f"{kind}-types": _sorted({str(name): data(place) for name, place in types.items()}),
    }


def _sorted(items: Mapping[str, Item]) -> dict[str, Item]:
    return dict(sorted(items.items()))


def read_ledger(content: bytes) -> Ledger:
    """The ledger in a file's content. Raises `BadLedger`."""
    try:
        stated = json.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadLedger("it is not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise BadLedger(f"it is no JSON: {error.msg} at line {error.lineno}, column {error.colno}") from error
    except (RecursionError, ValueError) as error:
        raise BadLedger("it is no JSON that can be read") from error
    table = _table(stated, "the file")
    if table.get("format") != FORMAT:
        newer = isinstance(table.get("format"), int) and table["format"] > FORMAT
        raise BadLedger("a newer oarlock wrote it" if newer else f"it doesn't say that it is of format {FORMAT}")
    return Ledger(
        rule=_read(TreeRule, table["rule"], "rule") if table.get("rule") else None,
        prefix=_text(table.get("prefix", ""), "prefix"),
        types=_once(_items(table, "types", SpecText, _read_type), lambda entry: entry.name.casefold()),
        calls=_once(_items(table, "calls", SpecText, _read_call), lambda entry: entry.name),
        attributes=_items(table, "attributes", SpecText, _read_wires),
        arguments=_items(table, "arguments", SpecText, _read_wires),
        resources=_items(table, "resources", str, _class),
        pages=_items(table, "pages", SpecText, _class),
        type_aliases=_items(table, "alias-types", _class, _place),
        call_aliases=_items(table, "alias-calls", _call, _place),
        removed_types=_items(table, "removed-types", _class, _place),
        removed_calls=_items(table, "removed-calls", _call, _place),
    )


def _items(
    table: Mapping[str, Any], key: str, read_key: Callable[[str], Key], read: Callable[[Any], Item]
) -> Mapping[Key, Item]:
    """The members of a table that is stated under `key`, each proved to be what it has to be."""
    stated = _table(table.get(key, {}), key)
    return MappingProxyType(
        {_read(read_key, name, key): _read(read, value, f"{key}: {name}") for name, value in stated.items()}
    )


def _once(items: Mapping[Place, Item], name_of: Callable[[Item], object]) -> Mapping[Place, Item]:
    """The same items. Raises `BadLedger` where two of them have one name."""
    first: dict[object, Place] = {}
    for place, item in items.items():
        earlier = first.setdefault(name_of(item), place)
        if earlier is not place:
            raise BadLedger(f"two places have one name: {data(earlier)} and {data(place)}")
    return items


CLASS_FORM = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,199}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,199}")


def _place(stated: object) -> Place:
    return Place(_text(stated, "a name"))


def _class(stated: str) -> ClassName:
    if not CLASS_FORM.fullmatch(stated):
        raise ValueError(stated)
    return ClassName(stated)


def _call(stated: str) -> CallName:
    if not all(_NAME.fullmatch(step) for step in stated.split(".")):
        raise ValueError(stated)
    return read_call(stated)


def _name(stated: str) -> Identifier:
    if not _NAME.fullmatch(stated):
        raise ValueError(stated)
    return Identifier(stated)


def _read(read: Callable[[Any], Item], value: object, where: str) -> Item:
    try:
        return read(value)
    except BadLedger:
        raise
    except (ValueError, TypeError, KeyError) as error:
        raise BadLedger(f"what stands under {where} can't be a name") from error


def _read_type(stated: object) -> TypeEntry:
    table = _table(stated, "a type")
    name = _read(_class, _text(table["name"], "name"), "name")
    shape, uses = (_text(table.get(key, ""), key) for key in ("shape", "uses"))
    return TypeEntry(name, shape, uses, table.get("pinned") is True)


def _read_call(stated: object) -> CallEntry:
    table = _table(stated, "a call")
    name = _read(_call, _text(table["call"], "call"), "call")
    return CallEntry(name, SpecText(_text(table.get("id", ""), "id")), table.get("pinned") is True)


def _read_wires(stated: object) -> Mapping[SpecText, Identifier]:
    named = {SpecText(wire): _name(_text(name, wire)) for wire, name in _table(stated, "a place").items()}
    return MappingProxyType(named)


def _table(stated: object, where: str) -> Mapping[str, Any]:
    if not isinstance(stated, dict):
        raise BadLedger(f"{where} is no table")
    return stated


def _text(stated: object, where: str) -> str:
    if not isinstance(stated, str):
        raise BadLedger(f"{where} is no text")
    return stated
