"""`oarlock vendor update`: a client follows its spec, with what was edited in it; what that breaks is told."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...diagnostics import Diagnostics, Unusable
from ...encode import show, show_line
from ...load import is_url
from ...terminal import as_data, remark_findings, say, say_change, say_data, working
from ...text import SpecText
from ..options import Format, Judging, spread
from ..run import Run, guarded, run
from .shared import Folded, changes_as_data, shown, stop_at_conflicts, tell_conflicts

if TYPE_CHECKING:
    from ...diff import Comparison
    from ...vendor.lock import Lock
    from ...vendor.update import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Updating(Folded):
    """What `vendor update` takes."""

    spec: Annotated[
        str | None,
        typer.Option(metavar="SPEC", help="The new description: a file, or an http(s) URL. Default: the lock's."),
    ] = None
    allow_url: Annotated[
        list[str] | None,
        typer.Option(metavar="PREFIX", help="A URL under which `$ref`s may be fetched; may be repeated."),
    ] = None
    usage: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="PATH",
            exists=True,
            help="Tell where this file or folder of Python meets what the spec changes; may be repeated. Needs "
            "`oarlock[usage]`. Default, with that installed: what --used-by named.",
        ),
    ] = None
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would change; change nothing.")] = False
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="List harmless changes of the spec, too.")] = False


@spread
def update(given: Updating) -> None:
    """Bring a vendored client up to its spec; what was edited there is merged with what is generated.

    Tells what the new spec breaks, of what the client has. Where both sides change the same lines, both stand in the
    file between git's markers, and the exit status is 1.
    """
    diagnostics = Diagnostics()
    with guarded(Judging(format=given.format), diagnostics):
        from ...vendor.lock import load_lock

        lock = load_lock(given.folder, diagnostics)
        reading = _reading(given, lock, diagnostics)

    def act(run: Run) -> None:
        from ...vendor.place import refuse_place

        refuse_place(given.folder, [run.settings.spec], run.diagnostics)
        changes, revision = _updated(given, lock, run)
        if given.format is Format.JSON:
            say_data({**_as_data(given, changes, revision), "diagnostics": as_data(run.diagnostics)})
        else:
            remark_findings(run.diagnostics)
            _tell(given, changes, revision)
        stop_at_conflicts(changes)

    run(act, reading)


def _updated(given: Updating, lock: Lock, run: Run) -> tuple[Sequence[Change], Comparison | None]:
    """The files that change, and what changed in the spec, told before the old one is replaced."""
    from ...vendor.base import load_description
    from ...vendor.description import compare_revisions
    from ...vendor.made import make
    from ...vendor.update import install

    with working(f"generating {shown(given.folder)}"):
        made = make(run.settings, given.folder, lock.choices, run.piped, run.diagnostics)
        before = load_description(given.folder)
        code = given.usage or _known_code(given.folder, lock)
        revision = compare_revisions(made.settings, before, made.description, run.piped, code, run.diagnostics)
        changes = install(given.folder, made.files, made.lock, run.diagnostics, made.description, dry=given.dry_run)
        return changes, revision


def _known_code(folder: Path, lock: Lock) -> list[Path]:
    """The code that the client was trimmed to, where what it takes to look through it is installed."""
    from ...usage.extra import require

    try:
        require(Diagnostics())
    except Unusable:
        return []
    return [path for used in lock.choices.used_by if (path := Path(_from(folder, used))).exists()]


def _tell(given: Updating, changes: Sequence[Change], revision: Comparison | None) -> None:
    from ...diff import lines_of
    from ...vendor.update import diff_of

    if given.dry_run:
        for line in diff_of(given.folder, changes):
            say_change(show_line(SpecText(line)))
    else:
        say(f"{shown(given.folder)}: {len(changes)} files changed" if changes else f"{shown(given.folder)}: in step")
    if revision is not None and revision.changes:
        say("the spec was revised; of what the client has:")
        for line, severity in lines_of(revision, verbose=given.verbose):
            say(line, severity=severity)
    tell_conflicts(given.folder, changes)


def _as_data(given: Updating, changes: Sequence[Change], revision: Comparison | None) -> dict[str, object]:
    from ...diff.report import as_data as diff_as_data
    from ...vendor.update import diff_of

    return {
        "folder": str(given.folder),
        "dry_run": given.dry_run,
        "changes": changes_as_data(changes),
        "diff": [show_line(SpecText(line)) for line in diff_of(given.folder, changes)] if given.dry_run else None,
        "revision": diff_as_data(revision) if revision is not None else None,
    }


def _reading(given: Updating, lock: Lock, diagnostics: Diagnostics) -> Judging:
    """How the spec of a lock is read. Raises `Unusable` where it has to be named anew."""
    source, choices = lock.spec.source, lock.choices
    if not given.spec and (not source or is_url(source)):
        what = f"came from {show(SpecText(source), 200)}" if source else "was piped in"
        hint = "name it: --spec FILE, or --spec URL; nothing is fetched that the command line doesn't name"
        diagnostics.error("vendor-spec", f"the spec {what}", None, hint)
        raise Unusable
    return Judging(
        spec=given.spec or _from(given.folder, source),
        config=Path(_from(given.folder, choices.config)) if choices.config else None,
        overlay=[Path(_from(given.folder, path)) for path in choices.overlays],
        ref_root=Path(_from(given.folder, choices.ref_root)) if choices.ref_root else None,
        allow_url=given.allow_url,
        format=given.format,
    )


def _from(folder: Path, path: str) -> str:
    return os.path.normpath(folder / path)
