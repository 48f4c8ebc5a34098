"""What is downloaded, and what lies on the disk."""

from __future__ import annotations

import compileall
import io
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import files
from pathlib import Path

from packages import Packages
from rows import Row, megabytes


def sizes(packages: Packages, _address: str) -> Iterator[Row]:
    """Give the rows. Of openai-python all its files count, of an SDK those of its package."""
    theirs = [Path(str(item.locate())) for item in files("openai") or () if item.suffix != ".pyc"]
    listed = [("", packages.runs)] + ([(", of a large spec", packages.large)] if packages.large else [])
    for which, home in listed:
        own = [item for item in next(home.glob("*/py.typed")).parent.rglob("*") if _is_shipped(item)]
        for what, size in (("wheel", _zipped), ("installed", _installed), ("installed with .pyc", _compiled)):
            yield Row(f"{what}{which}", _of(size, own), "openai", _of(size, theirs), rounds=1, shown=megabytes)


def _of(size: Callable[[Iterable[Path]], int], listed: list[Path]) -> Callable[[], float]:
    return lambda: float(size(listed))


def _is_shipped(item: Path) -> bool:
    return item.is_file() and item.suffix != ".pyc"


def _zipped(listed: Iterable[Path]) -> int:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for item in listed:
            archive.write(item)
    return len(buffer.getvalue())


def _installed(listed: Iterable[Path]) -> int:
    return sum(item.stat().st_size for item in listed)


def _compiled(listed: Iterable[Path]) -> int:
    with tempfile.TemporaryDirectory() as scratch:
        for at, item in enumerate(listed):
            shutil.copyfile(item, Path(scratch) / f"{at}{item.suffix}")
        compileall.compile_dir(scratch, quiet=2)
        return sum(item.stat().st_size for item in Path(scratch).rglob("*") if item.is_file())
