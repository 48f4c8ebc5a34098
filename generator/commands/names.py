"""`oarlock names`: which public name each place in the spec has, and the ledger that keeps them so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..config import find_config, load_config
from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..terminal import remark_findings, say, say_data, working
from ..text import SpecText
from .options import Format, Reading, defaulting, spread
from .run import Run, guarded, run

if TYPE_CHECKING:
    from ..plan.ledger import Ledger
    from ..plan.listing import ListedName


names = typer.Typer(
    cls=defaulting("list"),
    help="Show, fix, change and forget the public names that the SDK has.",
    epilog="Example: oarlock names openapi.yaml --output generated",
    subcommand_metavar="[list|pin|rename|prune] [ARGUMENTS]",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Reading):
    """What `names list` takes."""

    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", readable=False, help="The SDK's folder. Default: the config's `output`."),
    ] = None
    format: Annotated[Format, typer.Option(help="How to print the names.")] = Format.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Amending:
    """How the name ledger is found that is changed."""

    config: Annotated[
        Path | None,
        typer.Option(
            readable=False, help="The config file. Default: oarlock.toml, else pyproject.toml, in this folder."
        ),
    ] = None
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", readable=False, help="The SDK's folder. Default: the config's `output`."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinning(Amending):
    """What `names pin` takes."""

    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help='A class, a call, or a place: RunStep, runs.create, "POST /runs".'),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming(Amending):
    """What `names rename` takes."""

    old: Annotated[
        str,
        typer.Argument(metavar="OLD", help='A class, a call, or a place: RunStep, runs.create, "POST /runs".'),
    ]
    new: Annotated[str, typer.Argument(metavar="NEW", help="The class or the call that it is to be: Step, runs.start.")]


@names.command(
    "list",
    epilog="Example: oarlock names openapi.yaml --format json",
    short_help="List each place in the spec, and its name.",
)
@spread
def list_names(given: Listing) -> None:
    """List each place in the spec, its name, and where that comes from: a rule, the ledger, or a pin.

    Old names are listed, too: aliases of what is there, and names of what was removed.
    """

    def act(run: Run) -> None:
        from .. import pipeline

        settings = replace(run.settings, output=given.output or run.settings.output)
        with working("reading the spec"):
            listed = pipeline.list_names(settings, run.diagnostics, run.piped)
        if given.format is Format.JSON:
            say_data({"names": [_as_data(name) for name in listed]})
            return
        width = max((len(name.symbol) for name in listed), default=0)
        for name in listed:
            say(f"{name.symbol:<{width}}  {name.source:<7}  {show(name.place, 200)}")

    run(act, given)


def _as_data(name: ListedName) -> dict[str, str]:
    return {"location": show(name.place, 10_000), "kind": name.kind, "symbol": name.symbol, "source": name.source}


@names.command("pin", epilog="Example: oarlock names pin runs.create", short_help="Fix a name, whatever changes.")
@spread
def pin(given: Pinning) -> None:
    """Fix a name, so that it outlasts a change of the rule that resources are made by, and a move in the spec."""

    def change(ledger: Ledger) -> tuple[Ledger, str]:
        from ..plan.amend import pinned

        return pinned(ledger, given.name), f"{show(SpecText(given.name), 200)} is pinned"

    _amend(given, change)


@names.command(
    "rename", epilog="Example: oarlock names rename RunObject Run", short_help="Give another name; the old one stays."
)
@spread
def rename(given: Renaming) -> None:
    """Give something another name; the old one stays as a deprecated alias."""

    def change(ledger: Ledger) -> tuple[Ledger, str]:
        from ..plan.amend import renamed

        old, new = (show(SpecText(name), 200) for name in (given.old, given.new))
        return renamed(ledger, given.old, given.new), f"{old} is now {new}, and an alias: run `oarlock generate`"

    _amend(given, change)


@names.command("prune", epilog="Example: oarlock names prune", short_help="Forget old names.")
@spread
def prune(given: Amending) -> None:
    """Forget old names: aliases, and the names of what was removed."""

    def change(ledger: Ledger) -> tuple[Ledger, str]:
        from ..plan.amend import pruned

        aliases = len(ledger.type_aliases) + len(ledger.call_aliases)
        removed = len(ledger.removed_types) + len(ledger.removed_calls)
        told = "run `oarlock generate`" if aliases or removed else "nothing changes"
        return pruned(ledger), f"{aliases} aliases and {removed} removed names are forgotten: {told}"

    _amend(given, change)


def _amend(given: Amending, change: Callable[[Ledger], tuple[Ledger, str]]) -> None:
    """Changes the ledger of a project in one step, and says how; nothing else is touched."""
    diagnostics = Diagnostics()
    with guarded(Reading(config=given.config), diagnostics):
        from .. import pipeline
        from ..plan.amend import CantAmend

        settings = load_config(given.config or find_config(Path()), diagnostics)
        settings = replace(settings, output=given.output or settings.output)
        try:
            message = pipeline.amend_names(settings, change, diagnostics)
        except CantAmend as error:
            diagnostics.error("name-change", str(error), None, error.hint)
            raise Unusable from error
        remark_findings(diagnostics)
        say(message)
