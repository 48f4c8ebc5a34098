"""The resource `colors`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.sequences import SequenceNotStr
from .._runtime.styles import (
    allow_reserved,
    comma,
    cookie_style,
    deep_object,
    exploded,
    json_value,
    label_style,
    matrix_style,
    spread_members,
)
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Colors(Resource):
    """The resource `colors`."""

    @cached_property
    def with_raw_response(self) -> ColorsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ColorsWithRawResponse(Colors(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ColorsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ColorsWithStreamingResponse(Colors(streamed_client(self._client)))

    def query(
        self,
        json: types.ColorParam,
        *,
        label: SequenceNotStr[str],
        matrix: SequenceNotStr[str],
        pairs: types.ColorParam,
        spread: types.ColorParam | Omit = omit,
        joined: types.ColorParam | Omit = omit,
        deep: types.ColorParam | Omit = omit,
        url: str | Omit = omit,
        urls: SequenceNotStr[str] | Omit = omit,
        x_pairs: types.ColorParam | Omit = omit,
        plain: SequenceNotStr[str] | Omit = omit,
        whole: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``QUERY /colors/{label}/{matrix}/{pairs}/{json}``."""
        return self._client.request(
            "QUERY",
            "/colors/{label}/{matrix}/{pairs}/{json}",
            path={
                "json": json_value(json),
                "label": label_style(label),
                "matrix": matrix_style(matrix, explode=True),
                "pairs": exploded(pairs),
            },
            query={
                "spread": spread_members(spread),
                "joined": comma(joined),
                "deep": deep_object(deep),
                "url": allow_reserved(url),
                "urls": allow_reserved(comma(urls)),
            },
            headers={"X-Pairs": exploded(x_pairs)},
            cookies={"plain": cookie_style(plain), "whole": cookie_style(whole, explode=False)},
            returns=None,
            options=options,
        )


class AsyncColors(AsyncResource):
    """The resource `colors`."""

    @cached_property
    def with_raw_response(self) -> AsyncColorsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncColorsWithRawResponse(AsyncColors(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncColorsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncColorsWithStreamingResponse(AsyncColors(async_streamed_client(self._client)))

    async def query(
        self,
        json: types.ColorParam,
        *,
        label: SequenceNotStr[str],
        matrix: SequenceNotStr[str],
        pairs: types.ColorParam,
        spread: types.ColorParam | Omit = omit,
        joined: types.ColorParam | Omit = omit,
        deep: types.ColorParam | Omit = omit,
        url: str | Omit = omit,
        urls: SequenceNotStr[str] | Omit = omit,
        x_pairs: types.ColorParam | Omit = omit,
        plain: SequenceNotStr[str] | Omit = omit,
        whole: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Call ``QUERY /colors/{label}/{matrix}/{pairs}/{json}``."""
        return await self._client.request(
            "QUERY",
            "/colors/{label}/{matrix}/{pairs}/{json}",
            path={
                "json": json_value(json),
                "label": label_style(label),
                "matrix": matrix_style(matrix, explode=True),
                "pairs": exploded(pairs),
            },
            query={
                "spread": spread_members(spread),
                "joined": comma(joined),
                "deep": deep_object(deep),
                "url": allow_reserved(url),
                "urls": allow_reserved(comma(urls)),
            },
            headers={"X-Pairs": exploded(x_pairs)},
            cookies={"plain": cookie_style(plain), "whole": cookie_style(whole, explode=False)},
            returns=None,
            options=options,
        )


class ColorsWithRawResponse:
    """`colors`, each method giving the whole response, its body read."""

    def __init__(self, resource: Colors) -> None:
        self._resource = resource
        self.query = raw(resource.query)


class ColorsWithStreamingResponse:
    """`colors`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Colors) -> None:
        self._resource = resource
        self.query = streamed(resource.query)


class AsyncColorsWithRawResponse:
    """`colors`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncColors) -> None:
        self._resource = resource
        self.query = async_raw(resource.query)


class AsyncColorsWithStreamingResponse:
    """`colors`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncColors) -> None:
        self._resource = resource
        self.query = async_streamed(resource.query)
