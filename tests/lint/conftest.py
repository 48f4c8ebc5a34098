"""A lint of a description given as YAML, without its first lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.lint import Report
from generator.pipeline import lint

Lint = Callable[..., Report]
HEAD = "openapi: {}\ninfo: {{title: T, version: '1'}}\n"


def reported(spec: Path, *overlays: Path) -> Report:
    return lint(Settings(spec=spec, overlays=overlays), Diagnostics())


@pytest.fixture
def linted(tmp_path: Path) -> Lint:
    """The report on a description."""

    def linted(text: str, version: str = "3.1.0") -> Report:
        spec = tmp_path / "openapi.yaml"
        spec.write_text(HEAD.format(version) + dedent(text).lstrip("\n"))
        return reported(spec)

    return linted
