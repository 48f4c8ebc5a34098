"""A vendored client calls a server: under any package path, from the same bytes, and beside another."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.analyze import analyze
from generator.diagnostics import Diagnostics
from generator.load import load_document
from generator.mock import running

from .conftest import CLIENT, Oarlock


@pytest.fixture
def url(project: Path) -> Iterator[str]:
    """The address of a mock server of the spec."""
    diagnostics = Diagnostics()
    with running(analyze(load_document(project / "boats.yaml", diagnostics), diagnostics)) as address:
        yield address


def run(project: Path, code: str, *args: str) -> str:
    """What a program that is run in the project prints; nothing else of ours is on its path."""
    command = [sys.executable, "-W", "error", "-I", "-c", f"import sys; sys.path.insert(0, '.')\n{code}", *args]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


CALLS = """
import asyncio, importlib, sys
url, *packages = sys.argv[1:]
for package in packages:
    boats = importlib.import_module(package)
    with boats.BoatsClient(base_url=url) as client:
        boat = client.boats.create(name="Ada", length=7)
        assert type(boat).__module__.startswith(package), type(boat).__module__
        print(boat.name, client.boats.with_raw_response.list().status_code)
    async def main():
        async with boats.AsyncBoatsClient(base_url=url) as client:
            print((await client.boats.create(name="Grace")).name)
    asyncio.run(main())
    try:
        boats.BoatsClient(base_url=url + "/nowhere").boats.list()
    except boats.NotFoundError as error:
        assert isinstance(error, boats.BoatsError)
        print(error.status_code)
"""


def test_the_same_bytes_under_three_package_paths(project: Path, oarlock: Oarlock, url: str) -> None:
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--only-tag", "Boats", "--name", "Boats")
    assert done.status == 0, done.err
    homes = ["boats", "one/_vendor/boats", "very/deep/down/below/client"]
    for home in homes:
        shutil.copytree(project / CLIENT, project / home)
    out = run(project, CALLS, url, *(home.replace("/", ".") for home in homes))
    assert out == "Ada 200\nGrace\n404\n" * 3


def test_two_side_by_side(project: Path, oarlock: Oarlock, url: str) -> None:
    for name, only in (("boats", "createBoat"), ("ports", "listPorts")):
        done = oarlock("vendor", "boats.yaml", "--into", f"app/_vendor/{name}", "--only", only, "--name", name.title())
        assert done.status == 0, done.err
    code = """
from app._vendor import boats, ports
url = sys.argv[1]
one, other = boats.BoatsClient(base_url=url), ports.PortsClient(base_url=url)
print(one.boats.create(name="Ada").name, type(other.ports.list()).__name__)
print(hasattr(one, "ports"), hasattr(other, "boats"), hasattr(one.boats, "list"))
print(boats.APIStatusError is ports.APIStatusError, issubclass(ports.NotFoundError, boats.BoatsError))
print(sorted({name.split(".")[0] for name in sys.modules} & {"boats_sdk", "oarlock", "generator", "jinja2"}))
"""
    assert run(project, code, url) == "Ada list\nFalse False False\nFalse False\n[]\n"


ONE_COLOUR = {
    "async,raw": """
with boats.BoatsClient(base_url=url) as client:
    print(client.boats.create(name="Ada").name, client.boats.list()[0].name)
""",
    "sync,raw": """
async def main():
    async with boats.AsyncBoatsClient(base_url=url) as client:
        print((await client.boats.create(name="Ada")).name, (await client.boats.list())[0].name)
import asyncio
asyncio.run(main())
""",
}


@pytest.mark.parametrize("without", ONE_COLOUR)
def test_one_colour_without_views(project: Path, oarlock: Oarlock, url: str, without: str) -> None:
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--name", "Boats", "--without", without)
    assert done.status == 0, done.err
    package = CLIENT.replace("/", ".").removeprefix("src.")
    code = f"""
import importlib, pkgutil
sys.path.insert(0, "src")
url = sys.argv[1]
boats = importlib.import_module("{package}")
for found in pkgutil.walk_packages(boats.__path__, "{package}."):
    importlib.import_module(found.name)
for name in boats.__all__:
    getattr(boats, name)
{ONE_COLOUR[without]}
"""
    assert run(project, code, url) == "Ada Ada\n"
