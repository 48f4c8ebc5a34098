"""The mock server, told to answer what the spec shows: samples speak of things that nobody has made."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from generator.ir.api import Api
from generator.mock import make_app


@contextmanager
def serving(api: Api) -> Iterator[str]:
    """The address of the server while the block lasts."""
    config = uvicorn.Config(_stateless(make_app(api)), log_config=None, access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


def _stateless(app: ASGIApp) -> ASGIApp:
    async def asked(scope: Scope, receive: Receive, send: Send) -> None:
        headers = [*scope.get("headers", ()), (b"prefer", b"stateless")]
        await app({**scope, "headers": headers}, receive, send)

    return asked
