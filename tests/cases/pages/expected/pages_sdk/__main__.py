"""Prints a page of the reference docs: give `docs` and a name, or `docs` alone for a list."""

from __future__ import annotations

from ._runtime.docs import main

if __name__ == "__main__":
    main()
