"""The resource `beta`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw_client, async_streamed_client
from ..._runtime.resources import Resource
from ..._runtime.views import raw_client, streamed_client

if TYPE_CHECKING:
    from ...extensions.threads import AsyncThreads, Threads
    from .threads import (
        AsyncThreadsWithRawResponse,
        AsyncThreadsWithStreamingResponse,
        ThreadsWithRawResponse,
        ThreadsWithStreamingResponse,
    )


class Beta(Resource):
    """The resource `beta`."""

    @cached_property
    def threads(self) -> Threads:
        """The resource `beta.threads`."""
        from ...extensions.threads import Threads

        return Threads(self._client)

    @cached_property
    def with_raw_response(self) -> BetaWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return BetaWithRawResponse(Beta(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> BetaWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return BetaWithStreamingResponse(Beta(streamed_client(self._client)))


class AsyncBeta(AsyncResource):
    """The resource `beta`."""

    @cached_property
    def threads(self) -> AsyncThreads:
        """The resource `beta.threads`."""
        from ...extensions.threads import AsyncThreads

        return AsyncThreads(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncBetaWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncBetaWithRawResponse(AsyncBeta(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncBetaWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncBetaWithStreamingResponse(AsyncBeta(async_streamed_client(self._client)))


class BetaWithRawResponse:
    """`beta`, each method giving the whole response, its body read."""

    def __init__(self, resource: Beta) -> None:
        self._resource = resource

    @cached_property
    def threads(self) -> ThreadsWithRawResponse:
        """The resource `beta.threads`."""
        return self._resource.threads.with_raw_response


class BetaWithStreamingResponse:
    """`beta`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Beta) -> None:
        self._resource = resource

    @cached_property
    def threads(self) -> ThreadsWithStreamingResponse:
        """The resource `beta.threads`."""
        return self._resource.threads.with_streaming_response


class AsyncBetaWithRawResponse:
    """`beta`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncBeta) -> None:
        self._resource = resource

    @cached_property
    def threads(self) -> AsyncThreadsWithRawResponse:
        """The resource `beta.threads`."""
        return self._resource.threads.with_raw_response


class AsyncBetaWithStreamingResponse:
    """`beta`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncBeta) -> None:
        self._resource = resource

    @cached_property
    def threads(self) -> AsyncThreadsWithStreamingResponse:
        """The resource `beta.threads`."""
        return self._resource.threads.with_streaming_response
