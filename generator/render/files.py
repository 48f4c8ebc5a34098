"""A generated file, before it is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """A Python file as a template printed it: not laid out yet, and not proven to be Python."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class GeneratedFile:
    """A file's place, relative to the output folder and with forward slashes, and its bytes."""

    path: str
    content: bytes
