"""What the views of an async resource give: answers with headers and status around the value."""

from __future__ import annotations

from collections.abc import AsyncIterator
from os import PathLike
from typing import TYPE_CHECKING, Any, TypeVar, overload

from .answers import ResponseFacts
from .failures import sdk_errors
from .progress import Progress, Watched
from .reading import read_body_async
from .settings import Mode
from .streaming import is_stream
from .values import omit

if TYPE_CHECKING:
    from typing_extensions import TypeForm

R = TypeVar("R")
T = TypeVar("T")


class AsyncAPIResponse(ResponseFacts[R]):
    """An answer whose body is read already, or is a stream."""

    @overload
    def parse(self) -> R: ...
    @overload
    def parse(self, *, to: TypeForm[T]) -> T: ...
    def parse(self, *, to: Any = omit) -> Any:
        """Give the body as what the method returns, or as the type `to`."""
        return self._value(self._form(to))

    def json(self) -> Any:
        """Give the JSON of the body."""
        return self._value(object)


class AsyncStreamedResponse(ResponseFacts[R]):
    """An answer whose body is read when it is first needed."""

    @overload
    async def parse(self) -> R: ...
    @overload
    async def parse(self, *, to: TypeForm[T]) -> T: ...
    async def parse(self, *, to: Any = omit) -> Any:
        """Give the body as what the method returns, or as the type `to`."""
        form = self._form(to)
        if not is_stream(form):
            await self.read()
        return self._value(form)

    async def read(self) -> bytes:
        """Read the body and give it."""
        if not self._is_read:
            with sdk_errors(self.http_request):
                await read_body_async(self.http_response, self._client.limits.body_bytes, cut=False)
        return self.content

    async def json(self) -> Any:
        """Read the body and give its JSON."""
        await self.read()
        return self._value(object)

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Give the body in pieces as it arrives."""
        with sdk_errors(self.http_request):
            async for piece in self.http_response.aiter_bytes(chunk_size):
                yield piece

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Give the body in pieces of text as it arrives."""
        with sdk_errors(self.http_request):
            async for piece in self.http_response.aiter_text(chunk_size):
                yield piece

    async def iter_lines(self) -> AsyncIterator[str]:
        """Give the lines of the body as they arrive."""
        with sdk_errors(self.http_request):
            async for line in self.http_response.aiter_lines():
                yield line

    async def stream_to_file(
        self, path: str | PathLike[str], *, chunk_size: int | None = None, on_progress: Progress | None = None
    ) -> None:
        """Write the body to a file of the caller's choice as it arrives; `on_progress` is told after each piece."""
        import anyio

        watched = Watched(self.http_response, on_progress)
        async with await anyio.open_file(path, "wb") as file:
            async for piece in self.iter_bytes(chunk_size):
                await file.write(piece)
                watched.add(piece)

    async def close(self) -> None:
        """Close the answer and release its connection."""
        await self.http_response.aclose()


RAW = Mode(AsyncAPIResponse)
STREAMED = Mode(AsyncStreamedResponse, unread=True)
