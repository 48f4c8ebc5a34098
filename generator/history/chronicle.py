"""What becomes of the history when an SDK is made again?

no history                                 ->   a first release, with the facts that are now
the version of the last release            ->   the same history; what changed since is pending
another version                            ->   a release more, of what was pending; the facts are those of now

A pure function of the history, the facts of now, and the version that the settings have: run twice, it gives the same.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from datetime import date

from ..config import Settings
from ..diagnostics import Unusable
from ..diff import Bump, Change, Comparison, Impact, Policy, apply, compare_surfaces, compare_wire, linked
from ..diff.versions import precedes, proposed_version
from ..plan.ledger import Ledger
from .facts import Facts, read_facts
from .state import BadHistory, History, Release
from .text import facts_text

_NEVER = date.min
"""No day: what is promised until some day is taken to be promised still, on every machine and day."""


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The history as a run leaves it, and what of it is news."""

    history: History
    pending: tuple[Change, ...] = ()
    """What changed since the last release, and isn't released."""
    released: bool = False
    """Whether this run has made the last release."""
    proposed: str = ""
    """The version that the changes of the last release, or those pending, ask for."""

    @property
    def comparison(self) -> Comparison:
        """What is pending, with what it amounts to."""
        return Comparison(self.history.releases[-1].version, "", self.pending)

    @property
    def too_low(self) -> bool:
        """Whether this run has made a release whose version says less than what it changes."""
        return self.released and bool(self.proposed) and precedes(self.history.releases[-1].version, self.proposed)


def advance(history: History, facts: Facts, settings: Settings) -> Chronicle:
    """What becomes of a history. Raises `BadHistory` for one whose facts mean nothing, or that is ahead of this."""
    release = Release(settings.version, _spec_version(facts))
    if history.facts is None:
        return Chronicle(History((release,), facts), released=True)
    last = history.releases[-1]
    if any(settings.version == earlier.version for earlier in history.releases[:-1]):
        raise BadHistory(f"it has {settings.version} as an earlier version than {last.version}")
    changes = _changes(history.facts, facts, settings)
    proposed = proposed_version(last.version, Comparison("", "", changes).whole.bump)
    if settings.version == last.version:
        return Chronicle(history, changes, proposed=proposed)
    releases = (*history.releases, replace(release, changes=changes))
    return Chronicle(History(releases, facts), released=True, proposed=proposed)


def _changes(old: Facts, new: Facts, settings: Settings) -> tuple[Change, ...]:
    """What changed, weighed as the user has it weighed; what is agreed on has changed all the same."""
    if facts_text(old) == facts_text(new):
        return ()
    # What has been read stays to the end: the collector needn't look through it again and again.
    gc.freeze()
    try:
        (left, before), (right, after) = (read_facts(facts, settings) for facts in (old, new))
    except Unusable as error:
        raise BadHistory("its facts are no description") from error
    surface = (_softened(change, new.names) for change in compare_surfaces(before, after))
    changes = linked(compare_wire(left, right, _NEVER), surface)
    return apply(Policy(settings.diff_impacts), Comparison("", "", changes)).changes


def _softened(change: Change, names: Ledger) -> Change:
    """The change, unless it is a name that has become another's alias: code that has it works, and is warned."""
    aliases = {call.dotted for call in names.call_aliases} if change.rule == "method-renamed" else set()
    aliases |= {str(name) for name in names.type_aliases} if change.rule == "class-renamed" else set()
    if not aliases.issuperset(change.symbols) or not aliases:
        return change
    message = f"{change.message}; the old name goes on working, and is deprecated"
    return replace(change, impact=Impact.WARNING, bump=Bump.MINOR, message=message, hint="write the new name")


def _spec_version(facts: Facts) -> str:
    root = facts.files[""]
    info = root.get("info") if isinstance(root, dict) else None
    stated = info.get("version") if isinstance(info, dict) else None
    return str(stated) if isinstance(stated, (str, int, float)) else ""
