"""Where does an operation stand in the resource tree, and what does it do there?

GET  /threads/{thread_id}/runs              ->   threads.runs . list
POST /threads/{thread_id}/runs/{run_id}/cancel  ->   threads.runs . cancel
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..encode import data
from ..ir.api import Api, Call, Operation
from ..ir.types import AliasRef, ListType, Model, ModelRef
from ..ir.walk import variants_of
from ..text import Pointer, SpecText

_VERSION = re.compile(r"v\d+(\.\d+)*((alpha|beta)\d*)?|api|rest")
_SLOT = re.compile(r".*\{[^{}]*\}.*")
_VERB = re.compile(r"[^:]+:[A-Za-z][A-Za-z0-9_-]*")
_ITEM_ACTIONS = {"get": "retrieve", "put": "update", "patch": "update", "post": "update", "delete": "delete"}
_COLLECTION_ACTIONS = {"get": "list", "post": "create", "put": "replace", "patch": "update", "delete": "delete"}


def place_operations(api: Api) -> Api:
    """Gives every operation its call: a resource from the words of its path, an action from its method."""
    steps = {operation.path: _steps(operation.path) for operation in api.operations}
    shape = _Paths(api.operations)
    placed = tuple(
        replace(operation, call=_call(api, operation, steps[operation.path], shape)) for operation in api.operations
    )
    return replace(api, operations=_settle(placed))


def _steps(path: SpecText) -> tuple[SpecText, ...]:
    """The path's segments less a leading version."""
    steps = [step for step in path.split("/") if step]
    while len(steps) > 1 and steps[0].matches(_VERSION):
        steps.pop(0)
    return tuple(steps)


class _Paths:
    """What the paths of the spec have in common."""

    def __init__(self, operations: tuple[Operation, ...]) -> None:
        self.methods: dict[tuple[SpecText, ...], set[SpecText]] = {}
        self.parents: set[tuple[SpecText, ...]] = set()
        for operation in operations:
            steps = _steps(operation.path)
            self.methods.setdefault(steps, set()).add(operation.method)
            self.parents.update(steps[:end] for end in range(1, len(steps)))

    def is_action(self, steps: tuple[SpecText, ...]) -> bool:
        """Whether the last word of a path is something done to the item before it, and no collection."""
        if len(steps) < 2 or _is_slot(steps[-1]) or not _is_slot(steps[-2]):
            return False
        return steps not in self.parents and self.methods[steps] <= {SpecText("post"), SpecText("put")}


def _call(api: Api, operation: Operation, steps: tuple[SpecText, ...], paths: _Paths) -> Call:
    if steps and steps[-1].matches(_VERB):
        noun, verb = steps[-1].split(":")
        words = tuple(step for step in (*steps[:-1], noun) if not _is_slot(step))
        return Call(words, verb, "the path ends in a verb after a colon")
    words = tuple(step for step in steps if not _is_slot(step))
    if not words:
        return Call((), operation.operation_id or operation.method, "the path has no words")
    if paths.is_action(steps) and len(words) > 1:
        return Call(words[:-1], words[-1], "the path ends in a word that only takes POST, after an item")
    if _is_slot(steps[-1]):
        return Call(
            words, SpecText(_ITEM_ACTIONS.get(_known(operation), "")) or operation.method, "the path ends in an item"
        )
    action = _COLLECTION_ACTIONS.get(_known(operation))
    if action == "list" and not _lists(api, operation):
        return Call(words, SpecText("retrieve"), "the path ends in a word, and the answer is one thing")
    return Call(words, SpecText(action or "") or operation.method, "the path ends in a collection")


def _known(operation: Operation) -> str:
    return next((method for method in _COLLECTION_ACTIONS if operation.method == method), "")


def _is_slot(step: SpecText) -> bool:
    return step.matches(_SLOT)


def _lists(api: Api, operation: Operation) -> bool:
    """Whether the answer is a list, or an object that holds one list."""
    if operation.pagination:
        return True
    contents = operation.success.contents if operation.success else ()
    for content in contents:
        type = content.type
        if isinstance(type, AliasRef) and not isinstance(alias := api.definitions[type.id], Model):
            type = alias.type
        if isinstance(type, ListType):
            return True
        if isinstance(type, ModelRef):
            lists = [
                f for model in variants_of(api.definitions, type) for f in model.fields if isinstance(f.type, ListType)
            ]
            return len(lists) == 1
    return False


def _settle(operations: tuple[Operation, ...]) -> tuple[Operation, ...]:
    """Of several operations with one call, the one about the most items keeps it; the others go by their own ids."""
    best: dict[tuple[tuple[SpecText, ...], SpecText], Operation] = {}
    for operation in operations:
        key = (operation.call.resource, operation.call.action)
        best[key] = min(best.get(key, operation), operation, key=_rank)
    keepers = {operation.id for operation in best.values()}
    return tuple(
        operation if operation.id in keepers else replace(operation, call=_own_call(operation))
        for operation in operations
    )


def _rank(operation: Operation) -> tuple[int, int, Pointer]:
    preference = ("patch", "put", "post")
    method = next((at for at, name in enumerate(preference) if operation.method == name), len(preference))
    return -len(operation.path.split("{")), method, operation.id


def _own_call(operation: Operation) -> Call:
    """The call under the operation's own id, or its method and path where it has none."""
    action = operation.operation_id or SpecText(f"{data(operation.method)} {data(operation.path)}")
    return replace(operation.call, action=action, rule="another operation has the call that the path suggests")
