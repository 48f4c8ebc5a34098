"""`serve`: a few lines of a description in; a client of the mock server it gives, out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent

import httpx2
import pytest
from starlette.types import ASGIApp

from generator.analyze import analyze
from generator.diagnostics import Diagnostics
from generator.ir.api import Api
from generator.load import SpecBytes, load_document
from generator.mock import NO_RULES, load_rules, make_app

ROOT = Path(__file__).resolve().parents[2]
HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"


def api_of(text: str) -> Api:
    """The facts of a description, less its first two lines."""
    diagnostics = Diagnostics()
    api = analyze(
        load_document(SpecBytes("spec.yaml", (HEAD + dedent(text).lstrip("\n")).encode()), diagnostics), diagnostics
    )
    assert not diagnostics.failed, "\n".join(map(str, diagnostics))
    return api


@dataclass(frozen=True)
class Client:
    """Asks an app in this process; `headers` go with every request."""

    app: ASGIApp
    headers: dict[str, str] = field(default_factory=dict)

    def ask(
        self, method: str, path: str, *, headers: dict[str, str] | None = None, **options: object
    ) -> httpx2.Response:
        async def send() -> httpx2.Response:
            transport = httpx2.ASGITransport(app=self.app)
            async with httpx2.AsyncClient(transport=transport, base_url="http://mock", headers=self.headers) as client:
                return await client.request(method, path, headers=headers, **options)  # type: ignore[arg-type]

        return asyncio.run(send())

    def get(self, path: str, **headers: str) -> httpx2.Response:
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, json: object = None, **headers: str) -> httpx2.Response:
        return self.ask("POST", path, headers=headers, **({} if json is None else {"json": json}))

    def message(self, method: str, path: str, **options: object) -> str:
        """The status and the message of a refusal."""
        response = self.ask(method, path, **options)  # type: ignore[arg-type]
        return f"{response.status_code} {response.json()['error']['message']}"


Serve = Callable[..., Client]


@pytest.fixture
def serve(tmp_path: Path) -> Serve:
    def serve(text: str, rules: str = "", *, seed: int = 0) -> Client:
        api = api_of(text)
        path = tmp_path / "mock.yaml"
        path.write_text(dedent(rules))
        return Client(make_app(api, seed=seed, rules=load_rules(path, api, Diagnostics()) if rules else NO_RULES))

    return serve


@pytest.fixture
def runs() -> Client:
    """The mock of the description in `spec/`, with its rules."""
    diagnostics = Diagnostics()
    api = analyze(load_document(ROOT / "spec/openapi.yaml", diagnostics), diagnostics)
    rules = load_rules(ROOT / "spec/mock.yaml", api, diagnostics)
    return Client(make_app(api, rules=rules), {"Authorization": "Bearer key", "OpenAI-Beta": "assistants=v2"})
