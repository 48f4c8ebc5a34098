"""What does an operation take as its body, and answer?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..encode import data
from ..load import Kind, Node
from ..text import SpecText
from .contents import compare_contents, compare_schemas
from .findings import Finding, Found, Writing
from .layers import is_set, of_kind
from .marks import compare_extensions
from .routes import Route
from .schemas import Reader


def compare_bodies(old: Route, new: Route, left: Reader, right: Reader) -> Iterator[Found]:
    """What changed about the request body."""
    before, after = _target(left, old.node, "requestBody"), _target(right, new.node, "requestBody")
    if before is None or after is None:
        if before is not None:
            yield Finding("body-removed", before, None)
        elif after is not None:
            yield Finding("required-body-added" if is_set(after, "required") else "optional-body-added", None, after)
        return
    was, is_now = is_set(before, "required"), is_set(after, "required")
    if was != is_now:
        yield Finding("body-became-required" if is_now else "body-became-optional", before, after)
    yield from compare_contents(before, after)


def compare_answers(old: Route, new: Route, left: Reader, right: Reader) -> Iterator[Found]:
    """What changed about the answers, by status."""
    before, after = _answers(left, old.node), _answers(right, new.node)
    for status, node in before.items():
        related = _related(status, after)
        for other in related:
            yield from _kept(node, after[other], left, right)
        if not related:
            rule = "success-status-removed" if status.starts("2") else "error-status-removed"
            yield Finding(rule, node, None, status, None, scattered=rule.startswith("error"))
    for status, node in after.items():
        if not _related(status, before):
            rule = "success-status-added" if status.starts("2") else "error-status-added"
            yield Finding(rule, None, node, None, status, scattered=rule.startswith("error"))


def _related(status: SpecText, others: Iterable[SpecText]) -> list[SpecText]:
    """The statuses that are the same, or else those of its range, or else the range that has it: `200` and `2XX`."""
    listed = list(others)
    if status in listed:
        return [status]
    text = data(status)
    if text.endswith("XX"):
        return [other for other in listed if other.starts(text[0]) and len(other) == len(text)]
    return [other for other in listed if data(other) == f"{text[:1]}XX"]


def _answers(reader: Reader, operation: Node) -> dict[SpecText, Node]:
    stated = of_kind(operation.get("responses"), Kind.OBJECT)
    return {
        _status(status): reader.document.resolve_ref(node) or node for status, node in stated if not status.starts("x-")
    }


def _status(name: SpecText) -> SpecText:
    """A status as one writes it: `2XX` in capitals, `default` in small letters."""
    return name if name == "default" else SpecText(data(name).upper())


def _kept(old: Node, new: Node, left: Reader, right: Reader) -> Iterator[Found]:
    yield from compare_contents(old, new)
    yield from _headers(old, new, left, right)
    links = old.get("links"), new.get("links")
    texts = [found.fingerprint() if found is not None and len(found) else "" for found in links]
    if texts[0] != texts[1]:
        yield Finding("link-changed", links[0] or old, links[1] or new)
    yield from compare_extensions(
        {data(name): node for name, node in old.members()}, {data(name): node for name, node in new.members()}, old, new
    )


def _headers(old: Node, new: Node, left: Reader, right: Reader) -> Iterator[Found]:
    before, after = _named(left, old), _named(right, new)
    for name, node in before.items():
        other = after.get(name)
        was = is_set(node, "required")
        if other is None:
            yield Finding("required-header-removed" if was else "optional-header-removed", node, None)
            continue
        if was != is_set(other, "required"):
            yield Finding("header-became-optional" if was else "header-became-required", node, other)
        yield from compare_schemas(node, other, "schema", Writing.TEXT)
        yield from compare_contents(node, other)
    for name, node in after.items():
        if name not in before:
            yield Finding("header-added", None, node, None, SpecText(name), scattered=True)


def _named(reader: Reader, response: Node) -> dict[str, Node]:
    """The headers of an answer; what the media type says is no header of its own."""
    stated = of_kind(response.get("headers"), Kind.OBJECT)
    found = {data(name).lower(): reader.document.resolve_ref(node) or node for name, node in stated}
    found.pop("content-type", None)
    return found


def _target(reader: Reader, owner: Node, keyword: str) -> Node | None:
    stated = owner.get(keyword)
    found = reader.document.resolve_ref(stated) if stated is not None else None
    return found if found is not None and found.kind is Kind.OBJECT else None
