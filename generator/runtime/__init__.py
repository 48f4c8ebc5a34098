"""The support code of this package: clients, models, streams, pages and errors, the same in every generated package."""

from __future__ import annotations

from .async_client import AsyncClient
from .auth import ApiKeyAuth, BasicAuth, BearerAuth, HttpAuth, OAuth2Auth, Scoped, Secret
from .binary import BinaryContent
from .bodies import FileContent, FileTypes, RawContent, unless_omitted
from .client import SyncClient
from .count_turns import NumberTurn, OffsetTurn
from .cursor_turns import CursorTurn, TokenTurn
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
from .parts import typed_part
from .raw import async_raw, async_streamed, raw, streamed
from .resources import AsyncResource, Resource
from .responses import APIResponse, AsyncAPIResponse, AsyncStreamedResponse
from .sequences import SequenceNotStr
from .settings import ClientSettings, ResponseLimits
from .sse import ServerSentEvent, StreamLimits
from .streams import AsyncStream, Stream
from .styles import (
    allow_reserved,
    comma,
    cookie_style,
    deep_object,
    exploded,
    json_value,
    label_style,
    matrix_style,
    pipe_delimited,
    space_delimited,
    spread_members,
    tab_delimited,
)
from .turns import PageInfo, Turn
from .uploads import Progress
from .url_turns import LinkTurn, NextUrlTurn
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
    "HttpAuth",
    "InternalServerError",
    "JsonLines",
    "LinkTurn",
    "NextUrlTurn",
    "NumberTurn",
    "OffsetTurn",
    "TokenTurn",
    "NotFoundError",
    "NotGiven",
    "OAuth2Auth",
    "Omit",
    "PageInfo",
    "PaginationError",
    "PermissionDeniedError",
    "Progress",
    "RateLimitError",
    "RawContent",
    "RequestOptions",
    "Resource",
    "ResponseContextManager",
    "ResponseLimits",
    "SDKError",
    "Scoped",
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
    "allow_reserved",
    "async_raw",
    "async_streamed",
    "comma",
    "cookie_style",
    "deep_object",
    "exploded",
    "json_value",
    "label_style",
    "matrix_style",
    "not_given",
    "omit",
    "pipe_delimited",
    "raw",
    "space_delimited",
    "spread_members",
    "streamed",
    "tab_delimited",
    "typed_part",
    "unless_omitted",
]
