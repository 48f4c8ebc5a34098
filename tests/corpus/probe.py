"""Imports every module of a package and builds every model; prints, as JSON, how many there are and what failed."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pydantic


def main(folder: str, name: str) -> None:
    sys.path.insert(0, folder)
    failures: list[str] = []
    modules = [name, *_modules(name, failures)]
    models = list(_models(name)) if not failures else []
    for model in models:
        try:
            model.model_rebuild()
        except Exception as error:
            failures.append(f"{model.__name__}: {type(error).__name__}: {str(error)[:200]}")
    json.dump({"modules": len(modules), "models": len(models), "failures": failures}, sys.stdout)


def _modules(name: str, failures: list[str]) -> Iterator[str]:
    package = import_module(name)
    for module in walk_packages(package.__path__, f"{name}."):
        try:
            import_module(module.name)
        except Exception as error:
            failures.append(f"{module.name}: {type(error).__name__}: {str(error)[:200]}")
        yield module.name


def _models(name: str) -> Iterator[type[pydantic.BaseModel]]:
    types = import_module(f"{name}.types")
    for found in (getattr(types, name) for name in dir(types)):
        if isinstance(found, type) and issubclass(found, pydantic.BaseModel):
            yield found


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
