"""Where a spec comes from: standard input, and files that refer to each other."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from .conftest import ENVIRONMENT, SPEC, Oarlock, texts

SPLIT = SPEC.replace("'#/components/schemas/Boat'", "'../shared/boat.yaml#/Boat'")


def test_a_spec_is_read_from_standard_input(generated: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", "-", "--output", "piped", stdin=SPEC.encode())
    assert (done.status, done.err) == (0, "")
    piped, written = texts(tmp_path / "piped"), texts(generated)
    assert piped.keys() == written.keys()
    code = {name for name in written if name.startswith("boats_sdk/")}
    assert code and all(piped[name] == written[name] for name in code)
    assert oarlock("check", "-", "--output", "piped", stdin=SPEC.encode()).status == 0


def test_what_was_piped_has_lines_too(oarlock: Oarlock) -> None:
    done = oarlock("generate", "-", stdin=SPEC.replace("/Boat'", "/Boot'").encode())
    assert done.status == 0
    assert "<stdin>:12:51: warning[ref-not-found]" in done.err


@pytest.mark.parametrize("piped", [b"", b"\xff\xfe\x00"])
def test_what_was_piped_may_be_nothing(piped: bytes, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", "-", stdin=piped)
    assert done.status == 2
    assert "<stdin>" in done.err
    assert list(tmp_path.iterdir()) == []


def test_what_was_piped_is_bounded(oarlock: Oarlock) -> None:
    done = oarlock("generate", "-", stdin=b"#" * (64 * 1024 * 1024 + 1))
    assert done.status == 2
    assert "<stdin>: error[spec-too-large]" in done.err


@pytest.fixture
def split(tmp_path: Path) -> Path:
    """A spec that refers to a file outside its folder."""
    (tmp_path / "api").mkdir()
    (tmp_path / "shared").mkdir()
    (tmp_path / "api/spec.yaml").write_text(SPLIT)
    (tmp_path / "shared/boat.yaml").write_text("Boat: {type: object, properties: {name: {type: string}}}\n")
    return tmp_path / "api/spec.yaml"


def test_a_reference_out_of_the_folder_needs_a_root(split: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    refused = oarlock("generate", split)
    assert refused.status == 2
    assert f"hint: name the folder that holds all its files: --ref-root {tmp_path}\n" in refused.err
    assert oarlock("generate", split, "--ref-root", tmp_path).status == 0


def test_the_config_may_name_the_root(split: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "oarlock.toml").write_text('spec = "api/spec.yaml"\nref-root = "."\n')
    assert oarlock("generate").status == 0


def test_a_root_is_a_folder(split: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", split, "--ref-root", split)
    assert done.status == 2
    assert "error[ref-root]" in done.err


def test_no_reference_leaves_the_root(split: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", split, "--ref-root", tmp_path / "api")
    assert done.status == 2
    assert "error[ref-outside]" in done.err


class Pages(SimpleHTTPRequestHandler):
    """Serves a folder, and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where the folder `site` is served."""
    (tmp_path / "site").mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(tmp_path / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_spec_is_read_from_an_address(address: str, generated: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "site/spec.yaml").write_text(SPEC)
    done = oarlock("generate", f"{address}/spec.yaml", "--output", "fetched")
    assert (done.status, done.err) == (0, "")
    fetched, written = texts(tmp_path / "fetched"), texts(generated)
    assert all(fetched[name] == written[name] for name in written if name.startswith("boats_sdk/"))
    missing = oarlock("generate", f"{address}/none.yaml")
    assert missing.status == 2
    assert f"{address}/none.yaml: error[url-unreadable]: the answer has the status 404, not 200" in missing.err


def test_what_an_address_refers_to_has_to_be_allowed(address: str, tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "site/api").mkdir()
    (tmp_path / "site/api/spec.yaml").write_text(SPLIT)
    (tmp_path / "site/shared").mkdir()
    (tmp_path / "site/shared/boat.yaml").write_text("Boat: {type: object, properties: {name: {type: string}}}\n")
    done = oarlock("generate", f"{address}/api/spec.yaml")
    assert done.status == 0
    assert f"hint: to have it fetched, allow it: --allow-url {address}/shared/\n" in done.err
    allowed = oarlock("generate", f"{address}/api/spec.yaml", "--allow-url", f"{address}/shared/")
    assert (allowed.status, allowed.err) == (0, "")


def test_only_the_command_line_names_an_address(tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "oarlock.toml").write_text('spec = "https://example.com/spec.yaml"\n')
    done = oarlock("generate")
    assert done.status == 2
    assert "an address is fetched only when it is named on the command line" in done.err
    assert "error[allow-url]: nonsense is no URL" in oarlock("generate", "x.yaml", "--allow-url", "nonsense").err


OFFLINE = """
import socket
def refuse(*arguments, **named):
    raise AssertionError("a socket")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from generator.cli import main
main()
"""


def test_no_socket_is_opened_for_a_file(tmp_path: Path) -> None:
    refers = SPEC.replace("'#/components/schemas/Boat'", "'https://example.com/boat.yaml'")
    (tmp_path / "spec.yaml").write_text(refers)
    command = [sys.executable, "-c", OFFLINE, "generate", "spec.yaml"]
    done = subprocess.run(command, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "warning[ref-remote]" in done.stderr
