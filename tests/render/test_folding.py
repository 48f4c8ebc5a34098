"""Long statements fold as black folds them, and what can't be folded that way is left to black."""

from __future__ import annotations

import ast

import black
import pytest

from generator.render.folding import fold
from generator.render.layout import MODE

WIDTH = 40
NARROW = black.Mode(line_length=WIDTH, target_versions=MODE.target_versions)

FOLDED = {
    "a call whose arguments fit a line": (
        "return self._client.request(first, second, third)\n",
        "return self._client.request(\n    first, second, third\n)\n",
    ),
    "a call whose arguments don't": (
        'return await get("GET", the_path, query={"limit": limit})\n',
        'return await get(\n    "GET",\n    the_path,\n    query={"limit": limit},\n)\n',
    ),
    "an argument that is too long itself": (
        'return get("GET", query={"limit": limit, "[": b, b: bb})\n',
        'return get(\n    "GET",\n    query={\n        "limit": limit,\n        "[": b,\n        b: bb,\n    },\n)\n',
    ),
    "a call of a call": (
        "things = await settled(client.things.list(limit=20))\n",
        "things = await settled(\n    client.things.list(limit=20)\n)\n",
    ),
    "a definition": (
        "def list(self, *, limit: int = 3) -> dict[str, int]:\n    pass\n",
        "def list(\n    self, *, limit: int = 3\n) -> dict[str, int]:\n    pass\n",
    ),
    "an import": (
        "if x:\n    from .runs import AsyncRuns, Runs, raw, streamed\n",
        "if x:\n    from .runs import (\n        AsyncRuns,\n        Runs,\n        raw,\n        streamed,\n    )\n",
    ),
    "a definition in a line": (
        "def list(self, *, limit: int = 3) -> dict[str, int]: ...\n",
        "def list(\n    self, *, limit: int = 3\n) -> dict[str, int]: ...\n",
    ),
    "a block": (
        "with opened(client.things.list(limit=20)) as it:\n    pass\n",
        "with opened(\n    client.things.list(limit=20)\n) as it:\n    pass\n",
    ),
    "a union": (
        "AVeryLongName: TypeAlias = FirstName | SecondName\n",
        "AVeryLongName: TypeAlias = (\n    FirstName | SecondName\n)\n",
    ),
    "a union of many": (
        'A: TypeAlias = FirstName | SecondName | Literal["one", "two", "three"]\n',
        'A: TypeAlias = (\n    FirstName\n    | SecondName\n    | Literal["one", "two", "three"]\n)\n',
    ),
    "a union in brackets": (
        'A: TypeAlias = Annotated[FirstName | SecondName | ThirdName, Field(discriminator="kind")]\n',
        "A: TypeAlias = Annotated[\n    FirstName | SecondName | ThirdName,\n" '    Field(discriminator="kind"),\n]\n',
    ),
    "a long union in brackets": (
        "A: TypeAlias = list[FirstName | SecondName | ThirdName | FourthName]\n",
        "A: TypeAlias = list[\n    FirstName\n    | SecondName\n    | ThirdName\n    | FourthName\n]\n",
    ),
    "a subscript": (
        'A: TypeAlias = Literal["one", "two", "three"]\n',
        'A: TypeAlias = Literal[\n    "one", "two", "three"\n]\n',
    ),
}


@pytest.mark.parametrize(("text", "expected"), FOLDED.values(), ids=FOLDED)
def test_a_long_statement_is_folded_as_black_does_it(text: str, expected: str) -> None:
    assert fold(text, ast.parse(text), WIDTH) == expected
    assert black.format_str(text, mode=NARROW) == expected


LEFT = {
    "a statement that fits": "x = f(a, b)\n",
    "a docstring": '"""See f(a, b, c, d), which is a long line of text."""\n',
    "a line inside a text": 'x = f("""\nreturn f(a, b, c, d), a long line of text (here)\n""")\n',
    "a tuple of one": "x = something_with_a_long_name((a_tuple,),)\n",
    "a union with a default": "def f(\n    a: types.TheFirstOfManyNames | Omit = omit,\n): ...\n",
    "a string with no brackets": 'x = "a string that is too long for the line"\n',
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_anything_else_is_left_as_it_is(text: str) -> None:
    assert fold(text, ast.parse(text), WIDTH) == text


def test_blank_lines_at_the_end_go() -> None:
    assert fold("x = 1\n\n\n", ast.parse("x = 1\n"), WIDTH) == "x = 1\n"
