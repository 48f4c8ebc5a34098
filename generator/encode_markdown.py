"""Descriptions are Markdown written by strangers: what is harmless in them survives, and nothing else.

    "See **this** <b>and</b> [that](javascript:x)"   ─►   See **this** \\<b\\>and\\</b\\> \\[that\\](javascript:x)

The text is parsed with HTML off and written anew from the parsed tree: paragraphs, lists, quotes, tables, fenced code,
code spans, emphasis and http links. Headings become bold paragraphs, images their alternative text, other links their
label.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from markdown_it.tree import SyntaxTreeNode

from .descriptions import (
    fence_language,
    first_number,
    inline_nodes,
    is_tight,
    lines_of,
    parse_description,
    rows_of,
    shown,
    web_address,
)
from .encode import Markdown, markdown_code
from .text import SpecText

_SPECIAL = re.compile(r"[\\`*\[\]<>|$~@#]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#\w])")
_LINE_START = re.compile(r"^(?:[-+=:>]|\d+(?=[.)]))")


@lru_cache(maxsize=4096)
def markdown_block(text: SpecText) -> Markdown:
    """A description as Markdown blocks; blocks are parted by an empty line."""
    return Markdown("\n\n".join(_blocks(parse_description(text).children)))


@lru_cache(maxsize=4096)
def markdown_line(text: SpecText) -> Markdown:
    """A description as Markdown that may stand inside a line: its paragraphs after each other, without blocks."""
    lines = (_inline(node.children, " ") for node in lines_of(parse_description(text)))
    return Markdown(" ".join(" ".join(lines).split()))


def markdown_text(text: str) -> Markdown:
    """Words as literal text: nothing in them is markup. They may stand inside a line."""
    return Markdown(_escape(text))


def line_start(line: Markdown) -> Markdown:
    """A line of text as the first of a paragraph: it can't begin a list, a heading or a table."""
    return Markdown(_at_line_start(line))


def markdown_link(label: Markdown, address: str) -> Markdown:
    """A link to a relative path or an http address that the generator made or checked."""
    return Markdown(f"[{label}]({_address(address)})")


def markdown_fence(code: str, language: str = "") -> Markdown:
    """A fenced block that nothing inside can close."""
    runs = [len(run) for run in re.findall(r"`+", code)]
    fence = "`" * max(3, max(runs, default=0) + 1)
    return Markdown(f"{fence}{language}\n{code.rstrip()}\n{fence}")


def markdown_cell(line: Markdown) -> Markdown:
    """A line for a table's cell, its bars escaped in code spans too."""
    return Markdown(re.sub(r"(?<!\\)\|", r"\\|", line))


def inset(block: Markdown, pad: str, first: str | None = None) -> Markdown:
    """A block with every line after `pad`, the first one after `first` where given; empty lines stay empty."""
    lines = [pad + line if line else "" for line in block.split("\n")]
    return Markdown("\n".join(lines) if first is None else first + "\n".join(lines)[len(pad) :])


def _blocks(nodes: Iterable[SyntaxTreeNode]) -> list[str]:
    return [block for node in nodes if (block := _block(node))]


def _block(node: SyntaxTreeNode) -> str:
    match node.type:
        case "paragraph":
            return _paragraph(node)
        case "heading":
            words = _inline(inline_nodes(node), " ", plain=True)
            return f"**{words}**" if words.strip() else ""
        case "bullet_list":
            return _list(node, lambda _: "- ")
        case "ordered_list":
            start = first_number(node)
            return _list(node, lambda at: f"{start + at}. ")
        case "blockquote":
            return inset(Markdown("\n\n".join(_blocks(node.children))), "> ").replace("\n\n", "\n>\n")
        case "fence" | "code_block":
            return _fence(node)
        case "table":
            return _table(node)
        case _:
            return ""


def _paragraph(node: SyntaxTreeNode) -> str:
    text = _inline(inline_nodes(node), "\n")
    lines = [_at_line_start(line.strip()) for line in text.split("\n")]
    return "\n".join(line for line in lines if line)


def _list(node: SyntaxTreeNode, mark: Callable[[int], str]) -> str:
    tight = is_tight(node)
    items = []
    for at, item in enumerate(node.children):
        blocks = Markdown(("\n" if tight else "\n\n").join(_blocks(item.children)))
        items.append(inset(blocks, " " * len(mark(at)), mark(at)) if blocks else mark(at).rstrip())
    return ("\n" if tight else "\n\n").join(items)


def _fence(node: SyntaxTreeNode) -> str:
    return markdown_fence(node.content, fence_language(node))


def _table(node: SyntaxTreeNode) -> str:
    rows = [[_cell(cell) for cell in row] for row in rows_of(node)]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{'---|' * len(rows[0])}", *lines[1:]])


def _cell(node: SyntaxTreeNode) -> str:
    return markdown_cell(Markdown(_inline(inline_nodes(node), " ")))


def _inline(nodes: Iterable[SyntaxTreeNode], line_end: str, plain: bool = False) -> str:
    return "".join(_span(node, line_end, plain) for node in nodes)


def _span(node: SyntaxTreeNode, line_end: str, plain: bool) -> str:
    match node.type:
        case "text":
            return _escape(shown(node))
        case "code_inline":
            return markdown_code(node.content)
        case "softbreak" | "hardbreak":
            return line_end
        case "em" | "strong":
            inner = _inline(node.children, line_end, plain)
            mark = "" if plain or not inner.strip() else "*" if node.type == "em" else "**"
            return f"{mark}{inner}{mark}"
        case "link":
            return _link(node, line_end, plain)
        case "image":
            return _inline(node.children, line_end, plain)
        case _:
            return _escape(shown(node))


def _link(node: SyntaxTreeNode, line_end: str, plain: bool) -> str:
    label, address = _inline(node.children, line_end, plain), web_address(node)
    return markdown_link(Markdown(label), address) if label.strip() and address else label


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda match: "&amp;" if match.group() == "&" else f"\\{match.group()}", text)


def _at_line_start(line: str) -> str:
    """The line with what would begin a list, a heading's underline or a table escaped."""
    found = _LINE_START.match(line)
    if found is None:
        return line
    return f"{found.group()}\\{line[found.end():]}" if found.group().isdigit() else f"\\{line}"


_ADDRESS_SPECIAL = {"(": "%28", ")": "%29", "\\": "%5C", "<": "%3C", ">": "%3E", " ": "%20", "`": "%60", "|": "%7C"}


def _address(address: str) -> str:
    return "".join(_ADDRESS_SPECIAL.get(char, char) for char in address)
