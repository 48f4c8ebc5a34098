"""Samples in colours: the words are wrapped, and none of them is lost or becomes markup."""

from __future__ import annotations

import pytest

from generator.plan.docs.pages import Language, Target
from generator.render.targets.site.highlighting import fence, linked_fence

from .reading import read

SAMPLES = [
    (Language.JSON, '{\n  "a<b": [1, -2.5e3, true, null, "x\\"</code>&"],\n  "c": {}\n}'),
    (Language.JSON, '{"cut": "short, and never clo\n...'),
    (Language.PYTHON, 'print("<b>" % {1: None})  # </pre>'),
    (Language.SHELL, "curl 'https://x.example/?a=<b>&c' \\\n  -d @-"),
    (Language.TEXT, "data: <script>alert(1)</script>"),
    (Language.CONSOLE, "pip install zoo"),
]


@pytest.mark.parametrize(("language", "code"), SAMPLES)
def test_the_code_stays_as_it_is(language: Language, code: str) -> None:
    (block,) = read(fence(code, language)).all("pre", tabindex="0")
    assert "".join(_texts(block)) == code
    assert {element.tag for element in block.walk()} <= {"pre", "code", "span"}


def _texts(element: object) -> list[str]:
    inside = getattr(element, "inside", None)
    return [str(element)] if inside is None else [text for part in inside for text in _texts(part)]


def test_names_strings_numbers_and_constants_differ() -> None:
    words = read(fence('{"a": "b", "c": [1, null]}', Language.JSON)).all("span")
    assert [(word.attributes["class"], word.text) for word in words if word.attributes["class"] not in ("p", "w")] == [
        ("nt", '"a"'),
        ("s2", '"b"'),
        ("nt", '"c"'),
        ("mi", "1"),
        ("kc", "null"),
    ]


def test_classes_in_a_signature_lead_to_their_pages() -> None:
    page = read(linked_fence("../", "def get(id: str) -> Run: ...", {"Run": Target("types/Run")}))
    assert [(link.text, link.attributes["href"]) for link in page.all("a")] == [("Run", "../types/Run.html")]
