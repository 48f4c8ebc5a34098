"""`oarlock diff --usage`: the answer in each form, the status, and what is written."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema
import pytest

from generator import pipeline
from generator.diagnostics import Diagnostics, Unusable
from generator.diff import FORMS, SCHEMA, lines_of
from generator.diff.changes import Comparison
from generator.usage.extra import require
from tests.cli.conftest import Oarlock
from tests.cli.conftest import oarlock as oarlock

from .looking import RUNS, edited, look, put
from .test_fix import rename
from .test_uses import revise

CODE = """\
from runs_sdk import RunsClient

client = RunsClient()
client.runs.list(before="x", limit=100)
client.runs.stop("r")
"""


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder = tmp_path_factory.mktemp("code")
    put(folder, {"app.py": CODE})
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return look(edited(revise), Path())[0]


def test_text_has_a_line_for_each_place(comparison: Comparison) -> None:
    lines = [line for line, _ in lines_of(comparison, verbose=False)]
    assert lines[lines.index("your code: 2 breaking, 1 deprecated, in 1 file") :] == [
        "your code: 2 breaking, 1 deprecated, in 1 file",
        "  app.py:4:18  breaking    `runs.list(before)` can't be given any more  -> leave it out",
        "  app.py:4:30  breaking    on the wire, the greatest value of `runs.list(limit)` is `50` in place of `100`"
        "  -> give what is still taken",
        "  app.py:5:13  deprecated  the method `runs.stop` is deprecated  -> its description says what to call instead",
    ]


def test_json_is_as_its_schema_says(comparison: Comparison) -> None:
    answer = json.loads(FORMS["json"](comparison))
    jsonschema.validate(answer, SCHEMA)
    assert answer["usage"][0] == {
        "file": "app.py",
        "line": 4,
        "column": 18,
        "end": {"line": 4, "column": 24},
        "rule": "argument-removed",
        "layer": "sdk",
        "impact": "breaking",
        "symbol": "runs.list(before)",
        "message": "`runs.list(before)` can't be given any more",
        "hint": "leave it out",
        "fixable": False,
    }
    assert "usage" not in json.loads(FORMS["json"](Comparison("a", "b", ())))


def test_markdown_and_annotations_have_the_places(comparison: Comparison) -> None:
    told = "- `app.py:4:18` (breaking): `runs.list(before)` can't be given any more. Leave it out."
    assert told in FORMS["markdown"](comparison).splitlines()
    told = (
        "::error title=your code%3A argument-removed,file=app.py,line=4,endLine=4,col=18,endColumn=24"
        "::`runs.list(before)` can't be given any more%0Aleave it out"
    )
    assert told in FORMS["github"](comparison).splitlines()
    last = json.loads(FORMS["sarif"](comparison))["runs"][0]["results"][-1]
    assert (last["ruleId"], last["level"]) == ("method-deprecated", "note")
    assert last["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "app.py"},
        "region": {"startLine": 5, "startColumn": 13, "endLine": 5, "endColumn": 17},
    }
    assert "nothing you use changes" in FORMS["markdown"](Comparison("a", "b", (), ())).lower()


def test_the_command_tells_shows_and_writes(oarlock: Oarlock, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text(json.dumps(RUNS))
    (tmp_path / "new.json").write_text(json.dumps(edited(rename)))
    put(tmp_path, {"app/runs.py": CODE.partition("client.runs.list")[0] + 'client.runs.stop("r")\n'})
    config = 'spec = "new.json"\npackage = "runs_sdk"\nname = "Runs"\n'
    (tmp_path / "oarlock.toml").write_text(config)
    asked = ("diff", "old.json", "new.json", "--config", "oarlock.toml", "--usage", "app", "--fix")
    done = oarlock(*asked, "--dry-run")
    assert done.status == 1
    assert done.out.splitlines()[-2:] == ['-client.runs.stop("r")', '+client.runs.halt("r")']
    assert done.err.splitlines()[-1] == "1 place in 1 file would be mended"
    assert "stop" in (tmp_path / "app/runs.py").read_text()
    done = oarlock(*asked, "--fail-on", "never")
    assert (done.status, done.err.splitlines()[-1]) == (0, "1 place in 1 file mended")
    assert (tmp_path / "app/runs.py").read_text().endswith('client.runs.halt("r")\n')


@pytest.mark.parametrize("name", ["1x", "a..b", "class", ""])
def test_a_package_that_cannot_be_imported_is_refused(oarlock: Oarlock, tmp_path: Path, name: str) -> None:
    (tmp_path / "old.json").write_text(json.dumps(RUNS))
    done = oarlock("diff", "old.json", "old.json", "--usage", ".", "--package", name)
    assert done.status == 2
    assert "error[package-name]" in done.err


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "libcst", None)
    monkeypatch.setattr("generator.usage.extra.find_spec", lambda name: None if name == "libcst" else object())
    diagnostics = Diagnostics()
    with pytest.raises(Unusable):
        require(diagnostics)
    (found,) = diagnostics
    assert (found.code, found.hint) == ("usage-extra", "pip install 'oarlock[usage]'")


def test_the_diff_alone_needs_nothing_more(oarlock: Oarlock, tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text(json.dumps(RUNS))
    (tmp_path / "mypy.py").write_text("raise ImportError")
    (tmp_path / "libcst.py").write_text("raise ImportError")
    assert oarlock("diff", "old.json", "old.json").status == 0
    assert pipeline.__name__ == "generator.pipeline"
