"""The resource `things.omit_`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.resources import Resource
from ..._runtime.values import RequestOptions
from ..._runtime.views import raw, raw_client, streamed, streamed_client


class OmitResource(Resource):
    """The resource `things.omit_`."""

    @cached_property
    def with_raw_response(self) -> OmitResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OmitResourceWithRawResponse(OmitResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> OmitResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OmitResourceWithStreamingResponse(OmitResource(streamed_client(self._client)))

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /things/omit/{id}``."""
        return self._client.request("GET", "/things/omit/{id}", path={"id": id}, returns=None, options=options)


class AsyncOmitResource(AsyncResource):
    """The resource `things.omit_`."""

    @cached_property
    def with_raw_response(self) -> AsyncOmitResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncOmitResourceWithRawResponse(AsyncOmitResource(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncOmitResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOmitResourceWithStreamingResponse(AsyncOmitResource(async_streamed_client(self._client)))

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /things/omit/{id}``."""
        return await self._client.request("GET", "/things/omit/{id}", path={"id": id}, returns=None, options=options)


class OmitResourceWithRawResponse:
    """`things.omit_`, each method giving the whole response, its body read."""

    def __init__(self, resource: OmitResource) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class OmitResourceWithStreamingResponse:
    """`things.omit_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: OmitResource) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncOmitResourceWithRawResponse:
    """`things.omit_`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncOmitResource) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncOmitResourceWithStreamingResponse:
    """`things.omit_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncOmitResource) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
