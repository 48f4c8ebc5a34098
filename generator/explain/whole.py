"""What is known of an API as a whole, and what was decided about its SDK."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..diagnostics import Diagnostics
from ..encode import show
from ..ir.api import Api, SecurityScheme, TreeScore
from ..plan.sdk import SdkPlan
from .explanation import Explanation, Fact


def explain_whole(api: Api, plan: SdkPlan, diagnostics: Diagnostics) -> Explanation:
    """How much there is of everything, how it is arranged and why, where it is served and who may call it."""
    facts = (
        *_sizes(api, plan),
        *_tree(api, plan),
        *_servers(api),
        *_security(api),
        *_findings(diagnostics),
    )
    return Explanation(f"{show(api.title)} {show(api.version)}", "api", None, facts)


def _sizes(api: Api, plan: SdkPlan) -> Iterator[Fact]:
    yield Fact("package", str(plan.package.name))
    paged = sum(operation.pagination is not None for operation in api.operations)
    streamed = sum(operation.streaming is not None for operation in api.operations)
    yield Fact("operations", str(len(api.operations)), (f"{paged} page", f"{streamed} stream"))
    yield Fact("types", str(len(api.definitions)))
    if api.webhooks:
        yield Fact("webhooks and callbacks", str(len(api.webhooks)))


def _tree(api: Api, plan: SdkPlan) -> Iterator[Fact]:
    reasons = (*([api.tree.reason] if api.tree.reason else []), *map(_score, api.tree.scores))
    yield Fact("resources", f"{len(plan.resources)}, from {api.tree.rule.value}", reasons)


def _score(score: TreeScore) -> str:
    shares = (
        ("lonely", score.lonely),
        ("deep", score.deep),
        ("clashing", score.clashing),
        ("homeless", score.homeless),
    )
    told = ", ".join(f"{share:.0%} {word}" for word, share in shares if share)
    return f"{score.rule.value}: cost {score.cost:.2f}, {score.resources} resources{', ' if told else ''}{told}"


def _servers(api: Api) -> Iterator[Fact]:
    yield Fact("servers", str(len(api.servers)), tuple(show(server.url, 200) for server in api.servers))


def _security(api: Api) -> Iterator[Fact]:
    schemes = tuple(f"{show(scheme.id)}: {_kind(scheme)}" for scheme in api.security_schemes)
    yield Fact("security schemes", str(len(schemes)), schemes)


def _kind(scheme: SecurityScheme) -> str:
    name = type(scheme).__name__.removesuffix("Scheme")
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


def _findings(diagnostics: Diagnostics) -> Iterator[Fact]:
    counted = Counter(f"{finding.severity.value} {finding.code}" for finding in diagnostics)
    yield Fact("findings", str(len(diagnostics)), tuple(f"{count} {code}" for code, count in counted.most_common()))
