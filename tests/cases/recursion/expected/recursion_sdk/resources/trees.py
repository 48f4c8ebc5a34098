"""The resource `trees`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Trees(Resource):
    """The resource `trees`."""

    @cached_property
    def with_raw_response(self) -> TreesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return TreesWithRawResponse(Trees(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> TreesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return TreesWithStreamingResponse(Trees(streamed_client(self._client)))

    def create(
        self,
        *,
        name: str,
        parent: types.TreeParam | None | Omit = omit,
        children: Iterable[types.TreeParam] | Omit = omit,
        leaf: types.LeafParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Tree:
        """Call ``POST /trees``."""
        return self._client.request(
            "POST",
            "/trees",
            body={"name": name, "parent": parent, "children": children, "leaf": leaf},
            returns=types.Tree,
            options=options,
        )


class AsyncTrees(AsyncResource):
    """The resource `trees`."""

    @cached_property
    def with_raw_response(self) -> AsyncTreesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncTreesWithRawResponse(AsyncTrees(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncTreesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncTreesWithStreamingResponse(AsyncTrees(async_streamed_client(self._client)))

    async def create(
        self,
        *,
        name: str,
        parent: types.TreeParam | None | Omit = omit,
        children: Iterable[types.TreeParam] | Omit = omit,
        leaf: types.LeafParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Tree:
        """Call ``POST /trees``."""
        return await self._client.request(
            "POST",
            "/trees",
            body={"name": name, "parent": parent, "children": children, "leaf": leaf},
            returns=types.Tree,
            options=options,
        )


class TreesWithRawResponse:
    """`trees`, each method giving the whole response, its body read."""

    def __init__(self, resource: Trees) -> None:
        self._resource = resource
        self.create = raw(resource.create)


class TreesWithStreamingResponse:
    """`trees`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Trees) -> None:
        self._resource = resource
        self.create = streamed(resource.create)


class AsyncTreesWithRawResponse:
    """`trees`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncTrees) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)


class AsyncTreesWithStreamingResponse:
    """`trees`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncTrees) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
