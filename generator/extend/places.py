"""Can a class take the place of what it subclasses? It has to be a model, a resource or a client, of the same name."""

from __future__ import annotations

from ..encode import show
from ..text import SpecText
from .checked import Checked
from .facts import ExtendedClass, Home
from .package import Package
from .surface import ClassSurface

_KINDS = frozenset("Resource AsyncResource BaseModel SyncClient AsyncClient".split())
"""The runtime's classes that extensible ones are built on."""
_GENERATED = (".types.", ".resources.", "._client")


def check_place(extended: ExtendedClass, checked: Checked) -> None:
    """Reports a class that can't take the place that it seems to be meant for."""
    home = checked.package.resolved(extended.extends)
    if not isinstance(home, Home) or not home.module.startswith(_GENERATED):
        return
    surface, name = checked.package.class_at(home), show(SpecText(home.name))
    if surface is None or not _is_extensible(surface, checked.package):
        message = f"`{name}` can't be extended: it is no model, resource or client"
        hint = "give the class another name" if extended.name == home.name else ""
    elif extended.name != home.name:
        message = f"this takes the place of `{name}`, under another name"
        hint = f"call it {name}; or begin its name, or that of the file, with _ if it is a class for you alone"
    else:
        stated = f"{checked.name}{extended.extends.module}".rstrip(".")
        message = f"`{name}` of `{stated}` is what this class becomes, so it can't be built on it"
        better = f"write `from {checked.name}{home.module} import {name} as Generated{name}`"
        hint = better if extended.extends != home else ""
    if hint and checked.package.has(home):
        checked.diagnostics.error("extension-class", message, extended.place, hint)


def _is_extensible(surface: ClassSurface, package: Package) -> bool:
    """Whether a class of the package is a resource, a model or a client."""
    lineage = [item.home for item in package.lineage(surface) if isinstance(item, ClassSurface)]
    return any(home.name in _KINDS and home.module.startswith("._runtime") for home in lineage)
