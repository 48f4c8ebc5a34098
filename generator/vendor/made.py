"""A spec and what was chosen of it become the files of a vendored client, and their lock. Nothing is written."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from .. import pipeline
from ..config import Settings
from ..diagnostics import Diagnostics, Unusable
from ..encode import data, show
from ..ir.api import Api
from ..load import SpecBytes
from ..plan.callnames import Pins
from ..plan.names import settle_names
from ..render.files import GeneratedFile
from ..render.runtime import runtime_files
from ..render.targets.sdk import render_sdk
from ..selectors import Selector
from ..text import SpecText
from ..write.ledger import load_ledger
from ..write.manifest import digest
from .choice import Called, called, refuse_parts, route_of, selectors_of, selectors_of_resources
from .description import Description, description_of
from .lock import Choices, Lock, Origin, hashes_of, this_generator
from .missed import report_missed
from .package import NAMES, render_vendored
from .used import used_calls

_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,59}")


@dataclass(frozen=True, slots=True)
class Made:
    """A client about to be written, and how much of the API it has."""

    files: tuple[GeneratedFile, ...]
    lock: Lock
    operations: int
    definitions: int
    api: Api
    description: Description
    settings: Settings


def settings_for(settings: Settings, folder: Path, choices: Choices, diagnostics: Diagnostics) -> Settings:
    """The settings of a vendored client: its folder is the package, and keeps the names. Raises `Unusable`."""
    if choices.name and not _WORD.fullmatch(choices.name):
        message = f"{show(SpecText(choices.name), 200)} can't begin a class's name"
        diagnostics.error("vendor-name", message, None, "it is a word of letters, digits and _, e.g. --name Runs")
        raise Unusable
    refuse_parts(choices.without, diagnostics)
    own = folder / NAMES
    return replace(
        settings,
        output=folder,
        package=folder.name,
        stem=choices.name or settings.stem,
        names=settings.names if settings.names and not own.exists() else own,
        extensions=None,
        lean=True,
        without=frozenset(choices.without),
    )


def make(settings: Settings, folder: Path, choices: Choices, piped: SpecBytes | None, diagnostics: Diagnostics) -> Made:
    """The client. Raises `Unusable` after reporting what is wrong with the spec or the choices."""
    settings = settings_for(settings, folder, choices, diagnostics)
    selected = tuple(_selected(settings, folder, choices, piped, diagnostics))
    planned = pipeline.plan(replace(settings, include=selected or settings.include), diagnostics, piped)
    if diagnostics.failed:
        raise Unusable
    files = render_vendored(planned.plan)
    report_missed(_used_by(choices, folder), folder, files, diagnostics)
    lock = Lock(
        generator=this_generator(),
        spec=_origin(settings, folder, piped, planned.api),
        choices=choices,
        inputs=dict(_inputs(settings, folder)),
        files=hashes_of(files),
    )
    count, types = len(planned.chosen.operations), len(planned.chosen.definitions)
    return Made(files, lock, count, types, planned.api, description_of(planned), settings)


def whole(settings: Settings, folder: Path, choices: Choices, piped: SpecBytes | None) -> Iterator[GeneratedFile]:
    """The package with everything that the API and the runtime have, for comparison."""
    sink = Diagnostics()
    own = replace(settings_for(settings, folder, choices, sink), lean=False, without=frozenset())
    plan = pipeline.plan(own, sink, piped).plan
    inside = f"{plan.package.name}/"
    yield from (file for file in render_sdk(plan) if file.path.startswith(inside))
    yield from runtime_files(plan.package.name)


def _selected(
    settings: Settings, folder: Path, choices: Choices, piped: SpecBytes | None, diagnostics: Diagnostics
) -> Iterator[Selector]:
    """What was chosen; nothing where everything is wanted."""
    if not (choices.only or choices.only_tag or choices.resource or choices.used_by):
        return
    own = Diagnostics()
    try:
        api = pipeline.read_api(settings, own, piped)
    except Unusable:
        for found in own:
            diagnostics.keep(found)
        raise
    yield from selectors_of(choices.only, choices.only_tag, api, diagnostics)
    operations = list(_called(api, settings, diagnostics))
    yield from selectors_of_resources(choices.resource, operations, diagnostics)
    if choices.used_by:
        used = used_calls(_used_by(choices, folder), folder, (item.dotted for item in operations), diagnostics)
        if not used and not (choices.only or choices.only_tag or choices.resource):
            hint = "name folders or files of Python that call the client, or what to keep with --only"
            diagnostics.error("vendor-unused", "nothing of the API is called there", None, hint)
            raise Unusable
        yield from (route_of(item.operation) for item in operations if item.dotted in used)


def _used_by(choices: Choices, folder: Path) -> list[Path]:
    return [Path(os.path.normpath(folder / path)) for path in choices.used_by]


def _called(api: Api, settings: Settings, diagnostics: Diagnostics) -> Iterator[Called]:
    ledger = load_ledger(pipeline.ledger_path(settings), diagnostics)
    pins = Pins(settings.calls, settings.classes, settings.resource_prefix)
    return called(api, settle_names(api, pins, ledger), ledger)


def _origin(settings: Settings, folder: Path, piped: SpecBytes | None, api: Api) -> Origin:
    content = piped.data if piped else settings.spec.read_bytes()
    source = piped.url if piped else relative(settings.spec, folder)
    return Origin(source=source, sha256=digest(content), version=data(api.version))


def _inputs(settings: Settings, folder: Path) -> Iterator[tuple[str, str]]:
    for path in (*_stated(settings.source), *settings.overlays, *settings.environments.values()):
        if isinstance(path, Path):
            yield relative(path, folder), digest(path.read_bytes())


def _stated(path: Path | None) -> Iterable[Path]:
    return [path] if path else []


def relative(path: Path, folder: Path) -> str:
    """A path as it is written in a lock: from the folder, so that it is the same on any machine."""
    return Path(os.path.relpath(path, folder)).as_posix()
