"""Which operations answer with a stream, and what is one event of it?

200: {application/json: Run, text/event-stream: RunEvent}, body has `stream: boolean`
    ->   Streaming(event=RunEvent, toggle=stream, name=event, payload=data)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..diagnostics import Diagnostics
from ..encode import show
from ..ir.api import Api, Content, ContentKind, Operation, ParameterPlace
from ..ir.behaviors import StreamFormat, Streaming
from ..ir.types import (
    AliasRef,
    BooleanType,
    Definition,
    LiteralType,
    Model,
    ModelRef,
    NullableType,
    SchemaId,
    StringType,
    TypeRef,
)
from ..ir.walk import variants_of
from ..text import Scalar, SpecText

_FORMATS = {ContentKind.EVENT_STREAM: StreamFormat.EVENTS, ContentKind.JSON_LINES: StreamFormat.JSON_LINES}


DONE = SpecText("[DONE]")
"""What many a server ends a stream of JSON with, whether its description says so or not; it is no JSON."""


def detect_streaming(api: Api, diagnostics: Diagnostics) -> Api:
    """Tells for each operation whether and how its answer streams."""
    found = (replace(o, streaming=_streaming_of(api, o, diagnostics)) for o in api.operations)
    return replace(api, operations=tuple(found))


def _streaming_of(api: Api, operation: Operation, diagnostics: Diagnostics) -> Streaming | None:
    contents = operation.success.contents if operation.success else ()
    streamed = next((content for content in contents if content.kind in _FORMATS), None)
    if streamed is None:
        return None
    whole = any(content.kind not in _FORMATS for content in contents)
    asked = _asked_in_body(api, operation) if whole else None
    in_query = _asked_in_query(operation) if whole and asked is None else None
    if whole and asked is None and in_query is None:
        _note_unasked(operation, streamed, diagnostics)
        return None
    envelope = streamed.kind is ContentKind.EVENT_STREAM and _is_envelope(api.definitions, streamed)
    reasons = ["the answer has a media type that streams"]
    reasons += ["the body has a boolean that asks for it"] if asked else []
    reasons += ["the query has a boolean that asks for it"] if in_query else []
    reasons += ["each event has a constant `event` and its `data`"] if envelope else []
    return Streaming(
        format=_FORMATS[streamed.kind],
        event=streamed.type,
        toggle=asked or in_query,
        name=SpecText("event") if envelope else None,
        payload=SpecText("data") if envelope else None,
        done=_done(api.definitions, streamed, envelope),
        in_query=in_query is not None,
        media_type=streamed.media_type,
        reasons=tuple(reasons),
    )


def _note_unasked(operation: Operation, streamed: Content, diagnostics: Diagnostics) -> None:
    route = f"{show(operation.method).upper()} {show(operation.path, 200)}"
    diagnostics.degraded(
        "stream-not-asked-for",
        f"the answer of {route} may be a stream, and nothing in the request asks for one: it is read as a whole",
        streamed.location,
        hint="a boolean `stream` in the body or the query would ask for it",
        became="whole answer",
    )


def _asked_in_body(api: Api, operation: Operation) -> SpecText | None:
    for content in operation.body.contents if operation.body else ():
        model = _model(api.definitions, content.type)
        for field in model.fields if model else ():
            if field.wire_name == "stream" and _is_flag(field.type):
                return field.wire_name
    return None


def _asked_in_query(operation: Operation) -> SpecText | None:
    flags = (p for p in operation.parameters if p.place is ParameterPlace.QUERY and _is_flag(p.type))
    return next((flag.wire_name for flag in flags if flag.wire_name == "stream"), None)


def _is_flag(type: TypeRef) -> bool:
    return isinstance(type.inner if isinstance(type, NullableType) else type, BooleanType)


def _done(definitions: Mapping[SchemaId, Definition], streamed: Content, envelope: bool) -> Scalar:
    """The data that end the stream: stated as a constant in an envelope, else the usual mark unless data are texts."""
    stated = next(_done_marks(definitions, streamed.type), None) if envelope else None
    if stated is not None or streamed.kind is not ContentKind.EVENT_STREAM:
        return stated
    models = list(variants_of(definitions, streamed.type))
    data = [field.type for model in models for field in model.fields if field.wire_name == "data"] if envelope else []
    texts = any(isinstance(type, StringType) for type in (streamed.type, *data))
    return None if texts else DONE


def _is_envelope(definitions: Mapping[SchemaId, Definition], content: Content) -> bool:
    """Whether the schema describes a server-sent event as a whole: a name and its data."""
    variants = list(variants_of(definitions, content.type))
    return bool(variants) and all({"event", "data"} <= {f.wire_name for f in model.fields} for model in variants)


def _done_marks(definitions: Mapping[SchemaId, Definition], type: TypeRef) -> Iterator[Scalar]:
    """The data of an event whose data is a constant string: it carries nothing but the end."""
    for model in variants_of(definitions, type):
        for field in model.fields:
            if field.wire_name == "data" and isinstance(field.type, LiteralType) and len(field.type.values) == 1:
                yield field.type.values[0]


def _model(definitions: Mapping[SchemaId, Definition], type: TypeRef) -> Model | None:
    return next(variants_of(definitions, type), None) if isinstance(type, (ModelRef, AliasRef, NullableType)) else None
