"""How is a method written: its signature, its overloads, and the one request it makes?

createRun  ->  def create(self, thread_id: str, *, assistant_id: str, stream: bool | Omit = omit, **options) -> Run:
                   return self._client.request("POST", "/threads/{thread_id}/runs", ...)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..encode import Code, data, docstring, python
from ..ir.api import ParameterPlace
from ..ir.types import BinaryType, NullableType, TypeRef
from ..text import SpecText
from .annotations import Annotation, Annotator, join, written
from .arguments import Argument
from .calls import CallPlan
from .choices import Choice, any_body, plan_choice
from .deprecations import deprecation_text
from .docstrings import method_text
from .imports import Import
from .naming import Identifier
from .parts import Colour
from .requests import plan_request
from .runtime import from_runtime


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands between a method's parentheses, after `self`, and what it gives."""

    arguments: tuple[Code, ...]
    returns: Code
    deprecated: Code | None = None
    """What is told to those who call it this way."""


@dataclass(frozen=True, slots=True)
class MethodPlan:
    """A method in one colour. `call` is what does it, with `call_arguments`: a method of the client, or a paginator."""

    name: Identifier
    definition: Code
    signature: Signature
    overloads: tuple[Signature, ...]
    docstring: Code
    deprecated: Code | None
    retired: tuple[Code, ...]
    """What is told to those who give arguments that are deprecated, by name."""
    call: Code
    call_arguments: tuple[Code, ...]
    imports: frozenset[Import]


def plan_method(call: CallPlan, annotator: Annotator, colour: Colour) -> MethodPlan:
    """A method in one colour."""
    arguments = tuple(_annotated(argument, annotator) for argument in call.arguments)
    value = None if call.always_streams else _value_annotation(call, annotator, colour)
    stream = _stream_annotation(call, annotator, colour)
    choice = plan_choice(call, annotator)
    request = plan_request(annotator.api, call, value, stream, _answers(call, annotator), choice)
    result = _result_annotation(call, annotator, colour, value, stream)
    pages_async = call.page is not None and colour == "async"
    overloads = _overloads(call, arguments, value, stream, choice) if value and stream else ()
    if choice is not None:
        overloads = overloads or _forms(arguments, result, choice)
        arguments, more = any_body(arguments, choice)
    else:
        more = ()
    deprecated = _deprecation(call)
    retired = () if deprecated else tuple((a.name, _retirement(call, a)) for a in arguments if a.deprecation)
    if retired and not overloads and not pages_async:  # a paginator among overloads is more than pyright can follow
        overloads = _without_retired(arguments, more, result, retired)
    return MethodPlan(
        name=call.name.method,
        definition=Code("def" if colour == "sync" or pages_async else "async def"),
        signature=Signature(_printed(arguments, more), result.code),
        overloads=overloads,
        docstring=docstring(
            method_text(call.operation, [*((a.name, a.text) for a in arguments), *(choice.texts if choice else ())]), 8
        ),
        deprecated=deprecated,
        retired=tuple(Code(f"{name}={python(text)}") for name, text in retired),
        call=_call(pages_async, colour),
        call_arguments=((Code("self._client"),) if pages_async else ()) + request.arguments,
        imports=request.imports
        | result.imports
        | {item for argument in arguments for item in argument.imports}
        | {Import("typing_extensions", "Unpack"), from_runtime("RequestOptions")}
        | ({Import("typing", "overload")} if overloads else set())
        | (
            {Import("typing", "Literal")}
            if any("Literal[" in code for way in overloads for code in way.arguments)
            else set()
        )
        | (choice.imports if choice else set())
        | ({Import("typing_extensions", "deprecated")} if deprecated or any(w.deprecated for w in overloads) else set())
        | ({from_runtime("deprecated_arguments")} if retired else set()),
    )


def _annotated(argument: Argument, annotator: Annotator) -> Argument:
    """The argument as this annotator spells its type."""
    return argument if argument.type is None else replace(argument, annotation=annotator.taken(argument.type))


def _call(pages_async: bool, colour: Colour) -> Code:
    if pages_async:
        return Code("AsyncPaginator")
    return Code("self._client.request" if colour == "sync" else "await self._client.request")


def _value_annotation(call: CallPlan, annotator: Annotator, colour: Colour) -> Annotation:
    """What a call gives where it doesn't stream: a page, a value, bytes or nothing."""
    if call.page is not None:
        item = annotator.given(call.page.facts.item)
        name = call.page.sync_name if colour == "sync" else call.page.async_name
        return written(f"pagination.{name}[{item.code}]", Import(".", "pagination"), *item.imports)
    given = join([_given(type, annotator) for type in call.answers.types])
    if not given.parts:
        return written("None")
    return given.optional if isinstance(call.returned, NullableType) else given


def _given(type: TypeRef, annotator: Annotator) -> Annotation:
    if isinstance(type, BinaryType):
        return written("BinaryContent", from_runtime("BinaryContent"))
    return annotator.given(type)


def _answers(call: CallPlan, annotator: Annotator) -> Code | None:
    """The types of the answers by status, where there is more than one."""
    if len(call.answers.types) < 2 or call.page is not None:
        return None
    given = ((status, _given(type, annotator).code if type else "None") for status, type in call.answers.by_status)
    return Code("{" + ", ".join(f"{python(status)}: {code}" for status, code in given) + "}")


def _forms(arguments: tuple[Argument, ...], result: Annotation, choice: Choice) -> tuple[Signature, ...]:
    """A way to call for each kind of body; none where there is one kind."""
    if not choice.forms:
        return ()
    others = [argument for argument in arguments if argument.place is not None]
    return (
        Signature(_printed(arguments, (choice.usually,)), result.code),
        *(Signature(_printed(others, choice.told(form)), result.code) for form in choice.forms),
    )


def _stream_annotation(call: CallPlan, annotator: Annotator, colour: Colour) -> Annotation | None:
    if call.operation.streaming is None:
        return None
    event = annotator.given(call.operation.streaming.event)
    name = "Stream" if colour == "sync" else "AsyncStream"
    return written(f"{name}[{event.code}]", from_runtime(name), *event.imports)


def _result_annotation(
    call: CallPlan, annotator: Annotator, colour: Colour, value: Annotation | None, stream: Annotation | None
) -> Annotation:
    """What the method as a whole gives, in every way of calling it."""
    if call.page is not None and colour == "async" and value is not None:
        item = annotator.given(call.page.facts.item)
        code = f"AsyncPaginator[{item.code}, {value.code}]"
        return written(code, from_runtime("AsyncPaginator"), *value.imports)
    either = [annotation for annotation in (value, stream) if annotation is not None]
    parts = tuple(part for annotation in either for part in annotation.parts)
    return Annotation(parts, frozenset(item for annotation in either for item in annotation.imports))


def _printed(arguments: Iterable[Argument], more: tuple[Code, ...] = (), **changed: Code) -> tuple[Code, ...]:
    """The arguments of a signature: the last path id by position, all others by keyword, required ones first."""
    listed = list(arguments)
    positional = [a for a in listed[:1] if a.place is ParameterPlace.PATH]
    keywords = [*(changed.get(a.name, a.printed) for a in listed[len(positional) :]), *more]
    ordered = sorted(keywords, key=lambda printed: " = " in printed)
    star = [Code("*")] if keywords else []
    return (*(a.printed for a in positional), *star, *ordered, Code("**options: Unpack[RequestOptions]"))


def _overloads(
    call: CallPlan, arguments: tuple[Argument, ...], value: Annotation, stream: Annotation, choice: Choice | None
) -> tuple[Signature, ...]:
    """The ways to call an operation that streams on demand, for each kind of body: no stream, a stream, or either."""
    toggle = next(a for a in arguments if a.name == call.toggle)
    none = " | None" if "None" in toggle.annotation.parts else ""
    absent = none if toggle.required else f"{none} | Omit = omit"
    ways = (
        (Code(f"{toggle.name}: Literal[False]{absent}"), value.code),
        (Code(f"{toggle.name}: Literal[True]"), stream.code),
        (Code(f"{toggle.name}: bool"), Code(f"{value.code} | {stream.code}")),
    )
    whole = [argument for argument in arguments if argument.place is not None or argument is toggle]
    kinds: list[tuple[tuple[Argument, ...], tuple[Code, ...]]] = [(arguments, (choice.usually,) if choice else ())]
    kinds += [(tuple(whole), choice.told(form)) for form in choice.forms] if choice else []
    return tuple(
        Signature(_printed(taken, more, **{toggle.name: way}), result) for taken, more in kinds for way, result in ways
    )


def _without_retired(
    arguments: tuple[Argument, ...],
    more: tuple[Code, ...],
    result: Annotation,
    retired: tuple[tuple[Identifier, SpecText], ...],
) -> tuple[Signature, ...]:
    """Two ways to call: as one should, and with an argument that is deprecated, which editors strike through."""
    names = {name for name, _ in retired}
    kept = [argument for argument in arguments if argument.name not in names]
    told = python(SpecText(" ".join(data(text) for _, text in retired)))
    return (
        Signature(_printed(kept, more), result.code),
        Signature(_printed(arguments, more), result.code, deprecated=told),
    )


def _retirement(call: CallPlan, argument: Argument) -> SpecText:
    return SpecText(f"{call.name.dotted}({argument.name}=...): {argument.deprecation}")


def _deprecation(call: CallPlan) -> Code | None:
    if not call.operation.deprecated:
        return None
    return python(SpecText(deprecation_text(call.operation, call.name.dotted)))
