"""The resource `openid`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, Scoped, async_raw, async_streamed, raw, streamed


class Openid(Resource):
    """The resource `openid`."""

    @cached_property
    def with_raw_response(self) -> OpenidWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OpenidWithRawResponse(Openid(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> OpenidWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OpenidWithStreamingResponse(Openid(self._client.with_mode("streamed")))

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
        return AsyncOpenidWithRawResponse(AsyncOpenid(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncOpenidWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOpenidWithStreamingResponse(AsyncOpenid(self._client.with_mode("streamed")))

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
