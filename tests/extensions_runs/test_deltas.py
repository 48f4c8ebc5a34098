"""Pieces of plain data become a whole."""

from __future__ import annotations

from typing import Any

import pytest
from runs_sdk.extensions._deltas import accumulate_delta


@pytest.mark.parametrize(
    ("acc", "delta", "whole"),
    [
        ({"a": "x"}, {"a": "y"}, {"a": "xy"}),
        ({"a": 1, "b": 0.5}, {"a": 2, "b": 1}, {"a": 3, "b": 1.5}),
        ({"a": {"b": "x"}}, {"a": {"b": "y", "c": 1}}, {"a": {"b": "xy", "c": 1}}),
        ({"a": None}, {"a": "y"}, {"a": "y"}),
        ({}, {"a": None}, {"a": None}),
        ({"a": "x"}, {"a": None}, {"a": "x"}),
        ({"a": True}, {"a": True}, {"a": True}),
        ({"a": "x"}, {"a": 1}, {"a": "x"}),
        (
            {"index": 1, "type": "a", "id": "i"},
            {"index": 1, "type": "a", "id": "i"},
            {"index": 1, "type": "a", "id": "i"},
        ),
        ({"a": ["x"]}, {"a": ["y"]}, {"a": ["x", "y"]}),
        ({"a": []}, {"a": [{"b": 1}]}, {"a": [{"b": 1}]}),
        ({"a": [{"index": 0, "b": "x"}]}, {"a": [{"index": 0, "b": "y"}]}, {"a": [{"index": 0, "b": "xy"}]}),
        (
            {"a": [{"index": 0, "b": "x"}]},
            {"a": [{"index": 2, "b": "z"}, {"index": 1, "b": "y"}]},
            {"a": [{"index": 0, "b": "x"}, {"index": 1, "b": "y"}, {"index": 2, "b": "z"}]},
        ),
        (
            {},
            {"a": [{"index": 0, "b": "x", "c": [{"index": 0, "d": 1}, {"index": 0, "d": 2}]}, {"index": 0, "b": "y"}]},
            {"a": [{"index": 0, "b": "xy", "c": [{"index": 0, "d": 3}]}]},
        ),
        ({"a": [{"b": "x"}]}, {"a": [{"index": 0, "b": "y"}]}, {"a": [{"index": 0, "b": "xy"}]}),
    ],
)
def test_a_piece_is_added(acc: dict[str, Any], delta: dict[str, Any], whole: dict[str, Any]) -> None:
    assert accumulate_delta(acc, delta) == whole
    assert acc == whole, "in place"


def test_pieces_stay_as_they_are() -> None:
    first: dict[str, Any] = {"a": [{"index": 0, "b": "x"}], "c": {"d": "x"}, "e": [1], "f": [{"g": [1]}]}
    acc = accumulate_delta({}, first)
    accumulate_delta(acc, {"a": [{"index": 0, "b": "y"}], "c": {"d": "y"}, "e": [2]})
    acc["f"][0]["g"].append(2)
    assert first == {"a": [{"index": 0, "b": "x"}], "c": {"d": "x"}, "e": [1], "f": [{"g": [1]}]}


@pytest.mark.parametrize(
    ("pieces", "error"),
    [
        (["x"], TypeError),
        ([{"b": 1}], RuntimeError),
        ([{"index": "0"}], TypeError),
    ],
)
def test_pieces_that_belong_nowhere_are_refused(pieces: list[Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        accumulate_delta({"a": [{"index": 0}]}, {"a": pieces})
