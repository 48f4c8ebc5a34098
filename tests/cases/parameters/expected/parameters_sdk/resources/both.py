"""The resource `both`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Both(Resource):
    """The resource `both`."""

    @cached_property
    def with_raw_response(self) -> BothWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return BothWithRawResponse(Both(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> BothWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return BothWithStreamingResponse(Both(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /both``."""
        return self._client.request(
            "GET", "/both", returns=None, security=(("key", "token"), ("basic",)), options=options
        )


class AsyncBoth(AsyncResource):
    """The resource `both`."""

    @cached_property
    def with_raw_response(self) -> AsyncBothWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncBothWithRawResponse(AsyncBoth(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncBothWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncBothWithStreamingResponse(AsyncBoth(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /both``."""
        return await self._client.request(
            "GET", "/both", returns=None, security=(("key", "token"), ("basic",)), options=options
        )


class BothWithRawResponse:
    """`both`, each method giving the whole response, its body read."""

    def __init__(self, resource: Both) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class BothWithStreamingResponse:
    """`both`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Both) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncBothWithRawResponse:
    """`both`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncBoth) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncBothWithStreamingResponse:
    """`both`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncBoth) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
