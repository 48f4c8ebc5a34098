"""In which forms can a body be sent, and which of them share the arguments of a method?

{application/json: Pet, application/x-www-form-urlencoded: Pet, image/png: bytes}
    ->  shared: JSON and the form, as the properties of Pet;  alternatives: image/png, as one argument `body`
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..ir.api import Api, Content, ContentKind, Operation
from ..text import SpecText

_ORDER = (
    ContentKind.JSON,
    ContentKind.MULTIPART,
    ContentKind.FORM,
    ContentKind.TEXT,
    ContentKind.XML,
    ContentKind.BINARY,
    ContentKind.JSON_LINES,
    ContentKind.EVENT_STREAM,
)
_RAW = ((ContentKind.TEXT, ContentKind.XML), (ContentKind.BINARY, ContentKind.JSON_LINES, ContentKind.EVENT_STREAM))
_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(\s*;\s*[\w-]+=[\w\"./:+-]+)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bodies:
    """The media types of a body: those that `shared` arguments can be sent as, the usual one first, and the others."""

    shared: tuple[Content, ...] = ()
    alternatives: tuple[Content, ...] = ()

    @property
    def usual(self) -> Content | None:
        """What is sent where the caller chooses nothing."""
        return next(iter(self.shared), None)

    @property
    def chosen(self) -> bool:
        """Whether the caller can choose."""
        return len(self.shared) + len(self.alternatives) > 1


def plan_bodies(api: Api, operation: Operation) -> Bodies:
    """The forms of an operation's body."""
    contents = _distinct(operation.body.contents) if operation.body else []
    if not contents:
        return Bodies()
    usual = contents[0]
    shared = [content for content in contents if content is usual or _shares(usual, content)]
    return Bodies(tuple(shared), tuple(content for content in contents if content not in shared))


def media_type(content: Content) -> SpecText | None:
    """The media type as a header can have it; None for a range, and for what is none."""
    return content.media_type if content.media_type.matches(_MEDIA_TYPE) else None


def is_plain_json(content: Content) -> bool:
    """Whether `application/json` says it all."""
    essence = content.media_type.split(";")[0].strip().lower()
    return content.kind is ContentKind.JSON and (essence == "application/json" or media_type(content) is None)


def _distinct(contents: tuple[Content, ...]) -> list[Content]:
    """The contents in the order of preference, without ranges and other names of what is there."""
    ordered = sorted(contents, key=lambda content: (_ORDER.index(content.kind), not is_plain_json(content)))
    kept: dict[SpecText, Content] = {}
    for content in ordered:
        essence = content.media_type.split(";")[0].strip().lower()
        is_other_name = media_type(content) is None or essence == "text/json" or essence in kept
        if not (kept and is_other_name and any(content.kind is other.kind for other in kept.values())):
            kept[essence] = content
    listed = list(kept.values())
    return [content for content in listed if content is listed[0] or media_type(content) is not None]


def _shares(usual: Content, other: Content) -> bool:
    """Whether the same arguments can be sent as either."""
    structured = (ContentKind.JSON, ContentKind.FORM, ContentKind.MULTIPART)
    if usual.kind in structured:
        return other.kind in structured and other.type == usual.type
    return any(usual.kind in kinds and other.kind in kinds for kinds in _RAW)
