"""What a browser without scripts makes of a page: its elements, and what is written under an anchor."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass
class Element:
    """An element with what is in it."""

    tag: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words in the element, one space between them."""
        return " ".join(" ".join(self._words()).split())

    def _words(self) -> list[str]:
        return [word for part in self.inside for word in ([part] if isinstance(part, str) else part._words())]

    def walk(self) -> list[Element]:
        """The element and all that are in it."""
        return [self, *(found for part in self.inside if isinstance(part, Element) for found in part.walk())]

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of a tag that have these attributes; `kind` is a class."""
        kind = attributes.pop("kind", None)
        return [
            element
            for element in self.walk()
            if element.tag == tag
            and attributes.items() <= element.attributes.items()
            and (kind is None or kind in element.attributes.get("class", "").split())
        ]

    def at(self, id: str) -> Element:
        """The element with an anchor."""
        (found,) = [element for element in self.walk() if element.attributes.get("id") == id]
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), f"an attribute twice in <{tag}>"
        self.open[-1].inside.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> where <{self.open[-1].tag}> is open"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read(page: str) -> Element:
    """A page as a tree; every element is closed, in order."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is never closed"
    return reader.open[0]


def flat(text: str) -> str:
    """Words with single spaces, those before a comma or a bracket left out."""
    return re.sub(r" (?=[,.;:)\]])|(?<=[(\[]) ", "", " ".join(text.split()))
