"""The contract tests of webhooks, and a run of them; they need no server."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from textwrap import dedent

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.pipeline import generate
from generator.render.files import GeneratedFile

SPEC = Path(__file__).resolve().parents[1] / "cases/webhooks/spec.yaml"


def generated(spec: Path) -> dict[str, GeneratedFile]:
    files = generate(Settings(spec=spec, package="shop_sdk"), Diagnostics()).files
    return {file.path: file for file in files}


def write(files: Iterable[GeneratedFile], home: Path) -> None:
    for file in files:
        (home / file.path).parent.mkdir(parents=True, exist_ok=True)
        (home / file.path).write_bytes(file.content)


def test_each_webhook_is_read(tmp_path: Path) -> None:
    files = generated(SPEC)
    text = files["tests/test_webhooks.py"].content.decode()
    assert dedent("""
        def test_order_created() -> None:
            payload = sent({"kind": "order.created", "at": "2026-01-02T03:04:05Z", "order": {"id": "o_1"}})
            webhooks = Webhooks(strict=True)
            found = webhooks.parse("orderCreated", payload)
            assert isinstance(found, types.OrderCreated)
            assert webhooks.unwrap(payload) == found
        """) in text
    write(files.values(), tmp_path)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_webhooks.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert "4 passed" in done.stdout, done.stdout + done.stderr


def test_an_example_that_is_not_as_described_is_read_all_the_same(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(dedent("""\
        openapi: 3.1.0
        info: {title: Odd, version: '1'}
        webhooks:
          odd:
            post:
              requestBody:
                content:
                  application/json:
                    schema: {type: object, required: [at], properties: {at: {type: integer}}}
                    examples: {a: {value: {at: now}}, b: {value: [1]}}
        """))
    text = generated(spec)["tests/test_webhooks.py"].content.decode()
    assert text.endswith(dedent("""
        def test_odd() -> None:
            payload = sent({"at": "now"})
            webhooks = Webhooks()
            found = webhooks.parse("odd", payload)
            assert isinstance(found, types.OddPayload)


        def test_odd_2() -> None:
            payload = sent([1])
            webhooks = Webhooks()
            found = webhooks.parse("odd", payload)
            assert found is not None
        """))


def test_a_resource_of_that_name_keeps_its_file(tmp_path: Path) -> None:
    spec = tmp_path / "spec.yaml"
    spec.write_text(SPEC.read_text().replace("/subscriptions:", "/webhooks:"))
    assert {"tests/test_webhooks.py", "tests/test_received_webhooks.py"} <= generated(spec).keys()
