"""The resource `subscriptions`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Subscriptions(Resource):
    """The resource `subscriptions`."""

    @cached_property
    def with_raw_response(self) -> SubscriptionsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return SubscriptionsWithRawResponse(Subscriptions(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> SubscriptionsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return SubscriptionsWithStreamingResponse(Subscriptions(streamed_client(self._client)))

    def create(self, *, url: str | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /subscriptions``."""
        return self._client.request("POST", "/subscriptions", body={"url": url}, returns=None, options=options)


class AsyncSubscriptions(AsyncResource):
    """The resource `subscriptions`."""

    @cached_property
    def with_raw_response(self) -> AsyncSubscriptionsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncSubscriptionsWithRawResponse(AsyncSubscriptions(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncSubscriptionsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncSubscriptionsWithStreamingResponse(AsyncSubscriptions(async_streamed_client(self._client)))

    async def create(self, *, url: str | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /subscriptions``."""
        return await self._client.request("POST", "/subscriptions", body={"url": url}, returns=None, options=options)


class SubscriptionsWithRawResponse:
    """`subscriptions`, each method giving the whole response, its body read."""

    def __init__(self, resource: Subscriptions) -> None:
        self._resource = resource
        self.create = raw(resource.create)


class SubscriptionsWithStreamingResponse:
    """`subscriptions`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Subscriptions) -> None:
        self._resource = resource
        self.create = streamed(resource.create)


class AsyncSubscriptionsWithRawResponse:
    """`subscriptions`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncSubscriptions) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)


class AsyncSubscriptionsWithStreamingResponse:
    """`subscriptions`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncSubscriptions) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
