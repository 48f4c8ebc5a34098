"""What decoding notices on its way: one call where data drift from the description, none where they don't.

    Run.status = "paused"   ->   ("unknown-value", "Run.status", "paused")

A note names a place in the description, not one in the data: `audit` finds that, where somebody wants to know.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .drift_log import UNSETTLED

if TYPE_CHECKING:
    from pydantic import BaseModel

Kind: TypeAlias = Literal[
    "unknown-field", "unknown-value", "unknown-variant", "missing-field", "wrong-type", "incomplete-list"
]

Note: TypeAlias = tuple[str, str, str]
"""The kind, the place (`Run.status`), and what is told of the data: a value of an enum, a JSON type, or nothing."""

_JSON_TYPES: Mapping[type, str] = {
    type(None): "null", bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"
}  # fmt: skip
_LONGEST = 40


def json_type(value: object) -> str:
    """Say what JSON calls a value of this type."""
    return _JSON_TYPES.get(type(value), "object")


def shown(value: object) -> str:
    """Give a value that should be one of a few, cut short: it may be anything."""
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def unfit(value: object, place: str, listed: frozenset[type]) -> Note:
    """Note a value that doesn't fit; `listed` are the types of the few values that would."""
    if type(value) in listed:
        return "unknown-value", place, shown(value)
    return "wrong-type", place, json_type(value)


def strange_variant(tag: object, place: str) -> Note:
    """Note a variant with an unknown tag, or without one."""
    return "unknown-variant", place, shown(tag) if isinstance(tag, str | int) else json_type(tag)


class Noticing:
    """Makes the functions that decoding calls where something is odd; they `keep` a note and change nothing."""

    def __init__(self, keep: Callable[[Note], None]) -> None:
        self._keep = keep

    def missing(self, place: str) -> Callable[[], None]:
        """Make what stands in for a required field that isn't there."""
        return partial(self._keep, ("missing-field", place, ""))

    def unfit(self, place: str, listed: frozenset[type]) -> Callable[[object], object]:
        """Make what takes a value that fits nothing."""
        keep = self._keep

        def take(value: object) -> object:
            keep(unfit(value, place, listed))
            return value

        return take

    def unnamed(self, owner: str) -> Callable[[str], str]:
        """Make what takes the name of a field that the description of `owner` doesn't name."""
        keep = self._keep

        def take(name: str) -> str:
            keep(("unknown-field", f"{owner}.{name}", ""))
            return name

        return take

    def variant(self, place: str, tag: str) -> Callable[[BaseModel], BaseModel]:
        """Make what takes a variant that nobody knows; `tag` is the property that should name it."""
        keep = self._keep

        def take(value: BaseModel) -> BaseModel:
            keep(strange_variant((value.__pydantic_extra__ or {}).get(tag), place))
            return value

        return take

    def unsettled(self, place: str, is_odd: Callable[[object], bool] | None = None) -> Callable[[Any], Any]:
        """Make what takes a variant that was only the nearest one, or where `is_odd` says that it holds more."""
        keep, note = self._keep, (UNSETTLED, place, "")

        def take(value: Any) -> Any:
            if is_odd is None or is_odd(value):
                keep(note)
            return value

        return take
