"""The command line: arguments in, text and an exit status out.

0 done   1 a check says no   2 the arguments, the config or the spec can't be used   70 a bug of ours   130 interrupted
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Annotated

import typer

from .config import PACKAGE_FORM, Settings, find_config, load_config, read_package
from .diagnostics import Diagnostics, Unusable
from .encode import show
from .load import SpecBytes
from .load.source import MAX_BYTES
from .terminal import as_data, remark, remark_diagnostics, report_bug, say, say_data, working
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


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


Spec = Annotated[
    Path | None,
    typer.Argument(
        readable=False, help="The OpenAPI description; `-` reads it from standard input. Default: the config's `spec`."
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", readable=False, help="The folder to write into. Default: the config's `output`."),
]
Package = Annotated[str | None, typer.Option(help="The SDK's import name. Default: told from the API's title.")]
Config = Annotated[
    Path | None,
    typer.Option(
        readable=False,
        help="The config file. Default, where no spec is named: oarlock.toml, else pyproject.toml, in this folder.",
    ),
]
Overlay = Annotated[
    list[Path] | None, typer.Option(readable=False, help="An OpenAPI Overlay to apply; may be repeated.")
]
RefRoot = Annotated[
    Path | None,
    typer.Option(readable=False, help="The folder that `$ref`s may lead into. Default: the one that holds the spec."),
]
OutputFormat = Annotated[Format, typer.Option("--format", help="How to print what was found and done.")]
Strict = Annotated[bool, typer.Option("--strict", help="Treat warnings as errors: exit 2, write nothing.")]


class _Strict(Diagnostics):
    """A sink to which a warning is an error."""

    warning = Diagnostics.error


@dataclass(frozen=True, slots=True)
class _Run:
    """One run of a command: its settings, where it reports, and what was piped in."""

    settings: Settings
    diagnostics: Diagnostics
    piped: SpecBytes | None

    @property
    def place(self) -> str:
        """The output folder, to be shown."""
        return show(SpecText(str(self.settings.output)), 200)


_STDIN = Path("-")


@app.command(epilog="Example: oarlock generate openapi.yaml --output generated --package petstore")
def generate(
    spec: Spec = None,
    output: Output = None,
    package: Package = None,
    config: Config = None,
    overlay: Overlay = None,
    ref_root: RefRoot = None,
    format: OutputFormat = Format.TEXT,
    strict: Strict = False,
) -> None:
    """Write the SDK of a spec: all of its files, or none.

    Files that oarlock didn't write stay; edited ones are kept as `.orig`.
    """

    def act(run: _Run) -> None:
        from . import pipeline

        with working(f"generating {run.place}"):
            generation = pipeline.generate(run.settings, run.diagnostics, run.piped)
            _stop_if_failed(run.diagnostics)
            written = pipeline.write(run.settings, generation.files, run.diagnostics)
        operations, types = len(generation.api.operations), len(generation.api.definitions)
        if format is Format.JSON:
            say_data(
                {
                    "output": str(run.settings.output),
                    "operations": operations,
                    "definitions": types,
                    "files": written.total,
                    "changed": [drift.path for drift in written.changed],
                    "diagnostics": as_data(run.diagnostics),
                }
            )
            return
        remark_diagnostics(run.diagnostics)
        changed = f"{len(written.changed)} changed" if written.changed else "nothing changed"
        say(f"{run.place}: {operations} operations, {types} types, {written.total} files, {changed}")

    given = _Given(spec, output, package, config, overlay or (), ref_root)
    _guarded(act, given, _Strict() if strict else Diagnostics(), format)


@app.command(epilog="Example: oarlock check --strict", short_help="Tell whether the folder is what the spec gives.")
def check(
    spec: Spec = None,
    output: Output = None,
    package: Package = None,
    config: Config = None,
    overlay: Overlay = None,
    ref_root: RefRoot = None,
    format: OutputFormat = Format.TEXT,
    strict: Annotated[
        bool, typer.Option("--strict", help="Treat warnings as errors, and files that oarlock didn't write as changes.")
    ] = False,
) -> None:
    """Tell whether the folder is what the spec gives; exit 1, naming each file and why, when it isn't.

    Changes nothing.
    """

    def act(run: _Run) -> None:
        from . import pipeline

        with working(f"checking {run.place}"):
            generation = pipeline.generate(run.settings, run.diagnostics, run.piped)
            _stop_if_failed(run.diagnostics)
            found = pipeline.check(run.settings, generation.files, run.diagnostics)
        drift = [item for item in found if strict or item.cause is not pipeline.Cause.FOREIGN]
        if format is Format.JSON:
            listed = [{"path": item.path, "cause": item.cause.value} for item in drift]
            say_data({"output": str(run.settings.output), "drift": listed, "diagnostics": as_data(run.diagnostics)})
        else:
            for item in drift:
                say(f"{show(SpecText(str(run.settings.output / item.path)), 300)}: {item.cause.value}")
            say(f"{run.place}: {len(drift)} files differ: run `oarlock generate`" if drift else f"{run.place}: in step")
        if drift:
            raise typer.Exit(1)

    given = _Given(spec, output, package, config, overlay or (), ref_root)
    _guarded(act, given, _Strict() if strict else Diagnostics(), format)


@app.command(epilog="Example: oarlock docs openapi.yaml --output docs/api")
def docs(
    spec: Spec = None,
    output: Annotated[Path, typer.Option("--output", "-o", readable=False, help="The folder to write into.")] = Path(
        "docs-generated"
    ),
    package: Package = None,
    config: Config = None,
    overlay: Overlay = None,
    ref_root: RefRoot = None,
    format: OutputFormat = Format.TEXT,
    strict: Strict = False,
) -> None:
    """Write the reference docs of a spec as Markdown, without the SDK."""

    def act(run: _Run) -> None:
        from . import pipeline

        with working(f"writing {run.place}"):
            files = pipeline.docs(run.settings, run.diagnostics, run.piped)
            _stop_if_failed(run.diagnostics)
            written = pipeline.write(run.settings, files, run.diagnostics, kind="docs")
        changed = [drift.path for drift in written.changed]
        if format is Format.JSON:
            answer = {"output": str(output), "files": written.total, "changed": changed}
            say_data({**answer, "diagnostics": as_data(run.diagnostics)})
            return
        remark_diagnostics(run.diagnostics)
        say(f"{run.place}: {written.total} files, {len(changed)} changed")

    given = _Given(spec, output, package, config, overlay or (), ref_root)
    _guarded(act, given, _Strict() if strict else Diagnostics(), format)


@app.command(
    epilog="Example: oarlock mock openapi.yaml --port 4010", short_help="Serve a spec from its examples and schemas."
)
def mock(
    spec: Spec = None,
    port: Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.")] = 4010,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    rules: Annotated[
        Path | None,
        typer.Option(
            readable=False, help="Rules for what the spec can't tell, in YAML. Default: mock.yaml beside the spec."
        ),
    ] = None,
    seed: Annotated[int, typer.Option(help="What made-up values depend on.")] = 0,
    config: Config = None,
    overlay: Overlay = None,
    ref_root: RefRoot = None,
) -> None:
    """Serve a spec: check requests against it, answer from its examples and schemas, keep state by resource.

    Runs until interrupted.
    """

    def act(run: _Run) -> None:
        from . import pipeline

        with working("reading the spec"):
            api = pipeline.read_api(run.settings, run.diagnostics, run.piped)
        remark_diagnostics(run.diagnostics)
        beside = None if run.piped else _rules_beside(run.settings.spec)
        pipeline.serve(
            api,
            run.diagnostics,
            host=host,
            port=port,
            seed=seed,
            rules=rules or beside,
            on_start=lambda url: say(f"serving {show(api.title)} on {url}"),
        )

    _guarded(act, _Given(spec, None, None, config, overlay or (), ref_root), Diagnostics(), Format.TEXT)


def _rules_beside(spec: Path) -> Path | None:
    beside = spec.parent / "mock.yaml"
    return beside if beside.is_file() else None


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


@dataclass(frozen=True, slots=True)
class _Given:
    """What stands on the command line, of what commands have in common."""

    spec: Path | None
    output: Path | None
    package: str | None
    config: Path | None
    overlays: Sequence[Path]
    ref_root: Path | None


def _guarded(act: Callable[[_Run], None], given: _Given, diagnostics: Diagnostics, format: Format) -> None:
    """Runs a command; what goes wrong becomes a message and an exit status."""
    try:
        settings = _settings(given, diagnostics)
        act(_Run(settings, diagnostics, _piped(given)))
    except Unusable:
        _tell(diagnostics, format)
        raise typer.Exit(2) from None
    except KeyboardInterrupt:
        remark("interrupted")
        raise typer.Exit(130) from None
    except (typer.Exit, typer.Abort):
        raise
    except Exception as error:
        _tell(diagnostics, format)
        report_bug(error)
        raise typer.Exit(70) from None


def _tell(diagnostics: Diagnostics, format: Format) -> None:
    if format is Format.JSON:
        say_data({"diagnostics": as_data(diagnostics)})
    else:
        remark_diagnostics(diagnostics)


def _stop_if_failed(diagnostics: Diagnostics) -> None:
    if diagnostics.failed:
        raise Unusable


def _piped(given: _Given) -> SpecBytes | None:
    """What stands on standard input, where the spec is `-`; one byte more than is allowed tells that it is too much."""
    if given.spec != _STDIN:
        return None
    return SpecBytes("<stdin>", sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b"")


def _settings(given: _Given, diagnostics: Diagnostics) -> Settings:
    """The config's settings with what the command line says in their place.

    A spec that is named on the command line is none of the config's business, unless the config is named, too.
    """
    here = find_config(Path())
    found = given.config or (here if given.spec is None else None)
    if found is None and here is not None:
        note = f"{here.name} is not read, as a spec is named"
        diagnostics.note("config-unused", note, None, f"add --config {here.name}, or leave the spec out")
    settings = load_config(found, diagnostics)
    if found is None and given.spec is None and not settings.spec.exists():
        hint = "name one: oarlock generate openapi.yaml --output generated"
        diagnostics.error("spec-missing", f"no spec is named, and there is no {settings.spec}", None, hint)
        raise Unusable
    return _with_given(settings, given, diagnostics)


def _with_given(settings: Settings, given: _Given, diagnostics: Diagnostics) -> Settings:
    return replace(
        settings,
        spec=given.spec if given.spec and given.spec != _STDIN else settings.spec,
        output=given.output or settings.output,
        package=settings.package if given.package is None else _package(given.package, diagnostics),
        overlays=(*settings.overlays, *given.overlays),
        ref_root=_folder(given.ref_root or settings.ref_root, diagnostics),
    )


def _package(name: str, diagnostics: Diagnostics) -> str:
    try:
        return read_package(name)
    except ValueError as error:
        message = f"--package can't be used: {show(SpecText(str(error)), 200)}"
        diagnostics.error("package-name", message, None, f"it is {PACKAGE_FORM}")
        raise Unusable from error


def _folder(place: Path | None, diagnostics: Diagnostics) -> Path | None:
    if place is not None and not place.is_dir():
        message = f"{show(SpecText(str(place)), 200)} is no folder"
        diagnostics.error("ref-root", message, None, "name the folder that holds all files of the description")
        raise Unusable
    return place


def main() -> None:
    """The command `oarlock`."""
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
