"""The resource `clash`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Clash(Resource):
    """The resource `clash`."""

    @cached_property
    def with_raw_response(self) -> ClashWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ClashWithRawResponse(Clash(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ClashWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ClashWithStreamingResponse(Clash(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /clash``."""
        return self._client.request(
            "GET",
            "/clash",
            returns=None,
            security=(("HTTPBearer", "appKey"), ("AdminToken", "appKey")),
            options=options,
        )


class AsyncClash(AsyncResource):
    """The resource `clash`."""

    @cached_property
    def with_raw_response(self) -> AsyncClashWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncClashWithRawResponse(AsyncClash(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncClashWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncClashWithStreamingResponse(AsyncClash(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /clash``."""
        return await self._client.request(
            "GET",
            "/clash",
            returns=None,
            security=(("HTTPBearer", "appKey"), ("AdminToken", "appKey")),
            options=options,
        )


class ClashWithRawResponse:
    """`clash`, each method giving the whole response, its body read."""

    def __init__(self, resource: Clash) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class ClashWithStreamingResponse:
    """`clash`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Clash) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncClashWithRawResponse:
    """`clash`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncClash) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncClashWithStreamingResponse:
    """`clash`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncClash) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
