"""The resource `things`."""

# pyright: reportDeprecated=false

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from typing_extensions import Unpack, deprecated

from ... import types
from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.bodies import unless_omitted
from ..._runtime.resources import Resource
from ..._runtime.sequences import SequenceNotStr
from ..._runtime.styles import comma
from ..._runtime.values import Omit, RequestOptions, omit
from ..._runtime.views import raw, raw_client, streamed, streamed_client

if TYPE_CHECKING:
    from .omit_ import (
        AsyncOmitResource,
        AsyncOmitResourceWithRawResponse,
        AsyncOmitResourceWithStreamingResponse,
        OmitResource,
        OmitResourceWithRawResponse,
        OmitResourceWithStreamingResponse,
    )


class Things(Resource):
    """The resource `things`."""

    @cached_property
    def omit_(self) -> OmitResource:
        """The resource `things.omit_`."""
        from .omit_ import OmitResource

        return OmitResource(self._client)

    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ThingsWithRawResponse(Things(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ThingsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ThingsWithStreamingResponse(Things(streamed_client(self._client)))

    @deprecated("The API marks things.overload_ as deprecated.")
    def overload_(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /things/{id}:overload``."""
        return self._client.request("POST", "/things/{id}:overload", path={"id": id}, returns=None, options=options)

    def dict_(
        self,
        id: str,
        *,
        n2_fa: bool | Omit = omit,
        plus_1: int | Omit = omit,
        minus_1: int | Omit = omit,
        type_2: str | Omit = omit,
        type: str | Omit = omit,
        a_b_2: str | Omit = omit,
        a_b: str | Omit = omit,
        class_: Iterable[types.ClassModelParam] | Omit = omit,
        copy: str | Omit = omit,
        model_dump: str | Omit = omit,
        model_name: str | Omit = omit,
        body_id: str | Omit = omit,
        typename: str | Omit = omit,
        str_: str | dt.datetime | Omit = omit,
        list_: SequenceNotStr[str] | Omit = omit,
        none: None | Omit = omit,
        query_id: str | Omit = omit,
        timeout_: int | Omit = omit,
        comma_: Iterable[int] | Omit = omit,
        query_a_b_2: str | Omit = omit,
        query_a_b: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Class:
        """Call ``POST /things/{id}/dict``."""
        return self._client.request(
            "POST",
            "/things/{id}/dict",
            path={"id": id},
            query={"id": query_id, "timeout": timeout_, "comma": comma(comma_), "aB": query_a_b_2, "a_b": query_a_b},
            body=unless_omitted(
                {
                    "2fa": n2_fa,
                    "+1": plus_1,
                    "-1": minus_1,
                    "@type": type_2,
                    "type": type,
                    "a-b": a_b_2,
                    "a_b": a_b,
                    "class": class_,
                    "copy": copy,
                    "model_dump": model_dump,
                    "model_name": model_name,
                    "_id": body_id,
                    "__typename": typename,
                    "str": str_,
                    "list": list_,
                    "None": none,
                }
            ),
            returns=types.Class,
            options=options,
        )


class AsyncThings(AsyncResource):
    """The resource `things`."""

    @cached_property
    def omit_(self) -> AsyncOmitResource:
        """The resource `things.omit_`."""
        from .omit_ import AsyncOmitResource

        return AsyncOmitResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncThingsWithRawResponse(AsyncThings(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncThingsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncThingsWithStreamingResponse(AsyncThings(async_streamed_client(self._client)))

    @deprecated("The API marks things.overload_ as deprecated.")
    async def overload_(self, id: str, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /things/{id}:overload``."""
        return await self._client.request(
            "POST", "/things/{id}:overload", path={"id": id}, returns=None, options=options
        )

    async def dict_(
        self,
        id: str,
        *,
        n2_fa: bool | Omit = omit,
        plus_1: int | Omit = omit,
        minus_1: int | Omit = omit,
        type_2: str | Omit = omit,
        type: str | Omit = omit,
        a_b_2: str | Omit = omit,
        a_b: str | Omit = omit,
        class_: Iterable[types.ClassModelParam] | Omit = omit,
        copy: str | Omit = omit,
        model_dump: str | Omit = omit,
        model_name: str | Omit = omit,
        body_id: str | Omit = omit,
        typename: str | Omit = omit,
        str_: str | dt.datetime | Omit = omit,
        list_: SequenceNotStr[str] | Omit = omit,
        none: None | Omit = omit,
        query_id: str | Omit = omit,
        timeout_: int | Omit = omit,
        comma_: Iterable[int] | Omit = omit,
        query_a_b_2: str | Omit = omit,
        query_a_b: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Class:
        """Call ``POST /things/{id}/dict``."""
        return await self._client.request(
            "POST",
            "/things/{id}/dict",
            path={"id": id},
            query={"id": query_id, "timeout": timeout_, "comma": comma(comma_), "aB": query_a_b_2, "a_b": query_a_b},
            body=unless_omitted(
                {
                    "2fa": n2_fa,
                    "+1": plus_1,
                    "-1": minus_1,
                    "@type": type_2,
                    "type": type,
                    "a-b": a_b_2,
                    "a_b": a_b,
                    "class": class_,
                    "copy": copy,
                    "model_dump": model_dump,
                    "model_name": model_name,
                    "_id": body_id,
                    "__typename": typename,
                    "str": str_,
                    "list": list_,
                    "None": none,
                }
            ),
            returns=types.Class,
            options=options,
        )


class ThingsWithRawResponse:
    """`things`, each method giving the whole response, its body read."""

    def __init__(self, resource: Things) -> None:
        self._resource = resource
        self.overload_ = raw(resource.overload_)
        self.dict_ = raw(resource.dict_)

    @cached_property
    def omit_(self) -> OmitResourceWithRawResponse:
        """The resource `things.omit_`."""
        return self._resource.omit_.with_raw_response


class ThingsWithStreamingResponse:
    """`things`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Things) -> None:
        self._resource = resource
        self.overload_ = streamed(resource.overload_)
        self.dict_ = streamed(resource.dict_)

    @cached_property
    def omit_(self) -> OmitResourceWithStreamingResponse:
        """The resource `things.omit_`."""
        return self._resource.omit_.with_streaming_response


class AsyncThingsWithRawResponse:
    """`things`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncThings) -> None:
        self._resource = resource
        self.overload_ = async_raw(resource.overload_)
        self.dict_ = async_raw(resource.dict_)

    @cached_property
    def omit_(self) -> AsyncOmitResourceWithRawResponse:
        """The resource `things.omit_`."""
        return self._resource.omit_.with_raw_response


class AsyncThingsWithStreamingResponse:
    """`things`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncThings) -> None:
        self._resource = resource
        self.overload_ = async_streamed(resource.overload_)
        self.dict_ = async_streamed(resource.dict_)

    @cached_property
    def omit_(self) -> AsyncOmitResourceWithStreamingResponse:
        """The resource `things.omit_`."""
        return self._resource.omit_.with_streaming_response
