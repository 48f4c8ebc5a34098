"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from pydantic import Field

from .._runtime.async_pages import AsyncPage
from .._runtime.cursor_turns import CursorTurn
from .._runtime.pages import SyncPage
from .._runtime.turns import Turn

Item = TypeVar("Item")


class SyncCursorPage(SyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    data: list[Item]
    has_more: bool | None = None
    _turn: ClassVar[Turn] = CursorTurn(items="data", item_id="id", after="after", more="has_more")


class AsyncCursorPage(AsyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    data: list[Item]
    has_more: bool | None = None
    _turn: ClassVar[Turn] = CursorTurn(items="data", item_id="id", after="after", more="has_more")


class SyncLogListPage(SyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    results: list[Item]
    has_more: bool | None = Field(default=None, alias="hasMore")
    iter_pages_: int | None = Field(default=None, alias="iter_pages")
    _turn: ClassVar[Turn] = CursorTurn(
        items="results", item_id="id", after="starting_after", before="ending_before", more="has_more"
    )


class AsyncLogListPage(AsyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    results: list[Item]
    has_more: bool | None = Field(default=None, alias="hasMore")
    iter_pages_: int | None = Field(default=None, alias="iter_pages")
    _turn: ClassVar[Turn] = CursorTurn(
        items="results", item_id="id", after="starting_after", before="ending_before", more="has_more"
    )
