"""What became of the client itself, and of what it parses?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..changes import Direction
from .facts import Surface
from .slots import Seen, cut
from .variance import Vocabulary, compare_annotations

_GIVEN = Direction.RESPONSE


def compare_client(old: Surface, new: Surface) -> Iterator[Seen]:
    """What changed for code that makes a client, or parses webhooks."""
    for name, annotation in old.client.items():
        if name not in new.client:
            yield Seen("client-argument-removed", f"Client({name})", before=name)
        elif (apart := compare_annotations(annotation, new.client[name], Vocabulary())) is not None and apart.gone:
            told = Seen("client-argument-changed", f"Client({name})")
            yield replace(told, before=cut(annotation), after=cut(new.client[name]))
    for name in new.client.keys() - old.client.keys():
        yield Seen("client-argument-added", f"Client({name})", after=name)
    if old.base_url != new.base_url:
        yield Seen("base-url-changed", "Client(base_url)", before=cut(old.base_url), after=cut(new.base_url))
    yield from _variables(old, new)
    yield from _webhooks(old, new)


def _variables(old: Surface, new: Surface) -> Iterator[Seen]:
    """What is set in the environment of programs is no name in their code, and is missed all the same."""
    for argument, name in old.variables.items():
        symbol = f"Client({argument})"
        if argument in new.variables and new.variables[argument] != name:
            yield Seen("environment-variable-renamed", symbol, before=name, after=new.variables[argument])
        elif argument not in new.variables and name not in new.variables.values():
            yield Seen("environment-variable-removed", symbol, before=name)


def _webhooks(old: Surface, new: Surface) -> Iterator[Seen]:
    for name, payload in old.webhooks.items():
        if name not in new.webhooks:
            yield Seen("webhook-event-removed", f"webhooks.parse({name})", before=name)
        elif new.webhooks[name] != payload:
            symbol = f"webhooks.parse({name})"
            yield Seen("webhook-event-changed", symbol, _GIVEN, before=payload, after=new.webhooks[name])
    for name in new.webhooks.keys() - old.webhooks.keys():
        yield Seen("webhook-event-added", f"webhooks.parse({name})", after=name)
