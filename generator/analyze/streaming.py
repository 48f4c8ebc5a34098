"""Which operations answer with a stream, and what is one event of it?

200: {application/json: Run, text/event-stream: RunEvent}, body has `stream: boolean`
    ->   Streaming(event=RunEvent, toggle=stream, name=event, payload=data)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..ir.api import Api, Content, ContentKind, Operation
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
    TypeRef,
)
from ..ir.walk import variants_of
from ..text import Scalar, SpecText

_FORMATS = {ContentKind.EVENT_STREAM: StreamFormat.EVENTS, ContentKind.JSON_LINES: StreamFormat.JSON_LINES}


def detect_streaming(api: Api) -> Api:
    """Tells for each operation whether and how its answer streams."""
    found = (replace(operation, streaming=_streaming_of(api, operation)) for operation in api.operations)
    return replace(api, operations=tuple(found))


def _streaming_of(api: Api, operation: Operation) -> Streaming | None:
    contents = operation.success.contents if operation.success else ()
    streamed = next((content for content in contents if content.kind in _FORMATS), None)
    if streamed is None:
        return None
    whole = any(content.kind is ContentKind.JSON for content in contents)
    toggle = _toggle(api, operation) if whole else None
    if whole and toggle is None:
        return None
    envelope = streamed.kind is ContentKind.EVENT_STREAM and _is_envelope(api.definitions, streamed)
    reasons = ["the answer has a media type that streams"]
    reasons += ["the body has a boolean that asks for it"] if toggle else []
    reasons += ["each event has a constant `event` and its `data`"] if envelope else []
    return Streaming(
        format=_FORMATS[streamed.kind],
        event=streamed.type,
        toggle=toggle,
        name=SpecText("event") if envelope else None,
        payload=SpecText("data") if envelope else None,
        done=next(_done_marks(api.definitions, streamed.type), None) if envelope else None,
        reasons=tuple(reasons),
    )


def _toggle(api: Api, operation: Operation) -> SpecText | None:
    for content in operation.body.contents if operation.body else ():
        model = _model(api.definitions, content.type)
        for field in model.fields if model else ():
            type = field.type.inner if isinstance(field.type, NullableType) else field.type
            if field.wire_name == "stream" and isinstance(type, BooleanType):
                return field.wire_name
    return None


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
