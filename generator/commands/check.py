"""`oarlock check`: is the folder what the spec gives?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from ..terminal import as_data, remark_findings, say, say_change, say_data, working
from ..write.causes import as_data as causes_as_data
from ..write.hunks import MAX_LINES
from .options import Format, Making, spread
from .reasons import left_out, lines_of
from .run import Run, run, stop_if_failed

if TYPE_CHECKING:
    from ..pipeline import Checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking(Making):
    """What `check` takes: all that `generate` does, of which `--strict` means more."""

    strict: Annotated[
        bool, typer.Option("--strict", help="Treat warnings as errors, and files that oarlock didn't write as changes.")
    ] = False


@spread
def check(given: Checking) -> None:
    """Tell whether the folder is what the spec gives; exit 1, naming what was edited and what differs, when it isn't.

    Changes nothing.
    """

    def act(run: Run) -> None:
        from .. import pipeline

        with working(f"checking {run.place}"):
            generation = pipeline.generate(run.settings, run.diagnostics, run.piped)
            stop_if_failed(run, given)
            checked = pipeline.check(run.settings, generation, run.diagnostics, strict=given.strict)
        if given.format is Format.JSON:
            say_data({"output": str(run.settings.output), **_as_data(checked), "diagnostics": as_data(run.diagnostics)})
        else:
            if given.verbose:
                remark_findings(run.diagnostics, verbose=True)
            _tell(checked, run, verbose=given.verbose)
        if checked.drift:
            raise typer.Exit(1)

    run(act, given)


def _tell(checked: Checked, run: Run, *, verbose: bool) -> None:
    for line, severity in lines_of(checked.groups, run.settings.output):
        say(line, severity=severity)
    hunks = checked.hunks(None if verbose else MAX_LINES)
    for line in hunks.lines:
        say_change(line)
    if left := left_out(hunks):
        say(left)
    count = len(checked.drift)
    say(f"{run.place}: {count} files differ: run `oarlock generate`" if count else f"{run.place}: in step")


def _as_data(checked: Checked) -> dict[str, object]:
    hunks = checked.hunks(MAX_LINES)
    return {
        "drift": [{"path": item.path, "cause": item.cause.value} for item in checked.drift],
        "causes": causes_as_data(checked.groups),
        "diff": {"lines": list(hunks.lines), "lines_left": hunks.lines_left, "files_left": hunks.files_left},
    }
