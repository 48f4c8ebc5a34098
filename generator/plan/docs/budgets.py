"""How much may stand on a page? A reader of Markdown takes it as a whole; a browser folds what isn't asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """How much a page holds in one medium: characters are those of Markdown, roughly."""

    method: int
    """Characters that arguments, answer and examples of a method may take together."""
    model: int
    """Characters of what is in a type, or in what a webhook brings."""
    levels: tuple[tuple[int, int], ...]
    """Depths of what arguments hold and of what a call gives, from the most to the least; 0 lists the arguments."""
    model_depth: int
    payload_depth: int
    values: int
    """Values of an enum that are listed before the rest is left to its page."""
    crowded: int
    """Characters of the arguments' own descriptions above which each keeps its first sentence."""
    has_forms: bool = False
    """Whether requests can be sent from a page."""


MARKDOWN = Budget(
    method=36_000,
    model=24_000,
    levels=((3, 3), (2, 3), (2, 2), (1, 2), (0, 2), (0, 1), (0, 0)),
    model_depth=2,
    payload_depth=3,
    values=8,
    crowded=14_000,
)
SITE = Budget(
    method=70_000,
    model=50_000,
    levels=((4, 4), (3, 4), *MARKDOWN.levels),
    model_depth=4,
    payload_depth=4,
    values=80,
    crowded=30_000,
    has_forms=True,
)
