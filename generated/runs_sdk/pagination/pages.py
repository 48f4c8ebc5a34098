"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, Literal, TypeVar

from .._runtime.async_pages import AsyncPage
from .._runtime.cursor_turns import CursorTurn
from .._runtime.pages import SyncPage
from .._runtime.turns import Turn

Item = TypeVar("Item")


class SyncCursorPage(SyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    object: Literal["list"] | None = None
    """Tells what kind of object this is."""

    data: list[Item]
    first_id: str | None = None
    last_id: str | None = None
    has_more: bool | None = None
    _turn: ClassVar[Turn] = CursorTurn(items="data", item_id="id", after="after", before="before", more="has_more")


class AsyncCursorPage(AsyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    object: Literal["list"] | None = None
    """Tells what kind of object this is."""

    data: list[Item]
    first_id: str | None = None
    last_id: str | None = None
    has_more: bool | None = None
    _turn: ClassVar[Turn] = CursorTurn(items="data", item_id="id", after="after", before="before", more="has_more")
