"""What `with_raw_response` and `with_streaming_response` give: answers with headers and status around the value."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from typing import TYPE_CHECKING, Any, TypeVar, overload

from .answers import ResponseFacts
from .failures import sdk_errors
from .progress import Progress, Watched
from .reading import read_body
from .settings import Mode
from .streaming import is_stream
from .values import omit

if TYPE_CHECKING:
    from typing_extensions import TypeForm

R = TypeVar("R")
T = TypeVar("T")


class APIResponse(ResponseFacts[R]):
    """An answer whose body is read when it is first needed."""

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


RAW = Mode(APIResponse)
STREAMED = Mode(APIResponse, unread=True)
