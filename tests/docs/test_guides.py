"""There is a guide for what an SDK has and for nothing else, and what it says is so."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.pipeline import Generation, read_api
from generator.plan.sdk import plan_sdk
from generator.render.targets.docs import render_docs
from generator.runtime import errors
from generator.runtime.retries import should_retry

from .conftest import Pages

NAMED = """
    info: {title: Zoo, version: '1'}
    paths:
      /animals/{id}:
        get:
          operationId: getAnimal
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses:
            '200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}
    components: {schemas: {Animal: {type: object, properties: {id: {type: string}}}}}
    """

Document = Callable[[str], Pages]
ALWAYS = {
    "getting-started",
    "errors",
    "retries",
    "types",
    "drift",
    "raw-responses",
    "http-client",
    "logging",
    "migration",
}
BARE = """
    info: {title: Zoo, version: '1'}
    paths:
      /animals/{id}:
        get:
          operationId: getAnimal
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {'200': {description: It., content: {application/json: {schema: {type: object}}}}}
    """


def guides_of(pages: Pages) -> set[str]:
    return {path.removeprefix("docs/guides/").removesuffix(".md") for path in pages if path.startswith("docs/guides/")}


def test_a_bare_api_has_the_guides_that_every_client_needs(documented: Document) -> None:
    assert guides_of(documented(BARE)) == ALWAYS


@pytest.mark.parametrize(
    ("guide", "addition"),
    [
        (
            "authentication",
            "\ncomponents: {securitySchemes: {key: {type: http, scheme: bearer}}}\nsecurity: [{key: []}]",
        ),
        (
            "files",
            """
  /files:
    post:
      operationId: createFile
      requestBody:
        content:
          multipart/form-data: {schema: {type: object, properties: {file: {type: string, format: binary}}}}
      responses: {'204': {description: Done.}}
""",
        ),
        (
            "files",
            """
  /photo:
    get:
      operationId: getPhoto
      responses:
        '200': {description: It., content: {image/png: {schema: {type: string, format: binary}}}}
""",
        ),
        (
            "streaming",
            """
  /news:
    get:
      operationId: listNews
      responses:
        '200':
          description: It.
          content: {text/event-stream: {schema: {type: object, properties: {a: {type: string}}}}}
""",
        ),
        (
            "pagination",
            """
  /animals:
    get:
      operationId: listAnimals
      parameters:
        - {name: after, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        '200':
          description: Some.
          content:
            application/json:
              schema:
                type: object
                required: [data, has_more]
                properties:
                  data: {type: array, items: {type: object, properties: {id: {type: string}}}}
                  has_more: {type: boolean}
                  last_id: {type: string}
""",
        ),
    ],
)
def test_what_an_api_has_gets_a_guide(documented: Document, guide: str, addition: str) -> None:
    pages = documented(dedent(BARE) + addition)
    assert guides_of(pages) == ALWAYS | {guide}
    assert f"(guides/{guide}.md)" in pages["docs/index.md"] and f"(docs/guides/{guide}.md)" in pages["README.md"]


def test_an_api_of_webhooks_alone_has_their_guide_alone(documented: Document) -> None:
    pages = documented("""
        info: {title: Zoo, version: '1'}
        webhooks:
          fed: {post: {requestBody: {content: {application/json: {schema: {type: string}}}}}}
        """)
    assert guides_of(pages) == {"webhooks"}
    assert "`WebhookSignatureError` means" in pages["docs/guides/webhooks.md"]


@pytest.mark.parametrize("address", ["http://[x", "https://api.openai.com.evil.example", "//", "{a}://b"])
def test_an_odd_server_is_nobody_s_own(documented: Document, address: str) -> None:
    pages = documented(dedent(BARE) + f"\nservers: [{{url: '{address}'}}]\n")
    assert guides_of(pages) == ALWAYS
    assert (
        "openai import" not in pages["docs/guides/migration.md"] and "OpenAI" not in pages["docs/guides/migration.md"]
    )


def test_the_tree_of_exceptions_is_that_of_the_runtime(pages: Pages) -> None:
    """Each name below that of its base, the same as the classes say."""
    drawn = re.findall(r"^([│ ]*)[├└]── (\w+)", pages["docs/guides/errors.md"], re.M)
    trail = ["SDKError"]
    for pad, name in drawn:
        trail = [*trail[: len(pad) // 4 + 1], name]
        assert getattr(errors, name).__bases__[0].__name__ == trail[-2], name
    raised = {name for name in vars(errors) if name.endswith("Error") and "Webhook" not in name}
    assert {name for _, name in drawn} == raised - {"SDKError"}


def test_retried_are_the_statuses_that_the_runtime_retries(pages: Pages) -> None:
    rows = re.findall(r"^\| (\d+) \| `\w+` \| (yes|no) \|$", pages["docs/guides/errors.md"], re.M)
    assert len(rows) == 8
    assert {int(status): told == "yes" for status, told in rows} == {int(s): should_retry(int(s), {}) for s, _ in rows}


def test_old_names_stand_beside_the_new_ones(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text("openapi: 3.1.0\n" + dedent(NAMED).lstrip("\n"))
    settings = Settings(spec=spec, stem="Zoo", package="zoo", distribution="zoo")
    api = read_api(settings, Diagnostics())
    ledger = plan_sdk(api, settings).ledger
    pinned = replace(settings, calls={"getAnimal": "animals.find"}, classes={"Animal": "Beast"})
    pages = {file.path: file.content.decode() for file in render_docs(plan_sdk(api, pinned, ledger=ledger))}
    guide = pages["docs/guides/migration.md"]
    assert "| `client.animals.retrieve` | [`client.animals.find`](../methods/animals.find.md) |" in guide
    assert guide.count("| `Animal` | [`Beast`](../types/Beast.md) |") == 2, "as an old name, and as a pin"


def test_scripts_pass_mypy(pages: Pages, runs: Generation, tmp_path: Path) -> None:
    for file in runs.files:
        if file.path.startswith("runs_sdk/"):
            (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / file.path).write_bytes(file.content)
    scripts = [
        script
        for path, page in sorted(pages.items())
        if path.startswith("docs/guides/")
        for script in re.findall(r"^```python\n(.*?)\n```$", page, re.M | re.S)
    ]
    for at, script in enumerate(dict.fromkeys(scripts)):
        (tmp_path / f"script_{at}.py").write_text(script + "\n")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *tmp_path.glob("script_*.py")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout
