"""The resource `typed`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime import AsyncResource, Omit, RequestOptions, Resource, async_raw, async_streamed, omit, raw, streamed


class Typed(Resource):
    """The resource `typed`."""

    @cached_property
    def with_raw_response(self) -> TypedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return TypedWithRawResponse(Typed(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> TypedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return TypedWithStreamingResponse(Typed(self._client.with_mode("streamed")))

    def create(self, *, body: types.TypedCreateRequestParam | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /typed``."""
        return self._client.request("POST", "/typed", body=body, returns=None, options=options)


class AsyncTyped(AsyncResource):
    """The resource `typed`."""

    @cached_property
    def with_raw_response(self) -> AsyncTypedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncTypedWithRawResponse(AsyncTyped(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncTypedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncTypedWithStreamingResponse(AsyncTyped(self._client.with_mode("streamed")))

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
