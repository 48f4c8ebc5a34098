"""Which page does a reader mean? By any of the names that it goes by.

GET /threads/{thread_id}/runs · listRuns · client.beta.threads.runs.list() · runs.list   ─►   beta.threads.runs.list
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from ...encode import data
from .pages import CodeWords, DocsPlan, MethodLine, Page

_NAMES = re.compile(r"\w+")
_LISTS = ("index", "methods", "types", "api", "readme")


def find_pages(docs: DocsPlan, name: str) -> tuple[str, ...]:
    """The pages that a name may mean: one is it; several end in it; or none."""
    known = _pages(docs)
    wanted = name.strip().partition("(")[0].removeprefix("client.")
    folded = {title.casefold(): page for title, page in known.items()}
    for form in (wanted, wanted.removesuffix("Param"), wanted.replace(" ", "-")):
        page = known.get(form) or folded.get(form.casefold())
        if page is not None:
            return (page,)
    ends = (page for title, page in known.items() if wanted and title.endswith(f".{wanted}"))
    return tuple(dict.fromkeys(ends))


def nearest_names(docs: DocsPlan, name: str) -> list[str]:
    """The names that may have been meant; `runs.lst` may be `beta.threads.runs.list`."""
    tails: dict[str, str] = {}
    for title in (title for title in _pages(docs) if " " in title or "/" not in title):
        steps = title.split(".")
        tails |= {".".join(steps[at:]): title for at in range(len(steps)) if at == 0 or " " not in title}
    return list(dict.fromkeys(tails[tail] for tail in get_close_matches(name.strip(), tails, 3)))


def _pages(docs: DocsPlan) -> Mapping[str, str]:
    """The page of each name."""
    found = {page: page for page in _LISTS}
    for page in _each(docs):
        found |= {page.path: page.path, page.path.rpartition("/")[2]: page.path}
    for type in docs.types:
        found |= dict.fromkeys(_NAMES.findall(type.imports.partition(" import ")[2]), type.path)
    for hook in docs.webhooks.webhooks if docs.webhooks else ():
        found[data(hook.name)] = hook.path
    for line in docs.method_list.methods:
        found |= dict.fromkeys(_names(line), line.target.page)
    return found


def _each(docs: DocsPlan) -> Iterator[Page]:
    yield from docs.types
    yield from docs.webhooks.webhooks if docs.webhooks else ()
    yield from [docs.webhooks] if docs.webhooks else ()
    yield from [docs.changelog] if docs.changelog else ()
    yield from docs.guides
    yield from docs.resources
    yield from docs.methods


def _names(line: MethodLine) -> Iterator[str]:
    """What a method is called: in Python, by its operationId, by its route and by its path."""
    yield line.name
    yield from [data(line.operation_id)] if line.operation_id else []
    for span in line.route:
        if isinstance(span, CodeWords) and isinstance(span.text, str):
            yield span.text
