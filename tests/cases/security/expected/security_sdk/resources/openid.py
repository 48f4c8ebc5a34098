"""The resource `openid`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.auth import Scoped
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Openid(Resource):
    """The resource `openid`."""

    @cached_property
    def with_raw_response(self) -> OpenidWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OpenidWithRawResponse(Openid(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> OpenidWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OpenidWithStreamingResponse(Openid(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /openid``."""
        return self._client.request(
            "GET", "/openid", returns=None, security=((Scoped("OpenID", ("profile",)),),), options=options
        )


class AsyncOpenid(AsyncResource):
    """The resource `openid`."""

    @cached_property
    def with_raw_response(self) -> AsyncOpenidWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncOpenidWithRawResponse(AsyncOpenid(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncOpenidWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOpenidWithStreamingResponse(AsyncOpenid(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /openid``."""
        return await self._client.request(
            "GET", "/openid", returns=None, security=((Scoped("OpenID", ("profile",)),),), options=options
        )


class OpenidWithRawResponse:
    """`openid`, each method giving the whole response, its body read."""

    def __init__(self, resource: Openid) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class OpenidWithStreamingResponse:
    """`openid`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Openid) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncOpenidWithRawResponse:
    """`openid`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncOpenid) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncOpenidWithStreamingResponse:
    """`openid`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncOpenid) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
