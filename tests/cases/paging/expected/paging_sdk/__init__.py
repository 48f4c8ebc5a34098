"""Paging"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import types
from ._client import AsyncPagingClient, PagingClient
from ._runtime.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PaginationError,
    PermissionDeniedError,
    RateLimitError,
    SDKError as PagingError,
    UnprocessableEntityError,
)
from ._runtime.lazy import lazy_names
from ._runtime.values import NOT_GIVEN, NotGiven, Omit, RequestOptions, not_given, omit
from ._version import __version__

if TYPE_CHECKING:
    from ._runtime.async_streams import AsyncStream
    from ._runtime.drift import Drift, DriftReport
    from ._runtime.models import BaseModel, UnknownVariant
    from ._runtime.pacing import AsyncRateLimitTransport, RateLimitTransport
    from ._runtime.paginator import AsyncPaginator
    from ._runtime.responses import APIResponse
    from ._runtime.streams import Stream
    from ._runtime.transport import Timeout
    from .pagination import (
        AsyncFileHitsPage,
        AsyncFileListPage,
        AsyncLinkPage,
        AsyncNextUrlPage,
        AsyncNumberPage,
        AsyncOffsetPage,
        AsyncUserListPage,
        SyncFileHitsPage,
        SyncFileListPage,
        SyncLinkPage,
        SyncNextUrlPage,
        SyncNumberPage,
        SyncOffsetPage,
        SyncUserListPage,
    )

_MODULES: dict[str, str] = {
    "AsyncStream": "_runtime.async_streams",
    "Drift": "_runtime.drift",
    "DriftReport": "_runtime.drift",
    "BaseModel": "_runtime.models",
    "UnknownVariant": "_runtime.models",
    "AsyncRateLimitTransport": "_runtime.pacing",
    "RateLimitTransport": "_runtime.pacing",
    "AsyncPaginator": "_runtime.paginator",
    "APIResponse": "_runtime.responses",
    "Stream": "_runtime.streams",
    "Timeout": "_runtime.transport",
    "AsyncFileHitsPage": "pagination",
    "AsyncFileListPage": "pagination",
    "AsyncLinkPage": "pagination",
    "AsyncNextUrlPage": "pagination",
    "AsyncNumberPage": "pagination",
    "AsyncOffsetPage": "pagination",
    "AsyncUserListPage": "pagination",
    "SyncFileHitsPage": "pagination",
    "SyncFileListPage": "pagination",
    "SyncLinkPage": "pagination",
    "SyncNextUrlPage": "pagination",
    "SyncNumberPage": "pagination",
    "SyncOffsetPage": "pagination",
    "SyncUserListPage": "pagination",
}

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncFileHitsPage",
    "AsyncFileListPage",
    "AsyncLinkPage",
    "AsyncNextUrlPage",
    "AsyncNumberPage",
    "AsyncOffsetPage",
    "AsyncPaginator",
    "AsyncPagingClient",
    "AsyncRateLimitTransport",
    "AsyncStream",
    "AsyncUserListPage",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "ConflictError",
    "Drift",
    "DriftReport",
    "InternalServerError",
    "NOT_GIVEN",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "PaginationError",
    "PagingClient",
    "PagingError",
    "PermissionDeniedError",
    "RateLimitError",
    "RateLimitTransport",
    "RequestOptions",
    "Stream",
    "SyncFileHitsPage",
    "SyncFileListPage",
    "SyncLinkPage",
    "SyncNextUrlPage",
    "SyncNumberPage",
    "SyncOffsetPage",
    "SyncUserListPage",
    "Timeout",
    "UnknownVariant",
    "UnprocessableEntityError",
    "__version__",
    "not_given",
    "omit",
    "types",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
