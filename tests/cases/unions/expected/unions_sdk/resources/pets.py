"""The resource `pets`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Pets(Resource):
    """The resource `pets`."""

    @cached_property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return PetsWithRawResponse(Pets(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> PetsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return PetsWithStreamingResponse(Pets(streamed_client(self._client)))

    def create(self, *, body: types.PetParam, **options: Unpack[RequestOptions]) -> types.Pet:
        """Call ``POST /pets``."""
        return self._client.request("POST", "/pets", body=body, returns=types.Pet, options=options)


class AsyncPets(AsyncResource):
    """The resource `pets`."""

    @cached_property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncPetsWithRawResponse(AsyncPets(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncPetsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncPetsWithStreamingResponse(AsyncPets(async_streamed_client(self._client)))

    async def create(self, *, body: types.PetParam, **options: Unpack[RequestOptions]) -> types.Pet:
        """Call ``POST /pets``."""
        return await self._client.request("POST", "/pets", body=body, returns=types.Pet, options=options)


class PetsWithRawResponse:
    """`pets`, each method giving the whole response, its body read."""

    def __init__(self, resource: Pets) -> None:
        self._resource = resource
        self.create = raw(resource.create)


class PetsWithStreamingResponse:
    """`pets`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Pets) -> None:
        self._resource = resource
        self.create = streamed(resource.create)


class AsyncPetsWithRawResponse:
    """`pets`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncPets) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)


class AsyncPetsWithStreamingResponse:
    """`pets`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncPets) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
