"""The resource `values`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Values(Resource):
    """The resource `values`."""

    @cached_property
    def with_raw_response(self) -> ValuesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ValuesWithRawResponse(Values(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ValuesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ValuesWithStreamingResponse(Values(streamed_client(self._client)))

    def create(self, *, body: types.JSONParam, **options: Unpack[RequestOptions]) -> types.JSON:
        """Call ``POST /values``."""
        return self._client.request("POST", "/values", body=body, returns=types.JSON, options=options)


class AsyncValues(AsyncResource):
    """The resource `values`."""

    @cached_property
    def with_raw_response(self) -> AsyncValuesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncValuesWithRawResponse(AsyncValues(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncValuesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncValuesWithStreamingResponse(AsyncValues(async_streamed_client(self._client)))

    async def create(self, *, body: types.JSONParam, **options: Unpack[RequestOptions]) -> types.JSON:
        """Call ``POST /values``."""
        return await self._client.request("POST", "/values", body=body, returns=types.JSON, options=options)


class ValuesWithRawResponse:
    """`values`, each method giving the whole response, its body read."""

    def __init__(self, resource: Values) -> None:
        self._resource = resource
        self.create = raw(resource.create)


class ValuesWithStreamingResponse:
    """`values`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Values) -> None:
        self._resource = resource
        self.create = streamed(resource.create)


class AsyncValuesWithRawResponse:
    """`values`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncValues) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)


class AsyncValuesWithStreamingResponse:
    """`values`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncValues) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
