"""A description in which every text tries to be more than text."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt

from .conftest import Pages

READER = MarkdownIt("commonmark", {"html": True}).enable("table")
READER.validateLink = lambda url: bool(url) or True  # type: ignore[method-assign]
PAYLOADS = {
    "html": "<script>alert(1)</script>",
    "image": "![x](https://evil.example/x.png)",
    "script-link": "[x](javascript:alert(1))",
    "fence": "```\\n</code></pre><b>\\n",
    "backticks": "`` ` ```",
    "heading": "x\\n# Arguments\\n\\ny",
    "table": "a | b || c\\n|---|",
    "shell": "'; touch /tmp/x; echo '$(id)`id`",
    "quotes": '\\"\\"\\" + boom + \\"\\"\\"',
    "bidi": "a\\u202eb\\u2066c",
    "line-end": "a\\rb\\u2028c",
    "jinja": "{{ 7 * 7 }}{% for x in y %}",
}
SPEC = """
info: {title: "Zoo PAYLOAD", version: "1", description: "PAYLOAD"}
servers: [{url: "https://zoo.example", description: "PAYLOAD"}]
tags: [{name: animals, description: "PAYLOAD"}]
paths:
  /animals/{id}:
    post:
      operationId: "op PAYLOAD"
      tags: [animals]
      summary: "PAYLOAD"
      description: "PAYLOAD"
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}, example: "PAYLOAD", description: "PAYLOAD"}
        - {name: "q PAYLOAD", in: query, required: true, schema: {type: string, enum: ["PAYLOAD", b]}}
      requestBody:
        required: true
        description: "PAYLOAD"
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Animal"}
            examples: {"n PAYLOAD": {summary: "PAYLOAD", value: {name: "PAYLOAD", "k PAYLOAD": "PAYLOAD"}}}
      responses:
        "200":
          description: "PAYLOAD"
          content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}
        "429": {description: "PAYLOAD"}
components:
  schemas:
    Animal:
      type: object
      title: "PAYLOAD"
      description: "PAYLOAD"
      required: [name, "k PAYLOAD"]
      properties:
        name: {type: string, description: "PAYLOAD", default: "PAYLOAD", pattern: "PAYLOAD", format: "PAYLOAD"}
        "k PAYLOAD":
          type: string
          enum: ["PAYLOAD", "other PAYLOAD and more, so that it is long"]
          description: "PAYLOAD"
"""


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
