"""The resource `class_`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class ClassResource(Resource):
    """The resource `class_`."""

    @cached_property
    def with_raw_response(self) -> ClassResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ClassResourceWithRawResponse(ClassResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ClassResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ClassResourceWithStreamingResponse(ClassResource(streamed_client(self._client)))

    def import_(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /class/import``."""
        return self._client.request("GET", "/class/import", returns=None, options=options)


class AsyncClassResource(AsyncResource):
    """The resource `class_`."""

    @cached_property
    def with_raw_response(self) -> AsyncClassResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncClassResourceWithRawResponse(AsyncClassResource(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncClassResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncClassResourceWithStreamingResponse(AsyncClassResource(async_streamed_client(self._client)))

    async def import_(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /class/import``."""
        return await self._client.request("GET", "/class/import", returns=None, options=options)


class ClassResourceWithRawResponse:
    """`class_`, each method giving the whole response, its body read."""

    def __init__(self, resource: ClassResource) -> None:
        self._resource = resource
        self.import_ = raw(resource.import_)


class ClassResourceWithStreamingResponse:
    """`class_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: ClassResource) -> None:
        self._resource = resource
        self.import_ = streamed(resource.import_)


class AsyncClassResourceWithRawResponse:
    """`class_`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncClassResource) -> None:
        self._resource = resource
        self.import_ = async_raw(resource.import_)


class AsyncClassResourceWithStreamingResponse:
    """`class_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncClassResource) -> None:
        self._resource = resource
        self.import_ = async_streamed(resource.import_)
