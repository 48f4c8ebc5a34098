"""How long does the generator itself take?"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

from clocks import process
from packages import Packages
from rows import Row
from samples import ROOT


def generating(_packages: Packages, _address: str) -> Iterator[Row]:
    """Give the rows; the first round writes, the others find everything in place."""
    scratch = tempfile.mkdtemp(prefix="bench-")
    generate = process("-m", "generator", "generate", "--output", scratch, folder=ROOT)
    yield Row("oarlock generate, the runs spec", generate, rounds=5)
