"""`oarlock vendor SPEC --into DIR`: a client is written into a repository, with what is used of its API."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...terminal import as_data, remark_findings, say, say_data, working
from ..options import Format, Judging, spread
from ..run import Run, run, stop_if_failed
from .shared import changes_as_data, shown, stop_at_conflicts, tell_conflicts

if TYPE_CHECKING:
    from ...vendor.lock import Choices
    from ...vendor.made import Made
    from ...vendor.package import Size
    from ...vendor.update import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding(Judging):
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
    without: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PARTS", help="Leave these out, with commas between: sync, async (a client's colour), raw (views)."
        ),
    ] = None
    compare: Annotated[bool, typer.Option("--compare", help="Tell how much smaller it is than the whole SDK.")] = False


@spread
def add(given: Adding) -> None:
    """Write a client into a repository, or write it anew with other choices; what was edited there stays."""

    def act(run: Run) -> None:
        from ...vendor.made import make
        from ...vendor.place import refuse_place
        from ...vendor.update import install

        refuse_place(given.into, [run.settings.spec, *run.settings.overlays], run.diagnostics)
        choices = _choices(given, run)
        with working(f"generating {shown(given.into)}"):
            made = make(run.settings, given.into, choices, run.piped, run.diagnostics)
            stop_if_failed(run, given)
            changes = install(given.into, made.files, made.lock, run.diagnostics, made.description)
        full = _full_size(run, given, choices) if given.compare else None
        if given.format is Format.JSON:
            say_data({**_as_data(given, made, full, changes), "diagnostics": as_data(run.diagnostics)})
        else:
            remark_findings(run.diagnostics, verbose=given.verbose, quiet=given.quiet)
            _tell_size(given, made, full)
            tell_conflicts(given.into, changes)
        stop_at_conflicts(changes)

    run(act, given)


def _choices(given: Adding, run: Run) -> Choices:
    """What the command line asks for, with paths from the folder, as the lock keeps it."""
    from ...vendor.lock import Choices
    from ...vendor.made import relative

    source = run.settings.source
    return Choices(
        config=relative(source, given.into) if source else "",
        overlays=tuple(relative(path, given.into) for path in given.overlay or ()),
        ref_root=relative(given.ref_root, given.into) if given.ref_root else "",
        name=given.name,
        only=_listed(given.only),
        only_tag=tuple(given.only_tag or ()),
        resource=tuple(given.resource or ()),
        used_by=tuple(relative(path, given.into) for path in given.used_by or ()),
        without=_listed(given.without),
    )


def _listed(given: Sequence[str] | None) -> tuple[str, ...]:
    """What is named with commas between, by an option that may be repeated."""
    return tuple(name.strip() for names in given or () for name in names.split(",") if name.strip())


def _full_size(run: Run, given: Adding, choices: Choices) -> Size:
    from ...vendor.made import whole
    from ...vendor.package import size_of

    with working("generating the whole SDK"):
        return size_of(whole(run.settings, given.into, choices, run.piped))


def _tell_size(given: Adding, made: Made, full: Size | None) -> None:
    from ...vendor.package import size_of

    total = len(made.api.operations)
    size = size_of(made.files)
    say(f"{shown(given.into)}: {made.operations} of {total} operations, {made.definitions} types: {size}")
    if full:
        say(f"the whole SDK: {full}; this is {100 * size.bytes / full.bytes:.0f} % of it")


def _as_data(given: Adding, made: Made, full: Size | None, changes: Sequence[Change]) -> dict[str, object]:
    from ...vendor.package import size_of

    return {
        "folder": str(given.into),
        "operations": {"kept": made.operations, "stated": len(made.api.operations)},
        "types": made.definitions,
        "size": asdict(size_of(made.files)),
        "whole": asdict(full) if full else None,
        "changes": changes_as_data(changes),
    }
