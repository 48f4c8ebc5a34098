"""Which samples stand beside each other as tabs? Code is with code, what is sent with what is sent.

Python · Python async · curl        Request body: Only the assistant · A streamed run        Response 200 · …
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ....encode import Html, html
from ....encode_html import html_text
from ....plan.docs.pages import Phrase, Sample, SampleKind
from ....text import SpecText
from .trees import slug

_HEADINGS = {
    SampleKind.VENDOR: "From the spec",
    SampleKind.REQUEST: "Request body",
    SampleKind.RESPONSE: "Response",
    SampleKind.EVENTS: "Response",
    SampleKind.OBJECT: "Example",
}


@dataclass(frozen=True, slots=True)
class Tab:
    """A sample and what it is called beside others: words of ours, or what is left of its title."""

    label: Html | None
    title: Phrase
    sample: Sample


@dataclass(frozen=True, slots=True)
class TabGroup:
    """Samples of which one is seen at a time; a group of code has no heading, and may be for another server."""

    id: Html
    heading: Html | None
    server: Html | None
    tabs: tuple[Tab, ...]


def group_samples(samples: Iterable[Sample]) -> list[TabGroup]:
    """The samples in groups: code, code for other servers, then what goes and comes."""
    found: dict[tuple[str, SpecText | None], list[Sample]] = {}
    for sample in samples:
        found.setdefault((_HEADINGS.get(sample.kind, ""), sample.server), []).append(sample)
    ordered = sorted(found, key=lambda key: (key[0] != "", key[1] is not None))
    return [_group(heading, server, found[heading, server]) for heading, server in ordered]


def _group(heading: str, server: SpecText | None, samples: list[Sample]) -> TabGroup:
    return TabGroup(
        id=Html("-".join(["samples", slug(heading or "code").lower(), *([_word(server)] if server else [])])),
        heading=html_text(heading) if heading else None,
        server=html(server) if server else None,
        tabs=tuple(_tab(heading, sample) for sample in samples),
    )


def _tab(heading: str, sample: Sample) -> Tab:
    """A sample of code is called after its kind, another one by what its title has beyond the heading."""
    if not heading and sample.kind.value:
        return Tab(html_text(sample.kind.value), (), sample)
    rest = sample.title[1:] if len(sample.title) > 1 else sample.title
    return Tab(None, rest, sample)


def _word(server: SpecText) -> str:
    return slug(html(server))
