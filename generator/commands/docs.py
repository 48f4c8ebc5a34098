"""`oarlock docs`: the reference docs alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from ..terminal import as_data, remark_findings, say, say_data, working
from .options import Choosing, Format, spread
from .run import Run, run, stop_if_failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Documenting(Choosing):
    """What `docs` takes: a folder beside that of the SDK, whose names it speaks of."""

    folder: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", readable=False, help="The folder to write into.")
    ] = Path("docs-generated")


@spread
def docs(given: Documenting) -> None:
    """Write the reference docs of a spec as Markdown, without the SDK."""

    def act(run: Run) -> None:
        from .. import pipeline

        names = pipeline.ledger_path(run.settings)
        run = replace(run, settings=replace(run.settings, output=given.folder, names=names))
        with working(f"writing {run.place}"):
            files = pipeline.docs(run.settings, run.diagnostics, run.piped)
            stop_if_failed(run, given)
            written = pipeline.write(run.settings, files, run.diagnostics, kind="docs")
        changed = [drift.path for drift in written.changed]
        if given.format is Format.JSON:
            answer = {"output": str(run.settings.output), "files": written.total, "changed": changed}
            say_data({**answer, "diagnostics": as_data(run.diagnostics)})
            return
        remark_findings(run.diagnostics, verbose=given.verbose, quiet=given.quiet)
        say(f"{run.place}: {written.total} files, {len(changed)} changed")

    run(act, given)
