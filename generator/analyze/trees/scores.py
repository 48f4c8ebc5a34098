"""Which rule gives the better tree? Each is measured by what a reader of the calls would trip over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from ...ir.api import Api, Call, Operation, Tree, TreeRule, TreeScore
from ...text import Pointer, SpecText
from .ids import calls_by_id, levels_of
from .paths import calls_by_path
from .routes import route_of, words_of
from .tags import calls_by_tag
from .verbs import parts_of

Calls = Mapping[Pointer, Call]

RULES: Mapping[TreeRule, Callable[[Api], Calls]] = {
    TreeRule.PATHS: calls_by_path,
    TreeRule.TAGS: calls_by_tag,
    TreeRule.OPERATION_IDS: calls_by_id,
}
"""The rules, the one to prefer first."""

MARGIN = 0.1
"""How much better than the paths a rule has to do: a tree isn't turned over for a trifle."""

_WEIGHTS = {"lonely": 0.3, "deep": 0.5, "clashing": 1.0, "homeless": 1.0, "crowded": 0.5, "phrases": 0.3}
_DEEP, _CROWDED = 3, 40


def choose_rule(api: Api) -> Tree:
    """The rule to take, and the measures that speak for it."""
    scores = tuple(_score(api, rule, calls(api)) for rule, calls in RULES.items())
    best = min(scores, key=lambda score: score.cost + (0 if score.rule is TreeRule.PATHS else MARGIN))
    return Tree(best.rule, False, _reason(best, scores), scores)


def _reason(best: TreeScore, scores: tuple[TreeScore, ...]) -> str:
    others = ", ".join(f"{score.rule} cost {score.cost:.2f}" for score in scores if score is not best)
    return f"{best.rule} cost {best.cost:.2f}, {others}; another rule than paths has to do better by {MARGIN}"


def _score(api: Api, rule: TreeRule, calls: Calls) -> TreeScore:
    total = max(len(api.operations), 1)
    sizes = Counter(call.resource for call in calls.values())
    wanted = Counter((call.resource, call.action.lower()) for call in calls.values())
    shares = {
        "lonely": sum(size for size in sizes.values() if size == 1) / total,
        "deep": sum(size for resource, size in sizes.items() if len(resource) > _DEEP) / total,
        "clashing": sum(count - 1 for count in wanted.values()) / total,
        "homeless": sum(not _has_home(rule, operation) for operation in api.operations) / total,
        "crowded": sum(size for size in sizes.values() if size > _CROWDED) / total,
        "phrases": sum(len(parts_of(call.action)) > 1 for call in calls.values()) / total,
    }
    cost = sum(_WEIGHTS[measure] * share for measure, share in shares.items())
    return TreeScore(rule=rule, cost=round(cost, 4), resources=len(sizes), **shares)


def _has_home(rule: TreeRule, operation: Operation) -> bool:
    """Whether a rule finds in an operation what it is made from."""
    match rule:
        case TreeRule.PATHS:
            return bool(words_of(route_of(operation.path)))
        case TreeRule.TAGS:
            return bool(operation.tags)
        case TreeRule.OPERATION_IDS:
            return bool(levels_of(operation.operation_id or SpecText("")))
