"""The exit of descriptions to HTML: the same safe subset of Markdown, written from the parsed tree.

    "**This** <b> and [that](javascript:x)"   ─►   <p><strong>This</strong> &lt;b&gt; and [that](javascript:x)</p>

Every leaf is escaped, and every tag is one of ours. A link leads to the web, or is its label. A heading becomes a bold
paragraph: the headings of a page are its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from markdown_it.tree import SyntaxTreeNode

from .descriptions import first_number, inline_nodes, lines_of, parse_description, rows_of, shown, web_address
from .encode import Html, html
from .text import SpecText


@lru_cache(maxsize=16_384)
def html_block(text: SpecText) -> Html:
    """A description as blocks of HTML."""
    return Html("".join(map(_block, parse_description(text).children)))


@lru_cache(maxsize=16_384)
def html_line(text: SpecText) -> Html:
    """A description as what may stand inside a line: its paragraphs after each other, without blocks."""
    lines = (_inline(node.children) for node in lines_of(parse_description(text)))
    return Html(" ".join(" ".join(lines).split()))


@lru_cache(maxsize=16_384)
def html_text(text: str) -> Html:
    """Words as literal text, in content or in a quoted attribute."""
    return html(SpecText(text))


def html_code(text: SpecText | str) -> Html:
    """A piece of code in a line."""
    return Html(f"<code>{html(text) if isinstance(text, SpecText) else html_text(text)}</code>")


def html_link(label: Html, address: str) -> Html:
    """A link to a place on this site, or to an address on the web, which isn't told where the reader comes from."""
    away = ' rel="noopener noreferrer nofollow"' if "://" in address else ""
    return Html(f'<a href="{html_text(address)}"{away}>{label}</a>')


def html_fence(content: Html, language: str = "") -> Html:
    """A block of code, already escaped; the keyboard can scroll it."""
    named = f' class="language-{html_text(language)}"' if language else ""
    return Html(f'<pre tabindex="0"><code{named}>{content}</code></pre>')


def _block(node: SyntaxTreeNode) -> str:
    match node.type:
        case "paragraph":
            return _inline(inline_nodes(node)) if node.hidden else f"<p>{_inline(inline_nodes(node))}</p>"
        case "heading":
            words = _inline(inline_nodes(node))
            return f'<p class="heading"><strong>{words}</strong></p>' if words.strip() else ""
        case "bullet_list":
            return f"<ul>{_items(node)}</ul>"
        case "ordered_list":
            start = first_number(node)
            return f'<ol start="{start}">{_items(node)}</ol>' if start != 1 else f"<ol>{_items(node)}</ol>"
        case "blockquote":
            return f"<blockquote>{''.join(map(_block, node.children))}</blockquote>"
        case "fence" | "code_block":
            return html_fence(html_text(shown(node).rstrip()))
        case "table":
            return _table(node)
        case _:
            return ""


def _items(node: SyntaxTreeNode) -> str:
    return "".join(f"<li>{''.join(map(_block, item.children))}</li>" for item in node.children)


def _table(node: SyntaxTreeNode) -> str:
    head, *rows = [[_inline(inline_nodes(cell)) for cell in row] for row in rows_of(node)]
    top = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f'<div class="table" tabindex="0"><table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'


def _inline(nodes: Iterable[SyntaxTreeNode]) -> str:
    return "".join(map(_span, nodes))


def _span(node: SyntaxTreeNode) -> str:
    match node.type:
        case "code_inline":
            return html_code(SpecText(node.content))
        case "softbreak":
            return "\n"
        case "hardbreak":
            return "<br>"
        case "em" | "strong":
            return f"<{node.type}>{_inline(node.children)}</{node.type}>"
        case "link":
            label, address = Html(_inline(node.children)), web_address(node)
            return html_link(label, address) if label.strip() and address else label
        case "image":
            return _inline(node.children)
        case _:
            return html_text(shown(node))
