"""Which words of a sample get which colour? Pygments tells the words, a style sheet has the colours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers.data import JsonLexer
from pygments.lexers.python import PythonLexer
from pygments.lexers.shell import BashLexer
from pygments.lexers.special import TextLexer

from ....encode import Html, visible
from ....encode_html import html_fence, html_text
from ....plan.docs.pages import Language, Target
from ....text import SpecText
from .addresses import address

_LEXERS: dict[Language, Lexer] = {
    Language.PYTHON: PythonLexer(),
    Language.EXCERPT: PythonLexer(),
    Language.SHELL: BashLexer(),
    Language.CONSOLE: BashLexer(),
    Language.JSON: JsonLexer(),
    Language.TEXT: TextLexer(),
}
_FORMATTER = HtmlFormatter(nowrap=True)
_NAME = re.compile(r'<span class="n[nc]?">(\w+)</span>')


@lru_cache(maxsize=8192)
def fence(code: str, language: Language) -> Html:
    """A block of code in colours."""
    return html_fence(_spans(code, language), language.value)


def linked_fence(root: str, code: str, targets: Mapping[str, Target]) -> Html:
    """A block of Python in which the names of classes lead to their pages."""

    def linked(found: re.Match[str]) -> str:
        target = targets.get(found.group(1))
        return f'<a href="{address(root, target)}">{html_text(found.group(1))}</a>' if target else found.group()

    return html_fence(Html(_NAME.sub(linked, _spans(code, Language.EXCERPT))), Language.EXCERPT.value)


def _spans(code: str, language: Language) -> Html:
    """The code as spans with classes; Pygments escapes what is in them."""
    marked: str = highlight(visible(SpecText(code)), _LEXERS[language], _FORMATTER)
    return Html(marked.rstrip("\n"))
