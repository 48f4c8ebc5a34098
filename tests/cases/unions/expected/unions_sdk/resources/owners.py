"""The resource `owners`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Owners(Resource):
    """The resource `owners`."""

    @cached_property
    def with_raw_response(self) -> OwnersWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OwnersWithRawResponse(Owners(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> OwnersWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OwnersWithStreamingResponse(Owners(streamed_client(self._client)))

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> types.Owner:
        """Call ``GET /owners/{id}``."""
        return self._client.request("GET", "/owners/{id}", path={"id": id}, returns=types.Owner, options=options)


class AsyncOwners(AsyncResource):
    """The resource `owners`."""

    @cached_property
    def with_raw_response(self) -> AsyncOwnersWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncOwnersWithRawResponse(AsyncOwners(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncOwnersWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOwnersWithStreamingResponse(AsyncOwners(async_streamed_client(self._client)))

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> types.Owner:
        """Call ``GET /owners/{id}``."""
        return await self._client.request("GET", "/owners/{id}", path={"id": id}, returns=types.Owner, options=options)


class OwnersWithRawResponse:
    """`owners`, each method giving the whole response, its body read."""

    def __init__(self, resource: Owners) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class OwnersWithStreamingResponse:
    """`owners`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Owners) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncOwnersWithRawResponse:
    """`owners`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncOwners) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncOwnersWithStreamingResponse:
    """`owners`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncOwners) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
