"""Why does a folder differ from what is generated now? What has changed since it was written tells.

spec/openapi.yaml has another hash            ->  spec-edited: types/run.py, resources/runs.py, …
types/run_step.py isn't as it was written     ->  file-edited: types/run_step.py
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from .drift import Cause, Drift
from .inputs import Hashes, Inputs, Part
from .manifest import Manifest


class Reason(StrEnum):
    """What made files differ, as programs read it."""

    SPEC = "spec-edited"
    OVERLAYS = "overlay-edited"
    CONFIG = "config-edited"
    NAMES = "names-edited"
    HISTORY = "history-edited"
    EXTENSIONS = "extension-edited"
    TEMPLATES = "template-edited"
    UPGRADED = "generator-upgraded"
    GENERATOR = "generator-edited"
    UNKNOWN = "unknown"
    EDITED = "file-edited"
    MISSING = "file-missing"
    BLOCKED = "file-in-the-way"
    EXTRA = "file-extra"
    NEW = "never-generated"


@dataclass(frozen=True, slots=True)
class Because:
    """One reason, and what it is about: the files or settings that changed, the two versions."""

    reason: Reason
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Files that differ, and what made them so: one reason, or several of which it can't be told."""

    reasons: tuple[Because, ...]
    files: tuple[Drift, ...]


_OWN = {
    Cause.EDITED: Reason.EDITED,
    Cause.MISSING: Reason.MISSING,
    Cause.BLOCKED: Reason.BLOCKED,
    Cause.FOREIGN: Reason.EXTRA,
}
"""What files tell by themselves."""
_VERSIONS = (Reason.UPGRADED, Reason.GENERATOR)


def grouped(drift: Iterable[Drift], before: Manifest, now: Inputs) -> tuple[Group, ...]:
    """The files that differ, by what made them so; every reason that some of them have is told."""
    changed = tuple(_changed(before, now))
    groups: dict[tuple[Because, ...], list[Drift]] = {}
    for item in drift:
        groups.setdefault(_reasons(item, before, changed), []).append(item)
    return tuple(Group(reasons, tuple(files)) for reasons, files in sorted(groups.items(), key=_order))


def _order(group: tuple[tuple[Because, ...], list[Drift]]) -> list[int]:
    known = list(Reason)
    return [known.index(because.reason) for because in group[0]]


def _reasons(item: Drift, before: Manifest, changed: tuple[Because, ...]) -> tuple[Because, ...]:
    is_new = item.cause is Cause.MISSING and item.path not in before.files
    if item.cause in _OWN and not is_new:
        return (Because(_OWN[item.cause]),)
    if not before.files:
        return (Because(Reason.UNKNOWN if before.broken else Reason.NEW),)
    if before.inputs is None:
        return (Because(Reason.UNKNOWN),)
    fitting = tuple(because for because in changed if _may_change(because.reason, item.path))
    return fitting or (Because(Reason.GENERATOR, (before.inputs.generator,)),)


def _may_change(reason: Reason, path: str) -> bool:
    """Whether a reason is one for which a file can be another."""
    if "_runtime" in PurePosixPath(path).parts:
        return reason in _VERSIONS
    return True


def _changed(before: Manifest, now: Inputs) -> Iterator[Because]:
    """What is another than it was. Templates are a version's own: they are told of where the version is the same."""
    if before.inputs is None:
        return
    upgraded = before.inputs.generator != now.generator
    for part in Part:
        sides = (before.inputs.parts.get(part, {}), now.parts.get(part, {}))
        about = tuple(_differing(*sides) if part is Part.CONFIG else _edited(*sides))
        if about and not (upgraded and part is Part.TEMPLATES):
            yield Because(Reason[part.name], about)
    if upgraded:
        yield Because(Reason.UPGRADED, (before.inputs.generator, now.generator))


def _differing(before: Hashes, now: Hashes) -> Iterator[str]:
    """The paths or settings that differ."""
    for key in sorted(before.keys() | now.keys()):
        if key not in now:
            yield f"{key} (gone)"
        elif key not in before:
            yield f"{key} (new)"
        elif before[key] != now[key]:
            yield key


def _edited(before: Hashes, now: Hashes) -> Iterator[str]:
    """The files that differ; one that merely has another name doesn't."""
    old = {path: hash for path, hash in before.items() if path in now or hash not in now.values()}
    new = {path: hash for path, hash in now.items() if path in before or hash not in before.values()}
    yield from _differing(old, new)


def as_data(groups: Iterable[Group]) -> list[Mapping[str, object]]:
    """The groups as plain data: an entry for each reason, with the files that it may have changed."""
    files: dict[Because, list[str]] = {}
    for group in groups:
        for because in group.reasons:
            files.setdefault(because, []).extend(item.path for item in group.files)
    return [
        {"cause": because.reason.value, "inputs": list(because.about), "files": paths}
        for because, paths in files.items()
    ]
