"""A comparison becomes one that knows where code of the user's meets its changes, and what can be mended there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ..diagnostics import Diagnostics
from ..diff.changes import Comparison
from ..diff.surface.facts import Surface
from ..encode import show
from ..plan.sdk import SdkPlan
from ..text import SpecText
from .certain import certain
from .find import bases_of, find_hits, read_code
from .fix import Fix, fixes_of
from .stubs import sdk_of
from .symbols import index_changes
from .told import uses_of


@dataclass(frozen=True, slots=True)
class Code:
    """What to look through; `package` is how it imports the SDK, the whole way or its end."""

    paths: tuple[Path, ...]
    package: str


def look_through(
    code: Code, comparison: Comparison, old: Surface, new: Surface, plan: SdkPlan, diagnostics: Diagnostics
) -> tuple[Comparison, tuple[Fix, ...]]:
    """The comparison with the uses, and what can be mended; `plan` is that of the old SDK. Raises `Unusable`."""
    files = read_code(code.paths, diagnostics)
    bases = bases_of(files, code.package)
    if not bases:
        message = f"nothing there imports {show(SpecText(code.package), 200)}"
        diagnostics.note("usage-none", message, None, "name what it imports with --package")
    index = index_changes(comparison.changes, old, new)
    hits = certain(find_hits(files, sdk_of(plan, bases), index, diagnostics), files)
    fixes = fixes_of(hits, diagnostics)
    return replace(comparison, uses=uses_of(hits, index)), fixes
