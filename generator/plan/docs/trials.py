"""What does a reader fill in to try an operation from its page? The samples' values, for the mock or for a real server.

GET /threads/{thread_id}/runs   ─►   thread_id: thread_abc123, limit: 20, order: asc or desc;
                                     to the mock, https://api.openai.com/v1, portkey or azure, each with its keys

A page can't set cookies or headers that are the browser's own, nor give a GET a body.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...encode import data, json_text, plain
from ...ir.api import ContentKind, ParameterPlace
from ...text import Object, SpecText, Value
from ..calls import CallPlan
from .book import Book
from .browsers import is_sendable, is_settable
from .entries import enterable, plain_text, plan_entry, plan_part
from .forms import Body, BodyKind, Entry, Form, Host, Slot, Way
from .hosts import plan_hosts
from .values import Case, plan_case


def plan_trial(book: Book, call: CallPlan) -> Form | None:
    """The form of a call; None where no page can send the request."""
    operation = call.operation
    method, path = data(operation.method).upper(), data(operation.path).partition("#")[0]
    has_body = call.body is not None and method not in ("GET", "HEAD")
    if not is_sendable(operation):
        return None
    case = plan_case(book.api, book.examples, call, streams=call.always_streams)
    hosts = tuple(plan_hosts(book, call))
    left_out = tuple(name for name, slot in _names(call, hosts) if not is_settable(name, slot))
    return Form(
        method=method,
        path=path,
        hosts=tuple(replace(host, entries=_settable(host.entries)) for host in hosts),
        entries=_settable(_entries(book, call, case)),
        body=_body(book, call, case) if has_body else None,
        left_out=tuple(dict.fromkeys(left_out)),
    )


def _names(call: CallPlan, hosts: Iterable[Host]) -> Iterator[tuple[SpecText, ParameterPlace | Slot]]:
    yield from ((parameter.wire_name, parameter.place) for parameter in call.operation.parameters)
    yield from ((entry.name, entry.slot) for host in hosts for entry in host.entries)


def _settable(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if is_settable(entry.name, entry.slot))


def _entries(book: Book, call: CallPlan, case: Case) -> Iterator[Entry]:
    """The parameters, those in the path first."""
    chosen = {(c.argument.place, c.argument.wire_name): c.value for c in case.choices}
    stated = [p for p in call.operation.parameters if p.place is not ParameterPlace.COOKIE]
    for parameter in sorted(stated, key=lambda p: p.place is not ParameterPlace.PATH):
        yield plan_entry(book.api, parameter, chosen.get((parameter.place, parameter.wire_name)))


def _body(book: Book, call: CallPlan, case: Case) -> Body | None:
    assert call.body is not None
    media_type, whole = call.body.media_type, case.whole_body
    match call.body.kind:
        case ContentKind.JSON:
            value = whole.value if whole else Object(tuple(_members(case)))
            return Body(BodyKind.TEXT, media_type, _json(value), toggle=_toggle(call))
        case ContentKind.FORM | ContentKind.MULTIPART as kind:
            made_of = BodyKind.FORM if kind is ContentKind.FORM else BodyKind.PARTS
            return Body(made_of, media_type, entries=tuple(_parts(book, call, case)))
        case ContentKind.BINARY:
            return Body(BodyKind.FILE, media_type)
        case _:
            return Body(BodyKind.TEXT, media_type, enterable(plain_text(whole.value)) if whole else "")


def _members(case: Case) -> Iterator[tuple[SpecText, Value]]:
    return ((c.argument.wire_name, c.value) for c in case.choices if c.argument.place is None)


def _parts(book: Book, call: CallPlan, case: Case) -> Iterator[Entry]:
    chosen = dict(_members(case))
    own = [argument for argument in call.arguments if argument.place is None]
    for argument in own:
        if not argument.wire_name:
            yield Entry(SpecText(""), Slot.PART, Way.PAIRS, "\n".join(_pairs(chosen.get(argument.wire_name))))
        elif argument.type is not None and enterable(data(argument.wire_name)):
            value = chosen.get(argument.wire_name)
            yield plan_part(book.api, argument.wire_name, argument.type, value, argument.required)


def _pairs(value: Value) -> Iterator[str]:
    if isinstance(value, Object):
        yield from (text for name, member in value if (text := enterable(f"{data(name)}={plain_text(member)}")))


def _toggle(call: CallPlan) -> SpecText | None:
    streaming = call.operation.streaming
    return None if streaming is None or streaming.in_query else streaming.toggle


def _json(value: Value) -> str:
    """JSON as people write it; what can't be seen is escaped in it."""
    text = json.dumps(plain(value), indent=2, ensure_ascii=False)
    return enterable(text) or json_text(value)
