"""A run of a command: its settings, what it reads, where it reports; what goes wrong becomes an exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

import typer

from ..config import PACKAGE_FORM, Settings, find_config, load_config, read_package
from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..load import SpecBytes, fetch_spec, is_url
from ..load.source import MAX_BYTES
from ..selectors import FORM, Selector, read_selectors
from ..terminal import as_data, remark, remark_findings, report_bug, say_data
from ..text import SpecText
from .options import Choosing, Format, Judging, Making, Reading

_STDIN = "-"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: its settings, where it reports, and the spec where it is no file on disk."""

    settings: Settings
    diagnostics: Diagnostics
    piped: SpecBytes | None

    @property
    def place(self) -> str:
        """The output folder, to be shown."""
        return show(SpecText(str(self.settings.output)), 200)


def run(act: Callable[[Run], None], given: Reading) -> None:
    """Runs a command; what goes wrong becomes a message and an exit status."""
    diagnostics = Diagnostics(strict=isinstance(given, Judging) and given.strict)
    with guarded(given, diagnostics):
        settings = _settings(given, diagnostics)
        act(Run(settings, diagnostics, _piped(given, diagnostics)))


@contextmanager
def guarded(given: Reading, diagnostics: Diagnostics) -> Iterator[None]:
    """Turns what is raised within into what was found, and a status: 2, 130, or 70 for a bug of ours."""
    try:
        yield
    except Unusable:
        _tell(diagnostics, given)
        raise typer.Exit(2) from None
    except KeyboardInterrupt:
        remark("interrupted")
        raise typer.Exit(130) from None
    except (typer.Exit, typer.Abort):
        raise
    except Exception as error:
        _tell(diagnostics, given)
        report_bug(error)
        raise typer.Exit(70) from None


def stop_if_failed(run: Run, given: Reading) -> None:
    """Ends the run before anything is written, where there are errors or more parts are lost than is allowed."""
    allowed = given.max_degraded if isinstance(given, Judging) else None
    costly = len(run.diagnostics.costly())
    if allowed is not None and costly > allowed:
        message = f"{costly} parts of the spec are not generated as meant, and {allowed} may be"
        hint = "mend the spec or correct it by an overlay; or allow more with --max-degraded"
        run.diagnostics.error("too-degraded", message, None, hint)
    if run.diagnostics.failed:
        raise Unusable


def _tell(diagnostics: Diagnostics, given: Reading) -> None:
    if isinstance(given, Judging) and given.format is Format.JSON:
        say_data({"diagnostics": as_data(diagnostics)})
    else:
        remark_findings(diagnostics, verbose=given.verbose, quiet=given.quiet)


def _piped(given: Reading, diagnostics: Diagnostics) -> SpecBytes | None:
    """The spec where it is no file: what a URL gives, or standard input, of which a byte too many tells enough."""
    if given.spec == _STDIN:
        return SpecBytes("<stdin>", sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b"")
    if given.spec is not None and is_url(given.spec):
        return fetch_spec(given.spec, diagnostics)
    return None


def _settings(given: Reading, diagnostics: Diagnostics) -> Settings:
    """The config's settings with what the command line says in their place.

    A spec that is named on the command line is none of the config's business, unless the config is named, too.
    """
    here = find_config(Path())
    found = given.config or (here if given.spec is None else None)
    if found is None and here is not None and isinstance(given, Choosing):
        note = f"{here.name} is not read, as a spec is named"
        diagnostics.note("config-unused", note, None, f"add --config {here.name}, or leave the spec out")
    settings = load_config(found, diagnostics)
    if found is None and given.spec is None and not settings.spec.exists():
        hint = "name one: oarlock generate openapi.yaml --output generated"
        diagnostics.error("spec-missing", f"no spec is named, and there is no {settings.spec}", None, hint)
        raise Unusable
    settings = _with_reading(settings, given, diagnostics)
    settings = _with_choices(settings, given, diagnostics) if isinstance(given, Choosing) else settings
    return replace(settings, output=given.output) if isinstance(given, Making) and given.output else settings


def _with_reading(settings: Settings, given: Reading, diagnostics: Diagnostics) -> Settings:
    is_file = given.spec and given.spec != _STDIN and not is_url(given.spec)
    return replace(
        settings,
        spec=Path(given.spec) if given.spec and is_file else settings.spec,
        overlays=(*settings.overlays, *(given.overlay or ())),
        ref_root=_folder(given.ref_root or settings.ref_root, diagnostics),
        allowed_urls=_urls(given.allow_url or (), diagnostics),
    )


def _with_choices(settings: Settings, given: Choosing, diagnostics: Diagnostics) -> Settings:
    return replace(
        settings,
        package=settings.package if given.package is None else _package(given.package, diagnostics),
        include=_selectors(given.include, "--include", diagnostics) or settings.include,
        exclude=(*settings.exclude, *_selectors(given.exclude, "--exclude", diagnostics)),
    )


def _package(name: str, diagnostics: Diagnostics) -> str:
    try:
        return read_package(name)
    except ValueError as error:
        _refuse(
            "package-name", f"--package can't be used: {show(SpecText(str(error)), 200)}", PACKAGE_FORM, diagnostics
        )


def _selectors(texts: list[str] | None, option: str, diagnostics: Diagnostics) -> tuple[Selector, ...]:
    try:
        return read_selectors(texts or ())
    except ValueError as error:
        _refuse("selector", f"{option} can't be used: {show(SpecText(str(error)), 200)}", FORM, diagnostics)


def _urls(prefixes: Sequence[str], diagnostics: Diagnostics) -> tuple[str, ...]:
    for prefix in prefixes:
        if not is_url(prefix):
            _refuse(
                "allow-url", f"{show(SpecText(prefix), 200)} is no URL", "e.g. https://example.com/api/", diagnostics
            )
    return tuple(prefixes)


def _refuse(code: str, message: str, form: str, diagnostics: Diagnostics) -> NoReturn:
    diagnostics.error(code, message, None, f"it is {form}")
    raise Unusable


def _folder(place: Path | None, diagnostics: Diagnostics) -> Path | None:
    if place is not None and not place.is_dir():
        message = f"{show(SpecText(str(place)), 200)} is no folder"
        diagnostics.error("ref-root", message, None, "name the folder that holds all files of the description")
        raise Unusable
    return place
