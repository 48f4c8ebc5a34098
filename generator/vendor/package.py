"""The files of a vendored client: the package itself, nothing around it.

runs_sdk/_client.py, runs_sdk/_runtime/…, pyproject.toml   ->   _client.py, _runtime/… (what is needed), LICENSE
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files as resources

from ..plan.sdk import SdkPlan
from ..render.files import GeneratedFile
from ..render.runtime import runtime_files
from ..render.targets.sdk import render_sdk
from ..write.ledger import ledger_file
from .trim import trimmed

NAMES = "oarlock.names.json"
"""The name ledger of a vendored client: updates give no new name to what has one."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is to read."""

    files: int
    lines: int
    bytes: int

    def __str__(self) -> str:
        return f"{self.files:,} files, {self.lines:,} lines, {self.bytes:,} bytes"


def render_vendored(plan: SdkPlan) -> tuple[GeneratedFile, ...]:
    """The files of a client, by their paths in the folder that it is vendored into."""
    package = (*render_sdk(plan), *runtime_files(plan.package.name))
    license = (resources("generator") / "vendor" / "LICENSE.txt").read_bytes()
    names = ledger_file(plan.ledger).content
    own = (*trimmed(_rooted(package, f"{plan.package.name}/")), GeneratedFile("LICENSE", license))
    return (*sorted(own, key=lambda file: file.path), GeneratedFile(NAMES, names))


def _rooted(files: Iterable[GeneratedFile], root: str) -> Iterator[GeneratedFile]:
    for file in files:
        if file.path.startswith(root):
            yield GeneratedFile(file.path.removeprefix(root), file.content)


def size_of(files: Iterable[GeneratedFile]) -> Size:
    """The size of a package's Python."""
    texts = [file.content for file in files if file.path.endswith(".py")]
    return Size(len(texts), sum(text.count(b"\n") for text in texts), sum(map(len, texts)))
