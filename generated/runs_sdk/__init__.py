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

from typing import TYPE_CHECKING

from . import types
from ._client import AsyncRunsClient, RunsClient
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
    SDKError as RunsError,
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
    from .extensions import (
        AssistantEventHandler,
        AssistantStreamManager,
        AsyncAssistantEventHandler,
        AsyncAssistantStreamManager,
        RunTimeoutError,
        ToolCallError,
        ToolRoundsError,
        function_tool,
    )
    from .pagination import AsyncCursorPage, SyncCursorPage

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
    "AssistantEventHandler": "extensions",
    "AssistantStreamManager": "extensions",
    "AsyncAssistantEventHandler": "extensions",
    "AsyncAssistantStreamManager": "extensions",
    "RunTimeoutError": "extensions",
    "ToolCallError": "extensions",
    "ToolRoundsError": "extensions",
    "function_tool": "extensions",
    "AsyncCursorPage": "pagination",
    "SyncCursorPage": "pagination",
}

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AssistantEventHandler",
    "AssistantStreamManager",
    "AsyncAssistantEventHandler",
    "AsyncAssistantStreamManager",
    "AsyncCursorPage",
    "AsyncPaginator",
    "AsyncRateLimitTransport",
    "AsyncRunsClient",
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
    "RunTimeoutError",
    "RunsClient",
    "RunsError",
    "Stream",
    "SyncCursorPage",
    "Timeout",
    "ToolCallError",
    "ToolRoundsError",
    "UnknownVariant",
    "UnprocessableEntityError",
    "__version__",
    "function_tool",
    "not_given",
    "omit",
    "types",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
