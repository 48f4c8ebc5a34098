"""What a class of the user's adds, as the docs say it."""

from __future__ import annotations

import ast
from textwrap import dedent, indent

import pytest

from generator.extend.members import read_members


def added(text: str) -> list[str]:
    [node] = ast.parse("class Boats(GeneratedBoats):\n" + indent(dedent(text), "    ")).body
    assert isinstance(node, ast.ClassDef)
    return [f"{member.name}{member.signature} -> {member.returns}" for member in read_members(node)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("def row(self) -> None: ...", "row() -> None"),
        ("def row(self, boat: str, to: str = 'sea') -> Boat: ...", "row(boat, ...) -> Boat"),
        ("def row(self, boat: str, *, to: str, at: int = 2) -> Boat: ...", "row(boat, *, to, ...) -> Boat"),
        ("async def row(self, *boats: str, **options: object) -> list[Boat]: ...", "row(...) -> list[Boat]"),
        ("@staticmethod\ndef row(boat: str) -> 'Boat | None': ...", "row(boat) -> Boat | None"),
        ("@property\ndef size(self) -> int: ...", "size -> int"),
        ("@functools.cached_property\ndef size(self): ...", "size -> "),
    ],
)
def test_a_method_is_told_by_what_a_call_of_it_needs(text: str, line: str) -> None:
    assert added(text) == [line]


def test_overloads_are_one_method_and_private_ones_none() -> None:
    text = """
        @overload
        def row(self, boat: str) -> Boat: ...
        @overload
        def row(self, boat: int) -> Boat: ...
        def row(self, boat: str | int) -> Boat: ...
        def _oars(self) -> int: ...
        size = 3
    """
    assert added(text) == ["row(boat) -> Boat"]
