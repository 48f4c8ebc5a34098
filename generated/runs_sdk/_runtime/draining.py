"""The last moments of a streamed answer: its connection is saved for the next request, or hung up at once."""

from __future__ import annotations

import socket
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Any

import httpx2

from .errors import APIConnectionError
from .failures import sdk_errors

# After the last event an HTTP/1.1 connection can be used again only when the body is read to its end: this much is
# read for that, waiting no longer than this.
_DRAIN_BYTES = 64 * 1024
_DRAIN_SECONDS = 0.1


@contextmanager
def impatient(response: httpx2.Response) -> Generator[int]:
    """Make reads from the connection of this answer give up soon; give the bytes that may be read, 0 for none.

    The read timeout of a request is fixed when its body begins, so it is shortened where the connection reads.
    """
    connection: Any = response.extensions.get("network_stream")
    attributes: dict[str, Any] | None = getattr(connection, "__dict__", None)
    if attributes is None or response.is_closed or response.http_version != "HTTP/1.1":
        yield 0
        return
    read, end = connection.read, time.monotonic() + _DRAIN_SECONDS

    def read_soon(size: int, timeout: float | None = None) -> Any:
        # A server that goes on sending a little must not keep us for long either.
        return read(size, timeout=max(end - time.monotonic(), 0.001))

    attributes["read"] = read_soon
    try:
        with sdk_errors(response.request):
            yield _DRAIN_BYTES
    except APIConnectionError:
        pass  # the connection is closed instead, which the caller does anyway
    finally:
        del attributes["read"]


def hang_up(response: httpx2.Response) -> None:
    """Wake whoever reads from the connection of an unfinished answer: closing it wakes no other thread."""
    connection: Any = response.extensions.get("network_stream")
    # Over HTTP/2 the connection is shared with other requests.
    if response.is_closed or connection is None or response.http_version != "HTTP/1.1":
        return
    found = connection.get_extra_info("socket")
    if found is not None:
        with suppress(OSError):
            found.shutdown(socket.SHUT_RDWR)
