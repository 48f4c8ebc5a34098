"""Results become a table: on a terminal, or in a Markdown file between its two marks."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rows import COLUMNS, Result, cells

Sections = Mapping[str, Sequence[Result]]

_MARKED = re.compile(r"(<!-- measured -->\n).*(<!-- /measured -->)", re.DOTALL)
_PACKAGES = ("openai", "httpx2", "pydantic", "pydantic_core", "pyright")


def print_table(sections: Sections) -> None:
    """Print the table to the terminal."""
    table = Table(title=f"medians, lower is better: {conditions()}", title_justify="left")
    for column in COLUMNS:
        table.add_column(column, justify="left" if column == "what" else "right")
    for results in sections.values():
        for result in results:
            table.add_row(*cells(result))
        table.add_section()
    Console(width=150).print(table)


def write_table(path: Path, sections: Sections) -> None:
    """Put the table between the marks of the file, in place of the one that is there."""
    table = "\n".join(_lines(sections))
    text, found = _MARKED.subn(lambda marks: f"{marks[1]}{table}\n{marks[2]}", path.read_text(encoding="utf-8"))
    if not found:
        raise SystemExit(f"{path} has no place for the table: a line <!-- measured --> and a line <!-- /measured -->")
    path.write_text(text, encoding="utf-8")


def conditions() -> str:
    """Say what was measured with."""
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {packages}"


def _lines(sections: Sections) -> Iterator[str]:
    yield f"Measured {conditions()}."
    for title, results in sections.items():
        yield from ("", f"### {title.capitalize()}", "")
        yield f"| {' | '.join(COLUMNS)} |"
        yield f"|---{'|---:' * (len(COLUMNS) - 1)}|"
        for result in results:
            yield f"| {' | '.join(cells(result))} |"
