"""Room for recursion where types nest deeply: pydantic builds a model within the one that refers to it."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from threading import RLock

# A model takes about 20 calls: this is enough for a chain of a thousand.
_DEPTH = 20_000
_LOCK = RLock()


@contextmanager
def deep_recursion() -> Generator[None]:
    """Let calls nest more deeply within the block, in one thread at a time: the limit is the interpreter's."""
    with _LOCK:
        usual = sys.getrecursionlimit()
        sys.setrecursionlimit(max(usual, _DEPTH))
        try:
            yield
        finally:
            sys.setrecursionlimit(usual)
