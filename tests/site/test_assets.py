"""What is vendored is what was looked at."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "templates" / "site" / "assets"
MINISEARCH = "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03"
"""The UMD build of MiniSearch 7.2.0."""


def test_the_search_is_the_one_that_was_vendored() -> None:
    assert sha256((ASSETS / "minisearch.js").read_bytes()).hexdigest() == MINISEARCH
    assert "Luca Ongaro" in (ASSETS / "minisearch.LICENSE.txt").read_text()
