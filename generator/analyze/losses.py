"""Which media types are generated as less than they are meant?

requestBody: {application/xml: {schema: Pet}}   ->   degraded: the body is taken as text
"""

from __future__ import annotations

from ..encode import show
from ..ir.api import Content, ContentKind
from ..ir.types import (
    AliasRef,
    AnyType,
    BinaryType,
    ListType,
    MapType,
    ModelRef,
    NullableType,
    StringType,
    TypeRef,
    UnionType,
)
from ..load.node import Kind, Node
from .reading import Reading

_STRUCTURED = (AliasRef, ListType, MapType, ModelRef, UnionType)
_NAMELESS = (BinaryType, ListType, StringType)
_AS_TEXT = (ContentKind.XML, ContentKind.TEXT)
_AS_BYTES = (ContentKind.BINARY, ContentKind.EVENT_STREAM, ContentKind.JSON_LINES)


def note_body_losses(reading: Reading, contents: tuple[Content, ...]) -> None:
    """Reports what the caller of an operation has to write themselves."""
    for content in contents:
        if content.kind in (*_AS_TEXT, *_AS_BYTES) and is_structured(content.type):
            _note(reading, content, "body", "text" if content.kind in _AS_TEXT else "bytes")
        elif content.kind in (ContentKind.FORM, ContentKind.MULTIPART) and isinstance(content.type, _NAMELESS):
            became = "text" if content.kind is ContentKind.FORM else "a part called file"
            reading.diagnostics.degraded(
                "form-without-names",
                f"the body in {show(content.media_type)} says nothing of its members: sent as {became}",
                content.location,
                hint="give it a schema with `type: object` and `properties`",
                became=became,
            )
        elif content.kind is ContentKind.MULTIPART and not content.media_type.starts("multipart/form-data"):
            reading.diagnostics.degraded(
                "multipart-with-names",
                f"a body of {show(content.media_type)} is sent in parts that have names, as in a form",
                content.location,
                hint="parts without names have to be written by the caller",
                became="named parts",
            )


def note_answer_losses(reading: Reading, contents: tuple[Content, ...]) -> None:
    """Reports what the caller gets unread, and what comes through the raw response only."""
    read = [content for content in contents if content.kind is ContentKind.JSON]
    for content in contents:
        if content.kind not in (*_AS_TEXT, ContentKind.BINARY, ContentKind.FORM, ContentKind.MULTIPART):
            continue
        if read:
            reading.diagnostics.note(
                "answer-not-asked-for",
                f"the answer is asked for as {show(read[0].media_type)}; for {show(content.media_type)} set the header "
                "Accept, and read the raw response",
                content.location,
            )
        elif is_structured(content.type):
            _note(reading, content, "answer", "text" if content.kind in _AS_TEXT else "bytes")


def note_links(reading: Reading, response: Node) -> None:
    """Reports the links of a response: what they say is advice, and no method follows them."""
    links = response.get("links")
    for name, link in links.members() if links is not None and links.kind is Kind.OBJECT else ():
        reading.diagnostics.refused(
            "link-not-followed",
            f"no method follows the link {show(name)}: left out",
            link.location,
            hint="call the operation that it names with what the answer holds",
        )


def is_structured(type: TypeRef) -> bool:
    """Whether a type says more of a value than that it is a text, bytes or a number."""
    inner = type.inner if isinstance(type, NullableType) else type
    return isinstance(inner, _STRUCTURED) and not isinstance(inner, (AnyType, BinaryType))


def _note(reading: Reading, content: Content, what: str, became: str) -> None:
    reading.diagnostics.degraded(
        f"{what}-as-{became}",
        f"the {what} in {show(content.media_type)} has a schema that isn't used: it is {became}",
        content.location,
        hint="what is JSON, a form or multipart is read and written as its schema says",
        became=became,
    )
