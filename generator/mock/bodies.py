"""Reads the body of a request by its media type and checks it.

application/json  {"assistant_id": 7}   ->   400 "The body's assistant_id must be a string."
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from email.message import Message
from email.parser import BytesParser
from urllib.parse import parse_qsl

from ..encode import data, show
from ..examples.fields import field_of, item_of
from ..examples.misfits import misfits
from ..ir.api import Api, Content, ContentKind, Operation
from ..ir.types import StringType, TypeRef
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
    return next((stated[name] for name in ranges if name in stated), None)


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
    return _members(api, content.type, parse_qsl(text, keep_blank_values=True))


def _read_multipart(api: Api, content: Content, incoming: Incoming) -> object:
    head = f"Content-Type: {incoming.headers.get('content-type', '')}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser().parsebytes(head + incoming.body)
    if message.get_boundary() is None:
        raise Refusal(400, "The body has no parts: the content type needs a boundary.", None, "invalid_multipart")
    return _members(api, content.type, list(_parts(message)))


def _parts(message: Message) -> Iterator[tuple[str, str]]:
    for part in message.walk():
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(payload, bytes):
            yield name, payload.decode("utf-8", "replace")


def _members(api: Api, type: TypeRef, pairs: list[tuple[str, str]]) -> dict[str, object]:
    """The members of a form, read as the types of its properties say; repeated names give lists."""
    found: dict[str, object] = {}
    for key, text in pairs:
        steps = [key] if field_of(api.definitions, type, key) else [key.partition("[")[0], *_BRACKETED.findall(key)]
        inner = _type_at(api, type, steps)
        item = item_of(api.definitions, inner)
        _put(found, steps, _form_value(api, item or inner, text), listed=item is not None)
    return found


_BRACKETED = re.compile(r"\[([^\[\]]+)\]")


def _type_at(api: Api, type: TypeRef, steps: list[str]) -> TypeRef:
    for step in steps:
        field = field_of(api.definitions, type, step)
        type = field.type if field else StringType()
    return type


def _put(into: dict[str, object], steps: list[str], value: object, *, listed: bool) -> None:
    """Puts a value into nested objects: `metadata[user]` is the member `user` of `metadata`."""
    for step in steps[:-1]:
        inner = into.setdefault(step, {})
        if not isinstance(inner, dict):
            return
        into = inner
    earlier = into.get(steps[-1])
    into[steps[-1]] = [*(earlier if isinstance(earlier, list) else []), value] if listed else value


def _form_value(api: Api, type: TypeRef, text: str) -> object:
    """The text itself where it fits; else what it stands for as JSON, which is how forms spell anything else."""
    if not any(misfits(api.definitions, type, text)):
        return text
    try:
        return parse_json(text)
    except ValueError:
        return text


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
