"""OpenAPI Overlays 1.0 and 1.1: a list of actions on what a JSONPath target leads to, applied in their order.

{target: "$.paths['/runs'].get", update: {summary: List runs}}     a value is merged into each target
{target: "$..[?@.x-internal == true]", remove: true}               each target is taken out
{target: "$.paths['/v2/runs']", copy: "$.paths['/runs']"}          what stands elsewhere is merged into each target
"""

from __future__ import annotations

from ..diagnostics import Diagnostics, Unusable
from ..encode import data, show
from ..text import SpecText
from .jsonpath import BadPath, Match, find
from .node import File, Node, parent_of, raw_of
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
    if target is None or target.text() is None:
        hint = "give the JSONPath of what to change, such as $.info"
        diagnostics.error("overlay-target", "this action has no target", action.location, hint)
        return
    matches = _found(tree, target, diagnostics)
    remove, update, copy = action.get("remove"), action.get("update"), action.get("copy")
    if remove and raw_of(remove) is True:
        _remove(matches, target, diagnostics)
    elif update:
        _update(matches, raw_of(update), update, diagnostics)
    elif copy:
        for source in _found(tree, copy, diagnostics)[:1]:
            # A copy of its own, as the source may lie around the target.
            _update(matches, _copied(source.value), copy, diagnostics)
    else:
        hint = "say what to do: remove: true, update: a value, or copy: a JSONPath"
        diagnostics.warning("overlay-idle", "this action does nothing", action.location, hint)


def _found(tree: Raw, stated: Node, diagnostics: Diagnostics) -> list[Match]:
    """What a JSONPath of the overlay leads to; one that can't be read, or that leads nowhere, is reported."""
    path = stated.text() or SpecText("")
    try:
        matches = find(data(path), tree)
    except BadPath:
        hint = "members, indices, wildcards, '..' and filters such as [?@.name == 'x'] can be read"
        diagnostics.error("overlay-target", f"'{show(path)}' is no JSONPath that can be read", stated.location, hint)
        return []
    if not matches:
        hint = "check the path against the description"
        diagnostics.warning("overlay-no-match", f"nothing matches '{show(path)}'", stated.location, hint)
    return matches


def _remove(matches: list[Match], target: Node, diagnostics: Diagnostics) -> None:
    # From the last, so that the indices of earlier ones hold.
    for match in reversed(matches):
        if isinstance(match.holder, RawObject):
            match.holder.pop(str(match.key), None)
        elif isinstance(match.holder, list) and isinstance(match.key, int):
            del match.holder[match.key]
        else:
            hint = "name the parts to remove"
            diagnostics.warning("overlay-misfit", "the whole description can't be removed", target.location, hint)


def _update(matches: list[Match], update: Raw, stated: Node, diagnostics: Diagnostics) -> None:
    for match in matches:
        value, holder = match.value, match.holder
        if isinstance(value, list):
            value.extend([_copied(item) for item in update] if isinstance(update, list) else [_copied(update)])
        elif isinstance(value, RawObject) and isinstance(update, RawObject):
            _merge(value, update)
        elif isinstance(value, RawObject) or isinstance(update, (RawObject, list)) or holder is None:
            message = "an object can be merged into an object only, and a single value put in place of another"
            diagnostics.warning("overlay-misfit", message, stated.location, "target what is of the same kind")
        elif isinstance(holder, RawObject) and isinstance(action := raw_of(parent_of(stated) or stated), RawObject):
            holder.take(str(match.key), update, action, data(stated.pointer.key()))
        elif isinstance(holder, list) and isinstance(match.key, int):
            holder[match.key] = update


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
