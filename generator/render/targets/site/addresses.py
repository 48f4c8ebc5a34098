"""Where does a page lie, and how does one page lead to another? By relative addresses, so that any folder will do.

from methods/beta.threads.runs.list   Target("types/Run", "attributes.id")   ─►   ../types/Run.html#attributes.id
"""

from __future__ import annotations

from functools import lru_cache

from ....encode import Html
from ....encode_html import html_text
from ....plan.docs.pages import Target

_PAGES = {"api": "methods"}
"""Pages that Markdown has, and those that a browser is shown in their place."""


def file_of(page: str) -> str:
    """The file of a page."""
    return f"{_PAGES.get(page, page)}.html"


def twin_of(page: str) -> str:
    """The Markdown file of a page, beside that for browsers."""
    return f"{page}.md"


def root_of(page: str) -> str:
    """The way from a page to the site's folder."""
    return "../" * page.count("/")


@lru_cache(maxsize=16_384)
def address(root: str, target: Target) -> Html:
    """The address of a page or of a part of it, as seen from a page that is `root` away from the site's folder."""
    anchor = f"#{target.anchor}" if target.anchor else ""
    return html_text(f"{root}{file_of(target.page)}{anchor}")
