"""Which methods call which path of the API? Paths in their order, each with its methods and an anchor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ....encode import Html
from ....plan.docs.pages import MethodLine
from .phrases import split_route
from .trees import slug


@dataclass(frozen=True, slots=True)
class Path:
    """A path of the API."""

    id: Html
    template: str
    methods: tuple[MethodLine, ...]


def plan_paths(lines: Iterable[MethodLine]) -> list[Path]:
    """The paths of all methods."""
    found: dict[str, list[MethodLine]] = {}
    for line in lines:
        found.setdefault(split_route(line.route)[1], []).append(line)
    ids: dict[str, str] = {}
    for template in sorted(found):
        best = slug(template)
        numbered = (f"{best}-{count}" for count in range(2, len(found) + 2))
        ids[next(id for id in (best, *numbered) if id not in ids)] = template
    return [Path(Html(id), template, tuple(found[template])) for id, template in ids.items()]
