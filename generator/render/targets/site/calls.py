"""How does a call read on one line, each argument a link to what is said of it?

await beta.threads.runs.create(thread_id, *, assistant_id, 17 more) -> Run { id, object, created_at, 25 more }
"""

from __future__ import annotations

from collections.abc import Iterator

from ....encode import Html
from ....encode_html import html_text
from ....plan.docs.pages import CallForm, MethodPage
from .phrases import type_pieces
from .trees import slug

MAX_NAMED = 6
"""Arguments that are named before the rest is counted."""


def call_line(root: str, form: CallForm, page: MethodPage) -> Html:
    """A call of a method in one of its forms."""
    path, _, method = page.name.rpartition(".")
    awaited = '<span class="k">await</span> ' if form.awaited else ""
    name = f'<span class="path">{html_text(path)}.</span><b>{html_text(method)}</b>'
    taken = '<span class="comma">,</span> '.join(_taken(page.takes))
    given = f'<span class="to">-&gt;</span> <span class="gives">{type_pieces(root, form.returns)}</span>'
    return Html(f"<code>{awaited}{name}({taken}) {given}</code>")


def _taken(names: tuple[str, ...]) -> Iterator[str]:
    shown = names if len(names) <= MAX_NAMED + 1 else names[:MAX_NAMED]
    for name in shown:
        anchor = f"#arguments.{slug(name)}"
        yield f'<a href="{anchor}">{html_text(name)}</a>' if name != "*" else '<span class="star">*</span>'
    if len(shown) < len(names):
        yield f'<a class="more" href="#arguments">{len(names) - len(shown)} more</a>'
