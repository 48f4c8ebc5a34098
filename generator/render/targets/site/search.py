"""What can be searched for? Titles, calls, routes, operationIds, types, and the attributes in them.

The index is a script, not JSON: a page that was opened as a file may load the one, and not the other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ....encode import show, visible
from ....plan.docs.pages import (
    CodeWords,
    DocsPlan,
    GuidePage,
    MethodPage,
    Node,
    Page,
    Phrase,
    Quote,
    ReadmePage,
    Row,
    TypePage,
    Words,
)
from ....text import SpecText
from .addresses import file_of
from .trees import Anchors

_Entry = tuple[str, str, str, str, str, str]


def search_index(docs: DocsPlan) -> bytes:
    """The index as a script that leaves it in `oarlockIndex`: kind, title, name, address, words, attributes."""
    text = json.dumps([list(entry) for entry in _entries(docs)], ensure_ascii=True, separators=(",", ":"))
    return f"window.oarlockIndex={text.replace('<', chr(92) + 'u003c')};\n".encode("ascii")


def _entries(docs: DocsPlan) -> Iterator[_Entry]:
    lines = {line.target.page: line for line in docs.method_list.methods}
    for method in docs.methods:
        line = lines[method.path]
        operation = _said(line.operation_id) if line.operation_id else ""
        words = f"{_plain(line.route)} {operation}"
        yield ("method", _title(method), method.name, file_of(method.path), words, " ".join(_arguments(method)))
    for resource in docs.resources:
        yield ("resource", resource.name, resource.access, file_of(resource.path), "", "")
    for type in docs.types:
        yield ("type", type.name, "", file_of(type.path), "", " ".join(_attributes(type)))
    for hook in docs.webhooks.webhooks if docs.webhooks else ():
        yield ("webhook", _title(hook), show(hook.name), file_of(hook.path), "", "")
    pages: tuple[ReadmePage | GuidePage, ...] = docs.guides or (docs.readme,)
    for page in pages:
        headings = " ".join(section.title for section in page.sections)
        yield ("guide", _title(page), "", file_of(page.path), headings, "")


def _title(page: Page) -> str:
    return _said(page.title.text) if isinstance(page.title, Quote) else page.title.text


def _said(text: SpecText) -> str:
    return " ".join(visible(text).split())


def _plain(phrase: Phrase) -> str:
    texts = (span.text for span in phrase if isinstance(span, (Words, CodeWords)))
    return " ".join(text for text in texts if isinstance(text, str))


def _arguments(page: MethodPage) -> Iterator[str]:
    rows = [row for group in page.arguments for row in group.rows]
    return _names(rows)


def _attributes(page: TypePage) -> Iterator[str]:
    return _names(page.tree.nodes)


def _names(nodes: Iterable[Node]) -> Iterator[str]:
    """The names of the first level, as their anchors have them."""
    for branch in Anchors().grow((node for node in nodes if isinstance(node, Row)), ""):
        yield branch.id.removeprefix(".")
