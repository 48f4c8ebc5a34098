"""The package's reference docs in a terminal: `python -m runs_sdk docs runs.list`.

    GET /threads/{thread_id}/runs, listRuns, client.beta.threads.runs.list, runs.list   ->   methods/….list.md

The pages are Markdown: in the package where it is installed, in the folder beside it in a checkout. Nothing here is
imported before somebody asks for a page.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, NoReturn

_PACKAGE = __name__.rpartition("._runtime")[0]
_MANIFEST = ".oarlock.json"
_ROW = re.compile(r"^\| \[`([^`]+)`\]\((methods/[^)]+\.md)\) \|(.*)\|$", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\[((?:`[^`]*`|\\.|[^\]\\`])*)\]\(([^)\s]*)\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTRY = "llms.txt"
_FOLDERS = ("guides", "resources", "types", "webhooks")


def main() -> NoReturn:
    """Print what the command line asks for. The status is 0, or 2 where there is no such page."""
    sys.exit(_run(sys.argv[1:]))


def _run(arguments: Sequence[str]) -> int:
    command, *words = arguments or ("",)
    if command != "docs":
        return _refuse(f"usage: python -m {_PACKAGE} docs [NAME]")
    folder = docs_folder(files(_PACKAGE))
    if folder is None:
        return _refuse(f"{_PACKAGE} is here without its docs: an installed package has them, and a checkout of it")
    pages = pages_of(folder)
    name = " ".join(words)
    found = find(pages, name) if name else [_ENTRY]
    if len(found) != 1:
        return _refuse(_hint(pages, name, found))
    _print(folder.joinpath(*found[0].split("/")).read_text("utf-8"))
    return 0


def docs_folder(package: Traversable) -> Traversable | None:
    """Find the folder of the pages: in the package, or beside one that lies as it was generated."""
    inside = package / "_docs"
    if inside.is_dir():
        return inside
    beside = package.parent / "docs" if isinstance(package, Path) and _is_generated(package) else None
    return beside if beside is not None and (beside / _ENTRY).is_file() else None


def _is_generated(package: Path) -> bool:
    """Say whether the folder above holds what was generated with the package, rather than anybody's docs."""
    try:
        files: dict[str, str] = json.loads((package.parent / _MANIFEST).read_bytes())["files"]
        return f"docs/{_ENTRY}" in files
    except (OSError, ValueError, LookupError, TypeError):
        return False


def pages_of(folder: Traversable) -> Mapping[str, str]:
    """Read the pages by the names that they can be asked for; a method has its route and its operationId, too."""
    pages = {page.removesuffix(".md"): page for page in _names(folder)}
    for kind in _FOLDERS:
        inside = folder / kind
        pages |= {page.removesuffix(".md"): f"{kind}/{page}" for page in (_names(inside) if inside.is_dir() else ())}
    for name, page, cells in _ROW.findall((folder / "methods.md").read_text("utf-8")):
        pages |= dict.fromkeys((name, *_CODE.findall(cells)), page)
    return pages


def _names(folder: Traversable) -> Iterator[str]:
    return iter(sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".md")))


def find(pages: Mapping[str, str], name: str) -> list[str]:
    """Find the pages that a name may mean: one is it, several end in it."""
    wanted = name.strip().partition("(")[0].removeprefix("client.")
    folded = {known.casefold(): page for known, page in pages.items()}
    for form in (wanted, wanted.removesuffix("Param"), wanted.replace(" ", "-")):
        page = pages.get(form) or folded.get(form.casefold())
        if page is not None:
            return [page]
    return list(dict.fromkeys(page for known, page in pages.items() if wanted and known.endswith(f".{wanted}")))


def _hint(pages: Mapping[str, str], name: str, found: Sequence[str]) -> str:
    near = [page.rpartition("/")[2].removesuffix(".md") for page in found] or nearest(pages, name)
    told = f"; did you mean {' or '.join(near)}?" if near else f"; python -m {_PACKAGE} docs lists them"
    return f"there is no page {name!r}{told}"


def nearest(pages: Mapping[str, str], name: str) -> list[str]:
    """Give the names that may have been meant; `runs.lst` may be `beta.threads.runs.list`."""
    tails = {known: known for known in pages}
    for known in pages:
        steps = known.split(".")
        tails |= {".".join(steps[at:]): known for at in range(1, len(steps)) if " " not in known}
    return list(dict.fromkeys(tails[tail] for tail in get_close_matches(name, tails, 3)))


def _print(text: str) -> None:
    """Print a page: laid out by rich where that is installed and somebody watches, else as plain text."""
    if sys.stdout.isatty():
        try:
            console: Any = import_module("rich.console").Console()
            markdown: Any = import_module("rich.markdown").Markdown(_LINK.sub(_rooted, text))
        except ImportError:
            pass
        else:
            console.print(markdown)
            return
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(plain(text).encode(encoding, "replace").decode(encoding))


def _rooted(link: re.Match[str]) -> str:
    """Give a link that leads anywhere, and the words of one to another page."""
    return link.group() if link.group(2).startswith("http") else link.group(1)


def _said(link: re.Match[str]) -> str:
    address = link.group(2)
    return f"{link.group(1)} ({address})" if address.startswith("http") else link.group(1)


def plain(text: str) -> str:
    """Give Markdown as text to be read: links as their words, nothing escaped; fenced code as it is."""
    lines: list[str] = []
    fenced = False
    for line in text.splitlines():
        fence = line.lstrip().startswith("```")
        fenced ^= fence
        lines.append(line if fenced or fence else _ESCAPE.sub(r"\1", _LINK.sub(_said, line.removesuffix("\\"))))
    return "\n".join(lines) + "\n"


def _refuse(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return 2
