"""The resource `streamed`."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, overload

from typing_extensions import Unpack

from .. import types
from .._runtime.async_forms import AsyncEvents
from .._runtime.async_resources import AsyncResource
from .._runtime.async_streams import AsyncStream
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.bodies import unless_omitted
from .._runtime.chosen_bodies import ChosenBody
from .._runtime.forms import Events
from .._runtime.resources import Resource
from .._runtime.streams import Stream
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Streamed(Resource):
    """The resource `streamed`."""

    @cached_property
    def with_raw_response(self) -> StreamedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return StreamedWithRawResponse(Streamed(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> StreamedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return StreamedWithStreamingResponse(Streamed(streamed_client(self._client)))

    @overload
    def create(
        self,
        *,
        question: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        content_type: Literal["application/json", "application/vnd.ask+json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> types.Color: ...

    @overload
    def create(
        self,
        *,
        stream: Literal[True],
        question: str | Omit = omit,
        content_type: Literal["application/json", "application/vnd.ask+json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> Stream[types.Color]: ...

    @overload
    def create(
        self,
        *,
        stream: bool,
        question: str | Omit = omit,
        content_type: Literal["application/json", "application/vnd.ask+json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> types.Color | Stream[types.Color]: ...

    def create(
        self,
        *,
        question: str | Omit = omit,
        stream: bool | Omit = omit,
        content_type: Literal["application/json", "application/vnd.ask+json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> types.Color | Stream[types.Color]:
        """Call ``POST /streamed``.

        Args:
            content_type: The media type that the body is sent as.
        """
        return self._client.request(
            "POST",
            "/streamed",
            body=ChosenBody(unless_omitted({"question": question, "stream": stream})),
            content_type=content_type,
            returns=types.Color,
            events=Events(types.Color, done="[DONE]"),
            stream=stream,
            options=options,
        )


class AsyncStreamed(AsyncResource):
    """The resource `streamed`."""

    @cached_property
    def with_raw_response(self) -> AsyncStreamedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncStreamedWithRawResponse(AsyncStreamed(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncStreamedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncStreamedWithStreamingResponse(AsyncStreamed(async_streamed_client(self._client)))

    @overload
    async def create(
        self,
        *,
        question: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        content_type: Literal["application/json", "application/vnd.ask+json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> types.Color: ...

    @overload
    async def create(
        self,
        *,
        stream: Literal[True],
        question: str | Omit = omit,
        content_type: Literal["application/json", "application/vnd.ask+json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[types.Color]: ...

    @overload
    async def create(
        self,
        *,
        stream: bool,
        question: str | Omit = omit,
        content_type: Literal["application/json", "application/vnd.ask+json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> types.Color | AsyncStream[types.Color]: ...

    async def create(
        self,
        *,
        question: str | Omit = omit,
        stream: bool | Omit = omit,
        content_type: Literal["application/json", "application/vnd.ask+json"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> types.Color | AsyncStream[types.Color]:
        """Call ``POST /streamed``.

        Args:
            content_type: The media type that the body is sent as.
        """
        return await self._client.request(
            "POST",
            "/streamed",
            body=ChosenBody(unless_omitted({"question": question, "stream": stream})),
            content_type=content_type,
            returns=types.Color,
            events=AsyncEvents(types.Color, done="[DONE]"),
            stream=stream,
            options=options,
        )


class StreamedWithRawResponse:
    """`streamed`, each method giving the whole response, its body read."""

    def __init__(self, resource: Streamed) -> None:
        self._resource = resource
        self.create = raw(resource.create)


class StreamedWithStreamingResponse:
    """`streamed`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Streamed) -> None:
        self._resource = resource
        self.create = streamed(resource.create)


class AsyncStreamedWithRawResponse:
    """`streamed`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncStreamed) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)


class AsyncStreamedWithStreamingResponse:
    """`streamed`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncStreamed) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
