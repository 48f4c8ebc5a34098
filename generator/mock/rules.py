"""What the paths can't tell, as data: `spec/mock.yaml` says what an operation does to the thing it works on.

    operations:
      cancelRun:
        requires: {status: [queued, in_progress]}      # a thing that doesn't fit is refused with 400
        set: {status: cancelling}                      # what becomes of it
      createThreadAndRun:
        creates: /threads/{thread_id}/runs             # adds to this collection, under new parents
    progress:
      /threads/{thread_id}/runs:                       # each retrieval takes the first of these that fits
        - when: {status: queued}
          set: {status: in_progress, started_at: $now}

A pattern (`requires`, `when`) fits a thing whose members fit those of the pattern. A list in it stands for "one of
these" where the thing has a single value, and for "has one like each of these" where the thing has a list.

A value under `set` is taken as it is, but for `$now` (the time), `$new.call_` (a new id with that prefix),
`$body.name` (from the request), `$item.name` (from the item at hand), and the mapping
`{each: tools, where: {type: function}, give: {...}}` (a list with one value for each item of the thing's `tools`
that fits).
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..diagnostics import Diagnostics, Unusable
from ..encode import data, plain, show
from ..ir.api import Api
from ..load.node import File, Kind, Node
from ..load.parse import load_tree
from ..load.source import load_source
from ..text import SpecText


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a thing that fits `when`."""

    when: Mapping[str, object] = field(default_factory=dict)
    set: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OperationRule:
    """What an operation does beyond what its path says; `creates` is the path of a collection, or empty."""

    creates: str = ""
    requires: Mapping[str, object] = field(default_factory=dict)
    set: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules by operation id, and by the path of a collection."""

    operations: Mapping[str, OperationRule] = field(default_factory=dict)
    progress: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)


NO_RULES = Rules()


def load_rules(path: Path, api: Api, diagnostics: Diagnostics) -> Rules:
    """The rules in a file. Raises `Unusable`, after reporting each, where the file or a rule can't be used."""
    source = load_source(path, diagnostics)
    tree = load_tree(source, diagnostics).root
    root = Node(tree, File(source, tree))
    operations = {data(operation.operation_id) for operation in api.operations if operation.operation_id}
    paths = {data(operation.path) for operation in api.operations}
    _know(root, ("operations", "progress"), "part", diagnostics)
    rules = Rules(
        operations={
            data(name): _read_operation(node, paths, diagnostics)
            for name, node in _known(root.get("operations"), operations, "operation", diagnostics)
        },
        progress={
            data(name): tuple(_read_change(item, diagnostics) for item in node.items())
            for name, node in _known(root.get("progress"), paths, "path", diagnostics)
        },
    )
    if diagnostics.failed:
        raise Unusable
    return rules


def _known(node: Node | None, names: set[str], noun: str, diagnostics: Diagnostics) -> list[tuple[SpecText, Node]]:
    if node is not None:
        _know(node, names, noun, diagnostics)
    return [] if node is None else list(node.members())


def _know(node: Node, names: tuple[str, ...] | set[str], noun: str, diagnostics: Diagnostics) -> None:
    """Reports the members that there are no such things for."""
    if node.kind is not Kind.OBJECT:
        diagnostics.error("mock-rule", "a mapping is needed here", node.location)
    for name, member in node.members():
        if data(name) not in names:
            near = difflib.get_close_matches(data(name), names, 1)
            hint = f"did you mean `{show(SpecText(near[0]))}`?" if near else ""
            diagnostics.error("mock-rule", f"there is no {noun} `{show(name)}`", member.key_location, hint)


def _read_operation(node: Node, paths: set[str], diagnostics: Diagnostics) -> OperationRule:
    _know(node, ("creates", "requires", "set"), "rule", diagnostics)
    creates = node.get("creates")
    text = None if creates is None else creates.text()
    if creates is not None and (text is None or data(text) not in paths):
        diagnostics.error("mock-rule", "`creates` needs the path of a collection", creates.location)
    return OperationRule(
        data(text) if text else "", _mapping(node, "requires", diagnostics), _mapping(node, "set", diagnostics)
    )


def _read_change(node: Node, diagnostics: Diagnostics) -> Change:
    _know(node, ("when", "set"), "rule", diagnostics)
    return Change(_mapping(node, "when", diagnostics), _mapping(node, "set", diagnostics))


def _mapping(node: Node, key: str, diagnostics: Diagnostics) -> Mapping[str, object]:
    member = node.get(key)
    value = {} if member is None else plain(member.value())
    if isinstance(value, dict):
        return value
    diagnostics.error("mock-rule", f"`{key}` needs a mapping", node.location)
    return {}
