"""Descriptions are Markdown written by strangers: what of them is read, before an encoder writes it anew.

    SpecText("See **this** <b>")   ─►   a tree of paragraphs, lists, tables, code, emphasis and links

HTML is off, so that it is text like any other; nesting and length have an end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from .encode import data, visible
from .text import SpecText

MAX_TEXT = 20_000
"""Characters of a description after which it is cut: no reader wants more, and no parser has to bear it."""

_PARSER = MarkdownIt("commonmark", {"html": False, "maxNesting": 12}).enable("table")
_LINK = re.compile(r"https?://[!-~]+")
_FENCE_LANGUAGES = frozenset("json yaml xml http javascript typescript csv toml sql graphql text".split())


def parse_description(text: SpecText) -> SyntaxTreeNode:
    """The tree of a description; what can't be seen in it is written as an escape."""
    raw = visible(SpecText(data(text).replace("\t", "    ")))
    cut = raw if len(raw) <= MAX_TEXT else raw[:MAX_TEXT] + " ..."
    return SyntaxTreeNode(_PARSER.parse(cut.strip("\n")))


def inline_nodes(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """What stands in the lines of a paragraph, a heading or a cell."""
    return [child for inline in node.children for child in inline.children]


def lines_of(tree: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    """Every line of text in a tree, wherever it stands."""
    return (node for node in tree.walk() if node.type == "inline")


def shown(node: SyntaxTreeNode) -> str:
    """The text of a leaf. A character reference may have become what can't be seen: it is an escape then."""
    return visible(SpecText(node.content))


def web_address(node: SyntaxTreeNode) -> str | None:
    """Where a link leads, if that is on the web; None for any other link."""
    address = str(node.attrs.get("href", ""))
    return address if _LINK.fullmatch(address) else None


def fence_language(node: SyntaxTreeNode) -> str:
    """The language of a block of code, where it is one that people know."""
    named = node.info.strip().lower() if node.type == "fence" else ""
    return named if named in _FENCE_LANGUAGES else "text"


def first_number(node: SyntaxTreeNode) -> int:
    """The number that an ordered list begins with."""
    return int(node.attrs.get("start", 1) or 0)


def is_tight(node: SyntaxTreeNode) -> bool:
    """Whether the items of a list stand close together."""
    return all(child.hidden for item in node.children for child in item.children if child.type == "paragraph")


def rows_of(node: SyntaxTreeNode) -> list[list[SyntaxTreeNode]]:
    """The cells of a table, row by row; the first row is the head."""
    return [list(row.children) for part in node.children for row in part.children]
