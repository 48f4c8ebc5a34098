"""The bytes of an event stream become typed items, as the form of the stream has it (`forms`)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .errors import APIError, error_of, message_of
from .items import item_reader, json_or_text
from .models import UnknownVariant
from .shapes import is_mapping
from .sse import EventParser, ServerSentEvent, StreamLimitError
from .watch import UNWATCHED, Watch

if TYPE_CHECKING:
    import httpx2

    from .forms import EventForm
    from .limits import StreamLimits

T = TypeVar("T")

# Data that begin so are JSON, or so broken that it must be told.
_JSON_STARTS = (b"{", b"[", b'"')

_FAILED = "An error occurred during streaming"


class EventReader(Generic[T]):
    """Reads events as items."""

    def __init__(
        self,
        form: EventForm[T, Any],
        response: httpx2.Response,
        watch: Watch = UNWATCHED,
        limits: StreamLimits | None = None,
    ) -> None:
        self.done = False
        self._response = response
        self._read = item_reader(form.type, watch, response)
        self._frame = _framer(form.name, form.payload)
        self._framed = form.name is not None
        self._done = form.done.encode() if form.done else None
        self._parser = EventParser(limits)

    @property
    def last_id(self) -> str | None:
        """The id of the last event, None where none had one."""
        return self._parser.last_id

    @property
    def retry(self) -> int | None:
        """The milliseconds to wait before the stream is taken up again, where the server says so."""
        return self._parser.retry

    @property
    def is_cut(self) -> bool:
        """Whether the event that ends the stream is still to come."""
        return self._done is not None and not self.done

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
        # A named event of a known kind is data, whatever it holds; others are looked into.
        if event.event is None:
            self._check(event)
        item = self._read(self._framed_data(event))
        if isinstance(item, UnknownVariant):
            self._check(event)
        return cast("T", item)

    def _check(self, event: ServerSentEvent) -> None:
        """Raise APIError where the data are an error."""
        if b'"error"' in event.content:
            payload = json_or_text(event.content)
            if is_mapping(payload) and payload.get("error"):
                raise self._failure(event.content)

    def _framed_data(self, event: ServerSentEvent) -> bytes:
        """Give the JSON text of an event; what of its data is no JSON is a text."""
        if not self._framed or event.content[:1] in _JSON_STARTS or _is_json(event.content):
            return self._frame(event)
        return self._frame(replace(event, content=json.dumps(event.data).encode()))

    def _failure(self, content: bytes) -> APIError:
        body = error_of(json_or_text(content))
        return APIError(message_of(body, _FAILED), self._response.request, body=body)


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
