"""The resource `users`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import overload

from typing_extensions import Unpack, deprecated

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.deprecations import deprecated_arguments
from .._runtime.resources import Resource
from .._runtime.sequences import SequenceNotStr
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Users(Resource):
    """The resource `users`."""

    @cached_property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return UsersWithRawResponse(Users(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> UsersWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return UsersWithStreamingResponse(Users(streamed_client(self._client)))

    @overload
    def create(
        self,
        *,
        name: str,
        password: str,
        role: types.RoleParam | Omit = omit,
        boss: types.UserParam | None | Omit = omit,
        address: types.AddressParam | Omit = omit,
        last_login: types.LoginParam | None | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.User: ...

    @overload
    @deprecated("users.create(nickname=...): The API marks it as deprecated.")
    def create(
        self,
        *,
        name: str,
        password: str,
        role: types.RoleParam | Omit = omit,
        boss: types.UserParam | None | Omit = omit,
        address: types.AddressParam | Omit = omit,
        last_login: types.LoginParam | None | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        nickname: str | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.User: ...

    @deprecated_arguments(nickname="users.create(nickname=...): The API marks it as deprecated.")
    def create(
        self,
        *,
        name: str,
        password: str,
        role: types.RoleParam | Omit = omit,
        boss: types.UserParam | None | Omit = omit,
        address: types.AddressParam | Omit = omit,
        last_login: types.LoginParam | None | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        nickname: str | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.User:
        """Call ``POST /users``.

        Args:
            name: From 1 to 80 characters.
            role: Default: "reader".
            labels: At most 16 entries.
            nickname: Deprecated.
        """
        return self._client.request(
            "POST",
            "/users",
            body={
                "name": name,
                "password": password,
                "role": role,
                "boss": boss,
                "address": address,
                "last_login": last_login,
                "labels": labels,
                "nickname": nickname,
            },
            returns=types.User,
            options=options,
        )

    def update(
        self,
        id: str,
        *,
        name: str | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.User:
        """Call ``PATCH /users/{id}``.

        Args:
            tags: Default: [].
        """
        return self._client.request(
            "PATCH",
            "/users/{id}",
            path={"id": id},
            body={"name": name, "tags": tags},
            returns=types.User,
            options=options,
        )


class AsyncUsers(AsyncResource):
    """The resource `users`."""

    @cached_property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncUsersWithRawResponse(AsyncUsers(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncUsersWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncUsersWithStreamingResponse(AsyncUsers(async_streamed_client(self._client)))

    @overload
    async def create(
        self,
        *,
        name: str,
        password: str,
        role: types.RoleParam | Omit = omit,
        boss: types.UserParam | None | Omit = omit,
        address: types.AddressParam | Omit = omit,
        last_login: types.LoginParam | None | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.User: ...

    @overload
    @deprecated("users.create(nickname=...): The API marks it as deprecated.")
    async def create(
        self,
        *,
        name: str,
        password: str,
        role: types.RoleParam | Omit = omit,
        boss: types.UserParam | None | Omit = omit,
        address: types.AddressParam | Omit = omit,
        last_login: types.LoginParam | None | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        nickname: str | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.User: ...

    @deprecated_arguments(nickname="users.create(nickname=...): The API marks it as deprecated.")
    async def create(
        self,
        *,
        name: str,
        password: str,
        role: types.RoleParam | Omit = omit,
        boss: types.UserParam | None | Omit = omit,
        address: types.AddressParam | Omit = omit,
        last_login: types.LoginParam | None | Omit = omit,
        labels: Mapping[str, str] | Omit = omit,
        nickname: str | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.User:
        """Call ``POST /users``.

        Args:
            name: From 1 to 80 characters.
            role: Default: "reader".
            labels: At most 16 entries.
            nickname: Deprecated.
        """
        return await self._client.request(
            "POST",
            "/users",
            body={
                "name": name,
                "password": password,
                "role": role,
                "boss": boss,
                "address": address,
                "last_login": last_login,
                "labels": labels,
                "nickname": nickname,
            },
            returns=types.User,
            options=options,
        )

    async def update(
        self,
        id: str,
        *,
        name: str | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.User:
        """Call ``PATCH /users/{id}``.

        Args:
            tags: Default: [].
        """
        return await self._client.request(
            "PATCH",
            "/users/{id}",
            path={"id": id},
            body={"name": name, "tags": tags},
            returns=types.User,
            options=options,
        )


class UsersWithRawResponse:
    """`users`, each method giving the whole response, its body read."""

    def __init__(self, resource: Users) -> None:
        self._resource = resource
        self.create = raw(resource.create)
        self.update = raw(resource.update)


class UsersWithStreamingResponse:
    """`users`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Users) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.update = streamed(resource.update)


class AsyncUsersWithRawResponse:
    """`users`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncUsers) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)
        self.update = async_raw(resource.update)


class AsyncUsersWithStreamingResponse:
    """`users`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncUsers) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
        self.update = async_streamed(resource.update)
