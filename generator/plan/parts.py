"""Which parts of a package are generated? All, but where the user wants it without some."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..config import Settings

Colour = Literal["sync", "async"]


@dataclass(frozen=True, slots=True)
class Parts:
    """The colours of clients, resources and pages, and whether resources have views that give raw answers."""

    colours: tuple[Colour, ...] = ("sync", "async")
    views: bool = True


ALL_PARTS = Parts()


def parts_of(settings: Settings) -> Parts:
    """The parts of a package."""
    colours: tuple[Colour, ...] = tuple(colour for colour in ALL_PARTS.colours if colour not in settings.without)
    return Parts(colours, "raw" not in settings.without)
