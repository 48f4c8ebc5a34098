"""`oarlock vendor`: a client that lives in a repository, what became of it there, and its updates."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..load import is_url
from ..terminal import remark, remark_findings, say, working
from ..text import SpecText
from .options import Reading, spread
from .run import Run, guarded, run

if TYPE_CHECKING:
    from ..vendor.lock import Choices, Lock
    from ..vendor.made import Made
    from ..vendor.update import Change


class _AddsByDefault(TyperGroup):
    """A group whose `add` need not be said: `oarlock vendor openapi.yaml --into src/app/_vendor/runs`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        said = args[:1]
        if not said or (said[0] not in self.commands and said[0] not in ctx.help_option_names):
            args = ["add", *args]
        return super().parse_args(ctx, args)


vendor = typer.Typer(
    cls=_AddsByDefault,
    help="Keep a client in a repository of yours, edits and all.",
    epilog="Example: oarlock vendor openapi.yaml --into src/app/_vendor/runs --only createRun,listRuns",
    subcommand_metavar="[add|check|update] [ARGUMENTS]",
)

Folder = Annotated[Path, typer.Argument(metavar="DIR", readable=False, help="The vendored folder.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding(Reading):
    """What `vendor` takes."""

    into: Annotated[
        Path, typer.Option(metavar="DIR", readable=False, help="The folder to write into, e.g. src/app/_vendor/runs.")
    ]
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="IDS", help="Keep these operations, by operationId, with commas between; may be repeated."
        ),
    ] = None
    only_tag: Annotated[
        list[str] | None, typer.Option(metavar="TAG", help="Keep the operations with this tag; may be repeated.")
    ] = None
    resource: Annotated[
        list[str] | None,
        typer.Option(metavar="PATH", help="Keep what is called below this, e.g. beta.threads.runs; may be repeated."),
    ] = None
    used_by: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="PATH", exists=True, help="Keep what this file or folder of Python calls; may be repeated."
        ),
    ] = None
    name: Annotated[
        str, typer.Option(metavar="WORD", help="The word that the client's name begins with. Default: the API's title.")
    ] = ""
    compare: Annotated[bool, typer.Option("--compare", help="Tell how much smaller it is than the whole SDK.")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """What `vendor check` takes."""

    folder: Folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Updating:
    """What `vendor update` takes."""

    folder: Folder
    spec: Annotated[
        str | None,
        typer.Option(metavar="SPEC", help="The new description: a file, or an http(s) URL. Default: the lock's."),
    ] = None
    allow_url: Annotated[
        list[str] | None,
        typer.Option(metavar="PREFIX", help="A URL under which `$ref`s may be fetched; may be repeated."),
    ] = None
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would change; change nothing.")] = False


@vendor.command(
    "add",
    epilog="Example: oarlock vendor openapi.yaml --into src/app/_vendor/runs --resource runs",
    short_help="Write a client into a repository.",
)
@spread
def add(given: Adding) -> None:
    """Write a client into a repository, or write it anew with other choices; what was edited there stays."""

    def act(run: Run) -> None:
        from ..vendor.place import refuse_place

        refuse_place(given.into, [run.settings.spec, *run.settings.overlays], run.diagnostics)
        choices = _choices(given, run)
        made, changes = _install(run, given.into, choices)
        remark_findings(run.diagnostics, verbose=given.verbose, quiet=given.quiet)
        _tell_size(run, given, choices, made)
        _tell_conflicts(given.into, changes)

    run(act, given)


@vendor.command(
    "check", epilog="Example: oarlock vendor check src/app/_vendor/runs", short_help="Tell what differs from the lock."
)
@spread
def check(given: Looking) -> None:
    """Tell what of a vendored client was edited, and whether its spec or oarlock has moved on; exit 1 if so.

    Asks nothing of the network, and changes nothing.
    """
    diagnostics = Diagnostics()
    with guarded(Reading(), diagnostics):
        from ..vendor.lock import load_lock
        from ..vendor.state import differences

        found = list(differences(given.folder, load_lock(given.folder, diagnostics)))
        for line in found or [f"{_shown(given.folder)}: as it was vendored"]:
            say(line)
        if found:
            raise typer.Exit(1)


@vendor.command(
    "update", epilog="Example: oarlock vendor update src/app/_vendor/runs --spec openapi.yaml --dry-run",
    short_help="Bring a client up to its spec, with what was edited.",
)  # fmt: skip
@spread
def update(given: Updating) -> None:
    """Bring a vendored client up to its spec; what was edited there is merged with what is generated.

    Where both change the same lines, both stand in the file between git's markers, and the exit status is 1.
    """
    diagnostics = Diagnostics()
    with guarded(Reading(), diagnostics):
        from ..vendor.lock import load_lock

        lock = load_lock(given.folder, diagnostics)
        reading = _reading(given, lock, diagnostics)

    def act(run: Run) -> None:
        from ..vendor.place import refuse_place
        from ..vendor.update import diff_of

        refuse_place(given.folder, [run.settings.spec], run.diagnostics)
        _, changes = _install(run, given.folder, lock.choices, dry=given.dry_run)
        remark_findings(run.diagnostics)
        if given.dry_run:
            for line in diff_of(given.folder, changes):
                say(_inert(line))
        else:
            say(
                f"{_shown(given.folder)}: {len(changes)} files changed"
                if changes
                else f"{_shown(given.folder)}: in step"
            )
        _tell_conflicts(given.folder, changes)

    run(act, reading)


def _install(run: Run, folder: Path, choices: Choices, *, dry: bool = False) -> tuple[Made, tuple[Change, ...]]:
    from ..vendor.made import make
    from ..vendor.update import install

    with working(f"generating {_shown(folder)}"):
        made = make(run.settings, folder, choices, run.piped, run.diagnostics)
        return made, install(folder, made.files, made.lock, run.diagnostics, dry=dry)


def _choices(given: Adding, run: Run) -> Choices:
    """What the command line asks for, with paths from the folder, as the lock keeps it."""
    from ..vendor.lock import Choices
    from ..vendor.made import relative

    source = run.settings.source
    return Choices(
        config=relative(source, given.into) if source else "",
        overlays=tuple(relative(path, given.into) for path in given.overlay or ()),
        ref_root=relative(given.ref_root, given.into) if given.ref_root else "",
        name=given.name,
        only=tuple(name.strip() for names in given.only or () for name in names.split(",") if name.strip()),
        only_tag=tuple(given.only_tag or ()),
        resource=tuple(given.resource or ()),
        used_by=tuple(relative(path, given.into) for path in given.used_by or ()),
    )


def _reading(given: Updating, lock: Lock, diagnostics: Diagnostics) -> Reading:
    """How the spec of a lock is read. Raises `Unusable` where it has to be named anew."""
    source, choices = lock.spec.source, lock.choices
    if not given.spec and (not source or is_url(source)):
        what = f"came from {show(SpecText(source), 200)}" if source else "was piped in"
        hint = "name it: --spec FILE, or --spec URL; nothing is fetched that the command line doesn't name"
        diagnostics.error("vendor-spec", f"the spec {what}", None, hint)
        raise Unusable
    return Reading(
        spec=given.spec or _from(given.folder, source),
        config=Path(_from(given.folder, choices.config)) if choices.config else None,
        overlay=[Path(_from(given.folder, path)) for path in choices.overlays],
        ref_root=Path(_from(given.folder, choices.ref_root)) if choices.ref_root else None,
        allow_url=given.allow_url,
    )


def _from(folder: Path, path: str) -> str:
    return os.path.normpath(folder / path)


def _tell_size(run: Run, given: Adding, choices: Choices, made: Made) -> None:
    from ..vendor.made import whole
    from ..vendor.package import size_of

    total = len(made.api.operations)
    size = size_of(made.files)
    say(f"{_shown(given.into)}: {made.operations} of {total} operations, {made.definitions} types: {size}")
    if given.compare:
        with working("generating the whole SDK"):
            full = size_of(whole(run.settings, given.into, choices, run.piped))
        say(f"the whole SDK: {full}; this is {100 * size.bytes / full.bytes:.0f} % of it")


def _tell_conflicts(folder: Path, changes: Iterable[Change]) -> None:
    """Lists what people have to look at, and ends with status 1 where there is anything."""
    conflicts = [change for change in changes if change.conflict]
    for change in conflicts:
        say(f"{show(SpecText((folder / change.path).as_posix()), 300)}: {change.conflict}")
    if conflicts:
        remark(f"{len(conflicts)} conflicts: resolve them, then run `oarlock vendor check`")
        raise typer.Exit(1)


def _inert(line: str) -> str:
    """A line of a file with its white space, and without what a terminal would obey."""
    return "".join(char if char.isprintable() or char == "\t" else "?" for char in line)


def _shown(folder: Path) -> str:
    return show(SpecText(str(folder)), 200)
