"""The law: what a change does × which way the value goes × what stands by it gives the impact.

It isn't an opinion a rule: a rule says what it does (`narrows`, `widens`, …), and the impact follows from this table.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType

from .changes import Direction, Impact


class Effect(StrEnum):
    """What a change does to the values that are allowed."""

    NARROWS = "narrows"
    WIDENS = "widens"
    INCOMPARABLE = "incomparable"
    """Some values are allowed no more, and others are new."""
    UNKNOWN = "unknown"
    """Two patterns, or what the server does with a property that it no longer names: nobody can tell."""
    HINTS = "hints"
    """Values are new, of a kind that clients are told to expect: another word in a list."""
    NONE = "none"
    BREACHES = "breaches"
    """A promise about the future is broken, whatever the values are."""


_REQUEST, _RESPONSE = Direction.REQUEST, Direction.RESPONSE

LAW: Mapping[tuple[Effect, Direction], Impact] = MappingProxyType(
    {
        (Effect.NARROWS, _REQUEST): Impact.BREAKING,
        (Effect.NARROWS, _RESPONSE): Impact.COMPATIBLE,
        (Effect.WIDENS, _REQUEST): Impact.COMPATIBLE,
        (Effect.WIDENS, _RESPONSE): Impact.BREAKING,
        (Effect.INCOMPARABLE, _REQUEST): Impact.BREAKING,
        (Effect.INCOMPARABLE, _RESPONSE): Impact.BREAKING,
        (Effect.UNKNOWN, _REQUEST): Impact.WARNING,
        (Effect.UNKNOWN, _RESPONSE): Impact.WARNING,
        (Effect.HINTS, _REQUEST): Impact.COMPATIBLE,
        (Effect.HINTS, _RESPONSE): Impact.WARNING,
        (Effect.NONE, _REQUEST): Impact.COMPATIBLE,
        (Effect.NONE, _RESPONSE): Impact.COMPATIBLE,
        (Effect.BREACHES, _REQUEST): Impact.BREAKING,
        (Effect.BREACHES, _RESPONSE): Impact.BREAKING,
    }
)


class Guard(StrEnum):
    """What stands by a change and softens it; the value says so in words."""

    READ_ONLY = "requests don't hold what is readOnly"
    WRITE_ONLY = "answers don't hold what is writeOnly"
    DEPRECATED = "it was deprecated, and its sunset isn't ahead"
    UNSTABLE = "it was marked as a draft or alpha"


_GUARDED: Mapping[Guard, Collection[Direction]] = MappingProxyType(
    {
        Guard.READ_ONLY: (_REQUEST,),
        Guard.WRITE_ONLY: (_RESPONSE,),
        Guard.DEPRECATED: (_REQUEST, _RESPONSE),
        Guard.UNSTABLE: (_REQUEST, _RESPONSE),
    }
)


def weigh(effect: Effect, direction: Direction, guards: Collection[Guard] = ()) -> Impact:
    """The impact of what a change does to values that go in one direction."""
    if any(direction in _GUARDED[guard] for guard in guards):
        return Impact.COMPATIBLE
    return LAW[effect, direction]
