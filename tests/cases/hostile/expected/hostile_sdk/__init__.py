"""Hostile\"\"\" \\u001b[31m \\u202e

ends \\
\"\"\"
import os; os.system('x')
\"\"\" {x} %s ${x} \\N{BULLET} \\d
"""

from __future__ import annotations

from . import types
from ._client import AsyncHostileX1bMU202eClient, HostileX1bMU202eClient
from ._runtime import (
    APIConnectionError,
    APIError,
    APIResponse,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AsyncPaginator,
    AsyncStream,
    AuthenticationError,
    BadRequestError,
    BaseModel,
    ConflictError,
    InternalServerError,
    NotFoundError,
    NotGiven,
    Omit,
    PaginationError,
    PermissionDeniedError,
    RateLimitError,
    RequestOptions,
    SDKError as HostileX1bMU202eError,
    Stream,
    UnknownVariant,
    UnprocessableEntityError,
    not_given,
    omit,
)
from ._version import __version__

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncHostileX1bMU202eClient",
    "AsyncPaginator",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "ConflictError",
    "HostileX1bMU202eClient",
    "HostileX1bMU202eError",
    "InternalServerError",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "PaginationError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestOptions",
    "Stream",
    "UnknownVariant",
    "UnprocessableEntityError",
    "__version__",
    "not_given",
    "omit",
    "types",
]
