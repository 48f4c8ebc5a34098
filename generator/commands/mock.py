"""`oarlock mock`: a server that answers as the spec says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from ..encode import show
from ..terminal import remark_findings, say, working
from .options import Reading, spread
from .run import Run, run


@dataclass(frozen=True, slots=True, kw_only=True)
class Mocking(Reading):
    """What `mock` takes."""

    port: Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.")] = 4010
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1"
    rules: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            readable=False,
            help="Rules for what the spec can't tell, in YAML. Default: mock.yaml beside the spec.",
        ),
    ] = None
    seed: Annotated[int, typer.Option(help="What made-up values depend on.")] = 0
    stateless: Annotated[
        bool, typer.Option("--stateless", help="Remember nothing: every id is there, and every list has an item.")
    ] = False


@spread
def mock(given: Mocking) -> None:
    """Serve a spec: check requests against it, answer from its examples and schemas, keep state by resource.

    Runs until interrupted.
    """

    def act(run: Run) -> None:
        from .. import pipeline

        with working("reading the spec"):
            api = pipeline.read_api(run.settings, run.diagnostics, run.piped)
        remark_findings(run.diagnostics, verbose=given.verbose, quiet=given.quiet)
        beside = None if run.piped else _rules_beside(run.settings.spec)
        pipeline.serve(
            api,
            run.diagnostics,
            host=given.host,
            port=given.port,
            seed=given.seed,
            rules=given.rules or beside,
            stateless=given.stateless,
            on_start=lambda url: say(f"serving {show(api.title)} on {url}"),
        )

    run(act, given)


def _rules_beside(spec: Path) -> Path | None:
    beside = spec.parent / "mock.yaml"
    return beside if beside.is_file() else None
