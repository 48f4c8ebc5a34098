"""Where else can types be imported from? From the path of each resource that holds others.

beta.threads.runs.steps  ->  types.beta, types.beta.threads, types.beta.threads.runs
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..encode import Code, docstring
from .imports import ModulePath
from .resources import ResourcePlan


@dataclass(frozen=True, slots=True)
class TypePath:
    """A package in `types/` that has every name of `types`, at the path of a resource."""

    module: ModulePath
    root: Code
    """`types` as it is seen from here."""
    docstring: Code


def plan_type_paths(resources: Iterable[ResourcePlan]) -> tuple[TypePath, ...]:
    """The packages, by path."""
    return tuple(_plan(resource) for resource in resources if resource.module.package)


def _plan(resource: ResourcePlan) -> TypePath:
    module = ModulePath(("types", *resource.path), package=True)
    text = f"The types of the API once more, at the path of `{'.'.join(resource.path)}`."
    return TypePath(module, Code(module.relative(".types")), docstring(text))
