"""What can a reader go to from here? The guides and the tops of the resource tree, the branch of this page opened.

A page's menu doesn't grow with the API: of other branches it has the first step only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ....encode import Html
from ....encode_html import html_text
from ....plan.docs.pages import DocsPlan, MethodLine, ResourcePage, Target
from .addresses import address
from .phrases import title


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu, and what is opened under it."""

    label: Html
    target: Target
    inside: tuple[Entry, ...] = ()
    deprecated: bool = False
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the menu under a heading."""

    heading: Html
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Menu:
    """The menus of a site's pages."""

    docs: DocsPlan
    under: Mapping[str, tuple[ResourcePage, ...]] = field(init=False)
    """The resources in each resource, by its dotted name; those at the top under the empty one."""

    def __post_init__(self) -> None:
        found: dict[str, list[ResourcePage]] = {}
        for page in self.docs.resources:
            found.setdefault(page.name.rpartition(".")[0], []).append(page)
        object.__setattr__(self, "under", {name: tuple(pages) for name, pages in found.items()})

    def chapters(self, opened: str = "") -> tuple[Chapter, ...]:
        """The menu with the branch of a resource opened."""
        return tuple(
            chapter
            for chapter in (
                Chapter(html_text("Guides"), tuple(self._guides())),
                Chapter(html_text("Reference"), tuple(self._lists())),
                Chapter(html_text("Resources"), tuple(self._branches("", opened))),
            )
            if chapter.entries
        )

    def _guides(self) -> Iterator[Entry]:
        if not self.docs.guides:
            yield Entry(html_text("Getting started"), self.docs.readme.target)
        for guide in self.docs.guides:
            yield Entry(title(guide.title), guide.target)

    def _lists(self) -> Iterator[Entry]:
        yield Entry(html_text("Methods"), self.docs.method_list.target)
        yield Entry(html_text("HTTP paths"), Target("paths"))
        yield Entry(html_text("Types"), self.docs.type_list.target)
        if self.docs.webhooks is not None:
            yield Entry(html_text("Webhooks"), self.docs.webhooks.target)
        if self.docs.changelog is not None:
            yield Entry(html_text("Changelog"), self.docs.changelog.target)

    def _branches(self, above: str, opened: str) -> Iterator[Entry]:
        for page in self.under.get(above, ()):
            is_open = f"{opened}.".startswith(f"{page.name}.")
            inside = (*self._branches(page.name, opened), *map(_method, page.methods)) if is_open else ()
            yield Entry(html_text(page.name.rpartition(".")[2]), page.target, inside, is_group=True)


def _method(line: MethodLine) -> Entry:
    return Entry(
        title(line.title), line.target, deprecated=any(badge.startswith("Deprecated") for badge in line.badges)
    )


def mark_current(menu: Html, root: str, target: Target) -> Html:
    """A printed menu in which the page itself is marked."""
    link = f'href="{address(root, target)}"'
    return Html(menu.replace(link, f'{link} aria-current="page"', 1))
