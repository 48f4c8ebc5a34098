"""The resource `odd`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.bodies import unless_omitted
from .._runtime.multipart_bodies import MultipartBody
from .._runtime.resources import Resource
from .._runtime.uploads import FileTypes
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Odd(Resource):
    """The resource `odd`."""

    @cached_property
    def with_raw_response(self) -> OddWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OddWithRawResponse(Odd(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> OddWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OddWithStreamingResponse(Odd(streamed_client(self._client)))

    def create(self, *, body: FileTypes | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /odd``."""
        return self._client.request(
            "POST", "/odd", body=MultipartBody(unless_omitted({"file": body})), returns=None, options=options
        )


class AsyncOdd(AsyncResource):
    """The resource `odd`."""

    @cached_property
    def with_raw_response(self) -> AsyncOddWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncOddWithRawResponse(AsyncOdd(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncOddWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOddWithStreamingResponse(AsyncOdd(async_streamed_client(self._client)))

    async def create(self, *, body: FileTypes | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /odd``."""
        return await self._client.request(
            "POST", "/odd", body=MultipartBody(unless_omitted({"file": body})), returns=None, options=options
        )


class OddWithRawResponse:
    """`odd`, each method giving the whole response, its body read."""

    def __init__(self, resource: Odd) -> None:
        self._resource = resource
        self.create = raw(resource.create)


class OddWithStreamingResponse:
    """`odd`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Odd) -> None:
        self._resource = resource
        self.create = streamed(resource.create)


class AsyncOddWithRawResponse:
    """`odd`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncOdd) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)


class AsyncOddWithStreamingResponse:
    """`odd`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncOdd) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
