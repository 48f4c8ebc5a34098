"""A place that a change touches, as people are told of it: what is wrong there, and what to write instead."""

from __future__ import annotations

import os
from collections.abc import Iterable

from ..diff.changes import Direction, Layer, Use
from ..diff.rules import BY_ID
from ..diff.subjects import in_words, quoted
from ..encode import show
from ..text import SpecText
from .facts import EditKind, Hit, Kind
from .symbols import Index

_HINTS = {
    "attribute-became-optional": "check for None before use",
    "attribute-removed": "stop reading it",
    "method-removed": "stop calling it",
    "class-removed": "stop using it",
    "required-argument-added": "give it",
    "argument-became-required": "give it",
}
"""What to do about one place, where that is shorter than what to do about the change."""


def uses_of(hits: Iterable[Hit], index: Index) -> tuple[Use, ...]:
    """The places in words."""
    return tuple(
        Use(
            file=show(SpecText(os.path.normpath(hit.file.path)), 500),
            span=hit.span,
            change=hit.change,
            symbol=show(SpecText(str(hit.symbol)), 200),
            message=_message(hit),
            hint=_hint(hit, index),
            fixable=bool(hit.edits),
        )
        for hit in hits
    )


def _message(hit: Hit) -> str:
    """What is wrong, about this name alone: a change may be of many."""
    if hit.change.layer is Layer.WIRE and hit.symbol.kind is Kind.METHOD:
        return hit.change.message
    if hit.change.layer is Layer.WIRE:
        return hit.change.message.replace(hit.change.subject, quoted(show(SpecText(str(hit.symbol)), 200)), 1)
    told = BY_ID[hit.change.rule].says.replace("{subject}", quoted(show(SpecText(str(hit.symbol)), 200)))
    sides = (in_words(side) for side in (hit.change.before, hit.change.after))
    for word, side in zip(("{before}", "{after}"), sides, strict=True):
        told = told.replace(word, side)
    return told


def _hint(hit: Hit, index: Index) -> str:
    if hit.change.layer is Layer.WIRE:
        return "give what is still taken" if Direction.REQUEST in hit.change.directions else "expect what comes now"
    if hit.edits:
        written = show(SpecText(hit.edits[0].text), 100)
        return f"write {quoted(f'{written}=...' if hit.edits[0].kind is EditKind.KEYWORD else written)}"
    if hit.change.rule == "literal-removed" and hit.symbol.kind in (Kind.ARGUMENT, Kind.KEY, Kind.ATTRIBUTE):
        left = index.left(hit.symbol, hit.change)
        return f"what is left: {left}" if left else hit.change.hint
    return _HINTS.get(hit.change.rule, hit.change.hint)
