# Copied from extensions/_merging.py: change it there.
"""Pieces become snapshots, in place: of models here, of plain data in `_deltas`.

    TextContent(text=AnnotatedText(value="Hel"))  and  TextContentDelta(index=0, text=AnnotatedTextDelta(value="lo"))
        ->  TextContent(text=AnnotatedText(value="Hello"), index=0)

A snapshot is of the class that the finished thing has, a piece is of the delta's class, and stays as it is.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from .. import BaseModel
from .._runtime.decoding import decoder_for

from ._deltas import REPLACED, combined, find_entry, index_of, is_list


def merge(snapshot: BaseModel, piece: BaseModel) -> None:
    """Add what a piece tells to a snapshot."""
    told = piece.__pydantic_fields_set__
    for name, value in piece.__dict__.items():
        if name in told:
            _merge_field(snapshot, name, value)
    for name, value in (piece.__pydantic_extra__ or {}).items():
        _merge_field(snapshot, name, value)


def merge_entries(entries: list[Any], pieces: list[Any], form: Any) -> list[Any]:
    """Add each piece to the entry of its index; give the entries that are new. `form` is the type of an entry."""
    made: list[Any] = []
    for number, piece in enumerate(pieces):
        if not isinstance(piece, BaseModel):
            entries.append(combined(None, piece))
            continue
        position, found = find_entry(entries, index_of(piece, number))
        if not found:
            entries.insert(position, adopt(piece, form))
            made.append(entries[position])
        elif isinstance(entries[position], BaseModel):
            merge(entries[position], piece)
    return made


def adopt(piece: object, form: Any) -> Any:
    """Make the first form of a snapshot out of a piece."""
    return decoder_for(form)(json.dumps(combined(None, _plain(piece))))


def _merge_field(snapshot: BaseModel, name: str, value: Any) -> None:
    declared = name in type(snapshot).__pydantic_fields__
    holder = vars(snapshot) if declared else _extra_of(snapshot)
    held = holder.get(name)
    if held is None or name in REPLACED:
        holder[name] = _first(snapshot, name, value, declared)
        if declared:
            snapshot.__pydantic_fields_set__.add(name)
    elif isinstance(held, str) and isinstance(value, str):
        # With no other reference to it a text grows where it is; copying it for each piece takes quadratic time.
        holder[name] = None
        held += value
        holder[name] = held
    elif isinstance(held, BaseModel) and isinstance(value, BaseModel):
        merge(held, value)
    elif is_list(held) and is_list(value):
        merge_entries(held, value, _entry_form(type(snapshot), name) if declared else Any)
    else:
        holder[name] = combined(held, _plain(value))


def _first(snapshot: BaseModel, name: str, value: Any, declared: bool) -> Any:
    """Give what a field becomes that had no value."""
    if isinstance(value, str | int | float | None):
        return value
    return adopt(value, _form(type(snapshot), name)) if declared else combined(None, _plain(value))


def _extra_of(snapshot: BaseModel) -> dict[str, Any]:
    if snapshot.__pydantic_extra__ is None:
        snapshot.__pydantic_extra__ = {}
    return snapshot.__pydantic_extra__


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.to_dict()
    return [_plain(item) for item in value] if is_list(value) else value


@cache
def _form(model: type[BaseModel], name: str) -> Any:
    """Give the type of a field, with what chooses among its variants."""
    model.model_rebuild()
    field = model.__pydantic_fields__[name]
    return Annotated[field.annotation, field]


@cache
def _entry_form(model: type[BaseModel], name: str) -> Any:
    """Give the type of the items of a field that is a list, or may be."""
    model.model_rebuild()
    annotation: Any = model.__pydantic_fields__[name].annotation
    for form in (annotation, *get_args(annotation)):
        if get_origin(form) is list:
            return get_args(form)[0]
    return Any
