"""The bytes of a streamed answer become typed items: `Events` for event streams, `JsonLines` for JSON lines.

Events(RunEvent, name="event", payload="data", done="[DONE]")

    event: thread.run.created          {"event": "thread.run.created", "data": {"id": "run_1"}}
    data: {"id": "run_1"}        ->    read as one RunEvent
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeGuard, TypeVar, cast

from .decoding import Decoder, decoder_for, explain
from .errors import APIError, APIResponseValidationError, error_of, message_of
from .models import UnknownVariant
from .shapes import is_mapping
from .sse import EventParser, LineSplitter, ServerSentEvent, StreamLimitError, StreamLimits

if TYPE_CHECKING:
    import httpx2
    from typing_extensions import TypeForm

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# What stands around a record of a sequence (RFC 7464), besides white space.
_AROUND = b"\x1e \t\r\n\v\f"
# Data that begin so are JSON, or so broken that it must be told.
_JSON_STARTS = (b"{", b"[", b'"')

_FAILED = "An error occurred during streaming"


class Reader(Protocol[T_co]):
    """Turns chunks into items; `done` says that nothing more is to come."""

    done: bool

    def feed(self, chunk: bytes) -> Iterator[T_co]: ...

    def finish(self) -> Iterator[T_co]: ...


@dataclass(frozen=True, slots=True)
class Events(Generic[T]):
    """A stream of server-sent events.

    `name` and `payload` are the properties of `type` that hold an event's name and data; without them its data are the
    item, a text as it stands where the type is `str`. Data that start with `done` end the stream.
    """

    type: TypeForm[T]
    name: str | None = None
    payload: str | None = None
    done: str | None = None
    media_type: str = field(default="text/event-stream", init=False)

    def reader(self, response: httpx2.Response, strict: bool = False, limits: StreamLimits | None = None) -> Reader[T]:
        """Make the reader of one answer."""
        return EventReader(self, response, strict, limits)


@dataclass(frozen=True, slots=True)
class JsonLines(Generic[T]):
    """A stream of JSON values, one a line."""

    type: TypeForm[T]
    media_type: str = "application/jsonl"

    def reader(self, response: httpx2.Response, strict: bool = False, limits: StreamLimits | None = None) -> Reader[T]:
        """Make the reader of one answer."""
        return LineReader(self, response, strict, limits)


StreamForm: TypeAlias = Events[T] | JsonLines[T]


def is_stream(form: object) -> TypeGuard[StreamForm[Any]]:
    """Say whether the form is one of a stream."""
    return isinstance(form, Events | JsonLines)


class EventReader(Generic[T]):
    """Reads events as items."""

    def __init__(
        self, form: Events[T], response: httpx2.Response, strict: bool = False, limits: StreamLimits | None = None
    ) -> None:
        self.done = False
        self._response = response
        self._decode = _reader_of(form.type, strict)
        self._frame = _framer(form.name, form.payload)
        self._framed = form.name is not None
        self._done = form.done.encode() if form.done else None
        self._parser = EventParser(limits)

    def events(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Give the events of the chunk as they are, up to the one that ends the stream."""
        try:
            for event in self._parser.feed(chunk):
                if self._done is not None and event.content.startswith(self._done):
                    self.done = True
                    return
                yield event
        except StreamLimitError as error:
            raise APIError(f"The stream is refused: {error}", self._response.request) from error

    def feed(self, chunk: bytes) -> Iterator[T]:
        """Give the items of the chunk."""
        for event in self.events(chunk):
            yield self._item(event)

    def finish(self) -> Iterator[T]:
        """Give nothing: an event that isn't finished when the stream ends is dropped."""
        yield from ()

    def _item(self, event: ServerSentEvent) -> T:
        if event.event == "error":
            raise self._failure(event.content)
        item = _decoded(self._decode, self._framed_data(event), self._response)
        # A named event of a known kind is data, whatever it holds; others are looked into.
        if b'"error"' in event.content and (event.event is None or isinstance(item, UnknownVariant)):
            payload = _loads(event.content)
            if is_mapping(payload) and payload.get("error"):
                raise self._failure(event.content)
        return cast("T", item)

    def _framed_data(self, event: ServerSentEvent) -> bytes:
        """Give the JSON text of an event; what of its data is no JSON is a text."""
        if not self._framed or event.content[:1] in _JSON_STARTS or _is_json(event.content):
            return self._frame(event)
        return self._frame(replace(event, content=json.dumps(event.data).encode()))

    def _failure(self, content: bytes) -> APIError:
        body = error_of(_loads(content))
        return APIError(message_of(body, _FAILED), self._response.request, body=body)


class LineReader(Generic[T]):
    """Reads lines as items; empty lines are no items."""

    def __init__(
        self, form: JsonLines[T], response: httpx2.Response, strict: bool = False, limits: StreamLimits | None = None
    ) -> None:
        self.done = False
        self._response = response
        self._decode = decoder_for(form.type, strict=strict)
        self._lines = LineSplitter((limits or StreamLimits()).line_bytes)

    def feed(self, chunk: bytes) -> Iterator[T]:
        """Give the items of the chunk."""
        try:
            lines = self._lines.feed(chunk)
        except StreamLimitError as error:
            raise APIError(f"The stream is refused: {error}", self._response.request) from error
        for line in lines:
            yield from self._item(line)

    def finish(self) -> Iterator[T]:
        """Give the item of a last line that has no end."""
        yield from self._item(self._lines.finish())

    def _item(self, line: bytes) -> Iterator[T]:
        text = line.strip(_AROUND)
        if text:
            yield _decoded(self._decode, text, self._response)


def _reader_of(form: Any, strict: bool) -> Decoder:
    """Give the decoder of an event's data: of texts as they stand, of anything as JSON if it is."""
    if form is str:
        return _text
    return _loads if form is Any or form is object else decoder_for(form, strict=strict)


def _text(content: bytes | str) -> str:
    return content if isinstance(content, str) else content.decode("utf-8", "replace")


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def _framer(name: str | None, payload: str | None) -> Callable[[ServerSentEvent], bytes]:
    """Make the function that gives the JSON text of an event."""
    if name is None or payload is None:
        return lambda event: event.content
    start = b"{" + json.dumps(name).encode() + b":"
    middle = b"," + json.dumps(payload).encode() + b":"

    def frame(event: ServerSentEvent) -> bytes:
        return b"".join((start, json.dumps(event.event).encode(), middle, event.content, b"}"))

    return frame


def _decoded(decode: Decoder, data: bytes, response: httpx2.Response) -> Any:
    try:
        return decode(data)
    except (ValueError, RecursionError) as error:
        text = data.decode("utf-8", "replace")
        message = f"The stream has an item that can't be read: {explain(error)}"
        raise APIResponseValidationError(response, text, message=message) from error


def _loads(content: bytes | str) -> object:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return _text(content)
