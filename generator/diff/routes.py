"""The operations of a description, and which of them is which in another one.

GET /runs/{id}  and  GET /runs/{run_id}     the same: names of path parameters don't count
GET /runs       and  GET /v2/runs           the same, where both have one operationId
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from ..encode import data, show
from ..load import Kind, Node, SpecDocument
from ..text import SpecText
from .layers import of_kind

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Route:
    """One operation: the node that says what it does, and the path item around it. `label` is how it is reported."""

    method: str
    path: SpecText
    node: Node
    item: Node

    @property
    def label(self) -> str:
        """The method and the path, printable."""
        return f"{self.method} {show(self.path, 300)}"

    @property
    def slots(self) -> tuple[SpecText, ...]:
        """The names of the holes in the path, in order."""
        return self.path.find(_SLOT)

    @property
    def shape(self) -> tuple[str, str]:
        """The method, and the path without the names of its holes."""
        return self.method, _SLOT.sub("{}", data(self.path)).rstrip("/")

    @property
    def operation_id(self) -> SpecText | None:
        """The name that the description gives it."""
        stated = self.node.get("operationId")
        return stated.text() if stated else None


@dataclass(frozen=True, slots=True)
class Matched:
    """Operations in pairs, and those that the other description doesn't have."""

    pairs: tuple[tuple[Route, Route], ...]
    removed: tuple[Route, ...]
    added: tuple[Route, ...]


def routes_of(document: SpecDocument) -> tuple[Route, ...]:
    """The operations under `paths`."""
    found = of_kind(document.root.get("paths"), Kind.OBJECT)
    return tuple(route for path, item in found if not path.starts("x-") for route in routes_in(document, path, item))


def routes_in(document: SpecDocument, path: SpecText, stated: Node) -> Iterator[Route]:
    """The operations of one path item."""
    item = document.resolve_ref(stated) or stated
    for method in _METHODS:
        node = item.get(method)
        if node is not None and node.kind is Kind.OBJECT:
            yield Route(method.upper(), path, node, item)
    for name, node in of_kind(item.get("additionalOperations"), Kind.OBJECT):
        if node.kind is Kind.OBJECT:
            yield Route(show(name, 40), path, node, item)


def match_routes(old: tuple[Route, ...], new: tuple[Route, ...]) -> Matched:
    """Pairs operations by path, then by the path's shape, then by operationId."""
    pairs: list[tuple[Route, Route]] = []
    for key in (_exactly, _by_shape, _by_id):
        pairs += _matched(old, new, key)
        taken = {id(route) for found in pairs for route in found}
        old = tuple(route for route in old if id(route) not in taken)
        new = tuple(route for route in new if id(route) not in taken)
    return Matched(tuple(pairs), old, new)


def _matched(
    old: tuple[Route, ...], new: tuple[Route, ...], key: Callable[[Route], Hashable]
) -> Iterator[tuple[Route, Route]]:
    """The pairs that a key tells, where it tells them without doubt."""
    left, right = _by_key(old, key), _by_key(new, key)
    for found, routes in left.items():
        others = right.get(found, [])
        if len(routes) == 1 and len(others) == 1:
            yield routes[0], others[0]


def _by_key(routes: tuple[Route, ...], key: Callable[[Route], Hashable]) -> dict[Hashable, list[Route]]:
    found: dict[Hashable, list[Route]] = {}
    for route in routes:
        if (name := key(route)) is not None:
            found.setdefault(name, []).append(route)
    return found


def _exactly(route: Route) -> Hashable:
    return route.method, route.path


def _by_shape(route: Route) -> Hashable:
    return route.shape


def _by_id(route: Route) -> Hashable:
    return route.operation_id
