"""Reading bodies, no further than the client's limits allow."""

from __future__ import annotations

from contextlib import aclosing, closing

import httpx2

from .errors import APIResponseValidationError


def read_body(response: httpx2.Response, limit: int | None, *, cut: bool, ends: float | None = None) -> None:
    """Read the body. What is beyond the limit is dropped if `cut`, else an APIResponseValidationError.

    Raises httpx2.ReadTimeout where it isn't there by the moment that it `ends`.
    """
    if ends is None and _surely_within(response, limit):
        response.read()
        return
    body = _Body(response, limit, cut, ends)
    with closing(response):
        for chunk in response.iter_bytes():
            if not body.add(chunk):
                break
    body.settle()


async def read_body_async(
    response: httpx2.Response, limit: int | None, *, cut: bool, ends: float | None = None
) -> None:
    """Do what `read_body` does."""
    if ends is None and _surely_within(response, limit):
        await response.aread()
        return
    body = _Body(response, limit, cut, ends)
    try:
        async with aclosing(response.aiter_bytes()) as chunks:
            async for chunk in chunks:
                if not body.add(chunk):
                    break
    finally:
        await response.aclose()
    body.settle()


class _Body:
    """Counts decoded bytes: a few compressed ones may become gigabytes."""

    def __init__(self, response: httpx2.Response, limit: int | None, cut: bool, ends: float | None) -> None:
        self._response = response
        self._limit = limit
        self._cut = cut
        self._ends = ends
        self._chunks: list[bytes] = []
        self._size = 0

    def add(self, chunk: bytes) -> bool:
        """Keep the chunk; False once enough is read."""
        if self._ends is not None:
            from .deadlines import check_reading

            check_reading(self._response, self._ends)
        self._chunks.append(chunk)
        self._size += len(chunk)
        if self._limit is None or self._size <= self._limit:
            return True
        if not self._cut:
            message = f"The answer is refused: its body is larger than {self._limit} bytes"
            raise APIResponseValidationError(self._response, message=message)
        return False

    def settle(self) -> None:
        """Give the response its content, as its own `read` does."""
        vars(self._response)["_content"] = b"".join(self._chunks)[: self._limit]


def _surely_within(response: httpx2.Response, limit: int | None) -> bool:
    if limit is None or response.is_closed:
        return True
    headers = response.headers
    length = headers.get("content-length", "")
    return length.isdigit() and int(length[:18]) <= limit and "content-encoding" not in headers
