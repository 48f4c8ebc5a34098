"""`oarlock vendor`: a client that lives in a repository, what became of it there, and its updates."""

from __future__ import annotations

import typer

from ..options import defaulting
from .add import add
from .check import check
from .update import update

vendor = typer.Typer(
    cls=defaulting("add"),
    help="Keep a client in a repository of yours, edits and all.",
    epilog="Example: oarlock vendor openapi.yaml --into src/app/_vendor/runs --only createRun,listRuns",
    subcommand_metavar="[add|check|update] [ARGUMENTS]",
)
vendor.command(
    "add",
    epilog="Example: oarlock vendor openapi.yaml --into src/app/_vendor/runs --resource runs",
    short_help="Write a client into a repository.",
)(add)
vendor.command(
    "check", epilog="Example: oarlock vendor check src/app/_vendor/runs", short_help="Tell what differs from the lock."
)(check)
vendor.command(
    "update",
    epilog="Example: oarlock vendor update src/app/_vendor/runs --spec openapi.yaml --dry-run",
    short_help="Bring a client up to its spec, with what was edited.",
)(update)
