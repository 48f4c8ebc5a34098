"""Which bodies are shown by no example, and which examples are no values of their own schemas?

limit: {type: integer, example: "20"}   ->   the example must be an integer; `example: 20` would do
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..diagnostics import Location
from ..encode import plain
from ..examples import Misfit, Side, misfits
from ..examples.fields import Definitions
from ..ir.api import Api, Content, ContentKind, Example, Operation
from ..ir.types import Alias, AliasRef, AnyType, Definition, Model, ModelRef, NullableType, TypeRef
from ..load.document import SpecDocument
from ..load.node import Node
from ..text import Pointer, Value
from .amends import amended
from .facts import Counts, Finding

MOST_MISFITS = 4
"""Places of an example that doesn't fit after which the rest goes without saying."""


def wrong_examples(document: SpecDocument, api: Api, counts: Counts) -> Iterator[Finding]:
    """The examples of parameters, bodies, definitions and properties that don't fit; each place is told once."""
    seen: set[Pointer] = set()
    for node, value, type, sides in _shown(document, api):
        if node.pointer not in seen:
            seen.add(node.pointer)
            found = _judged(node, value, api.definitions, type, sides)
            counts.add("examples that fit", found is None)
            yield from [found] if found else []


def _judged(
    node: Node, shown: Value, definitions: Definitions, type: TypeRef, sides: tuple[Side, ...]
) -> Finding | None:
    value = plain(shown)
    tries = [(side, tuple(islice(misfits(definitions, type, value, side), MOST_MISFITS))) for side in sides]
    side, found = min(tries, key=lambda each: len(each[1]))
    if not found:
        return None
    told = ", ".join(_told(each) for each in found[: MOST_MISFITS - 1])
    message = f"the example doesn't fit its schema: {told}{', ...' if len(found) == MOST_MISFITS else ''}"
    # What an extension has as text is read as JSON: a change in that is nothing that an overlay can say.
    fixes = amended(node, definitions, type, side, found) if shown == node.value() else ()
    return Finding("example-wrong", message, node.location, fixes)


def _told(found: Misfit) -> str:
    return str(found) if found.place else f"it {found.reason}"


_Shown = tuple[Node, Value, TypeRef, tuple[Side, ...]]
_EITHER = (Side.GIVEN, Side.TAKEN)


def _shown(document: SpecDocument, api: Api) -> Iterator[_Shown]:
    for operation in api.operations:
        yield from _of_operation(document, operation)
    for definition in api.definitions.values():
        yield from _of_definition(document, definition)


def _of_operation(document: SpecDocument, operation: Operation) -> Iterator[_Shown]:
    for parameter in operation.parameters:
        if parameter.content_type is None:
            yield from _listed(document, parameter.examples, parameter.type, Side.TAKEN)
    for content, side in _contents(operation):
        yield from _listed(document, content.examples, content.type, side)


def _contents(operation: Operation) -> Iterator[tuple[Content, Side]]:
    contents = [(content, Side.TAKEN) for content in (operation.body.contents if operation.body else ())]
    contents += [(content, Side.GIVEN) for response in operation.responses for content in response.contents]
    return (pair for pair in contents if pair[0].kind is ContentKind.JSON)


def _listed(document: SpecDocument, listed: tuple[Example, ...], type: TypeRef, side: Side) -> Iterator[_Shown]:
    for example in listed:
        node = _node(document, example.location)
        yield from [(node, example.value, type, (side,))] if node else []


def _node(document: SpecDocument, location: Location | None) -> Node | None:
    return document.at(location.pointer) if location and location.pointer else None


def _of_definition(document: SpecDocument, definition: Definition) -> Iterator[_Shown]:
    reference = AliasRef(definition.id) if isinstance(definition, Alias) else ModelRef(definition.id)
    yield from _of_schema(document, definition.location, reference)
    for field in definition.fields if isinstance(definition, Model) else ():
        yield from _of_schema(document, field.location, field.type)


def _of_schema(document: SpecDocument, location: Location | None, type: TypeRef) -> Iterator[_Shown]:
    node = _node(document, location)
    if node is None or "$ref" in node:
        return
    single, listed = node.get("example"), node.get("examples")
    yield from [(single, single.value(), type, _EITHER)] if single else []
    yield from ((item, item.value(), type, _EITHER) for item in (listed.items() if listed else ()))


def missing_examples(document: SpecDocument, api: Api, counts: Counts) -> Iterator[Finding]:
    """The JSON bodies that nothing shows, neither the operation nor the schema."""
    seen: set[Pointer] = set()
    for operation in api.operations:
        for content, side in _contents(operation):
            node = _node(document, content.location)
            if node is None or node.pointer in seen or isinstance(content.type, AnyType):
                continue
            seen.add(node.pointer)
            is_shown = bool(content.examples) or _shows(api.definitions, content.type)
            one, many = _NAMES[side]
            counts.add(f"{many} shown", is_shown)
            if not is_shown:
                yield Finding("example-missing", f"this {one} is shown by no example", node.key_location)


_NAMES = {Side.TAKEN: ("request body", "request bodies"), Side.GIVEN: ("response", "responses")}


def _shows(definitions: Definitions, type: TypeRef) -> bool:
    """Whether a schema shows a value: by an example of its own, or by one of each property that must be there."""
    match type:
        case NullableType(inner):
            return _shows(definitions, inner)
        case ModelRef(id) | AliasRef(id) if (definition := definitions.get(id)) is not None:
            fields = definition.fields if isinstance(definition, Model) else ()
            shown = [field for field in fields if field.examples]
            return bool(definition.examples) or (bool(shown) and all(f.examples or not f.required for f in fields))
        case _:
            return False
