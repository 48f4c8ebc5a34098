"""What does a call look like: its arguments, what it gives, and the one request it makes?

POST /threads/{thread_id}/runs, body {assistant_id, stream?}
    ->  def create(self, thread_id: str, *, assistant_id: str, stream: bool | Omit = omit, **options) -> Run
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ..encode import Code, data, docstring, python
from ..ir.api import Api, Content, ContentKind, MutualTlsScheme, Operation, Parameter, ParameterPlace
from ..ir.behaviors import StreamFormat
from ..ir.types import (
    AliasRef,
    AnyType,
    BinaryType,
    Field,
    ListType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    StringType,
    TypeRef,
)
from ..text import SpecText
from .annotations import Annotation, Annotator, written
from .docstrings import method_text, parameter_text
from .imports import Import
from .names import CallName
from .naming import Identifier, attribute
from .pages import PagePlan
from .reserved import ARGUMENT_NAMES

Colour = Literal["sync", "async"]
RUNTIME = "_runtime"
_SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a method, and where its value goes on the wire."""

    name: Identifier
    annotation: Annotation
    required: bool
    wire_name: SpecText
    place: ParameterPlace | None
    """None for a property of the body."""
    text: str = ""
    wrapper: str = ""
    """The runtime's function that writes the value in a style of its own; empty where it goes as it is."""

    @property
    def value(self) -> Code:
        """The expression that is sent: the argument, or the argument in a query style."""
        return Code(f"{self.wrapper}({self.name})") if self.wrapper else self.name

    @property
    def printed(self) -> Code:
        """The argument as a signature has it."""
        if self.required:
            return Code(f"{self.name}: {self.annotation.code}")
        return Code(f"{self.name}: {self.annotation.omittable.code} = omit")


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands between a method's parentheses, after `self`, and what it gives."""

    arguments: tuple[Code, ...]
    returns: Code


@dataclass(frozen=True, slots=True)
class MethodPlan:
    """A method in one colour. `call` is the client's method that does it, with `call_arguments`."""

    name: Identifier
    definition: Code
    signature: Signature
    overloads: tuple[Signature, ...]
    docstring: Code
    deprecated: Code | None
    call: Code
    call_arguments: tuple[Code, ...]
    imports: frozenset[Import]


@dataclass(frozen=True, slots=True)
class CallPlan:
    """What both colours of a method share, and what the docs and tests are made from."""

    operation: Operation
    name: CallName
    arguments: tuple[Argument, ...]
    body: Content | None
    returned: TypeRef | None
    page: PagePlan | None
    security: Code | None
    """The alternatives that the operation asks for, where they aren't the API's only scheme."""


def plan_call(api: Api, operation: Operation, name: CallName, annotator: Annotator, page: PagePlan | None) -> CallPlan:
    """The arguments and the answer of an operation."""
    body = _preferred(operation.body.contents, _BODY_ORDER) if operation.body else None
    arguments = tuple(_settle_arguments(_arguments(api, operation, body, annotator)))
    success = operation.success
    answer = _preferred(success.contents, _ANSWER_ORDER) if success else None
    returned = None if answer is None else _returned(answer)
    if operation.streaming and not any(_toggles(argument, operation) for argument in arguments):
        operation = replace(operation, streaming=operation.streaming if operation.streaming.toggle is None else None)
    return CallPlan(operation, name, arguments, body, returned, page, _security(api, operation))


def _security(api: Api, operation: Operation) -> Code | None:
    """The operation's alternatives as the runtime takes them, the one without credentials last."""
    sendable = {scheme.id for scheme in api.security_schemes if not isinstance(scheme, MutualTlsScheme)}
    used = {id for other in api.operations for alternative in other.security for id, _ in alternative if id in sendable}
    alternatives = [tuple(id for id, _ in alternative if id in sendable) for alternative in operation.security]
    if not used or (len(used) == 1 and alternatives == [tuple(used)]):
        return None
    ordered = sorted(dict.fromkeys(alternatives), key=lambda alternative: not alternative)
    return _tuple(_tuple(python(id) for id in alternative) for alternative in ordered)


def _tuple(items: Iterable[Code]) -> Code:
    listed = list(items)
    return Code(f"({', '.join(listed)}{',' if len(listed) == 1 else ''})")


_BODY_ORDER = (
    ContentKind.JSON,
    ContentKind.MULTIPART,
    ContentKind.FORM,
    ContentKind.TEXT,
    ContentKind.XML,
    ContentKind.BINARY,
)
_ANSWER_ORDER = (ContentKind.JSON, ContentKind.TEXT, ContentKind.XML, ContentKind.BINARY)


def _preferred(contents: tuple[Content, ...], order: tuple[ContentKind, ...]) -> Content | None:
    return next((content for kind in order for content in contents if content.kind is kind), None)


def _returned(content: Content) -> TypeRef:
    match content.kind:
        case ContentKind.JSON:
            return content.type
        case ContentKind.TEXT | ContentKind.XML:
            return StringType()
        case _:
            return BinaryType()


def _arguments(api: Api, operation: Operation, body: Content | None, annotator: Annotator) -> Iterator[Argument]:
    """Path arguments, the last one first; then the body's, then the query's, headers and cookies."""
    path = [parameter for parameter in operation.parameters if parameter.place is ParameterPlace.PATH]
    order = {name: at for at, name in enumerate(operation.path.find(_SLOT))}
    path.sort(key=lambda parameter: order.get(parameter.wire_name, 0))
    for parameter in [*path[-1:], *path[:-1]]:
        yield _from_parameter(parameter, annotator)
    if body is not None:
        yield from _body_arguments(api, operation, body, annotator)
    for place in (ParameterPlace.QUERY, ParameterPlace.QUERYSTRING, ParameterPlace.HEADER, ParameterPlace.COOKIE):
        yield from (_from_parameter(p, annotator) for p in operation.parameters if p.place is place)


def _from_parameter(parameter: Parameter, annotator: Annotator) -> Argument:
    name = attribute(parameter.wire_name, ARGUMENT_NAMES)
    annotation = annotator.taken(parameter.type)
    wrapper = _wrapper(parameter)
    imports = {Import(f".{RUNTIME}", wrapper)} if wrapper else set()
    return Argument(
        name=name,
        annotation=Annotation(annotation.parts, annotation.imports | imports),
        required=parameter.required,
        wire_name=parameter.wire_name,
        place=parameter.place,
        text=parameter_text(parameter),
        wrapper=wrapper,
    )


def _wrapper(parameter: Parameter) -> str:
    """The runtime's function that writes a value in a style other than repeated keys."""
    if parameter.content_type is not None:
        return "json_value"
    inner = parameter.type.inner if isinstance(parameter.type, NullableType) else parameter.type
    if parameter.place is not ParameterPlace.QUERY:
        return ""
    if parameter.style == "deepObject":
        return "deep_object"
    if parameter.explode or not isinstance(inner, (ListType, MapType, ModelRef, AliasRef)):
        return ""
    return {"spaceDelimited": "space_delimited", "pipeDelimited": "pipe_delimited"}.get(data(parameter.style), "comma")


def _body_arguments(api: Api, operation: Operation, body: Content, annotator: Annotator) -> Iterator[Argument]:
    required = bool(operation.body and operation.body.required)
    model = _flat_model(api, body)
    if model is None:
        annotation = _whole_body(body, annotator)
        text = operation.body.description if operation.body else None
        yield Argument(Identifier("body"), annotation, required, SpecText(""), None, parameter_text(text))
        return
    for field in model.fields:
        if not field.read_only:
            yield _from_field(field, annotator, required)


def _whole_body(body: Content, annotator: Annotator) -> Annotation:
    match body.kind:
        case ContentKind.TEXT | ContentKind.XML:
            return Annotation((Code("str"), Code("bytes")))
        case ContentKind.BINARY:
            return written("FileContent", Import(f".{RUNTIME}", "FileContent"))
        case _:
            return annotator.taken(body.type)


def _flat_model(api: Api, body: Content) -> Model | None:
    """The model whose properties become arguments; None where the body is one argument as a whole."""
    if body.kind not in (ContentKind.JSON, ContentKind.FORM, ContentKind.MULTIPART):
        return None
    definition = api.definitions.get(body.type.id) if isinstance(body.type, ModelRef) else None
    if not isinstance(definition, Model) or not definition.fields:
        return None
    open_ended = definition.additional is not None and not isinstance(definition.additional, AnyType)
    return None if open_ended else definition


def _from_field(field: Field, annotator: Annotator, body_required: bool) -> Argument:
    name = attribute(field.wire_name, ARGUMENT_NAMES)
    return Argument(
        name=name,
        annotation=annotator.taken(field.type),
        required=field.required and body_required,
        wire_name=field.wire_name,
        place=None,
        text=parameter_text(field),
    )


def _settle_arguments(arguments: Iterable[Argument]) -> Iterator[Argument]:
    """Gives arguments of one name different ones: the later place, or the less like name, is called after its place, too."""
    listed = list(arguments)
    places = list(dict.fromkeys(argument.place for argument in listed))
    taken: set[str] = set()
    names: dict[tuple[ParameterPlace | None, SpecText], Identifier] = {}
    for argument in sorted(listed, key=lambda a: (places.index(a.place), a.name != data(a.wire_name), a.wire_name)):
        names[argument.place, argument.wire_name] = next(n for n in _argument_names(argument) if n not in taken)
        taken.add(names[argument.place, argument.wire_name])
    yield from (replace(argument, name=names[argument.place, argument.wire_name]) for argument in listed)


def _argument_names(argument: Argument) -> Iterator[Identifier]:
    placed = f"{argument.place.value if argument.place else 'body'}_{argument.name}".rstrip("_")
    yield argument.name
    yield Identifier(placed)
    yield from (Identifier(f"{placed}_{count}") for count in range(2, 10_000))


def plan_method(call: CallPlan, annotator: Annotator, colour: Colour) -> MethodPlan:
    """A method in one colour."""
    imports = {Import("typing_extensions", "Unpack"), Import(f".{RUNTIME}", "RequestOptions")}
    for argument in call.arguments:
        imports |= argument.annotation.imports if argument.required else argument.annotation.omittable.imports
        imports |= set() if argument.required else {Import(f".{RUNTIME}", "omit")}
    returns = _return_annotation(call, annotator, colour)
    streams = _stream_annotation(call, annotator, colour)
    streaming = call.operation.streaming
    only_streams = streaming is not None and streaming.toggle is None
    imports |= (set() if only_streams else returns.imports) | (streams.imports if streams else set())
    whole = streams if only_streams and streams else returns
    overloads = _overloads(call, returns, streams) if streams and streaming and streaming.toggle else ()
    if overloads:
        whole = Annotation((*returns.parts, *(streams.parts if streams else ())), returns.imports)
        imports |= {Import("typing", "overload"), Import("typing", "Literal")}
    deprecated = _deprecation(call)
    imports |= {Import("typing_extensions", "deprecated")} if deprecated else set()
    pages = call.page is not None
    waits = colour == "async" and not pages
    verb = "paginate" if pages and colour == "async" else "request"
    arguments = _call_arguments(call, returns, streams, only_streams)
    imports |= _call_imports(arguments)
    return MethodPlan(
        name=call.name.method,
        definition=Code("async def" if waits else "def"),
        signature=Signature(
            _printed(call.arguments),
            whole.code if not (pages and colour == "async") else _paginator(call, annotator).code,
        ),
        overloads=overloads,
        docstring=docstring(
            method_text(call.operation, [(argument.name, argument.text) for argument in call.arguments]), 8
        ),
        deprecated=deprecated,
        call=Code(f"{'await ' if waits else ''}self._client.{verb}"),
        call_arguments=arguments,
        imports=frozenset(imports)
        | (_paginator(call, annotator).imports if pages and colour == "async" else frozenset()),
    )


def _printed(arguments: Iterable[Argument], **changed: Code) -> tuple[Code, ...]:
    """The arguments of a signature: the last path id by position, all others by keyword, required ones first."""
    listed = list(arguments)
    positional = [a for a in listed[:1] if a.place is ParameterPlace.PATH]
    keywords = listed[len(positional) :]
    ordered = [
        *(a for a in keywords if _is_required(a, changed)),
        *(a for a in keywords if not _is_required(a, changed)),
    ]
    star = [Code("*")] if keywords else []
    printed = [changed.get(a.name, a.printed) for a in ordered]
    return (*(a.printed for a in positional), *star, *printed, Code("**options: Unpack[RequestOptions]"))


def _is_required(argument: Argument, changed: dict[str, Code]) -> bool:
    return argument.required if argument.name not in changed else "=" not in changed[argument.name]


def _overloads(call: CallPlan, returns: Annotation, streams: Annotation | None) -> tuple[Signature, ...]:
    """The three ways to call an operation that streams on demand: not asked for, asked for, or told by a variable."""
    assert streams is not None and call.operation.streaming is not None
    toggle = _toggle(call)
    either = Code(f"{returns.code} | {streams.code}")
    none = " | None" if "None" in toggle.annotation.parts else ""
    absent = none if toggle.required else f"{none} | Omit = omit"
    forms = (
        (Code(f"{toggle.name}: Literal[False]{absent}"), returns.code),
        (Code(f"{toggle.name}: Literal[True]"), streams.code),
        (Code(f"{toggle.name}: bool"), either),
    )
    return tuple(Signature(_printed(call.arguments, **{toggle.name: form}), result) for form, result in forms)


def _toggle(call: CallPlan) -> Argument:
    """The argument that asks for a stream."""
    return next(argument for argument in call.arguments if _toggles(argument, call.operation))


def _toggles(argument: Argument, operation: Operation) -> bool:
    toggle = operation.streaming.toggle if operation.streaming else None
    return argument.place is None and argument.wire_name == toggle


def _return_annotation(call: CallPlan, annotator: Annotator, colour: Colour) -> Annotation:
    if call.page is not None:
        item = annotator.given(call.page.facts.item)
        name = call.page.sync_name if colour == "sync" else call.page.async_name
        return written(f"{name}[{item.code}]", Import(".pagination", name), *item.imports)
    if call.returned is None:
        return written("None")
    if isinstance(call.returned, BinaryType):
        return written("BinaryContent", Import(f".{RUNTIME}", "BinaryContent"))
    return annotator.given(call.returned)


def _paginator(call: CallPlan, annotator: Annotator) -> Annotation:
    assert call.page is not None
    item = annotator.given(call.page.facts.item)
    page = _return_annotation(call, annotator, "async")
    code = f"AsyncPaginator[{item.code}, {page.code}]"
    return written(code, Import(f".{RUNTIME}", "AsyncPaginator"), *page.imports)


def _stream_annotation(call: CallPlan, annotator: Annotator, colour: Colour) -> Annotation | None:
    streaming = call.operation.streaming
    if streaming is None:
        return None
    event = annotator.given(streaming.event)
    name = "Stream" if colour == "sync" else "AsyncStream"
    return written(f"{name}[{event.code}]", Import(f".{RUNTIME}", name), *event.imports)


def _call_arguments(
    call: CallPlan, returns: Annotation, streams: Annotation | None, only_streams: bool
) -> tuple[Code, ...]:
    operation = call.operation
    listed = [python(SpecText(data(operation.method).upper())), python(operation.path)]
    for keyword, place in _PLACES:
        entries = [a for a in call.arguments if a.place is place]
        if entries:
            listed.append(Code(f"{keyword}={_mapping(entries)}"))
    listed += _body_entries(call)
    if not only_streams:
        listed.append(Code(f"returns={returns.code}"))
    if streams is not None and operation.streaming is not None:
        listed.append(Code(f"events={_events(call, streams)}"))
        if operation.streaming.toggle is not None:
            listed.append(Code(f"stream={_toggle(call).name}"))
    listed += [Code(f"security={call.security}")] if call.security else []
    return (*listed, Code("options=options"))


_PLACES = (
    ("path", ParameterPlace.PATH),
    ("query", ParameterPlace.QUERY),
    ("headers", ParameterPlace.HEADER),
    ("cookies", ParameterPlace.COOKIE),
)
_BODY_KEYWORDS = {ContentKind.JSON: "body", ContentKind.FORM: "form", ContentKind.MULTIPART: "multipart"}


def _body_entries(call: CallPlan) -> list[Code]:
    if call.body is None:
        return []
    keyword = _BODY_KEYWORDS.get(call.body.kind, "content")
    entries = [a for a in call.arguments if a.place is None]
    whole = [a for a in entries if not a.wire_name]
    if whole:
        typed = (
            [] if keyword in ("body", "form", "multipart") else [Code(f"content_type={python(call.body.media_type)}")]
        )
        return [Code(f"{keyword}={whole[0].name}"), *typed]
    return [Code(f"{keyword}={_mapping(entries)}")] if entries else []


def _mapping(entries: Iterable[Argument]) -> Code:
    return Code("{" + ", ".join(f"{python(a.wire_name)}: {a.value}" for a in entries) + "}")


def _events(call: CallPlan, streams: Annotation) -> Code:
    streaming = call.operation.streaming
    assert streaming is not None
    event = streams.code.partition("[")[2][:-1]
    if streaming.format is StreamFormat.JSON_LINES:
        return Code(f"JsonLines({event})")
    names = [
        f"{keyword}={python(value)}"
        for keyword, value in (("name", streaming.name), ("payload", streaming.payload), ("done", streaming.done))
        if value is not None
    ]
    return Code(f"Events({', '.join((event, *names))})")


def _call_imports(arguments: Iterable[Code]) -> set[Import]:
    found: set[Import] = set()
    for argument in arguments:
        for start, item in (
            ("events=Events", Import(f".{RUNTIME}", "Events")),
            ("events=JsonLines", Import(f".{RUNTIME}", "JsonLines")),
        ):
            found |= {item} if argument.startswith(start) else set()
    return found


def _deprecation(call: CallPlan) -> Code | None:
    if not call.operation.deprecated:
        return None
    return python(SpecText(f"The API marks {call.name.dotted} as deprecated."))
