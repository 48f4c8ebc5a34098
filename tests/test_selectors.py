"""Selectors: a text in, what it fits out."""

from __future__ import annotations

import pytest

from generator.selectors import read_selector


@pytest.mark.parametrize(
    ("text", "fitting", "others"),
    [
        ("tag:Runs", ["Runs"], ["runs", "Runs 2"]),
        ("tag:Run*", ["Runs", "Run"], ["A Run"]),
        ("operation:list*", ["listRuns", "list"], ["relist"]),
        ("path:/runs", ["/runs"], ["/runs/{id}", "/runs/"]),
        ("path:/runs/*", ["/runs/{id}", "/runs/"], ["/runs", "/runs/{id}/steps"]),
        ("path:/runs/**", ["/runs", "/runs/{id}", "/runs/{id}/steps"], ["/runs2", "/a/runs"]),
        ("path:/**/steps", ["/runs/{id}/steps", "/steps"], ["/runs/steps/x"]),
        ("GET /runs/{id}", ["/runs/{id}"], ["/runs/x"]),
        ("* /runs", ["/runs"], ["/run"]),
    ],
)
def test_a_selector_fits(text: str, fitting: list[str], others: list[str]) -> None:
    selector = read_selector(text)
    assert [value for value in fitting + others if selector.fits(value)] == fitting


@pytest.mark.parametrize("text", ["", "runs", "tags:Runs", "tag:", "path:runs", "GET", "GET runs"])
def test_what_is_no_selector_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_selector(text)
