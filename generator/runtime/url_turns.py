"""Pages whose address the page before gives, in its body or in the header `Link`.

{results: [...], next: "/runs?page=2"}   ->   PageInfo(url="/runs?page=2")
Link: </runs?page=2>; rel="next"         ->   PageInfo(url="/runs?page=2")
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import httpx2

from .errors import PaginationError
from .turns import PageInfo, value_at

LINKS = "_links"
"""The attribute of a page that holds the addresses of its header `Link`, each under its relation."""

_LINK = re.compile(r"<([^<>]*)>((?:\s*;\s*[\w!#$&+.^`|~*-]+\s*(?:=\s*(?:\"(?:[^\"\\]|\\.)*\"|[^\s\",;<>]*))?)*)")
_RELATION = re.compile(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s\",;]+))", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class NextUrlTurn:
    """The page holds the URL of the next one; the last page holds none."""

    items: str
    url: str

    @property
    def shown(self) -> str | None:
        return self.url

    def next(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say which URL the next page has."""
        return _at(value_at(page, self.url))

    def previous(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say that no URL leads back."""
        return None


@dataclass(frozen=True, slots=True)
class LinkTurn:
    """The header `Link` of the answer holds the URLs of the next page and of the one before."""

    items: str

    @property
    def shown(self) -> str | None:
        return None

    def next(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say which URL the next page has."""
        return _at(value_at(page, f"{LINKS}.next"))

    def previous(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say which URL the page before has."""
        return _at(value_at(page, f"{LINKS}.prev"))


def links_of(header: str) -> dict[str, str]:
    """Read the header `Link`: the target of each relation, the first one where there are several."""
    found: dict[str, str] = {}
    for target, parameters in _LINK.findall(header):
        told = _RELATION.search(parameters)
        for relation in (told[1] or told[2] or "").lower().split() if told else ():
            found.setdefault("prev" if relation == "previous" else relation, target)
    return found


def page_url(base: httpx2.URL, text: str) -> httpx2.URL:
    """Give the URL of a page as the page at `base` names it.

    A server behind a proxy may not know that it is reached by https: its own http addresses are taken to mean that.
    Raises PaginationError for what is no URL to ask.
    """
    try:
        url = base.join(text)
    except (httpx2.InvalidURL, ValueError) as error:
        raise PaginationError("The server gives an address of the next page that is none") from error
    if url.scheme not in _PORTS or not url.host:
        raise PaginationError(f"The address of the next page has the scheme {url.scheme!r}")
    if base.scheme == "https" and url.scheme == "http":
        if url.host != base.host or url.port not in (None, 80):
            raise PaginationError("The address of the next page leads from https to http")
        url = url.copy_with(scheme="https", port=base.port)
    return url.copy_with(username=None, password=None) if url.userinfo else url


def _at(url: object) -> PageInfo | None:
    return PageInfo(url=url) if isinstance(url, str) and url else None
