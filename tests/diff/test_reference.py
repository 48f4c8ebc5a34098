"""What `docs/` tells of `diff` is what the code has; `make docs` writes it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.diff import SCHEMA
from generator.diff.changes import Direction
from generator.diff.law import LAW, Effect
from generator.diff.report.reference import rules_as_markdown
from generator.diff.rules import RULES

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_page_of_rules_is_that_of_the_rules() -> None:
    assert (DOCS / "diff-rules.md").read_text() == rules_as_markdown(), "run `make docs`"


def test_every_rule_is_on_the_page_with_its_example() -> None:
    page = rules_as_markdown()
    for rule in RULES:
        part = page.partition(f"\n### `{rule.id}`\n")[2].partition("\n### ")[0]
        assert rule.before in part and rule.after in part and rule.hint in part, rule.id


@pytest.mark.parametrize("effect", Effect)
def test_the_law_on_the_page_is_the_law(effect: Effect) -> None:
    rows = [line for line in rules_as_markdown().splitlines() if line.startswith("| ")][1:]
    assert len(rows) == len(Effect)
    told = rows[list(Effect).index(effect)].split(" | ")[1:]
    assert [cell.removesuffix(" |") for cell in told] == [LAW[effect, direction].word for direction in Direction]


def test_the_schema_is_published_as_it_is() -> None:
    published = json.loads((DOCS / "diff.schema.json").read_text())
    Draft202012Validator.check_schema(published)
    assert published == SCHEMA, "run `make docs`"
