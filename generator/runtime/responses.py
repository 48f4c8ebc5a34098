"""Answers with headers and status around the value: what `with_raw_response` and `with_streaming_response` give."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from os import PathLike
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, get_args, get_origin, overload

import httpx2

from .failures import sdk_errors
from .forms import Events, is_stream
from .headers import read_header
from .reading import read_body, read_body_async
from .streams import AsyncStream, Stream
from .uploads import Progress, Watched
from .values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import TypeForm

    from .base import ClientBase
    from .calls import Call

R = TypeVar("R")
T = TypeVar("T")


class ResponseFacts(Generic[R]):
    """What can be said of an answer without waiting."""

    _stream_class: ClassVar[type[Any]]

    def __init__(self, response: httpx2.Response, client: ClientBase[Any], call: Call, retries_taken: int) -> None:
        self.http_response = response
        self.retries_taken = retries_taken
        self._client = client
        self._call = call
        self._parsed: list[tuple[object, Any]] = []

    @property
    def headers(self) -> httpx2.Headers:
        """The answer's headers."""
        return self.http_response.headers

    def header(self, name: str, to: TypeForm[T]) -> T | None:
        """Give a header as the type that the API declares for it: `header("X-RateLimit-Remaining", int)`.

        None where the answer doesn't have it. Raises ValueError where it isn't of the type.
        """
        text = self.headers.get(name)
        return None if text is None else read_header(text, to)

    @property
    def status_code(self) -> int:
        """The answer's status."""
        return self.http_response.status_code

    @property
    def request_id(self) -> str | None:
        """The server's id of the request."""
        return self.headers.get(self._client.settings.request_id_header)

    @property
    def http_request(self) -> httpx2.Request:
        """The request that was answered; after a redirect, the last one."""
        return self.http_response.request

    @property
    def url(self) -> httpx2.URL:
        """The URL of the request."""
        return self.http_response.url

    @property
    def method(self) -> str:
        """The method of the request."""
        return self.http_request.method

    @property
    def http_version(self) -> str:
        """The version of HTTP that was spoken."""
        return self.http_response.http_version

    @property
    def elapsed(self) -> timedelta:
        """The time from sending the request to closing the answer."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether the answer is read or closed."""
        return self.http_response.is_closed

    @property
    def content(self) -> bytes:
        """The body, once it is read."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text, once it is read."""
        return self.http_response.text

    def __repr__(self) -> str:
        return f"<{type(self).__name__} [{self.status_code}]>"

    @property
    def _is_read(self) -> bool:
        return hasattr(self.http_response, "_content")

    def _form(self, to: object) -> object:
        """Say what to make of the body: a type, or a form of stream."""
        if isinstance(to, Omit):
            return self._call.events if self._call.events is not None else self._call.returns
        origin = get_origin(to)
        if not (isinstance(origin, type) and issubclass(origin, self._stream_class)):
            return to
        declared, (item,) = self._call.events, get_args(to)
        return declared if declared is not None and declared.type == item else Events(item, done="[DONE]")

    def _value(self, form: object) -> Any:
        """Make it; what was made before is given again."""
        for known, value in self._parsed:
            if known == form:
                return value
        value = self._made(form)
        self._parsed.append((form, value))
        return value

    def _made(self, form: object) -> Any:
        if is_stream(form):
            client, response = self._client, self.http_response
            reader = client.reader_of(response, self._call, form)
            resumption = client.resumption_of(self._call) if form is self._call.events else None
            return self._stream_class(response, reader, resumption)
        return self._client.value_of(self.http_response, self._call, form)


class APIResponse(ResponseFacts[R]):
    """An answer whose body is read when it is first needed."""

    _stream_class = Stream

    @overload
    def parse(self) -> R: ...
    @overload
    def parse(self, *, to: TypeForm[T]) -> T: ...
    def parse(self, *, to: Any = omit) -> Any:
        """Give the body as what the method returns, or as the type `to`."""
        form = self._form(to)
        if not is_stream(form):
            self.read()
        return self._value(form)

    def read(self) -> bytes:
        """Read the body and give it."""
        if not self._is_read:
            with sdk_errors(self.http_request):
                read_body(self.http_response, self._client.limits.body_bytes, cut=False)
        return self.content

    def json(self) -> Any:
        """Read the body and give its JSON."""
        self.read()
        return self._value(object)

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Give the body in pieces as it arrives."""
        with sdk_errors(self.http_request):
            yield from self.http_response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Give the body in pieces of text as it arrives."""
        with sdk_errors(self.http_request):
            yield from self.http_response.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """Give the lines of the body as they arrive."""
        with sdk_errors(self.http_request):
            yield from self.http_response.iter_lines()

    def stream_to_file(
        self, path: str | PathLike[str], *, chunk_size: int | None = None, on_progress: Progress | None = None
    ) -> None:
        """Write the body to a file of the caller's choice as it arrives; `on_progress` is told after each piece."""
        watched = Watched(self.http_response, on_progress)
        with open(path, "wb") as file:
            for piece in self.iter_bytes(chunk_size):
                file.write(piece)
                watched.add(piece)

    def close(self) -> None:
        """Close the answer and release its connection."""
        self.http_response.close()


class AsyncAPIResponse(ResponseFacts[R]):
    """An answer whose body is read already, or is a stream."""

    _stream_class = AsyncStream

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

    _stream_class = AsyncStream

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
