"""How a helper calls the generated methods: without a second warning, and with headers that tell of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from runs_sdk import Omit, RequestOptions

MethodT = TypeVar("MethodT", bound=Callable[..., object])


def quiet(method: MethodT) -> MethodT:
    """Give a bound method without the warning that it is deprecated: the helper that calls it has given one."""
    plain: Any = getattr(method, "__wrapped__", None)
    if plain is None or not hasattr(method, "__deprecated__"):
        return method
    bound: MethodT = plain.__get__(getattr(method, "__self__", None))
    return bound


def with_headers(options: RequestOptions, headers: Mapping[str, str | Omit]) -> RequestOptions:
    """Add headers to the options; the caller's win."""
    return {**options, "extra_headers": {**headers, **(options.get("extra_headers") or {})}}
