"""Names of a package that are imported from their modules when they are first asked for (PEP 562), and old names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Mapping
from importlib import import_module
from typing import NoReturn
from warnings import warn

_NOTHING: Mapping[str, str] = {}


def lazy_names(
    package: str, modules: Mapping[str, str], renamed: Mapping[str, str] = _NOTHING, removed: Collection[str] = ()
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Give a package's `__getattr__` and `__dir__`; `modules` tells for each name the submodule that defines it.

    The submodules are names too. A `renamed` name gives what it is called now, and warns; a `removed` one says that
    it is gone.
    """

    submodules = frozenset(modules.values())

    def get(name: str) -> object:
        if name in renamed:
            warn(f"{package}.{name} is now {package}.{renamed[name]}", DeprecationWarning, stacklevel=2)
            name = renamed[name]
        if name not in modules:
            if name in submodules:
                return import_module(f".{name}", package)
            if name in removed or name.removesuffix("Param") in removed:
                raise _gone(package, name)
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(f".{modules[name]}", package), name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        offered: list[str] = getattr(sys.modules[package], "__all__", [])
        return sorted({*modules, *offered})

    return get, names


def removed_names(removed: Mapping[str, str]) -> Callable[[object, str], NoReturn]:
    """Give a class's `__getattr__`, which is called for names that it lacks; `removed` tells what some of them were."""

    def get(self: object, name: str) -> NoReturn:
        owner = type(self).__name__
        if name in removed:
            message = f"{owner}.{name} is gone: {removed[name]} is no longer in the API's description"
        else:
            message = f"{owner!r} object has no attribute {name!r}"
        raise AttributeError(message, name=name, obj=self)

    return get


def _gone(package: str, name: str) -> Exception:
    """What says that a name is gone: an import statement would word an AttributeError anew, and lose the reason."""
    message = f"{package}.{name} is gone: its schema is no longer in the API's description"
    from inspect import currentframe

    here = currentframe()
    asking = here.f_back.f_back if here and here.f_back else None
    importing = asking is not None and asking.f_globals.get("__name__") == "importlib._bootstrap"
    return ImportError(message) if importing else AttributeError(message)
