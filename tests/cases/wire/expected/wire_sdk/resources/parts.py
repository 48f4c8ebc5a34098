"""The resource `parts`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.bodies import unless_omitted
from .._runtime.multipart_bodies import MultipartBody
from .._runtime.parts import typed_part
from .._runtime.resources import Resource
from .._runtime.uploads import FileTypes
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Parts(Resource):
    """The resource `parts`."""

    @cached_property
    def with_raw_response(self) -> PartsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return PartsWithRawResponse(Parts(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> PartsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return PartsWithStreamingResponse(Parts(streamed_client(self._client)))

    def replace(
        self,
        *,
        file: FileTypes | Omit = omit,
        tint: types.ColorParam | Omit = omit,
        xml: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /parts``."""
        return self._client.request(
            "PUT",
            "/parts",
            body=MultipartBody(
                unless_omitted(
                    {"file": typed_part(file, "image/png"), "tint": tint, "xml": typed_part(xml, "application/xml")}
                )
            ),
            returns=None,
            options=options,
        )


class AsyncParts(AsyncResource):
    """The resource `parts`."""

    @cached_property
    def with_raw_response(self) -> AsyncPartsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncPartsWithRawResponse(AsyncParts(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncPartsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncPartsWithStreamingResponse(AsyncParts(async_streamed_client(self._client)))

    async def replace(
        self,
        *,
        file: FileTypes | Omit = omit,
        tint: types.ColorParam | Omit = omit,
        xml: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``PUT /parts``."""
        return await self._client.request(
            "PUT",
            "/parts",
            body=MultipartBody(
                unless_omitted(
                    {"file": typed_part(file, "image/png"), "tint": tint, "xml": typed_part(xml, "application/xml")}
                )
            ),
            returns=None,
            options=options,
        )


class PartsWithRawResponse:
    """`parts`, each method giving the whole response, its body read."""

    def __init__(self, resource: Parts) -> None:
        self._resource = resource
        self.replace = raw(resource.replace)


class PartsWithStreamingResponse:
    """`parts`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Parts) -> None:
        self._resource = resource
        self.replace = streamed(resource.replace)


class AsyncPartsWithRawResponse:
    """`parts`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncParts) -> None:
        self._resource = resource
        self.replace = async_raw(resource.replace)


class AsyncPartsWithStreamingResponse:
    """`parts`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncParts) -> None:
        self._resource = resource
        self.replace = async_streamed(resource.replace)
