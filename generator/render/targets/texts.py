"""The docs for programs that read: a list of all pages (llmstxt.org), and the methods of a resource in one file.

    llms.txt   llms/beta.threads.runs.txt   llms-full.txt   sitemap.xml

A program reads so many characters of a file and no more. What is longer than that comes in several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from jinja2 import Environment

from ...plan.docs.pages import DocsPlan, MethodPage, ResourcePage
from ...plan.sdk import SdkPlan
from ..files import GeneratedFile
from .docs import Here, Shelf, markdown_environment, tidy

LONGEST = 48_000
"""Characters of the methods of a resource that still stand in one file; a list that is longer has no titles."""
LONGEST_WHOLE = 200_000
"""Characters of everything in one file; an API that is larger has none."""


def render_list(plan: SdkPlan) -> Iterator[GeneratedFile]:
    """The list of all pages of an SDK, `llms.txt`."""
    yield _list(plan.docs, Shelf(), {}, whole=False)


def render_texts(plan: SdkPlan, shelf: Shelf) -> Iterator[GeneratedFile]:
    """The list of all pages of a site, and their texts in few files."""
    docs, environment = plan.docs, markdown_environment()
    methods = {method.path: method for method in docs.methods}
    bundles = {resource.path: list(_bundle(environment, docs, resource, methods, shelf)) for resource in docs.resources}
    whole = _printed(environment, "whole", Here("llms-full.txt", shelf), docs=docs)
    is_short = len(whole) <= LONGEST_WHOLE
    listed = {path: tuple(file.path for file in files) for path, files in bundles.items()}
    yield _list(docs, shelf, listed, whole=is_short)
    yield from (file for files in bundles.values() for file in files)
    if is_short:
        yield GeneratedFile("llms-full.txt", whole.encode())


def render_sitemap(pages: Iterable[str], base: str) -> Iterator[GeneratedFile]:
    """The addresses of a site's pages, `sitemap.xml`; none where nobody knows the site's address."""
    if not base:
        return
    entries = "".join(f"<url><loc>{escape(base + page)}</loc></url>\n" for page in sorted(pages) if page != "404.html")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    yield GeneratedFile("sitemap.xml", f"{head}{entries}</urlset>\n".encode())


def _list(docs: DocsPlan, shelf: Shelf, bundles: Mapping[str, tuple[str, ...]], *, whole: bool) -> GeneratedFile:
    here = Here("llms.txt" if shelf.is_site else "docs/llms.txt", shelf)
    environment = markdown_environment()
    known = {"docs": docs, "bundles": bundles, "whole": whole}
    text = _printed(environment, "llms", here, with_titles=True, **known)
    if len(text) > LONGEST:
        text = _printed(environment, "llms", here, with_titles=False, **known)
    return GeneratedFile(here.file, text.encode())


def _bundle(
    environment: Environment, docs: DocsPlan, resource: ResourcePage, methods: Mapping[str, MethodPage], shelf: Shelf
) -> Iterator[GeneratedFile]:
    """The methods of a resource, in as many files as that takes."""
    stem = f"llms/{resource.path.rpartition('/')[2]}"
    here = Here(f"{stem}.txt", shelf)
    texts = [_printed(environment, "brief", here, page=methods[line.target.page]) for line in resource.methods]
    for count, part in enumerate(_parted(texts), 1):
        head = _printed(environment, "bundle", here, page=resource, docs=docs)
        file = here.file if count == 1 else f"{stem}.{count}.txt"
        yield GeneratedFile(file, "\n".join((head, *part)).encode())


def _parted(texts: Iterable[str]) -> Iterator[list[str]]:
    """Texts in groups that are no longer than a file may be."""
    group: list[str] = []
    for text in texts:
        if group and sum(map(len, group)) + len(text) > LONGEST:
            yield group
            group = []
        group.append(text)
    if group:
        yield group


def _printed(environment: Environment, template: str, here: Here, **context: object) -> str:
    return tidy(environment.get_template(f"docs/{template}.md.jinja").render(here=here, **context))
