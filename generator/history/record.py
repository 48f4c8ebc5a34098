"""A change as data, and back: what stays true of it, without the places in files that are gone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..diagnostics import Location
from ..diff import Bump, Change, Impact
from ..diff.changes import Layer, Place
from ..diff.rules import BY_ID
from ..encode import data, plain
from ..text import Object, Pointer, SpecText, Value
from .state import BadHistory


def change_as_data(change: Change) -> dict[str, object]:
    """A change as plain data; what says nothing is left out."""
    stated: dict[str, object] = {
        "rule": change.rule,
        "layer": change.layer.value,
        "impact": change.impact.word,
        "bump": change.bump.word,
        "message": change.message,
        "operations": list(change.operations),
        "symbols": list(change.symbols),
        "old": data(change.old.pointer) if change.old else "",
        "new": data(change.new.pointer) if change.new else "",
        "before": plain(change.before),
        "after": plain(change.after),
    }
    # What the symbols say needs no saying twice.
    known: list[object] = [None, "", [], *change.symbols]
    return {name: value for name, value in stated.items() if value not in known}


def read_change(stated: Any) -> Change:
    """The change that data tells. Raises `BadHistory`."""
    if not isinstance(stated, dict):
        raise BadHistory("a change is no table")
    try:
        rule = BY_ID.get(_text(stated, "rule"))
        return Change(
            rule=_text(stated, "rule"),
            layer=Layer(stated["layer"]),
            impact=Impact[str(stated["impact"]).upper()],
            bump=Bump[str(stated["bump"]).upper()],
            message=_line(_text(stated, "message")),
            hint=rule.hint if rule else "",
            subject="",
            operations=_texts(stated, "operations"),
            symbols=_texts(stated, "symbols"),
            old=_place(stated, "old"),
            new=_place(stated, "new"),
            before=_value(stated.get("before")),
            after=_value(stated.get("after")),
        )
    except (KeyError, ValueError, RecursionError) as error:
        if isinstance(error, BadHistory):
            raise
        raise BadHistory("a change is not as it was written") from error


def _text(stated: Mapping[str, Any], key: str) -> str:
    text = stated[key]
    if not isinstance(text, str):
        raise BadHistory(f"`{key}` of a change is no text")
    return text


def _texts(stated: Mapping[str, Any], key: str) -> tuple[str, ...]:
    listed = stated.get(key, [])
    if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
        raise BadHistory(f"`{key}` of a change are no texts")
    return tuple(map(_line, listed))


def _line(text: str) -> str:
    """A text as it was written: names and values of the spec are in it as printable ASCII."""
    if not (text.isascii() and text.isprintable()):
        raise BadHistory("a change has more than printable ASCII in it")
    return text


def _place(stated: Mapping[str, Any], key: str) -> Place | None:
    if key not in stated:
        return None
    pointer = Pointer(_text(stated, key))
    return Place(pointer, Location("", 0, 0, pointer))


def _value(stated: Any) -> Value:
    match stated:
        case dict():
            return Object(tuple((SpecText(key), _value(item)) for key, item in stated.items()))
        case list():
            return tuple(_value(item) for item in stated)
        case str():
            return SpecText(stated)
        case _:
            return stated if isinstance(stated, (bool, int, float)) else None
