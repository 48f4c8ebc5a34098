"""The exits of spec text: whatever goes in, what comes out is safe where it is meant for, and means the same."""

from __future__ import annotations

import ast
import json
import math
import tomllib
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.encode import (
    MAX_LITERAL_DEPTH,
    Code,
    docstring,
    html,
    json_text,
    markdown,
    markdown_code,
    plain,
    prose,
    python,
    show,
    stated,
    toml,
)
from generator.text import Given, Object, SpecText, Value

HOSTILE = [
    "",
    '"',
    "'",
    '"""',
    "'''",
    "\\",
    '\\"',
    '"""; import os; os.system("x") #',
    "\\N{BULLET}",
    "{x} %s ${x} {{ x }} {% x %}",
    "a\rb\x0bc\x0cd\u2028e\u2029f\x85g",
    "\u202eevil\u2066\u200b\ufeff",
    "\x00\x1b[31m\x07",
    "名前 é 😀",
    "\ud800",
    "</script><img src=x onerror=y>",
    "[x](javascript:y) `z` <b> &amp;",
    "::error::x",
    "##[group]",
    " lead and trail ",
    'ends with a quote"',
    "ends with a backslash\\",
    '"starts with one',
    "tab\tand\tdoubts",
]


def as_object(members: Mapping[str, Value]) -> Object:
    return Object(tuple((SpecText(name), member) for name, member in members.items()))


VALUES: st.SearchStrategy[Value] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text().map(SpecText),
    lambda inner: st.lists(inner, max_size=4).map(tuple)
    | st.dictionaries(st.text(max_size=5), inner, max_size=4).map(as_object),
    max_leaves=12,
)


def same(one: object, other: object) -> bool:
    """Equal, and of one type at every level: 1, 1.0 and True are three values."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


# ---- Python ----------------------------------------------------------------------------------------------------


@given(VALUES)
def test_a_literal_means_the_value(value: Value) -> None:
    printed = python(value)
    assert printed.isascii() and "\n" not in printed
    if "float(" not in printed:
        assert same(ast.literal_eval(printed), plain(value))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_literal_of_hostile_text_is_one_constant(text: str) -> None:
    printed = python(SpecText(text))
    assert printed.isascii() and printed.isprintable()
    tree = ast.parse(printed, mode="eval").body
    assert isinstance(tree, ast.Constant) and tree.value == text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (SpecText("a"), '"a"'),
        (SpecText("it's"), '"it\'s"'),
        (SpecText('say "a"'), "'say \"a\"'"),
        (SpecText("é\n"), '"\\xe9\\n"'),
        (None, "None"),
        (True, "True"),
        (1.0, "1.0"),
        (math.inf, 'float("inf")'),
        (-math.inf, 'float("-inf")'),
        (10**30, str(10**30)),
        ((1, SpecText("a")), '[1, "a"]'),
        (as_object({"a": (None,)}), '{"a": [None]}'),
    ],
)
def test_literals(value: Value, expected: str) -> None:
    assert python(value) == expected


def test_a_literal_too_deep_for_anyone_is_refused() -> None:
    value: Value = ()
    for _ in range(MAX_LITERAL_DEPTH):
        value = (value,)
    assert len(ast.literal_eval(python(value))) == 1
    with pytest.raises(ValueError, match="nested too deeply"):
        python((value,))


def test_a_null_that_is_stated_is_none_that_is_not() -> None:
    assert stated(Given(None)) == "None" and stated(None) is None


# ---- docstrings ------------------------------------------------------------------------------------------------


def constant_of(code: Code, indent: int = 0) -> str:
    """The string of a docstring, when it parses to that one string and nothing else."""
    text = f"{' ' * indent}{code}\n"
    (statement,) = ast.parse(f"if x:\n{text}" if indent else text).body
    if isinstance(statement, ast.If):
        (statement,) = statement.body
    assert isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    assert isinstance(statement.value.value, str)
    return statement.value.value


@given(st.text(), st.sampled_from([0, 4, 8]))
def test_a_docstring_is_one_string(text: str, indent: int) -> None:
    code = docstring(prose(SpecText(text)), indent)
    assert code.isascii()
    constant_of(code, indent)


@given(st.text(alphabet='"\\\n\r\t \x0c\u2028a`', max_size=12), st.sampled_from([0, 4]))
def test_a_docstring_of_quotes_and_backslashes_is_one_string(text: str, indent: int) -> None:
    constant_of(docstring(prose(SpecText(text)), indent), indent)
    constant_of(docstring(text, indent), indent)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_docstring_of_hostile_text_is_one_string(text: str) -> None:
    code = docstring(prose(SpecText(text)), 4)
    assert all(line.isprintable() for line in code.split("\n"))
    constant_of(code, 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line.", '"""One line."""'),
        ("One.\n\nTwo.", '"""One.\n\n    Two.\n    """'),
        ('Ends with "quotes"', '"""Ends with "quotes\\""""'),
        ('"""', '"""\\"\\"\\""""'),
        ("a\\b", '"""a\\\\b"""'),
        ("\u201cquoted\u201d \u2013 it\u2019s\u2026", '""""quoted" - it\'s..."""'),
        ("", '""""""'),
    ],
)
def test_docstrings(text: str, expected: str) -> None:
    assert docstring(text, 4) == expected


def test_prose_is_wrapped_and_keeps_lists_and_code() -> None:
    text = SpecText("- one two three four\n\n```\ncode that is long enough to wrap\n```\n\nplain words that wrap")
    assert prose(text, 12).split("\n") == [
        "- one two",
        "  three four",
        "",
        "```",
        "code that is long enough to wrap",
        "```",
        "",
        "plain words",
        "that wrap",
    ]


# ---- people ----------------------------------------------------------------------------------------------------


@given(st.text())
def test_what_is_shown_is_one_printable_line(text: str) -> None:
    shown = show(SpecText(text))
    assert shown.isascii() and (not shown or shown.isprintable()) and len(shown) <= 81
    assert not shown.startswith(("::", "##"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Run", "Run"),
        ("it's", "it's"),
        ("a\nb", "a b"),
        ("\x1b[31m", "\\x1b[31m"),
        ("::error::x", ": :error::x"),
        ("x" * 100, "x" * 77 + "..."),
    ],
)
def test_shown(text: str, expected: str) -> None:
    assert show(SpecText(text)) == expected


# ---- data formats ----------------------------------------------------------------------------------------------


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_toml_gives_the_text_back(text: str) -> None:
    assert tomllib.loads(f"a = {toml(SpecText(text))}") == {"a": text}


@given(VALUES)
def test_json_gives_the_value_back(value: Value) -> None:
    assert same(json.loads(json_text(value)), plain(value))


@given(st.text())
def test_html_is_text(text: str) -> None:
    assert not set("<>\"'") & set(html(SpecText(text)))


@given(st.text())
def test_markdown_is_text(text: str) -> None:
    from markdown_it import MarkdownIt

    printed = markdown(SpecText(text))
    assert "\n" not in printed
    *_, inline, _ = MarkdownIt("commonmark").parse(f"a {printed} b")
    kinds = {token.type for token in inline.children or []}
    assert kinds <= {"text", "text_special"}, printed


@given(st.text(alphabet="`a\n "))
def test_a_code_span_is_closed_by_nothing_inside(text: str) -> None:
    from markdown_it import MarkdownIt

    *_, inline, _ = MarkdownIt("commonmark").parse(f"a {markdown_code(SpecText(text))} b")
    assert [token.type for token in inline.children or []] == ["text", "code_inline", "text"]
