"""`mock` serves until it is interrupted."""

from __future__ import annotations

import signal
import socket
import subprocess
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from .conftest import COMMAND, ENVIRONMENT, Oarlock


def test_it_says_where_it_serves_and_stops_when_interrupted(spec: Path) -> None:
    command = [*COMMAND, "mock", "spec.yaml", "--port", "0"]
    with subprocess.Popen(
        command, cwd=spec.parent, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout and running.stderr
        said = running.stdout.readline()
        assert said.startswith("serving Boats on http://127.0.0.1:")
        with urlopen(said.split()[-1] + "/boats", timeout=10) as answer:
            assert answer.status == 200
        running.send_signal(signal.SIGINT)
        assert running.wait(20) == 130
        assert running.stderr.read() == "interrupted\n"


def test_one_that_remembers_nothing_has_every_id(spec: Path) -> None:
    item = """
  /boats/{id}:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}}
components:"""
    spec.write_text(spec.read_text().replace("\ncomponents:", item))
    statuses = [status_of(spec, "/boats/none", *options) for options in ((), ("--stateless",))]
    assert statuses == [404, 200]


def status_of(spec: Path, path: str, *options: str) -> int:
    """What a mock server answers to a GET."""
    command = [*COMMAND, "mock", "spec.yaml", "--port", "0", *options]
    with subprocess.Popen(command, cwd=spec.parent, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        try:
            return int(urlopen(running.stdout.readline().split()[-1] + path, timeout=10).status)
        except HTTPError as error:
            return error.code
        finally:
            running.terminate()


def test_a_config_that_has_nothing_to_say_to_it_is_not_spoken_of(spec: Path) -> None:
    (spec.parent / "oarlock.toml").write_text('package = "boats"')
    command = [*COMMAND, "mock", "spec.yaml", "--port", "0"]
    with subprocess.Popen(
        command, cwd=spec.parent, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout and running.stderr
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.wait(20) == 130
        assert running.stderr.read() == "interrupted\n"


def test_a_port_that_is_taken_is_told(spec: Path, oarlock: Oarlock) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = oarlock("mock", spec, "--port", str(taken.getsockname()[1]))
    assert done.status == 2
    assert "error[mock-address]: can't listen on 127.0.0.1" in done.err
    assert "--port; 0 takes a free one" in done.err


@pytest.mark.parametrize("arguments", [["--port", "99999"], ["--host", "nowhere.invalid"], ["--rules", "absent.yaml"]])
def test_what_can_not_be_served_is_told(arguments: list[str], spec: Path, oarlock: Oarlock) -> None:
    done = oarlock("mock", spec, *arguments)
    assert done.status == 2
    assert ": error[" in done.err or done.err.startswith("error[")
