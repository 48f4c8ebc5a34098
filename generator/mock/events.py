"""The events of a stream: those of the spec's example, else one of each kind that the types know.

event: thread.run.created          ->   Event("thread.run.created", {"id": "run_abc123", ...}, ModelRef(Run))
data: {"id":"run_abc123",...}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..encode import data, plain
from ..examples.synthesis import example_of
from ..ir.api import Content, Operation
from ..ir.behaviors import StreamFormat, Streaming
from ..ir.types import Field, LiteralType, ModelRef, TypeRef
from ..ir.walk import variants_of
from ..text import SpecText
from .jsons import parse_json
from .setup import Mock

MAX_EVENTS = 1_000


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its name, its data (text where that is no JSON) and the type that the spec gives the data."""

    name: str
    payload: object
    type: TypeRef | None = None


def stream_content(operation: Operation) -> Content | None:
    """The content in which an operation streams; None where it doesn't."""
    contents = operation.success.contents if operation.success else ()
    return next((c for c in contents if operation.streaming and c.kind == operation.streaming.format.value), None)


def stream_events(mock: Mock, streaming: Streaming, content: Content, example: str = "") -> list[Event]:
    """The events to send, from the example of that name, else the first, else made up."""
    named = [each for each in content.examples if not example or each.name == example]
    events = list(_stated(mock, streaming, plain(named[0].value))) if named else []
    return (events or list(_made(mock, streaming)))[:MAX_EVENTS]


def write_event(streaming: Streaming, event: Event) -> bytes:
    """An event as it goes over the wire."""
    text = event.payload if isinstance(event.payload, str) else json.dumps(event.payload, separators=(",", ":"))
    if streaming.format is StreamFormat.JSON_LINES:
        mark = "\x1e" if streaming.media_type is not None and "json-seq" in streaming.media_type else ""
        return f"{mark}{json.dumps(event.payload, separators=(',', ':'))}\n".encode()
    name = f"event: {event.name}\n" if event.name else ""
    lines = "".join(f"data: {line}\n" for line in text.split("\n"))
    return f"{name}{lines}\n".encode()


def _stated(mock: Mock, streaming: Streaming, example: object) -> Iterator[Event]:
    """The events of an example, which is the stream's text, or its events as values."""
    if isinstance(example, str) and streaming.format is StreamFormat.EVENTS:
        for name, text in _blocks(example.splitlines()):
            yield _event(mock, streaming, name, _json_or_text(text))
    elif isinstance(example, str):
        yield from (Event("", _json_or_text(line), streaming.event) for line in example.splitlines() if line.strip())
    else:
        for value in example if isinstance(example, list) else [example]:
            yield _unwrapped(mock, streaming, value)


def _blocks(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The name and data of each block of lines."""
    name, found = "", list[str]()
    for line in (*lines, ""):
        word, _, rest = line.partition(":")
        if word == "data":
            found.append(rest.removeprefix(" "))
        elif word == "event":
            name = rest.strip()
        elif not line.strip():
            if found:
                yield name, "\n".join(found)
            name, found = "", []


def _json_or_text(text: str) -> object:
    try:
        return parse_json(text)
    except ValueError:
        return text


def _made(mock: Mock, streaming: Streaming) -> Iterator[Event]:
    """One event of each kind, the one that ends the stream last."""
    models = list(variants_of(mock.api.definitions, streaming.event))
    values = [plain(example_of(mock.examples, ModelRef(model.id), seed=mock.seed)) for model in models]
    if len(values) < 2:
        values = [plain(example_of(mock.examples, streaming.event, seed=mock.seed + index)) for index in range(3)]
    events = [_unwrapped(mock, streaming, value) for value in values]
    done = data(streaming.done) if isinstance(streaming.done, SpecText) else None
    yield from (event for event in events if event.payload != done)
    if done is not None:
        yield next((event for event in events if event.payload == done), Event("", done))


def _unwrapped(mock: Mock, streaming: Streaming, value: object) -> Event:
    """The event that a value of the event type stands for: its name and data where that type holds both."""
    if streaming.name is None or streaming.payload is None or not isinstance(value, dict):
        return Event("", value, streaming.event)
    return _event(mock, streaming, str(value.get(data(streaming.name), "")), value.get(data(streaming.payload)))


def _event(mock: Mock, streaming: Streaming, name: str, payload: object) -> Event:
    if streaming.name is None or streaming.payload is None:
        return Event(name, payload, streaming.event)
    for model in variants_of(mock.api.definitions, streaming.event):
        fields = {data(field.wire_name): field for field in model.fields}
        if _is_called(fields.get(data(streaming.name)), name):
            return Event(name, payload, fields[data(streaming.payload)].type)
    return Event(name, payload)


def _is_called(field: Field | None, name: str) -> bool:
    return (
        field is not None and isinstance(field.type, LiteralType) and any(value == name for value in field.type.values)
    )
