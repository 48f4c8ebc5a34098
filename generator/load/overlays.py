"""OpenAPI Overlays 1.0: a list of actions, each of which updates or removes what its JSONPath target leads to.

{target: "$.paths['/runs'].get", update: {summary: List runs}}     a value is merged into each target
{target: "$..[?@.x-internal == true]", remove: true}               each target is taken out
"""

from __future__ import annotations

from ..diagnostics import Diagnostics, Unusable
from ..encode import data, show
from .jsonpath import BadPath, Match, find
from .node import File, Node, raw_of
from .parse import load_tree
from .source import Source
from .tree import Raw, RawObject, is_too_deep, too_deep


def apply_overlay(tree: Raw, source: Source, diagnostics: Diagnostics) -> None:
    """Changes the tree by the overlay's actions, in their order; raises `Unusable` for what is no overlay."""
    overlay = load_tree(source, diagnostics).root
    root = Node(overlay, File(source, overlay))
    if root.get("overlay") is None or root.get("actions") is None:
        hint = "an overlay begins with 'overlay: 1.0.0' and has 'actions'"
        diagnostics.error("not-overlay", "this file is not an overlay", root.location, hint)
        raise Unusable
    actions = root.get("actions")
    for action in actions.items() if actions else ():
        _apply(tree, action, diagnostics)
    if is_too_deep(tree):
        error = too_deep(0)
        diagnostics.error(error.code, error.message, root.location, error.hint)
        raise Unusable


def _apply(tree: Raw, action: Node, diagnostics: Diagnostics) -> None:
    target = action.get("target")
    path = target.text() if target else None
    if path is None or target is None:
        hint = "give the JSONPath of what to change, such as $.info"
        diagnostics.error("overlay-target", "this action has no target", action.location, hint)
        return
    try:
        matches = find(data(path), tree)
    except BadPath:
        hint = "members, indices, wildcards, '..' and filters such as [?@.name == 'x'] can be read"
        diagnostics.error("overlay-target", f"'{show(path)}' is no JSONPath that can be read", target.location, hint)
        return
    if not matches:
        hint = "check the path against the description"
        diagnostics.warning("overlay-no-match", f"nothing matches '{show(path)}'", target.location, hint)
    remove, update = action.get("remove"), action.get("update")
    if remove and raw_of(remove) is True:
        _remove(matches)
    elif update:
        for match in matches:
            _update(match.value, raw_of(update), raw_of(action))


def _remove(matches: list[Match]) -> None:
    # From the last, so that the indices of earlier ones hold.
    for match in reversed(matches):
        if isinstance(match.holder, RawObject):
            match.holder.pop(str(match.key), None)
        elif isinstance(match.holder, list) and isinstance(match.key, int):
            del match.holder[match.key]


def _update(value: Raw, update: Raw, action: Raw) -> None:
    if isinstance(value, list):
        value.extend([_copied(item) for item in update] if isinstance(update, list) else [_copied(update)])
    elif isinstance(value, RawObject) and isinstance(update, RawObject):
        _merge(value, update)


def _merge(value: RawObject, update: RawObject) -> None:
    for key, new in update.items():
        old = value.get(key)
        if isinstance(old, RawObject) and isinstance(new, RawObject):
            _merge(old, new)
        elif isinstance(old, list) and isinstance(new, list):
            old.extend(_copied(item) for item in new)
        else:
            value.take(key, _copied(new), update)


def _copied(raw: Raw) -> Raw:
    """A copy of its own for each target, as targets may change apart."""
    if isinstance(raw, RawObject):
        return raw.beside({key: _copied(member) for key, member in raw.items()})
    return [_copied(item) for item in raw] if isinstance(raw, list) else raw
