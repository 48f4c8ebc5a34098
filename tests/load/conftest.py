"""`read`: a few lines of a description in; the document, and the findings as a terminal shows them, out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from generator.diagnostics import Diagnostics, Unusable
from generator.encode import plain
from generator.load import Node, SpecDocument, load_document

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {}}\n"


@dataclass(frozen=True)
class Reading:
    """What came of reading: `document` is None where nothing could."""

    document: SpecDocument | None
    findings: str

    def node(self, pointer: str) -> Node:
        assert self.document is not None, self.findings
        found = self.document.at(pointer)
        assert found is not None, f"nothing at {pointer}"
        return found

    def plain(self, pointer: str) -> object:
        return plain(self.node(pointer).value())


Read = Callable[..., Reading]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    monkeypatch.chdir(tmp_path)

    def read(text: str | bytes, *overlays: str, head: str = "", name: str = "spec.yaml") -> Reading:
        data = text if isinstance(text, bytes) else (head + dedent(text).lstrip("\n")).encode()
        Path(name).write_bytes(data)
        paths = [Path(f"overlay{index}.yaml") for index, _ in enumerate(overlays, 1)]
        for path, overlay in zip(paths, overlays, strict=True):
            path.write_text("overlay: 1.0.0\n" + dedent(overlay).lstrip("\n"))
        diagnostics = Diagnostics()
        try:
            document = load_document(Path(name), diagnostics, overlays=paths)
        except Unusable:
            document = None
        return Reading(document, "\n".join(map(str, diagnostics)))

    return read
