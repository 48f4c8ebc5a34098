"""Pages of lists. Each class is imported when it is first asked for, by the first call that gives a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .pages import (
        AsyncFileHitsPage as AsyncFileHitsPage,
        AsyncFileListPage as AsyncFileListPage,
        AsyncLinkPage as AsyncLinkPage,
        AsyncNextUrlPage as AsyncNextUrlPage,
        AsyncNumberPage as AsyncNumberPage,
        AsyncOffsetPage as AsyncOffsetPage,
        AsyncUserListPage as AsyncUserListPage,
        SyncFileHitsPage as SyncFileHitsPage,
        SyncFileListPage as SyncFileListPage,
        SyncLinkPage as SyncLinkPage,
        SyncNextUrlPage as SyncNextUrlPage,
        SyncNumberPage as SyncNumberPage,
        SyncOffsetPage as SyncOffsetPage,
        SyncUserListPage as SyncUserListPage,
    )

_MODULES: dict[str, str] = {
    "AsyncFileHitsPage": "pages",
    "AsyncFileListPage": "pages",
    "AsyncLinkPage": "pages",
    "AsyncNextUrlPage": "pages",
    "AsyncNumberPage": "pages",
    "AsyncOffsetPage": "pages",
    "AsyncUserListPage": "pages",
    "SyncFileHitsPage": "pages",
    "SyncFileListPage": "pages",
    "SyncLinkPage": "pages",
    "SyncNextUrlPage": "pages",
    "SyncNumberPage": "pages",
    "SyncOffsetPage": "pages",
    "SyncUserListPage": "pages",
}

__all__ = [
    "AsyncFileHitsPage",
    "AsyncFileListPage",
    "AsyncLinkPage",
    "AsyncNextUrlPage",
    "AsyncNumberPage",
    "AsyncOffsetPage",
    "AsyncUserListPage",
    "SyncFileHitsPage",
    "SyncFileListPage",
    "SyncLinkPage",
    "SyncNextUrlPage",
    "SyncNumberPage",
    "SyncOffsetPage",
    "SyncUserListPage",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
