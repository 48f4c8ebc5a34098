"""What is certain to be meant is written: before, and after; everything else stays as it was, to the byte."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from generator import pipeline
from generator.diagnostics import Diagnostics

from .looking import Root, edited, look, put

CASES = {
    "a method": (
        "from runs_sdk import RunsClient\nc = RunsClient()\nc . runs.stop( 'r' ) # why\n",
        "from runs_sdk import RunsClient\nc = RunsClient()\nc . runs.halt( 'r' ) # why\n",
    ),
    "an argument, where it stands and in a dictionary": (
        "from runs_sdk import RunsClient\nc = RunsClient()\nc.runs.retrieve(run_id='a')\ngiven = {'run_id': 'a'}\n"
        "c.runs.retrieve(**given)\n",
        "from runs_sdk import RunsClient\nc = RunsClient()\nc.runs.retrieve(id='a')\ngiven = {'id': 'a'}\n"
        "c.runs.retrieve(**given)\n",
    ),
    "a value in another spelling, between the same quotes": (
        'from runs_sdk import RunsClient\nRunsClient().runs.list(state = "in_progress")\n',
        'from runs_sdk import RunsClient\nRunsClient().runs.list(state = "inProgress")\n',
    ),
    "a class, and the module of its own": (
        "from runs_sdk.types.usage import (\n    Usage,  # spent\n)\nfrom runs_sdk import types as t\n\n\n"
        "def f(a: Usage, b: t.Usage) -> bool:\n    return isinstance(a, (t . Usage, int))\n",
        "from runs_sdk.types import (\n    Cost,  # spent\n)\nfrom runs_sdk import types as t\n\n\n"
        "def f(a: Cost, b: t.Cost) -> bool:\n    return isinstance(a, (t . Cost, int))\n",
    ),
    "a class under another name": (
        "from runs_sdk.types import Run, Usage as U\nu: U\n",
        "from runs_sdk.types import Run, Cost as U\nu: U\n",
    ),
    "a name in a string that is an attribute's": (
        "from runs_sdk import RunsClient\ngetattr(RunsClient().runs, 'stop')('r')\n",
        "from runs_sdk import RunsClient\ngetattr(RunsClient().runs, 'halt')('r')\n",
    ),
    "nothing of another kind that may be there as well": (
        "from runs_sdk import RunsClient\n\n\nclass Mine:\n    def stop(self, r): ...\n\n\n"
        "def f(flag: bool):\n    it = RunsClient().runs if flag else Mine()\n    it.stop('r')\n",
        None,
    ),
}
"""Code before and after; None where nothing may be done."""


def rename(root: Root) -> None:
    paths, schemas = root["paths"], root["components"]["schemas"]
    paths["/runs"]["get"]["parameters"][3]["schema"]["enum"] = ["inProgress", "done"]
    paths["/runs/{run_id}/halt"] = paths.pop("/runs/{run_id}/stop")
    paths["/runs/{id}"] = paths.pop("/runs/{run_id}")
    paths["/runs/{id}"]["get"]["parameters"][0]["name"] = "id"
    schemas["Cost"] = schemas.pop("Usage")
    schemas["Run"]["properties"]["usage"]["$ref"] = "#/components/schemas/Cost"


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("code")
    put(folder, {f"case_{at}.py": before for at, (before, _) in enumerate(CASES.values())})
    _, fixes = look(edited(rename), folder)
    assert pipeline.write_fixes(fixes, Diagnostics()) == len(fixes)
    return {name: (folder / f"case_{at}.py").read_text() for at, name in enumerate(CASES)}


@pytest.mark.parametrize("name", CASES)
def test_code_is_mended(name: str, mended: dict[str, str]) -> None:
    before, after = CASES[name]
    assert mended[name] == (before if after is None else after)


@pytest.mark.parametrize(
    "code",
    [
        "from runs_sdk.types import Usage\n__all__ = ['Usage']\n",
        "from runs_sdk.types import Usage\ndef f(u: 'Usage'): ...\n",
        "from runs_sdk.types import Usage\nclass Cost: ...\n",
        "from runs_sdk.types.usage import Usage\nfrom app import Cost\n",
    ],
)
def test_a_class_keeps_its_name_where_the_new_one_would_be_wrong(code: str, tmp_path: Path) -> None:
    put(tmp_path, {"a.py": code, "b.py": "from runs_sdk.types import Usage\nu: Usage\n"})
    comparison, fixes = look(edited(rename), tmp_path)
    assert fixes == ()
    assert comparison.uses and not any(use.fixable for use in comparison.uses)


def test_line_ends_encodings_and_marks_stay(tmp_path: Path) -> None:
    body = "from runs_sdk import RunsClient\nname = 'é'; RunsClient().runs.stop(name)\n"
    files = {
        "crlf.py": body.replace("\n", "\r\n").encode(),
        "bom.py": b"\xef\xbb\xbf" + body.encode(),
        "latin.py": ("# -*- coding: latin-1 -*-\n" + body).encode("latin-1"),
        "tabs.py": body.replace("name = 'é'; ", "if True:\n\tname = 'é'\n\t").rstrip("\n").encode(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    _, fixes = look(edited(rename), tmp_path)
    pipeline.write_fixes(fixes, Diagnostics())
    assert {name: (tmp_path / name).read_bytes() for name in files} == {
        name: content.replace(b"stop", b"halt") for name, content in files.items()
    }


def test_nothing_of_a_description_becomes_code(tmp_path: Path) -> None:
    def spoil(root: Root) -> None:
        paths, schemas = root["paths"], root["components"]["schemas"]
        paths["/runs"]["get"]["parameters"][3]["schema"]["enum"] = ["In_\"Pro'\\gress\n", "done"]
        paths["/runs/{x); import os; os.abort(}"] = paths.pop("/runs/{run_id}")
        paths["/runs/{x); import os; os.abort(}"]["get"]["parameters"][0]["name"] = "x); import os; os.abort("
        schemas["Cost = 1; import os"] = schemas.pop("Usage")
        schemas["Run"]["properties"]["usage"]["$ref"] = "#/components/schemas/Cost = 1; import os"

    code = (
        "from runs_sdk import RunsClient\nfrom runs_sdk.types import Usage\nc = RunsClient()\n"
        "c.runs.list(state='in_progress')\nc.runs.retrieve(run_id='r')\nu: Usage\n"
    )
    put(tmp_path, {"a.py": code})
    comparison, fixes = look(edited(spoil), tmp_path)
    assert [use.fixable for use in comparison.uses or ()] == [True] * 4
    tree = ast.parse(fixes[0].after)
    assert [type(node) for node in tree.body] == [type(node) for node in ast.parse(code).body]
    (given,) = (node for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "state")
    assert isinstance(given.value, ast.Constant)
    assert given.value.value == "In_\"Pro'\\gress\n"


def test_a_file_that_was_changed_meanwhile_stays(tmp_path: Path) -> None:
    put(tmp_path, {"a.py": CASES["a method"][0]})
    _, fixes = look(edited(rename), tmp_path)
    (tmp_path / "a.py").write_text("x = 1\n")
    diagnostics = Diagnostics()
    assert pipeline.write_fixes(fixes, diagnostics) == 0
    assert (tmp_path / "a.py").read_text() == "x = 1\n"
    assert [found.code for found in diagnostics] == ["output-blocked"]
