# Copied from extensions/_deltas.py: change it there.
"""Pieces become a whole: of plain data here, of models in `_merging`.

{"text": "Hel", "calls": [{"index": 0, "n": 1}]}  and  {"text": "lo", "calls": [{"index": 0, "n": 2}]}
    ->  {"text": "Hello", "calls": [{"index": 0, "n": 3}]}
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, TypeGuard

from .. import BaseModel

REPLACED = frozenset({"index", "type", "id"})
"""Fields that say what a piece belongs to; they aren't added up."""


def accumulate_delta(acc: dict[Any, Any], delta: dict[Any, Any]) -> dict[Any, Any]:
    """Add a piece to what has arrived so far, in place, and give that.

    Texts are joined, numbers added, objects gone into, and lists of objects matched by the `index` of their items.
    """
    for key, piece in delta.items():
        acc[key] = piece if key in REPLACED else combined(acc.get(key), piece)
    return acc


def combined(held: Any, piece: Any) -> Any:
    """Give what a value becomes with a piece; values that don't go together leave it as it is."""
    if held is None:
        held = _empty_like(piece)
    if is_dict(held) and is_dict(piece):
        return accumulate_delta(held, piece)
    if is_list(held) and is_list(piece):
        return _extended(held, piece)
    if isinstance(held, str) and isinstance(piece, str):
        return held + piece
    if _is_number(held) and _is_number(piece):
        return held + piece
    return piece if held is None else held


def find_entry(entries: Sequence[object], index: int) -> tuple[int, bool]:
    """Find the entry of that index: its position and True, or the position where it belongs and False.

    An entry that doesn't tell its index has that of its position.
    """
    if 0 <= index < len(entries) and index_of(entries[index], index) == index:
        return index, True
    for position, entry in enumerate(entries):
        own = index_of(entry, position)
        if own >= index:
            return position, own == index
    return len(entries), False


def index_of(entry: object, position: int) -> int:
    """Give the index that an entry tells, or its position."""
    if isinstance(entry, BaseModel):
        index: object = entry.__dict__.get("index")
        if index is None:
            index = (entry.__pydantic_extra__ or {}).get("index")
    else:
        index = entry.get("index") if is_dict(entry) else None
    return index if isinstance(index, int) else position


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Say whether the value is a list."""
    return isinstance(value, list)


def is_dict(value: object) -> TypeGuard[dict[Any, Any]]:
    """Say whether the value is a dictionary."""
    return isinstance(value, dict)


def _extended(held: list[Any], pieces: list[Any]) -> list[Any]:
    indexed = any(is_dict(piece) and "index" in piece for piece in pieces)
    if all(isinstance(value, str | int | float) for value in held) and (held or not indexed):
        held.extend(deepcopy(pieces))
        return held
    for piece in pieces:
        position, found = find_entry(held, _stated_index(piece))
        if not found:
            held.insert(position, combined(None, piece))
        elif is_dict(held[position]):
            accumulate_delta(held[position], piece)
        else:
            raise TypeError(f"A piece with an index is for a value that is no object: {held[position]!r}")
    return held


def _stated_index(piece: Any) -> int:
    if not is_dict(piece):
        raise TypeError(f"A list of pieces has one that is no object: {piece!r}")
    if "index" not in piece:
        raise RuntimeError(f"A piece doesn't tell the `index` of what it belongs to: {piece!r}")
    index: Any = piece["index"]
    if not isinstance(index, int):
        raise TypeError(f"The `index` of a piece is no whole number: {index!r}")
    return index


def _empty_like(piece: object) -> Any:
    # What is kept must not be the piece itself: it grows, and the piece is someone else's.
    return {} if isinstance(piece, dict) else [] if isinstance(piece, list) else None


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
