"""Python code in lines, as black has it."""

from __future__ import annotations

from textwrap import dedent

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.encode import plain
from generator.plan.docs.layout import Group, definition_lines, lay_out, value_node
from generator.text import Object, SpecText, Value


def call(*items: Group | str) -> Group:
    return Group("client.runs.create(", items, ")", call=True)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (call('"thread_abc123"', "limit=20"), 'client.runs.create("thread_abc123", limit=20)'),
        (
            call('"thread_abc123"', 'assistant_id="asst_abc123"', 'instructions="Answer from the files."'),
            """
            client.runs.create(
                "thread_abc123", assistant_id="asst_abc123", instructions="Answer from the files."
            )
            """,
        ),
        (
            call(
                '"thread_abc123"', 'assistant_id="asst_abc123"', 'instructions="Answer from the files, and only that."'
            ),
            """
            client.runs.create(
                "thread_abc123",
                assistant_id="asst_abc123",
                instructions="Answer from the files, and only that.",
            )
            """,
        ),
    ],
)
def test_calls(node: Group, expected: str) -> None:
    assert "\n".join(lay_out(node)) == dedent(expected).strip("\n")


def test_signatures() -> None:
    assert definition_lines("get", ["id: str"], "Run") == ["def get(id: str) -> Run"]
    assert definition_lines("get", ["id: str", "*", f"{'x' * 80}: int"], "Run")[2] == "    *,"


VALUES: st.SearchStrategy[Value] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab c'", max_size=12).map(SpecText),
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text("abc", min_size=1, max_size=9), inner, max_size=4).map(
            lambda members: Object(tuple((SpecText(key), value) for key, value in members.items()))
        )
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(VALUES)
def test_values_are_laid_out_as_black_would_and_mean_the_same(value: Value) -> None:
    text = "\n".join(lay_out(value_node(value, "x = ")))
    namespace: dict[str, object] = {}
    exec(text, namespace)
    assert namespace["x"] == plain(value)
    if max(map(len, text.split("\n"))) <= 88:
        assert black.format_str(text, mode=black.Mode(line_length=88)).strip("\n") == text
