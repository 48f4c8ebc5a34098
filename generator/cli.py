"""The command line: arguments in, text and an exit status out. The only room that prints.

0 done   1 a check says no   2 the arguments, the config or the spec can't be used   70 a bug of ours   130 interrupted
"""

from __future__ import annotations

import json
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.text import Text

from .config import Settings, find_config, load_config
from .diagnostics import Diagnostic, Diagnostics, Severity, Unusable
from .encode import show
from .text import SpecText

app = typer.Typer(
    name="oarlock",
    help="Turn an OpenAPI description into a Python SDK, and keep the two in step.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
_out = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
_err = Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


Spec = Annotated[
    Path | None,
    typer.Argument(help="The OpenAPI description; `-` reads it from standard input. Default: the config's `spec`."),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="The folder to write into. Default: the config's `output`.")
]
Package = Annotated[str | None, typer.Option(help="The SDK's import name. Default: told from the API's title.")]
Config = Annotated[
    Path | None, typer.Option(help="The config file. Default: oarlock.toml, else pyproject.toml, in this folder.")
]
Overlay = Annotated[list[Path] | None, typer.Option(help="An OpenAPI Overlay to apply; may be repeated.")]
OutputFormat = Annotated[Format, typer.Option("--format", help="How to print what was found and done.")]
Strict = Annotated[bool, typer.Option("--strict", help="Treat warnings as errors: exit 2, write nothing.")]


@app.command()
def generate(
    spec: Spec = None,
    output: Output = None,
    package: Package = None,
    config: Config = None,
    overlay: Overlay = None,
    format: OutputFormat = Format.TEXT,
    strict: Strict = False,
) -> None:
    """Write the SDK of a spec.

    Example: oarlock generate openapi.yaml --output generated --package petstore
    """
    from . import pipeline

    diagnostics = Diagnostics()

    def run() -> None:
        settings = _settings(diagnostics, spec, output, package, config, overlay)
        generation = pipeline.generate(settings, diagnostics)
        _refuse_warnings(strict, diagnostics)
        written = pipeline.write(settings, generation.files, diagnostics)
        counts = {
            "operations": len(generation.api.operations),
            "definitions": len(generation.api.definitions),
            "files": written.total,
            "changed": [drift.path for drift in written.changed],
        }
        if format is Format.JSON:
            _print_json({"output": str(settings.output), **counts, "diagnostics": _as_data(diagnostics)})
            return
        _print_diagnostics(diagnostics)
        changed = f"{len(written.changed)} changed" if written.changed else "nothing changed"
        place = show(SpecText(str(settings.output)), 200)
        _out.print(
            f"{place}: {counts['operations']} operations, {counts['definitions']} types, {written.total} files, {changed}"
        )

    _guarded(run, diagnostics, format)


@app.command()
def check(
    spec: Spec = None,
    output: Output = None,
    package: Package = None,
    config: Config = None,
    overlay: Overlay = None,
    format: OutputFormat = Format.TEXT,
) -> None:
    """Tell whether the folder is what the spec gives; exit 1, naming each file and why, when it isn't.

    Example: oarlock check
    """
    from . import pipeline

    diagnostics = Diagnostics()

    def run() -> None:
        settings = _settings(diagnostics, spec, output, package, config, overlay)
        generation = pipeline.generate(settings, diagnostics)
        drift = pipeline.check(settings, generation.files)
        if format is Format.JSON:
            listed = [{"path": item.path, "cause": item.cause.value} for item in drift]
            _print_json({"output": str(settings.output), "drift": listed, "diagnostics": _as_data(diagnostics)})
        else:
            for item in drift:
                _out.print(f"{show(SpecText(str(settings.output / item.path)), 300)}: {item.cause.value}")
            _out.print(
                f"{len(drift)} of {len(generation.files)} files differ: run `oarlock generate`" if drift else "in step"
            )
        if drift:
            raise typer.Exit(1)

    _guarded(run, diagnostics, format)


@app.command()
def docs(
    spec: Spec = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write into.")] = Path("docs-generated"),
    package: Package = None,
    config: Config = None,
    overlay: Overlay = None,
) -> None:
    """Write the reference docs of a spec as Markdown, without the SDK.

    Example: oarlock docs openapi.yaml --output docs/api
    """
    from . import pipeline

    diagnostics = Diagnostics()

    def run() -> None:
        settings = replace(_settings(diagnostics, spec, None, package, config, overlay), output=output)
        files = pipeline.docs(settings, diagnostics)
        written = pipeline.write(settings, files, diagnostics)
        _print_diagnostics(diagnostics)
        _out.print(f"{show(SpecText(str(output)), 200)}: {written.total} files, {len(written.changed)} changed")

    _guarded(run, diagnostics, Format.TEXT)


@app.command()
def mock(
    spec: Spec = None,
    port: Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.")] = 4010,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    rules: Annotated[
        Path | None,
        typer.Option(help="Rules for what the spec can't tell, in YAML. Default: mock.yaml beside the spec."),
    ] = None,
    seed: Annotated[int, typer.Option(help="What made-up values depend on.")] = 0,
    config: Config = None,
    overlay: Overlay = None,
) -> None:
    """Serve a spec: check requests against it, answer from its examples and schemas, keep state by resource.

    Example: oarlock mock openapi.yaml --port 4010
    """
    from . import pipeline

    diagnostics = Diagnostics()

    def run() -> None:
        settings = _settings(diagnostics, spec, None, None, config, overlay)
        api = pipeline.read_api(settings, diagnostics)
        _print_diagnostics(diagnostics)
        pipeline.serve(
            api,
            host=host,
            port=port,
            seed=seed,
            rules=rules or _rules_beside(settings.spec),
            on_start=lambda url: _out.print(f"serving {show(api.title)} on {url}"),
        )

    _guarded(run, diagnostics, Format.TEXT)


def _rules_beside(spec: Path) -> Path | None:
    beside = spec.parent / "mock.yaml"
    return beside if beside.is_file() else None


def _print_version(asked: bool) -> None:
    if asked:
        try:
            _out.print(f"oarlock {installed_version('oarlock')}")
        except PackageNotFoundError:
            _out.print("oarlock, not installed")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Options of the command as a whole."""


def _settings(
    diagnostics: Diagnostics,
    spec: Path | None,
    output: Path | None,
    package: str | None,
    config: Path | None,
    overlays: Sequence[Path] | None,
) -> Settings:
    """The config's settings with what the command line says in their place.

    A spec that is named on the command line is none of the config's business, unless the config is named, too.
    """
    found = config or (find_config(Path.cwd()) if spec is None else None)
    settings = load_config(found, diagnostics)
    if spec is not None:
        settings = replace(settings, spec=spec)
    if output is not None:
        settings = replace(settings, output=output)
    if package is not None:
        if not package.isidentifier() or not package.isascii() or package != package.lower():
            diagnostics.error(
                "package-name", f"{show(SpecText(package))} is no name for a package", None, "use a-z, 0-9 and _"
            )
            raise Unusable
        settings = replace(settings, package=package)
    return replace(settings, overlays=(*settings.overlays, *(overlays or ())))


def _refuse_warnings(strict: bool, diagnostics: Diagnostics) -> None:
    if strict and diagnostics.of(Severity.WARNING):
        raise Unusable


def _guarded(run: Callable[[], None], diagnostics: Diagnostics, format: Format) -> None:
    """Runs a command; what goes wrong becomes a message and an exit status."""
    try:
        run()
    except Unusable:
        if format is Format.JSON:
            _print_json({"diagnostics": _as_data(diagnostics)})
        else:
            _print_diagnostics(diagnostics)
        raise typer.Exit(2) from None
    except KeyboardInterrupt:
        _err.print("interrupted: nothing was written")
        raise typer.Exit(130) from None
    except (typer.Exit, typer.Abort, BrokenPipeError):
        raise
    except Exception as error:
        _print_diagnostics(diagnostics)
        _report_bug(error)


def _report_bug(error: Exception) -> NoReturn:
    with tempfile.NamedTemporaryFile("w", prefix="oarlock-", suffix=".txt", delete=False, encoding="utf-8") as trace:
        trace.write("".join(traceback.format_exception(error)))
    _err.print(
        f"oarlock failed on this input, which is a bug of oarlock's ({type(error).__name__}); nothing was written."
    )
    _err.print(f"the trace is in {trace.name}; please report it with the spec, or the part of it that does this")
    raise typer.Exit(70)


def _print_diagnostics(diagnostics: Diagnostics) -> None:
    for diagnostic in diagnostics:
        line = Text(str(diagnostic))
        line.highlight_words([f"{diagnostic.severity}[{diagnostic.code}]"], _STYLES[diagnostic.severity])
        _err.print(line)


def _as_data(diagnostics: Diagnostics) -> list[dict[str, object]]:
    return [_one_as_data(diagnostic) for diagnostic in diagnostics]


def _one_as_data(diagnostic: Diagnostic) -> dict[str, object]:
    location = diagnostic.location
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "location": location
        and {
            "file": location.file,
            "line": location.line,
            "column": location.column,
            "pointer": show(location.pointer, 500) if location.pointer else None,
        },
    }


def _print_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, indent=2) + "\n")


def main() -> None:
    """The command `oarlock`."""
    app()
