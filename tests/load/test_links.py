"""Links that are relative to the publisher's site are completed, where the config says which site that is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.encode import data
from generator.pipeline import lint, read_api

SPEC = "openapi: 3.1.0\ninfo: {{title: T, version: '1', description: {}}}\npaths: {{}}\nwebhooks: {{}}\n"


def described(folder: Path, text: str, base: str) -> str:
    spec = folder / "openapi.yaml"
    spec.write_text(SPEC.format(json.dumps(text)) + "components: {schemas: {A: {type: object}}}\n")
    api = read_api(Settings(spec=spec, docs_base=base), Diagnostics())
    return data(api.description) if api.description else ""


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("See [errors](/docs/errors#a).", "See [errors](https://example.com/docs/errors#a)."),
        ("See [errors](</docs/errors>).", "See [errors](<https://example.com/docs/errors>)."),
        ("See [errors].\n\n[errors]: /docs", "See [errors].\n\n[errors]: https://example.com/docs"),
        ("See [it](https://example.org/a).", "See [it](https://example.org/a)."),
        ("See [it](//example.org/a).", "See [it](//example.org/a)."),
        ("See [it](a.md).", "See [it](a.md)."),
        ("Write `[errors](/docs)`.", "Write `[errors](/docs)`."),
        ("```\n[errors](/docs)\n```", "```\n[errors](/docs)\n```"),
        ("Ask for /docs/errors.", "Ask for /docs/errors."),
    ],
)
def test_links_are_completed(tmp_path: Path, text: str, completed: str) -> None:
    assert described(tmp_path, text, "https://example.com") == completed
    assert described(tmp_path, text, "") == text


def test_a_completed_link_is_nothing_to_complain_of(tmp_path: Path) -> None:
    described(tmp_path, "See [errors](/docs).", "")
    settings = Settings(spec=tmp_path / "openapi.yaml")
    assert [each.rule for each in lint(settings, Diagnostics()).findings if "link" in each.rule] == ["link-relative"]
    based = Settings(spec=tmp_path / "openapi.yaml", docs_base="https://example.com/reference/")
    assert not [each for each in lint(based, Diagnostics()).findings if "link" in each.rule]
