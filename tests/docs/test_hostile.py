"""A description in which every text tries to be more than text."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

from .conftest import Pages

READER = MarkdownIt("commonmark", {"html": True}).enable("table")
READER.validateLink = lambda url: bool(url) or True  # type: ignore[method-assign]
HOSTILE = yaml.safe_load(Path(__file__).with_name("hostile.yaml").read_text())
PAYLOADS: dict[str, str] = HOSTILE["payloads"]
SPEC: str = HOSTILE["spec"]


@pytest.fixture(params=sorted(PAYLOADS))
def attacked(request: pytest.FixtureRequest, documented: Callable[[str], Pages]) -> Pages:
    return documented(SPEC.replace("PAYLOAD", PAYLOADS[request.param]))


def test_nothing_but_text_comes_of_it(attacked: Pages) -> None:
    assert len(attacked) >= 8
    for path, page in attacked.items():
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", page), path
        tokens = [child for token in READER.parse(page) for child in (token, *(token.children or ()))]
        assert not [token for token in tokens if token.type in ("html_block", "html_inline", "image")], path
        links = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
        assert all(re.match(r"https?://|[\w./#-]+$", link) for link in links), path


def test_the_structure_of_a_page_is_ours(attacked: Pages) -> None:
    page = next(page for path, page in attacked.items() if path.startswith("docs/methods/"))
    tokens = READER.parse(page)
    titles = [tokens[at + 1].content for at, token in enumerate(tokens) if token.tag == "h2" and token.nesting == 1]
    assert titles == ["Arguments", "Returns", "Raises", "Examples", "See also"]


def test_scripts_stay_scripts(attacked: Pages) -> None:
    for path, page in attacked.items():
        for token in READER.parse(page):
            if token.type == "fence" and token.info == "python":
                compile(token.content, path, "exec")
            assert token.info in ("", "python", "py", "sh", "json", "text", "console")


def test_curl_commands_hold_what_they_quote(documented: Callable[[str], Pages]) -> None:
    """The shell sees one word where the description has a quote, a dollar or a backtick."""
    pages = documented(SPEC.replace("PAYLOAD", PAYLOADS["shell"]))
    page = next(page for path, page in pages.items() if path.startswith("docs/methods/"))
    command = re.search(r"^```sh\n(.*?)^```$", page, re.M | re.S)
    assert command is not None
    words = shlex.split(command.group(1).replace("\\\n", " "))
    assert words[0] == "curl" and words[1].startswith("$ZOO_BASE_URL/animals/%27%3B%20touch")
    assert "touch" not in words and "$(id)`id`" in words[-1]
