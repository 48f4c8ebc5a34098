"""Which operations does the user's code call? Where that can't be told, more are kept, and it is said where.

client.beta.threads.runs.create(...)      beta.threads.runs.create
poll(client.beta.threads.runs)            every operation of beta.threads.runs: what `poll` does isn't known
def poll(runs): runs.retrieve(...)        beta.threads.runs.retrieve, as nothing else ends like this
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..diagnostics import Diagnostics, Location
from ..encode import show
from ..text import SpecText
from .chains import Chain, Steps, chains_of
from .parsing import parsed

MAX_BYTES = 2_000_000
_IGNORED = frozenset(("__pycache__", "node_modules", "site-packages"))
_NAMED = 5


def used_calls(paths: Iterable[Path], vendored: Path, calls: Iterable[str], diagnostics: Diagnostics) -> frozenset[str]:
    """The calls, written `beta.threads.runs.create`, that files of Python, and those in folders, make."""
    known = {tuple(call.split(".")): call for call in calls}
    found: set[str] = set()
    for file, tree in modules_of(paths, vendored, diagnostics):
        modules = {alias.asname or alias.name.partition(".")[0] for alias in _whole_modules(tree)}
        for chain in chains_of(tree):
            found |= _meant(chain, file, known, modules, diagnostics)
    return frozenset(found)


def modules_of(paths: Iterable[Path], vendored: Path, diagnostics: Diagnostics) -> Iterator[tuple[Path, ast.Module]]:
    """The user's modules; what can't be read is reported."""
    for file in _files(paths, vendored):
        tree = _parsed(file, diagnostics)
        if tree is not None:
            yield file, tree


def _files(paths: Iterable[Path], vendored: Path) -> Iterator[Path]:
    """The files of Python at the paths, less those of the vendored client."""
    own = os.path.realpath(vendored)
    for path in paths:
        for at, folders, names in os.walk(path) if path.is_dir() else [(str(path.parent), [], [path.name])]:
            folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _IGNORED)
            folders[:] = [name for name in folders if os.path.realpath(os.path.join(at, name)) != own]
            yield from (Path(at) / name for name in sorted(names) if name.endswith(".py"))


def _parsed(file: Path, diagnostics: Diagnostics) -> ast.Module | None:
    try:
        with file.open("rb") as opened:
            return parsed(opened.read(MAX_BYTES))
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError) as error:
        message = f"this isn't looked at: {show(SpecText(str(error)), 120)}"
        diagnostics.warning("use-unreadable", message, Location(str(file)), "name what it calls with --only")
        return None


def _whole_modules(tree: ast.Module) -> Iterator[ast.alias]:
    """What is imported as `import os`: nothing that is called on a module is called on a client."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from node.names


def _meant(
    chain: Chain, file: Path, known: Mapping[Steps, str], modules: set[str], diagnostics: Diagnostics
) -> set[str]:
    """The calls that a row of attributes makes, or may lead to."""
    made = {call for steps, call in known.items() for reading in chain.readings if _holds(reading, steps)}
    if made:
        return made
    if chain.kept:
        around = [reading for reading in chain.readings if len(reading) > 1]
        handed = {call for steps, call in known.items() for reading in around if _leads_to(reading, steps)}
        return _told("this is handed on", handed, chain, file, diagnostics)
    if not chain.called or chain.readings[0][0] in modules:
        return set()
    likely = _alike(chain, known)
    return _told(f"on what `{show(SpecText(chain.readings[0][-1]))}` is called isn't known", likely, chain, file,
                 diagnostics)  # fmt: skip


def _holds(reading: Steps, steps: Steps) -> bool:
    """Whether the steps stand in a row, one after the other."""
    return any(reading[at : at + len(steps)] == steps for at in range(len(reading) - len(steps) + 1))


def _leads_to(reading: Steps, steps: Steps) -> bool:
    """Whether a row ends at a resource that has the call: `client.beta.threads` leads to `beta.threads.runs.create`."""
    return any(reading[1:][-end:] == steps[:end] for end in range(1, min(len(reading), len(steps))))


def _alike(chain: Chain, known: Mapping[Steps, str]) -> set[str]:
    """The calls that end most like a row does; none where not even the method is one."""
    if all(len(reading) == 1 for reading in chain.readings):
        return set()
    ends = {call: max(_shared(reading, steps) for reading in chain.readings) for steps, call in known.items()}
    longest = max(ends.values(), default=0)
    return {call for call, end in ends.items() if end == longest} if longest else set()


def _shared(reading: Steps, steps: Steps) -> int:
    """How many steps two rows have in common at their ends."""
    count = 0
    while count < min(len(reading), len(steps)) and reading[-1 - count] == steps[-1 - count]:
        count += 1
    return count


def _told(reason: str, calls: set[str], chain: Chain, file: Path, diagnostics: Diagnostics) -> set[str]:
    if calls:
        named = ", ".join(sorted(calls)[:_NAMED]) + (", ..." if len(calls) > _NAMED else "")
        hint = "name what is called with --only, if that is too much"
        diagnostics.note("use-unknown", f"{reason}: kept {named}", Location(str(file), chain.line, 1), hint)
    return calls
