"""The resource `maps`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Maps(Resource):
    """The resource `maps`."""

    @cached_property
    def with_raw_response(self) -> MapsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return MapsWithRawResponse(Maps(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> MapsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return MapsWithStreamingResponse(Maps(self._client.with_mode("streamed")))

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
        return AsyncMapsWithRawResponse(AsyncMaps(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncMapsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncMapsWithStreamingResponse(AsyncMaps(self._client.with_mode("streamed")))

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
