"""Which definitions does a caller send, and which does the server give?

Run in the answers only              ->   given = {Run, ...}
CreateRunRequest in the bodies only  ->   taken = {CreateRunRequest, ...}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..ir.api import Api
from ..ir.types import SchemaId, TypeRef
from ..ir.walk import references_of, types_of


def tell_directions(api: Api) -> Api:
    """Fills in `taken` and `given`; a definition that no operation reaches counts as given."""
    taken = _reached(api, _taken_types(api))
    given = _reached(api, _given_types(api))
    loose = frozenset(api.definitions) - taken - given
    within = (type for id in sorted(loose) for type in types_of(api.definitions[id]))
    return replace(api, taken=taken, given=given | loose | _reached(api, within))


def _taken_types(api: Api) -> Iterator[TypeRef]:
    for operation in api.operations:
        yield from (parameter.type for parameter in operation.parameters)
        yield from (content.type for content in (operation.body.contents if operation.body else ()))


def _given_types(api: Api) -> Iterator[TypeRef]:
    for operation in api.operations:
        for response in operation.responses:
            yield from (content.type for content in response.contents)
            yield from (header.type for header in response.headers)


def _reached(api: Api, roots: Iterable[TypeRef]) -> frozenset[SchemaId]:
    found: set[SchemaId] = set()
    open_types = list(roots)
    while open_types:
        for reference in references_of(open_types.pop()):
            if reference.id in api.definitions and reference.id not in found:
                found.add(reference.id)
                open_types.extend(types_of(api.definitions[reference.id]))
    return frozenset(found)
