"""`mock` serves until it is interrupted."""

from __future__ import annotations

import signal
import socket
import subprocess
from pathlib import Path
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
