"""The contract tests that a few lines of a description give, and a run of all those of the SDK in `generated/`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from generator.config import Settings, load_config
from generator.diagnostics import Diagnostics
from generator.mock import running_spec
from generator.pipeline import generate
from generator.plan.tests.home import spec_path

ROOT = Path(__file__).resolve().parents[2]
HEAD = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\nservers: [{url: 'https://example.com'}]\n"

Printed = Callable[..., str]


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    """`printed(spec)`: the test functions of the one resource of a description."""

    def printed(text: str, file: str = "test_pets.py") -> str:
        path = tmp_path / "spec.yaml"
        path.write_text(HEAD + dedent(text).lstrip("\n"))
        files = generate(Settings(spec=path, stem="Pets"), Diagnostics()).files
        module = next(each for each in files if each.path == f"tests/{file}").content.decode()
        return (
            module.partition("pytestmark = pytest.mark.anyio\n")[2]
            .replace("PetsClient | AsyncPetsClient", "Both")
            .strip()
        )

    return printed


def test_a_call_is_made_with_what_it_needs_and_with_all_it_takes(printed: Printed) -> None:
    tests = printed("""
        paths:
          /pets:
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [name]
                      properties:
                        name: {type: string}
                        age: {type: integer, default: 3}
                        photo: {type: string, format: binary}
                    example: {name: Rex}
              responses:
                201: {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
        components: {schemas: {Pet: {type: object, properties: {id: {type: string}}}}}
        """)
    assert tests == dedent("""
        async def test_create(client: Both) -> None:
            pet = await settled(client.pets.create(name="Rex"))
            assert isinstance(pet, types.Pet)


        async def test_create_with_every_argument(client: Both) -> None:
            pet = await settled(client.pets.create(name="Rex", age=3, photo=b"contents"))
            assert isinstance(pet, types.Pet)


        async def test_create_raw_response(client: Both) -> None:
            response = await answered(client.pets.with_raw_response.create(name="Rex"))
            assert response.status_code == 201
            assert isinstance(response.parse(), types.Pet)


        async def test_create_streaming_response(client: Both) -> None:
            async with opened(client.pets.with_streaming_response.create(name="Rex")) as response:
                assert response.status_code == 201
                assert isinstance(await settled(response.parse()), types.Pet)
        """).strip()


def test_what_an_optional_body_needs_is_given_however_long_it_is(printed: Printed) -> None:
    tests = printed("""
        paths:
          /pets:
            post:
              requestBody:
                content:
                  application/json:
                    schema: {type: object, required: [name], properties: {name: {type: string, minLength: 5000}}}
              responses: {204: {}}
        """)
    assert tests.count('name="Nameabc123') == 3


def test_ids_that_are_empty_are_refused(printed: Printed) -> None:
    tests = printed(
        """
        paths:
          /homes/{home_id}/pets/{id}: {delete: {responses: {204: {description: ""}}}}
        """,
        "test_homes_pets.py",
    )
    assert tests.startswith(dedent("""\
        async def test_delete(client: Both) -> None:
            await settled(client.homes.pets.delete("item_abc123", home_id="home_abc123"))
        """))
    assert tests.endswith(dedent("""\
        async def test_delete_refuses_empty_ids(client: Both) -> None:
            with pytest.raises(ValueError, match="`id`"):
                await settled(client.homes.pets.delete("", home_id="home_abc123"))
            with pytest.raises(ValueError, match="`home_id`"):
                await settled(client.homes.pets.delete("item_abc123", home_id=""))
        """).strip())


def test_every_item_of_a_list_is_looked_at(printed: Printed) -> None:
    tests = printed("""
        paths:
          /pets:
            get:
              parameters: [{name: after, in: query, schema: {type: string}}]
              responses:
                200: {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}}
        components:
          schemas:
            Pet: {type: object, required: [id], properties: {id: {type: string}}}
            Pets:
              type: object
              required: [data, has_more]
              properties: {data: {type: array, items: {$ref: "#/components/schemas/Pet"}}, has_more: {type: boolean}}
        """)
    assert tests.startswith(dedent("""\
        async def test_list(client: Both) -> None:
            pets = await collected(client.pets.list())
            assert pets
            for item in pets:
                assert isinstance(item, types.Pet)
        """))


def test_a_stream_is_read_to_its_end(printed: Printed) -> None:
    tests = printed("""
        paths:
          /pets:
            get:
              responses:
                200: {description: "", content: {application/jsonl: {schema: {$ref: "#/components/schemas/Pet"}}}}
        components: {schemas: {Pet: {type: object, required: [id], properties: {id: {type: string}}}}}
        """)
    assert tests == dedent("""
        async def test_retrieve_streams(client: Both) -> None:
            async with opened(client.pets.retrieve()) as stream:
                events = await collected(stream)
            assert events
            for event in events:
                assert isinstance(event, types.Pet)
        """).strip()


@pytest.mark.parametrize(
    ("spec", "output", "source", "path"),
    [
        ("spec/openapi.yaml", "generated", None, "../spec/openapi.yaml"),
        ("/home/me/spec/openapi.yaml", "/home/me/sdk/python", "/home/me/oarlock.toml", "../../spec/openapi.yaml"),
        ("/home/me/openapi.yaml", "sdk", None, "../openapi.yaml"),
    ],
)
def test_the_way_to_the_description_is_the_same_on_every_machine(
    spec: str, output: str, source: str | None, path: str
) -> None:
    settings = Settings(spec=Path(spec), output=Path(output), source=Path(source) if source else None)
    assert spec_path(settings) == path


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SDK of the description in `spec/`, generated afresh."""
    folder = tmp_path_factory.mktemp("sdk")
    settings = replace(load_config(ROOT / "pyproject.toml", Diagnostics()), output=folder)
    for file in generate(settings, Diagnostics()).files:
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.content)
    return folder


def run(sdk: Path, **environment: str) -> str:
    """What pytest says at the end of the generated tests."""
    command = [sys.executable, "-W", "error", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-rs"]
    done = subprocess.run(
        command, cwd=sdk, env={**os.environ, **environment}, capture_output=True, text=True, timeout=120
    )
    return done.stdout + done.stderr


def test_the_sdk_passes_its_own_tests(sdk: Path) -> None:
    with running_spec(ROOT / "spec/openapi.yaml") as url:
        said = run(sdk, RUNS_TEST_BASE_URL=url)
    assert " passed" in said and "failed" not in said and "error" not in said, said


def test_without_a_server_the_tests_say_what_they_miss(sdk: Path) -> None:
    said = run(sdk, PYTHONPATH="")
    assert "set RUNS_TEST_BASE_URL" in said and " passed" not in said, said
