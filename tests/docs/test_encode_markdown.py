"""Descriptions as Markdown: what survives, and what can't."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.encode import Markdown, markdown_code
from generator.encode_markdown import inset, markdown_block, markdown_cell, markdown_fence, markdown_line
from generator.text import SpecText

READER = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
READER.validateLink = lambda url: bool(url) or True  # type: ignore[method-assign]
HARMLESS = frozenset(
    "p ul ol li blockquote pre code em strong a table thead tbody tr th td br hr".split()
)  # `pre` and `code` are what a fence becomes

PAIRS = [
    ("plain words", "plain words"),
    ("`code` and *emphasis* and __strength__", "`code` and *emphasis* and **strength**"),
    ("snake_case_name", "snake_case_name"),
    ("a <b>bold</b> word", r"a \<b\>bold\</b\> word"),
    ("&lt;script&gt;", r"\<script\>"),
    ("![picture](https://example.com/x.png)", "picture"),
    ("[docs](https://example.com/a_(b))", "[docs](https://example.com/a_%28b%29)"),
    ("[docs](javascript:alert)", r"\[docs\](javascript:alert)"),
    ("[docs](/docs/runs)", "docs"),
    ("[docs](//example.com)", "docs"),
    ("# A heading", "**A heading**"),
    ("A heading\n===", "**A heading**"),
    ("1\\. not a list", r"1\. not a list"),
    ("\\# not a heading", r"\# not a heading"),
    ("- one\n- two\n  - deeper", "- one\n- two\n  - deeper"),
    ("3. three\n4. four", "3. three\n4. four"),
    ("> said", "> said"),
    ("| a | b |\n|---|---|\n| `x|` | 2 |", "| a | b |\n|---|---|\n| \\`x | \\` |"),
    ("```\nunclosed", "```text\nunclosed\n```"),
    ("```python\nimport os\n```", "```text\nimport os\n```"),
    ('```json\n{"a": 1}\n```', '```json\n{"a": 1}\n```'),
    ("one\u202etwo\x07", r"one\\u202etwo\\u0007"),
    ("---\ntitle: x\n---", "**title: x**"),
    ("[a]: https://example.com\n\n[a]", "[a](https://example.com)"),
    ("cost $5 or $6", r"cost \$5 or \$6"),
]


@pytest.mark.parametrize(("description", "expected"), PAIRS)
def test_blocks(description: str, expected: str) -> None:
    assert markdown_block(SpecText(description)) == expected


def test_a_line_has_no_blocks() -> None:
    text = SpecText("# Title\n\nFirst *line*\nand `code`.\n\n- item")
    assert markdown_line(text) == "Title First *line* and `code`. item"


def test_insets_leave_empty_lines_empty() -> None:
    assert inset(Markdown("a\n\nb"), "  ", "- ") == "- a\n\n  b"


def test_fences_and_cells() -> None:
    assert markdown_fence("```\nx", "json") == "````json\n```\nx\n````"
    assert markdown_cell(markdown_code("a | b")) == r"`a \| b`"


def tags_of(markdown: str) -> list[str]:
    return re.findall(r"<(\w+)", READER.render(markdown))


PIECES = [
    *"< > <script> </b> <!-- --> <img ![ ]( ) [ ] ` `` ``` ~~~ * ** _ __ # ## - + 1. | --- === &lt; & \\ $ @".split(),
    *"javascript: data: http://x https://x.y/z http://<b> <![CDATA[ src=x> [a]: <http://x>".split(),
    *("\n", "\n\n", "\t", "\r", " ", "    ", "\n    ", "\n- ", "\n> ", "\n1. ", "\u202e", "\x0b", "\x00"),
]
MARKUP = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(MARKUP)
def test_nothing_in_a_description_becomes_an_element_of_its_own(description: str) -> None:
    if any(0xD800 <= ord(char) <= 0xDFFF for char in description):
        return
    text = SpecText(description)
    for rendered in (markdown_block(text), markdown_line(text), inset(markdown_block(text), "  ", "- ")):
        tokens = [child for token in READER.parse(rendered) for child in (token, *(token.children or ()))]
        assert not [token for token in tokens if token.type in ("html_block", "html_inline", "image", "heading_open")]
        links = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
        assert all(link.startswith(("http://", "https://")) for link in links)
        assert set(tags_of(rendered)) <= HARMLESS
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", rendered)


@settings(max_examples=200, deadline=None)
@given(MARKUP)
def test_what_follows_a_description_is_not_swallowed(description: str) -> None:
    page = f"{markdown_block(SpecText(description))}\n\n## After\n"
    assert [token.content for token in READER.parse(page) if token.type == "inline"][-1] == "After"


@settings(max_examples=200, deadline=None)
@given(MARKUP)
def test_encoding_is_stable(description: str) -> None:
    once = markdown_block(SpecText(description))
    assert READER.render(markdown_block(SpecText(once))) == READER.render(once)


def test_a_long_description_is_cut() -> None:
    assert len(markdown_block(SpecText(dedent("word " * 100_000)))) < 30_000
