"""What type has each expression of the user's code? mypy tells, with the old SDK in place of the one that is there.

Nothing is read from the disk but mypy's own descriptions of the standard library; other packages are unknown to it.
All types come in one table without names of files, so each file begins on a line of its own.
"""

from __future__ import annotations

import ast
import gc
import os
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from mypy.build import BuildResult, build
from mypy.errors import CompileError
from mypy.modulefinder import BuildSource
from mypy.options import Options
from mypy.types import Type

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..text import SpecText
from .facts import UserFile
from .stubs import Stub
from .untyped import NO_NOTES, Notes

At: TypeAlias = tuple[int, int, int, int]
"""Line and column of the begin and the end, as `ast` counts them."""
FIRST = 10_000
"""More lines than any module has that isn't the user's."""
MAX_LEFT_OUT = 10
"""Files that mypy may stumble over before that is no accident."""
_NOWHERE = "/oarlock"
_FOREIGN = re.compile(r"[^\x00-\x7f]")


def at(node: ast.expr) -> At:
    """Where an expression stands."""
    return node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset or node.col_offset


@dataclass(frozen=True, slots=True)
class Typed:
    """The types of one file, by the places of its expressions; `start` is the line before its first."""

    start: int
    types: Mapping[At, Type]


def infer(
    files: Sequence[UserFile],
    stubs: Mapping[str, Stub],
    notes: Mapping[str, Notes],
    diagnostics: Diagnostics,
) -> Mapping[str, Typed]:
    """The types of every file, by modules; `stubs` are the SDK's modules. Raises `Unusable`."""
    starts = dict(_starts(files, stubs))
    sources = [_source(module, stub.text, stub.is_package) for module, stub in stubs.items()]
    for file in files:
        text = "\n" * starts[file.module] + _plain(notes.get(file.module, NO_NOTES).written(file))
        sources.append(_source(file.module, text, file.is_package))
    result = _built(sources, files, diagnostics)
    return dict(_divided(result, files, starts, notes))


def _plain(text: str) -> str:
    """A text in ASCII whose columns are those of bytes: mypy's parser doesn't count what isn't ASCII."""
    return text if text.isascii() else _FOREIGN.sub(lambda found: "x" * len(found[0].encode()), text)


def _source(module: str, text: str, is_package: bool) -> BuildSource:
    return BuildSource(_path(module, is_package), module, text)


def _path(module: str, is_package: bool) -> str:
    return f"{_NOWHERE}/{module.replace('.', '/')}{'/__init__' if is_package else ''}.py"


def _starts(files: Sequence[UserFile], stubs: Mapping[str, Stub]) -> list[tuple[str, int]]:
    line, starts = max([FIRST, *(stub.text.count("\n") + 1 for stub in stubs.values())]), []
    for file in files:
        starts.append((file.module, line))
        line += len(file.lines) + 1
    return starts


def _built(sources: list[BuildSource], files: Sequence[UserFile], diagnostics: Diagnostics) -> BuildResult:
    """What mypy says of the sources; a file that it can't read at all is left out."""
    places = {f"{_path(file.module, file.is_package)}": file for file in files}
    reason = ""
    for _ in range(MAX_LEFT_OUT):
        left_out = None
        try:
            return _quickly(sources, _options(files))
        except CompileError as error:
            reason = show(SpecText(error.messages[0] if error.messages else "no reason given"), 200)
            left_out = places.pop(error.messages[0].partition(":")[0], None) if error.messages else None
        except (Exception, SystemExit) as error:  # mypy is no part of ours, and people write what it hasn't met yet
            reason = show(SpecText(f"{type(error).__name__}: {error}"), 200)
        if left_out is None:
            break
        message = f"this isn't looked at: {reason.partition(': ')[2] or reason}"
        diagnostics.warning("usage-unreadable", message, Location(str(left_out.path)))
        sources = [source for source in sources if source.module != left_out.module]
    diagnostics.error("usage-types", f"mypy can't read the code: {reason}", None, "name fewer files with --usage")
    raise Unusable


def _quickly(sources: list[BuildSource], options: Options) -> BuildResult:
    """A build without the collector: what mypy makes stays to the end of it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return build(sources, options)
    finally:
        if collecting:
            gc.enable()


def _options(files: Sequence[UserFile]) -> Options:
    options = Options()
    options.ignore_errors = True
    # Where errors don't matter mypy looks into no function; and they take long to be written.
    options.per_module_options = {file.module: {"ignore_errors": False} for file in files}
    options.incremental = False
    options.cache_dir = os.devnull
    options.export_types = True
    options.check_untyped_defs = True
    options.follow_imports = "skip"
    options.ignore_missing_imports = True
    options.no_site_packages = True
    options.raise_exceptions = True
    return options


def _divided(
    result: BuildResult, files: Sequence[UserFile], starts: Mapping[str, int], notes: Mapping[str, Notes]
) -> list[tuple[str, Typed]]:
    """The types by files, at the places where expressions stand in the user's own text."""
    owners = [file for file in files for _ in range(len(file.lines) + 1)]
    first = min(starts.values(), default=0)
    found: dict[str, dict[At, Type]] = defaultdict(dict)
    for expression, type in result.types.items():
        index = expression.line - first - 1
        if 0 <= index < len(owners):
            file, start = owners[index], starts[owners[index].module]
            shift = notes.get(file.module, NO_NOTES).shift
            line, end = expression.line - start, (expression.end_line or expression.line) - start
            at = (line, shift(line, expression.column), end, shift(end, expression.end_column or expression.column))
            found[file.module][at] = type
    return [(file.module, Typed(starts[file.module], found[file.module])) for file in files]
