"""A folder of specs becomes the list of those to measure, each with what it states in its own text.

petstore/openapi.yaml, petstore/models/pet.yaml, INDEX.tsv   ->   Spec("petstore", petstore/openapi.yaml)
"""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

SUFFIXES = (".yaml", ".yml", ".json")
USUAL = ("openapi", "swagger", "spec", "api")
METHODS = frozenset("get put post delete options head patch trace query".split())
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Spec:
    """A spec's short name, its entry file, and the folder its references stay in."""

    slug: str
    entry: Path
    root: Path


@dataclass(frozen=True, slots=True)
class Stated:
    """How many operations and schemas there are, counted by reading the text and nothing more."""

    operations: int
    schemas: int


def find_specs(folder: Path, only: Collection[str] = ()) -> list[Spec]:
    """The specs of a folder: as `INDEX.tsv` lists them, else one for each file or subfolder."""
    index = folder / "INDEX.tsv"
    found = _listed(index) if index.is_file() else _guessed(folder)
    return [spec for spec in found if spec.entry.is_file() and (not only or spec.slug in only)]


def _listed(index: Path) -> Iterator[Spec]:
    with index.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            root = index.parent / row["slug"]
            yield Spec(row["slug"], root / row["entry"], root)


def _guessed(folder: Path) -> Iterator[Spec]:
    for path in sorted(folder.iterdir()):
        entry = _entry(path) if path.is_dir() else path
        if entry is not None and entry.suffix in SUFFIXES:
            yield Spec(path.name if path.is_dir() else path.stem, entry, entry.parent)


def _entry(folder: Path) -> Path | None:
    """The file that a folder's spec begins in: the one with a usual name, else the largest of the outermost."""
    files = [path for path in folder.iterdir() if path.suffix in SUFFIXES]
    usual = [path for name in USUAL for path in files if path.stem == name]
    return next(iter(usual), max(files, key=lambda path: path.stat().st_size, default=None))


def stated(spec: Spec) -> Stated:
    """What a spec states."""
    document = _load(spec.entry)
    paths = [_followed(item, spec.entry) for item in _members(document, "paths").values()]
    operations = sum(len(METHODS & item.keys()) + len(_members(item, "additionalOperations")) for item in paths)
    schemas = _members(_members(document, "components"), "schemas") or _members(document, "definitions")
    return Stated(operations, len(schemas))


def _members(node: Any, name: str) -> dict[str, Any]:
    member = node.get(name) if isinstance(node, dict) else None
    return member if isinstance(member, dict) else {}


def _followed(item: Any, file: Path) -> dict[str, Any]:
    """A path item, or the one in another file that it refers to."""
    reference = item.get("$ref", "") if isinstance(item, dict) else ""
    name, _, pointer = reference.partition("#")
    if not name:
        return item if isinstance(item, dict) else {}
    node = _load(file.parent / name)
    for step in pointer.split("/")[1:]:
        node = _members(node, step.replace("~1", "/").replace("~0", "~"))
    return node if isinstance(node, dict) else {}


def _load(path: Path) -> Any:
    text = path.read_text(encoding="utf-8-sig")
    # YAML has no use for some of what JSON may hold: tabs, halves of surrogate pairs.
    return json.loads(text) if path.suffix == ".json" else yaml.load(text.replace("\t", "    "), Loader=Loader)
