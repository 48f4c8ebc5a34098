"""`place`: a few lines of a description and an overlay in; what the client has of that environment out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from types import MappingProxyType

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics, Severity
from generator.pipeline import plan
from generator.plan.client import ClientPlan
from generator.plan.docs.pages import ReadmePage

HEAD = "openapi: 3.1.0\ninfo: {title: Probe API, version: '1'}\n"
OVERLAY = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n"


@dataclass(frozen=True)
class Place:
    client: ClientPlan
    readme: ReadmePage
    findings: list[str]

    @property
    def codes(self) -> list[str]:
        """The gateways as they are printed."""
        return [str(gateway.code) for gateway in self.client.gateways]

    @property
    def arguments(self) -> list[str]:
        """The client's arguments for credentials, and for what goes with every request."""
        return [*(own.keyword for own in self.client.all_credentials), *(sent.keyword for sent in self.client.sent)]


Make = Callable[..., Place]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    monkeypatch.chdir(tmp_path)

    def make(spec: str, **actions: str) -> Place:
        Path("spec.yaml").write_text(HEAD + dedent(spec).lstrip("\n"))
        overlays = {name: Path(f"{name}.yaml") for name in actions}
        for name, text in actions.items():
            lines = dedent(text).strip("\n").splitlines()
            overlays[name].write_text(OVERLAY + "".join(f"  {line}\n" for line in lines))
        diagnostics = Diagnostics()
        settings = Settings(spec=Path("spec.yaml"), output=Path("out"), environments=MappingProxyType(overlays))
        planned = plan(settings, diagnostics)
        findings = [str(found).splitlines()[0] for found in diagnostics if found.severity is not Severity.NOTE]
        return Place(planned.plan.client, planned.plan.docs.readme, findings)

    return make
