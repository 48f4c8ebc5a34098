"""What goes over the wire for a call: the media type of its body, the status and media types of its answer."""

from __future__ import annotations

from ...ir.api import Content
from ..calls import CallPlan
from .pages import Phrase, Span, Words, code, said


def plan_sent(call: CallPlan) -> Phrase:
    """What the body is sent as; nothing where there is none."""
    body = call.operation.body
    if body is None or call.body is None:
        return ()
    others = tuple(content for content in body.contents if content.media_type != call.body.media_type)
    known = (*said("; the server also takes "), *_media_types(others)) if others else ()
    return (*said("Sent as "), code(call.body.media_type), *known, Words("."))


def plan_answered(call: CallPlan) -> Phrase:
    """The status of success, and the media types that an answer may have."""
    response = call.operation.success
    if response is None:
        return ()
    return (code(response.status), *((Words(" "), *_media_types(response.contents)) if response.contents else ()))


def _media_types(contents: tuple[Content, ...]) -> Phrase:
    listed: list[Span] = [span for content in contents for span in (code(content.media_type), Words(", "))]
    return tuple(listed[:-1])
