"""What changed for Python code: every cause once, with the names and the operations that it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...diagnostics import Location
from ...text import Pointer, SpecText
from ..changes import Change, Direction, Layer, Place
from ..law import weigh
from ..rules import BY_ID
from ..subjects import quoted
from .calls import compare_calls
from .classes import compare_classes
from .client import compare_client
from .facts import Surface
from .pairs import Pairs, pair
from .slots import Seen, Words
from .variance import Vocabulary

_GIVEN = Direction.RESPONSE


def compare_surfaces(old: Surface, new: Surface) -> tuple[Change, ...]:
    """Every change that Python code may meet."""
    pairs = pair(old.calls, new.calls, old.classes, new.classes)
    words = _words(pairs, old, new)
    seen = [*compare_classes(pairs, words), *compare_calls(pairs, words), *compare_client(old, new)]
    changes = [_change(group) for group in _by_cause(seen)]
    return tuple(sorted(changes, key=lambda change: (-change.impact, change.symbols, change.rule)))


def _words(pairs: Pairs, old: Surface, new: Surface) -> Words:
    """What names mean, of what is given and of what is taken."""
    names = {one.name: other.name for one, other in pairs.classes} | {o.param: n.param for o, n in pairs.classes}
    renamed = {before: after for before, after in names.items() if before != after}
    aliases = [
        {
            direction: {
                renamed.get(name, name) if side is old else name: text
                for item in side.classes
                for name, text in (((item.name, item.given)) if direction is _GIVEN else (item.param, item.taken),)
                if text is not None
            }
            for direction in Direction
        }
        for side in (old, new)
    ]
    return {direction: Vocabulary(renamed, aliases[0][direction], aliases[1][direction]) for direction in Direction}


def _by_cause(seen: Iterable[Seen]) -> Iterator[list[Seen]]:
    """What is seen, by what it stems from: a property is an argument here, a key there."""
    groups: dict[object, list[Seen]] = {}
    for item in seen:
        place = item.new or item.old
        own = (place.file, place.line, place.column, place.pointer) if place else item.symbol
        groups.setdefault((item.rule, own, item.before, item.after), []).append(item)
    yield from groups.values()


def _change(group: list[Seen]) -> Change:
    first, rule = group[0], BY_ID[group[0].rule]
    impact = max(weigh(rule.effect_in(item.direction), item.direction) for item in group)
    symbols = tuple(dict.fromkeys(item.symbol for item in group))
    subject = quoted(symbols[0]) + (f" and {len(symbols) - 1} more" if len(symbols) > 1 else "")
    message = rule.says.replace("{subject}", subject)
    message = message.replace("{before}", quoted(first.before)).replace("{after}", quoted(first.after))
    return Change(
        rule=rule.id,
        layer=Layer.SDK,
        impact=impact,
        bump=rule.bump(impact),
        message=message,
        hint=rule.hint,
        subject=subject,
        operations=tuple(sorted({operation for item in group for operation in item.operations})),
        symbols=symbols,
        directions=tuple(d for d in Direction if any(item.direction is d for item in group)),
        old=_place(first.old),
        new=_place(first.new),
        before=SpecText(first.before) if first.before else None,
        after=SpecText(first.after) if first.after else None,
    )


def _place(location: Location | None) -> Place | None:
    return Place(location.pointer or Pointer("#"), location) if location else None
