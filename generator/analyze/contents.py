"""Which media types carry a body, and what is in each?"""

from __future__ import annotations

import re
from dataclasses import replace

from ..encode import show
from ..ir.api import Content, ContentKind, Example, PartEncoding
from ..ir.types import AnyType, InlineOrigin, Role
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_flag, read_text
from .reading import Reading
from .schemas import read_type

_KINDS: tuple[tuple[re.Pattern[str], ContentKind], ...] = (
    (re.compile(r"text/event-stream"), ContentKind.EVENT_STREAM),
    (re.compile(r"application/(jsonl|x-ndjson|x-jsonlines|json-seq|jsonlines|stream\+json)"), ContentKind.JSON_LINES),
    (re.compile(r"[\w.-]+/(x-|[\w.*-]+\+)?json|\*/\*"), ContentKind.JSON),
    (re.compile(r"application/x-www-form-urlencoded"), ContentKind.FORM),
    (re.compile(r"multipart/[\w.-]+"), ContentKind.MULTIPART),
    (re.compile(r"(application|text)/([\w.-]+\+)?xml"), ContentKind.XML),
    (re.compile(r"text/.*|application/(x-)?([\w.-]+\+)?(yaml|javascript|graphql|sql|jwt)"), ContentKind.TEXT),
)

_STREAMED = (ContentKind.EVENT_STREAM, ContentKind.JSON_LINES)
_MEDIA_TYPE = re.compile(r"\s*[^\s/;]+/[^\s/;]+\s*(;.*)?")


def kind_of(media_type: SpecText) -> ContentKind:
    """How a media type is written and read; anything unknown is bytes."""
    essence = media_type.split(";")[0].strip().lower()
    return next((kind for pattern, kind in _KINDS if essence.matches(pattern)), ContentKind.BINARY)


def read_contents(reading: Reading, owner: Node, place: InlineOrigin) -> tuple[Content, ...]:
    """The media types under an owner's `content`, in the spec's order."""
    listed = owner.get("content")
    if listed is None or listed.kind is not Kind.OBJECT:
        return ()
    found: list[Content] = []
    for stated, node in listed.members():
        target = reading.resolve(node)
        media_type = (
            stated
            if stated.matches(_MEDIA_TYPE)
            else _instead(reading, stated, node, alone=len(list(listed.members())) == 1)
        )
        if media_type is not None and target is not None:
            found.append(_read_content(reading, media_type, target, place))
    return tuple(found)


def _instead(reading: Reading, stated: SpecText, node: Node, *, alone: bool) -> SpecText | None:
    """The media type in the place of what is none."""
    message, hint = f"{show(stated) or 'nothing'} is no media type", "write one with a slash, e.g. `application/json`"
    if alone:
        reading.diagnostics.degraded(
            "media-type-unknown", f"{message}: read as JSON", node.location, hint, became="application/json"
        )
        return SpecText("application/json")
    reading.diagnostics.refused("media-type-unknown", f"{message}: left out", node.location, hint)
    return None


def _read_content(reading: Reading, media_type: SpecText, node: Node, place: InlineOrigin) -> Content:
    schema = node.get("itemSchema") or node.get("schema")
    kind = kind_of(media_type)
    if kind in _STREAMED and place.role is Role.RESPONSE:
        place = replace(place, role=Role.EVENT)
    return Content(
        media_type=media_type,
        kind=kind,
        type=AnyType() if schema is None else read_type(reading, schema, place),
        encodings=_read_encodings(reading, node),
        examples=read_named_examples(reading, node),
        location=node.location,
    )


def _read_encodings(reading: Reading, node: Node) -> tuple[PartEncoding, ...]:
    _note_unread_encodings(reading, node)
    listed = node.get("encoding")
    if listed is None or listed.kind is not Kind.OBJECT:
        return ()
    return tuple(
        PartEncoding(
            property=name,
            content_type=read_text(part, "contentType"),
            style=read_text(part, "style"),
            explode=_flag_or_none(part.get("explode")),
            allow_reserved=read_flag(part, "allowReserved"),
        )
        for name, part in listed.members()
        if part.kind is Kind.OBJECT
    )


def _note_unread_encodings(reading: Reading, node: Node) -> None:
    """Reports what is said of the parts of a body that no part is given."""
    listed = node.get("encoding")
    parts = listed.members() if listed is not None and listed.kind is Kind.OBJECT else ()
    headers = [part.get("headers") for _, part in parts if part.kind is Kind.OBJECT]
    by_position = [node.get("prefixEncoding"), node.get("itemEncoding")]
    for unread, what, hint in (
        *(
            (found, "headers of a part", "give a file with its headers: `(name, content, type, headers)`")
            for found in headers
        ),
        *((found, "encodings by position", "describe the parts by name, under `encoding`") for found in by_position),
    ):
        if unread is not None:
            message = f"{what} aren't written: the parts are sent without"
            reading.diagnostics.degraded("encoding-unread", message, unread.location, hint, became="as if not there")


def _flag_or_none(node: Node | None) -> bool | None:
    return node.scalar() is True if node is not None and node.kind is Kind.BOOLEAN else None


def read_named_examples(reading: Reading, node: Node) -> tuple[Example, ...]:
    """The named examples of a media type or parameter; a lone `example` is called "example"."""
    listed = node.get("examples")
    named = list(listed.members()) if listed is not None and listed.kind is Kind.OBJECT else []
    found: list[Example] = []
    for name, entry in named:
        target = reading.resolve(entry)
        value = None if target is None else (target.get("value") or target.get("dataValue"))
        if target is not None and value is not None:
            found.append(Example(name, value.value(), read_text(target, "summary"), value.location))
    single = node.get("example")
    if single is not None and not found:
        found.append(Example(SpecText("example"), single.value(), None, single.location))
    return tuple(found)
