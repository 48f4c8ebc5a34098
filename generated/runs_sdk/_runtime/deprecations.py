"""Arguments that a caller had better not give any more: a method says so when one does."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from types import MethodType
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


def without_warning(method: Callable[P, R]) -> Callable[P, R]:
    """The method as it is below the decorator that says what of it is deprecated."""
    bound: Any = method
    if not hasattr(method, "__deprecated__") and not hasattr(method, "__deprecated_arguments__"):
        return method
    plain: Callable[P, R] = MethodType(bound.__func__.__wrapped__, bound.__self__)
    return plain


def warning_like(method: Callable[P, Any], manager: Callable[P, R]) -> Callable[P, R]:
    """The manager, warning where it is made: the line that enters it isn't the one to change."""
    marked: Any = method
    if hasattr(method, "__deprecated__"):
        from typing_extensions import deprecated

        return deprecated(marked.__deprecated__)(manager)
    if hasattr(method, "__deprecated_arguments__"):
        return deprecated_arguments(**marked.__deprecated_arguments__)(manager)
    return manager
