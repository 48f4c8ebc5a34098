"""Pages of lists. Each class is imported when it is first asked for, by the first call that gives a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .pages import AsyncCursorPage as AsyncCursorPage, SyncCursorPage as SyncCursorPage

_MODULES: dict[str, str] = {
    "AsyncCursorPage": "pages",
    "SyncCursorPage": "pages",
}

__all__ = [
    "AsyncCursorPage",
    "SyncCursorPage",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
