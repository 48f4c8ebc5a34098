"""A description is shown and never run, whatever stands in it; a page loads nothing but files of the site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from .conftest import Files, Sited
from .reading import read

HOSTILE = yaml.safe_load((Path(__file__).resolve().parents[1] / "docs" / "hostile.yaml").read_text())
PAYLOADS: dict[str, str] = HOSTILE["payloads"]
SPEC: str = HOSTILE["spec"]
OURS = frozenset(
    "a article b body br button circle code dd details div dl dt em fieldset footer form h1 h2 h3 head header html "
    "input kbd label legend li link main meta nav ol option output p path pre script search section select span strong "
    "summary svg table tbody td textarea th thead title tr ul".split()
)
MORE = {
    "attribute": '\\" onmouseover=\\"alert(1)',
    "single-quote": "' autofocus onfocus='alert(1)",
    "close": "</code></pre></li></details></main><script>alert(1)</script>",
    "comment": "--><!--<script>",
    "entity": "&lt;script&gt;alert(1)&#x3c;/script&#62; &#x202e;",
    "data-link": "[x](data:text/html;base64,PHNjcmlwdD4=) <javascript:alert(1)> [x](//evil.example)",
    "script-end": "</script><script>alert(1)//",
}


@pytest.fixture(params=sorted(PAYLOADS | MORE))
def attacked(request: pytest.FixtureRequest, sited: Sited) -> Files:
    return sited(SPEC.replace("PAYLOAD", (PAYLOADS | MORE)[request.param]))


def check_page(path: str, text: str) -> None:
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", text), path
    for element in read(text).walk()[1:]:
        names = element.attributes
        assert element.tag in OURS, f"{path}: <{element.tag}>"
        assert not [name for name in names if name.startswith("on") or name in ("style", "srcdoc", "formaction")], path
        if element.tag == "script":
            assert re.fullmatch(r"(\.\./)*assets/[a-z]+\.js", names["src"]) and not element.text, path
        if element.tag == "link":
            assert not re.match(r"\w+:|//", names["href"]), path
        if element.tag == "a":
            assert re.match(r"https?://|(?:\.\./)*[\w./-]*(?:#|$)", names["href"]), f"{path}: {names['href']}"
            assert "://" not in names["href"] or "noopener" in names["rel"], path


def test_nothing_but_text_comes_of_it(attacked: Files) -> None:
    pages = {path: text for path, text in attacked.items() if path.endswith(".html")}
    assert len(pages) >= 8
    for path, text in pages.items():
        check_page(path, text)


def test_the_structure_of_a_page_is_ours(attacked: Files) -> None:
    page = read(next(text for path, text in attacked.items() if re.match(r"methods/.*\.html", path)))
    titles = [heading.attributes["id"] for heading in page.all("h2") if "id" in heading.attributes]
    assert titles == ["arguments", "returns", "raises", "examples", "try-it", "see-also"]


def test_the_index_is_data(attacked: Files) -> None:
    text = attacked["search-index.js"]
    assert text.startswith("window.oarlockIndex=[") and text.endswith("];\n")
    assert text.isascii() and "<" not in text and text.count("\n") == 1


def test_the_pages_of_the_runs_spec_are_safe(runs: Files) -> None:
    for path, text in runs.items():
        if path.endswith(".html"):
            check_page(path, text)


def test_a_page_runs_and_loads_files_of_the_site_only(runs: Files) -> None:
    for path, text in runs.items():
        if path.endswith(".html"):
            (policy,) = read(text).all("meta", **{"http-equiv": "Content-Security-Policy"})
            rules = dict(rule.strip().split(" ", 1) for rule in policy.attributes["content"].split(";"))
            assert rules == {
                "default-src": "'none'",
                "script-src": "'self'",
                "style-src": "'self'",
                "img-src": "'self'",
                "connect-src": "http: https:",
                "base-uri": "'none'",
                "form-action": "'none'",
            }, path
    style = runs["assets/site.css"] + runs["assets/palette.css"]
    assert "url(" not in style and "@import" not in style
    assert 'fetch("http' not in runs["assets/site.js"]
