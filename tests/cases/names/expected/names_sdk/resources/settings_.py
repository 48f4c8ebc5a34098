"""The resource `settings_`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Settings(Resource):
    """The resource `settings_`."""

    @cached_property
    def with_raw_response(self) -> SettingsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return SettingsWithRawResponse(Settings(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> SettingsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return SettingsWithStreamingResponse(Settings(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> types.AnyModel:
        """Call ``GET /settings``."""
        return self._client.request("GET", "/settings", returns=types.AnyModel, options=options)


class AsyncSettings(AsyncResource):
    """The resource `settings_`."""

    @cached_property
    def with_raw_response(self) -> AsyncSettingsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncSettingsWithRawResponse(AsyncSettings(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncSettingsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncSettingsWithStreamingResponse(AsyncSettings(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> types.AnyModel:
        """Call ``GET /settings``."""
        return await self._client.request("GET", "/settings", returns=types.AnyModel, options=options)


class SettingsWithRawResponse:
    """`settings_`, each method giving the whole response, its body read."""

    def __init__(self, resource: Settings) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class SettingsWithStreamingResponse:
    """`settings_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Settings) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncSettingsWithRawResponse:
    """`settings_`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncSettings) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncSettingsWithStreamingResponse:
    """`settings_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncSettings) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
