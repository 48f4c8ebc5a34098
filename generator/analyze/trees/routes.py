"""What does a path say, step by step? Versions, endings and spellings of other conventions are brought into one form.

/api/v2/users/{id}.json      ->   users, {id}
/admin.users.list            ->   admin, users, list
/Products(ID={id})/Category  ->   Products, {id}, Category
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...ir.api import Operation
from ...text import SpecText
from .verbs import is_done

Route = tuple[SpecText, ...]

_VERSION = re.compile(r"v?\d+(\.\d+)+|v\d+([a-z]+\d*)?|\d{4}-\d{2}(-\d{2})?|v?\{(api[-_]?)?version\}", re.IGNORECASE)
_FRONT = re.compile(r"apis?|rest", re.IGNORECASE)
_SLOT = re.compile(r".*\{[^{}]*\}.*")
_DOTTED = re.compile(r"\.?[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)+")
_NAME_AND_KEY = re.compile(r"[^()/{}]+\(.*\)")
_ENDING = re.compile("css|csv|gif|gz|html?|ico|ics|jpe?g|js|md|pdf|php|png|rss|svg|tar|txt|webm|webp|xml|ya?ml|zip")
"""Endings of files, at which a step isn't parted."""


def route_of(path: SpecText) -> Route:
    """The steps of a path."""
    stated = [step for step in path.split("?")[0].split("#")[0].split("/") if step]
    kept = [step for at, step in enumerate(stated) if not _is_front(stated, at)]
    return tuple(part for step in kept or stated[-1:] for part in _parts(step))


def verb_of(path: SpecText) -> tuple[SpecText, SpecText] | None:
    """A path that ends in a verb after a colon or a fragment, as the path and the verb."""
    for separator in ":", "#":
        *front, verb = path.split(separator)
        if len(front) == 1 and verb.matches(_BARE) and not front[0].ends("/"):
            return front[0], verb
    return None


_BARE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def versions_of(path: SpecText) -> tuple[SpecText, ...]:
    """The versions that a path names."""
    return tuple(step for step in path.split("/") if step.matches(_VERSION) and not step.matches(_SLOT))


def is_slot(step: SpecText) -> bool:
    """Whether a step is filled in by the caller."""
    return step.matches(_SLOT)


def words_of(route: Route) -> Route:
    """The steps that aren't filled in."""
    return tuple(step for step in route if not is_slot(step))


def _is_front(steps: list[SpecText], at: int) -> bool:
    """Whether a step is a version, or an `api` in front of one or of everything else."""
    if steps[at].matches(_VERSION):
        return True
    followed = at + 1 < len(steps) and steps[at + 1].matches(_VERSION)
    return steps[at].matches(_FRONT) and (followed or all(_is_front(steps, earlier) for earlier in range(at)))


def _parts(step: SpecText) -> Iterable[SpecText]:
    step = step.without(suffix=".json")
    if step.matches(_NAME_AND_KEY):
        name, *key = step.split("(")
        return (name, key[0].without(suffix=")")) if any(is_slot(part) for part in key) else (name,)
    if step.matches(_DOTTED) and not step.split(".")[-1].lower().matches(_ENDING):
        return (part for part in step.split(".") if part)
    return (step,)


_FLAT = 8
"""How many routes of one word there have to be before they are taken for procedures."""


class Routes:
    """What the routes of a spec have in common."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self.methods: dict[Route, set[SpecText]] = {}
        self.parents: set[Route] = set()
        self.children: dict[Route, set[Route]] = {}
        for operation in operations:
            route = route_of(operation.path)
            self.methods.setdefault(route, set()).add(operation.method)
            self.parents.update(route[:end] for end in range(1, len(route)))
        for route in self.methods:
            self.children.setdefault(route[:-1], set()).add(route)
        self._items = {route[:-1] for route in self.methods if route and is_slot(route[-1])}

    def has_items(self, route: Route) -> bool:
        """Whether the route of an item stands under this one."""
        return route in self._items

    def has_one_method(self, route: Route) -> bool:
        """Whether a route is there for one operation alone, with nothing under it."""
        return len(self.methods[route]) == 1 and route not in self.parents

    def are_calls(self, route: Route) -> bool:
        """Whether the routes beside this one are calls of procedures: no items among them, and half of them verbs."""
        home = route[:-1]
        beside = self.children.get(home, set())
        if (home and is_slot(home[-1])) or home in self.methods or len(beside) < (2 if home else _FLAT):
            return False
        ends = [other for other in beside if other not in self.parents]
        if any(is_slot(other[-1]) or len(self.methods[other]) > 1 for other in ends):
            return False
        return 2 * sum(is_done(other[-1]) for other in ends) >= len(ends)
