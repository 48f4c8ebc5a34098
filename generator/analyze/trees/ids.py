"""The tree that operationIds suggest, where they are written as a path of their own.

repos/list-commits   ->   repos . list-commits         dcim_cables_bulk_delete   ->   dcim.cables . bulk_delete
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...encode import data
from ...ir.api import Api, Call
from ...text import Pointer, SpecText
from .paths import calls_by_path
from .verbs import parts_of, starts_with_verb

_STEP = re.compile(r"[^/.:#]+")
_LOW_STEP = re.compile(r"[^_]+")


def calls_by_id(api: Api) -> Mapping[Pointer, Call]:
    """The call of each operation; one whose id is no path stays where its own path puts it."""
    by_path = calls_by_path(api)
    return {o.id: _call(o.operation_id) if o.operation_id and levels_of(o.operation_id) else by_path[o.id]
            for o in api.operations}  # fmt: skip


def _call(id: SpecText) -> Call:
    *resource, action = levels_of(id)
    return Call(tuple(resource), action, "the operation's id is written as a path")


def levels_of(id: SpecText) -> tuple[SpecText, ...]:
    """The resource and the action that an id names; nothing where it is one phrase, or begins with a verb."""
    steps = id.find(_STEP)
    if len(steps) == 1:
        steps = id.find(_LOW_STEP)
        verb = next((at for at, step in enumerate(steps) if at and starts_with_verb(parts_of(step))), len(steps) - 1)
        steps = (*steps[:verb], SpecText("_".join(map(data, steps[verb:]))))
    if len(steps) < 2 or not all(parts_of(step) for step in steps) or starts_with_verb(parts_of(steps[0])[:1]):
        return ()
    return steps
