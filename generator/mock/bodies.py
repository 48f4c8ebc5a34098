"""Reads the body of a request by its media type and checks it.

application/json  {"assistant_id": 7}   ->   400 "The body's assistant_id must be a string."
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from email.message import Message
from email.parser import BytesParser
from urllib.parse import parse_qsl

from ..encode import data, show
from ..examples.fields import field_of, item_of, member_types
from ..examples.misfits import fits, misfits
from ..ir.api import Api, Content, ContentKind, Operation
from ..ir.types import TypeRef
from .brackets import Steps, read_nested, steps_of
from .incoming import Incoming
from .jsons import parse_json
from .refusals import Refusal, invalid


def read_body(api: Api, operation: Operation, incoming: Incoming) -> object:
    """The body as JSON data; a form's parts are its members. Raises `Refusal` where it isn't as the spec says."""
    declared = operation.body
    if declared is None or not declared.contents:
        return None
    if not incoming.body and "content-type" not in incoming.headers:
        if declared.required:
            raise Refusal(400, "The body is missing.", None, "missing_body")
        return None
    content = _content(declared.contents, incoming.media_type)
    if content is None:
        named = ", ".join(show(content.media_type) for content in declared.contents)
        raise Refusal(415, f"The content type must be {named}.", None, "unknown_content_type")
    value = _READERS[content.kind](api, content, incoming)
    problem = next(misfits(api.definitions, content.type, value), None) if content.kind in _CHECKED else None
    if problem:
        raise invalid("The body's" if problem.place else "The body", problem)
    return value


def _content(contents: tuple[Content, ...], media_type: str) -> Content | None:
    """The content for a media type: the one of that name, else one whose range it is in."""
    ranges = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    stated = {data(content.media_type).partition(";")[0].strip().lower(): content for content in reversed(contents)}
    # Bytes of which nothing more is known may be of any kind.
    unknown = [name for name in stated if media_type == "application/octet-stream" and name.endswith("/*")]
    return next((stated[name] for name in (*ranges, *unknown) if name in stated), None)


def _read_json(_api: Api, _content: Content, incoming: Incoming) -> object:
    try:
        return parse_json(incoming.body)
    except ValueError as error:
        raise Refusal(400, f"The body is no JSON: {error}.", None, "invalid_json") from None


def _read_json_lines(_api: Api, content: Content, incoming: Incoming) -> object:
    try:
        return [parse_json(line) for line in incoming.body.splitlines() if line.strip()]
    except ValueError as error:
        raise Refusal(400, f"The body has a line that is no JSON: {error}.", None, "invalid_json") from None


def _read_text(_api: Api, _content: Content, incoming: Incoming) -> object:
    return incoming.body.decode("utf-8", "replace")


def _read_form(api: Api, content: Content, incoming: Incoming) -> object:
    text = incoming.body.decode("utf-8", "replace")
    return _members(api, content, parse_qsl(text, keep_blank_values=True), [text])


def _read_multipart(api: Api, content: Content, incoming: Incoming) -> object:
    head = f"Content-Type: {incoming.headers.get('content-type', '')}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser().parsebytes(head + incoming.body)
    if message.get_boundary() is None:
        raise Refusal(400, "The body has no parts: the content type needs a boundary.", None, "invalid_multipart")
    parts = list(_parts(message))
    return _members(api, content, parts, [text for _, text in parts])


def _parts(message: Message) -> Iterator[tuple[str, str]]:
    for part in message.walk():
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(payload, bytes):
            yield name, payload.decode("utf-8", "replace")


def _members(api: Api, content: Content, pairs: Iterable[tuple[str, str]], texts: list[str]) -> object:
    """The members of a form, read as the types of its properties say; the texts where those are no object."""
    for nameless in (texts, *texts[:1]):
        if fits(api.definitions, content.type, nameless) and not fits(api.definitions, content.type, {}):
            return nameless
    return read_nested(
        api.definitions, content.type, [found for pair in pairs for found in _placed(api, content, *pair)]
    )


def _placed(api: Api, content: Content, key: str, text: str) -> Iterator[tuple[Steps, str]]:
    """The way to each value that a text holds, as the encoding of its property says."""
    steps = steps_of(api.definitions, content.type, key)
    for encoding in content.encodings:
        name = data(encoding.property)
        field = field_of(api.definitions, content.type, name)
        if field is None:
            continue
        fields = member_types(api.definitions, field.type)[0]
        separator = _SEPARATORS.get(data(encoding.style) if encoding.style else "")
        joined = encoding.explode is False or (encoding.explode is None and separator is not None)
        if joined and steps == [name] and (fields or item_of(api.definitions, field.type)):
            yield from _parted(steps, text.split(separator or ","), fields)
            return
        if encoding.explode and steps[0] in fields and encoding.style != "deepObject":
            yield [name, *steps], text
            return
    yield steps, text


_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


def _parted(steps: Steps, parts: list[str], fields: Mapping[str, TypeRef]) -> Iterator[tuple[Steps, str]]:
    """The items of a list, or the members of an object, whose names and texts take turns."""
    if fields and len(parts) % 2 == 0:
        yield from (([*steps, name], text) for name, text in zip(parts[::2], parts[1::2], strict=True))
    else:
        yield from (([*steps, ""], part) for part in parts)


_READERS: dict[ContentKind, Callable[[Api, Content, Incoming], object]] = {
    ContentKind.JSON: _read_json,
    ContentKind.JSON_LINES: _read_json_lines,
    ContentKind.EVENT_STREAM: _read_text,
    ContentKind.TEXT: _read_text,
    ContentKind.XML: _read_text,
    ContentKind.BINARY: _read_text,
    ContentKind.FORM: _read_form,
    ContentKind.MULTIPART: _read_multipart,
}
_CHECKED = (ContentKind.JSON, ContentKind.FORM, ContentKind.MULTIPART, ContentKind.TEXT)
