"""The user's own code becomes part of the SDK: a folder of Python is read, never run, and held against the package.

class Runs(GeneratedRuns): ...   ->   ExtendedClass("Runs", extends=Home(".resources.beta.threads.runs", "Runs"))
"""

from __future__ import annotations

from .facts import FOLDER, NO_EXTENSIONS, ExtendedClass, ExtensionFile, Extensions, Home, Member
from .files import read_extensions
from .uses import check_uses

__all__ = [
    "FOLDER",
    "NO_EXTENSIONS",
    "ExtendedClass",
    "ExtensionFile",
    "Extensions",
    "Home",
    "Member",
    "check_uses",
    "read_extensions",
]
