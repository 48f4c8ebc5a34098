"""What is known of one operation, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Diagnostics
from ..encode import show
from ..ir.api import Api, Content, Operation, Parameter, SecurityAlternative
from ..plan.calls import CallPlan
from ..plan.names import Names
from ..plan.sdk import SdkPlan
from ..text import SpecText
from .explanation import Explanation, Fact, findings_within
from .words import extended, in_words


def explain_operation(operation: Operation, api: Api, plan: SdkPlan, diagnostics: Diagnostics) -> Explanation:
    """The call and where its name is from, what goes into it and out of it, and how it behaves."""
    names = plan.names
    facts = (
        *_call(operation, plan),
        *_parameters(operation, names),
        *_body(operation, _planned(operation, plan), names),
        *_answers(operation, names),
        *_behaviour(operation, names),
        *_security(operation, api),
        *_servers(operation),
        *findings_within(operation.id, diagnostics),
    )
    subject = f"{show(operation.method).upper()} {show(operation.path, 200)}"
    return Explanation(subject, "operation", operation.location, facts)


def _planned(operation: Operation, plan: SdkPlan) -> CallPlan | None:
    calls = (call for resource in plan.resources for call in resource.calls)
    return next((call for call in calls if call.operation.id == operation.id), None)


def _call(operation: Operation, plan: SdkPlan) -> Iterator[Fact]:
    call = plan.names.calls[operation.id]
    yield Fact("call", f"client.{call.dotted}", (operation.call.rule,) if operation.call.rule else ())
    yield Fact("operation id", show(operation.operation_id) if operation.operation_id else "none is given")
    home = next((resource for resource in plan.resources if resource.path == call.resource), None)
    if home:
        yield Fact("class", str(home.classes[0].name), (f"in {plan.package.name}{home.module.dotted}",))
        yield from (fact for own in home.classes for fact in extended(home.module.dotted, own.name, plan.names))
    elif _planned(operation, plan) is None:
        yield Fact("class", "not generated", ("it is left out by include and exclude",))
    if operation.deprecated:
        yield Fact("deprecated", "yes")


def _parameters(operation: Operation, names: Names) -> Iterator[Fact]:
    if operation.parameters:
        listed = tuple(_parameter(parameter, names) for parameter in operation.parameters)
        yield Fact("parameters", str(len(listed)), listed)


def _parameter(parameter: Parameter, names: Names) -> str:
    form = show(parameter.content_type) if parameter.content_type else _style(parameter)
    needed = "required" if parameter.required else "optional"
    where = f"{parameter.place.value} {show(parameter.wire_name)}"
    return f"{where}: {in_words(parameter.type, names)}; {needed}; {form}"


def _style(parameter: Parameter) -> str:
    reserved = ", reserved characters as they are" if parameter.allow_reserved else ""
    return f"style {show(parameter.style)}{', exploded' if parameter.explode else ''}{reserved}"


def _body(operation: Operation, call: CallPlan | None, names: Names) -> Iterator[Fact]:
    if operation.body is None:
        return
    usual = call.body if call else None
    listed = tuple(
        f"{_content(content, names)}{'; the usual one' if usual and content.media_type == usual.media_type else ''}"
        for content in operation.body.contents
    )
    yield Fact("body", "required" if operation.body.required else "optional", listed)


def _content(content: Content, names: Names) -> str:
    return f"{show(content.media_type)} ({content.kind.value}): {in_words(content.type, names)}"


def _answers(operation: Operation, names: Names) -> Iterator[Fact]:
    for response in operation.responses:
        listed = [_content(content, names) for content in response.contents]
        listed += [f"header {show(header.wire_name)}: {in_words(header.type, names)}" for header in response.headers]
        yield Fact(f"answer {show(response.status, 20)}", "" if listed else "no body", tuple(listed))


def _behaviour(operation: Operation, names: Names) -> Iterator[Fact]:
    if operation.pagination:
        style = type(operation.pagination).__name__.removesuffix("Pagination")
        item = in_words(operation.pagination.item, names)
        yield Fact("pages", f"by {_words(style)}, of {item}", operation.pagination.reasons)
    elif operation.unpaged:
        yield Fact("pages", "none, though something hints at them", operation.unpaged)
    if operation.streaming:
        event = in_words(operation.streaming.event, names)
        yield Fact("streams", f"{operation.streaming.format.value}, of {event}", operation.streaming.reasons)


def _words(name: str) -> str:
    """`NextUrl` as "next url"."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _security(operation: Operation, api: Api) -> Iterator[Fact]:
    if operation.security:
        yield Fact("security", "any of these", tuple(_alternative(option) for option in operation.security))
    elif api.security_schemes:
        yield Fact("security", "none is asked for")


def _alternative(alternative: SecurityAlternative) -> str:
    return " and ".join(_needed(name, scopes) for name, scopes in alternative) or "nothing"


def _needed(name: SpecText, scopes: tuple[SpecText, ...]) -> str:
    listed = ", ".join(show(scope) for scope in scopes)
    return f"{show(name)} ({listed})" if scopes else show(name)


def _servers(operation: Operation) -> Iterator[Fact]:
    if operation.servers:
        yield Fact("servers", "of its own", tuple(show(server.url, 200) for server in operation.servers))
