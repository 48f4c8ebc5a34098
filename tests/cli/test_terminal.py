"""What is printed: inert, quiet in a pipe, alive on a terminal."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from .conftest import COMMAND, ENVIRONMENT, SPEC, Oarlock

HOSTILE = "\x1b]0;owned\x07\x1b[2J\n::error::owned\n##vso[task.setvariable]owned\n##[command]owned\u202e"
SLOW = """
import time
from generator import pipeline, terminal
from generator.cli import main
terminal.MOMENT = {moment}
honest = pipeline.plan_sdk
def slow(*arguments, **more):
    time.sleep(0.5)
    return honest(*arguments, **more)
pipeline.plan_sdk = slow
main()
"""


def on_a_terminal(command: list[str], cwd: Path, env: Mapping[str, str]) -> str:
    """What a command prints when a person watches."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(command, cwd=cwd, env={**ENVIRONMENT, **env}, stdout=theirs, stderr=theirs)
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 65536):
            seen += chunk
    except OSError:  # Linux's way to say that the other end is closed
        pass
    os.close(ours)
    running.wait(60)
    return seen.decode()


def slow(moment: float, spec: Path, **env: str) -> str:
    command = [sys.executable, "-c", SLOW.format(moment=moment), "generate", str(spec)]
    return on_a_terminal(command, spec.parent, {"TERM": "xterm-256color", **env})


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A spec whose words are meant for the terminal, under a name that is meant for CI."""
    words = "".join(f"\\u{ord(letter):04x}" for letter in HOSTILE)
    path = tmp_path / "##[error]::spec.yaml"
    # Each place is one that a diagnostic quotes: a title, a reference, a key, an id.
    spec = SPEC.replace("Boats", f'"{words}"').replace("'#/components/schemas/Boat'", f'"#/components/{words}"')
    path.write_text(spec.replace("listBoats", f'"{words}"').replace("  Boat:", f'  "{words}": 3\n    Boat:'))
    return path


@pytest.mark.parametrize("more", [[], ["--format", "json"]])
def test_spec_text_is_inert(hostile: Path, more: list[str], oarlock: Oarlock) -> None:
    done = oarlock("generate", hostile.name, "--strict", "--verbose", *more)
    assert done.status == 2
    printed = done.out + done.err
    assert "owned" in printed
    assert printed.isascii()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", printed)
    assert not re.search(r"^\s*(::|##)|##\[|##vso\[", printed if not more else "", re.MULTILINE)


def test_names_on_the_command_line_are_inert(tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", f"{HOSTILE.replace('/', '')}.yaml")
    assert done.status == 2
    assert not re.search(r"\x1b|^\s*(::|##)|##\[|##vso\[", done.err, re.MULTILINE)


def test_a_pipe_gets_no_sign_of_life(spec: Path) -> None:
    command = [sys.executable, "-c", SLOW.format(moment=0), "generate", str(spec)]
    environment = {**ENVIRONMENT, "FORCE_COLOR": "1"}
    done = subprocess.run(command, cwd=spec.parent, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_a_terminal_sees_that_a_long_run_goes_on(spec: Path) -> None:
    seen = slow(0.05, spec)
    assert "generating generated" in seen
    assert seen.rstrip().endswith("changed")
    assert seen.rfind("\x1b[?25h") > seen.rfind("\x1b[?25l"), "the cursor is shown again"


def test_a_terminal_sees_nothing_of_a_short_run(spec: Path) -> None:
    assert "generating" not in slow(30, spec)


def test_a_dumb_terminal_sees_no_escapes(spec: Path) -> None:
    assert "\x1b" not in slow(0.05, spec, TERM="dumb")


def colours(spec: Path, **env: str) -> list[str]:
    command = [*COMMAND, "generate", f"{spec}.absent"]
    return re.findall(r"\x1b\[(?:\d+;)*3\d", on_a_terminal(command, spec.parent, {"TERM": "xterm", **env}))


def test_errors_have_a_colour_but_not_where_it_is_unwanted(spec: Path) -> None:
    assert colours(spec)
    assert not colours(spec, NO_COLOR="1")
