"""Which request does a method make? The arguments of the client's `request`, as they are printed.

{path: thread_id, query: include}  ->  path={"thread_id": thread_id}, query={"include[]": include}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..analyze.operations import METHODS
from ..encode import Code, data, python
from ..ir.api import Api, Content, ContentKind, ParameterPlace
from ..ir.behaviors import StreamFormat
from ..text import SpecText
from .annotations import Annotation
from .arguments import Argument
from .bodies import is_plain_json, media_type
from .calls import CallPlan
from .choices import Choice
from .imports import Import
from .runtime import from_runtime
from .styles import forms_of

_PLACES = (
    ("path", ParameterPlace.PATH),
    ("query", ParameterPlace.QUERY),
    ("querystring", ParameterPlace.QUERYSTRING),
    ("headers", ParameterPlace.HEADER),
    ("cookies", ParameterPlace.COOKIE),
)
_BODY_FORMS = {ContentKind.FORM: "FormBody", ContentKind.MULTIPART: "MultipartBody"}


@dataclass(frozen=True, slots=True)
class RequestPlan:
    """What stands between the parentheses of the one call in a method."""

    arguments: tuple[Code, ...]
    imports: frozenset[Import]


def plan_request(
    api: Api,
    call: CallPlan,
    value: Annotation | None,
    stream: Annotation | None,
    answers: Code | None = None,
    choice: Choice | None = None,
) -> RequestPlan:
    """The request of a call that gives `value`, `stream`, or either, its body in the form of the caller's `choice`."""
    arguments = [
        python(_method(call.operation.method)),
        python(call.operation.path),
        *_placed(call),
        *_body(api, call, choice),
    ]
    imports = {
        from_runtime(name)
        for name in ("ChosenBody", "FormBody", "MultipartBody", "RawBody", "unless_omitted", "with_members")
        if any(f"{name}(" in argument for argument in arguments if argument.startswith("body="))
    }
    if value is not None:
        arguments.append(Code(f"returns={value.code}"))
        imports |= value.imports
    if answers is not None:
        arguments.append(Code(f"answers={answers}"))
    if call.answers.accept is not None and value is not None:
        arguments.append(Code(f"accept={python(call.answers.accept)}"))
    if stream is not None:
        form, printed = _events(call, stream)
        arguments.append(Code(f"events={printed}"))
        imports |= {from_runtime(form), *stream.imports}
    if call.toggle is not None:
        arguments.append(Code(f"stream={call.toggle}"))
    if call.security is not None:
        arguments.append(Code(f"security={call.security}"))
        imports |= {from_runtime("Scoped")} if "Scoped(" in call.security else set()
    if call.server is not None:
        arguments.append(Code(f"server={call.server}"))
    return RequestPlan((*arguments, Code("options=options")), frozenset(imports))


def _method(stated: SpecText) -> SpecText:
    """HTTP's own methods in capitals, others as they are."""
    return SpecText(data(stated).upper()) if stated in METHODS else stated


def _placed(call: CallPlan) -> Iterator[Code]:
    for keyword, place in _PLACES:
        entries = [argument for argument in call.arguments if argument.place is place]
        if entries and place is ParameterPlace.QUERYSTRING:
            yield Code(f"{keyword}={entries[0].value}")
        elif entries:
            yield Code(f"{keyword}={_mapping(entries)}")


def _body(api: Api, call: CallPlan, choice: Choice | None) -> Iterator[Code]:
    if call.body is None:
        return
    entries = [argument for argument in call.arguments if argument.place is None]
    whole = next((argument for argument in entries if not argument.wire_name), None)
    if choice is not None:
        values = [_value(call, entries, whole)] if entries else []
        values += [_whole(entries, call, choice)] if choice.forms and whole is None else []
        yield Code(f"body=ChosenBody({', '.join(values)})")
        yield Code(f"content_type={choice.content_type}")
    elif whole is not None and call.body.kind in _BODY_FORMS and not _has_names(api, call.body):
        yield from _nameless(call.body, whole)
    elif entries:
        value = _value(call, entries, whole)
        form = _BODY_FORMS.get(call.body.kind, "RawBody")
        yield Code(f"body={value}" if call.body.kind is ContentKind.JSON else f"body={form}({value})")
        yield from _stated(_content_type(call.body))


def _nameless(body: Content, whole: Argument) -> Iterator[Code]:
    """A form without members: the text of it all, or the file that is its only part."""
    if body.kind is ContentKind.FORM:
        yield Code(f"body=RawBody({whole.name})")
        yield from _stated(body.media_type)
        return
    parts = f'{{"file": {whole.name}}}'
    yield Code(f"body=MultipartBody({parts if whole.required else f'unless_omitted({parts})'})")
    yield from _stated(_content_type(body))


def _value(call: CallPlan, entries: list[Argument], whole: Argument | None) -> Code:
    """A body as it is given: as a whole, or in its members."""
    if whole is not None:
        return whole.name
    return Code(f"unless_omitted({_mapping(entries)})") if call.body_may_lack else _mapping(entries)


def _stated(content_type: SpecText | None) -> Iterator[Code]:
    if content_type is not None:
        yield Code(f"content_type={python(content_type)}")


def _has_names(api: Api, body: Content) -> bool:
    return bool(forms_of(api.definitions, body.type) & {"object", "any"})


def _whole(entries: Iterable[Argument], call: CallPlan, choice: Choice) -> Code:
    """A body that the caller gives as a whole; whether to stream is an argument beside it."""
    asking = [argument for argument in entries if argument.name == call.toggle]
    return Code(f"with_members({choice.alternative}, {_mapping(asking)})") if asking else Code(choice.alternative)


def _content_type(body: Content) -> SpecText | None:
    """The content type of a body, where the client doesn't choose the right one by itself."""
    usual = {ContentKind.FORM: "application/x-www-form-urlencoded", ContentKind.MULTIPART: "multipart/form-data"}
    essence = body.media_type.split(";")[0].strip().lower()
    if is_plain_json(body) or essence == usual.get(body.kind):
        return None
    return body.media_type if body.kind is ContentKind.BINARY and essence.ends("/*") else media_type(body)


def _mapping(entries: Iterable[Argument]) -> Code:
    return Code("{" + ", ".join(f"{python(a.wire_name)}: {a.value}" for a in entries) + "}")


def _events(call: CallPlan, stream: Annotation) -> tuple[str, Code]:
    """The runtime's form of the stream, and the call that makes it."""
    streaming = call.operation.streaming
    assert streaming is not None
    kind, _, event = stream.code.removesuffix("]").partition("[")
    prefix = kind.removesuffix("Stream")
    if streaming.format is StreamFormat.JSON_LINES:
        usual = streaming.media_type is None or streaming.media_type == "application/jsonl"
        more = "" if usual else f", media_type={python(streaming.media_type)}"
        return f"{prefix}JsonLines", Code(f"{prefix}JsonLines({event}{more})")
    named = (("name", streaming.name), ("payload", streaming.payload), ("done", streaming.done))
    options = [f"{keyword}={python(value)}" for keyword, value in named if value is not None]
    return f"{prefix}Events", Code(f"{prefix}Events({', '.join((event, *options))})")
