"""Which of the things of a list does a request ask for?

?limit=2&after=run_5   ->   the two things after run_5
?page=2&per_page=10    ->   the things from the eleventh to the twentieth
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never
from urllib.parse import parse_qsl, urlencode

from ..analyze.pagination import SIZES, squeezed
from ..encode import data, plain
from ..examples.words import uuid_of
from ..ir.api import Operation, Parameter
from ..ir.behaviors import (
    CursorPagination,
    LinkPagination,
    NextUrlPagination,
    NumberPagination,
    OffsetPagination,
    TokenPagination,
)
from ..text import SpecText
from .incoming import Asked
from .refusals import Refusal

DEFAULT_SIZE = 20
MARK = "mock-page"
"""The query parameter in the addresses of pages that the mock gives."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a list: where it starts, how many things a full one has, and how many there are on both sides."""

    start: int
    size: int
    total: int
    more: bool
    """Whether more things lie beyond it, in the direction that was asked for."""

    @property
    def following(self) -> int | None:
        """Where the next window starts, None where this is the last one."""
        return self.start + self.size if self.more else None


def window_of(asked: Asked, ids: Sequence[str], most: int, *, refusing: bool) -> Window:
    """The window that a request asks for, of at most so many things.

    Where `refusing`, a cursor that names nothing raises `Refusal`; it means the beginning otherwise.
    """
    size, total = max(1, min(_size(asked), most)), len(ids)
    match asked.operation.pagination:
        case None:
            start = 0
            size = total if _stated_size(asked) is None else size
        case CursorPagination() as facts:
            return _around(asked, facts, ids, size, refusing)
        case TokenPagination(parameter=name):
            said = asked.value(data(name))
            start = next((start for start in range(0, total, size) if said in tuple(tokens_of(start))), 0)
        case NumberPagination(parameter=name, first=first):
            start = (_number(asked, name, first) - first) * size
        case OffsetPagination(parameter=name, first=first):
            start = _number(asked, name, first) - first
        case NextUrlPagination() | LinkPagination():
            start = _marked(asked)
        case _:
            assert_never(asked.operation.pagination)
    start = max(0, start)
    return Window(start, size, total, start + size < total)


def tokens_of(start: int) -> Iterator[str | int]:
    """What may stand for the page that starts with a thing, as its type has it: a text, a number, a UUID."""
    yield from (f"page_{start}", start, str(start), uuid_of(start))


def address_of(asked: Asked, start: int) -> str:
    """The address of the page that starts with a thing."""
    path, _, query = asked.address.partition("?")
    pairs = [pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0] != MARK]
    return f"{path}?{urlencode([*pairs, (MARK, str(start))])}"


def _around(asked: Asked, facts: CursorPagination, ids: Sequence[str], size: int, refusing: bool) -> Window:
    named = (data(name) if name else "" for name in (facts.after, facts.before))
    after, before = (_cursor(asked, name, ids, refusing) for name in named)
    start = 0 if after is None else after + 1
    stop = len(ids) if before is None else before
    if before is not None and after is None:
        # The page before an item ends right before it.
        return Window(max(0, stop - size), min(size, stop), len(ids), stop > size)
    return Window(start, min(size, max(0, stop - start)), len(ids), stop - start > size)


def _cursor(asked: Asked, name: str, ids: Sequence[str], refusing: bool) -> int | None:
    """The index of the item that a cursor names; None where there is no cursor."""
    stated = asked.query.get(name) if name else None
    if stated is None or (str(stated) not in ids and not refusing):
        return None
    if str(stated) not in ids:
        raise Refusal(400, f'The query parameter {name} names no item of this list: "{stated}".', name, "invalid_value")
    return ids.index(str(stated))


def _number(asked: Asked, name: SpecText, first: int) -> int:
    said = asked.value(data(name))
    return int(str(said)) if str(said).isdecimal() else first


def _marked(asked: Asked) -> int:
    stated = dict(parse_qsl(asked.address.partition("?")[2])).get(MARK, "")
    return int(stated) if stated.isdecimal() else 0


def _size(asked: Asked) -> int:
    stated = _stated_size(asked)
    return DEFAULT_SIZE if stated is None else stated


def _stated_size(asked: Asked) -> int | None:
    """How many things the request wants on a page, or what the spec says that it wants where it doesn't say."""
    said = (asked.value(data(name)) for name in _size_names(asked.operation))
    numbers = [int(str(value)) for value in said if str(value).isdecimal()]
    return numbers[0] if numbers else _default_size(asked.operation)


def _size_names(operation: Operation) -> Iterator[SpecText]:
    for word in SIZES:
        yield from (p.wire_name for p in operation.parameters if squeezed(p.wire_name) == word)
    yield from (SpecText(word) for word in ("limit", "page_size", "pageSize") if operation.body)


def _default_size(operation: Operation) -> int | None:
    named = (p for word in SIZES for p in operation.parameters if squeezed(p.wire_name) == word)
    parameter = next(named, None)
    value = _default(parameter) if parameter else None
    return value if isinstance(value, int) else None


def _default(parameter: Parameter) -> object:
    return plain(parameter.default.value) if parameter.default else None
