"""Where is a type used? In the calls that take or give it, and in the types that are made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ...ir.api import Operation
from ...ir.types import SchemaId, TypeRef
from ...ir.walk import references_of, types_of
from ..calls import CallPlan
from .book import Book
from .methods import method_target
from .pages import Phrase, Span, Target, Words, code
from .typetexts import main_name, page_of

MAX_LISTED = 24


def types_of_call(call: CallPlan) -> tuple[tuple[TypeRef, ...], tuple[TypeRef, ...]]:
    """The types that a call takes, and those that it gives: its answers, its events, the bodies of its errors."""
    operation = call.operation
    taken = [parameter.type for parameter in operation.parameters]
    taken += [content.type for content in (operation.body.contents if operation.body else ())]
    return tuple(taken), tuple(_given(operation))


def _given(operation: Operation) -> Iterator[TypeRef]:
    yield from (content.type for response in operation.responses for content in response.contents)
    if operation.streaming is not None:
        yield operation.streaming.event


def plan_uses(book: Book) -> Mapping[SchemaId, tuple[Phrase, ...]]:
    """For each definition, a phrase for each kind of use: taken by, given by, part of."""
    taken: dict[SchemaId, dict[Span, None]] = defaultdict(dict)
    given: dict[SchemaId, dict[Span, None]] = defaultdict(dict)
    parts: dict[SchemaId, dict[Span, None]] = defaultdict(dict)
    for call in book.calls:
        link = code(call.name.dotted, method_target(call))
        for found, types in zip((taken, given), types_of_call(call), strict=True):
            for id in _ids(types):
                found[id][link] = None
    for id, definition in book.api.definitions.items():
        link = code(main_name(book.texts.names, book.api, id), _target(book, id))
        for part in _ids(types_of(definition)):
            if part != id:
                parts[part][link] = None
    kinds = (("Taken by ", taken), ("Given by ", given), ("Part of ", parts))
    return {id: tuple(_phrases(id, kinds)) for id in book.api.definitions}


def _ids(types: Iterable[TypeRef]) -> dict[SchemaId, None]:
    return {reference.id: None for type in types for reference in references_of(type)}


def _target(book: Book, id: SchemaId) -> Target:
    return Target(page_of("types", book.texts.names.classes[id]))


def _phrases(id: SchemaId, kinds: Iterable[tuple[str, Mapping[SchemaId, Mapping[Span, None]]]]) -> Iterator[Phrase]:
    for words, found in kinds:
        links = list(found.get(id, ()))
        if links:
            listed = [span for link in links[:MAX_LISTED] for span in (link, Words(", "))][:-1]
            more = len(links) - MAX_LISTED
            yield (Words(words), *listed, *([Words(f" and {more} more")] if more > 0 else []))
