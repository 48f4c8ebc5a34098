"""Which credentials does an operation ask for, and how are they sent?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from ..encode import data, show
from ..load import Kind, Node
from ..text import SpecText, Value
from .findings import Finding, Found
from .layers import of_kind, text_at
from .routes import Route
from .schemas import Reader

Alternative: TypeAlias = dict[str, frozenset[str]]
"""Schemes that are asked for together, each with its scopes."""


def compare_requirements(old: Route, new: Route, left: Reader, right: Reader) -> Iterator[Found]:
    """What changed about the credentials that an operation asks for."""
    places = _stated(old, left), _stated(new, right)
    before, after = _alternatives(places[0]), _alternatives(places[1])
    at = places[0] or old.node, places[1] or new.node
    was_open, is_open = {} in before, {} in after
    gone = [one for one in before if one and one not in after]
    come = [one for one in after if one and one not in before]
    if was_open and not is_open:
        yield Finding("security-added", *at, None, _said(after), scattered=True)
        return
    if is_open and not was_open:
        yield Finding("security-removed", *at, _said(before), None, scattered=True)
        return
    for one, other in list(_same_schemes(gone, come)):
        gone.remove(one)
        come.remove(other)
        yield from _scopes(at, one, other)
    # Where no credential is needed anyway, the ways to give one matter little.
    if gone:
        yield Finding("security-alternative-removed", *at, _said(gone), None, scattered=True)
    if come:
        yield Finding("security-alternative-added", *at, None, _said(come), scattered=True)


def _stated(route: Route, reader: Reader) -> Node | None:
    return route.node.get("security") or reader.document.root.get("security")


def _alternatives(stated: Node | None) -> list[Alternative]:
    listed = [
        {
            data(name): frozenset(data(text) for item in scopes.items() if (text := item.text()) is not None)
            for name, scopes in item.members()
        }
        for item in (stated.items() if stated is not None else ())
    ]
    return listed or [{}]


def _same_schemes(gone: list[Alternative], come: list[Alternative]) -> Iterator[tuple[Alternative, Alternative]]:
    taken: list[Alternative] = []
    for one in gone:
        other = next((found for found in come if found.keys() == one.keys() and found not in taken), None)
        if other is not None:
            taken.append(other)
            yield one, other


def _scopes(at: tuple[Node, Node], one: Alternative, other: Alternative) -> Iterator[Found]:
    for name, scopes in one.items():
        come, gone, told = other[name] - scopes, scopes - other[name], SpecText(name)
        if come:
            yield Finding("scope-added", *at, None, _listed(come), name=told, scattered=True)
        if gone:
            yield Finding("scope-removed", *at, _listed(gone), None, name=told, scattered=True)


def _listed(names: frozenset[str]) -> Value:
    return SpecText(", ".join(sorted(names)))


def _said(alternatives: list[Alternative]) -> Value:
    return SpecText(" or ".join(" with ".join(sorted(one)) for one in alternatives if one) or "none")


def compare_schemes(left: Reader, right: Reader) -> Iterator[Found]:
    """What changed about how credentials are sent."""
    before, after = _schemes(left), _schemes(right)
    for name, node in before.items():
        if name in after:
            yield from _scheme(node, after[name])
        else:
            yield Finding("security-scheme-removed", node, None)
    yield from (Finding("security-scheme-added", None, node) for name, node in after.items() if name not in before)


def _schemes(reader: Reader) -> dict[SpecText, Node]:
    components = reader.document.root.get("components")
    stated = of_kind(components.get("securitySchemes") if components else None, Kind.OBJECT)
    return {name: reader.document.resolve_ref(node) or node for name, node in stated}


_SENT = ("type", "in", "name", "scheme")
_ADDRESSES = ("authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl")


def _scheme(old: Node, new: Node) -> Iterator[Found]:
    before, after = _sending(old), _sending(new)
    if before.lower() != after.lower():
        yield Finding("security-scheme-changed", old, new, SpecText(before), SpecText(after))
    flows = _flows(old), _flows(new)
    for kind in flows[0].keys() | flows[1].keys():
        one, other = flows[0].get(kind), flows[1].get(kind)
        if one is None or other is None:
            rule = "scheme-flow-added" if one is None else "scheme-flow-removed"
            named = (kind, None) if other is None else (None, kind)
            yield Finding(rule, one or old, other or new, *named)
        else:
            yield from _flow(one, other)
    address = text_at(old, "openIdConnectUrl"), text_at(new, "openIdConnectUrl")
    if address[0] != address[1]:
        yield Finding("token-address-changed", old, new, *address)


def _sending(node: Node) -> str:
    """How a credential is sent, in words: `apiKey header X-Key`."""
    return " ".join(show(text) for keyword in _SENT if (text := text_at(node, keyword)) is not None)


def _flows(node: Node) -> dict[SpecText, Node]:
    return dict(of_kind(node.get("flows"), Kind.OBJECT))


def _flow(old: Node, new: Node) -> Iterator[Found]:
    for keyword in _ADDRESSES:
        before, after = text_at(old, keyword), text_at(new, keyword)
        if before != after:
            yield Finding("token-address-changed", old, new, before, after, name=SpecText(keyword))
    was = dict(of_kind(old.get("scopes"), Kind.OBJECT))
    is_now = dict(of_kind(new.get("scopes"), Kind.OBJECT))
    for scope in [scope for scope in was if scope not in is_now]:
        yield Finding("scheme-scope-removed", was[scope], None, scope, None)
    for scope in [scope for scope in is_now if scope not in was]:
        yield Finding("scheme-scope-added", None, is_now[scope], None, scope)
