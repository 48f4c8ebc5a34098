"""The resource `either`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal, overload

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.binary import BinaryContent
from .._runtime.chosen_bodies import ChosenBody
from .._runtime.resources import Resource
from .._runtime.styles import deep_object
from .._runtime.uploads import RawContent
from .._runtime.values import Omit, RequestOptions, omit
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

    def retrieve(self, **options: Unpack[RequestOptions]) -> types.Color | str | BinaryContent | None:
        """Call ``GET /either``."""
        return self._client.request(
            "GET",
            "/either",
            returns=types.Color | str | BinaryContent | None,
            answers={"200": types.Color, "202": str, "203": BinaryContent, "204": None},
            accept="application/json, text/plain, image/png",
            options=options,
        )

    @overload
    def create(
        self,
        *,
        name: str,
        tint: Mapping[str, int] | Omit = omit,
        content_type: Literal["application/json", "application/x-www-form-urlencoded"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> types.Color: ...

    @overload
    def create(
        self, *, body: RawContent, content_type: Literal["image/png"], **options: Unpack[RequestOptions]
    ) -> types.Color: ...

    @overload
    def create(
        self, *, body: str | bytes, content_type: Literal["text/csv"], **options: Unpack[RequestOptions]
    ) -> types.Color: ...

    def create(
        self,
        *,
        name: str | Omit = omit,
        tint: Mapping[str, int] | Omit = omit,
        body: RawContent | str | bytes | Omit = omit,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded", "image/png", "text/csv"
        ] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> types.Color:
        """Call ``POST /either``.

        Args:
            body: The body as a whole, where it is sent as image/png or text/csv.
            content_type: The media type that the body is sent as.
        """
        return self._client.request(
            "POST",
            "/either",
            body=ChosenBody({"name": name, "tint": deep_object(tint)}, body),
            content_type=content_type,
            returns=types.Color,
            accept="application/vnd.colors+json",
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

    async def retrieve(self, **options: Unpack[RequestOptions]) -> types.Color | str | BinaryContent | None:
        """Call ``GET /either``."""
        return await self._client.request(
            "GET",
            "/either",
            returns=types.Color | str | BinaryContent | None,
            answers={"200": types.Color, "202": str, "203": BinaryContent, "204": None},
            accept="application/json, text/plain, image/png",
            options=options,
        )

    @overload
    async def create(
        self,
        *,
        name: str,
        tint: Mapping[str, int] | Omit = omit,
        content_type: Literal["application/json", "application/x-www-form-urlencoded"] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> types.Color: ...

    @overload
    async def create(
        self, *, body: RawContent, content_type: Literal["image/png"], **options: Unpack[RequestOptions]
    ) -> types.Color: ...

    @overload
    async def create(
        self, *, body: str | bytes, content_type: Literal["text/csv"], **options: Unpack[RequestOptions]
    ) -> types.Color: ...

    async def create(
        self,
        *,
        name: str | Omit = omit,
        tint: Mapping[str, int] | Omit = omit,
        body: RawContent | str | bytes | Omit = omit,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded", "image/png", "text/csv"
        ] = "application/json",
        **options: Unpack[RequestOptions],
    ) -> types.Color:
        """Call ``POST /either``.

        Args:
            body: The body as a whole, where it is sent as image/png or text/csv.
            content_type: The media type that the body is sent as.
        """
        return await self._client.request(
            "POST",
            "/either",
            body=ChosenBody({"name": name, "tint": deep_object(tint)}, body),
            content_type=content_type,
            returns=types.Color,
            accept="application/vnd.colors+json",
            options=options,
        )


class EitherWithRawResponse:
    """`either`, each method giving the whole response, its body read."""

    def __init__(self, resource: Either) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)
        self.create = raw(resource.create)


class EitherWithStreamingResponse:
    """`either`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Either) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)
        self.create = streamed(resource.create)


class AsyncEitherWithRawResponse:
    """`either`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncEither) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)
        self.create = async_raw(resource.create)


class AsyncEitherWithStreamingResponse:
    """`either`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncEither) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
        self.create = async_streamed(resource.create)
