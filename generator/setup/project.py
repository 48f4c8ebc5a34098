"""What is there already: the repository around a folder, the config's home, and the CI that it uses.

src/app/ in a clone from github.com   ->   Project(root=…, home=…, github=True)
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from ..config import find_config
from ..load.revisions import SECONDS
from ..write.manifest import NAME as MANIFEST
from ..write.refusals import REPOSITORIES

PYPROJECT = "pyproject.toml"
OWN = "oarlock.toml"
GITLAB = ".gitlab-ci.yml"


@dataclass(frozen=True, slots=True)
class Project:
    """A project in its repository: `home` is the folder that has its config, or is going to."""

    root: Path
    home: Path
    config: Path | None
    """The file that has settings of oarlock's; None where none has."""
    versioned: bool
    github: bool
    gitlab: bool

    def inside(self, path: Path) -> str:
        """A path as seen from the repository's root."""
        return Path(os.path.relpath(path, self.root)).as_posix()

    def from_home(self, path: Path) -> str:
        """A path as the config has it."""
        return Path(os.path.relpath(path, self.home)).as_posix()


def find_project(start: Path) -> Project:
    """The project around a folder; the folder alone, where no repository is around it."""
    here = Path(os.path.realpath(start))
    around = [here, *here.parents]
    root = next((place for place in around if _is_repository(place)), here)
    homes = around[: around.index(root) + 1]
    home = next((place for place in homes if (place / OWN).is_file() or (place / PYPROJECT).is_file()), root)
    remotes = _remotes(root)
    return Project(
        root=root,
        home=home,
        config=find_config(home),
        versioned=_is_repository(root),
        github=(root / ".github").is_dir() or "github.com" in remotes,
        gitlab=(root / GITLAB).is_file(),
    )


def free_folder(home: Path, package: str) -> Path:
    """Where an SDK can go: where one is already, or where nothing is."""
    places = [home / name for name in ("generated", "sdk", package, f"{package}_generated")]
    free = (place for place in places if not place.exists() or (place / MANIFEST).is_file() or _is_empty(place))
    return next(free, places[-1])


def is_ignored(path: Path) -> bool:
    """Whether git is told to ignore a folder; False where there is no git to ask."""
    command = ["git", "-C", str(path.parent), "check-ignore", "-q", f"{path.name}/"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _is_empty(folder: Path) -> bool:
    try:
        return folder.is_dir() and not any(folder.iterdir())
    except OSError:
        return False


def _is_repository(folder: Path) -> bool:
    return any(os.path.lexists(folder / name) for name in REPOSITORIES)


def _remotes(root: Path) -> str:
    """The addresses that a repository is fetched from, told from git's own file."""
    try:
        text = (root / ".git" / "config").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return " ".join(re.findall(r"(?m)^\s*url\s*=\s*(\S+)", text))
