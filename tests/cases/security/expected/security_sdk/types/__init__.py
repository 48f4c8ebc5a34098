"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations


from .._runtime.lazy import lazy_names

_MODULES: dict[str, str] = {}

__all__ = []

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
