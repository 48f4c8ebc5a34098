"""The same over a real socket."""

from __future__ import annotations

import socket
import threading

import httpx2
import pytest

from generator.mock import running, serve

from .conftest import api_of

LINES = """
    paths:
      /lines:
        get:
          responses: {200: {description: "", content: {application/jsonl: {example: "1\\n2\\n"}}}}
    """


def test_a_server_runs_as_long_as_its_block() -> None:
    with running(api_of(LINES)) as url:
        assert url.startswith("http://127.0.0.1:")
        assert httpx2.get(f"{url}/lines").text == "1\n2\n"
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(f"{url}/lines")


def test_a_stream_comes_in_pieces() -> None:
    with running(api_of(LINES)) as url, httpx2.stream("GET", f"{url}/lines") as response:
        assert response.headers["transfer-encoding"] == "chunked"
        assert b"".join(response.iter_raw()) == b"1\n2\n"


def test_two_servers_share_nothing() -> None:
    with running(api_of(LINES)) as one, running(api_of(LINES)) as other:
        httpx2.get(f"{one}/lines")
        assert len(httpx2.get(f"{one}/__mock__/requests").json()) == 1
        assert httpx2.get(f"{other}/__mock__/requests").json() == []


def test_whoever_serves_is_told_the_address() -> None:
    told: list[str] = []
    heard = threading.Event()

    def started(url: str) -> None:
        told.append(url)
        heard.set()

    threading.Thread(target=serve, args=(api_of(LINES), "127.0.0.1", 0, started), daemon=True).start()
    assert heard.wait(10)
    assert httpx2.get(f"{told[0]}/lines").status_code == 200


def test_an_address_in_use_is_an_error_of_the_system() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="in use"):
        serve(api_of(LINES), "127.0.0.1", taken.getsockname()[1], lambda url: None)
