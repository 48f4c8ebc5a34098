"""What it takes to read the user's code is installed on demand: `oarlock[usage]`."""

from __future__ import annotations

from importlib.util import find_spec

from ..diagnostics import Diagnostics, Unusable

NEEDED = ("mypy", "libcst")


def require(diagnostics: Diagnostics) -> None:
    """Raises `Unusable`, after reporting what is missing, where something is."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        message = f"to look through code, {' and '.join(missing)} must be installed"
        diagnostics.error("usage-extra", message, None, "pip install 'oarlock[usage]'")
        raise Unusable
