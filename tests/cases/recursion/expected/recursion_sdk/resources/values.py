"""The resource `values`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Values(Resource):
    """The resource `values`."""

    @cached_property
    def with_raw_response(self) -> ValuesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ValuesWithRawResponse(Values(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> ValuesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ValuesWithStreamingResponse(Values(self._client.with_mode("streamed")))

    def create(self, *, body: types.JSONParam, **options: Unpack[RequestOptions]) -> types.JSON:
        """Call ``POST /values``."""
        return self._client.request("POST", "/values", body=body, returns=types.JSON, options=options)


class AsyncValues(AsyncResource):
    """The resource `values`."""

    @cached_property
    def with_raw_response(self) -> AsyncValuesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncValuesWithRawResponse(AsyncValues(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncValuesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncValuesWithStreamingResponse(AsyncValues(self._client.with_mode("streamed")))

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
