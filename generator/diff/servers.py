"""Where is an API served?"""

from __future__ import annotations

from collections.abc import Iterator

from ..encode import data
from ..load import Kind, Node
from ..text import SpecText
from .findings import Finding, Found
from .layers import of_kind


def compare_servers(old: Node, new: Node) -> Iterator[Found]:
    """What changed about the servers that an owner names: the description, a path or an operation."""
    before, after = _servers(old), _servers(new)
    for url, node in before.items():
        if url not in after:
            yield Finding("server-removed", node, None, SpecText(url), None)
        elif _variables(node) != _variables(after[url]):
            yield Finding("server-variable-changed", node, after[url])
    for url, node in after.items():
        if url not in before:
            yield Finding("server-added", None, node, None, SpecText(url))
    firsts = next(iter(before), None), next(iter(after), None)
    one, other = firsts
    if one is not None and other is not None and one != other and other in before:
        yield Finding("server-order-changed", before[one], after[other], SpecText(one), SpecText(other))


def _servers(owner: Node) -> dict[str, Node]:
    stated = owner.get("servers")
    listed = stated.items() if stated is not None else ()
    return {_url(node): node for node in listed if node.kind is Kind.OBJECT}


def _url(node: Node) -> str:
    stated = node.get("url")
    text = stated.text() if stated else None
    return data(text).rstrip("/") if text is not None else ""


def _variables(node: Node) -> dict[str, tuple[str, frozenset[str]]]:
    """The holes in an address, each with its default and the values that it may have."""
    found = of_kind(node.get("variables"), Kind.OBJECT)
    return {data(name): (_default(variable), _values(variable)) for name, variable in found}


def _default(variable: Node) -> str:
    stated = variable.get("default")
    return stated.fingerprint() if stated is not None else ""


def _values(variable: Node) -> frozenset[str]:
    stated = variable.get("enum")
    return frozenset(item.fingerprint() for item in stated.items()) if stated is not None else frozenset()
