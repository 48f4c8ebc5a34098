"""What does a call take? Its arguments, by the place of the request that they go to, as deep as the page can bear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Parameter, ParameterPlace
from ...ir.types import Field, Model, ModelRef, NullableType, TypeRef
from ...text import SpecText
from ..annotations import Side
from ..arguments import Argument
from ..calls import CallPlan
from .book import Book
from .notes import notes_of, unwrapped
from .pages import ArgumentGroup, Presence, Row, code, said
from .titles import first_sentence

_GROUPS = (
    (ParameterPlace.PATH, "Path"),
    (None, "Body"),
    (ParameterPlace.QUERY, "Query"),
    (ParameterPlace.QUERYSTRING, "Query"),
    (ParameterPlace.HEADER, "Headers"),
    (ParameterPlace.COOKIE, "Cookies"),
)
_ROW_COST = 200
"""Characters of an argument's row and of its line in the signature, roughly, without the description."""


@dataclass(frozen=True, slots=True)
class Depths:
    """How much a page tells of arguments and of what a call gives."""

    arguments: int
    returned: int
    brief: bool
    """Whether descriptions of arguments are cut to their first sentence."""


def plan_arguments(book: Book, call: CallPlan, depths: Depths) -> Iterator[ArgumentGroup]:
    """The arguments of a call in groups."""
    rows = [(argument.place, _row(book, call, argument, source, depths)) for argument, source in _sources(book, call)]
    for place, title in _GROUPS:
        group = tuple(row for at, row in rows if at is place)
        if group:
            yield ArgumentGroup(title, group)


def _sources(book: Book, call: CallPlan) -> Iterator[tuple[Argument, Parameter | Field | None]]:
    """Each argument with what the spec says of it; None for the body as a whole."""
    parameters = {(parameter.place, parameter.wire_name): parameter for parameter in call.operation.parameters}
    fields = {field.wire_name: field for field in body_fields(book, call)}
    for argument in call.arguments:
        if argument.place is not None:
            yield argument, parameters[argument.place, argument.wire_name]
        else:
            yield argument, fields[argument.wire_name] if argument.wire_name else None


def body_fields(book: Book, call: CallPlan) -> tuple[Field, ...]:
    """The properties of a call's body."""
    type = call.body.type if call.body else None
    definition = book.api.definitions.get(type.id) if isinstance(type, ModelRef) else None
    return definition.fields if isinstance(definition, Model) else ()


def _row(book: Book, call: CallPlan, argument: Argument, source: Parameter | Field | None, depths: Depths) -> Row:
    if source is None:
        return _whole_body(book, call, argument, depths)
    tree = book.trees.of(source.type, Side.TAKEN, depths.arguments)
    return Row(
        name=argument.name,
        type=book.texts.of(unwrapped(source.type), Side.TAKEN),
        presence=_presence(argument),
        nullable=isinstance(source.type, NullableType),
        wire_name=None if argument.wire_name == argument.name else argument.wire_name,
        flags=("deprecated",) if source.deprecated else (),
        notes=notes_of(source.type, source.default),
        description=first_sentence(source.description) if depths.brief else source.description,
        values=tree.values,
        children=tree.nodes,
    )


def _whole_body(book: Book, call: CallPlan, argument: Argument, depths: Depths) -> Row:
    assert call.body is not None and call.operation.body is not None
    tree = book.trees.of(call.body.type, Side.TAKEN, depths.arguments)
    return Row(
        name=argument.name,
        type=book.texts.linked(argument.annotation.code),
        presence=_presence(argument),
        description=call.operation.body.description,
        notes=((*said("sent as "), code(call.body.media_type)),),
        values=tree.values,
        children=tree.nodes,
    )


def _presence(argument: Argument) -> Presence:
    return Presence.REQUIRED if argument.required else Presence.MAY_OMIT


def fitting_depths(book: Book, call: CallPlan, budget: int) -> Depths:
    """The greatest depths at which what arguments and answer of a call hold takes no more than `budget` characters."""
    sources = [source for _, source in _sources(book, call)]
    taken = [(source.type, Side.TAKEN) for source in sources if source]
    taken += [(call.body.type, Side.TAKEN) for source in sources if source is None and call.body]
    given: list[tuple[TypeRef, Side]] = [(call.returned, Side.GIVEN)] if call.returned is not None else []
    fitting = (
        (arguments, returned)
        for arguments, returned in book.budget.levels
        if book.trees.total(taken, arguments) + book.trees.total(given, returned) <= budget
    )
    return Depths(*next(fitting, (0, 0)), brief=_is_crowded(book, call))


def arguments_size(book: Book, call: CallPlan) -> int:
    """How many characters the arguments take without what they hold, roughly."""
    texts, count = _text_length(book, call), len(call.arguments)
    return count * _ROW_COST + (min(texts, count * 160) if _is_crowded(book, call) else texts)


def _is_crowded(book: Book, call: CallPlan) -> bool:
    return _text_length(book, call) > book.budget.crowded


def _text_length(book: Book, call: CallPlan) -> int:
    return sum(_length(source.description) for _, source in _sources(book, call) if source)


def _length(text: SpecText | None) -> int:
    return len(text) if text else 0
