"""The resource `either`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Either(Resource):
    """The resource `either`."""

    @cached_property
    def with_raw_response(self) -> EitherWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return EitherWithRawResponse(Either(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> EitherWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return EitherWithStreamingResponse(Either(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /either``."""
        return self._client.request(
            "GET",
            "/either",
            returns=None,
            security=(("apiKeyQuery",), ("basic",), ("HTTPBearer",), ("sessionCookie",)),
            options=options,
        )


class AsyncEither(AsyncResource):
    """The resource `either`."""

    @cached_property
    def with_raw_response(self) -> AsyncEitherWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncEitherWithRawResponse(AsyncEither(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncEitherWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncEitherWithStreamingResponse(AsyncEither(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /either``."""
        return await self._client.request(
            "GET",
            "/either",
            returns=None,
            security=(("apiKeyQuery",), ("basic",), ("HTTPBearer",), ("sessionCookie",)),
            options=options,
        )


class EitherWithRawResponse:
    """`either`, each method giving the whole response, its body read."""

    def __init__(self, resource: Either) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class EitherWithStreamingResponse:
    """`either`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Either) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncEitherWithRawResponse:
    """`either`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncEither) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncEitherWithStreamingResponse:
    """`either`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncEither) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
