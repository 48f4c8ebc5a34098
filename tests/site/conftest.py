"""The site of the runs spec, and of small specs written in a test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from generator.config import Settings, load_config
from generator.diagnostics import Diagnostics
from generator.pipeline import plan, read_api
from generator.plan.sdk import SdkPlan, plan_sdk
from generator.render.targets.site import render_site

ROOT = Path(__file__).resolve().parents[2]

Files = Mapping[str, str]
"""The text of each file of a site, by its path."""
Sited = Callable[[str], Files]


def files_of(plan: SdkPlan) -> Files:
    return {
        file.path: file.content.decode() for file in render_site(plan, "oarlock test") if file.path != "objects.inv"
    }


@pytest.fixture(scope="session")
def runs_plan() -> SdkPlan:
    return plan(load_config(ROOT / "pyproject.toml", Diagnostics()), Diagnostics(), with_site=True).plan


@pytest.fixture(scope="session")
def runs(runs_plan: SdkPlan) -> Files:
    return files_of(runs_plan)


@pytest.fixture
def sited(tmp_path: Path) -> Sited:
    """The site of a description given as YAML, without its first line."""

    def sited(text: str) -> Files:
        spec = tmp_path / "openapi.yaml"
        spec.write_text("openapi: 3.1.0\n" + dedent(text).lstrip("\n"))
        settings = Settings(spec=spec, stem="Zoo", package="zoo", distribution="zoo")
        return files_of(plan_sdk(read_api(settings, Diagnostics()), settings, with_site=True))

    return sited
