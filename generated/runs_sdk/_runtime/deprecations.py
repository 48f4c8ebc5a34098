"""Arguments that a caller had better not give any more: a method says so when one does."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar
from warnings import warn

from .values import Omit, omit

P = ParamSpec("P")
R = TypeVar("R")


def deprecated_arguments(**told: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a method warn of some of its arguments: once a call, at the line of its caller."""

    def mark(method: Callable[P, R]) -> Callable[P, R]:
        @wraps(method)
        def marked(*args: P.args, **kwargs: P.kwargs) -> R:
            given = [text for name, text in told.items() if not isinstance(kwargs.get(name, omit), Omit)]
            if given:
                warn(" ".join(given), DeprecationWarning, stacklevel=2)
            return method(*args, **kwargs)

        kept: Any = marked
        kept.__deprecated_arguments__ = told
        return marked

    return mark
