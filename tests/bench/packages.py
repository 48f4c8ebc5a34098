"""The packages that are compared, and how their clients are made."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Packages:
    """Where the generated packages lie: the SDK of the runs spec, and that of a large spec if there is one."""

    runs: Path
    large: Path | None = None
    reach: str = ""
    """What is reached in the large one: `big_sdk.BigClient(api_key='x').things`."""
    pair: Path | None = None
    """The folder of two revisions of a description, `old` and `new`."""
    redocly: Path | None = None
    """The program that compares them, too."""

    def use(self) -> None:
        """Make the SDK of the runs spec importable here."""
        sys.path.insert(0, str(self.runs))


def ours(address: str, kind: str = "RunsClient") -> Any:
    """Make a client of ours that talks to the address."""
    import runs_sdk

    return getattr(runs_sdk, kind)(api_key="x", base_url=address)


def theirs(address: str, kind: str = "OpenAI") -> Any:
    """Make a client of openai-python that talks to the address."""
    import openai

    return getattr(openai, kind)(api_key="x", base_url=address)
