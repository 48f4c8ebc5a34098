"""Runs

Runs belong to the Assistants API. A **run** puts an assistant to work on a **thread**: it reads
the messages there, calls tools and appends new messages, and it records each of these actions
as a **run step**.

A run can be polled until its `status` settles, or followed live as a stream of server-sent
events. When the model calls one of your functions the run stops with the status
`requires_action` and goes on once the outputs have been submitted.

The Assistants API is deprecated in favor of the Responses API, so every operation here is
marked as deprecated.
"""

from __future__ import annotations

from . import types
from ._client import AsyncRunsClient, RunsClient
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
    SDKError as RunsError,
    Stream,
    UnknownVariant,
    UnprocessableEntityError,
    not_given,
    omit,
)
from ._version import __version__
from .pagination import AsyncCursorPage, SyncCursorPage

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncCursorPage",
    "AsyncPaginator",
    "AsyncRunsClient",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "ConflictError",
    "InternalServerError",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "PaginationError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestOptions",
    "RunsClient",
    "RunsError",
    "Stream",
    "SyncCursorPage",
    "UnknownVariant",
    "UnprocessableEntityError",
    "__version__",
    "not_given",
    "omit",
    "types",
]
