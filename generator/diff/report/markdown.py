"""For a changelog: a section that can be published as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..changes import Change, Comparison, Impact, Layer, Use
from ..subjects import quoted
from .groups import SHOWN
from .usage import NOTHING, impact_of, place_of, told_of

TITLES = {
    Impact.BREAKING: "Breaking changes",
    Impact.WARNING: "Changes to look at",
    Impact.COMPATIBLE: "Compatible changes",
}
"""What the changes of an impact are headed by."""
LAYERS = {Layer.WIRE: "API", Layer.SDK: "Python SDK"}


def as_markdown(comparison: Comparison) -> str:
    """The answer as a section of a changelog."""
    used = list(_of_code(comparison.uses)) if comparison.uses is not None else []
    if not comparison.changes:
        return "\n".join(["Nothing changed.", "", *used]).rstrip() + "\n"
    return "\n".join([*_lines(comparison), *used]).rstrip() + "\n"


def _of_code(uses: tuple[Use, ...]) -> Iterator[str]:
    yield "### Your code"
    yield ""
    if not uses:
        yield _sentence(NOTHING)
    for use in uses:
        yield f"- {quoted(place_of(use))} ({impact_of(use)}): {_sentence(told_of(use))} {_sentence(use.hint)}"


def _lines(comparison: Comparison) -> Iterator[str]:
    for impact, title in TITLES.items():
        found = [change for change in comparison.changes if change.impact is impact]
        if not found:
            continue
        yield f"### {title}"
        yield ""
        for layer, name in LAYERS.items():
            yield from _of_layer(name, [change for change in found if change.layer is layer])


def _of_layer(name: str, changes: list[Change]) -> Iterator[str]:
    if not changes:
        return
    yield f"**{name}**"
    yield ""
    yield from _items(changes)
    yield ""


def _items(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        yield f"- {_sentence(change.message + _places(change))}"
        if change.impact is Impact.BREAKING and change.layer is Layer.SDK:
            yield f"  {_sentence(change.hint)}"


def _sentence(text: str) -> str:
    """A message as a sentence: its first letter raised, a full stop at its end."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def _places(change: Change) -> str:
    """The operations that a change reaches, where its message doesn't name them."""
    operations = change.operations
    if not operations or (len(operations) == 1 and operations[0] in change.message):
        return ""
    named = ", ".join(quoted(operation) for operation in operations[:SHOWN])
    more = f" and {len(operations) - SHOWN} more" if len(operations) > SHOWN else ""
    return f" ({named}{more})"
