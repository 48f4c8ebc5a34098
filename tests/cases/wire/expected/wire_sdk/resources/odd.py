"""The resource `odd`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import (
    AsyncResource,
    FileTypes,
    Omit,
    RequestOptions,
    Resource,
    async_raw,
    async_streamed,
    omit,
    raw,
    streamed,
    unless_omitted,
)


class Odd(Resource):
    """The resource `odd`."""

    @cached_property
    def with_raw_response(self) -> OddWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OddWithRawResponse(Odd(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> OddWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OddWithStreamingResponse(Odd(self._client.with_mode("streamed")))

    def create(self, *, body: FileTypes | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /odd``."""
        return self._client.request(
            "POST", "/odd", multipart=unless_omitted({"file": body}), returns=None, options=options
        )


class AsyncOdd(AsyncResource):
    """The resource `odd`."""

    @cached_property
    def with_raw_response(self) -> AsyncOddWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncOddWithRawResponse(AsyncOdd(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncOddWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOddWithStreamingResponse(AsyncOdd(self._client.with_mode("streamed")))

    async def create(self, *, body: FileTypes | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /odd``."""
        return await self._client.request(
            "POST", "/odd", multipart=unless_omitted({"file": body}), returns=None, options=options
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
