"""A small server on a real socket that answers as a test tells it, and knows when a client hangs up."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Seen:
    """A request as it arrived; names of headers are in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """An answer; an iterable of bytes goes out piece by piece, and `cut` breaks off before its end."""

    body: bytes | Iterable[bytes]
    headers: dict[str, str] = field(default_factory=dict[str, str])
    status: int = 200
    cut: bool = False


def told(value: Any, status: int = 200, **headers: str) -> Reply:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(json.dumps(value).encode(), {"Content-Type": "application/json", **named}, status)


def streamed(*pieces: bytes, cut: bool = False) -> Reply:
    return Reply(iter(pieces), {"Content-Type": "text/event-stream"}, cut=cut)


class Server:
    """Answers with `replies` in turn, the last one again and again, or with what `handler` says."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.replies: list[Reply] = []
        self.handler: Callable[[Seen], Reply] | None = None
        self.seen: list[Seen] = []
        self.hung_up = threading.Event()

    def answer(self, *replies: Reply) -> None:
        self.replies = list(replies)

    def reply_to(self, seen: Seen) -> Reply:
        self.seen.append(seen)
        if self.handler is not None:
            return self.handler(seen)
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@contextmanager
def running_server() -> Generator[Server]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = self.rfile.read(int(headers.get("content-length", 0)))
            reply = server.reply_to(Seen(self.command, self.path, headers, body))
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            try:
                self.send_body(reply)
            except OSError:
                server.hung_up.set()

        do_GET = do_POST = answer

        def send_body(self, reply: Reply) -> None:
            if isinstance(reply.body, bytes):
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                self.wfile.write(reply.body)
                return
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for piece in reply.body:
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.close_connection = reply.cut
            if not reply.cut:
                self.wfile.write(b"0\r\n\r\n")

        def log_message(self, format: str, *args: Any) -> None:
            pass

    class QuietServer(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            pass  # clients that hang up are part of the tests

    http = QuietServer(("127.0.0.1", 0), Handler)
    server = Server(f"http://127.0.0.1:{http.server_address[1]}")
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
