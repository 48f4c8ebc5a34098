"""Which events does a stream bring?

RunEvent(event: "thread.run.created", data: Run) | ...   ─►   thread.run.created → Run, as RunCreatedEvent
"""

from __future__ import annotations

from ...encode import python
from ...ir.api import ParameterPlace
from ...ir.behaviors import StreamFormat, Streaming
from ...ir.types import LiteralType, Model, ModelRef
from ...ir.walk import variants_of
from ...text import SpecText
from ..annotations import Side
from ..calls import CallPlan
from .book import Book
from .pages import Event, Phrase, StreamBlock, code, said


def plan_stream(book: Book, call: CallPlan) -> StreamBlock | None:
    """The stream of a call, or None where it has none."""
    streaming = call.operation.streaming
    if streaming is None:
        return None
    return StreamBlock(tuple(_intro(book, call, streaming)), _events(book, streaming))


def _intro(book: Book, call: CallPlan, streaming: Streaming) -> list[Phrase]:
    event = book.texts.of(streaming.event, Side.GIVEN)
    item = tuple(code(piece.text, piece.target) for piece in event)
    asked = said("The call gives ")
    if call.toggle is not None:
        asked = (*said("With "), code(f"{call.toggle}=True"), *said(" the call gives "))
    first = (*asked, *said("a `Stream` (an `AsyncStream` from the asynchronous client) of "), *item, *said("."))
    second = said(
        "Leaving the loop or the `with` block closes the connection. A stream is never retried once it has begun. "
        "`stream.raw_events()` gives what stands on the wire instead."
        if streaming.format is StreamFormat.EVENTS
        else "Leaving the loop or the `with` block closes the connection. A stream is never retried once it has begun."
    )
    resumed = said(
        "With `reconnects=3` a stream that breaks off is taken up again after its last event, up to three times in a "
        "row, if the server gives its events an id."
    )
    known = said(
        "An event whose name this version doesn't know comes as an `UnknownVariant`, so that new ones break nothing."
    )
    return [
        first,
        second,
        *([resumed] if resumable(call, streaming) else []),
        *([known] if streaming.name is not None else []),
    ]


def resumable(call: CallPlan, streaming: Streaming) -> bool:
    """Whether the protocol allows that the stream is asked for again: by GET, or where a header is declared for it."""
    headers = [item for item in call.operation.parameters if item.place is ParameterPlace.HEADER]
    declared = any(item.wire_name.lower() == "last-event-id" for item in headers)
    return streaming.format is StreamFormat.EVENTS and (call.operation.method == "get" or declared)


def _events(book: Book, streaming: Streaming) -> tuple[Event, ...]:
    if streaming.name is None or streaming.payload is None:
        return ()
    models = variants_of(book.api.definitions, streaming.event)
    return tuple(_event(book, model, streaming.name, streaming.payload) for model in models)


def _event(book: Book, model: Model, name: SpecText, payload: SpecText) -> Event:
    types = {field.wire_name: field.type for field in model.fields}
    named = types[name]
    values = named.values if isinstance(named, LiteralType) else ()
    return Event(
        name=" or ".join(str(python(value))[1:-1] for value in values) or "any",
        payload=book.texts.of(types[payload], Side.GIVEN),
        item=book.texts.of(ModelRef(model.id), Side.GIVEN),
        description=model.description,
    )
