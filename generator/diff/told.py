"""A cause as it is told: in a sentence, with its places and what it weighs."""

from __future__ import annotations

from ..encode import show
from ..load import Node
from .changes import Change, Direction, Impact, Layer, Place
from .reach import Reach, Reached
from .rules import BY_ID
from .subjects import in_words, quoted, subject_of


def change_of(entry: Reached, reach: Reach) -> Change:
    """The change that a cause is, with everything that it reaches."""
    finding, rule = entry.finding, BY_ID[entry.finding.rule]
    operations = reach.operations_of(entry.operations)
    place = finding.new or finding.old
    subject = subject_of(place) if place else "the description"
    if finding.scattered and len(operations) > 1:
        subject = f"{len(operations)} operations"
    name = quoted(show(finding.name, 200)) if finding.name else ""
    message = rule.says.replace("{subject}", subject).replace("{name}", name)
    message = message.replace("{before}", in_words(finding.before)).replace("{after}", in_words(finding.after))
    return Change(
        rule=rule.id,
        layer=Layer.WIRE,
        impact=entry.impact,
        bump=rule.bump(entry.impact),
        message=message,
        hint=rule.hint,
        subject=subject,
        operations=operations,
        directions=tuple(direction for direction in Direction if direction in entry.directions),
        old=_place(finding.old),
        new=_place(finding.new),
        before=finding.before,
        after=finding.after,
        installed=max(entry.in_requests, Impact.COMPATIBLE) if rule.tolerated else entry.impact,
    )


def _place(node: Node | None) -> Place | None:
    return Place(node.pointer, node.key_location) if node is not None else None
