"""Which version comes next?

1.4.2  major  ->  2.0.0        0.4.2  major  ->  0.5.0: before 1.0, a minor version may break
"""

from __future__ import annotations

import re

from .changes import Bump

_EARLY = re.compile(r"\d(?:a|b|rc|\.dev)\d+")
_FORM = re.compile(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+.a-z].*)?")
VERSION_FORM = "a version such as 1.4.2"


def next_version(version: str, bump: Bump) -> str:
    """The version after one that is out. Raises ValueError for what is none."""
    found = _FORM.fullmatch(version.strip())
    if found is None:
        raise ValueError(f"'{version}' is no version")
    major, minor, patch = (int(part or 0) for part in found.groups())
    if major == 0 and bump is not Bump.NONE:
        bump = Bump.MINOR if bump is Bump.MAJOR else Bump.PATCH
    match bump:
        case Bump.MAJOR:
            return f"{major + 1}.0.0"
        case Bump.MINOR:
            return f"{major}.{minor + 1}.0"
        case Bump.PATCH:
            return f"{major}.{minor}.{patch + 1}"
        case _:
            return f"{major}.{minor}.{patch}"


def proposed_version(version: str, bump: Bump) -> str:
    """The same; what comes after a version that is on its way to another is that one: 2.0.0rc1 -> 2.0.0."""
    return next_version(version, Bump.NONE if _EARLY.search(version) else bump)


def precedes(version: str, other: str) -> bool:
    """Whether a version says less than another, whatever comes after its three numbers."""
    return _numbers(version) < _numbers(other)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in next_version(version, Bump.NONE).split("."))
