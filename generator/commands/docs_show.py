"""`oarlock docs show`: a page of the reference docs in a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from ..config import find_pager
from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..terminal import say_text, working
from ..text import SpecText
from .options import Reading, spread
from .run import Run, run

if TYPE_CHECKING:
    from ..plan.docs import DocsPlan


class PageFormat(StrEnum):
    TEXT = "text"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing(Reading):
    """What `docs show` takes."""

    name: Annotated[
        str,
        typer.Argument(help='A method (runs.list, an operationId, "GET /runs"), a type, a resource, a guide.'),
    ] = "index"
    spec: Annotated[
        str | None,
        typer.Option(help="The OpenAPI description: a file, a URL, or `-`. Default: the config's `spec`."),
    ] = None
    format: Annotated[
        PageFormat, typer.Option(help="Text is laid out, and paged on a terminal; Markdown is as it is written.")
    ] = PageFormat.TEXT


@spread
def show_docs(given: Showing) -> None:
    """Show a page of the reference docs: of a method, a type, a resource, or a guide."""

    def act(run: Run) -> None:
        from .. import pipeline

        with working("reading the spec"):
            planned = pipeline.plan(run.settings, run.diagnostics, run.piped)
            page = _page(planned.plan.docs, given.name, run.diagnostics)
            text = pipeline.page_text(run.settings, planned, page)
        if given.format is PageFormat.MARKDOWN:
            say_text(text)
            return
        from ..reader import say_page

        say_page(text, find_pager())

    run(act, given)


def _page(docs: DocsPlan, name: str, diagnostics: Diagnostics) -> str:
    """The page that is meant. Raises `Unusable` where none is, or it may be several."""
    from ..plan.docs.finding import find_pages, nearest_names

    found = find_pages(docs, name)
    if len(found) != 1:
        near = [page.rpartition("/")[2] for page in found][:5] or nearest_names(docs, name)
        named = " or ".join(show(SpecText(each), 200) for each in near)
        hint = f"did you mean {named}?" if near else "`oarlock docs show` alone lists what there is"
        reason = "more than one page is" if found else "no page is"
        diagnostics.error("page-unknown", f"{reason} called {show(SpecText(name), 200)}", None, hint)
        raise Unusable
    return found[0]
