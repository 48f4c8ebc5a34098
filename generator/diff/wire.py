"""What changed on the wire between two descriptions: every cause once, with all operations that it reaches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from ..encode import data, show
from ..load import Kind, Node, SpecDocument
from ..text import SpecText
from .answers import compare_answers, compare_bodies
from .changes import Change, Direction
from .findings import NO_GUARDS, Finding, Found
from .law import Guard
from .layers import is_set, of_kind, scalar_at
from .lifecycle import Calendar, compare_stability, is_unstable
from .marks import compare_extensions
from .parameters import compare_parameters
from .reach import Reach
from .routes import Route, match_routes, routes_in, routes_of
from .schemas import Reader
from .security import compare_requirements, compare_schemes
from .servers import compare_servers
from .told import change_of
from .unchanged import Unchanged
from .walk import Walk

_ASKED, _ANSWERED = Direction.REQUEST, Direction.RESPONSE


def compare_wire(old: SpecDocument, new: SpecDocument, today: date, days: int = 0) -> tuple[Change, ...]:
    """Every change of the contract between server and client; what goes has to be deprecated so many `days` before."""
    calendar = Calendar(today, days)
    reach = Reach(Walk(Reader(old), Reader(new), Unchanged(old, new), calendar))
    _compare_operations(reach, calendar)
    _compare_webhooks(reach, calendar)
    reach.add(compare_schemes(reach.walk.left, reach.walk.right), _ASKED)
    reach.add(compare_servers(old.root, new.root), _ASKED)
    reach.add(_version(old.root, new.root), _ASKED)
    reach.spread()
    changes = (change_of(entry, reach) for entry in reach.causes.values())
    return tuple(sorted(changes, key=lambda change: (-change.impact, change.operations, change.rule, change.message)))


def _compare_operations(reach: Reach, calendar: Calendar) -> None:
    walk = reach.walk
    matched = match_routes(routes_of(walk.left.document), routes_of(walk.right.document))
    for old, new in matched.pairs:
        _compare_pair(reach, calendar, old, new, new.label)
    for route in matched.removed:
        reach.add([Finding("operation-removed", route.node, None)], _ASKED, route.label, _leave(route, calendar))
    for route in matched.added:
        reach.add([Finding("operation-added", None, route.node)], _ASKED, route.label)


def _leave(route: Route, calendar: Calendar) -> frozenset[Guard]:
    """What excuses an operation for being gone."""
    if is_unstable(route.node):
        return frozenset((Guard.UNSTABLE,))
    excused = is_set(route.node, "deprecated") and not calendar.is_ahead(route.node)
    return frozenset((Guard.DEPRECATED,)) if excused else NO_GUARDS


def _compare_pair(
    reach: Reach, calendar: Calendar, old: Route, new: Route, label: str, *, asked: Direction = _ASKED
) -> None:
    """Compares two operations; of a webhook, what is `asked` comes from the server."""
    left, right = reach.walk.left, reach.walk.right
    guards = frozenset((Guard.UNSTABLE,)) if is_unstable(old.node) and is_unstable(new.node) else NO_GUARDS
    reach.add(compare_parameters(old, new, left, right, calendar), asked, label, guards)
    reach.add(compare_bodies(old, new, left, right), asked, label, guards)
    reach.add(compare_answers(old, new, left, right), asked.other, label, guards)
    reach.add(compare_requirements(old, new, left, right), asked, label, guards)
    reach.add(_about(old, new, calendar), asked, label)
    for owners in ((old.node, new.node), (old.item, new.item)):
        if "servers" in owners[0] or "servers" in owners[1]:
            reach.add(compare_servers(*owners), asked, label, guards)
    _compare_callbacks(reach, calendar, old, new, label)


def _about(old: Route, new: Route, calendar: Calendar) -> Iterator[Found]:
    """What changed about an operation as such."""
    at = old.node, new.node
    if old.shape[1] != new.shape[1] or old.method != new.method:
        yield Finding("operation-moved", *at, SpecText(f"{old.method} {show(old.path, 300)}"), SpecText(new.label))
    if old.operation_id != new.operation_id:
        yield Finding("operation-id-changed", *at, old.operation_id, new.operation_id)
    tags = _tags(old.node), _tags(new.node)
    if set(tags[0]) != set(tags[1]):
        yield Finding("tags-changed", *at, *tags)
    if is_set(old.node, "deprecated") != is_set(new.node, "deprecated"):
        yield Finding("operation-deprecated" if is_set(new.node, "deprecated") else "operation-reactivated", *at)
    yield from calendar.compare(*at)
    yield from compare_stability(*at)
    yield from compare_extensions(_members(at[0]), _members(at[1]), *at)


def _members(node: Node) -> dict[str, Node]:
    return {data(name): member for name, member in node.members()}


def _tags(node: Node) -> tuple[SpecText, ...]:
    stated = node.get("tags")
    return tuple(text for item in (stated.items() if stated else ()) if (text := item.text()) is not None)


def _compare_callbacks(reach: Reach, calendar: Calendar, old: Route, new: Route, label: str) -> None:
    before, after = _callbacks(reach.walk.left, old), _callbacks(reach.walk.right, new)
    _compare_calls(reach, calendar, before, after, "callback", lambda _: label)


def _callbacks(reader: Reader, route: Route) -> tuple[Route, ...]:
    """The requests that the server makes on account of an operation; the paths are names and expressions."""
    found: list[Route] = []
    for name, stated in of_kind(route.node.get("callbacks"), Kind.OBJECT):
        callback = reader.document.resolve_ref(stated) or stated
        for expression, item in of_kind(callback, Kind.OBJECT):
            if not expression.starts("x-"):
                path = SpecText(f"{show(name)} {show(expression, 300)}")
                found += routes_in(reader.document, path, item)
    return tuple(found)


def _compare_webhooks(reach: Reach, calendar: Calendar) -> None:
    before, after = _webhooks(reach.walk.left.document), _webhooks(reach.walk.right.document)
    _compare_calls(reach, calendar, before, after, "webhook", _webhook_label)


def _webhook_label(route: Route) -> str:
    return f"{route.method} webhook:{show(route.path, 200)}"


def _webhooks(document: SpecDocument) -> tuple[Route, ...]:
    found: list[Route] = []
    for keyword in ("webhooks", "x-webhooks"):
        for name, item in of_kind(document.root.get(keyword), Kind.OBJECT):
            found += routes_in(document, name, item)
    return tuple(found)


def _compare_calls(
    reach: Reach,
    calendar: Calendar,
    old: tuple[Route, ...],
    new: tuple[Route, ...],
    kind: str,
    label: Callable[[Route], str],
) -> None:
    """Compares requests that the server makes: what they bring is an answer to us, and what we answer is asked."""
    left = {(route.method, route.path): route for route in old}
    right = {(route.method, route.path): route for route in new}
    for key, route in left.items():
        if key in right:
            _compare_pair(reach, calendar, route, right[key], label(right[key]), asked=_ANSWERED)
        else:
            reach.add([Finding(f"{kind}-removed", route.node, None)], _ASKED, label(route), _leave(route, calendar))
    for key, route in right.items():
        if key not in left:
            reach.add([Finding(f"{kind}-added", None, route.node)], _ASKED, label(route))


def _version(old: Node, new: Node) -> Iterable[Found]:
    infos = old.get("info") or old, new.get("info") or new
    was, is_now = (scalar_at(info, "version") for info in infos)
    at = infos[0].get("version") or infos[0], infos[1].get("version") or infos[1]
    return [Finding("version-changed", *at, was, is_now)] if was != is_now else []
