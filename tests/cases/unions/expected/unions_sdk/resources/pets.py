"""The resource `pets`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Pets(Resource):
    """The resource `pets`."""

    @cached_property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return PetsWithRawResponse(Pets(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> PetsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return PetsWithStreamingResponse(Pets(self._client.with_mode("streamed")))

    def create(self, *, body: types.PetParam, **options: Unpack[RequestOptions]) -> types.Pet:
        """Call ``POST /pets``."""
        return self._client.request("POST", "/pets", body=body, returns=types.Pet, options=options)


class AsyncPets(AsyncResource):
    """The resource `pets`."""

    @cached_property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncPetsWithRawResponse(AsyncPets(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncPetsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncPetsWithStreamingResponse(AsyncPets(self._client.with_mode("streamed")))

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
