"""The answer to a request that the spec allows: state first, then examples, then synthesis."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial

from starlette.responses import Response as HttpResponse
from starlette.responses import StreamingResponse

from ..encode import data, plain
from ..examples.synthesis import example_of
from ..ir.api import Content, ContentKind, Operation, Response
from ..ir.behaviors import Streaming
from .acts import act_on_thing, perform, role_of, things_listed
from .events import Event, stream_content, stream_events
from .incoming import Asked
from .paging import Listed, list_samples, list_things
from .preferences import Preferences
from .refusals import Refusal
from .resources import Act
from .setup import Mock, shown, shown_fitting
from .streams import send_events, tell_of

Show = Callable[[Mock, Content], object]
"""How the data of a body is chosen."""

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(; ?[\w-]+=[\w\"-]+)*")
_OWN_HEADERS = ("content-type", "content-length", "transfer-encoding", "connection")
_BODILESS = (204, 205, 304)
_OCTETS = bytes(range(256))


def answer(mock: Mock, asked: Asked, wishes: Preferences, accept: str) -> HttpResponse:
    """The answer to what was asked. Raises `Refusal` where the state doesn't allow it."""
    if wishes.code or wishes.example or wishes.stateless:
        return _stated(mock, asked, wishes, accept)
    response = asked.operation.success
    role = role_of(mock, asked)
    streaming, content = _streamed(asked)
    if response is not None and streaming is not None and content is not None:
        events = iter(stream_events(mock, streaming, content))
        if role is not None:
            events = tell_of(mock, role, asked, act_on_thing(mock, role, asked), list(events))
        return _stream(mock, response, content, streaming, events)
    if role is not None and role.act is Act.LIST:
        return _listed(mock, asked, list_things(mock, asked, things_listed(mock, role, asked)), accept)
    if role is not None:
        return write_answer(mock, asked.operation, response, perform(mock, role, asked), accept)
    if asked.operation.pagination is not None:
        return _listed(mock, asked, list_samples(mock, asked, fitting=False), accept)
    return _shown(mock, asked.operation, response, shown, accept)


def write_answer(
    mock: Mock, operation: Operation, response: Response | None, body: object, accept: str, status: int = 0
) -> HttpResponse:
    """JSON data as the response that the operation declares; where that has no JSON, what the spec shows instead."""
    content = next((c for c in response.contents if c.kind is ContentKind.JSON), None) if response else None
    if content is None or (status or status_of(response)) in _BODILESS:
        return _shown(mock, operation, response, shown, accept)
    return HttpResponse(
        json.dumps(body, indent=2, ensure_ascii=False).encode("utf-8", "replace"),
        status or status_of(response),
        _headers(mock, response),
        _media_type(content),
    )


def status_of(response: Response | None) -> int:
    """The status of a declared response; the first of its class for a range, 200 for `default`."""
    text = data(response.status) if response else ""
    if text.isdecimal() and 100 <= int(text) <= 599:
        return int(text)
    return int(text[0]) * 100 if re.fullmatch(r"[1-5][Xx][Xx]", text) else 200


def declared_response(operation: Operation, status: int) -> Response | None:
    """The response that an operation declares for a status: its own, that of its class, or the default."""
    names = (str(status), f"{status // 100}XX", f"{status // 100}xx", "default")
    return next((response for name in names for response in operation.responses if response.status == name), None)


def _stated(mock: Mock, asked: Asked, wishes: Preferences, accept: str) -> HttpResponse:
    """The answer that the request asks for by status or by example, whatever the state."""
    operation = asked.operation
    status = wishes.code or _status_with(operation, wishes.example)
    response = declared_response(operation, status)
    if response is None and not wishes.stateless:
        raise Refusal(400, f"This operation declares no answer for the status {status}.", code="unknown_preference")
    streaming, content = _streamed(asked)
    if response is not None and response.successful and streaming is not None and content is not None:
        return _stream(
            mock, response, content, streaming, iter(stream_events(mock, streaming, content, wishes.example))
        )
    if wishes.stateless and response is operation.success and operation.pagination is not None:
        return _listed(mock, asked, list_samples(mock, asked, fitting=True), accept)
    show = shown_fitting if wishes.stateless else partial(shown, name=wishes.example)
    return _shown(mock, operation, response, show, accept, status)


def _listed(mock: Mock, asked: Asked, listed: Listed, accept: str) -> HttpResponse:
    """A page of a list, with the headers that speak of it."""
    written = write_answer(mock, asked.operation, asked.operation.success, listed.body, accept)
    written.headers.update(listed.headers)
    return written


def _status_with(operation: Operation, example: str) -> int:
    """The status of the first response that has an example of that name; without a name, that of success."""
    if not example:
        return status_of(operation.success)
    for response in operation.responses:
        if any(each.name == example for content in response.contents for each in content.examples):
            return status_of(response)
    raise Refusal(400, f"This operation has no example called {example}.", code="unknown_preference")


def _streamed(asked: Asked) -> tuple[Streaming | None, Content | None]:
    """How the answer streams; nothing where the request doesn't ask for that."""
    streaming = asked.operation.streaming
    if streaming is None or (streaming.toggle is not None and asked.value(data(streaming.toggle)) is not True):
        return None, None
    return streaming, stream_content(asked.operation)


def _stream(
    mock: Mock, response: Response, content: Content, streaming: Streaming, events: Iterator[Event]
) -> HttpResponse:
    return StreamingResponse(
        send_events(streaming, events), status_of(response), _headers(mock, response), _media_type(content)
    )


def _shown(
    mock: Mock, operation: Operation, response: Response | None, show: Show, accept: str, status: int = 0
) -> HttpResponse:
    """What the spec shows for a response, in the first media type that the client takes."""
    headers = _headers(mock, response)
    content = _accepted(response.contents if response else (), accept)
    status = status or status_of(response)
    if content is None or operation.method == "head" or status in _BODILESS:
        return HttpResponse(None, 204 if response is None else status, headers)
    return HttpResponse(_bytes(content, show(mock, content)), status, headers, _media_type(content))


def _accepted(contents: tuple[Content, ...], accept: str) -> Content | None:
    whole = [c for c in contents if c.kind not in (ContentKind.EVENT_STREAM, ContentKind.JSON_LINES)] or list(contents)
    taken = [part.partition(";")[0].strip().lower() for part in accept.split(",")]
    named = (content for content in whole if data(content.media_type).partition(";")[0].lower() in taken)
    json_first = sorted(whole, key=lambda content: content.kind is not ContentKind.JSON)
    return next(named, json_first[0] if json_first else None)


def _bytes(content: Content, value: object) -> bytes:
    match content.kind:
        case ContentKind.JSON:
            return json.dumps(value, indent=2, ensure_ascii=False).encode("utf-8", "replace")
        case ContentKind.BINARY:
            return value.encode() if isinstance(value, str) and value else _OCTETS
        case ContentKind.JSON_LINES:
            lines = value if isinstance(value, list) else [value]
            return "".join(json.dumps(line) + "\n" for line in lines).encode()
        case _:
            return (value if isinstance(value, str) else json.dumps(value)).encode()


def _media_type(content: Content) -> str:
    """The media type, if it is one; a spec can write anything there, line ends included."""
    text = data(content.media_type)
    fallback = "application/json" if content.kind is ContentKind.JSON else "application/octet-stream"
    return text if _MEDIA_TYPE.fullmatch(text) else fallback


def _headers(mock: Mock, response: Response | None) -> dict[str, str]:
    """The headers that a response declares, with values made up."""
    found: dict[str, str] = {}
    for header in response.headers if response else ():
        name = data(header.wire_name)
        value = plain(example_of(mock.examples, header.type, seed=mock.seed, name=name))
        text = value if isinstance(value, str) else json.dumps(value)
        if _TOKEN.fullmatch(name) and name.lower() not in _OWN_HEADERS:
            found[name] = re.sub(r"[^\x20-\x7e]", "", text)
    return found
