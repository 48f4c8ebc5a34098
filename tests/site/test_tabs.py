"""Samples beside each other: code first, then code for other servers, then what goes and comes."""

from __future__ import annotations

from generator.plan.docs.pages import Language, Quote, Sample, SampleKind, Words
from generator.render.targets.site.tabs import group_samples
from generator.text import SpecText


def sample(kind: SampleKind, title: str, more: str = "", server: str = "") -> Sample:
    spans = (Words(title), *((Quote(SpecText(more)),) if more else ()))
    return Sample(spans, Language.TEXT, "", kind=kind, server=SpecText(server) if server else None)


def test_groups_and_labels() -> None:
    groups = group_samples(
        [
            sample(SampleKind.SYNC, "Python"),
            sample(SampleKind.CURL, "curl, ", "azure", server="azure"),
            sample(SampleKind.RESPONSE, "Response 200"),
            sample(SampleKind.REQUEST, "Request body: ", "the least"),
            sample(SampleKind.CURL, "curl"),
        ]
    )
    assert [(group.id, group.heading, group.server) for group in groups] == [
        ("samples-code", None, None),
        ("samples-code-azure", None, "azure"),
        ("samples-response", "Response", None),
        ("samples-request-body", "Request body", None),
    ]
    assert [[tab.label or tab.title for tab in group.tabs] for group in groups] == [
        ["Python", "curl"],
        ["curl"],
        [(Words("Response 200"),)],
        [(Quote(SpecText("the least")),)],
    ]
