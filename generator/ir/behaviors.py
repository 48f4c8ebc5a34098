"""What an operation does beyond one request and one answer: it pages, it streams."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from ..text import Scalar, SpecText
from .types import TypeRef


@dataclass(frozen=True, slots=True)
class CursorPagination:
    """The id of the last item asks for the next page.

        GET /runs?after=run_9  ->  {data: [{id: run_8}, ...], has_more: true}

    `items` and `more` are names in the answer, `after` and `before` query parameters; `reasons` say what was seen.
    """

    items: SpecText
    item: TypeRef
    item_id: SpecText
    after: SpecText
    before: SpecText | None
    more: SpecText | None
    reasons: tuple[str, ...] = ()


Pagination: TypeAlias = CursorPagination


class StreamFormat(StrEnum):
    EVENTS = "event-stream"
    JSON_LINES = "json-lines"


@dataclass(frozen=True, slots=True)
class Streaming:
    """The answer comes as a stream of `event`.

    `toggle` is the body property that asks for it, None where the operation always streams. `name` and `payload`
    are the properties of `event` that hold a server-sent event's name and data, None where `event` types the data
    alone. `done` is the data that ends the stream.
    """

    format: StreamFormat
    event: TypeRef
    toggle: SpecText | None = None
    name: SpecText | None = None
    payload: SpecText | None = None
    done: Scalar = None
    reasons: tuple[str, ...] = ()
