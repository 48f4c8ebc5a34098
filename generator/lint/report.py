"""Every question of the lint, asked of every part of a description."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..ir.api import Api
from ..load.document import SpecDocument
from .described import undescribed
from .facts import Counts, Finding, Report
from .links import relative_links
from .parts import parts
from .shown import missing_examples, wrong_examples
from .told import untold

MOST_FINDINGS = 50_000
"""Findings after which a report is of no more use."""


def lint(document: SpecDocument, api: Api) -> Report:
    """What of a description could be better, in the order of its text."""
    counts = Counts()
    found = dict.fromkeys(islice(_findings(document, api, counts), MOST_FINDINGS))
    ordered = sorted(found, key=lambda finding: (finding.location.file, finding.location.line, finding.location.column))
    return Report(tuple(ordered), counts.shares())


def _findings(document: SpecDocument, api: Api, counts: Counts) -> Iterator[Finding]:
    for node, shape in parts(document):
        yield from undescribed(document, node, shape, counts)
        yield from relative_links(node)
        yield from untold(document, node, shape)
    yield from missing_examples(document, api, counts)
    yield from wrong_examples(document, api, counts)
