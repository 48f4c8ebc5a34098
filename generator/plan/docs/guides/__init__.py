"""How are things done with this SDK, whatever the method? A file a guide; only those for what the API has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..book import Book
from ..pages import GuidePage
from .authentication import plan_authentication
from .drift import plan_drift
from .errors import plan_errors
from .files import plan_files
from .http import plan_http
from .kinds import plan_kinds
from .migration import plan_migration
from .observing import plan_observing
from .pagination import plan_pagination
from .raw import plan_raw
from .retries import plan_retries
from .started import plan_started
from .streaming import plan_streaming
from .webhooks import plan_webhooks_guide

GUIDES: tuple[Callable[[Book], Iterator[GuidePage]], ...] = (
    plan_started,
    plan_authentication,
    plan_errors,
    plan_retries,
    plan_pagination,
    plan_streaming,
    plan_files,
    plan_webhooks_guide,
    plan_kinds,
    plan_drift,
    plan_raw,
    plan_http,
    plan_observing,
    plan_migration,
)
"""The guides in the order of reading."""


def plan_guides(book: Book) -> tuple[GuidePage, ...]:
    """Every guide of an SDK."""
    return tuple(page for plan in GUIDES for page in plan(book))
