"""`oarlock docs`: the reference docs alone; a group whose `write` need not be said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from ..terminal import as_data, remark_findings, say, say_data, working
from .docs_lint import lint_docs
from .docs_show import show_docs
from .options import Choosing, Format, defaulting, spread
from .run import Run, run, stop_if_failed

docs = typer.Typer(
    cls=defaulting("write"),
    help="Write the docs of a spec, show a page of them, lint them.",
    epilog="Example: oarlock docs openapi.yaml --output docs/api",
    subcommand_metavar="[write|show|lint] [ARGUMENTS]",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Documenting(Choosing):
    """What `docs` takes: a folder beside that of the SDK, whose names it speaks of."""

    folder: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", readable=False, help="The folder to write into.")
    ] = Path("docs-generated")


@docs.command(
    "write", epilog="Example: oarlock docs openapi.yaml --output docs/api", short_help="Write the docs as a site."
)
@spread
def write_docs(given: Documenting) -> None:
    """Write the reference docs of a spec as a site, each page as Markdown beside it, without the SDK."""

    def act(run: Run) -> None:
        from .. import pipeline

        names = pipeline.ledger_path(run.settings)
        history = pipeline.history_path(run.settings) or False
        run = replace(run, settings=replace(run.settings, output=given.folder, names=names, history=history))
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


docs.command(
    "show",
    epilog="Example: oarlock docs show client.pets.list --spec openapi.yaml",
    short_help="Show a page of the docs in the terminal.",
)(show_docs)
docs.command(
    "lint",
    epilog="Example: oarlock docs lint openapi.yaml --write-overlay docs-overlay.yaml",
    short_help="Tell what would make the docs better.",
)(lint_docs)
