"""Pages of lists."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from pydantic import Field

from .._runtime.async_pages import AsyncPage
from .._runtime.count_turns import NumberTurn, OffsetTurn
from .._runtime.pages import SyncPage
from .._runtime.token_turns import TokenTurn
from .._runtime.turns import Turn
from .._runtime.url_turns import LinkTurn, NextUrlTurn
from ..types.album_page import AlbumPageData
from ..types.file_hits import FileHitsPaging
from ..types.file_list import FileListMeta

Item = TypeVar("Item")


class SyncFileHitsPage(SyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    results: list[Item]
    paging: FileHitsPaging | None = None
    _turn: ClassVar[Turn] = TokenTurn(items="results", token="paging.next.after", parameter="after", in_body=True)


class AsyncFileHitsPage(AsyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    results: list[Item]
    paging: FileHitsPaging | None = None
    _turn: ClassVar[Turn] = TokenTurn(items="results", token="paging.next.after", parameter="after", in_body=True)


class SyncFileListPage(SyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    files: list[Item]
    meta: FileListMeta | None = None
    _turn: ClassVar[Turn] = TokenTurn(items="files", token="meta.next_page_token", parameter="page_token")


class AsyncFileListPage(AsyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    files: list[Item]
    meta: FileListMeta | None = None
    _turn: ClassVar[Turn] = TokenTurn(items="files", token="meta.next_page_token", parameter="page_token")


class SyncLinkPage(SyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    items: list[Item]
    _turn: ClassVar[Turn] = LinkTurn(items="items")


class AsyncLinkPage(AsyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    items: list[Item]
    _turn: ClassVar[Turn] = LinkTurn(items="items")


class SyncNextUrlPage(SyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    accounts: list[Item]
    next_url: str | None = Field(default=None, alias="nextUrl")
    _turn: ClassVar[Turn] = NextUrlTurn(items="accounts", url="next_url")


class AsyncNextUrlPage(AsyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    accounts: list[Item]
    next_url: str | None = Field(default=None, alias="nextUrl")
    _turn: ClassVar[Turn] = NextUrlTurn(items="accounts", url="next_url")


class SyncNumberPage(SyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    items: list[Item]
    _turn: ClassVar[Turn] = NumberTurn(items="items", parameter="page", first=1)


class AsyncNumberPage(AsyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    items: list[Item]
    _turn: ClassVar[Turn] = NumberTurn(items="items", parameter="page", first=1)


class SyncOffsetPage(SyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    data: AlbumPageData | None = None
    _turn: ClassVar[Turn] = OffsetTurn(items="data.albums", parameter="offset", first=0, total="data.total")


class AsyncOffsetPage(AsyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    data: AlbumPageData | None = None
    _turn: ClassVar[Turn] = OffsetTurn(items="data.albums", parameter="offset", first=0, total="data.total")


class SyncUserListPage(SyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    users: list[Item]
    page: int | None = None
    total_pages: int | None = None
    _turn: ClassVar[Turn] = NumberTurn(items="users", parameter="page", first=1, pages="total_pages", number="page")


class AsyncUserListPage(AsyncPage[Item], Generic[Item]):
    """A page of a list; iterating over it goes on into the pages that follow."""

    users: list[Item]
    page: int | None = None
    total_pages: int | None = None
    _turn: ClassVar[Turn] = NumberTurn(items="users", parameter="page", first=1, pages="total_pages", number="page")
