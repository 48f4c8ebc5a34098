"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .account_list import AccountList as AccountList
    from .album_page import AlbumPage as AlbumPage, AlbumPageData as AlbumPageData
    from .file_hits import (
        FileHits as FileHits,
        FileHitsPaging as FileHitsPaging,
        FileHitsPagingNext as FileHitsPagingNext,
    )
    from .file_list import FileList as FileList, FileListMeta as FileListMeta
    from .files_search_request import FilesSearchRequestParam as FilesSearchRequestParam
    from .thing import Thing as Thing
    from .things import Things as Things
    from .user_list import UserList as UserList

_MODULES: dict[str, str] = {
    "AccountList": "account_list",
    "AlbumPage": "album_page",
    "AlbumPageData": "album_page",
    "FileHits": "file_hits",
    "FileHitsPaging": "file_hits",
    "FileHitsPagingNext": "file_hits",
    "FileList": "file_list",
    "FileListMeta": "file_list",
    "FilesSearchRequestParam": "files_search_request",
    "Thing": "thing",
    "Things": "things",
    "UserList": "user_list",
}

__all__ = [
    "AccountList",
    "AlbumPage",
    "AlbumPageData",
    "FileHits",
    "FileHitsPaging",
    "FileHitsPagingNext",
    "FileList",
    "FileListMeta",
    "FilesSearchRequestParam",
    "Thing",
    "Things",
    "UserList",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
