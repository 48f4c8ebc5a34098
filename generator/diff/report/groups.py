"""Changes in the order that reports have them: by what they reach, the worst first."""

from __future__ import annotations

from collections.abc import Iterable

from ..changes import Change, Comparison, Impact, Judgement, Layer

SHOWN = 3
"""How many operations are named before the rest is counted."""


def by_operation(changes: Iterable[Change]) -> list[tuple[str, list[Change]]]:
    """The changes by the operations that they reach, each once."""
    groups: dict[tuple[str, ...], list[Change]] = {}
    for change in changes:
        groups.setdefault(change.operations, []).append(change)
    ordered = sorted(groups.items(), key=lambda group: (-max(change.impact for change in group[1]), group[0]))
    return [(reached(operations), sorted(found, key=_order)) for operations, found in ordered]


def _order(change: Change) -> tuple[int, str, str]:
    return -change.impact, change.rule, change.message


def reached(operations: tuple[str, ...]) -> str:
    """The operations in a few words."""
    if not operations:
        return "the API as a whole"
    if len(operations) <= SHOWN:
        return ", ".join(operations)
    return f"{', '.join(operations[: SHOWN - 1])} and {len(operations) - SHOWN + 1} more operations"


def counted(changes: Iterable[Change]) -> str:
    """How many changes there are of each impact: `2 breaking, 5 compatible`."""
    listed = list(changes)
    counts = ((sum(change.impact is impact for change in listed), impact) for impact in reversed(Impact))
    return ", ".join(f"{count} {impact.word}" for count, impact in counts if count) or "no changes"


def judgements(comparison: Comparison) -> list[tuple[str, Judgement, tuple[Change, ...]]]:
    """The two layers by name, with what each amounts to."""
    return [
        ("wire", comparison.wire, comparison.of(Layer.WIRE)),
        ("sdk", comparison.sdk, comparison.of(Layer.SDK)),
    ]
