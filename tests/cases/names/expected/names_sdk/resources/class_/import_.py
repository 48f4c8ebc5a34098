"""The resource `class_.import_`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ..._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Import(Resource):
    """The resource `class_.import_`."""

    @cached_property
    def with_raw_response(self) -> ImportWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ImportWithRawResponse(Import(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> ImportWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ImportWithStreamingResponse(Import(self._client.with_mode("streamed")))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /class/import``."""
        return self._client.request("GET", "/class/import", returns=None, options=options)


class AsyncImport(AsyncResource):
    """The resource `class_.import_`."""

    @cached_property
    def with_raw_response(self) -> AsyncImportWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncImportWithRawResponse(AsyncImport(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncImportWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncImportWithStreamingResponse(AsyncImport(self._client.with_mode("streamed")))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /class/import``."""
        return await self._client.request("GET", "/class/import", returns=None, options=options)


class ImportWithRawResponse:
    """`class_.import_`, each method giving the whole response, its body read."""

    def __init__(self, resource: Import) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class ImportWithStreamingResponse:
    """`class_.import_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Import) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncImportWithRawResponse:
    """`class_.import_`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncImport) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncImportWithStreamingResponse:
    """`class_.import_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncImport) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)
