"""The resource `optional`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.auth import Scoped
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class OptionalResource(Resource):
    """The resource `optional`."""

    @cached_property
    def with_raw_response(self) -> OptionalResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OptionalResourceWithRawResponse(OptionalResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> OptionalResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OptionalResourceWithStreamingResponse(OptionalResource(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /optional``."""
        return self._client.request(
            "GET", "/optional", returns=None, security=((Scoped("oauth", ("read", "write")),), ()), options=options
        )


class AsyncOptionalResource(AsyncResource):
    """The resource `optional`."""

    @cached_property
    def with_raw_response(self) -> AsyncOptionalResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncOptionalResourceWithRawResponse(AsyncOptionalResource(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncOptionalResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOptionalResourceWithStreamingResponse(AsyncOptionalResource(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /optional``."""
        return await self._client.request(
            "GET", "/optional", returns=None, security=((Scoped("oauth", ("read", "write")),), ()), options=options
        )


class OptionalResourceWithRawResponse:
    """`optional`, each method giving the whole response, its body read."""

    def __init__(self, resource: OptionalResource) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class OptionalResourceWithStreamingResponse:
    """`optional`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: OptionalResource) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncOptionalResourceWithRawResponse:
    """`optional`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncOptionalResource) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncOptionalResourceWithStreamingResponse:
    """`optional`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncOptionalResource) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
