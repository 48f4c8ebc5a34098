"""A page of Markdown for who reads it: laid out in a terminal, with links, in a pager where it is long; else as text.

What is in the page is inert already, as its encoders made it; here it gets styles, and loses links that lead nowhere.
"""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from typing import ClassVar

from markdown_it import MarkdownIt
from markdown_it.token import Token
from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Heading, Markdown, MarkdownElement

from .config import Pager
from .encode import calm
from .terminal import console, say_text

READABLE = 100
"""Columns of a page in a terminal that has room for more."""
PLAIN = 120
"""Columns of a page that no terminal shows: no line of code is broken."""


class _Heading(Heading):
    """A heading at the beginning of its line."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = self.text.copy()
        text.justify = "left"
        yield text


class _Page(Markdown):
    elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "heading_open": _Heading}


def say_page(text: str, pager: Pager | None) -> None:
    """Prints a page."""
    screen = console()
    is_read = screen.is_terminal and not screen.is_dumb_terminal
    screen.width = min(screen.width, READABLE) if is_read else PLAIN
    printed = _laid_out(screen, text, ("http://", "https://", "file://") if is_read else ("http://", "https://"))
    if not is_read:
        say_text("".join(f"{calm(line.rstrip())}\n" for line in printed.splitlines()))
    elif pager is None or printed.count("\n") < screen.height:
        say_text(printed)
    else:
        _show_in(pager, printed)


def _laid_out(screen: Console, text: str, followed: tuple[str, ...]) -> str:
    page = _Page("", hyperlinks=screen.is_terminal)
    page.parsed = _parser().parse(text)
    for token in page.parsed:
        token.children = list(_reachable(token.children, followed)) if token.children else token.children
    with screen.capture() as captured:
        screen.print(page, soft_wrap=False)
    return captured.get()


def _parser() -> MarkdownIt:
    """A parser that takes links to files; no description can have any, as its encoder takes http alone."""
    parser = MarkdownIt().enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def _reachable(tokens: list[Token], followed: tuple[str, ...]) -> Iterator[Token]:
    """A line with those links only that can be `followed` from where it is read."""
    is_link = False
    for token in tokens:
        if token.type == "link_open":
            is_link = str(token.attrs.get("href", "")).startswith(followed)
        if is_link or token.type not in ("link_open", "link_close"):
            yield token


def _show_in(pager: Pager, text: str) -> None:
    """Shows a text in a pager, which an interruption is meant for as long as it runs."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        subprocess.run(pager.command, input=text.encode("utf-8", "replace"), env=pager.environment, check=False)
    except OSError:
        say_text(text)
    finally:
        signal.signal(signal.SIGINT, before)
