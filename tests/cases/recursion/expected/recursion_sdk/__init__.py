"""Recursion"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import types
from ._client import AsyncRecursionClient, RecursionClient
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
    SDKError as RecursionError,
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
}

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncPaginator",
    "AsyncRateLimitTransport",
    "AsyncRecursionClient",
    "AsyncStream",
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
    "PermissionDeniedError",
    "RateLimitError",
    "RateLimitTransport",
    "RecursionClient",
    "RecursionError",
    "RequestOptions",
    "Stream",
    "Timeout",
    "UnknownVariant",
    "UnprocessableEntityError",
    "__version__",
    "not_given",
    "omit",
    "types",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
