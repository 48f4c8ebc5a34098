"""Extended classes in use, over real sockets: each in a Python of its own, as a user has one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from .server import Harbour, harbour


@pytest.fixture(scope="module")
def place() -> object:
    with harbour() as place:
        yield place


def run(script: str, place: Harbour, home: Path) -> list[str]:
    """What a script prints that has a `client`."""
    head = f"from boats_sdk import AsyncBoatsClient, BoatsClient\nclient = BoatsClient(base_url={place.url!r})\n"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", head + dedent(script)], cwd=home, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_an_added_method_calls_a_generated_one(place: Harbour, package: Path) -> None:
    printed = run("print(client.boats.christen('Eos').name, client.boats.longest_oar('1').in_feet())", place, package)
    assert printed == ["HMS Eos 20.0"]
    assert place.sent[-1] == {"name": "HMS Eos", "oars": 2}


def test_so_does_an_asynchronous_one(place: Harbour, package: Path) -> None:
    script = f"""
        import asyncio

        async def main() -> None:
            async with AsyncBoatsClient(base_url={place.url!r}) as client:
                print((await client.boats.christen("Nix")).call)

        asyncio.run(main())
    """
    assert run(script, place, package) == ["HMS NIX"]


def test_added_properties_are_there_wherever_a_model_is(place: Harbour, package: Path) -> None:
    script = """
        page = client.boats.list()
        boat = page.data[0]
        print(boat.call, boat.tender.call, boat.is_full, boat.gear[0].in_feet(), type(boat.gear[1]).__name__)
        print(page.harbour.greeting, [boat.call for boat in page])
        print(client.boats.retrieve("1").call, client.boats.with_raw_response.retrieve("1").parse().call)
        with client.boats.with_streaming_response.retrieve("1") as response:
            print(response.parse().is_full)
        print(client.fleet(), client.with_options(timeout=3).fleet())
    """
    assert run(script, place, package) == [
        "EOS NIX True 10.0 Sail",
        "Ahoy, Cowes ['EOS']",
        "EOS EOS",
        "True",
        "['EOS'] ['EOS']",
    ]


@pytest.mark.parametrize(
    "first",
    [
        "from boats_sdk.types import Boat",
        "from boats_sdk.types.boat import Boat as G; G.model_validate({'id': '1', 'name': 'a'}); "
        "from boats_sdk.types import Boat",
        "from boats_sdk.types import BoatList; Boat = type(BoatList.model_validate("
        "{'data': [{'id': '1', 'name': 'a'}], 'has_more': False, 'harbour': {'name': 'b'}}).data[0])",
        "from boats_sdk.extensions.models import Boat",
    ],
)
def test_it_doesnt_matter_what_is_imported_first(place: Harbour, package: Path, first: str) -> None:
    script = f"""
        import copy, pickle
        {first}
        boat = Boat(id="1", name="Eos", crew={{"size": 8}}, tender={{"id": "2", "name": "Nix"}})
        print(boat.call, boat.tender.call, boat.is_full, type(boat).__module__)
        print(pickle.loads(pickle.dumps(boat)) == boat == copy.deepcopy(boat), boat.to_dict()["tender"])
    """
    assert run(script, place, package) == [
        "EOS NIX True boats_sdk.extensions.models",
        "True {'id': '2', 'name': 'Nix'}",
    ]


def test_a_package_under_another_name_and_path_is_the_same(place: Harbour, package: Path, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app/__init__.py").touch()
    shutil.copytree(package / "boats_sdk", tmp_path / "app/_boats")
    script = f"from app._boats import BoatsClient; print(BoatsClient(base_url={place.url!r}).fleet())"
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("['EOS']\n", "")
