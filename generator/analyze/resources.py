"""Where does an operation stand in the resource tree, and what does it do there?

GET  /threads/{thread_id}/runs  ->   threads.runs . list

`trees/` has a file for each rule that a tree can be made by; the tree that reads best is taken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ..encode import data
from ..ir.api import Api, Call, Operation
from ..text import Pointer, SpecText
from .trees.routes import versions_of
from .trees.scores import RULES, choose_rule

_SLOTS = re.compile(r"\{([^{}]*)\}")


def place_operations(api: Api) -> Api:
    """Gives every operation its call, by the rule that is pinned or reads best."""
    tree = api.tree if api.tree.pinned else choose_rule(api)
    calls = RULES[tree.rule](api)
    placed = tuple(replace(operation, call=calls[operation.id]) for operation in api.operations)
    return replace(api, operations=_settle(placed), tree=tree)


_Key = tuple[tuple[SpecText, ...], SpecText]


def _settle(operations: tuple[Operation, ...]) -> tuple[Operation, ...]:
    """Of several operations with one call, the one about the most items keeps it; the others take their next best."""
    asking: dict[_Key, list[Operation]] = defaultdict(list)
    for operation in operations:
        asking[_key(operation.call)].append(operation)
    taken = set(asking)
    settled: dict[Pointer, Call] = {}
    for same in asking.values():
        first, *others = sorted(same, key=_rank)
        settled[first.id] = first.call
        for other in others:
            call = next(call for call in _other_calls(other, first) if _key(call) not in taken)
            settled[other.id] = call
            taken.add(_key(call))
    return tuple(replace(operation, call=settled[operation.id]) for operation in operations)


def _key(call: Call) -> _Key:
    return call.resource, call.action


def _rank(operation: Operation) -> tuple[int, int, int, Pointer]:
    preference = ("patch", "put", "post")
    method = next((at for at, name in enumerate(preference) if operation.method == name), len(preference))
    return -len(operation.path.split("{")), method, len(operation.path), operation.id


def _other_calls(operation: Operation, first: Operation) -> Iterator[Call]:
    """What an operation may do instead, the best first: the last names it by its method and whole path."""
    call, action = operation.call, data(operation.call.action)
    rule = "another operation has the call that the path suggests"
    if operation.path == first.path and operation.method == "put" and action == "update":
        yield replace(call, action=SpecText("replace"), rule=f"{rule}: PUT replaces where PATCH updates")
    if operation.method == first.method == "delete" and "}" not in operation.path.split("/")[-1]:
        yield replace(call, action=SpecText("delete all"), rule=f"{rule}, for one item: this is about all of them")
    if (versions := versions_of(operation.path)) and versions != versions_of(first.path):
        yield replace(call, action=SpecText(f"{action} {data(versions[-1])}"), rule=f"{rule}, in another version")
    if operation.operation_id:
        yield replace(call, action=operation.operation_id, rule=f"{rule}: called by its own id")
    if slots := operation.path.find(_SLOTS):
        yield replace(call, action=SpecText(f"{action} by {data(slots[-1])}"), rule=f"{rule}: told apart by its item")
    yield replace(call, action=operation.method, rule=f"{rule}: called by its method")
    action = f"{data(operation.method)} {data(operation.path)}"
    yield replace(call, action=SpecText(action), rule=f"{rule}: called by its method and path")
