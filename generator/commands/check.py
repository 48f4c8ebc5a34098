"""`oarlock check`: is the folder what the spec gives?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from ..encode import show
from ..terminal import as_data, remark_findings, say, say_data, working
from ..text import SpecText
from .options import Format, Making, spread
from .run import Run, run, stop_if_failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking(Making):
    """What `check` takes: all that `generate` does, of which `--strict` means more."""

    strict: Annotated[
        bool, typer.Option("--strict", help="Treat warnings as errors, and files that oarlock didn't write as changes.")
    ] = False


@spread
def check(given: Checking) -> None:
    """Tell whether the folder is what the spec gives; exit 1, naming each file and why, when it isn't.

    Changes nothing.
    """

    def act(run: Run) -> None:
        from .. import pipeline

        with working(f"checking {run.place}"):
            generation = pipeline.generate(run.settings, run.diagnostics, run.piped)
            stop_if_failed(run, given)
            found = pipeline.check(run.settings, generation.files, run.diagnostics)
            found += pipeline.check_names(run.settings, generation.plan.ledger)
        drift = [item for item in found if given.strict or item.cause is not pipeline.Cause.FOREIGN]
        if given.format is Format.JSON:
            listed = [{"path": item.path, "cause": item.cause.value} for item in drift]
            say_data({"output": str(run.settings.output), "drift": listed, "diagnostics": as_data(run.diagnostics)})
        else:
            if given.verbose:
                remark_findings(run.diagnostics, verbose=True)
            for item in drift:
                say(f"{show(SpecText(str(run.settings.output / item.path)), 300)}: {item.cause.value}")
            say(f"{run.place}: {len(drift)} files differ: run `oarlock generate`" if drift else f"{run.place}: in step")
        if drift:
            raise typer.Exit(1)

    run(act, given)
