"""`oarlock generate`: the SDK of a spec, all of its files or none, and what it came to."""

from __future__ import annotations

from ..terminal import as_data, remark, remark_findings, say, say_data, working
from .options import Format, Making, spread
from .run import Run, run, stop_if_failed
from .summary import costs, coverage_as_data, headline, history_as_data, newsline


@spread
def generate(given: Making) -> None:
    """Write the SDK of a spec: all of its files, or none.

    Files that oarlock didn't write stay; edited ones are kept as `.orig`.
    """

    def act(run: Run) -> None:
        from .. import pipeline

        with working(f"generating {run.place}"):
            generation = pipeline.generate(run.settings, run.diagnostics, run.piped)
            stop_if_failed(run, given)
            written = pipeline.write(run.settings, generation.files, run.diagnostics)
            pipeline.write_names(run.settings, generation.plan.ledger, run.diagnostics)
            pipeline.write_history(run.settings, generation.chronicle, run.diagnostics)
        if given.format is Format.JSON:
            say_data(
                {
                    "output": str(run.settings.output),
                    "package": str(generation.plan.package.name),
                    "operations": len(generation.chosen.operations),
                    "definitions": len(generation.chosen.definitions),
                    "files": written.total,
                    "changed": [drift.path for drift in written.changed],
                    "history": history_as_data(generation.chronicle),
                    "coverage": coverage_as_data(generation.coverage),
                    "diagnostics": as_data(run.diagnostics),
                }
            )
            return
        remark_findings(run.diagnostics, verbose=given.verbose, quiet=given.quiet)
        if not given.quiet:
            for severity, line in costs(run.diagnostics):
                remark(line, severity=severity)
        if line := newsline(generation.chronicle):
            say(line)
        say(headline(run.place, generation.coverage, len(generation.chosen.definitions), written))

    run(act, given)
