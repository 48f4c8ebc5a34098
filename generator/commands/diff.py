"""`oarlock diff`: what does a revision of a spec break, on the wire and in Python, and what version does that make?"""

from __future__ import annotations

import keyword
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..load import SpecBytes, fetch_spec, is_url
from ..load.revisions import is_revision, read_revision
from ..load.source import MAX_BYTES
from ..terminal import remark, remark_findings, say, say_change, say_data, say_text, working
from ..text import SpecText
from .options import Reading, spread
from .run import Run, run

if TYPE_CHECKING:
    from ..diff import Comparison
    from ..usage.fix import Fix


class DiffFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"
    GITHUB = "github"
    JUNIT = "junit"
    SARIF = "sarif"


class FailOn(StrEnum):
    BREAKING = "breaking"
    WARNING = "warning"
    NEVER = "never"


_SIDE = "a file, an http(s) URL, a git revision as REV:path, or `-`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diffing(Reading):
    """What `diff` takes."""

    spec: Annotated[str | None, typer.Argument(metavar="OLD", help=f"The description as it was: {_SIDE}.")] = None
    new: Annotated[str | None, typer.Argument(metavar="NEW", help="The description as it is, named likewise.")] = None
    git: Annotated[
        str | None,
        typer.Option(metavar="BASE", help="Compare the config's `spec` with what it was in this git revision."),
    ] = None
    format: Annotated[DiffFormat, typer.Option(help="How to print what changed.")] = DiffFormat.TEXT
    fail_on: Annotated[FailOn, typer.Option(help="Exit 1 when a change is as bad as this, or worse.")] = FailOn.BREAKING
    ignore: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            readable=False,
            help="A YAML list of changes that are agreed on, each with a `reason`, `until` a date or for ever.",
        ),
    ] = None
    deprecation_days: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=3650,
            metavar="N",
            help="How many days before it goes something has to be deprecated with an `x-sunset`. "
            "Default: the config's `diff-deprecation-days`, else 0.",
        ),
    ] = None
    version: Annotated[
        str | None, typer.Option(metavar="VERSION", help="The version that is out: print the one that comes next.")
    ] = None
    usage: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="PATH",
            exists=True,
            help="Tell where this file or folder of Python meets the changes, too, and what to write there; may be "
            "repeated. Needs `oarlock[usage]`.",
        ),
    ] = None
    package: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="How that code imports the SDK: runs_sdk, or app._vendor.runs."),
    ] = None
    fix: Annotated[
        bool, typer.Option("--fix", help="Write into that code what is certain to be meant: new names for old ones.")
    ] = False
    dry_run: Annotated[bool, typer.Option("--dry-run", help="With --fix: show what it would write.")] = False
    rules: Annotated[bool, typer.Option("--rules", help="List the rules, and compare nothing.")] = False
    schema: Annotated[bool, typer.Option("--schema", help="Print the JSON Schema of `--format json`.")] = False


@spread
def diff(given: Diffing) -> None:
    """Tell what a revision of a spec breaks: for clients on the wire, and for Python code that uses the SDK.

    Exit 1 when it breaks something; the last lines say what to do about each change.
    """
    if given.rules or given.schema:
        _print_reference(given)
        return

    def act(run: Run) -> None:
        from .. import pipeline
        from ..diff.policy import read_policy

        today = date.today()
        ignore = given.ignore or run.settings.diff_ignore
        policy = read_policy(run.settings.diff_impacts, ignore, today, run.diagnostics)
        with working("comparing"):
            old, new = _sides(given, run)
            settings = run.settings
            if given.deprecation_days is not None:
                settings = replace(settings, diff_deprecation_days=given.deprecation_days)
            if given.usage:
                comparison, fixes = pipeline.compare_with_code(
                    settings, old, new, policy, today, given.usage, run.diagnostics, _package(given, run.diagnostics)
                )
            else:
                comparison, fixes = pipeline.compare(settings, old, new, policy, today, run.diagnostics), ()
        writes = given.fix and not given.dry_run
        written = pipeline.write_fixes(fixes, run.diagnostics) if writes else 0
        remark_findings(run.diagnostics, verbose=given.verbose, quiet=given.quiet)
        _print(comparison, given, run.diagnostics)
        if given.fix:
            _tell_fixes(fixes, written, given)
        if _is_too_bad(comparison, given.fail_on):
            raise typer.Exit(1)

    run(act, given)


def _sides(given: Diffing, run: Run) -> tuple[Path | SpecBytes, Path | SpecBytes]:
    """What to compare. Raises `Unusable`, after reporting why, where that can't be told."""
    if given.git is not None and given.spec is None:
        base = f"{given.git}:{os.path.relpath(run.settings.spec)}"
        return read_revision(base, run.diagnostics, run.settings.ref_root), run.settings.spec
    if given.spec is None or given.new is None or given.git is not None:
        hint = "oarlock diff OLD NEW, or oarlock diff --git BASE for the spec of the config"
        run.diagnostics.error("diff-sides", "it takes two descriptions to compare", None, hint)
        raise Unusable
    return run.piped or _side(given.spec, run), _side(given.new, run)


def _side(name: str, run: Run) -> Path | SpecBytes:
    if name == "-":
        return SpecBytes("<stdin>", sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b"")
    if is_url(name):
        return fetch_spec(name, run.diagnostics)
    return read_revision(name, run.diagnostics, run.settings.ref_root) if is_revision(name) else Path(name)


def _print(comparison: Comparison, given: Diffing, diagnostics: Diagnostics) -> None:
    from ..diff import FORMS, VERSION_FORM, lines_of, next_version

    if given.version is not None:
        try:
            say(next_version(given.version, comparison.whole.bump))
        except ValueError as error:
            message = f"--version can't be used: {show(SpecText(str(error)), 200)}"
            diagnostics.error("diff-version", message, None, f"it is {VERSION_FORM}")
            raise Unusable from error
    elif given.format is DiffFormat.TEXT:
        for line, severity in lines_of(comparison, verbose=given.verbose):
            say(line, severity=severity)
    else:
        say_text(FORMS[given.format](comparison))


def _package(given: Diffing, diagnostics: Diagnostics) -> str | None:
    """How the code imports the SDK. Raises `Unusable`, after reporting why, for what can't be imported."""
    steps = given.package.split(".") if given.package is not None else []
    if not all(step.isidentifier() and not keyword.iskeyword(step) for step in steps):
        message = f"--package can't be used: {show(SpecText(given.package or ''), 200)} can't be imported"
        diagnostics.error("package-name", message, None, "it is a name such as runs_sdk, or app._vendor.runs")
        raise Unusable
    return given.package


def _tell_fixes(fixes: Sequence[Fix], written: int, given: Diffing) -> None:
    """Tells what was written into the code, or shows what would be."""
    counted = f"{_several(sum(fix.places for fix in fixes), 'place')} in {_several(len(fixes), 'file')}"
    if not given.dry_run:
        remark(f"{counted} mended" if written == len(fixes) else f"{written} of {len(fixes)} files mended")
        return
    from ..usage.fix import diff_of

    for line in diff_of(fixes) if fixes and given.format is DiffFormat.TEXT else ():
        say_change(line)
    remark(f"{counted} would be mended")


def _several(count: int, what: str) -> str:
    return f"{count} {what if count == 1 else f'{what}s'}"


def _is_too_bad(comparison: Comparison, fail_on: FailOn) -> bool:
    bad = {FailOn.NEVER: (), FailOn.BREAKING: ("breaking",), FailOn.WARNING: ("breaking", "warning")}[fail_on]
    return comparison.whole.verdict.value in bad


def _print_reference(given: Diffing) -> None:
    from ..diff import SCHEMA
    from ..diff.report.reference import rules_as_data, rules_as_lines, rules_as_markdown

    if given.schema:
        say_data(SCHEMA)
    elif given.format is DiffFormat.JSON:
        say_data(rules_as_data())
    elif given.format is DiffFormat.MARKDOWN:
        say_text(rules_as_markdown())
    else:
        for line in rules_as_lines():
            say(line)
