"""`oarlock vendor`: what it writes, what it keeps, and where it doesn't write."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, texts, tree

from .conftest import CLIENT, Oarlock, edit

LOCK, BASE, NAMES = "oarlock.lock.json", "oarlock.base.json.xz", "oarlock.names.json"


def test_the_folder_is_the_package(vendored: Path, project: Path) -> None:
    found = texts(vendored)
    assert {"__init__.py", "_client.py", "py.typed", "LICENSE", "types/boat.py", "_runtime/client.py"} <= found.keys()
    assert {path for path in found if path.startswith("oarlock.")} == {LOCK, BASE, NAMES}
    assert not [path for path in found if "pyproject" in path or "test" in path or path.endswith(".md")]
    assert found["LICENSE"] == (ROOT / "LICENSE").read_bytes()
    assert sorted(path.name for path in project.iterdir()) == [".git", "boats.yaml", "src"], "nothing is left beside"


def test_nothing_is_imported_by_the_name_of_the_package(vendored: Path) -> None:
    for path in vendored.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            named = [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            named += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert not [name for name in named if name.partition(".")[0] in ("boats", "app", "src")], path


def test_the_runtime_is_what_is_needed_of_it_byte_for_byte(vendored: Path) -> None:
    runtime = ROOT / "generator" / "runtime"
    kept = {path.name: path.read_bytes() for path in (vendored / "_runtime").iterdir()}
    assert kept == {name: (runtime / name).read_bytes() for name in kept}
    assert "webhooks.py" not in kept and "extended.py" not in kept


def test_the_same_choices_give_the_same_bytes(vendored: Path, oarlock: Oarlock) -> None:
    before = tree(vendored)
    assert oarlock("vendor", "boats.yaml", "--into", CLIENT).status == 0
    assert tree(vendored) == before


def test_the_lock_names_no_place_of_this_machine(vendored: Path, project: Path) -> None:
    text = (vendored / LOCK).read_text()
    lock = json.loads(text)
    assert lock["spec"]["source"] == "../../../../boats.yaml" and lock["spec"]["version"] == "1"
    assert lock["files"].keys() == texts(vendored).keys() - {LOCK, BASE}
    assert str(project) not in text


@pytest.mark.parametrize(
    ("choice", "kept", "types"),
    [
        (("--only", "listPorts"), {"ports.list"}, {"port.py"}),
        (("--only", "listBoats,listPorts"), {"boats.list", "ports.list"}, {"boat.py", "port.py"}),
        (("--only-tag", "Boats"), {"boats.list", "boats.create"}, {"boat.py"}),
        (("--resource", "boats"), {"boats.list", "boats.create"}, {"boat.py"}),
        (("--resource", "ports", "--only", "createBoat"), {"ports.list", "boats.create"}, {"boat.py", "port.py"}),
    ],
    ids=lambda given: " ".join(sorted(given)),
)
def test_what_is_chosen_and_what_it_reaches(
    project: Path, oarlock: Oarlock, choice: tuple[str, ...], kept: set[str], types: set[str]
) -> None:
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, *choice)
    assert done.status == 0, done.err
    assert calls_of(project / CLIENT) == kept
    assert {path.name for path in (project / CLIENT / "types").glob("*.py")} - {"__init__.py"} == types


def calls_of(folder: Path) -> set[str]:
    """The calls that the synchronous resources offer: `boats.list`."""
    found = set()
    for path in (folder / "resources").glob("*.py"):
        for node in ast.parse(path.read_bytes()).body:
            if isinstance(node, ast.ClassDef) and node.name == path.stem.title():
                methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
                found |= {f"{path.stem}.{item.name}" for item in methods if not item.decorator_list}
    return found


USES = {
    "client.boats.create(name='Ada')": {"boats.create"},
    "boats = client.boats\nboats.with_raw_response.list()": {"boats.list"},
    "async def f(c):\n    return [boat async for boat in await c.boats.list()]": {"boats.list"},
    "class A:\n    def __init__(self, c): self.ports = c.ports\n    def f(self): return self.ports.list()": {
        "ports.list"
    },
    "make = client.boats.create\nmake(name='Ada')": {"boats.create"},
    "with Client() as c:\n    c.with_options(timeout=1).ports.list()": {"ports.list"},
    "def f(boats): boats.create(name='Ada')": {"boats.create"},
    "def f(anything): anything.list()": {"boats.list", "ports.list"},
    "poll(client.boats)": {"boats.list", "boats.create"},
    "getattr(client.boats, name)()": {"boats.list", "boats.create"},
}


@pytest.mark.parametrize(("code", "kept"), USES.items(), ids=range(len(USES)))
def test_what_the_users_code_calls_is_kept(project: Path, oarlock: Oarlock, code: str, kept: set[str]) -> None:
    """Where it can't be told what is called, more is kept, and it is said where."""
    (project / "src").mkdir()
    (project / "src" / "use.py").write_text("import os\nos.listdir()\nos.list()\n" + code)
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--used-by", "src", "-v")
    assert done.status == 0, done.err
    assert calls_of(project / CLIENT) == kept
    told = any(word in code for word in ("anything", "poll", "getattr"))
    assert ("note[use-unknown]" in done.err) == told, done.err


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("from app._vendor.boats.types import Boat", False),
        ("from app._vendor.boats import BoatsClient, NotFoundError, types", False),
        ("from app._vendor.boats.types import Port", True),
        ("from ._vendor.boats.types.port import Port", True),
        ("from .boats.types import Port", True),
        ("from boats.types import Port", False),
        ("from other._vendor.boats.types import Port", False),
    ],
)
def test_what_the_users_code_imports_and_nothing_reaches(
    project: Path, oarlock: Oarlock, line: str, told: bool
) -> None:
    (project / "src" / "app").mkdir(parents=True)
    (project / "src" / "app" / "use.py").write_text(f"client.boats.list()\n{line}\n")
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--used-by", "src", "--name", "Boats")
    assert done.status == 0
    assert ("src/app/use.py:2:1: warning[use-missed]" in done.err) == told, done.err


def test_code_that_cant_be_read_is_told(project: Path, oarlock: Oarlock) -> None:
    (project / "src").mkdir()
    (project / "src" / "old.py").write_text("print 'no Python 3'\n")
    (project / "src" / "use.py").write_text("client.ports.list()\nescape = '\\d'\n")
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--used-by", "src")
    assert done.status == 0 and calls_of(project / CLIENT) == {"ports.list"}
    assert "src/old.py: warning[use-unreadable]" in done.err and "SyntaxWarning" not in done.err


@pytest.mark.parametrize(
    ("without", "gone", "clients"),
    [
        ("async", {"async_client.py", "async_resources.py", "async_views.py"}, {"BoatsClient"}),
        ("sync", {"client.py", "resources.py", "responses.py"}, {"AsyncBoatsClient"}),
        ("raw", {"views.py", "answers.py", "responses.py"}, {"BoatsClient", "AsyncBoatsClient"}),
        ("async,raw", {"async_client.py", "views.py", "answers.py"}, {"BoatsClient"}),
    ],
)
def test_parts_that_are_not_wanted(
    project: Path, oarlock: Oarlock, without: str, gone: set[str], clients: set[str]
) -> None:
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--name", "Boats", "--without", without)
    assert done.status == 0, done.err
    assert not gone & {path.name for path in (project / CLIENT / "_runtime").iterdir()}
    tree = ast.parse((project / CLIENT / "_client.py").read_bytes())
    assert {node.name for node in tree.body if isinstance(node, ast.ClassDef)} == clients
    views = "with_raw_response" in (project / CLIENT / "resources" / "boats.py").read_text()
    assert views == ("raw" not in without)


def test_what_an_api_has_no_use_for_is_left_out(vendored: Path) -> None:
    """Boats come in no pages, aren't streamed, and no form or file is sent; nobody fetches a token."""
    kept = {path.stem for path in (vendored / "_runtime").iterdir()}
    assert not {"paging", "turns", "streams", "sse", "parts", "uploads", "raw_bodies", "grants", "oauth"} & kept


@pytest.mark.parametrize("without", ["asinc", "sync,async"])
def test_parts_that_cant_be_left_out(project: Path, oarlock: Oarlock, without: str) -> None:
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--without", without)
    assert done.status == 2 and not (project / CLIENT).exists()
    said = "did you mean async?" if without == "asinc" else "neither a sync nor an async client"
    assert said in done.err


def test_how_much_smaller_it_is(oarlock: Oarlock) -> None:
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--only", "listPorts", "--compare")
    first, second = done.out.splitlines()
    assert first.startswith(f"{CLIENT}: 1 of 3 operations, 1 types: ")
    assert second.startswith("the whole SDK: ") and second.endswith(" % of it")


REFUSED = {
    "lispBoats": (("--only", "lispBoats"), "vendor-unknown", "did you mean listBoats?"),
    "Boat": (("--only-tag", "Boat"), "vendor-unknown", "did you mean Boats?"),
    "boat": (("--resource", "boat"), "vendor-unknown", "did you mean boats?"),
    "no call": (("--used-by", "use.py"), "vendor-unused", "--only"),
    "a name": (("--into", "src/my-boats"), "vendor-name", "lower-case letters"),
    "no word": (("--name", "my boats"), "vendor-name", "--name Runs"),
    "a keyword": (("--into", "src/class"), "vendor-name", "lower-case letters"),
    "here": (("--into", "."), "vendor-name", "lower-case letters"),
    "above": (("--into", "src/app/.."), "vendor-name", "lower-case letters"),
    "outside": (("--into", "../elsewhere/boats"), "vendor-outside", "in the repository"),
    "through a link": (("--into", "out/boats"), "vendor-outside", "in the repository"),
    "a link": (("--into", "link"), "output-symlink", "name the folder"),
    "occupied": (("--into", "occupied"), "vendor-occupied", "a folder of its own"),
    "a file": (("--into", "use"), "output-no-folder", "name a folder"),
}


@pytest.mark.parametrize(("options", "code", "hint"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_touches_nothing(
    project: Path, oarlock: Oarlock, options: tuple[str, ...], code: str, hint: str
) -> None:
    (project / "use.py").write_text("print('nothing')\n")
    (project / "use").write_text("")
    (project / "out").symlink_to(project.parent)
    (project / "inside").mkdir()
    (project / "link").symlink_to("inside")
    (project / "occupied").mkdir()
    (project / "occupied" / "mine.py").write_text("mine = 1\n")
    before = tree(project)
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, *options)
    assert (done.status, done.out) == (2, "")
    assert f"error[{code}]" in done.err and hint in done.err
    assert tree(project) == before


def test_what_differs_from_the_lock_a_line_each(vendored: Path, oarlock: Oarlock) -> None:
    assert oarlock("vendor", "check", CLIENT).out == f"{CLIENT}: as it was vendored\n"
    edit(vendored / "types" / "boat.py", "length: int | None", "feet: int | None")
    (vendored / "_version.py").unlink()
    (vendored / "mine.py").write_text("")
    (vendored / "__pycache__").mkdir(exist_ok=True)
    (vendored / "__pycache__" / "mine.pyc").write_text("")
    spec = vendored.parents[3] / "boats.yaml"
    edit(spec, "version: '1'", "version: '2'")
    lock = vendored / LOCK
    edit(lock, '"generator": "', '"generator": "0.0.1+')
    done = oarlock("vendor", "check", CLIENT)
    assert done.status == 1
    *lines, last = done.out.splitlines()
    assert lines == [
        "_version.py: missing",
        "types/boat.py: edited by hand",
        "mine.py: not written by oarlock",
        "../../../../boats.yaml: the spec has moved on from 1",
    ]
    assert last.startswith("oarlock has moved on from 0.0.1+")


def test_line_ends_are_no_edit(vendored: Path, oarlock: Oarlock) -> None:
    path = vendored / "types" / "boat.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert oarlock("vendor", "check", CLIENT).status == 0


@pytest.mark.parametrize("command", ["check", "update"])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"format": 2}', "lock-newer"),
        ('{"format": 1}', "lock-unreadable"),
        ("[]", "lock-unreadable"),
        ("<<<<<<< mine", "lock-unreadable"),
        (None, "lock-missing"),
    ],
)
def test_a_lock_that_cant_be_used(vendored: Path, oarlock: Oarlock, command: str, text: str | None, code: str) -> None:
    (vendored / LOCK).unlink()
    if text is not None:
        (vendored / LOCK).write_text(text)
    before = tree(vendored)
    done = oarlock("vendor", command, CLIENT)
    assert (done.status, done.out) == (2, "")
    assert f"error[{code}]" in done.err
    assert tree(vendored) == before


def test_a_lock_that_leads_out_of_the_folder(vendored: Path, oarlock: Oarlock) -> None:
    edit(vendored / LOCK, '"_version.py"', '"../_version.py"')
    done = oarlock("vendor", "check", CLIENT)
    assert done.status == 2 and "is no path in the folder" in done.err
