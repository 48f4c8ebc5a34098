"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .filter import FilterParam as FilterParam
    from .problem import Problem as Problem

_MODULES: dict[str, str] = {
    "FilterParam": "filter",
    "Problem": "problem",
}

__all__ = [
    "FilterParam",
    "Problem",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
