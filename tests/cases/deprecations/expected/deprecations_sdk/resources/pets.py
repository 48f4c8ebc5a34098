"""The resource `pets`."""

# pyright: reportDeprecated=false

from __future__ import annotations

from functools import cached_property
from typing import overload

from typing_extensions import Unpack, deprecated

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.deprecations import deprecated_arguments
from .._runtime.resources import Resource
from .._runtime.values import Omit, RequestOptions, omit
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

    @deprecated("pets.list: Deprecated: use search instead.")
    def list(self, *, kind: str | Omit = omit, **options: Unpack[RequestOptions]) -> types.Pet:
        """Lists pets. **Deprecated**: use [search](/search) instead. It pages.

        ``GET /pets``

        Args:
            kind: Deprecated.
        """
        return self._client.request("GET", "/pets", query={"kind": kind}, returns=types.Pet, options=options)

    @overload
    def create(
        self, *, name: str, breed: str, owner_id: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> types.Pet: ...

    @overload
    @deprecated("pets.create(owner=...): Deprecated since 2.0. Please send `owner_id`.")
    def create(
        self,
        *,
        name: str,
        breed: str,
        owner: str | Omit = omit,
        owner_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Pet: ...

    @deprecated_arguments(owner="pets.create(owner=...): Deprecated since 2.0. Please send `owner_id`.")
    def create(
        self,
        *,
        name: str,
        breed: str,
        owner: str | Omit = omit,
        owner_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Pet:
        """Call ``POST /pets``.

        Args:
            breed: The breed. Deprecated.
            owner: The owner. Deprecated since 2.0. Please send `owner_id`.
        """
        return self._client.request(
            "POST",
            "/pets",
            body={"name": name, "breed": breed, "owner": owner, "owner_id": owner_id},
            returns=types.Pet,
            options=options,
        )

    @deprecated("The API marks pets.retrieve as deprecated.")
    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> types.Pet:
        """Call ``GET /pets/{id}``."""
        return self._client.request("GET", "/pets/{id}", path={"id": id}, returns=types.Pet, options=options)


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

    @deprecated("pets.list: Deprecated: use search instead.")
    async def list(self, *, kind: str | Omit = omit, **options: Unpack[RequestOptions]) -> types.Pet:
        """Lists pets. **Deprecated**: use [search](/search) instead. It pages.

        ``GET /pets``

        Args:
            kind: Deprecated.
        """
        return await self._client.request("GET", "/pets", query={"kind": kind}, returns=types.Pet, options=options)

    @overload
    async def create(
        self, *, name: str, breed: str, owner_id: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> types.Pet: ...

    @overload
    @deprecated("pets.create(owner=...): Deprecated since 2.0. Please send `owner_id`.")
    async def create(
        self,
        *,
        name: str,
        breed: str,
        owner: str | Omit = omit,
        owner_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Pet: ...

    @deprecated_arguments(owner="pets.create(owner=...): Deprecated since 2.0. Please send `owner_id`.")
    async def create(
        self,
        *,
        name: str,
        breed: str,
        owner: str | Omit = omit,
        owner_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Pet:
        """Call ``POST /pets``.

        Args:
            breed: The breed. Deprecated.
            owner: The owner. Deprecated since 2.0. Please send `owner_id`.
        """
        return await self._client.request(
            "POST",
            "/pets",
            body={"name": name, "breed": breed, "owner": owner, "owner_id": owner_id},
            returns=types.Pet,
            options=options,
        )

    @deprecated("The API marks pets.retrieve as deprecated.")
    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> types.Pet:
        """Call ``GET /pets/{id}``."""
        return await self._client.request("GET", "/pets/{id}", path={"id": id}, returns=types.Pet, options=options)


class PetsWithRawResponse:
    """`pets`, each method giving the whole response, its body read."""

    def __init__(self, resource: Pets) -> None:
        self._resource = resource
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)


class PetsWithStreamingResponse:
    """`pets`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Pets) -> None:
        self._resource = resource
        self.list = streamed(resource.list)
        self.create = streamed(resource.create)
        self.retrieve = streamed(resource.retrieve)


class AsyncPetsWithRawResponse:
    """`pets`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncPets) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.retrieve = async_raw(resource.retrieve)


class AsyncPetsWithStreamingResponse:
    """`pets`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncPets) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)
        self.create = async_streamed(resource.create)
        self.retrieve = async_streamed(resource.retrieve)
