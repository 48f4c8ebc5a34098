"""SDKs generated from a few lines, and the servers that they talk to: one keeps bytes, the other is the mock."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent
from types import ModuleType
from typing import Any

import pytest

from generator.analyze import analyze
from generator.config import Settings, settle
from generator.diagnostics import Diagnostics
from generator.encode import data
from generator.ir.api import Api
from generator.load import load_document
from generator.mock import running
from generator.plan.sdk import SdkPlan, plan_sdk
from generator.render.runtime import runtime_files
from generator.render.targets.sdk import render_sdk

from .raw import RawServer, raw_server

HEAD = "openapi: 3.2.0\ninfo: {title: Wire, version: '1'}\n"


class Sdk:
    """A generated package, imported, and the facts that it was made from."""

    def __init__(self, api: Api, plan: SdkPlan, package: ModuleType, findings: list[str]) -> None:
        self.api = api
        self.plan = plan
        self.package = package
        self.findings = findings

    def method(self, client: Any, route: str, view: str = "") -> Any:
        """The method of a client for e.g. `GET /pets`, or that of a view such as `with_raw_response`."""
        method, _, path = route.partition(" ")
        found = (o for o in self.api.operations if data(o.method).upper() == method.upper() and o.path == path)
        call = self.plan.names.calls[next(found).id]
        for step in (*call.resource, *([view] if view else []), call.method):
            client = getattr(client, step)
        return client

    def client(self, url: str, **options: Any) -> Any:
        return self.package.WireClient(base_url=url, **{"max_retries": 0, **options})

    def async_client(self, url: str, **options: Any) -> Any:
        return self.package.AsyncWireClient(base_url=url, **{"max_retries": 0, **options})


Generate = Callable[..., Sdk]


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Generate]:
    """`generated(text)`: the SDK of a description, each once."""
    made: dict[str, Sdk] = {}
    home = tmp_path_factory.mktemp("wire")
    sys.path.insert(0, str(home))

    def generate(text: str, head: str = HEAD) -> Sdk:
        if text not in made:
            made[text] = _generate(home, f"wire_sdk_{len(made)}", head + dedent(text).lstrip("\n"))
        return made[text]

    yield generate
    sys.path.remove(str(home))


def _generate(home: Path, package: str, text: str) -> Sdk:
    spec = home / f"{package}.yaml"
    spec.write_text(text)
    diagnostics = Diagnostics()
    api = analyze(load_document(spec, diagnostics), diagnostics)
    plan = plan_sdk(api, settle(Settings(spec=spec, package=package, stem="Wire"), "Wire"))
    for file in (*render_sdk(plan), *runtime_files(package)):
        (home / file.path).parent.mkdir(parents=True, exist_ok=True)
        (home / file.path).write_bytes(file.content)
    importlib.invalidate_caches()
    return Sdk(api, plan, importlib.import_module(package), [finding.code for finding in diagnostics])


@pytest.fixture
def server() -> Iterator[RawServer]:
    with raw_server() as running_server:
        yield running_server


@pytest.fixture(scope="session")
def mocked() -> Iterator[Callable[[Sdk], str]]:
    """`mocked(sdk)`: the address of a mock server of its description."""
    urls: dict[int, str] = {}
    open_servers = []

    def start(sdk: Sdk) -> str:
        if id(sdk) not in urls:
            manager = running(sdk.api)
            urls[id(sdk)] = manager.__enter__()
            open_servers.append(manager)
        return urls[id(sdk)]

    yield start
    for manager in open_servers:
        manager.__exit__(None, None, None)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
