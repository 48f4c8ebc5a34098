"""What survives of a description in HTML: pairs of Markdown and markup."""

from __future__ import annotations

import pytest

from generator.encode import Html
from generator.encode_html import html_block, html_line, html_link, html_text
from generator.text import SpecText

from .reading import read

BLOCKS = [
    ("One.\n\nTwo\nlines.", "<p>One.</p><p>Two\nlines.</p>"),
    ("*a* **b** `c<d>`", "<p><em>a</em> <strong>b</strong> <code>c&lt;d&gt;</code></p>"),
    ("# Title", '<p class="heading"><strong>Title</strong></p>'),
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
    ("> said", "<blockquote><p>said</p></blockquote>"),
    ("```json\n{}\n```", '<pre tabindex="0"><code>{}</code></pre>'),
    ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
    ("![alt](https://example.com/x.png)", "<p>alt</p>"),
    ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
    ("[x](/docs/runs)", "<p>x</p>"),
    ("[x](data:text/html,y)", "<p>[x](data:text/html,y)</p>"),
    ("a\u202eb", "<p>a\\u202eb</p>"),
    ("a&#x202e;b", "<p>a\\u202eb</p>"),
    ("line  \nend", "<p>line<br>end</p>"),
    ("", ""),
]


@pytest.mark.parametrize(("markdown", "markup"), BLOCKS)
def test_blocks(markdown: str, markup: str) -> None:
    assert html_block(SpecText(markdown)) == markup
    read(html_block(SpecText(markdown)))


def test_links_to_the_web_tell_nobody_where_they_are_from() -> None:
    assert html_block(SpecText('[x](https://example.com/?a="b&c)')) == (
        '<p><a href="https://example.com/?a=%22b&amp;c" rel="noopener noreferrer nofollow">x</a></p>'
    )
    assert html_link(Html("x"), "../types/Run.html") == '<a href="../types/Run.html">x</a>'


def test_a_table_can_be_scrolled_by_the_keyboard() -> None:
    table = read(html_block(SpecText("| a | b |\n|---|---|\n| 1 | `2` |")))
    assert [cell.text for cell in table.all("th", scope="col") + table.all("td")] == ["a", "b", "1", "2"]
    assert table.all("div", kind="table", tabindex="0")


def test_a_line_has_no_blocks() -> None:
    assert html_line(SpecText("# One\n\n- two\n- `three`")) == "One two <code>three</code>"


def test_text_can_stand_in_an_attribute() -> None:
    assert html_text("\"><img src=x onerror='y'>") == "&quot;&gt;&lt;img src=x onerror=&#x27;y&#x27;&gt;"


def test_what_is_too_long_is_cut() -> None:
    assert len(html_block(SpecText("a " * 50_000))) < 21_000
