"""A page of the plan as a file: its content, and the frame around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jinja2 import Environment

from ....encode import Html
from ....encode_html import html_text
from ....plan.docs.pages import (
    ArgumentGroup,
    DocsPlan,
    MethodPage,
    Page,
    ResourcePage,
    Target,
    TypePage,
    WebhookPage,
    Words,
)
from ...files import GeneratedFile
from .addresses import file_of, root_of
from .environment import site_environment
from .frames import frame_page
from .navigation import Menu, mark_current
from .paths import plan_paths
from .sources import Sources
from .tabs import group_samples
from .trees import Anchors, Branch, slug

_IMPORTED = re.compile(r"\b[A-Z]\w*")


@dataclass(frozen=True, slots=True)
class Group:
    """Arguments that go to one place of a request, with anchors."""

    id: Html
    title: Html
    branches: tuple[Branch, ...]


@dataclass
class Printer:
    """Prints the pages of one site; menus are printed once for all pages that have the same."""

    docs: DocsPlan
    generator: str
    sources: Sources = Sources()
    menus: dict[tuple[str, str], Html] = field(default_factory=dict)
    environments: dict[str, Environment] = field(default_factory=dict)

    @cached_property
    def menu(self) -> Menu:
        return Menu(self.docs)

    @cached_property
    def targets(self) -> Mapping[str, Target]:
        """The page of each class, by its name."""
        return {name: page.target for page in self.docs.types for name in _IMPORTED.findall(page.imports)}

    def page(self, page: Page, template: str, opened: str = "", **context: object) -> GeneratedFile:
        """A page by its template, the branch of a resource opened in its menu."""
        root = root_of(page.path)
        menu = mark_current(self._menu(root, opened), root, page.target)
        frame = frame_page(self.docs, page, template, menu, self.generator)
        printed = self._environment(root).get_template(f"site/{template}.html.jinja")
        text = printed.render(frame=frame, page=page, docs=self.docs, **context)
        return GeneratedFile(file_of(page.path), text.encode())

    def resource(self, page: ResourcePage) -> GeneratedFile:
        """The page of a resource."""
        return self.page(page, "resource", page.name)

    def method(self, page: MethodPage) -> GeneratedFile:
        """The page of a method."""
        anchors = Anchors()
        return self.page(
            page,
            "method",
            page.name.rpartition(".")[0],
            arguments=_groups(anchors, page.arguments),
            returned=anchors.grow(page.returned.nodes, "returns"),
            samples=group_samples(page.samples),
        )

    def type(self, page: TypePage) -> GeneratedFile:
        """The page of a type."""
        attributes = Anchors().grow(page.tree.nodes, "attributes")
        return self.page(page, "type", attributes=attributes, samples=group_samples(page.samples))

    def webhook(self, page: WebhookPage) -> GeneratedFile:
        """The page of a webhook."""
        anchors = Anchors()
        return self.page(
            page,
            "webhook",
            arguments=_groups(anchors, page.arguments),
            brought=anchors.grow(page.brought.nodes, "payload"),
            samples=group_samples(page.samples),
        )

    def paths(self) -> GeneratedFile:
        """Every path of the API, with the methods that call it."""
        return self.page(Page("paths", Words("HTTP paths")), "paths", paths=plan_paths(self.docs.method_list.methods))

    def missing(self) -> GeneratedFile:
        """What a server shows for an address that isn't there."""
        return self.page(Page("404", Words("There is no such page")), "404")

    def _environment(self, root: str) -> Environment:
        if root not in self.environments:
            self.environments[root] = site_environment(root, self.targets, self.sources)
        return self.environments[root]

    def _menu(self, root: str, opened: str) -> Html:
        if (root, opened) not in self.menus:
            template = self._environment(root).get_template("site/menu.html.jinja")
            self.menus[root, opened] = Html(template.render(chapters=self.menu.chapters(opened)))
        return self.menus[root, opened]


def _groups(anchors: Anchors, groups: Iterable[ArgumentGroup]) -> list[Group]:
    """The arguments of a call. Their anchors don't tell the place, which may change without anyone noticing."""
    return [
        Group(Html(f"in-{slug(group.title).lower()}"), html_text(group.title), anchors.grow(group.rows, "arguments"))
        for group in groups
    ]
