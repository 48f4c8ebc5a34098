"""What the commands of `vendor` share: the folder, the form of the answer, and how changed files are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...encode import show
from ...terminal import remark, say
from ...text import SpecText
from ..options import Format

if TYPE_CHECKING:
    from ...vendor.update import Change

AnswerFormat = Annotated[Format, typer.Option(help="How to print what was found and done.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The options of commands that are about a folder which holds a client."""

    folder: Annotated[Path, typer.Argument(metavar="DIR", readable=False, help="The vendored folder.")]
    format: AnswerFormat = Format.TEXT


def shown(folder: Path) -> str:
    """A folder, to be shown."""
    return show(SpecText(str(folder)), 200)


def tell_conflicts(folder: Path, changes: Iterable[Change]) -> None:
    """Lists what people have to look at."""
    conflicts = conflicts_of(changes)
    for change in conflicts:
        say(f"{show(SpecText((folder / change.path).as_posix()), 300)}: {change.conflict}")
    if conflicts:
        remark(f"{len(conflicts)} conflicts: resolve them, then run `oarlock vendor check`")


def conflicts_of(changes: Iterable[Change]) -> Sequence[Change]:
    """The changes that people have to look at."""
    return [change for change in changes if change.conflict]


def stop_at_conflicts(changes: Iterable[Change]) -> None:
    """Ends the run with status 1 where there is anything to look at."""
    if conflicts_of(changes):
        raise typer.Exit(1)


def changes_as_data(changes: Iterable[Change]) -> list[dict[str, object]]:
    """Changed files as plain data."""
    return [{"path": change.path, "change": _kind(change), "conflict": change.conflict or None} for change in changes]


def _kind(change: Change) -> str:
    if change.after is None:
        return "removed"
    if change.before is None:
        return "added"
    return "kept" if change.before == change.after else "changed"
