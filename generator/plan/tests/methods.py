"""What is tested of one method: what it gives, raw and streaming responses, events, and the ids that it refuses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...encode import Code, data, python
from ...examples import Examples
from ...ir.api import Api, ParameterPlace
from ...ir.behaviors import NumberPagination, OffsetPagination, TokenPagination
from ...ir.types import ModelRef, StringType
from ...text import SpecText
from ..arguments import Argument
from ..calls import CallPlan
from ..names import Names
from ..naming import Identifier, singular, snake, words
from .checks import plan_check
from .values import argument_values, body_fields, is_needed

_TAKEN = frozenset("client response stream events event types pytest answered collected opened settled".split())
Values = Mapping[Identifier, Code]


@dataclass(frozen=True, slots=True)
class CallTest:
    """A test function and the call that it makes."""

    name: Identifier
    call: Code


@dataclass(frozen=True, slots=True)
class RefusedCall:
    """A call with an id that can't be, and what its error has to say."""

    call: Code
    match: Code


@dataclass(frozen=True, slots=True)
class RefusalTest:
    """A test function of calls that must not be sent; `taker` is the helper that would give their values."""

    name: Identifier
    taker: Identifier
    calls: tuple[RefusedCall, ...]


@dataclass(frozen=True, slots=True)
class MethodTests:
    """The tests of a method; `returned`, `parsed` and `event` are what `isinstance` is asked, if anything."""

    values: tuple[CallTest, ...]
    listings: tuple[CallTest, ...]
    raw: CallTest | None
    streaming: CallTest | None
    streams: CallTest | None
    refusals: RefusalTest | None
    result: Identifier
    returned: Code | None
    parsed: Code | None
    event: Code | None
    status: Code
    pages: tuple[Identifier, ...]

    @property
    def imports(self) -> frozenset[str]:
        """The helpers, and the names of the package, that the tests use."""
        takers = {self.refusals.taker} if self.refusals else set()
        returns = self.returned if self.values or self.listings else None
        asked = f"{returns} {self.event if self.streams else None}"
        used = {
            "settled": bool(self.values or self.streaming),
            "collected": bool(self.listings or self.streams),
            "answered": self.raw is not None,
            "opened": self.streaming is not None or self.streams is not None,
            "types": "types." in asked,
            "BaseModel": "BaseModel" in asked.split(),
        }
        return frozenset({name for name, is_used in used.items() if is_used} | takers | {*self.pages})


def plan_method_tests(api: Api, names: Names, examples: Examples, call: CallPlan) -> MethodTests:
    """The tests of a method, for both clients at once."""
    values = {**argument_values(api, examples, call), **_first_places(call)}
    fields = body_fields(api, call)
    required = [argument for argument in call.arguments if is_needed(argument, fields)]
    every = [a for a in call.arguments if a.name in values and a.name != call.toggle and not _is_token(call, a)]
    plain = [CallTest(_name(call), _call(call, required, values))]
    plain += [CallTest(_name(call, "with_every_argument"), _call(call, every, values))] if every != required else []
    whole = not call.always_streams
    item = call.page.facts.item if call.page else call.returned
    returned = None if item is None else plan_check(api, names, item)
    pages = (call.page.sync_name, call.page.async_name) if call.page else ()
    return MethodTests(
        values=tuple(plain) if whole and not pages else (),
        listings=tuple(plain) if pages else (),
        raw=_view(call, required, values, "raw_response") if whole else None,
        streaming=_view(call, required, values, "streaming_response") if whole else None,
        streams=_stream(call, required, values) if call.operation.streaming else None,
        refusals=_refusals(call, required, values) if whole else None,
        result=_result(names, call),
        returned=returned,
        parsed=Code(f"({', '.join(pages)})") if pages else returned,
        event=plan_check(api, names, call.operation.streaming.event) if call.operation.streaming else None,
        status=_status(call),
        pages=pages,
    )


def _first_places(call: CallPlan) -> Values:
    """Where a list begins, for the arguments that could say to begin elsewhere."""
    facts = call.page.facts if call.page else None
    if not isinstance(facts, (NumberPagination, OffsetPagination)):
        return {}
    return {a.name: python(facts.first) for a in call.arguments if a.wire_name == facts.parameter}


def _is_token(call: CallPlan, argument: Argument) -> bool:
    """Whether an argument takes what only a page can give, and isn't needed for the first one."""
    facts = call.page.facts if call.page else None
    return isinstance(facts, TokenPagination) and argument.wire_name == facts.parameter and not argument.required


def _name(call: CallPlan, *more: str) -> Identifier:
    return Identifier("_".join(("test", call.name.method.strip("_"), *more)))


def _call(call: CallPlan, arguments: Iterable[Argument], values: Values, view: str = "", **changed: Code) -> Code:
    """The call with the values of these arguments, the last id of the path by position."""
    path = ".".join(("client", *call.name.resource, *([view] if view else []), call.name.method))
    told: list[str] = []
    for argument in arguments:
        positional = argument is call.arguments[0] and argument.place is ParameterPlace.PATH
        value = changed.get(argument.name) or values[argument.name]
        told.append(value if positional else f"{argument.name}={value}")
    return Code(f"{path}({', '.join(told)})")


def _view(call: CallPlan, arguments: Iterable[Argument], values: Values, view: str) -> CallTest:
    return CallTest(_name(call, view), _call(call, arguments, values, f"with_{view}"))


def _stream(call: CallPlan, required: list[Argument], values: Values) -> CallTest:
    """The call that streams, told so where it has to be."""
    told = [argument for argument in call.arguments if argument in required or argument.name == call.toggle]
    changed = {call.toggle: Code("True")} if call.toggle else {}
    return CallTest(_name(call, "streams"), _call(call, told, values, **changed))


def _refusals(call: CallPlan, required: list[Argument], values: Values) -> RefusalTest | None:
    """The call with each of its ids empty in turn: it would lead to another resource."""
    # In the style `matrix` an empty id still has a name.
    ids = {p.wire_name for p in call.operation.parameters if isinstance(p.type, StringType) and p.style != "matrix"}
    calls = tuple(
        RefusedCall(
            _call(call, required, values, **{argument.name: Code('""')}),
            python(SpecText(re.escape(f"`{data(argument.wire_name)}`"))),
        )
        for argument in required
        if argument.place is ParameterPlace.PATH and argument.wire_name in ids
    )
    taker = Identifier("collected" if call.page else "settled")
    return RefusalTest(_name(call, "refuses_empty_ids"), taker, calls) if calls else None


def _result(names: Names, call: CallPlan) -> Identifier:
    """What a test calls what it gets: after its class; the items of a list after the resource."""
    if call.page is not None:
        name = call.name.resource[-1] if call.name.resource else Identifier("items")
    elif isinstance(call.returned, ModelRef):
        name = snake(singular(words(names.classes[call.returned.id])))
    else:
        name = Identifier("result")
    return Identifier(f"{name}_") if name in _TAKEN else name


def _status(call: CallPlan) -> Code:
    """The status of success as a comparison's right side: one status, or any of its class."""
    stated = data(call.operation.success.status) if call.operation.success else ""
    return Code(f"== {int(stated)}" if stated.isdecimal() else "< 300")
