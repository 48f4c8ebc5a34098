"""A server on this machine that has every answer ready, in a process of its own.

python tests/bench/loopback.py      prints its port; GET /threads/20/runs answers with 20 runs,
                                    POST /threads/20/runs with a stream of 20 deltas
"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

_ASKED = re.compile(rb"(GET|POST) /threads/(\d+)/runs")
_LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)


@contextmanager
def running_server() -> Iterator[str]:
    """Run the server; give its address."""
    with subprocess.Popen([sys.executable, str(Path(__file__))], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
        finally:
            server.kill()


def serve() -> None:
    """Accept connections until killed."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    while True:
        connection, _ = listener.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=_converse, args=(connection,), daemon=True).start()


def _converse(connection: socket.socket) -> None:
    waiting = b""
    with connection:
        while True:
            head, end, rest = waiting.partition(b"\r\n\r\n")
            length = _LENGTH.search(head)
            size = int(length[1]) if length else 0
            if end and len(rest) >= size:
                waiting = rest[size:]
                connection.sendall(_answer(*_ASKED.match(head).groups()))  # type: ignore[union-attr]
            elif chunk := connection.recv(65536):
                waiting += chunk
            else:
                return


@cache
def _answer(method: bytes, count: bytes) -> bytes:
    import samples

    body = samples.page(int(count)) if method == b"GET" else samples.events(int(count))
    kind = "application/json" if method == b"GET" else "text/event-stream"
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


if __name__ == "__main__":
    serve()
