"""Settings: what a user may choose, from `oarlock.toml` or `[tool.oarlock]` in `pyproject.toml`.

Nothing else in the generator reads TOML or the environment. Paths are relative to the file that states them.
"""

from __future__ import annotations

import difflib
import keyword
import os
import re
import shlex
import shutil
import sys
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

from .diagnostics import Diagnostics, Location, Unusable
from .encode import show
from .paging import FORM as PAGING_FORM
from .paging import PagingChoice, read_paging
from .selectors import FORM, Selector, read_selectors
from .text import SpecText

PARTS = ("sync", "async", "raw")
"""What a package may be without: the clients of a colour, and the views that give raw answers."""


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
    docs_base: str = ""
    """The site that links of descriptions are relative to."""
    docs_url: str = ""
    """Where the site of the docs is served; links between its Markdown pages are relative without it."""
    source_url: str = ""
    """Where the SDK's folder can be read; pages lead to the lines of its methods."""
    environments: Mapping[str, str | Path] = field(default_factory=lambda: MappingProxyType({}))
    """Places that the spec doesn't have, or has under another name: the address of a server, or an overlay."""
    resource_prefix: tuple[str, ...] = ()
    calls: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    classes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    pagination: tuple[PagingChoice, ...] = ()
    """What the user says of operations and their pages."""
    overlays: tuple[Path, ...] = ()
    ref_root: Path | None = None
    """The folder that references may lead into; the spec's own if not given."""
    allowed_urls: tuple[str, ...] = ()
    """The prefixes of addresses that references may be fetched from; the command line alone can give them."""
    include: tuple[Selector, ...] = ()
    """The operations to generate; all, if empty."""
    exclude: tuple[Selector, ...] = ()
    resources: str = ""
    """What the resource tree is made from, one of `TREE_RULES`; whatever reads best, if empty."""
    names: Path | None = None
    """Where the name ledger is kept; inside the output folder if not given."""
    history: Path | bool = True
    """Where the history is kept: inside the output folder if it is no path, nowhere if it is false."""
    extensions: Path | None = None
    """The folder of the user's own classes, that take the place of generated ones."""
    lean: bool = False
    """Whether the package offers only what its API has a use for; one that is vendored does."""
    without: frozenset[str] = frozenset()
    """The parts that it is generated without, of `PARTS`."""
    diff_impacts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What changes weigh, by the rules of `diff`, where that isn't what the law says."""
    diff_ignore: Path | None = None
    """The list of changes that are agreed on."""
    diff_deprecation_days: int = 0
    """How long before it goes something has to be deprecated, with the day of its end."""
    source: Path | None = None
    """The file the settings came from."""

    @property
    def environment_prefix(self) -> str:
        """What the SDK's environment variables begin with: `RUNS` gives `RUNS_API_KEY`."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", self.stem).upper()


@dataclass(frozen=True, slots=True)
class Pager:
    """A program that shows a long text page by page, and the environment that it runs in."""

    command: tuple[str, ...]
    environment: Mapping[str, str]


def find_pager() -> Pager | None:
    """What the user reads long texts with: `$PAGER`, else `less`; None where there is no such program."""
    # Unless the user says otherwise, `less` shows colours and links, and ends by itself where a text is short.
    environment = {"LESS": "FRX", **os.environ}
    try:
        command = shlex.split(environment.get("PAGER") or "less")
    except ValueError:
        return None
    program = shutil.which(command[0]) if command else None
    return Pager((program, *command[1:]), environment) if program else None


def find_config(start: Path) -> Path | None:
    """The config file of a folder: `oarlock.toml`, else a `pyproject.toml` with a `[tool.oarlock]` table."""
    own = start / "oarlock.toml"
    if own.is_file():
        return own
    shared = start / "pyproject.toml"
    try:
        return shared if b"[tool.oarlock" in shared.read_bytes() else None
    except OSError:
        return None


def load_config(path: Path | None, diagnostics: Diagnostics) -> Settings:
    """The settings in a file; without one, the defaults. Raises `Unusable` after reporting what is wrong."""
    if path is None:
        return Settings()
    text = _read_text(path, diagnostics)
    try:
        table: Mapping[str, object] = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        _refuse_toml(path, error, diagnostics)
    if path.name == "pyproject.toml":
        table = _inner(_inner(table, "tool"), "oarlock")
    settings = _read_settings(table, path, text, diagnostics)
    if diagnostics.failed:
        raise Unusable
    return settings


def _read_text(path: Path, diagnostics: Diagnostics) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        message = f"the config can't be read: {show(SpecText(reason or ''))}"
        diagnostics.error("config-unreadable", message, Location(str(path)), "check the path, or leave --config out")
        raise Unusable from error


def _refuse_toml(path: Path, error: Exception, diagnostics: Diagnostics) -> NoReturn:
    reason, _, place = str(error).partition(" (at line ")
    numbers = re.findall(r"\d+", place)
    at = Location(str(path), int(numbers[0]), int(numbers[1])) if len(numbers) == 2 else Location(str(path))
    diagnostics.error("config-syntax", f"this is no TOML: {show(SpecText(reason), 200)}", at, "see https://toml.io")
    raise Unusable from error


def _inner(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    inner = table.get(key, {})
    return inner if isinstance(inner, dict) else {}


def _read_settings(table: Mapping[str, object], path: Path, text: str, diagnostics: Diagnostics) -> Settings:
    read: dict[str, Any] = {"source": path}
    for key, value in table.items():
        place = Location(str(path), *_position(text, key))
        if key not in _SETTINGS:
            _refuse_unknown(key, place, diagnostics)
            continue
        field_name, form, reader = _SETTINGS[key]
        try:
            read[field_name] = reader(value, path.parent)
        except (ValueError, TypeError) as error:
            message = f"the value of `{key}` can't be used: {show(SpecText(str(error)), 200)}"
            diagnostics.error("config-value", message, place, f"it is {form}")
    settings = Settings(**read)
    placed = (
        replace(choice, place=Location(str(path), *_position(text, choice.selector.text.removeprefix("operation:"))))
        for choice in settings.pagination
    )
    return replace(settings, pagination=tuple(placed))


def _position(text: str, key: str) -> tuple[int, int]:
    """Where a setting is stated, told from the text, as TOML's reader keeps no places; (0, 0) if it can't be told."""
    name = rf"""["']?{re.escape(key)}["']?"""
    home = re.search(r"^\s*\[tool\.oarlock\]", text, re.MULTILINE)
    stated = re.compile(rf"^[ \t]*(?:\[(?:tool\.oarlock\.)?)?({name})[ \t]*(?:=|\.|\])", re.MULTILINE)
    found = stated.search(text, home.end() if home else 0) or stated.search(text)
    if found is None:
        return 0, 0
    before = text[: found.start(1)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _refuse_unknown(key: str, place: Location, diagnostics: Diagnostics) -> None:
    near = difflib.get_close_matches(key.lower().replace("_", "-"), _SETTINGS, 1)
    hint = f"did you mean `{near[0]}`?" if near else f"the settings are {', '.join(_SETTINGS)}"
    diagnostics.error("config-unknown", f"there is no setting `{show(SpecText(key))}`", place, hint)


def read_package(value: object) -> str:
    """An import name. Raises ValueError for what can't be one, or would hide another package."""
    name = _matched(r"[a-z_][a-z0-9_]{0,59}", value)
    if keyword.iskeyword(name):
        raise ValueError(f"`{name}` is a word of Python's own")
    if name in sys.stdlib_module_names or name in _DEPENDENCIES:
        raise ValueError(f"`{name}` would hide a package of that name")
    return name


PACKAGE_FORM = "an import name of lower-case letters, digits and _, e.g. petstore"
_DEPENDENCIES = ("httpx2", "httpcore2", "pydantic", "pydantic_core", "typing_extensions", "anyio")


def _matched(pattern: str, value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"it is a {_TOML_WORDS.get(type(value), 'value')}, not a string")
    if not re.fullmatch(pattern, value):
        raise ValueError(f"'{value}' is not of that form")
    return value


_TOML_WORDS: Mapping[type, str] = {
    bool: "boolean",
    int: "number",
    float: "number",
    list: "list",
    dict: "table",
}
_NAME = r"[A-Za-z_][A-Za-z0-9_]{0,59}"
_ADDRESS = r"https?://[^\s@{}\0-\x1f\x7f]+"
_PLACE = r"[^\0-\x1f\x7f]{1,60}"
_DOTTED = r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*"


def _text(pattern: str) -> Callable[[object, Path], str]:
    return lambda value, home: _matched(pattern, value)


def _path(value: object, home: Path) -> Path:
    text = _matched(r"[^\0]+", value)
    if re.match(r"https?://", text):
        raise ValueError("an address is fetched only when it is named on the command line")
    return home / text


def _days(value: object, home: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"it is a {_TOML_WORDS.get(type(value), 'string')}, not a number")
    if not 0 <= value <= 3650:
        raise ValueError(f"{value} is no such number")
    return value


def _path_or_not(value: object, home: Path) -> Path | bool:
    return value if isinstance(value, bool) else _path(value, home)


TREE_RULES = ("paths", "tags", "operation-ids")
IMPACTS = ("breaking", "warning", "compatible", "off")


def _one_of(choices: tuple[str, ...], value: object) -> str:
    text = _matched(r"[^\0]+", value)
    if text not in choices:
        raise ValueError(f"'{text}' is none of them")
    return text


def _paths(value: object, home: Path) -> tuple[Path, ...]:
    if not isinstance(value, list):
        raise TypeError(f"it is a {_TOML_WORDS.get(type(value), 'string')}, not a list")
    return tuple(_path(item, home) for item in value)


def _paging(value: object, home: Path) -> tuple[PagingChoice, ...]:
    if not isinstance(value, dict):
        raise TypeError(f"it is a {_TOML_WORDS.get(type(value), 'string')}, not a table")
    return read_paging(value)


def _selectors(value: object, home: Path) -> tuple[Selector, ...]:
    if not isinstance(value, list):
        raise TypeError(f"it is a {_TOML_WORDS.get(type(value), 'string')}, not a list")
    return read_selectors(_matched(r"[^\0]+", item) for item in value)


def _steps(value: object, home: Path | None = None) -> tuple[str, ...]:
    steps = tuple(_matched(_DOTTED, value).split("."))
    for step in steps:
        _no_keyword(step)
    return steps


def _call(value: object) -> str:
    if len(_steps(value)) < 2:
        raise ValueError(f"'{value}' names a method, but no resource that has it")
    return str(value)


def _class(value: object) -> str:
    return _no_keyword(_matched(_NAME, value))


def _no_keyword(name: str) -> str:
    if keyword.iskeyword(name):
        raise ValueError(f"`{name}` is a word of Python's own")
    return name


def _named(read: Callable[[object], str]) -> Callable[[object, Path], Mapping[str, str]]:
    def read_table(value: object, home: Path) -> Mapping[str, str]:
        if not isinstance(value, dict):
            raise TypeError(f"it is a {_TOML_WORDS.get(type(value), 'string')}, not a table")
        return MappingProxyType({str(key): read(item) for key, item in value.items()})

    return read_table


def _environments(value: object, home: Path) -> Mapping[str, str | Path]:
    if not isinstance(value, dict):
        raise TypeError(f"it is a {_TOML_WORDS.get(type(value), 'string')}, not a table")
    return MappingProxyType({_matched(_PLACE, name): _environment(name, item, home) for name, item in value.items()})


def _environment(name: str, value: object, home: Path) -> str | Path:
    if not isinstance(value, dict):
        return _matched(_ADDRESS, value)
    if value.keys() != {"overlay"}:
        raise ValueError(f"'{name}' has {', '.join(value) or 'nothing'} where it has an `overlay` and nothing else")
    return _path(value["overlay"], home)


_SETTINGS: Mapping[str, tuple[str, str, Callable[[object, Path], object]]] = {
    "spec": ("spec", "a path, relative to this file", _path),
    "output": ("output", "a path, relative to this file", _path),
    "package": ("package", PACKAGE_FORM, lambda value, home: read_package(value)),
    "distribution": (
        "distribution",
        "a distribution's name, e.g. petstore-sdk",
        _text(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9])?"),
    ),
    "version": ("version", "a version, e.g. 1.4.0 or 2.0.0rc1", _text(r"\d+(\.\d+)*((a|b|rc|\.post|\.dev)\d+)*")),
    "name": ("stem", "the word that class names begin with, e.g. Petstore", _text(_NAME)),
    "base-url": ("base_url", "an address with http:// or https://", _text(_ADDRESS)),
    "docs-base": ("docs_base", "an address with http:// or https://", _text(_ADDRESS)),
    "docs-url": ("docs_url", "an address with http:// or https://", _text(_ADDRESS)),
    "source-url": ("source_url", "an address with http:// or https://", _text(_ADDRESS)),
    "environments": (
        "environments",
        'a table by name of addresses, e.g. sandbox = "https://sandbox.example.com", or overlays, e.g. '
        'gateway = {overlay = "gateway.yaml"}',
        _environments,
    ),
    "resource-prefix": ("resource_prefix", 'names with dots between, e.g. "beta"', _steps),
    "resources": ("resources", "one of " + ", ".join(TREE_RULES), lambda value, home: _one_of(TREE_RULES, value)),
    "names": ("names", "the path of a JSON file, relative to this file", _path),
    "history": ("history", "the path of a JSON file, relative to this file, or false", _path_or_not),
    "extensions": ("extensions", "the path of a folder, relative to this file", _path),
    "overlays": ("overlays", "a list of paths, relative to this file", _paths),
    "ref-root": ("ref_root", "a path, relative to this file", _path),
    "pagination": ("pagination", PAGING_FORM, _paging),
    "include": ("include", f"a list of selectors, each {FORM}", _selectors),
    "exclude": ("exclude", f"a list of selectors, each {FORM}", _selectors),
    "diff-impacts": (
        "diff_impacts",
        'a table of impacts by rule, e.g. enum-value-added = "compatible"; they are ' + ", ".join(IMPACTS),
        _named(lambda value: _one_of(IMPACTS, value)),
    ),
    "diff-deprecation-days": ("diff_deprecation_days", "a number of days, e.g. 90", _days),
    "diff-ignore": ("diff_ignore", "a path, relative to this file", _path),
    "calls": ("calls", 'a table of calls by operationId, e.g. listPets = "pets.list"', _named(_call)),
    "classes": ("classes", 'a table of class names by component, e.g. PetObject = "Pet"', _named(_class)),
}
"""Of each setting: the field it fills, its form in words, and how it is read."""

SETTING_OF: Mapping[str, str] = MappingProxyType({field: key for key, (field, _, _) in _SETTINGS.items()})
"""What the setting is called that fills a field."""


_TAKEN_STEMS = frozenset(
    "API APIConnection APIResponseValidation APIStatus APITimeout Async Authentication BadRequest Conflict "
    "InternalServer NotFound Pagination PermissionDenied RateLimit SDK Sync UnprocessableEntity".split()
)
"""Titles whose client or error would have the name of one that every SDK has."""


def settle(settings: Settings, title: str) -> Settings:
    """The settings with what they leave open told from the API's title."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", title) if not unicodedata.combining(char))
    words = re.findall(r"[A-Za-z][A-Za-z0-9]*", plain) or ["Api"]
    words = words[:-1] if len(words) > 1 and words[-1].lower() == "api" else words
    stem = settings.stem or "".join(word[0].upper() + word[1:] for word in words)[:40]
    if stem in _TAKEN_STEMS:
        stem = stem.capitalize() if stem.isupper() else f"{stem}Api"
    package = settings.package or "_".join(word.lower() for word in words)[:40] + "_sdk"
    return replace(
        settings, stem=stem, package=package, distribution=settings.distribution or package.replace("_", "-")
    )
