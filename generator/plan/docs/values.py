"""With which values is an operation shown? Those of the spec's examples; where it has none, made-up ones.

createRun, example `minimal` {assistant_id: asst_abc123}   ─►   thread_id="thread_abc123", assistant_id="asst_abc123"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...encode import data, json_text, plain
from ...examples import Examples, Side, example_of, fits
from ...ir.api import Api, Example, Parameter
from ...ir.behaviors import places_of
from ...ir.types import BinaryType, Field, IntegerType, Model, ModelRef, TypeRef
from ...text import Given, Object, SpecText, Value
from ..arguments import Argument
from ..calls import CallPlan
from .notes import nesting
from .sendable import sendable

DEEPEST = 40
"""How deep an example may be nested that still becomes code."""
LONG_EXAMPLE = 1_500
"""Characters of an example as JSON above which a shorter one is better to begin with."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The value that an argument is shown with, and whether the spec states it."""

    argument: Argument
    type: TypeRef
    value: Value
    stated: bool


@dataclass(frozen=True, slots=True)
class Case:
    """One way to call an operation: the example it follows (None where there is none), and its arguments."""

    example: Example | None
    choices: tuple[Choice, ...]

    @property
    def made_up(self) -> tuple[Argument, ...]:
        """The arguments whose values the spec does not state."""
        return tuple(choice.argument for choice in self.choices if not choice.stated)

    @property
    def whole_body(self) -> Choice | None:
        """The argument that is the body as a whole, where there is one."""
        return next((c for c in self.choices if c.argument.place is None and not c.argument.wire_name), None)


def plan_case(api: Api, examples: Examples, call: CallPlan, *, streams: bool) -> Case:
    """The case that the samples of a call show; one that streams follows an example that streams, if any does.

    An example that doesn't fit its own schema would make a sample that no server accepts, so none follows it.
    """
    toggle = call.operation.streaming.toggle if call.operation.streaming else None
    stated = [e for e in call.body.examples if nesting(e.value) <= DEEPEST] if call.body else []
    shown = [e for e in stated if call.body and fits_type(examples, call.body.type, e.value, Side.TAKEN)]
    fitting = [e for e in shown if toggle is None or _is_on(e, toggle) == streams]
    example = _shortest_start(fitting or shown)
    return Case(example, tuple(_choices(api, examples, call, example, toggle)))


def _shortest_start(shown: Sequence[Example]) -> Example | None:
    """The first example, or the shortest one where that is too long to begin with."""
    sizes = [len(json_text(example.value, None)) for example in shown]
    if not sizes:
        return None
    return shown[0] if sizes[0] <= LONG_EXAMPLE else shown[sizes.index(min(sizes))]


def _is_on(example: Example, toggle: SpecText) -> bool:
    return isinstance(example.value, Object) and example.value.get(toggle) is True


def _choices(
    api: Api, examples: Examples, call: CallPlan, example: Example | None, toggle: SpecText | None
) -> Iterator[Choice]:
    parameters = {(p.place, p.wire_name): p for p in call.operation.parameters}
    fields = {field.wire_name: field for field in _body_fields(api, call)}
    for argument in call.arguments:
        if argument.place is not None:
            yield from _parameter_choice(examples, call, argument, parameters[argument.place, argument.wire_name])
        elif not argument.wire_name:
            yield _whole_body(examples, call, argument, example)
        elif argument.wire_name != toggle:
            yield from _field_choice(examples, argument, fields[argument.wire_name], example)


def _parameter_choice(examples: Examples, call: CallPlan, argument: Argument, parameter: Parameter) -> Iterator[Choice]:
    if not parameter.required and not _is_page_size(call, parameter):
        return
    stated = [example.value for example in parameter.examples]
    yield _choice(examples, argument, parameter.type, stated, parameter.default, parameter.wire_name)


def _choice(
    examples: Examples,
    argument: Argument,
    type: TypeRef,
    shown: Sequence[Value],
    default: Given | None,
    name: SpecText,
) -> Choice:
    """The first value that is stated and fits, else one made up."""
    stated = [*shown, *([default.value] if default and default.value is not None else [])]
    fitting = [value for value in stated if fits_type(examples, type, value, Side.TAKEN)]
    value = fitting[0] if fitting else example_value(examples, type, Side.TAKEN, name)
    return Choice(argument, type, sendable(examples.definitions, type, value), bool(fitting))


def _is_page_size(call: CallPlan, parameter: Parameter) -> bool:
    """Whether a parameter is the number of items on a page: the one optional argument that samples show."""
    if call.page is None or not isinstance(parameter.type, IntegerType):
        return False
    places = places_of(call.page.facts)
    return parameter.wire_name not in places and bool(parameter.examples or parameter.default)


def _whole_body(examples: Examples, call: CallPlan, argument: Argument, example: Example | None) -> Choice:
    assert call.body is not None
    value = example_value(examples, call.body.type, Side.TAKEN) if example is None else example.value
    sent = sendable(examples.definitions, call.body.type, value)
    return Choice(argument, call.body.type, sent, example is not None)


def _field_choice(examples: Examples, argument: Argument, field: Field, example: Example | None) -> Iterator[Choice]:
    shown = example.value if example and isinstance(example.value, Object) else Object(())
    if field.wire_name in shown:
        yield Choice(argument, field.type, sendable(examples.definitions, field.type, shown.get(field.wire_name)), True)
    elif argument.required:
        yield _choice(examples, argument, field.type, field.examples, field.default, field.wire_name)


def _body_fields(api: Api, call: CallPlan) -> Sequence[Field]:
    type = call.body.type if call.body else None
    definition = api.definitions.get(type.id) if isinstance(type, ModelRef) else None
    return definition.fields if isinstance(definition, Model) else ()


def example_value(examples: Examples, type: TypeRef, side: Side, name: SpecText | None = None) -> Value:
    """A value that the spec shows of a type, else a made-up one: the door for all values that no example states."""
    if isinstance(type, BinaryType):
        return SpecText("contents")
    return example_of(examples, type, name=data(name) if name else "", side=side)


def fits_type(examples: Examples, type: TypeRef, value: Value, side: Side) -> bool:
    """Whether a value is as its type says."""
    return fits(examples.definitions, type, plain(value), side)
