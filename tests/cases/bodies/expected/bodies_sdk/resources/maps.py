"""The resource `maps`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Maps(Resource):
    """The resource `maps`."""

    @cached_property
    def with_raw_response(self) -> MapsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return MapsWithRawResponse(Maps(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> MapsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return MapsWithStreamingResponse(Maps(streamed_client(self._client)))

    def update(self, *, body: Mapping[str, object], **options: Unpack[RequestOptions]) -> Any:
        """Call ``PATCH /maps``."""
        return self._client.request(
            "PATCH", "/maps", body=body, content_type="application/merge-patch+json", returns=Any, options=options
        )


class AsyncMaps(AsyncResource):
    """The resource `maps`."""

    @cached_property
    def with_raw_response(self) -> AsyncMapsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncMapsWithRawResponse(AsyncMaps(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncMapsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncMapsWithStreamingResponse(AsyncMaps(async_streamed_client(self._client)))

    async def update(self, *, body: Mapping[str, object], **options: Unpack[RequestOptions]) -> Any:
        """Call ``PATCH /maps``."""
        return await self._client.request(
            "PATCH", "/maps", body=body, content_type="application/merge-patch+json", returns=Any, options=options
        )


class MapsWithRawResponse:
    """`maps`, each method giving the whole response, its body read."""

    def __init__(self, resource: Maps) -> None:
        self._resource = resource
        self.update = raw(resource.update)


class MapsWithStreamingResponse:
    """`maps`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Maps) -> None:
        self._resource = resource
        self.update = streamed(resource.update)


class AsyncMapsWithRawResponse:
    """`maps`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncMaps) -> None:
        self._resource = resource
        self.update = async_raw(resource.update)


class AsyncMapsWithStreamingResponse:
    """`maps`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncMaps) -> None:
        self._resource = resource
        self.update = async_streamed(resource.update)
