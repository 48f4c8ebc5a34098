"""A server that keeps what it receives as it came over the socket, and answers what a test tells it to."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

EMPTY = b"HTTP/1.1 204 No Content\r\n\r\n"


@dataclass(frozen=True)
class Received:
    """A request in bytes: its first line, its headers in order, its body with any chunks put together."""

    line: str
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def method(self) -> str:
        return self.line.split(" ")[0]

    @property
    def target(self) -> str:
        """What stands between the method and the version."""
        return self.line.split(" ")[1]

    def header(self, name: str) -> str | None:
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        assert len(values) < 2, f"{name} was sent {len(values)} times"
        return values[0] if values else None


@dataclass
class RawServer:
    """`replies` are given in turn, in bytes; the last one stays."""

    url: str
    received: list[Received] = field(default_factory=list[Received])
    replies: list[bytes] = field(default_factory=lambda: [EMPTY])

    def answer(self, *replies: bytes) -> None:
        self.received.clear()
        self.replies = list(replies)

    @property
    def last(self) -> Received:
        return self.received[-1]


def reply(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """An answer in bytes; `content_type="text/csv"` is the header content-type."""
    named = {"content-length": str(len(body)), **{name.replace("_", "-"): text for name, text in headers.items()}}
    lines = "".join(f"{name}: {text}\r\n" for name, text in named.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


@contextmanager
def raw_server() -> Iterator[RawServer]:
    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while line := self.rfile.readline().decode("latin-1").rstrip("\r\n"):
                headers: list[tuple[str, str]] = []
                while text := self.rfile.readline().decode("latin-1").rstrip("\r\n"):
                    name, _, value = text.partition(": ")
                    headers.append((name, value))
                server.received.append(Received(line, headers, self.body({n.lower(): v for n, v in headers})))
                self.wfile.write(server.replies.pop(0) if len(server.replies) > 1 else server.replies[0])

        def body(self, headers: dict[str, str]) -> bytes:
            if headers.get("transfer-encoding") != "chunked":
                return self.rfile.read(int(headers.get("content-length", "0")))
            whole = b""
            while size := int(self.rfile.readline(), 16):
                whole += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return whole

    class Quiet(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

        def handle_error(self, request: object, client_address: object) -> None:
            pass  # clients that hang up are part of the tests

    tcp = Quiet(("127.0.0.1", 0), Handler)
    server = RawServer(f"http://127.0.0.1:{tcp.server_address[1]}")
    thread = threading.Thread(target=tcp.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        tcp.shutdown()
        tcp.server_close()
