"""Which file of `types/` does a class stand in? One a component, its inline schemas with it.

Components that refer to each other share one, so that no two modules need each other to be imported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from ..ir.api import Api
from ..ir.types import Definition, InlineOrigin, SchemaId
from ..ir.walk import references_of, types_of
from .imports import ModulePath
from .naming import ClassName, Identifier, module_name, words


def settle_modules(
    api: Api, classes: Mapping[SchemaId, ClassName], reserved: Collection[str] = ()
) -> dict[SchemaId, ModulePath]:
    """One module a component, its inline schemas with it; components that refer to each other share one."""
    roots = {id: _root(definition, api) for id, definition in api.definitions.items()}
    edges: dict[SchemaId, set[SchemaId]] = defaultdict(set)
    for id, definition in api.definitions.items():
        for type in types_of(definition):
            edges[roots[id]] |= {roots[r.id] for r in references_of(type) if r.id in roots}
    settled: dict[SchemaId, ModulePath] = {}
    taken = set(reserved)
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
