"""What stands around the content of a page: its title, its menu, the way back, what a browser may do with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ....encode import Html
from ....encode_html import html_text
from ....plan.docs.pages import CodeWords, DocsPlan, Link, Page, Phrase, Quote, Target, Words
from ....text import SpecText
from .addresses import root_of, twin_of
from .phrases import plain_title

POLICY = Html(
    "default-src &#39;none&#39;; script-src &#39;self&#39;; style-src &#39;self&#39;; img-src &#39;self&#39;; "
    "connect-src http: https:; base-uri &#39;none&#39;; form-action &#39;none&#39;"
)
"""Scripts and styles are files of the site. A page may ask a server of the reader's choice, and loads nothing else."""

UNTWINNED = ("paths", "404")
"""Pages that Markdown has in another form, or has no use for."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the template of all pages needs."""

    root: Html
    kind: Html
    tab: Html
    """The title of the browser's tab."""
    site: Html
    version: SpecText | None
    generator: Html
    twin: Html
    """The page as Markdown; empty where there is none."""
    menu: Html
    crumbs: tuple[Phrase, ...]
    policy: Html = POLICY


def frame_page(docs: DocsPlan, page: Page, kind: str, menu: Html, generator: str) -> Frame:
    """The frame of a page of the docs."""
    site = plain_title(docs.index.title)
    has_own_name = page.title != docs.index.title
    return Frame(
        root=Html(root_of(page.path)),
        kind=Html(kind),
        tab=Html(f"{plain_title(page.title)} · {site}") if has_own_name else site,
        site=site,
        version=docs.index.version,
        generator=html_text(generator),
        twin=html_text("" if page.path in UNTWINNED else twin_of(page.path).rpartition("/")[2]),
        menu=menu,
        crumbs=tuple(_crumbs(page, docs.index.title)) if has_own_name else (),
    )


def _crumbs(page: Page, site: Words | Quote) -> Iterator[Phrase]:
    """The way to a page: the resources above a method, the list that a type is in."""
    folder, _, name = page.path.rpartition("/")
    if folder in ("methods", "resources"):
        yield (CodeWords("client"),)
        steps = name.removeprefix("_").split(".")
        for at in range(1, len(steps)):
            yield (Link(CodeWords(steps[at - 1]), Target(f"resources/{'.'.join(steps[:at])}")),)
        yield (CodeWords(steps[-1]),)
    elif folder in ("types", "webhooks"):
        yield (Link(Words(folder.capitalize()), Target(folder)),)
        yield (CodeWords(name),)
