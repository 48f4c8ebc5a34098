"""Servers that do what the mock never does, and let every page call them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LEAVE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "authorization, content-type, openai-beta, x-portkey-api-key",
}


class Asked(BaseHTTPRequestHandler):
    """A request; `begin` sends the head of the answer."""

    def begin(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**LEAVE, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def do_OPTIONS(self) -> None:
        self.begin(200, {"Content-Length": "0"})

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def answering(answer: Callable[[Asked], None]) -> Iterator[str]:
    """The address of a server that answers GET and POST as told while the block lasts."""
    handler = type("Handler", (Asked,), {"do_GET": answer, "do_POST": answer})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
