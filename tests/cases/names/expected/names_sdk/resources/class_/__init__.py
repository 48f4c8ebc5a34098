"""The resource `class_`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Resource

if TYPE_CHECKING:
    from .import_ import (
        AsyncImport,
        AsyncImportWithRawResponse,
        AsyncImportWithStreamingResponse,
        Import,
        ImportWithRawResponse,
        ImportWithStreamingResponse,
    )


class ClassResource(Resource):
    """The resource `class_`."""

    @cached_property
    def import_(self) -> Import:
        """The resource `class_.import_`."""
        from .import_ import Import

        return Import(self._client)

    @cached_property
    def with_raw_response(self) -> ClassResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ClassResourceWithRawResponse(ClassResource(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> ClassResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ClassResourceWithStreamingResponse(ClassResource(self._client.with_mode("streamed")))


class AsyncClassResource(AsyncResource):
    """The resource `class_`."""

    @cached_property
    def import_(self) -> AsyncImport:
        """The resource `class_.import_`."""
        from .import_ import AsyncImport

        return AsyncImport(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncClassResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncClassResourceWithRawResponse(AsyncClassResource(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncClassResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncClassResourceWithStreamingResponse(AsyncClassResource(self._client.with_mode("streamed")))


class ClassResourceWithRawResponse:
    """`class_`, each method giving the whole response, its body read."""

    def __init__(self, resource: ClassResource) -> None:
        self._resource = resource

    @cached_property
    def import_(self) -> ImportWithRawResponse:
        """The resource `class_.import_`."""
        return self._resource.import_.with_raw_response


class ClassResourceWithStreamingResponse:
    """`class_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: ClassResource) -> None:
        self._resource = resource

    @cached_property
    def import_(self) -> ImportWithStreamingResponse:
        """The resource `class_.import_`."""
        return self._resource.import_.with_streaming_response


class AsyncClassResourceWithRawResponse:
    """`class_`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncClassResource) -> None:
        self._resource = resource

    @cached_property
    def import_(self) -> AsyncImportWithRawResponse:
        """The resource `class_.import_`."""
        return self._resource.import_.with_raw_response


class AsyncClassResourceWithStreamingResponse:
    """`class_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncClassResource) -> None:
        self._resource = resource

    @cached_property
    def import_(self) -> AsyncImportWithStreamingResponse:
        """The resource `class_.import_`."""
        return self._resource.import_.with_streaming_response
