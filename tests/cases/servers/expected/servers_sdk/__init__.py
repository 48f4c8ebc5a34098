"""Acme Servers"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import types
from ._client import AcmeServersClient, AsyncAcmeServersClient
from ._runtime import (
    NOT_GIVEN,
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
    NotGiven,
    Omit,
    PaginationError,
    PermissionDeniedError,
    RateLimitError,
    RequestOptions,
    SDKError as AcmeServersError,
    UnprocessableEntityError,
    not_given,
    omit,
)
from ._runtime.lazy import lazy_names
from ._version import __version__

if TYPE_CHECKING:
    from ._runtime import (
        APIResponse,
        AsyncPaginator,
        AsyncStream,
        BaseModel,
        Drift,
        DriftReport,
        Stream,
        UnknownVariant,
    )
    from ._runtime.pacing import AsyncRateLimitTransport, RateLimitTransport
    from ._runtime.transport import Timeout

_MODULES: dict[str, str] = {
    "APIResponse": "_runtime",
    "AsyncPaginator": "_runtime",
    "AsyncRateLimitTransport": "_runtime.pacing",
    "AsyncStream": "_runtime",
    "BaseModel": "_runtime",
    "Drift": "_runtime",
    "DriftReport": "_runtime",
    "RateLimitTransport": "_runtime.pacing",
    "Stream": "_runtime",
    "Timeout": "_runtime.transport",
    "UnknownVariant": "_runtime",
}

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AcmeServersClient",
    "AcmeServersError",
    "AsyncAcmeServersClient",
    "AsyncPaginator",
    "AsyncRateLimitTransport",
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
