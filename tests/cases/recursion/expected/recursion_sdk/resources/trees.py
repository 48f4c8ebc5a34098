"""The resource `trees`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime import AsyncResource, Omit, RequestOptions, Resource, async_raw, async_streamed, omit, raw, streamed


class Trees(Resource):
    """The resource `trees`."""

    @cached_property
    def with_raw_response(self) -> TreesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return TreesWithRawResponse(Trees(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> TreesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return TreesWithStreamingResponse(Trees(self._client.with_mode("streamed")))

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
        return AsyncTreesWithRawResponse(AsyncTrees(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncTreesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncTreesWithStreamingResponse(AsyncTrees(self._client.with_mode("streamed")))

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
