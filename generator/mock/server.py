"""Serves the mock over a socket: until interrupted, or for as long as a test runs."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from ..analyze import analyze
from ..diagnostics import Diagnostics, Unusable
from ..ir.api import Api
from ..load import load_document
from .app import make_app
from .rules import NO_RULES, Rules, load_rules

STARTING_SECONDS = 10.0


def serve(
    api: Api,
    host: str,
    port: int,
    started: Callable[[str], None],
    *,
    seed: int = 0,
    rules: Rules = NO_RULES,
    stateless: bool = False,
) -> None:
    """Serves until interrupted; the port 0 takes any free one. `started` is told the base URL once requests can come.

    Raises OSError where the address can't be had.
    """
    with _listening(host, port) as listener:
        _Told(_config(api, seed, rules, stateless), lambda: started(_base_url(listener))).run(sockets=[listener])


@contextmanager
def running(api: Api, *, seed: int = 0, rules: Rules = NO_RULES) -> Iterator[str]:
    """Serves on a free port of this machine while the block runs; gives the base URL."""
    with _listening("127.0.0.1", 0) as listener:
        server = uvicorn.Server(_config(api, seed, rules))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            _wait_until_started(server, thread)
            yield _base_url(listener)
        finally:
            server.should_exit = True
            thread.join(STARTING_SECONDS)


@contextmanager
def running_spec(spec: Path, *, seed: int = 0) -> Iterator[str]:
    """Serves the description in a file, with the rules in `mock.yaml` beside it, while the block runs.

    Raises `Unusable`, with what is wrong in its text, where that can't be.
    """
    diagnostics = Diagnostics()
    beside = spec.parent / "mock.yaml"
    try:
        api = analyze(load_document(spec, diagnostics), diagnostics)
        rules = load_rules(beside, api, diagnostics) if beside.is_file() else NO_RULES
    except Unusable:
        raise Unusable("\n".join(map(str, diagnostics))) from None
    with running(api, seed=seed, rules=rules) as url:
        yield url


class _Told(uvicorn.Server):
    """A server that says when it serves: an interrupt that comes before finds nobody who handles it."""

    def __init__(self, config: uvicorn.Config, tell: Callable[[], None]) -> None:
        super().__init__(config)
        self._tell = tell

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._tell()


def _config(api: Api, seed: int, rules: Rules, stateless: bool = False) -> uvicorn.Config:
    app = make_app(api, seed=seed, rules=rules, stateless=stateless)
    return uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=1)


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family)


def _base_url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _wait_until_started(server: uvicorn.Server, thread: threading.Thread) -> None:
    deadline = time.monotonic() + STARTING_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > deadline:
            raise RuntimeError("the mock server did not start")
        time.sleep(0.005)
