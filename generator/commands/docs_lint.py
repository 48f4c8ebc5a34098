"""`oarlock docs lint`: what would make the docs of a spec better, and an overlay that mends some of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..encode import show
from ..terminal import as_data, location_as_data, remark, remark_findings, say, say_data, working
from ..text import SpecText
from .options import Format, Reading, spread
from .run import Run, run

if TYPE_CHECKING:
    from ..lint import Finding, Report, Rule

SHOWN = 3
"""Findings of a rule that are listed; `--verbose` lists all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linting(Reading):
    """What `docs lint` takes."""

    rule: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="Tell of this rule only; may be repeated. Default: all.")
    ] = None
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 where anything is found.")] = False
    fail_on: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE", help="Exit 1 where a rule isn't kept, e.g. example-wrong; may be repeated."),
    ] = None
    write_overlay: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", readable=False, help="Write an OpenAPI Overlay that mends what can be mended for certain."
        ),
    ] = None
    format: Annotated[Format, typer.Option(help="How to print what was found.")] = Format.TEXT


@spread
def lint_docs(given: Linting) -> None:
    """Tell what would make the docs of a spec better: what isn't described, examples that don't fit, limits in prose.

    Exits 0 whatever is found, unless --strict or --fail-on says otherwise.
    """

    _check_rules((*(given.rule or ()), *(given.fail_on or ())))

    def act(run: Run) -> None:
        from .. import pipeline
        from ..lint import BY_ID

        with working("reading the spec"):
            report = pipeline.lint(run.settings, run.diagnostics, run.piped)
        found = [each for each in report.findings if not given.rule or each.rule in given.rule]
        mended = None
        if given.write_overlay is not None:
            mended = pipeline.write_corrections(run.settings, given.write_overlay, found, run.diagnostics, run.piped)
        if given.format is Format.JSON:
            say_data(_as_data(report, found, mended) | {"diagnostics": as_data(run.diagnostics)})
        else:
            _tell(found, report, BY_ID, given, mended)
            remark_findings(run.diagnostics, quiet=True)
        if found and (given.strict or any(each.rule in (given.fail_on or ()) for each in found)):
            raise typer.Exit(1)

    run(act, given)


def _check_rules(named: Iterable[str]) -> None:
    from ..lint import BY_ID

    for name in named:
        if name not in BY_ID:
            raise typer.BadParameter(f"there is no rule {show(SpecText(name))}; there are {', '.join(BY_ID)}")


def _tell(found: list[Finding], report: Report, rules: dict[str, Rule], given: Linting, mended: int | None) -> None:
    """Findings by rule, the rules in their own order; then how much there is, and how much is mended."""
    order = list(rules)
    for rule, each in groupby(sorted(found, key=lambda finding: order.index(finding.rule)), lambda f: f.rule):
        listed = list(each)
        shown = listed if given.verbose else listed[:SHOWN]
        for finding in shown:
            pointer = show(finding.location.pointer, 200) if finding.location.pointer else ""
            say(f"{finding.location}: {rule}: {finding.message}  {pointer}")
        others = len(listed) - len(shown)
        say(f"    {f'and {others} more; ' if others else ''}hint: {rules[rule].hint}")
    for share in report.shares:
        say(f"{share.of}: {share.done} of {share.all}")
    say(
        f"{len(found)} findings"
        + ("; list them all with --verbose" if len(found) > SHOWN and not given.verbose else "")
    )
    if mended is not None and given.write_overlay is not None:
        place = show(SpecText(str(given.write_overlay)), 200)
        remark(f"{place}: mends {mended} of them; generate with --overlay {place}" if mended else "nothing to mend")
        if unreached := sum(bool(finding.fixes) for finding in found) - mended:
            remark(f"{unreached} more stand in other files, where no overlay of this one can mend them, or twice")


def _as_data(report: Report, found: Iterable[Finding], mended: int | None) -> dict[str, object]:
    from ..lint import BY_ID

    listed = [
        {
            "rule": finding.rule,
            "message": finding.message,
            "hint": BY_ID[finding.rule].hint,
            "mended": bool(finding.fixes),
            "location": location_as_data(finding.location),
        }
        for finding in found
    ]
    shares = [{"of": share.of, "done": share.done, "all": share.all} for share in report.shares]
    return {"findings": listed, "shares": shares, "mended": mended}
