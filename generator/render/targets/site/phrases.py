"""How do sentences, types and titles of the plan read in HTML?"""

from __future__ import annotations

from functools import lru_cache
from typing import assert_never

from ....encode import Html, html
from ....encode_html import html_code, html_line, html_text
from ....plan.docs.pages import CodeWords, Link, Phrase, Quote, Span, Target, TypeText, Words
from .addresses import address


def phrase(root: str, spans: Phrase) -> Html:
    """A sentence, its links as seen from a page that is `root` away from the site's folder."""
    return Html("".join(_span(root, span) for span in spans))


def _span(root: str, span: Span) -> str:
    match span:
        case Words(text):
            return html_text(text)
        case CodeWords(text):
            return html_code(text)
        case Quote(text):
            return html_line(text)
        case Link(label, target):
            said = _span(root, label)
            return f'<a href="{address(root, target)}">{said}</a>' if isinstance(target, Target) else said
        case _:
            assert_never(span)


@lru_cache(maxsize=16_384)
def type_text(root: str, pieces: TypeText) -> Html:
    """A type as one piece of code, each class in it a link."""
    return Html(f'<code class="type">{type_pieces(root, pieces)}</code>')


def type_pieces(root: str, pieces: TypeText) -> Html:
    """What stands in the code of a type."""
    inside = "".join(
        (
            html_text(piece.text)
            if piece.target is None
            else f'<a href="{address(root, piece.target)}">{html_text(piece.text)}</a>'
        )
        for piece in pieces
    )
    return Html(inside)


def plain_type(pieces: TypeText) -> str:
    """A type without its links."""
    return "".join(piece.text for piece in pieces)


def title(text: Words | Quote) -> Html:
    """A title; the spec's own may have code in it."""
    return html_line(text.text) if isinstance(text, Quote) else html_text(text.text)


def plain_title(text: Words | Quote) -> Html:
    """A title where no markup can stand: in a tab of the browser, in an attribute."""
    return html_text(text.text) if isinstance(text, Words) else html(text.text)


def route(spans: Phrase) -> Html:
    """A route with its verb apart: `GET /runs`."""
    return Html(f'<span class="route">{verb(spans)} <code>{html_text(split_route(spans)[1])}</code></span>')


def verb(spans: Phrase) -> Html:
    """The verb of a route in its colour."""
    word = html_text(split_route(spans)[0])
    return Html(f'<span class="verb {word.lower()}">{word}</span>')


def split_route(spans: Phrase) -> tuple[str, str]:
    """The verb and the path of a route."""
    (code,) = spans
    assert isinstance(code, CodeWords) and isinstance(code.text, str)
    word, _, path = code.text.partition(" ")
    return word, path
