"""The changelog as pages: a section a release, the newest first, and a page for each that changed something.

Change(method-added, "the method `runs.cancel` is new")   ->   "The method `runs.cancel` is new", linked
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..diff import Bump, Change, Comparison, Impact, Verdict
from ..diff.changes import Layer
from ..diff.report.markdown import LAYERS, TITLES
from ..diff.subjects import quoted
from ..encode import data, show
from ..plan.docs.pages import (
    ChangeGroup,
    ChangeLine,
    Changelog,
    CodeWords,
    DocsPlan,
    Link,
    Phrase,
    ReleasePage,
    Span,
    Target,
    Words,
    said,
)
from ..plan.sdk import SdkPlan
from .badges import with_badges
from .chronicle import Chronicle
from .since import tell_since

SHOWN = 3
"""How many names a line has beside the first."""
_CROWDS = {"class-added": "{} classes are new", "class-removed": "{} classes are gone"}
_MEANINGS = {
    Verdict.BREAKING: "Breaks what is written for the version before.",
    Verdict.WARNING: "Breaks nothing; some of it wants a look.",
    Verdict.COMPATIBLE: "Breaks nothing.",
    Verdict.IDENTICAL: "The description promises the same as before.",
}


def told(plan: SdkPlan, chronicle: Chronicle | None) -> SdkPlan:
    """The plan with docs that tell the history: the changelog, and badges of what is new."""
    if chronicle is None:
        return plan
    since = tell_since(chronicle)
    docs, site = (
        docs and _with_changelog(with_badges(docs, since, plan.names), chronicle, plan)
        for docs in (plan.docs, plan.site)
    )
    return replace(plan, docs=docs or plan.docs, site=site)


def _with_changelog(docs: DocsPlan, chronicle: Chronicle, plan: SdkPlan) -> DocsPlan:
    """The docs with the changelog, its links leading to what they have pages of."""
    links = _links(docs, plan)
    first, *later = chronicle.history.releases
    pages = [_release(Comparison("", r.version, r.changes), r.version, links) for r in reversed(later)]
    if chronicle.pending:
        pages.insert(0, _unreleased(chronicle, links))
    start = ReleasePage(f"releases/{first.version}", Words(first.version), said("First release."), ())
    changelog = Changelog("changelog", Words("Changelog"), (*pages, start))
    return replace(docs, changelog=changelog)


def _unreleased(chronicle: Chronicle, links: Mapping[str, Target]) -> ReleasePage:
    page = _release(chronicle.comparison, "unreleased", links)
    last = chronicle.history.releases[-1].version
    bumped = chronicle.comparison.whole.bump is not Bump.NONE
    text = f"Changed since {last}{f'; the next version is {chronicle.proposed}' if bumped else ''}. "
    return replace(page, title=Words("Unreleased"), summary=(*said(text), *page.summary))


def _release(comparison: Comparison, version: str, links: Mapping[str, Target]) -> ReleasePage:
    groups = tuple(_groups(comparison, links))
    return ReleasePage(f"releases/{version}", Words(version), said(_MEANINGS[comparison.whole.verdict]), groups)


def _groups(comparison: Comparison, links: Mapping[str, Target]) -> Iterator[ChangeGroup]:
    for impact, title in TITLES.items():
        for layer in (Layer.SDK, Layer.WIRE):
            found = [change for change in comparison.of(layer) if change.impact is impact]
            if found:
                yield ChangeGroup(title, LAYERS[layer], tuple(_lines(found, links)))


def _lines(changes: list[Change], links: Mapping[str, Target]) -> Iterator[ChangeLine]:
    """A line a change; classes by the dozen, which come and go with what they are for, are counted."""
    crowds = {rule for rule in _CROWDS if sum(change.rule == rule for change in changes) > SHOWN}
    for change in changes:
        if change.rule not in crowds:
            yield _line(change, links)
    for rule in sorted(crowds):
        names = [symbol for change in changes if change.rule == rule for symbol in change.symbols]
        yield ChangeLine(said(_CROWDS[rule].format(len(names))), tuple((_linked(name, links),) for name in names))


def _line(change: Change, links: Mapping[str, Target]) -> ChangeLine:
    message = _with_symbols(change)
    text = f"{message[:1].upper()}{message[1:].rstrip('.')}"
    operations = tuple((_linked(operation, links),) for operation in change.operations)
    named = len(operations) == 1 and change.operations[0] in change.message
    urgent = change.impact is Impact.BREAKING and change.layer is Layer.SDK and change.hint
    hint = f"{change.hint[:1].upper()}{change.hint[1:].rstrip('.')}." if urgent else ""
    return ChangeLine(_with_links(said(text), links), () if named else operations, said(hint))


def _with_symbols(change: Change) -> str:
    """The message with a few of the names that it counts, methods first: `create(size)` (also `RunParam["size"]`)."""
    counted = f"{quoted(change.symbols[0])} and {len(change.symbols) - 1} more" if len(change.symbols) > 1 else ""
    if not counted or counted not in change.message:
        return change.message
    first, *others = sorted(change.symbols, key=lambda symbol: (not symbol.endswith(")"), symbol))
    more = [f"{len(others) - SHOWN} more"] if len(others) > SHOWN else []
    also = ", ".join([*(quoted(symbol) for symbol in others[:SHOWN]), *more])
    return change.message.replace(counted, f"{quoted(first)} (also {also})", 1)


def _with_links(phrase: Phrase, links: Mapping[str, Target]) -> Phrase:
    return tuple(_linked(str(span.text), links) if isinstance(span, CodeWords) else span for span in phrase)


def _linked(name: str, links: Mapping[str, Target]) -> Span:
    """A name as code, a link where there is a page of it: `Run.usage` leads to `Run`, `runs.get(id)` to `runs.get`."""
    for part in (name, name.partition("(")[0], name.partition("[")[0], name.partition(".")[0]):
        if target := links.get(part):
            return Link(CodeWords(name), target)
    return CodeWords(name)


def _links(docs: DocsPlan, plan: SdkPlan) -> Mapping[str, Target]:
    """The pages of methods, by name and by route, and of classes."""
    methods = {page.name: page.target for page in docs.methods}
    routes = {
        f"{data(call.operation.method).upper()} {show(call.operation.path, 300)}": methods[call.name.dotted]
        for resource in plan.resources
        for call in resource.calls
        if call.name.dotted in methods
    }
    types = {str(page.name): page.target for page in docs.types}
    for id, param in plan.names.params.items():
        for name, other in ((plan.names.classes[id], param), (param, plan.names.classes[id])):
            types |= {str(name): types[str(other)]} if other in types and name not in types else {}
    return {**routes, **types, **methods}
