"""Settings: what a user may choose, from `oarlock.toml` or `[tool.oarlock]` in `pyproject.toml`.

Nothing else in the generator reads TOML or the environment. Paths are relative to the file that states them.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from .diagnostics import Diagnostics, Location, Unusable
from .encode import show
from .text import SpecText

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PACKAGE = re.compile(r"[a-z_][a-z0-9_]*")
_VERSION = re.compile(r"\d+(\.\d+)*((a|b|rc|\.post|\.dev)\d+)*")
_CALL = re.compile(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)+")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one SDK; every default is what a spec without any config gives."""

    spec: Path = Path("spec/openapi.yaml")
    output: Path = Path("generated")
    package: str = ""
    """The import name; told from the API's title where it is empty, as are `distribution` and `stem`."""
    distribution: str = ""
    version: str = "0.1.0"
    stem: str = ""
    """The word that the client's and the error's class names begin with: `Runs` gives `RunsClient`."""
    base_url: str = ""
    resource_prefix: tuple[str, ...] = ()
    calls: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    classes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    overlays: tuple[Path, ...] = ()
    source: Path | None = None
    """The file the settings came from."""

    @property
    def environment_prefix(self) -> str:
        """What the SDK's environment variables begin with: `RUNS` gives `RUNS_API_KEY`."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", self.stem).upper()


def find_config(start: Path) -> Path | None:
    """The config file of a folder: `oarlock.toml`, else a `pyproject.toml` with a `[tool.oarlock]` table."""
    own = start / "oarlock.toml"
    if own.is_file():
        return own
    shared = start / "pyproject.toml"
    return shared if shared.is_file() and "[tool.oarlock" in shared.read_text(encoding="utf-8") else None


def load_config(path: Path | None, diagnostics: Diagnostics) -> Settings:
    """The settings in a file; without one, the defaults. Raises `Unusable` after reporting what is wrong."""
    if path is None:
        return Settings()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        diagnostics.error("config-unreadable", show(SpecText(str(error)), 200), Location(str(path)))
        raise Unusable from error
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("oarlock", {})
    settings = _read_settings(table, path, diagnostics)
    if diagnostics.failed:
        raise Unusable
    return settings


def _read_settings(table: Mapping[str, object], path: Path, diagnostics: Diagnostics) -> Settings:
    home = path.parent
    settings = Settings(source=path)
    for key, value in table.items():
        match key, value:
            case "spec", str():
                settings = replace(settings, spec=home / value)
            case "output", str():
                settings = replace(settings, output=home / value)
            case "package", str() if _PACKAGE.fullmatch(value):
                settings = replace(settings, package=value)
            case "distribution", str() if re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", value):
                settings = replace(settings, distribution=value)
            case "version", str() if _VERSION.fullmatch(value):
                settings = replace(settings, version=value)
            case "name", str() if _NAME.fullmatch(value):
                settings = replace(settings, stem=value)
            case "base-url", str():
                settings = replace(settings, base_url=value)
            case "resource-prefix", str() if re.fullmatch(rf"{_PACKAGE.pattern}(\.{_PACKAGE.pattern})*", value):
                settings = replace(settings, resource_prefix=tuple(value.split(".")))
            case "overlays", list() if all(isinstance(item, str) for item in value):
                settings = replace(settings, overlays=tuple(home / str(item) for item in value))
            case "calls", dict() if all(isinstance(call, str) and _CALL.fullmatch(call) for call in value.values()):
                settings = replace(settings, calls=MappingProxyType({str(k): str(v) for k, v in value.items()}))
            case "classes", dict() if all(isinstance(name, str) and _NAME.fullmatch(name) for name in value.values()):
                settings = replace(settings, classes=MappingProxyType({str(k): str(v) for k, v in value.items()}))
            case _:
                _refuse(key, path, diagnostics)
    return settings


_KEYS = (
    "spec",
    "output",
    "package",
    "distribution",
    "version",
    "name",
    "base-url",
    "resource-prefix",
    "overlays",
    "calls",
    "classes",
)


def _refuse(key: str, path: Path, diagnostics: Diagnostics) -> None:
    shown = show(SpecText(key))
    if key in _KEYS:
        diagnostics.error("config-value", f"the value of `{shown}` is not of the form it needs", Location(str(path)))
        return
    near = difflib.get_close_matches(key, _KEYS, 1)
    hint = f"did you mean `{near[0]}`?" if near else f"the settings are {', '.join(_KEYS)}"
    diagnostics.error("config-unknown", f"there is no setting `{shown}`", Location(str(path)), hint)


def settle(settings: Settings, title: str) -> Settings:
    """The settings with what they leave open told from the API's title."""
    words = re.findall(r"[A-Za-z][A-Za-z0-9]*", title) or ["Api"]
    words = words[:-1] if len(words) > 1 and words[-1].lower() == "api" else words
    stem = settings.stem or "".join(word[0].upper() + word[1:] for word in words)[:40]
    package = settings.package or "_".join(word.lower() for word in words)[:40] + "_sdk"
    return replace(
        settings, stem=stem, package=package, distribution=settings.distribution or package.replace("_", "-")
    )
