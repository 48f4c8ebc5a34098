"""The resource `forms`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.form_bodies import FormBody
from .._runtime.resources import Resource
from .._runtime.sequences import SequenceNotStr
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Forms(Resource):
    """The resource `forms`."""

    @cached_property
    def with_raw_response(self) -> FormsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return FormsWithRawResponse(Forms(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> FormsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return FormsWithStreamingResponse(Forms(streamed_client(self._client)))

    def create(self, *, name: str, tags: SequenceNotStr[str] | Omit = omit, **options: Unpack[RequestOptions]) -> str:
        """Call ``POST /forms``."""
        return self._client.request(
            "POST", "/forms", body=FormBody({"name": name, "tags": tags}), returns=str, options=options
        )


class AsyncForms(AsyncResource):
    """The resource `forms`."""

    @cached_property
    def with_raw_response(self) -> AsyncFormsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncFormsWithRawResponse(AsyncForms(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncFormsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncFormsWithStreamingResponse(AsyncForms(async_streamed_client(self._client)))

    async def create(
        self, *, name: str, tags: SequenceNotStr[str] | Omit = omit, **options: Unpack[RequestOptions]
    ) -> str:
        """Call ``POST /forms``."""
        return await self._client.request(
            "POST", "/forms", body=FormBody({"name": name, "tags": tags}), returns=str, options=options
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
