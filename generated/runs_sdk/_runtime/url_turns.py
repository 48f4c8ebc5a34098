"""Pages whose address the page before gives, in its body or in the header `Link`.

{results: [...], next: "/runs?page=2"}   ->   PageInfo(url="/runs?page=2")
Link: </runs?page=2>; rel="next"         ->   PageInfo(url="/runs?page=2")
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .turns import OddEnd, PageInfo, value_at

_HEADER = "_source.link"
"""What leads from a page to the header `Link` of its answer."""

_LINK = re.compile(r"<([^<>]*)>((?:\s*;\s*[\w!#$&+.^`|~*-]+\s*(?:=\s*(?:\"(?:[^\"\\]|\\.)*\"|[^\s\",;<>]*))?)*)")
_RELATION = re.compile(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s\",;]+))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NextUrlTurn:
    """The page holds the URL of the next one; the last page holds none."""

    items: str
    url: str

    @property
    def shown(self) -> str | None:
        return self.url

    @property
    def by_number(self) -> bool:
        return False

    def next(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say which URL the next page has."""
        return _at(value_at(page, self.url))

    def previous(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say that no URL leads back."""
        return None

    def odd_end(self, page: object, asked: Mapping[str, object]) -> OddEnd | None:
        """Say that the page has an address of the next one which is no text."""
        if value_at(page, self.url) in (None, "", False):
            return None
        return OddEnd(self.url, "the address of the next page is no text")


@dataclass(frozen=True, slots=True)
class LinkTurn:
    """The header `Link` of the answer holds the URLs of the next page and of the one before."""

    items: str

    @property
    def shown(self) -> str | None:
        return None

    @property
    def by_number(self) -> bool:
        return False

    def next(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say which URL the next page has."""
        return _at(_links_of(page).get("next"))

    def previous(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say which URL the page before has."""
        return _at(_links_of(page).get("prev"))

    def odd_end(self, page: object, asked: Mapping[str, object]) -> OddEnd | None:
        """Say that the header leaves nothing open."""
        return None


def links_of(header: str) -> dict[str, str]:
    """Read the header `Link`: the target of each relation, the first one where there are several."""
    found: dict[str, str] = {}
    for target, parameters in _LINK.findall(header):
        told = _RELATION.search(parameters)
        for relation in (told[1] or told[2] or "").lower().split() if told else ():
            found.setdefault("prev" if relation == "previous" else relation, target)
    return found


def _links_of(page: object) -> dict[str, str]:
    return links_of(value_at(page, _HEADER) or "")


def _at(url: object) -> PageInfo | None:
    return PageInfo(url=url) if isinstance(url, str) and url else None
