"""What is each call called? Pinned and remembered names stay; the others are what analysis suggests, made legal.

POST /threads/{thread_id}/runs   ->   beta.threads.runs.create
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ..ir.api import Api, Operation
from ..text import Pointer, SpecText
from .naming import Identifier, module_name, snake, words
from .reserved import CLIENT_NAMES, METHOD_NAMES

_SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, order=True, slots=True)
class CallName:
    """A method and where it stands: `resource` is a path of attributes from the client."""

    resource: tuple[Identifier, ...]
    method: Identifier

    @property
    def dotted(self) -> str:
        """The call as a user writes it after the client."""
        return ".".join((*self.resource, self.method))

    @property
    def path(self) -> tuple[Identifier, ...]:
        """Every attribute from the client, the method last."""
        return (*self.resource, self.method)


def read_call(dotted: str) -> CallName:
    """The call that is written so. Raises ValueError for what is none."""
    *resource, method = map(Identifier, dotted.split("."))
    if not resource:
        raise ValueError("a call has a resource and a method, with a dot between")
    return CallName(tuple(resource), method)


def is_free(call: CallName) -> bool:
    """Whether no attribute on the way to a call means something else."""
    return call.path[0] not in CLIENT_NAMES and not METHOD_NAMES & set(call.path[1:])


@dataclass(frozen=True, slots=True)
class Pins:
    """The names the user has fixed: calls by operationId, classes by component, words put before every resource."""

    calls: Mapping[str, str]
    classes: Mapping[str, str]
    prefix: tuple[str, ...] = ()


def settle_calls(api: Api, pins: Pins, kept: Mapping[Pointer, CallName]) -> dict[Pointer, CallName]:
    """The call of each operation. `kept` are those of earlier runs, which only a pin outdoes."""
    pinned = {o.id: call for o in api.operations if (call := _pinned(o, pins)) is not None}
    fixed = {**_unlike(kept, pinned), **pinned}
    methods = frozenset(call.path for call in fixed.values())
    resources = {o.id: fixed[o.id].resource if o.id in fixed else _resource(o, pins, methods) for o in api.operations}
    children = {path[:end] for path in resources.values() for end in range(1, len(path) + 1)}
    settled: dict[Pointer, CallName] = {}
    taken: set[CallName] = set()
    for operation in sorted(api.operations, key=lambda o: (o.id not in pinned, o.id not in fixed, o.id)):
        candidates = _candidates(operation, resources[operation.id], fixed.get(operation.id))
        name = next(call for call in candidates if call not in taken and call.path not in children)
        settled[operation.id] = name
        taken.add(name)
    return settled


def _unlike(kept: Mapping[Pointer, CallName], pinned: Mapping[Pointer, CallName]) -> dict[Pointer, CallName]:
    """The remembered calls that no pin has given to another operation."""
    given = set(pinned.values())
    return {id: call for id, call in kept.items() if call not in given}


def _pinned(operation: Operation, pins: Pins) -> CallName | None:
    dotted = next((call for id, call in pins.calls.items() if operation.operation_id == id), None)
    return None if dotted is None else read_call(dotted)


def _resource(operation: Operation, pins: Pins, methods: Collection[tuple[Identifier, ...]]) -> tuple[Identifier, ...]:
    """The resource that analysis suggests; a step that a fixed method has the name of gets an underscore."""
    steps = [*(SpecText(word) for word in pins.prefix), *operation.call.resource] or [SpecText("root")]
    path: tuple[Identifier, ...] = ()
    for step in steps:
        name = module_name(words(step), "resource")
        hidden = name in (METHOD_NAMES if path else CLIENT_NAMES) or (*path, name) in methods
        path = (*path, Identifier(f"{name}_") if hidden else name)
    return path


def _candidates(operation: Operation, resource: tuple[Identifier, ...], fixed: CallName | None) -> Iterator[CallName]:
    """Names for an operation, the best first; the last resort counts."""
    if fixed is not None:
        yield fixed
    action = words(operation.call.action)
    yield CallName(resource, _method(action))
    if operation.operation_id is not None:
        yield CallName(resource, _method(words(operation.operation_id)))
    if slots := operation.path.find(_SLOT):
        yield CallName(resource, _method((*action, "by", *words(slots[-1]))))
    yield CallName(resource, _method((*action, *words(operation.method))))
    yield from (CallName(resource, _method((*action, str(count)))) for count in range(2, 10_000))


def _method(parts: tuple[str, ...]) -> Identifier:
    name = snake(parts, "call")
    return Identifier(f"{name}_") if name in METHOD_NAMES else name
