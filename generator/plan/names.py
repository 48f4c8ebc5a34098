"""Every public name, gathered first and settled once, by meaning and never by order.

#/components/schemas/Run                          ->  class Run, in types/run.py
#/components/schemas/Run/properties/usage         ->  class RunUsage, in the same file
POST /threads/{thread_id}/runs                    ->  beta.threads.runs.create
"""

from __future__ import annotations

import builtins
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..encode import data
from ..ir.api import Api, Operation
from ..ir.types import ComponentOrigin, Definition, InlineOrigin, Model, Role, SchemaId
from ..ir.walk import references_of, types_of
from ..text import Pointer, SpecText
from .imports import ModulePath
from .naming import ClassName, Identifier, attributes, class_name, module_name, pascal, singular, snake, words
from .reserved import CLIENT_NAMES, FIELD_NAMES, METHOD_NAMES, PRINTED_NAMES

_RESERVED = {name.casefold() for name in PRINTED_NAMES} | {
    name.casefold() for name in dir(builtins) if name[0].isupper()
}
_ROLE_WORDS = {
    Role.BODY: ("Request",),
    Role.RESPONSE: ("Response",),
    Role.EVENT: ("Event",),
    Role.VALUE: ("Value",),
}


@dataclass(frozen=True, slots=True)
class CallName:
    """A method and where it stands: `resource` is a path of attributes from the client."""

    resource: tuple[Identifier, ...]
    method: Identifier

    @property
    def dotted(self) -> str:
        """The call as a user writes it after the client."""
        return ".".join((*self.resource, self.method))


@dataclass(frozen=True, slots=True)
class Names:
    """The settled names of an SDK."""

    classes: Mapping[SchemaId, ClassName]
    params: Mapping[SchemaId, ClassName]
    modules: Mapping[SchemaId, ModulePath]
    calls: Mapping[Pointer, CallName]
    attributes: Mapping[SchemaId, Mapping[SpecText, Identifier]]
    """The attribute of each property of each model."""


@dataclass(frozen=True, slots=True)
class Pins:
    """The names the user has fixed: calls by operationId, classes by component, words put before every resource."""

    calls: Mapping[str, str]
    classes: Mapping[str, str]
    prefix: tuple[str, ...] = ()


def settle_names(api: Api, pins: Pins) -> Names:
    """Settles every name of the SDK."""
    calls = _settle_calls(api, pins)
    classes = _settle_classes(api, pins)
    params = {id: ClassName(f"{name}Param") for id, name in classes.items() if id in api.taken}
    fields = {
        id: attributes((field.wire_name for field in model.fields), FIELD_NAMES)
        for id, model in api.definitions.items()
        if isinstance(model, Model)
    }
    return Names(classes, params, _settle_modules(api, classes), calls, fields)


def _settle_classes(api: Api, pins: Pins) -> dict[SchemaId, ClassName]:
    operations = {operation.id: operation for operation in api.operations}
    settled: dict[SchemaId, ClassName] = {}
    taken = set(_RESERVED)
    for definition in sorted(api.definitions.values(), key=lambda d: _precedence(d, api, pins)):
        free = (name for name in _candidates(definition, settled, operations, pins) if _is_free(name, taken))
        name = next(free)
        settled[definition.id] = name
        taken |= {name.casefold(), f"{name}Param".casefold()}
    return settled


def _is_free(name: ClassName, taken: set[str]) -> bool:
    return name.casefold() not in taken and f"{name}Param".casefold() not in taken


def _precedence(definition: Definition, api: Api, pins: Pins) -> tuple[int, int, SchemaId]:
    """Pinned names come first, then components that are called what they will be, then others, inline ones last."""
    if isinstance(definition.origin, ComponentOrigin):
        name = definition.origin.name
        return (
            (0 if name in pins.classes else 1),
            int(_component_name(definition.origin, pins) != data(name)),
            definition.id,
        )
    return 2, _depth(definition, api), definition.id


def _depth(definition: Definition, api: Api) -> int:
    depth, origin = 0, definition.origin
    while isinstance(origin, InlineOrigin) and depth < 100:
        depth += 1
        parent = api.definitions.get(origin.parent)
        if parent is None:
            break
        origin = parent.origin
    return depth


def _candidates(
    definition: Definition,
    settled: Mapping[SchemaId, ClassName],
    operations: Mapping[Pointer, Operation],
    pins: Pins,
) -> Iterator[ClassName]:
    """Names for a definition, the best first; the last resort counts."""
    best = _component_name(definition.origin, pins) if isinstance(definition.origin, ComponentOrigin) else None
    if best is None and isinstance(definition.origin, InlineOrigin):
        yield from (inline := _inline_names(definition.origin, settled, operations))
        best = inline[-1]
    assert best is not None
    yield best
    yield ClassName(f"{best}Model")
    yield from (ClassName(f"{best}{count}") for count in range(2, 100_000))


def _component_name(origin: ComponentOrigin, pins: Pins) -> ClassName:
    pinned = next((name for key, name in pins.classes.items() if origin.name == key), None)
    return ClassName(pinned) if pinned else class_name(origin.name)


def _inline_names(
    origin: InlineOrigin, settled: Mapping[SchemaId, ClassName], operations: Mapping[Pointer, Operation]
) -> list[ClassName]:
    parent = settled.get(origin.parent) or _operation_name(operations.get(origin.parent))
    label = words(origin.label)
    own = singular(label) if origin.role in (Role.ITEM, Role.VALUE) else label
    role = (
        ()
        if origin.role in (Role.PROPERTY, Role.ITEM, Role.VARIANT, Role.PARAMETER, Role.HEADER) and own
        else _ROLE_WORDS.get(origin.role, (origin.role.value,))
    )
    tail = tuple(word.capitalize() for word in (*own, *role))
    short = pascal((parent, *tail)) if parent else pascal(tail)
    return [short, pascal((parent or "", *tail, origin.role.value.capitalize()))]


def _operation_name(operation: Operation | None) -> ClassName | None:
    if operation is None:
        return None
    if operation.operation_id is not None:
        return class_name(operation.operation_id)
    return pascal((*(word for step in operation.call.resource for word in words(step)), *words(operation.call.action)))


def _settle_modules(api: Api, classes: Mapping[SchemaId, ClassName]) -> dict[SchemaId, ModulePath]:
    """One module a component, its inline schemas with it; components that refer to each other share one."""
    roots = {id: _root(definition, api) for id, definition in api.definitions.items()}
    edges: dict[SchemaId, set[SchemaId]] = defaultdict(set)
    for id, definition in api.definitions.items():
        for type in types_of(definition):
            edges[roots[id]] |= {roots[r.id] for r in references_of(type) if r.id in roots}
    settled: dict[SchemaId, ModulePath] = {}
    taken: set[str] = set()
    leaders = {
        root: min(group, key=lambda id: (len(classes[id]), id))
        for group in _cycles(set(roots.values()), edges)
        for root in group
    }
    modules: dict[SchemaId, ModulePath] = {}
    for leader in sorted(set(leaders.values())):
        name = module_name(words(classes[leader]))
        while name in taken:
            name = Identifier(f"{name}_")
        taken.add(name)
        modules[leader] = ModulePath(("types", name))
    for id, root in roots.items():
        settled[id] = modules[leaders[root]]
    return settled


def _root(definition: Definition, api: Api) -> SchemaId:
    """The outermost definition that an inline one stands in."""
    while isinstance(definition.origin, InlineOrigin) and definition.origin.parent in api.definitions:
        definition = api.definitions[definition.origin.parent]
    return definition.id


def _cycles(nodes: set[SchemaId], edges: Mapping[SchemaId, set[SchemaId]]) -> list[list[SchemaId]]:
    """The strongly connected components of a graph (Tarjan's algorithm, without recursion)."""
    index: dict[SchemaId, int] = {}
    low: dict[SchemaId, int] = {}
    stack: list[SchemaId] = []
    on_stack: set[SchemaId] = set()
    groups: list[list[SchemaId]] = []
    for start in sorted(nodes):
        work = [(start, iter(sorted(edges.get(start, ()))))] if start not in index else []
        while work:
            node, rest = work[-1]
            if node not in index:
                index[node] = low[node] = len(index)
                stack.append(node)
                on_stack.add(node)
            child = next((c for c in rest if c not in index or c in on_stack), None)
            if child is not None and child not in index:
                work.append((child, iter(sorted(edges.get(child, ())))))
            elif child is not None:
                low[node] = min(low[node], index[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    at = stack.index(node)
                    groups.append(stack[at:])
                    on_stack.difference_update(stack[at:])
                    del stack[at:]
    return groups


def _settle_calls(api: Api, pins: Pins) -> dict[Pointer, CallName]:
    settled: dict[Pointer, CallName] = {}
    taken: set[CallName] = set()
    resources = {_resource(operation, pins) for operation in api.operations}
    children = {path[:end] for path in resources for end in range(1, len(path) + 1)}
    for operation in sorted(api.operations, key=lambda o: (_pinned(o, pins) is None, o.id)):
        free = (
            call
            for call in _call_candidates(operation, pins)
            if call not in taken and (*call.resource, call.method) not in children
        )
        settled[operation.id] = next(free)
        taken.add(settled[operation.id])
    return settled


def _pinned(operation: Operation, pins: Pins) -> str | None:
    return next((call for id, call in pins.calls.items() if operation.operation_id == id), None)


def _resource(operation: Operation, pins: Pins) -> tuple[Identifier, ...]:
    pinned = _pinned(operation, pins)
    if pinned is not None:
        return tuple(Identifier(step) for step in pinned.split(".")[:-1])
    steps = [*(SpecText(word) for word in pins.prefix), *operation.call.resource] or [SpecText("root")]
    names = [module_name(words(step), "resource") for step in steps]
    hidden = [CLIENT_NAMES, *(METHOD_NAMES for _ in names[1:])]
    return tuple(Identifier(f"{name}_") if name in taken else name for name, taken in zip(names, hidden, strict=True))


def _call_candidates(operation: Operation, pins: Pins) -> Iterator[CallName]:
    resource, pinned = _resource(operation, pins), _pinned(operation, pins)
    if pinned is not None:
        yield CallName(resource, Identifier(pinned.rpartition(".")[2]))
    action = words(operation.call.action)
    yield CallName(resource, _method(action))
    if operation.operation_id is not None:
        yield CallName(resource, _method(words(operation.operation_id)))
    yield CallName(resource, _method((*action, *words(operation.method))))
    yield from (CallName(resource, _method((*action, str(count)))) for count in range(2, 10_000))


def _method(parts: tuple[str, ...]) -> Identifier:
    name = snake(parts, "call")
    return Identifier(f"{name}_") if name in METHOD_NAMES else name
