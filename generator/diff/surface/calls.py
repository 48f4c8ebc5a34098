"""What became of the methods?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..changes import Direction
from .facts import Call, Slot
from .pairs import Pairs
from .slots import WORDS, Seen, Words, compare_slots, cut
from .variance import compare_annotations

_GIVEN = Direction.RESPONSE


def compare_calls(pairs: Pairs, words: Words) -> Iterator[Seen]:
    """What changed for code that calls methods."""
    for call in pairs.removed_calls:
        yield Seen("method-removed", call.name, before=call.name, old=call.location, operations=(call.label,))
    for call in pairs.added_calls:
        yield Seen("method-added", call.name, after=call.name, new=call.location, operations=(call.label,))
    for old, new in pairs.calls:
        told = Seen("", new.name, old=old.location, new=new.location, operations=(new.label,))
        if old.name != new.name:
            yield replace(told, rule="method-renamed", symbol=old.name, before=old.name, after=new.name)
        if old.deprecated != new.deprecated:
            yield replace(told, rule="method-deprecated" if new.deprecated else "method-reactivated", after=new.name)
        if old.positional is not None and old.positional != new.positional:
            names = [_positional(call) for call in (old, new)]
            yield replace(told, rule="position-changed", before=names[0], after=names[1])
        yield from compare_slots(old.arguments, new.arguments, told, words, _called)
        yield from _returns(old, new, told, words)


def _positional(call: Call) -> str:
    """The name of the argument that goes by position."""
    slot = call.arguments.get(("path", call.positional)) if call.positional is not None else None
    return slot.name if slot else "none"


def _called(call: str, slot: Slot) -> str:
    return f"{call}({slot.name})"


def _returns(old: Call, new: Call, told: Seen, words: Words) -> Iterator[Seen]:
    apart = compare_annotations(old.returns, new.returns, words[_GIVEN])
    both = replace(told, direction=_GIVEN, before=cut(old.returns), after=cut(new.returns))
    if old.paged != new.paged:
        yield replace(both, rule="method-paged" if new.paged else "method-not-paged")
    elif old.streamed != new.streamed:
        yield replace(both, rule="method-streams" if new.streamed else "method-streams-not")
    elif apart is not None:
        yield replace(both, rule=f"return-{WORDS[apart.effect]}")
