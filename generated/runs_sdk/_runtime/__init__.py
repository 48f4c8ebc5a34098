"""The support code of this package: clients, models, streams, pages and errors, the same in every generated package."""

from __future__ import annotations

from .async_client import AsyncClient
from .auth import ApiKeyAuth, BasicAuth, BearerAuth, Secret
from .binary import BinaryContent
from .bodies import FileContent, FileTypes
from .client import SyncClient
from .errors import (
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
    SDKError,
    UnprocessableEntityError,
)
from .events import Events, JsonLines
from .managers import AsyncResponseContextManager, ResponseContextManager
from .models import BaseModel, UnknownVariant
from .pages import AsyncPage, AsyncPaginator, SyncPage
from .queries import comma, deep_object, json_value, pipe_delimited, space_delimited
from .raw import async_raw, async_streamed, raw, streamed
from .resources import AsyncResource, Resource
from .responses import APIResponse, AsyncAPIResponse, AsyncStreamedResponse
from .sequences import SequenceNotStr
from .settings import ClientSettings, ResponseLimits
from .sse import ServerSentEvent, StreamLimits
from .streams import AsyncStream, Stream
from .turns import CursorTurn, PageInfo, Turn
from .values import NOT_GIVEN, NotGiven, Omit, RequestOptions, not_given, omit

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "ApiKeyAuth",
    "AsyncAPIResponse",
    "AsyncClient",
    "AsyncPage",
    "AsyncPaginator",
    "AsyncResource",
    "AsyncResponseContextManager",
    "AsyncStream",
    "AsyncStreamedResponse",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "BasicAuth",
    "BearerAuth",
    "BinaryContent",
    "ClientSettings",
    "ConflictError",
    "CursorTurn",
    "Events",
    "FileContent",
    "FileTypes",
    "InternalServerError",
    "JsonLines",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "PageInfo",
    "PaginationError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestOptions",
    "Resource",
    "ResponseContextManager",
    "ResponseLimits",
    "SDKError",
    "Secret",
    "SequenceNotStr",
    "ServerSentEvent",
    "Stream",
    "StreamLimits",
    "SyncClient",
    "SyncPage",
    "Turn",
    "UnknownVariant",
    "UnprocessableEntityError",
    "async_raw",
    "async_streamed",
    "comma",
    "deep_object",
    "json_value",
    "not_given",
    "omit",
    "pipe_delimited",
    "raw",
    "space_delimited",
    "streamed",
]
