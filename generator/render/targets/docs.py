"""The docs as Markdown: a front page, `api.md`, and a page for each resource, method and type, linked relatively."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from ...encode import Markdown, markdown_code
from ...encode_markdown import (
    inset,
    line_start,
    markdown_block,
    markdown_cell,
    markdown_fence,
    markdown_line,
    markdown_link,
    markdown_text,
)
from ...plan.docs.pages import (
    CodeWords,
    EnumValue,
    FileTarget,
    Language,
    Link,
    Node,
    Phrase,
    Presence,
    Quote,
    Row,
    Span,
    Target,
    TypeText,
    Values,
    Variant,
    Words,
)
from ...plan.sdk import SdkPlan
from ...text import SpecText
from ..environment import make_environment
from ..files import GeneratedFile

MAX_LINKS = 3
"""Classes of one type that still get a link beside it; the variants of a larger union are listed under it."""
_MARKS = {Presence.REQUIRED: "**", Presence.MAY_OMIT: "*", Presence.ALWAYS: "", Presence.MAY_LACK: "*"}
_FILES = {"readme": "README.md", "api": "api.md", "changelog": "CHANGELOG.md"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where pages lie: in an SDK, with its source, or beside the pages of a site, as their twins."""

    is_site: bool = False
    base: str = ""
    """The address of the site, with a slash at its end; empty where nobody knows it, and links are relative."""

    def file_of(self, page: str) -> str:
        """The Markdown file of a page."""
        return f"{page}.md" if self.is_site else _FILES.get(page) or f"docs/{page}.md"


@dataclass(frozen=True, slots=True)
class Here:
    """The file that is being written, and what lies around it."""

    file: str
    shelf: Shelf


def render_docs(plan: SdkPlan, shelf: Shelf = Shelf()) -> Iterator[GeneratedFile]:
    """Every page as a Markdown file."""
    environment = markdown_environment()
    docs = plan.docs

    def page(path: str, template: str, **context: object) -> GeneratedFile:
        here = Here(shelf.file_of(path), shelf)
        text = environment.get_template(f"docs/{template}.md.jinja").render(here=here, docs=docs, **context)
        return GeneratedFile(here.file, (_directive(here) + tidy(text)).encode())

    yield page("readme", "readme", page=docs.readme)
    yield page("api", "api")
    yield page("index", "index", page=docs.index)
    yield from (page(item.path, "guide", page=item) for item in docs.guides)
    yield page("methods", "methods", page=docs.method_list)
    yield page("types", "types", page=docs.type_list)
    yield from (page(item.path, "resource", page=item) for item in docs.resources)
    yield from (page(item.path, "method", page=item) for item in docs.methods)
    yield from (page(item.path, "type", page=item) for item in docs.types)
    if docs.changelog is not None:
        yield page("changelog", "changelog", page=docs.changelog)
        yield from (page(item.path, "release", page=item) for item in docs.releases)
    if docs.webhooks is not None:
        yield page("webhooks", "webhooks", page=docs.webhooks)
        yield from (page(item.path, "webhook", page=item) for item in docs.webhooks.webhooks)


def _directive(here: Here) -> str:
    """The line that tells programs where all pages are listed; those of an SDK lie in a folder of their own."""
    link = markdown_link(Markdown("llms.txt"), address(here, "llms.txt"))
    return f"> Every page of these docs is listed in {link}.\n\n" if here.shelf.is_site else ""


def tidy(text: str) -> str:
    """The text without spaces at line ends and without more than one empty line, but for what is fenced."""
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        mark = line.lstrip()
        run = mark[: len(mark) - len(mark.lstrip("`"))]
        if not fence and len(run) >= 3:
            fence = run
        elif fence and mark == fence:
            fence = ""
        if fence or line.strip() or (lines and lines[-1]):
            lines.append(line if fence else line.rstrip())
    return "\n".join(lines).strip("\n") + "\n"


def markdown_environment() -> Environment:
    """The environment of templates that print Markdown."""
    environment = make_environment(".md")
    environment.filters |= {
        "phrase": _phrase,
        "type": _type,
        "title": lambda title: _title(title),
        "code": markdown_code,
        "words": markdown_text,
        "line": lambda text: markdown_line(text) if text else Markdown(""),
        "block": lambda text: markdown_block(text) if text else Markdown(""),
        "below": _below,
        "cell": markdown_cell,
        "fence": _fence,
        "excerpt": lambda code: markdown_fence(code, Language.EXCERPT.value),
        "target": _target,
        "file": _file,
        "outline": outline,
        "first_level": lambda nodes: [replace(node, children=()) for node in nodes],
        "values": _values,
        "presence": lambda presence: _lettered(presence.value, _MARKS[presence]),
        "lettered": _lettered,
    }
    return environment


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A node of a tree as a line of a nested list; one of `row` and `variant` is there."""

    pad: Markdown
    row: Row | None
    variant: Variant | None


def outline(nodes: Iterable[Node], level: int = 0) -> Iterator[OutlineItem]:
    """The nodes of a tree in reading order, each with the spaces before its bullet."""
    for node in nodes:
        pad = Markdown("  " * level)
        yield OutlineItem(pad, node if isinstance(node, Row) else None, node if isinstance(node, Variant) else None)
        yield from outline(node.children, level + 1)


def _title(title: Words | Quote) -> Markdown:
    return markdown_line(title.text) if isinstance(title, Quote) else markdown_text(title.text)


@pass_context
def _phrase(context: Context, phrase: Phrase) -> Markdown:
    return line_start(Markdown("".join(_span(context["here"], span) for span in phrase)))


def _span(here: Here, span: Span) -> Markdown:
    match span:
        case Words(text):
            return markdown_text(text)
        case CodeWords(text):
            return markdown_code(text)
        case Quote(text):
            return markdown_line(text)
        case Link(_, FileTarget(path)) if here.shelf.is_site:
            return markdown_code(path)
        case Link(label, target):
            return markdown_link(_span(here, label), _relative(here, target))


@pass_context
def _target(context: Context, target: Target | FileTarget, label: Markdown) -> Markdown:
    here: Here = context["here"]
    if isinstance(target, FileTarget) and here.shelf.is_site:
        return markdown_code(target.path)
    return markdown_link(label, _relative(here, target))


@lru_cache(maxsize=4096)
def _relative(here: Here, target: Target | FileTarget) -> str:
    file = target.path if isinstance(target, FileTarget) else here.shelf.file_of(target.page)
    path = address(here, file)
    anchor = "" if isinstance(target, FileTarget) or not target.anchor else f"#{target.anchor}"
    return f"{'' if anchor and file == here.file else path}{anchor}"


@pass_context
def _file(context: Context, file: str, label: Markdown) -> Markdown:
    """A link to a file that is no page."""
    return markdown_link(label, address(context["here"], file))


def address(here: Here, file: str) -> str:
    """The address of a file as a page has it."""
    base = here.shelf.base
    return f"{base}{file}" if base else posixpath.relpath(file, posixpath.dirname(here.file) or ".")


@pass_context
def _type(context: Context, type: TypeText) -> Markdown:
    """A type as one piece of code, a link where it has one class; the links of a few more follow it."""
    here = context["here"]
    targets = {piece.target: piece.text for piece in type if piece.target is not None}
    whole = markdown_code("".join(piece.text for piece in type))
    links = [markdown_link(markdown_code(text), _relative(here, target)) for target, text in targets.items()]
    if len(links) == 1:
        return markdown_link(whole, _relative(here, *targets))
    return Markdown(f"{whole} ({', '.join(links)})") if 0 < len(links) <= MAX_LINKS else whole


def _below(description: SpecText | None, pad: str) -> Markdown:
    """A description under the first line of a list's item."""
    block = markdown_block(description) if description else Markdown("")
    if not block:
        return Markdown("")
    starts_text = not block.startswith(("- ", "> ", "| ", "```")) and not block[0].isdigit()
    return Markdown(("\\\n" if starts_text else "\n\n") + inset(block, pad + "  "))


def _values(values: Values) -> Markdown:
    """The values of an enum in one line."""
    if not values.listed:
        return Markdown("")
    listed = ", ".join(_value(value) for value in values.listed)
    return Markdown(f"one of {listed}{f' and {values.more} more' if values.more else ''}")


def _value(value: EnumValue) -> Markdown:
    badges = ", ".join(markdown_text(badge) for badge in value.badges)
    return Markdown(f"{markdown_code(value.value)}{f' ({badges})' if badges else ''}")


def _fence(code: str, language: Language) -> Markdown:
    return markdown_fence(code, language.value)


def _lettered(words: str, mark: str) -> Markdown:
    """Words of our own in emphasis."""
    return Markdown(f"{mark}{markdown_text(words)}{mark}")
