"""Every command explains itself, in the same words whichever way it is called."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module

import pytest

from .conftest import ENVIRONMENT, ROOT, Oarlock

COMMANDS = ("init", "generate", "check", "diff", "mock", "models", "explain", "docs", "names", "vendor")


def test_the_list_of_commands_is_whole(oarlock: Oarlock) -> None:
    done = oarlock("--help")
    assert done.status == 0
    listed = done.out.partition("Commands:\n")[2].splitlines()
    assert tuple(line.split()[0] for line in listed) == COMMANDS
    assert not any(line.endswith("...") for line in listed), "each fits its line"


@pytest.mark.parametrize("command", [*COMMANDS, "docs write", "docs show", "names list", "vendor add"])
def test_help_has_an_example_and_explains_every_option(command: str, oarlock: Oarlock) -> None:
    done = oarlock(*command.split(), "--help")
    assert done.status == 0
    assert f"Example: oarlock {command.split()[0]}" in done.out
    is_group = command in ("docs", "names", "vendor")  # a command of commands has no options of its own
    assert "--ref-root" in done.out or is_group or command == "init"  # which reads the settings' spec as it is
    assert oarlock(*command.split(), "-h").out == done.out


def test_the_version_is_that_of_the_package(oarlock: Oarlock) -> None:
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert oarlock("--version").out == f"oarlock {stated}\n"


def test_no_command_at_all_shows_the_help(oarlock: Oarlock) -> None:
    done = oarlock()
    assert "Commands:" in done.out + done.err


def test_the_script_calls_what_python_m_calls() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    module, _, function = scripts["oarlock"].partition(":")
    assert callable(getattr(import_module(module), function))
    code = f"import sys; from {module} import {function}; sys.argv = ['oarlock', '--help']; {function}()"
    done = subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True)
    assert "Usage: oarlock [OPTIONS] COMMAND" in done.stdout
