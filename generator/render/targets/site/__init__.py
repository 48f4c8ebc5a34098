"""The docs as a static site that needs no server and no network: a page each, with a Markdown twin beside it.

    index.html · methods/beta.threads.runs.list.html · types/Run.html · paths.html · assets/ · search-index.js
    llms.txt · llms/beta.threads.runs.txt · objects.inv

All that a page says is in its HTML; the script adds search, copying, and what a reader likes to have remembered.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....plan.docs.pages import DocsPlan
from ....plan.sdk import SdkPlan
from ...files import GeneratedFile
from ..docs import Shelf, render_docs
from ..texts import render_sitemap, render_texts
from .assets import asset_files
from .inventory import render_inventory
from .printing import Printer
from .search import search_index
from .sources import Sources, find_sources

__all__ = ["render_site"]


def render_site(plan: SdkPlan, generator: str, base: str = "", source: str = "") -> Iterator[GeneratedFile]:
    """Every file of the site; `generator` is what wrote it, for the foot of each page.

    `base` is the site's address, `source` that of the SDK's folder; both may be unknown.
    """
    shelf = Shelf(is_site=True, base=base)
    pages = tuple(_pages(plan.site or plan.docs, generator, find_sources(plan, source)))
    yield from pages
    yield GeneratedFile("search-index.js", search_index(plan.docs))
    yield from asset_files()
    yield from render_docs(plan, shelf)
    yield from render_texts(plan, shelf)
    yield render_inventory(plan)
    yield from render_sitemap((page.path for page in pages), base)


def _pages(docs: DocsPlan, generator: str, sources: Sources) -> Iterator[GeneratedFile]:
    printer = Printer(docs, generator, sources)
    yield printer.page(docs.index, "index")
    yield printer.page(docs.readme, "guide")
    yield from (printer.page(page, "guide") for page in docs.guides)
    yield printer.page(docs.method_list, "methods")
    yield printer.page(docs.type_list, "types")
    yield printer.paths()
    yield from (printer.resource(page) for page in docs.resources)
    yield from (printer.method(page) for page in docs.methods)
    yield from (printer.type(page) for page in docs.types)
    if docs.webhooks is not None:
        yield printer.page(docs.webhooks, "webhooks")
        yield from (printer.webhook(page) for page in docs.webhooks.webhooks)
    if docs.changelog is not None:
        yield printer.page(docs.changelog, "changelog")
        yield from (printer.page(page, "release") for page in docs.releases)
    yield printer.missing()
