"""Bodies that are files."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike

import httpx2


class BinaryContent:
    """The bytes of an answer. For what doesn't fit into memory, use `with_streaming_response` and `stream_to_file`."""

    def __init__(self, response: httpx2.Response) -> None:
        self.response = response

    @property
    def content(self) -> bytes:
        """All bytes."""
        return self.response.content

    @property
    def text(self) -> str:
        """The bytes as text."""
        return self.response.text

    @property
    def content_type(self) -> str | None:
        """What the server says the bytes are."""
        return self.response.headers.get("content-type")

    def read(self) -> bytes:
        """Give all bytes."""
        return self.content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Give the bytes in pieces."""
        return self.response.iter_bytes(chunk_size)

    def write_to_file(self, path: str | PathLike[str]) -> None:
        """Write the bytes to a file of the caller's choice; the name the server suggests is never used."""
        with open(path, "wb") as file:
            file.write(self.content)
