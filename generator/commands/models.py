"""`oarlock models`: models without a client."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from ..encode import show
from ..plan.modelstyle import Style
from ..terminal import as_data, remark_findings, say, say_data, say_text, working
from ..text import SpecText
from .options import Format, Judging, spread
from .run import Run, run, stop_if_failed


@dataclass(frozen=True, slots=True, kw_only=True)
class Modelling(Judging):
    """What `models` takes."""

    style: Annotated[Style, typer.Option(help="What the models are.")] = Style.PYDANTIC
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            readable=False,
            help="The file to write, or a folder for `models.py`. Default: standard output.",
        ),
    ] = None


@spread
def models(given: Modelling) -> None:
    """Print the models of a spec without a client, in one module.

    They have the names of the SDK's. A file that oarlock didn't write is left alone; an edited one is kept as `.orig`.
    """

    def act(run: Run) -> None:
        from .. import pipeline

        with working("reading the spec"):
            printed = pipeline.models(run.settings, run.diagnostics, given.style, run.piped)
            stop_if_failed(run, given)
            path = None if given.output is None else _file(given.output)
            changed = path is not None and pipeline.write_models(path, printed, run.diagnostics)
        if given.format is Format.JSON:
            where = {"text": printed.text} if path is None else {"output": str(path), "changed": changed}
            say_data({**where, "classes": list(printed.classes), "diagnostics": as_data(run.diagnostics)})
            return
        remark_findings(run.diagnostics, verbose=given.verbose, quiet=given.quiet)
        if path is None:
            say_text(printed.text)
        else:
            place = show(SpecText(str(path)), 200)
            say(f"{place}: {len(printed.classes)} models, {'written' if changed else 'nothing changed'}")

    run(act, given)


def _file(output: Path) -> Path:
    """The file itself, where a folder is named."""
    return output / "models.py" if output.is_dir() else output
