"""What may stand on the command line: the options that commands share, a dataclass for each group of them.

@app.command()
@spread
def check(given: Making) -> None: ...      `oarlock check --output …`, with an option for each field of `Making`
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_type_hints

import typer
from typer.core import TyperGroup

_Given = TypeVar("_Given")


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


SpecName = Annotated[
    str | None,
    typer.Argument(
        metavar="SPEC",
        help="The OpenAPI description: a file, an http(s) URL, or `-` for standard input. "
        "Default: the config's `spec`.",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a spec is found and read."""

    spec: SpecName = None
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            readable=False,
            help="The config file. Default, where no spec is named: oarlock.toml, else pyproject.toml, in this folder.",
        ),
    ] = None
    overlay: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", readable=False, help="An OpenAPI Overlay to apply; may be repeated."),
    ] = None
    ref_root: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            readable=False,
            help="The folder that `$ref`s may lead into. Default: the one that holds the spec.",
        ),
    ] = None
    allow_url: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PREFIX", help="A URL under which `$ref`s may be fetched; may be repeated. Default: none."
        ),
    ] = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors and the answer, nothing beside.")] = False
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List every finding, notes included, instead of one of each kind.")
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging(Reading):
    """How an answer is printed, and what is too bad to go on."""

    format: Annotated[Format, typer.Option(help="How to print what was found and done.")] = Format.TEXT
    strict: Annotated[bool, typer.Option("--strict", help="Treat warnings as errors: exit 2, write nothing.")] = False
    max_degraded: Annotated[
        int | None,
        typer.Option(min=0, metavar="N", help="Exit 2 and write nothing when more than N parts are not as meant."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing(Judging):
    """What of a spec is made, and under which name."""

    package: Annotated[
        str | None, typer.Option(metavar="NAME", help="The SDK's import name. Default: told from the API's title.")
    ] = None
    include: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SELECTOR",
            help="Generate these operations only: `tag:Runs`, `path:/runs/**`, `operation:listRuns`, `GET /runs`, "
            "`deprecated`; may be repeated.",
        ),
    ] = None
    exclude: Annotated[
        list[str] | None,
        typer.Option(metavar="SELECTOR", help="Leave these operations out, of all or of the included ones."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Making(Choosing):
    """Where the SDK of a spec goes."""

    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR",
            readable=False,
            help="The folder to write into. Default: the config's `output`.",
        ),
    ] = None


def spread(command: Callable[[_Given], None]) -> Callable[..., None]:
    """A function of one dataclass as a function of that dataclass's fields, which is what typer makes options of.

    A command's own options come before those that it shares with others.
    """
    (given,) = get_type_hints(command).keys() - {"return"}
    options: type = get_type_hints(command)[given]
    hints = get_type_hints(options, include_extras=True)
    needed = inspect.Parameter.empty
    defaults = {field.name: needed if field.default is MISSING else field.default for field in fields(options)}
    names = dict.fromkeys(name for owner in options.__mro__ for name in owner.__dict__.get("__annotations__", ()))

    @wraps(command)
    def spread_out(**values: object) -> None:
        command(options(**values))

    spread_out.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=defaults[name], annotation=hints[name])
            for name in names
        ]
    )
    spread_out.__annotations__ = {name: hints[name] for name in names}
    return spread_out


def defaulting(name: str) -> type[TyperGroup]:
    """A group whose command `name` need not be said: `oarlock names openapi.yaml` lists names."""

    class Defaulting(TyperGroup):
        def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
            said = args[:1]
            if not said or (said[0] not in self.commands and said[0] not in ctx.help_option_names):
                args = [name, *args]
            return super().parse_args(ctx, args)

    return Defaulting
