"""What is to be vendored: names of operations, tags and resources, and the user's own code, become selectors.

--only createRun        the operation with that operationId
--only-tag Runs         the operations with that tag
--resource beta.runs    the operations of that resource, and of those in it
--used-by src/app       the operations that are called there
--without async,raw     no async client, no views that give raw answers
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..config import PARTS
from ..diagnostics import Diagnostics, Unusable
from ..encode import data, show
from ..ir.api import Api, Operation
from ..plan.ledger import Ledger
from ..plan.names import Names
from ..plan.oldnames import find_old_names
from ..selectors import Of, Selector
from ..text import SpecText


@dataclass(frozen=True, slots=True)
class Called:
    """An operation as users call it, `beta.threads.runs.create`, or called it before it had another name."""

    operation: Operation
    dotted: str


def selectors_of(only: Iterable[str], tags: Iterable[str], api: Api, diagnostics: Diagnostics) -> list[Selector]:
    """Selectors of the operations and tags that are named. Raises `Unusable` where the description lacks one."""
    ids = {data(operation.operation_id) for operation in api.operations if operation.operation_id}
    ids |= {data(webhook.operation_id) for webhook in api.webhooks if webhook.operation_id}
    tagged = {data(tag) for operation in api.operations for tag in operation.tags}
    named = [*((Of.OPERATION, name) for name in only), *((Of.TAG, name) for name in tags)]
    selectors = [Selector(of, f"{of}:{name}", name) for of, name in named]
    for selector in selectors:
        known = ids if selector.of is Of.OPERATION else tagged
        if not any(map(selector.fits, known)):
            _refuse("operation" if selector.of is Of.OPERATION else "tag", selector.pattern, known, diagnostics)
    if diagnostics.failed:
        raise Unusable
    return selectors


def selectors_of_resources(
    resources: Iterable[str], operations: Iterable[Called], diagnostics: Diagnostics
) -> list[Selector]:
    """Selectors of the operations of resources. Raises `Unusable` where there is no such resource."""
    known = list(operations)
    paths = {path for item in known for path in _resources_of(item.dotted)}
    found = []
    for resource in resources:
        if resource not in paths:
            _refuse("resource", resource, paths, diagnostics)
        found += [route_of(item.operation) for item in known if item.dotted.startswith(f"{resource}.")]
    if diagnostics.failed:
        raise Unusable
    return found


def refuse_parts(without: Iterable[str], diagnostics: Diagnostics) -> None:
    """Raises `Unusable` where a package has no such part, or where no client would be left."""
    parts = set(without)
    for part in sorted(parts - set(PARTS)):
        _refuse("part", part, PARTS, diagnostics, hint=f"there is {', '.join(PARTS)}")
    if parts >= {"sync", "async"}:
        diagnostics.error("vendor-nothing", "neither a sync nor an async client is wanted", None, "keep one of them")
    if diagnostics.failed:
        raise Unusable


def called(api: Api, names: Names, ledger: Ledger) -> Iterator[Called]:
    """The operations of an API by their calls, those that are aliases by now included."""
    routes = {names.remembered.routes[operation.id]: operation for operation in api.operations}
    for operation in api.operations:
        yield Called(operation, names.calls[operation.id].dotted)
    for call, place in find_old_names(ledger, names).call_aliases.items():
        if place in routes:
            yield Called(routes[place], call.dotted)


def route_of(operation: Operation) -> Selector:
    """The selector of one operation."""
    method, path = data(operation.method), data(operation.path)
    return Selector(Of.ROUTE, f"{method.upper()} {path}", path, method)


def _resources_of(dotted: str) -> Iterable[str]:
    steps = dotted.split(".")
    return (".".join(steps[:end]) for end in range(1, len(steps)))


def _refuse(
    kind: str,
    name: str,
    known: Iterable[str],
    diagnostics: Diagnostics,
    hint: str = "run `oarlock names` to see what there is",
) -> None:
    near = difflib.get_close_matches(name, sorted(known), 1)
    hint = f"did you mean {show(SpecText(near[0]))}?" if near else hint
    diagnostics.error("vendor-unknown", f"there is no {kind} {show(SpecText(name), 200)}", None, hint)
