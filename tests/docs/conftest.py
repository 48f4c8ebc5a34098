"""The docs of the runs spec, and of small specs written in a test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent
from types import MappingProxyType

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.pipeline import Generation, generate, read_api
from generator.plan.sdk import plan_sdk
from generator.render.targets.docs import render_docs

ROOT = Path(__file__).resolve().parents[2]
RUNS = Settings(
    spec=ROOT / "spec" / "openapi.yaml",
    package="runs_sdk",
    stem="Runs",
    distribution="runs-sdk",
    resource_prefix=("beta",),
    calls=MappingProxyType({"createThreadAndRun": "beta.threads.create_and_run"}),
    environments=MappingProxyType(
        {
            "openai": "https://api.openai.com/v1",
            "portkey": ROOT / "spec" / "overlays" / "portkey.yaml",
            "azure": ROOT / "spec" / "overlays" / "azure.yaml",
        }
    ),
)

Pages = Mapping[str, str]
"""The text of each Markdown file, by its path."""


def pages_of(generation: Generation) -> Pages:
    return {file.path: file.content.decode() for file in generation.files if file.path.endswith(".md")}


@pytest.fixture(scope="session")
def runs() -> Generation:
    return generate(RUNS, Diagnostics())


@pytest.fixture(scope="session")
def pages(runs: Generation) -> Pages:
    return pages_of(runs)


@pytest.fixture
def documented(tmp_path: Path) -> Callable[[str], Pages]:
    """The pages of a description given as YAML, without its first lines."""

    def documented(text: str) -> Pages:
        spec = tmp_path / "openapi.yaml"
        spec.write_text("openapi: 3.1.0\n" + dedent(text).lstrip("\n"))
        settings = Settings(spec=spec, stem="Zoo", package="zoo", distribution="zoo")
        plan = plan_sdk(read_api(settings, Diagnostics()), settings)
        return {file.path: file.content.decode() for file in render_docs(plan)}

    return documented
