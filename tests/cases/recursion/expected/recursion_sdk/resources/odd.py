"""The resource `odd`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class OddResource(Resource):
    """The resource `odd`."""

    @cached_property
    def with_raw_response(self) -> OddResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OddResourceWithRawResponse(OddResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> OddResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OddResourceWithStreamingResponse(OddResource(streamed_client(self._client)))

    def create(
        self,
        *,
        a_b: types.OddsParam | Omit = omit,
        nested: types.NestedParam | Omit = omit,
        same: types.SameParam | Omit = omit,
        half: types.HalfParam | Omit = omit,
        one: types.OneParam | Omit = omit,
        layered: types.LayeredParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Odd:
        """Call ``POST /odd``."""
        return self._client.request(
            "POST",
            "/odd",
            body={"a-b": a_b, "nested": nested, "same": same, "half": half, "one": one, "layered": layered},
            returns=types.Odd,
            options=options,
        )


class AsyncOddResource(AsyncResource):
    """The resource `odd`."""

    @cached_property
    def with_raw_response(self) -> AsyncOddResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncOddResourceWithRawResponse(AsyncOddResource(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncOddResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOddResourceWithStreamingResponse(AsyncOddResource(async_streamed_client(self._client)))

    async def create(
        self,
        *,
        a_b: types.OddsParam | Omit = omit,
        nested: types.NestedParam | Omit = omit,
        same: types.SameParam | Omit = omit,
        half: types.HalfParam | Omit = omit,
        one: types.OneParam | Omit = omit,
        layered: types.LayeredParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Odd:
        """Call ``POST /odd``."""
        return await self._client.request(
            "POST",
            "/odd",
            body={"a-b": a_b, "nested": nested, "same": same, "half": half, "one": one, "layered": layered},
            returns=types.Odd,
            options=options,
        )


class OddResourceWithRawResponse:
    """`odd`, each method giving the whole response, its body read."""

    def __init__(self, resource: OddResource) -> None:
        self._resource = resource
        self.create = raw(resource.create)


class OddResourceWithStreamingResponse:
    """`odd`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: OddResource) -> None:
        self._resource = resource
        self.create = streamed(resource.create)


class AsyncOddResourceWithRawResponse:
    """`odd`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncOddResource) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)


class AsyncOddResourceWithStreamingResponse:
    """`odd`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncOddResource) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
