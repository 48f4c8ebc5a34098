"""The words of the site's templates: one environment for pages at the top, one for those in folders."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from jinja2 import Environment

from ....encode import Html, html, show
from ....encode_html import html_block, html_code, html_line, html_text
from ....plan.docs.pages import CodeWords, Presence, Target, Values
from ....text import SpecText
from ...environment import make_environment
from .addresses import address
from .calls import call_line
from .highlighting import fence, linked_fence
from .phrases import phrase, plain_type, route, title, type_text, verb
from .proofs import proof_note
from .sources import Sources
from .trees import Branch, slug

MANY = 8
"""Values of an enum above which they are folded."""
_CLASSES = {
    Presence.REQUIRED: "must",
    Presence.MAY_OMIT: "omit",
    Presence.ALWAYS: "always",
    Presence.MAY_LACK: "lack",
}


def site_environment(root: str, targets: Mapping[str, Target], sources: Sources) -> Environment:
    """The environment of the pages that are `root` away from the site's folder; `targets` are pages of classes."""
    environment = make_environment(".html")
    environment.globals["root"] = Html(root)
    environment.filters |= {
        "address": partial(address, root),
        "phrase": partial(phrase, root),
        "type": partial(type_text, root),
        "definition": lambda code: linked_fence(root, code, targets),
        "title": title,
        "source": sources.link,
        "call": partial(call_line, root),
        "proof_note": proof_note,
        "origin": lambda origin: Html(origin.name.lower()),
        "route": route,
        "verb": verb,
        "words": html_text,
        "text": lambda text: html_text(show(text, 200)),
        "literal": lambda text: html(text) if isinstance(text, SpecText) else html_text(text),
        "code": html_code,
        "block": html_block,
        "line": html_line,
        "fence": fence,
        "slug": lambda text: html_text(slug(text).lower()),
        "kind": lambda badge: html_text(slug(badge.partition(" ")[0]).lower()),
        "presence": lambda presence: Html(
            f'<span class="mark {_CLASSES[presence]}">{html_text(presence.value)}</span>'
        ),
        "is_long": _is_long,
        "count_methods": lambda lines: _counted(len(lines), "method"),
        "count_values": lambda values: _counted(len(values.listed) + values.more, "value"),
        "count_rows": lambda branches: _counted(len(branches), "attribute"),
        "count_variants": lambda branches: _counted(len(branches), "variant"),
        "only_rows": lambda branches: [branch for branch in branches if branch.row],
        "only_variants": lambda branches: [branch for branch in branches if branch.variant],
        "variant_label": _variant_label,
    }
    return environment


def _is_long(values: Values) -> bool:
    return len(values.listed) + values.more > MANY or any(value.description for value in values.listed)


def _counted(count: int, noun: str) -> Html:
    return Html(f"{count} {noun}{'' if count == 1 else 's'}")


def _variant_label(branch: Branch) -> Html:
    """What a tab is called: the value that tells the variant, and the class it is."""
    assert branch.variant is not None
    type = html_text(plain_type(branch.variant.type))
    match branch.variant.tag:
        case (*_, CodeWords(str() as value)):
            return Html(f'<b>{html_text(value)}</b> <span class="class">{type}</span>')
        case _:
            return Html(f'<b class="class">{type}</b>')
