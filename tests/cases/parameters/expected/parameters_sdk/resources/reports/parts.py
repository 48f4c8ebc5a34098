"""The resource `reports.parts`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import Literal, overload

from typing_extensions import Unpack, deprecated

from ... import types
from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.deprecations import deprecated_arguments
from ..._runtime.resources import Resource
from ..._runtime.sequences import SequenceNotStr
from ..._runtime.styles import comma, deep_object, json_value, pipe_delimited, space_delimited
from ..._runtime.values import Omit, RequestOptions, omit
from ..._runtime.views import raw, raw_client, streamed, streamed_client


class Parts(Resource):
    """The resource `reports.parts`."""

    @cached_property
    def with_raw_response(self) -> PartsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return PartsWithRawResponse(Parts(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> PartsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return PartsWithStreamingResponse(Parts(streamed_client(self._client)))

    @overload
    def retrieve(
        self,
        part_id: str,
        *,
        year: int,
        month: str,
        x_trace_id: str,
        tags: SequenceNotStr[str] | Omit = omit,
        ids: Iterable[int] | Omit = omit,
        piped: SequenceNotStr[str] | Omit = omit,
        spaced: SequenceNotStr[str] | Omit = omit,
        filter: types.FilterParam | Omit = omit,
        json: types.FilterParam | Omit = omit,
        since: str | dt.datetime | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        idempotency_key_: str | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> dict[str, str]: ...

    @overload
    @deprecated("reports.parts.retrieve(old=...): The API marks it as deprecated.")
    def retrieve(
        self,
        part_id: str,
        *,
        year: int,
        month: str,
        x_trace_id: str,
        tags: SequenceNotStr[str] | Omit = omit,
        ids: Iterable[int] | Omit = omit,
        piped: SequenceNotStr[str] | Omit = omit,
        spaced: SequenceNotStr[str] | Omit = omit,
        filter: types.FilterParam | Omit = omit,
        json: types.FilterParam | Omit = omit,
        since: str | dt.datetime | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        old: bool | None | Omit = omit,
        idempotency_key_: str | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> dict[str, str]: ...

    @deprecated_arguments(old="reports.parts.retrieve(old=...): The API marks it as deprecated.")
    def retrieve(
        self,
        part_id: str,
        *,
        year: int,
        month: str,
        x_trace_id: str,
        tags: SequenceNotStr[str] | Omit = omit,
        ids: Iterable[int] | Omit = omit,
        piped: SequenceNotStr[str] | Omit = omit,
        spaced: SequenceNotStr[str] | Omit = omit,
        filter: types.FilterParam | Omit = omit,
        json: types.FilterParam | Omit = omit,
        since: str | dt.datetime | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        old: bool | None | Omit = omit,
        idempotency_key_: str | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> dict[str, str]:
        """Read a part.

        ``GET /reports/{year}-{month}/parts/{part_id}``

        Reads one part of a monthly report.

        * It may be large.
        * It may be empty.

        Args:
            tags: Which tags. At most 3 items.
            limit: From 1 to 100. Default: 20.
            order: Default: "asc".
            old: Deprecated.
        """
        return self._client.request(
            "GET",
            "/reports/{year}-{month}/parts/{part_id}",
            path={"part_id": part_id, "year": year, "month": month},
            query={
                "tags": tags,
                "ids[]": comma(ids),
                "piped": pipe_delimited(piped),
                "spaced": space_delimited(spaced),
                "filter": deep_object(filter),
                "json": json_value(json),
                "since": since,
                "limit": limit,
                "order": order,
                "old": old,
            },
            headers={"X-Trace-Id": x_trace_id, "Idempotency-Key": idempotency_key_},
            cookies={"session": session},
            returns=dict[str, str],
            options=options,
        )


class AsyncParts(AsyncResource):
    """The resource `reports.parts`."""

    @cached_property
    def with_raw_response(self) -> AsyncPartsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncPartsWithRawResponse(AsyncParts(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncPartsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncPartsWithStreamingResponse(AsyncParts(async_streamed_client(self._client)))

    @overload
    async def retrieve(
        self,
        part_id: str,
        *,
        year: int,
        month: str,
        x_trace_id: str,
        tags: SequenceNotStr[str] | Omit = omit,
        ids: Iterable[int] | Omit = omit,
        piped: SequenceNotStr[str] | Omit = omit,
        spaced: SequenceNotStr[str] | Omit = omit,
        filter: types.FilterParam | Omit = omit,
        json: types.FilterParam | Omit = omit,
        since: str | dt.datetime | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        idempotency_key_: str | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> dict[str, str]: ...

    @overload
    @deprecated("reports.parts.retrieve(old=...): The API marks it as deprecated.")
    async def retrieve(
        self,
        part_id: str,
        *,
        year: int,
        month: str,
        x_trace_id: str,
        tags: SequenceNotStr[str] | Omit = omit,
        ids: Iterable[int] | Omit = omit,
        piped: SequenceNotStr[str] | Omit = omit,
        spaced: SequenceNotStr[str] | Omit = omit,
        filter: types.FilterParam | Omit = omit,
        json: types.FilterParam | Omit = omit,
        since: str | dt.datetime | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        old: bool | None | Omit = omit,
        idempotency_key_: str | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> dict[str, str]: ...

    @deprecated_arguments(old="reports.parts.retrieve(old=...): The API marks it as deprecated.")
    async def retrieve(
        self,
        part_id: str,
        *,
        year: int,
        month: str,
        x_trace_id: str,
        tags: SequenceNotStr[str] | Omit = omit,
        ids: Iterable[int] | Omit = omit,
        piped: SequenceNotStr[str] | Omit = omit,
        spaced: SequenceNotStr[str] | Omit = omit,
        filter: types.FilterParam | Omit = omit,
        json: types.FilterParam | Omit = omit,
        since: str | dt.datetime | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        old: bool | None | Omit = omit,
        idempotency_key_: str | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> dict[str, str]:
        """Read a part.

        ``GET /reports/{year}-{month}/parts/{part_id}``

        Reads one part of a monthly report.

        * It may be large.
        * It may be empty.

        Args:
            tags: Which tags. At most 3 items.
            limit: From 1 to 100. Default: 20.
            order: Default: "asc".
            old: Deprecated.
        """
        return await self._client.request(
            "GET",
            "/reports/{year}-{month}/parts/{part_id}",
            path={"part_id": part_id, "year": year, "month": month},
            query={
                "tags": tags,
                "ids[]": comma(ids),
                "piped": pipe_delimited(piped),
                "spaced": space_delimited(spaced),
                "filter": deep_object(filter),
                "json": json_value(json),
                "since": since,
                "limit": limit,
                "order": order,
                "old": old,
            },
            headers={"X-Trace-Id": x_trace_id, "Idempotency-Key": idempotency_key_},
            cookies={"session": session},
            returns=dict[str, str],
            options=options,
        )


class PartsWithRawResponse:
    """`reports.parts`, each method giving the whole response, its body read."""

    def __init__(self, resource: Parts) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class PartsWithStreamingResponse:
    """`reports.parts`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Parts) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncPartsWithRawResponse:
    """`reports.parts`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncParts) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncPartsWithStreamingResponse:
    """`reports.parts`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncParts) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
