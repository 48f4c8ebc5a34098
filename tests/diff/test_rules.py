"""Each rule's example is what the rule is about, and the law gives the impact that is told of it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.diff.changes import Direction
from generator.diff.rules import RULES, Rule, Where

from .descriptions import api, wire, with_schema

WIRE = [rule for rule in RULES if rule.where is not Where.SDK]


def wrapped(rule: Rule, piece: str, direction: Direction) -> dict[str, Any]:
    read = yaml.safe_load(piece)
    if rule.where is Where.SCHEMA:
        return with_schema(read, direction)
    return api(read) if rule.where is Where.OPERATION else api(**read)


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("rule", WIRE, ids=lambda rule: rule.id)
def test_the_example_of_a_rule_is_found_with_the_impact_that_the_law_gives(rule: Rule, direction: Direction) -> None:
    found = wire(wrapped(rule, rule.before, direction), wrapped(rule, rule.after, direction))
    assert rule.id in {change.rule for change in found}
    if rule.where is Where.SCHEMA:
        told = [(change.impact, change.directions) for change in found if change.rule == rule.id]
        assert set(told) == {(rule.impact_in(direction), (direction,))}


@pytest.mark.parametrize("rule", WIRE, ids=lambda rule: rule.id)
def test_the_example_says_nothing_of_its_rule_the_other_way_round(rule: Rule) -> None:
    direction = Direction.REQUEST
    found = wire(wrapped(rule, rule.after, direction), wrapped(rule, rule.before, direction))
    if rule.id.endswith(("-changed", "-moved", "-renamed")):
        assert rule.id in {change.rule for change in found}
    else:
        assert rule.id not in {change.rule for change in found}


def test_ids_and_sentences_are_told_apart() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.id == rule.id.lower() and " " not in rule.id for rule in RULES)
    assert all(rule.hint and rule.says and rule.before != rule.after for rule in RULES)
