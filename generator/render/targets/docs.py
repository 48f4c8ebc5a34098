"""The docs as Markdown: a front page, `api.md`, and a page for each resource, method and type, linked relatively."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
_FILES = {"readme": "README.md", "api": "api.md"}


def render_docs(plan: SdkPlan) -> Iterator[GeneratedFile]:
    """Every page as a Markdown file."""
    environment = _environment()
    docs = plan.docs

    def page(path: str, template: str, **context: object) -> GeneratedFile:
        here = file_of(path)
        text = environment.get_template(f"docs/{template}.md.jinja").render(here=here, docs=docs, **context)
        return GeneratedFile(here, _tidy(text).encode())

    yield page("readme", "readme", page=docs.readme)
    yield page("api", "api")
    yield page("index", "index", page=docs.index)
    yield page("methods", "methods", page=docs.method_list)
    yield page("types", "types", page=docs.type_list)
    yield from (page(item.path, "resource", page=item) for item in docs.resources)
    yield from (page(item.path, "method", page=item) for item in docs.methods)
    yield from (page(item.path, "type", page=item) for item in docs.types)
    if docs.webhooks is not None:
        yield page("webhooks", "webhooks", page=docs.webhooks)
        yield from (page(item.path, "webhook", page=item) for item in docs.webhooks.webhooks)


def file_of(page: str) -> str:
    """The Markdown file of a page."""
    return _FILES.get(page) or f"docs/{page}.md"


def _tidy(text: str) -> str:
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


def _environment() -> Environment:
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
        "outline": outline,
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


def _span(here: str, span: Span) -> Markdown:
    match span:
        case Words(text):
            return markdown_text(text)
        case CodeWords(text):
            return markdown_code(text)
        case Quote(text):
            return markdown_line(text)
        case Link(label, target):
            return markdown_link(_span(here, label), _relative(here, target))


@pass_context
def _target(context: Context, target: Target | FileTarget, label: Markdown) -> Markdown:
    return markdown_link(label, _relative(context["here"], target))


@lru_cache(maxsize=4096)
def _relative(here: str, target: Target | FileTarget) -> str:
    file = target.path if isinstance(target, FileTarget) else file_of(target.page)
    path = posixpath.relpath(file, posixpath.dirname(here) or ".")
    anchor = "" if isinstance(target, FileTarget) or not target.anchor else f"#{target.anchor}"
    return f"{'' if anchor and file == here else path}{anchor}"


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
    listed = ", ".join(markdown_code(value.value) for value in values.listed)
    return Markdown(f"one of {listed}{f' and {values.more} more' if values.more else ''}")


def _fence(code: str, language: Language) -> Markdown:
    return markdown_fence(code, language.value)


def _lettered(words: str, mark: str) -> Markdown:
    """Words of our own in emphasis."""
    return Markdown(f"{mark}{markdown_text(words)}{mark}")
