"""The resource `typed`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Typed(Resource):
    """The resource `typed`."""

    @cached_property
    def with_raw_response(self) -> TypedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return TypedWithRawResponse(Typed(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> TypedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return TypedWithStreamingResponse(Typed(streamed_client(self._client)))

    def create(self, *, body: types.TypedCreateRequestParam | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /typed``."""
        return self._client.request("POST", "/typed", body=body, returns=None, options=options)


class AsyncTyped(AsyncResource):
    """The resource `typed`."""

    @cached_property
    def with_raw_response(self) -> AsyncTypedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncTypedWithRawResponse(AsyncTyped(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncTypedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncTypedWithStreamingResponse(AsyncTyped(async_streamed_client(self._client)))

    async def create(
        self, *, body: types.TypedCreateRequestParam | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None:
        """Call ``POST /typed``."""
        return await self._client.request("POST", "/typed", body=body, returns=None, options=options)


class TypedWithRawResponse:
    """`typed`, each method giving the whole response, its body read."""

    def __init__(self, resource: Typed) -> None:
        self._resource = resource
        self.create = raw(resource.create)


class TypedWithStreamingResponse:
    """`typed`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Typed) -> None:
        self._resource = resource
        self.create = streamed(resource.create)


class AsyncTypedWithRawResponse:
    """`typed`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncTyped) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)


class AsyncTypedWithStreamingResponse:
    """`typed`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncTyped) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
