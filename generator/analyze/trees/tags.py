"""The tree that the tags suggest: a resource from the first tag, an action from the operation's id less that tag.

listDroplets, tagged Droplets   ->   droplets . list
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...encode import data
from ...ir.api import Api, Call, Operation
from ...text import Pointer, SpecText
from .paths import calls_by_path, lists
from .verbs import parts_of, singular_of, starts_with_verb

_LEVELS = re.compile(r"[^/.>]+")


def calls_by_tag(api: Api) -> Mapping[Pointer, Call]:
    """The call of each operation; one without a tag stays where its path puts it."""
    by_path = calls_by_path(api)
    return {o.id: _call(api, o, by_path[o.id]) if o.tags else by_path[o.id] for o in api.operations}


def _call(api: Api, operation: Operation, by_path: Call) -> Call:
    resource = tuple(level.strip() for level in operation.tags[0].find(_LEVELS) if level.strip())
    if operation.operation_id is None:
        return Call(resource, _rest_of(by_path, resource), "the tag, and what the path adds to it")
    return Call(
        resource, action_of(api, operation, operation.operation_id, resource), "the tag, and the operation's id"
    )


def action_of(api: Api, operation: Operation, phrase: SpecText, resource: tuple[SpecText, ...]) -> SpecText:
    """What a phrase says is done, less the words of the resource that it is done to."""
    parts, named = parts_of(phrase), tuple(part for word in resource for part in parts_of(word))
    rest = _less(parts, named)
    left = rest if rest and (len(rest) == 1 or starts_with_verb(rest)) else parts
    if left == ("get",):
        return SpecText("list" if lists(api, operation) else "retrieve")
    return SpecText(" ".join(left)) if left else phrase


def _less(parts: tuple[str, ...], named: tuple[str, ...]) -> tuple[str, ...]:
    """A phrase without the first place where it names the resource, in the singular or the plural."""
    wanted = [singular_of(part) for part in named]
    found = [singular_of(part) for part in parts]
    starts = (at for at in range(len(found) - len(wanted) + 1) if found[at : at + len(wanted)] == wanted)
    at = next(starts, None) if wanted else None
    return parts if at is None else (*parts[:at], *parts[at + len(wanted) :])


def _rest_of(call: Call, resource: tuple[SpecText, ...]) -> SpecText:
    """The action of a path, and those of its words that the resource doesn't say."""
    said = {singular_of(part) for word in resource for part in parts_of(word)}
    words = [word for word in call.resource if not {singular_of(part) for part in parts_of(word)} <= said]
    return SpecText(" ".join((data(call.action), *map(data, words))))
