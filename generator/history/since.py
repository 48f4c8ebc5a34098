"""Since which version is something there, or deprecated? Told from what each release changed.

0.2.0: attribute-added Run.usage    0.3.0: class-renamed Run -> Job    ->    Job.usage: new in 0.2.0
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..diff import Change
from ..encode import data, python
from ..text import Pointer, SpecText, Value
from .chronicle import Chronicle

UNRELEASED = ""
"""The version of what isn't released."""

_ADDED = frozenset("method-added class-added attribute-added optional-argument-added required-argument-added".split())
_REMOVED = frozenset("method-removed class-removed attribute-removed argument-removed".split())
_DEPRECATED = frozenset("method-deprecated class-deprecated attribute-deprecated argument-deprecated".split())
_INNER = "(.["
"""What stands between a name and what is in it."""


@dataclass(frozen=True, slots=True)
class Since:
    """Versions by symbol: `runs.create`, `runs.create(model)`, `Run`, `Run.usage`, `RunParam["usage"]`.

    Values of enums are by the place of their schema and their literal. What was there in the first release has none.
    """

    added: dict[str, str] = field(default_factory=dict)
    deprecated: dict[str, str] = field(default_factory=dict)
    values: dict[tuple[Pointer, str], str] = field(default_factory=dict)


def tell_since(chronicle: Chronicle) -> Since:
    """What came, or was deprecated, with which version."""
    since = Since()
    for release in chronicle.history.releases[1:]:
        for change in release.changes:
            _take(since, change, release.version)
    for change in chronicle.pending:
        _take(since, change, UNRELEASED)
    return since


def _take(since: Since, change: Change, version: str) -> None:
    for symbol in change.symbols:
        if change.rule in _ADDED:
            since.added[symbol] = version
        elif change.rule in _DEPRECATED:
            since.deprecated[symbol] = version
        elif change.rule in _REMOVED or change.rule == "method-reactivated":
            _forget(since, symbol, whole=change.rule in _REMOVED)
        elif change.rule.endswith("-renamed") and isinstance(change.after, SpecText):
            _rename(since, symbol, _renamed(symbol, data(change.after)))
    if change.rule == "enum-value-added" and change.new and isinstance(change.after, tuple):
        since.values.update({(_schema_of(change.new.pointer), _literal(value)): version for value in change.after})


def _forget(since: Since, symbol: str, *, whole: bool) -> None:
    for versions in (since.added, since.deprecated) if whole else (since.deprecated,):
        for name in list(_within(versions, symbol)):
            del versions[name]


def _rename(since: Since, old: str, new: str) -> None:
    for versions in (since.added, since.deprecated):
        for name in list(_within(versions, old)):
            versions[new + name[len(old) :]] = versions.pop(name)


def _within(versions: dict[str, str], symbol: str) -> Iterator[str]:
    """The symbol and what is in it."""
    return (name for name in versions if name.startswith(symbol) and name[len(symbol) :][:1] in ("", *_INNER))


def _renamed(symbol: str, name: str) -> str:
    """A symbol whose last part has another name: `Run.id_` -> `Run.id`, `runs.get(id)` -> `runs.get(run_id)`."""
    if symbol.endswith(")"):
        return f"{symbol.partition('(')[0]}({name})"
    if symbol.endswith("]"):
        return f'{symbol.partition("[")[0]}["{name}"]'
    return f"{symbol.rpartition('.')[0]}.{name}" if symbol[:1].isupper() and "." in symbol else name


def _schema_of(pointer: Pointer) -> Pointer:
    """The place of the schema that a list of values is of."""
    return pointer.parent() if data(pointer.key()) in ("enum", "const") else pointer


def _literal(value: Value) -> str:
    return str(python(value))
