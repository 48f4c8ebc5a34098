"""A harbour master: answers about boats over a real socket, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

BOAT = {
    "id": "1",
    "name": "Eos",
    "crew": {"size": 8},
    "tender": {"id": "2", "name": "Nix"},
    "gear": [{"kind": "Oar", "length": 3.048}, {"kind": "Sail"}],
}
OARS = [{"kind": "Oar", "length": 3.048}, {"kind": "Oar", "length": 6.096}]


@dataclass
class Harbour:
    """Where the server is, and what it was sent."""

    url: str
    sent: list[Any] = field(default_factory=list)


@contextmanager
def harbour() -> Iterator[Harbour]:
    """A server, for as long as the block lasts."""
    place = Harbour("")

    class Master(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_POST(self) -> None:
            place.sent.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            self.answer({"id": "3", **place.sent[-1]})

        def do_GET(self) -> None:
            page = {"data": [BOAT], "has_more": False, "harbour": {"name": "Cowes"}}
            self.answer(OARS if self.path.endswith("/oars") else BOAT if self.path.endswith("/1") else page)

        def answer(self, value: object) -> None:
            content = json.dumps(value).encode()
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Master)
    place.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield place
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
