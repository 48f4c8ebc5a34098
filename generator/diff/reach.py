"""Which operations does a change reach, in which direction, and how much does it matter there?

Schemas make a graph, which may have loops; what is found in a schema matters wherever a request or an answer leads
to it. Each operation is a bit of a number, and numbers run along the edges until none of them changes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from .changes import Direction, Impact
from .findings import NO_GUARDS, Finding, Found, Step
from .law import Effect, Guard, weigh
from .rules import BY_ID
from .walk import PairKey, Walk, key_of

State: TypeAlias = tuple[PairKey, Direction, bool, frozenset[Guard]]
"""A pair of schemas as it is reached: which way, under a `not` or not, and what softens it."""

_INVERTED = {Effect.NARROWS: Effect.WIDENS, Effect.WIDENS: Effect.NARROWS, Effect.HINTS: Effect.NARROWS}


@dataclass(slots=True)
class Reached:
    """One cause, with everything that it reaches."""

    finding: Finding
    impact: Impact = Impact.NONE
    in_requests: Impact = Impact.NONE
    operations: int = 0
    directions: set[Direction] = field(default_factory=set)


@dataclass(slots=True)
class Reach:
    """What has been found so far, and where to look next."""

    walk: Walk
    labels: list[str] = field(default_factory=list)
    causes: dict[tuple[object, ...], Reached] = field(default_factory=dict)
    _bits: dict[str, int] = field(default_factory=dict)
    _roots: dict[State, int] = field(default_factory=dict)
    _steps: dict[State, Step] = field(default_factory=dict)

    def bit(self, label: str) -> int:
        """The number that stands for an operation."""
        if label not in self._bits:
            self._bits[label] = 1 << len(self.labels)
            self.labels.append(label)
        return self._bits[label]

    def add(
        self, found: Iterable[Found], direction: Direction, label: str = "", guards: frozenset[Guard] = NO_GUARDS
    ) -> None:
        """Takes what was found right at an operation, or at the description as a whole."""
        bit = self.bit(label) if label else 0
        for item in found:
            if isinstance(item, Step):
                state = (key_of(item), direction, item.inverted, guards | item.guards)
                self._roots[state] = self._roots.get(state, 0) | bit
                self._steps.setdefault(state, item)
            else:
                self._note(item, direction, guards, bit, inverted=False)

    def spread(self) -> None:
        """Follows every step, and notes what is found there for all operations that lead to it."""
        edges = self._edges()
        reaching = dict.fromkeys(edges, 0) | self._roots
        work = deque(self._roots)
        while work:
            state = work.popleft()
            for following in edges[state]:
                joined = reaching[following] | reaching[state]
                if joined != reaching[following]:
                    reaching[following] = joined
                    work.append(following)
        for state, bits in reaching.items():
            _, direction, inverted, guards = state
            for item in self.walk.compare(self._steps[state]):
                if isinstance(item, Finding):
                    self._note(item, direction, guards, bits, inverted=inverted)

    def _edges(self) -> dict[State, list[State]]:
        edges: dict[State, list[State]] = {}
        work = list(self._roots)
        while work:
            state = work.pop()
            if state not in edges:
                edges[state] = list(self._following(state))
                work += edges[state]
        return edges

    def _following(self, state: State) -> Iterator[State]:
        _, direction, inverted, guards = state
        for item in self.walk.compare(self._steps[state]):
            if isinstance(item, Step):
                following = (key_of(item), direction, inverted is not item.inverted, guards | item.guards)
                self._steps.setdefault(following, item)
                yield following

    def _note(
        self, finding: Finding, direction: Direction, guards: frozenset[Guard], bits: int, *, inverted: bool
    ) -> None:
        rule = BY_ID[finding.rule]
        effect = finding.effect or rule.effect_in(direction)
        effect = _INVERTED.get(effect, effect) if inverted else effect
        softening = guards | finding.guards
        impact = weigh(effect, direction, softening if rule.excused else softening - {Guard.READ_ONLY})
        entry = self.causes.setdefault(finding.cause, Reached(finding))
        entry.impact = max(entry.impact, impact)
        if direction is Direction.REQUEST:
            entry.in_requests = max(entry.in_requests, impact)
        entry.operations |= bits
        entry.directions.add(direction)

    def operations_of(self, bits: int) -> tuple[str, ...]:
        """The operations that a number stands for, sorted."""
        return tuple(sorted(label for at, label in enumerate(self.labels) if bits >> at & 1))
