"""`oarlock init`: all that keeps an SDK in step with its spec, in a repository that has the spec."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..config import Settings
from ..diagnostics import Diagnostics
from ..encode import show, show_line
from ..terminal import as_data, remark_findings, say, say_change, say_data, working
from ..text import SpecText
from .options import Format, Judging, spread
from .run import guarded

if TYPE_CHECKING:
    from ..setup import Project, Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Initializing:
    """What `init` takes."""

    spec: Annotated[
        str | None,
        typer.Argument(metavar="SPEC", help="The OpenAPI description, a file. Default: the one that is found."),
    ] = None
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would be written; write nothing.")] = False
    format: Annotated[Format, typer.Option(help="How to print what was found and done.")] = Format.TEXT


@spread
def init(given: Initializing) -> None:
    """Set up a repository: settings, make targets, a pre-commit hook, and CI that checks, for GitHub and GitLab.

    What is there stays as it is; files of yours that lack something are shown what to add. All is written, or nothing.
    """
    diagnostics = Diagnostics()
    with guarded(Judging(format=given.format), diagnostics):
        from ..setup import find_project, find_settings, is_ignored, propose
        from ..write.together import Replacement, write_together

        with working("looking around"):
            project = find_project(Path())
            settings = find_settings(project, given.spec, diagnostics)
            proposals = propose(project, settings)
        if is_ignored(settings.output):
            place = show(SpecText(project.inside(settings.output)), 200)
            hint = "take it out of .gitignore: what isn't committed can't be checked"
            diagnostics.warning("init-ignored", f"git ignores {place}", None, hint)
        if not given.dry_run:
            changed = [Replacement(item.path, item.before, item.after) for item in proposals if item.changes]
            write_together(changed, project.root, diagnostics)
        if given.format is Format.JSON:
            say_data({**_as_data(project, settings, proposals, given), "diagnostics": as_data(diagnostics)})
        else:
            remark_findings(diagnostics, verbose=True)
            say(f"spec: {_shown(settings.spec)}")
            _tell(proposals, given)
            say(f"next: {_next(project, settings)}")


def _tell(proposals: Sequence[Proposal], given: Initializing) -> None:
    for item in proposals:
        say(f"{_shown(item.path)}: {item.state.value}: {item.what}")
        if given.dry_run and item.changes:
            for line in _diff(item):
                say_change(line)
        for line in item.lines.splitlines():
            say(f"    {show_line(SpecText(line))}")
    if given.dry_run:
        say("nothing is written: this is a dry run")


def _diff(item: Proposal) -> Iterator[str]:
    old, new = (text.decode("utf-8", "replace").splitlines() for text in (item.before or b"", item.after))
    for line in difflib.unified_diff(old, new, _shown(item.path), _shown(item.path), n=1, lineterm=""):
        yield show_line(SpecText(line))


def _next(project: Project, settings: Settings) -> str:
    """The command that comes next, where it has to be run."""
    from ..write.manifest import NAME

    command = "oarlock check" if (settings.output / NAME).is_file() else "oarlock generate"
    here = project.home == Path(os.path.realpath("."))
    return command if here else f"cd {_shown(project.home)} && {command}"


def _shown(path: Path) -> str:
    return show(SpecText(os.path.relpath(path)), 300)


def _as_data(
    project: Project, settings: Settings, proposals: Sequence[Proposal], given: Initializing
) -> dict[str, object]:
    return {
        "root": str(project.root),
        "spec": project.inside(settings.spec),
        "output": project.inside(settings.output),
        "dry_run": given.dry_run,
        "files": [
            {"path": project.inside(item.path), "state": item.state.name.lower(), "what": item.what, "add": item.lines}
            for item in proposals
        ],
        "next": _next(project, settings),
    }
