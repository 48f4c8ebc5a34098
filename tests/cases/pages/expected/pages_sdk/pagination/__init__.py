"""Pages of lists. Each class is imported when it is first asked for, by the first call that gives a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .pages import (
        AsyncCursorPage as AsyncCursorPage,
        AsyncLogListPage as AsyncLogListPage,
        SyncCursorPage as SyncCursorPage,
        SyncLogListPage as SyncLogListPage,
    )

_MODULES: dict[str, str] = {
    "AsyncCursorPage": "pages",
    "AsyncLogListPage": "pages",
    "SyncCursorPage": "pages",
    "SyncLogListPage": "pages",
}

__all__ = [
    "AsyncCursorPage",
    "AsyncLogListPage",
    "SyncCursorPage",
    "SyncLogListPage",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
