"""What a repository lacks becomes files to write; what it has stays, and is shown what to add where that can't be told.

pyproject.toml without [tool.oarlock]   ->   the same with it at the end
.pre-commit-config.yaml of the user's   ->   the lines to add, for people
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ..config import Settings
from .project import GITLAB, OWN, PYPROJECT, Project
from .texts import (
    GITLAB_INCLUDE,
    Names,
    config_table,
    github_workflow,
    gitlab_job,
    hook,
    make_targets,
    pre_commit,
)

MAX_BYTES = 4_000_000
_MAKEFILES = ("GNUmakefile", "makefile", "Makefile")
_TARGETS = ("generate", "check")


class State(StrEnum):
    """What becomes of a file."""

    NEW = "written"
    ADDED = "added to"
    KEPT = "as it is"
    YOURS = "yours: add what is missing"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One file: what it holds, what it is to hold, and why; `lines` are for people to add by hand."""

    path: Path
    state: State
    what: str
    before: bytes | None = None
    after: bytes = b""
    lines: str = ""

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return self.state in (State.NEW, State.ADDED)


def propose(project: Project, settings: Settings) -> tuple[Proposal, ...]:
    """Every file that keeps the SDK in step, for settings that are complete. Raises OSError."""
    names = Names(project.inside(settings.spec), _config_option(project))
    return (
        _config(project, settings),
        _makefile(project, project.from_home(settings.output)),
        *(_hooks(project, names)),
        *(_github(project, names)),
        *(_gitlab(project, names)),
    )


def _config_option(project: Project) -> str:
    """How commands at the root find the config; they find one that is there by themselves."""
    if project.home == project.root:
        return ""
    return project.inside(project.config or _config_path(project))


def _config_path(project: Project) -> Path:
    shared = project.home / PYPROJECT
    return shared if shared.is_file() and _takes_table(_text(shared)) else project.home / OWN


def _takes_table(text: str) -> bool:
    """Whether a table at the end of a TOML file becomes `tool.oarlock`: it can't where `tool` is closed."""
    try:
        tool = tomllib.loads(f"{text}\n[tool.oarlock]\n")["tool"]
    except tomllib.TOMLDecodeError:
        return False
    return isinstance(tool, dict)


def _config(project: Project, settings: Settings) -> Proposal:
    if project.config is not None:
        return Proposal(project.config, State.KEPT, "it has the settings")
    path = _config_path(project)
    shared = path.name == PYPROJECT
    spec, output = project.from_home(settings.spec), project.from_home(settings.output)
    table = config_table("[tool.oarlock]\n" if shared else "", spec, output, settings.package, settings.stem)
    if not shared:
        return _new(path, table, "the settings")
    return _appended(path, table, "[tool.oarlock], the settings")


def _makefile(project: Project, output: str) -> Proposal:
    path = next((project.home / name for name in _MAKEFILES if (project.home / name).is_file()), None)
    if path is None:
        return _new(project.home / "Makefile", make_targets(output, _TARGETS), "`make generate` and `make check`")
    text = _text(path)
    missing = tuple(target for target in _TARGETS if not re.search(rf"(?m)^{target}\b[^=\n]*:(?!=)", text))
    if "generate" not in missing:
        known = "oarlock" in text
        what = "it has a target `generate`"
        lines = "" if known else "oarlock generate\noarlock check\n"
        return Proposal(path, State.KEPT if known else State.YOURS, what, lines=lines)
    return _appended(path, make_targets(output, missing), " and ".join(f"`make {target}`" for target in missing))


def _hooks(project: Project, names: Names) -> Iterator[Proposal]:
    if project.versioned:
        path = project.root / ".pre-commit-config.yaml"
        yield _own_or_shown(path, pre_commit(names), "a hook that checks before a commit", hook(names))


def _github(project: Project, names: Names) -> Iterator[Proposal]:
    if project.github:
        folder = project.root / ".github" / "workflows"
        path = next((path for path in _workflows(folder) if "oarlock" in _text(path)), folder / "oarlock.yml")
        text = github_workflow(names)
        yield _own_or_shown(path, text, "CI that checks, and tells what a pull request breaks", text)


def _workflows(folder: Path) -> Iterable[Path]:
    return sorted(path for suffix in ("yml", "yaml") for path in folder.glob(f"*.{suffix}") if path.is_file())


def _gitlab(project: Project, names: Names) -> Iterator[Proposal]:
    if project.gitlab:
        text = gitlab_job(names)
        yield _own_or_shown(project.root / ".gitlab" / "oarlock.yml", text, "a job that checks", text)
        yield _own_or_shown(project.root / GITLAB, GITLAB_INCLUDE, "what includes the job", GITLAB_INCLUDE)


def _own_or_shown(path: Path, text: str, what: str, lines: str) -> Proposal:
    """A file where there is none; else the one that is there, which speaks of oarlock or is shown what to add."""
    if not path.exists():
        return _new(path, text, what)
    known = "oarlock" in _text(path)
    return Proposal(path, State.KEPT if known else State.YOURS, what, lines="" if known else lines)


def _new(path: Path, text: str, what: str) -> Proposal:
    return Proposal(path, State.NEW, what, after=text.encode())


def _appended(path: Path, text: str, what: str) -> Proposal:
    """A file with a block after all that it has, in line ends of its own."""
    before = path.read_bytes()
    end = b"\r\n" if b"\r\n" in before else b"\n"
    gap = b"" if not before.strip() else (end if before.endswith(b"\n") else end * 2)
    return Proposal(path, State.ADDED, what, before, before + gap + text.encode().replace(b"\n", end))


def _text(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(MAX_BYTES).decode("utf-8-sig", "replace").replace("\r\n", "\n")
