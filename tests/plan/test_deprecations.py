"""What a deprecated call says: the words of the description, else that it is."""

from __future__ import annotations

import pytest

from generator.ir.api import Call, Operation
from generator.plan.deprecations import deprecation_text
from generator.text import Pointer, SpecText


def told(description: str | None, summary: str | None = None) -> str:
    texts = [None if text is None else SpecText(text) for text in (description, summary)]
    operation = Operation(
        Pointer("#/x"),
        SpecText("get"),
        SpecText("/x"),
        None,
        Call((), SpecText("")),
        description=texts[0],
        summary=texts[1],
        deprecated=True,
    )
    return deprecation_text(operation, "pets.list")


@pytest.mark.parametrize(
    ("description", "summary", "expected"),
    [
        (None, None, "The API marks pets.list as deprecated."),
        ("Lists pets.", "List", "The API marks pets.list as deprecated."),
        ("Lists pets.\n\n**Deprecated**: use [search](/v2/search) instead. It pages.", "List",
         "pets.list: Deprecated: use search instead."),
        ("> **Note:** This endpoint is deprecated. Use `search` instead. It pages.", None,
         "pets.list: Note: This endpoint is deprecated. Use `search` instead."),
        (None, "List pets (deprecated)", "pets.list: List pets (deprecated)"),
        ("Deprecated since " + "a long time, " * 30, None, "The API marks pets.list as deprecated."),
        ('Deprecated """ use {x}.', None, 'pets.list: Deprecated """ use {x}.'),
    ],
)  # fmt: skip
def test_the_words_of_the_description(description: str | None, summary: str | None, expected: str) -> None:
    assert told(description, summary) == expected
