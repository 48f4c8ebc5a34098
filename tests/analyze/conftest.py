"""`analyze_text`: a few lines of a description in; facts and findings, as short texts, out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from generator.analyze import analyze
from generator.diagnostics import Diagnostics
from generator.encode import data
from generator.ir.api import Api, Operation
from generator.ir.types import Definition
from generator.load import load_document
from generator.paging import PagingChoice

from .spelling import short, sketch

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"


@dataclass(frozen=True)
class Analysis:
    """What came of a description: `findings` are lines as a terminal shows them."""

    api: Api
    findings: str
    ledger: dict[str, str]
    """What became of each part that isn't as it was meant, by the code of its finding."""

    def definition(self, name: str) -> Definition:
        return next(found for id, found in self.api.definitions.items() if short(id) == name)

    def sketch(self) -> str:
        """Every definition, in the order of their ids."""
        return "\n".join(map(sketch, self.api.definitions.values()))

    def operation(self, route: str) -> Operation:
        """The operation at e.g. `GET /runs`."""
        method, _, path = route.partition(" ")
        return next(o for o in self.api.operations if data(o.method).upper() == method and o.path == path)


Analyze = Callable[..., Analysis]


@pytest.fixture
def analyze_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Analyze:
    monkeypatch.chdir(tmp_path)

    def analyze_text(text: str, head: str = HEAD, paging: Sequence[PagingChoice] = ()) -> Analysis:
        Path("spec.yaml").write_text(head + dedent(text).lstrip("\n"), encoding="utf-8")
        diagnostics = Diagnostics()
        api = analyze(load_document(Path("spec.yaml"), diagnostics), diagnostics, paging)
        ledger = {found.code: found.became for found in diagnostics if found.outcome is not None}
        return Analysis(api, "\n".join(map(str, diagnostics)), ledger)

    return analyze_text


@pytest.fixture
def analyze_schemas(analyze_text: Analyze) -> Analyze:
    """The same for a map of component schemas alone, each a line or more."""

    def analyze_schemas(schemas: str, version: str = "3.1.0") -> Analysis:
        head = f"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{/a: {{}}}}\ncomponents:\n  schemas:\n"
        lines = dedent(schemas).strip("\n").splitlines()
        return analyze_text("", head=head + "\n".join(f"    {line}" for line in lines))

    return analyze_schemas
