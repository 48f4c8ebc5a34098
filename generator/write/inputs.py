"""What a folder was made from, as its manifest remembers it: what has changed since then tells why files differ.

{"generator": "0.1.0", "spec": {"spec/openapi.yaml": "3a7b…"}, "config": {"package": "9f86…"}, "templates": {…}}

Paths are relative to the config's folder, or to the spec's where there is no config: the same files give the same text
on any machine.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from ..config import SETTING_OF, Settings
from ..extend import Extensions
from ..paging import PagingChoice
from ..selectors import Selector


class Part(StrEnum):
    """What of a run's input can change by itself."""

    SPEC = "spec"
    OVERLAYS = "overlays"
    CONFIG = "config"
    NAMES = "names"
    HISTORY = "history"
    EXTENSIONS = "extensions"
    TEMPLATES = "templates"


Hashes = Mapping[str, str]
"""Hashes by path, or by the name of a setting."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a run reads: the version of the generator, and the hashes of each part."""

    generator: str
    parts: Mapping[Part, Hashes]

    def as_data(self) -> dict[str, object]:
        """The inputs as they stand in a manifest."""
        return {"generator": self.generator, **{part.value: dict(self.parts.get(part, {})) for part in Part}}


def inputs_of(
    settings: Settings, spec: Hashes, names: Hashes, history: Hashes, extensions: Extensions, templates: Path
) -> Inputs:
    """The inputs of a run, of which the spec, the name ledger and the history are read by others."""
    home = home_of(settings)
    overlays = [*settings.overlays, *(path for path in settings.environments.values() if isinstance(path, Path))]
    files = {f"{extensions.origin}/{file.path}": file.source for file in extensions.files}
    parts = {
        Part.SPEC: spec,
        Part.OVERLAYS: {relative(path, home): text_digest(path.read_bytes()) for path in overlays},
        Part.CONFIG: dict(_stated(settings, home)),
        Part.NAMES: names,
        Part.HISTORY: history,
        Part.EXTENSIONS: {path: text_digest(content) for path, content in files.items()},
        Part.TEMPLATES: dict(_of_folder(templates)),
    }
    return Inputs(this_generator(), {part: dict(sorted(hashes.items())) for part, hashes in parts.items()})


def read_inputs(stated: Any) -> Inputs | None:
    """The inputs that a manifest states; None where it states none, or none that can be read."""
    try:
        parts = {part: {str(key): str(hash) for key, hash in stated.get(part.value, {}).items()} for part in Part}
        return Inputs(str(stated["generator"]), parts)
    except (KeyError, TypeError, AttributeError):
        return None


def home_of(settings: Settings) -> Path:
    """The folder that the paths of inputs start from."""
    return (settings.source or settings.spec).parent


def relative(path: Path, home: Path) -> str:
    """A path as seen from a folder, in the same form on any system."""
    return Path(os.path.relpath(path, home)).as_posix()


def text_digest(content: bytes) -> str:
    """The hash of a text, whatever line ends a version control system gave it."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def this_generator() -> str:
    """The version of the running generator."""
    try:
        return version("oarlock")
    except PackageNotFoundError:
        return "unknown"


_ELSEWHERE = ("spec", "output", "diff_ignore", "diff_deprecation_days")
"""Settings that say nothing of what is made, or are remembered by what they lead to."""


def _stated(settings: Settings, home: Path) -> Iterable[tuple[str, str]]:
    """The settings that aren't the defaults, wherever they were stated."""
    default = Settings()
    for field in fields(settings):
        value = getattr(settings, field.name)
        if field.name in SETTING_OF and field.name not in _ELSEWHERE and value != getattr(default, field.name):
            yield SETTING_OF[field.name], sha256(json.dumps(_plain(value, home)).encode()).hexdigest()


def _plain(value: Any, home: Path) -> object:
    match value:
        case Path():
            return relative(value, home)
        case Selector():
            return value.text
        case PagingChoice():
            stated = {field.name: _plain(getattr(value, field.name), home) for field in fields(value)}
            return {name: item for name, item in stated.items() if name != "place"}
        case Mapping():
            return {str(key): _plain(item, home) for key, item in sorted(value.items())}
        case tuple():
            return [_plain(item, home) for item in value]
        case _:
            return value


def _of_folder(folder: Path) -> Iterable[tuple[str, str]]:
    for path in folder.rglob("*"):
        if path.is_file() and not path.name.startswith(".") and path.name != "README.md":
            yield path.relative_to(folder).as_posix(), text_digest(path.read_bytes())
