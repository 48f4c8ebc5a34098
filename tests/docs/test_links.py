"""Every link of the docs leads to a file that is generated, and to a heading that is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

from generator.pipeline import Generation

from .conftest import Pages

PARSER = MarkdownIt("commonmark").enable("table")


def links_of(page: str) -> Iterator[str]:
    for token in PARSER.parse(page):
        yield from (str(child.attrs["href"]) for child in token.children or () if child.type == "link_open")


def anchors_of(page: str) -> set[str]:
    """The anchors that code hosts give to headings."""
    tokens = PARSER.parse(page)
    headings = [tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_links_resolve(pages: Pages, runs: Generation) -> None:
    files = {file.path for file in runs.files}
    seen = 0
    for path, page in pages.items():
        for link in links_of(page):
            if link.startswith(("http://", "https://")):
                continue
            target, _, anchor = link.partition("#")
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            assert file in files, f"{path}: {link}"
            assert not anchor or anchor in anchors_of(pages[file]), f"{path}: {link}"
            seen += 1
    assert seen > 500


def test_every_page_is_reached_from_the_front_page(pages: Pages) -> None:
    reached, waiting = set[str](), ["README.md"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in pages:
            continue
        reached.add(path)
        relative = (link.partition("#")[0] for link in links_of(pages[path]) if "://" not in link)
        waiting += [posixpath.normpath(posixpath.join(posixpath.dirname(path), link)) for link in relative]
    assert reached == set(pages)
