"""Which request does a method make? The arguments of the client's `request`, as they are printed.

{path: thread_id, query: include}  ->  path={"thread_id": thread_id}, query={"include[]": include}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..encode import Code, data, python
from ..ir.api import ContentKind, ParameterPlace
from ..ir.behaviors import StreamFormat
from ..text import SpecText
from .annotations import Annotation
from .arguments import RUNTIME, Argument
from .calls import CallPlan
from .imports import Import

_PLACES = (
    ("path", ParameterPlace.PATH),
    ("query", ParameterPlace.QUERY),
    ("headers", ParameterPlace.HEADER),
    ("cookies", ParameterPlace.COOKIE),
)
_BODY_KEYWORDS = {ContentKind.JSON: "body", ContentKind.FORM: "form", ContentKind.MULTIPART: "multipart"}


@dataclass(frozen=True, slots=True)
class RequestPlan:
    """What stands between the parentheses of the one call in a method."""

    arguments: tuple[Code, ...]
    imports: frozenset[Import]


def plan_request(call: CallPlan, value: Annotation | None, stream: Annotation | None) -> RequestPlan:
    """The request of a call that gives `value`, `stream`, or either."""
    arguments = [
        python(SpecText(data(call.operation.method).upper())),
        python(call.operation.path),
        *_placed(call),
        *_body(call),
    ]
    imports: set[Import] = set()
    if value is not None:
        arguments.append(Code(f"returns={value.code}"))
        imports |= value.imports
    if stream is not None:
        form, printed = _events(call, stream)
        arguments.append(Code(f"events={printed}"))
        imports |= {Import(f".{RUNTIME}", form), *stream.imports}
    if call.toggle is not None:
        arguments.append(Code(f"stream={call.toggle}"))
    if call.security is not None:
        arguments.append(Code(f"security={call.security}"))
    return RequestPlan((*arguments, Code("options=options")), frozenset(imports))


def _placed(call: CallPlan) -> Iterator[Code]:
    for keyword, place in _PLACES:
        entries = [argument for argument in call.arguments if argument.place is place]
        if entries:
            yield Code(f"{keyword}={_mapping(entries)}")


def _body(call: CallPlan) -> Iterator[Code]:
    if call.body is None:
        return
    keyword = _BODY_KEYWORDS.get(call.body.kind, "content")
    entries = [argument for argument in call.arguments if argument.place is None]
    whole = next((argument for argument in entries if not argument.wire_name), None)
    if whole is not None:
        yield Code(f"{keyword}={whole.name}")
        if keyword == "content":
            yield Code(f"content_type={python(call.body.media_type)}")
    elif entries:
        yield Code(f"{keyword}={_mapping(entries)}")


def _mapping(entries: Iterable[Argument]) -> Code:
    return Code("{" + ", ".join(f"{python(a.wire_name)}: {a.value}" for a in entries) + "}")


def _events(call: CallPlan, stream: Annotation) -> tuple[str, Code]:
    """The runtime's form of the stream, and the call that makes it."""
    streaming = call.operation.streaming
    assert streaming is not None
    event = stream.code.partition("[")[2][:-1]
    if streaming.format is StreamFormat.JSON_LINES:
        return "JsonLines", Code(f"JsonLines({event})")
    named = (("name", streaming.name), ("payload", streaming.payload), ("done", streaming.done))
    options = [f"{keyword}={python(value)}" for keyword, value in named if value is not None]
    return "Events", Code(f"Events({', '.join((event, *options))})")
