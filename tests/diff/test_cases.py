"""What stands around a change decides what it does: the cases are in `cases.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diff.changes import Direction

from .descriptions import api, told, wire, with_schema

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_change_does_what_stands_in_the_table(case: dict[str, Any]) -> None:
    if case.get("where") == "operation":
        changes = wire(api(case["old"]), api(case["new"]))
    else:
        direction = Direction(case["direction"])
        changes = wire(with_schema(case["old"], direction), with_schema(case["new"], direction))
    assert told(changes) == set(case["changes"].items())
