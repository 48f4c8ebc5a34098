"""What is measured of a spec, and the file that remembers it from run to run."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path


@dataclass(slots=True)
class Result:
    """A spec's figures; None where a step wasn't asked for or couldn't run."""

    slug: str
    stated: int = 0
    operations: int | None = None
    schemas: int = 0
    degraded: int = 0
    refused: int = 0
    cpu: float = 0.0
    wall: float = 0.0
    memory: int = 0
    """Peak memory of a generation, in MB."""
    modules: int = 0
    models: int = 0
    unimportable: int | None = None
    """Modules that don't import, and models that don't build."""
    examples: int = 0
    strict: int = 0
    """Examples that are valid to the letter."""
    equal: int = 0
    """Examples that come back as they were."""
    same: bool | None = None
    """Whether a second generation gave the same bytes."""
    mock: bool | None = None
    mypy: int | None = None
    pyright: int | None = None
    contract: str | None = None
    """What the contract tests came to: `344 passed`."""
    problems: list[str] = field(default_factory=list)

    @property
    def keeps_contract(self) -> bool | None:
        """Whether contract tests ran and none failed."""
        if self.contract is None:
            return None
        return "passed" in self.contract and not {"failed", "error", "errors"} & set(
            self.contract.replace(",", "").split()
        )

    @property
    def faults(self) -> float:
        """How far the spec is from perfect: what orders the worst."""
        lost = self.stated - self.operations if self.operations is not None else self.stated + 1
        unequal = 100 * (self.examples - self.equal) / self.examples if self.examples else 0
        checked = (self.unimportable or 0) + (self.mypy or 0) + (self.pyright or 0)
        refused = 10 * ((self.same is False) + (self.mock is False) + (self.keeps_contract is False))
        return 10 * lost + unequal + checked + refused


def read_results(path: Path) -> dict[str, Result]:
    """The results that a file remembers; those of another shape are measured anew."""
    known = {item.name for item in fields(Result)}
    found = json.loads(path.read_text()) if path.is_file() else []
    return {item["slug"]: Result(**item) for item in found if item.keys() == known}


def write_results(path: Path, results: list[Result]) -> None:
    """Remembers the results, all in one file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(result) for result in results], indent=1))
