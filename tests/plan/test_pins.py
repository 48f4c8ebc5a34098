"""Pins that name nothing, or what can't be, are told."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics, Unusable
from generator.pipeline import generate

SPEC = """\
openapi: 3.1.0
info: {title: Boats, version: '1'}
paths:
  /boats:
    get: {operationId: listBoats, responses: {'200': {description: ok}}}
    post: {operationId: addBoat, responses: {'200': {description: ok}}}
"""


@pytest.mark.parametrize(
    ("calls", "finding"),
    [
        (
            {"listBoat": "boats.all"},
            "warning[pin-unused]: there is no operation listBoat\n    hint: did you mean listBoats?",
        ),
        (
            {"listBoats": "boats.go", "addBoat": "boats.go"},
            "error[pin-taken]: 2 operations are given the call boats.go",
        ),
        (
            {"listBoats": "boats.class"},
            "error[pin-reserved]: the call boats.class has a name that means something else",
        ),
        ({"listBoats": "boats.with_raw_response"}, "error[pin-reserved]"),
        ({"listBoats": "fleet.all"}, ""),
    ],
)
def test_pins(tmp_path: Path, calls: dict[str, str], finding: str) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC)
    diagnostics = Diagnostics()
    settings = Settings(spec=tmp_path / "spec.yaml", output=tmp_path / "out", calls=MappingProxyType(calls))
    try:
        generate(settings, diagnostics)
    except Unusable:
        assert "error" in finding
    said = "\n".join(map(str, diagnostics))
    assert said.startswith(finding) if finding else not said
