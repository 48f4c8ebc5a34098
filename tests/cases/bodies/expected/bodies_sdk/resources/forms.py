"""The resource `forms`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import (
    AsyncResource,
    Omit,
    RequestOptions,
    Resource,
    SequenceNotStr,
    async_raw,
    async_streamed,
    omit,
    raw,
    streamed,
)


class Forms(Resource):
    """The resource `forms`."""

    @cached_property
    def with_raw_response(self) -> FormsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return FormsWithRawResponse(Forms(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> FormsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return FormsWithStreamingResponse(Forms(self._client.with_mode("streamed")))

    def create(self, *, name: str, tags: SequenceNotStr[str] | Omit = omit, **options: Unpack[RequestOptions]) -> str:
        """Call ``POST /forms``."""
        return self._client.request("POST", "/forms", form={"name": name, "tags": tags}, returns=str, options=options)


class AsyncForms(AsyncResource):
    """The resource `forms`."""

    @cached_property
    def with_raw_response(self) -> AsyncFormsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncFormsWithRawResponse(AsyncForms(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncFormsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncFormsWithStreamingResponse(AsyncForms(self._client.with_mode("streamed")))

    async def create(
        self, *, name: str, tags: SequenceNotStr[str] | Omit = omit, **options: Unpack[RequestOptions]
    ) -> str:
        """Call ``POST /forms``."""
        return await self._client.request(
            "POST", "/forms", form={"name": name, "tags": tags}, returns=str, options=options
        )


class FormsWithRawResponse:
    """`forms`, each method giving the whole response, its body read."""

    def __init__(self, resource: Forms) -> None:
        self._resource = resource
        self.create = raw(resource.create)


class FormsWithStreamingResponse:
    """`forms`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Forms) -> None:
        self._resource = resource
        self.create = streamed(resource.create)


class AsyncFormsWithRawResponse:
    """`forms`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncForms) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)


class AsyncFormsWithStreamingResponse:
    """`forms`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncForms) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
