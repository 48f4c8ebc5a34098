"""The command line: arguments in, text and an exit status out.

0 done   1 a check says no   2 the arguments, the config or the spec can't be used   70 a bug of ours   130 interrupted
"""

from __future__ import annotations

import gc
import signal
import sys
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from typing import Annotated

import typer

from .commands.check import check
from .commands.diff import diff
from .commands.docs import docs
from .commands.explain import explain
from .commands.generate import generate
from .commands.init import init
from .commands.mock import mock
from .commands.models import models
from .commands.names import names
from .commands.vendor import vendor
from .terminal import report_bug, say

app = typer.Typer(
    name="oarlock",
    help="Turn an OpenAPI description into a Python SDK, and keep the two in step.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command(epilog="Example: oarlock init openapi.yaml --dry-run", short_help="Set up a repository that has a spec.")(
    init
)
app.command(epilog="Example: oarlock generate openapi.yaml --output generated --package petstore")(generate)
app.command(epilog="Example: oarlock check --strict", short_help="Tell whether the folder is what the spec gives.")(
    check
)
app.command(
    epilog="Example: oarlock diff HEAD~1:spec/openapi.yaml spec/openapi.yaml --fail-on breaking",
    short_help="Tell what a revision of a spec breaks, on the wire and in Python.",
)(diff)
app.command(
    epilog="Example: oarlock mock openapi.yaml --port 4010", short_help="Serve a spec from its examples and schemas."
)(mock)
app.command(epilog="Example: oarlock models openapi.yaml --style dataclass --output models.py")(models)
app.command(
    epilog='Example: oarlock explain "GET /runs/{run_id}" --spec openapi.yaml',
    short_help="Tell what is known of an operation or model, and why.",
)(explain)
app.add_typer(docs, name="docs")
app.add_typer(names, name="names")
app.add_typer(vendor, name="vendor")


def _print_version(asked: bool) -> None:
    if asked:
        try:
            say(f"oarlock {installed_version('oarlock')}")
        except PackageNotFoundError:
            say("oarlock, not installed")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Options of the command as a whole."""


def main() -> None:
    """The command `oarlock`."""
    # What a run makes stays to its end: looking through it this rarely saves an eighth of the time.
    gc.set_threshold(10_000)
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        report_bug(error)
        sys.exit(70)
    finally:
        # The status is settled: an interruption of the clearing up must not change it.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
