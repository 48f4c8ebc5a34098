"""How long does `oarlock diff` take, and how much memory at its peak? Beside `redocly diff`, where that is named.

It answers more: what the SDK's callers meet, where redocly tells of the wire alone.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from clocks import command, peak
from packages import Packages
from rows import Row, megabytes
from samples import ROOT


def diffing(packages: Packages, _address: str) -> Iterator[Row]:
    """Give the rows: two revisions of the folder that is named, or of the runs spec and what is made of it."""
    old, new = _sides(packages.pair) if packages.pair else _made()
    ours = (sys.executable, "-m", "generator", "diff", str(old), str(new), "--format", "json", "--fail-on", "never")
    theirs = _redocly(packages.redocly, old, new)
    about = packages.pair.name if packages.pair else "the runs spec and five edits"
    beside = {"reference": "redocly", "rounds": 3} if theirs else {"rounds": 3}
    yield Row(f"oarlock diff, {about}", command(*ours), beside=command(*theirs) if theirs else None, **beside)
    yield Row(
        "its memory at its peak", peak(*ours), beside=peak(*theirs) if theirs else None, shown=megabytes, **beside
    )


def _redocly(program: Path | None, old: Path, new: Path) -> tuple[str, ...]:
    flags = ("--format", "json", "--fail-on", "none")
    return (str(program), "diff", str(old), str(new), *flags) if program else ()


def _sides(folder: Path) -> tuple[Path, Path]:
    """`old` and `new` of a folder, whatever they end in."""
    found = [next(folder.glob(f"{side}.*"), None) for side in ("old", "new")]
    if None in found:
        raise SystemExit(f"{folder} has no files old.* and new.*")
    return found[0], found[1]


def _made() -> tuple[Path, Path]:
    """The runs spec, and one that has lost an operation and a property, and gained two properties and a value."""
    old = ROOT / "spec/openapi.yaml"
    spec = yaml.load(old.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    spec["paths"].popitem()
    schemas: dict[str, Any] = spec["components"]["schemas"]
    objects = [schema for schema in schemas.values() if schema.get("properties")]
    objects[0]["properties"].popitem()
    objects[1]["properties"]["added"] = {"type": "string"}
    objects[2]["properties"]["added"] = {"type": "integer"}
    next(schema for schema in schemas.values() if schema.get("enum"))["enum"].append("added")
    new = Path(tempfile.mkdtemp(prefix="bench-")) / "openapi.yaml"
    new.write_text(yaml.safe_dump(spec, sort_keys=False), encoding="utf-8")
    return old, new
