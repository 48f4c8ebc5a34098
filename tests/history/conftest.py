"""`tell(folder, ("0.1.0", spec), ("0.1.0", other))` makes an SDK time after time; it gives what the last came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from generator import pipeline
from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.history import Chronicle, history_text
from generator.render.targets.docs import render_docs
from generator.write.ledger import ledger_file


@dataclass(frozen=True)
class Told:
    """What a run says of the history."""

    chronicle: Chronicle
    docs: Mapping[str, str]
    findings: str

    @property
    def changelog(self) -> str:
        return self.docs["CHANGELOG.md"]

    @property
    def rules(self) -> set[str]:
        return {change.rule for change in self.chronicle.pending}


def run(folder: Path, version: str, spec: Path, **settings: Any) -> Told:
    """One run in a folder, which keeps what a run keeps."""
    made = replace(Settings(), spec=spec, output=folder, version=version, package="boats_sdk", **settings)
    diagnostics = Diagnostics()
    planned = pipeline.plan(made, diagnostics, with_history=True)
    assert planned.chronicle is not None
    (folder / "names.json").write_bytes(ledger_file(planned.plan.ledger).content)
    (folder / "history.json").write_text(history_text(planned.chronicle.history))
    docs = {file.path: file.content.decode() for file in render_docs(planned.plan)}
    return Told(planned.chronicle, docs, "\n".join(map(str, diagnostics)))


def tell(folder: Path, *runs: tuple[str, object], **settings: Any) -> Told:
    """Runs one after the other; a spec is data, or a file."""
    told = None
    for version, spec in runs:
        path = spec if isinstance(spec, Path) else folder / "spec.yaml"
        if not isinstance(spec, Path):
            path.write_text(yaml.safe_dump(spec, sort_keys=False))
        told = run(folder, version, path, **settings)
    assert told is not None
    return told
