"""The lock of a vendored client: what it was made from, how, and what of it was written.

{"format": 1, "generator": "0.1.0", "spec": {"source": "../../openapi.yaml", "sha256": "…", "version": "1.4"},
 "inputs": {"../../oarlock.toml": "…"}, "choices": {"only": ["createRun"]}, "files": {"_client.py": "…"}}

Paths are relative to the folder. It is a file that people edit and merge: nothing in it is believed unread.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..render.files import GeneratedFile
from ..text import SpecText
from ..write.manifest import digest, stays_inside

NAME = "oarlock.lock.json"
FORMAT = 1
MAX_BYTES = 16 * 1024 * 1024
_RESTORE = "restore it from version control, or remove the folder and vendor the client anew"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What was asked for on the command line; an update asks for the same."""

    config: str = ""
    overlays: tuple[str, ...] = ()
    ref_root: str = ""
    name: str = ""
    only: tuple[str, ...] = ()
    only_tag: tuple[str, ...] = ()
    resource: tuple[str, ...] = ()
    used_by: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The spec: its path or URL, empty for one that was piped in, the hash of its bytes, and its `info.version`."""

    source: str
    sha256: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What is known of a vendored client; hashes (SHA-256, hex) are by path, of files with `\\n` as line ends."""

    generator: str
    spec: Origin
    choices: Choices
    inputs: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What else it was made from: the config, and overlays."""
    files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def this_generator() -> str:
    """The version of the running generator."""
    try:
        return version("oarlock")
    except PackageNotFoundError:
        return "unknown"


def hash_of(content: bytes) -> str:
    """The hash of a text, whatever line ends a version control system gave it."""
    return digest(content.replace(b"\r\n", b"\n"))


def hashes_of(files: Iterable[GeneratedFile]) -> Mapping[str, str]:
    """The hashes of files about to be written."""
    return {file.path: hash_of(file.content) for file in sorted(files, key=lambda file: file.path)}


def lock_file(lock: Lock) -> GeneratedFile:
    """The lock as a file of the folder."""
    stated = {
        "format": FORMAT,
        "generator": lock.generator,
        "spec": asdict(lock.spec),
        "inputs": dict(sorted(lock.inputs.items())),
        "choices": {key: value for key, value in asdict(lock.choices).items() if value},
        "files": dict(lock.files),
    }
    return GeneratedFile(NAME, (json.dumps(stated, indent=2) + "\n").encode("ascii"))


def load_lock(folder: Path, diagnostics: Diagnostics) -> Lock:
    """The lock in a folder. Raises `Unusable` after reporting that there is none that can be read."""
    place = folder / NAME
    at = Location(str(place))
    try:
        with place.open("rb") as file:
            stated = json.loads(file.read(MAX_BYTES))
        if isinstance(stated["format"], int) and stated["format"] > FORMAT:
            message = f"a newer oarlock wrote this: its format is {stated['format']}, and this one knows {FORMAT}"
            diagnostics.error("lock-newer", message, at, "upgrade oarlock")
            raise Unusable
        return _read(stated)
    except (FileNotFoundError, NotADirectoryError) as error:
        hint = "name the folder that `oarlock vendor SPEC --into DIR` wrote"
        diagnostics.error("lock-missing", "there is no vendored client here", Location(str(folder)), hint)
        raise Unusable from error
    except OSError as error:
        diagnostics.error("lock-unreadable", show(SpecText(error.strerror or "")), at, "check its permissions")
        raise Unusable from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        reason = show(SpecText(str(error)), 200)
        diagnostics.error("lock-unreadable", f"this is no lock of oarlock's: {reason}", at, _RESTORE)
        raise Unusable from error


def _read(stated: Any) -> Lock:
    if stated["format"] != FORMAT:
        raise ValueError(f"its format is {stated['format']!r}")
    spec, choices = stated["spec"], stated["choices"]
    if unknown := choices.keys() - {item.name for item in fields(Choices)}:
        raise ValueError(f"there is no choice {min(unknown)!r}")
    return Lock(
        generator=_text(stated["generator"]),
        spec=Origin(source=_text(spec["source"]), sha256=_text(spec["sha256"]), version=_text(spec["version"])),
        choices=Choices(**{key: _choice(key, value) for key, value in choices.items()}),
        inputs={_text(path): _text(hash) for path, hash in stated["inputs"].items()},
        files={_inside(path): _text(hash) for path, hash in stated["files"].items()},
    )


def _choice(key: str, value: object) -> Any:
    if not isinstance(getattr(Choices(), key), tuple):
        return _text(value)
    if not isinstance(value, list):
        raise TypeError(f"{key} is no list")
    return tuple(map(_text, value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.60} is no text")
    return value


def _inside(path: object) -> str:
    if not stays_inside(_text(path)):
        raise ValueError(f"{path!r:.60} is no path in the folder")
    return _text(path)
