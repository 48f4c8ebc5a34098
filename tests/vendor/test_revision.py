"""What an update breaks is told, of what the client has; and every answer of `vendor` as data."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

from tests.cli.conftest import tree

from .conftest import CLIENT, SPEC, Oarlock, edit
from .test_vendor import BASE, LOCK


def test_what_a_revision_breaks_of_what_is_kept(project: Path, oarlock: Oarlock) -> None:
    assert oarlock("vendor", "boats.yaml", "--into", CLIENT, "--only-tag", "Boats").status == 0
    edit(project / "boats.yaml", "length: {type: integer}", "length: {type: string}")
    edit(project / "boats.yaml", "city: {type: string}", "city: {type: integer}")
    shown = oarlock("vendor", "update", CLIENT, "--dry-run")
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 0, done.err
    for out in (shown.out, done.out):
        assert "the spec was revised; of what the client has:\nwire: breaking, major" in out
        assert "GET /boats, POST /boats" in out and "breaking [type-changed] the type of `Boat.length`" in out
        told = out.partition("the spec was revised")[2]
        assert "Port" not in told and "/ports" not in told, "the client has none of it"
    assert oarlock("vendor", "update", CLIENT).out == f"{CLIENT}: in step\n"


def test_what_breaks_of_an_operation_that_moved(project: Path, oarlock: Oarlock) -> None:
    assert oarlock("vendor", "boats.yaml", "--into", CLIENT, "--only", "listPorts").status == 0
    edit(project / "boats.yaml", "  /ports:\n", "  /harbours:\n")
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 0, done.err
    assert "breaking [operation-moved]" in done.out and "/harbours" in done.out


def test_a_description_of_several_files_is_known_when_they_are_gone(project: Path, oarlock: Oarlock) -> None:
    spec, models = SPEC.split("components:\n")
    (project / "boats.yaml").write_text(spec.replace("'#/components/schemas/", "'parts/models.yaml#/schemas/"))
    (project / "parts").mkdir()
    (project / "parts/models.yaml").write_text(models.replace("\n  ", "\n")[2:])
    assert oarlock("vendor", "boats.yaml", "--into", CLIENT).status == 0
    (project / "parts/models.yaml").unlink()
    (project / "boats.yaml").write_text(SPEC.replace("length: {type: integer}", "length: {type: string}"))
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 0, done.err
    assert "the type of `Boat.length` changed" in done.out and done.err == ""


def test_where_the_old_description_isnt_known_nothing_is_told(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    kept = json.loads(lzma.decompress((vendored / BASE).read_bytes()))
    (vendored / BASE).write_bytes(lzma.compress(json.dumps(kept["files"]).encode()))
    edit(project / "boats.yaml", "length: {type: integer}", "length: {type: string}")
    done = oarlock("vendor", "update", CLIENT)
    assert (done.status, done.err) == (0, "")
    assert "revised" not in done.out
    edit(project / "boats.yaml", "length: {type: string}", "length: {type: integer}")
    assert "revised" in oarlock("vendor", "update", CLIENT).out, "it was kept by the last update"


def test_where_the_code_around_meets_it(project: Path, oarlock: Oarlock) -> None:
    (project / "src/app/_vendor").mkdir(parents=True)
    for package in ("src/app", "src/app/_vendor"):
        (project / package / "__init__.py").touch()
    use = (
        "from app._vendor.boats import BoatsClient\n\nfor boat in BoatsClient().boats.list():\n    print(boat.length)\n"
    )
    (project / "src/app/use.py").write_text(use)
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--used-by", "src", "--name", "Boats")
    assert done.status == 0, done.err
    edit(project / "boats.yaml", "        length: {type: integer}\n", "")
    done = oarlock("vendor", "update", CLIENT, "--dry-run")
    assert done.status == 0, done.err
    told = done.out.partition("your code: ")[2]
    assert "src/app/use.py:4:" in told and "length" in told
    assert "_vendor" not in told, "the client's own files are no use of it"
    data = oarlock("vendor", "update", CLIENT, "--usage", "src/app/use.py", "--format", "json").data
    assert [found["file"] for found in data["revision"]["usage"]] == ["src/app/use.py"]


def test_every_answer_as_data(project: Path, oarlock: Oarlock) -> None:
    data = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--only", "listPorts", "--format", "json").data
    assert (data["folder"], data["operations"], data["types"]) == (CLIENT, {"kept": 1, "stated": 3}, 1)
    assert data["size"].keys() == {"files", "lines", "bytes"} and data["whole"] is None
    assert {"path": "types/port.py", "change": "added", "conflict": None} in data["changes"]

    assert oarlock("vendor", "check", CLIENT, "--format", "json").data["differences"] == []
    port = project / CLIENT / "types" / "port.py"
    edit(port, "city: str | None", "town: str | None")
    edit(project / "boats.yaml", "city: {type: string}", "city: {type: integer}")
    checked = oarlock("vendor", "check", CLIENT, "--format", "json")
    assert checked.status == 1
    assert [(item["kind"], item["path"]) for item in checked.data["differences"]] == [
        ("edited", "types/port.py"),
        ("spec-moved", "../../../../boats.yaml"),
    ]

    before = tree(project)
    dry = oarlock("vendor", "update", CLIENT, "--dry-run", "--format", "json")
    assert tree(project) == before
    done = oarlock("vendor", "update", CLIENT, "--format", "json")
    assert (dry.status, done.status) == (1, 1)
    for outcome in (dry, done):
        (change,) = [item for item in outcome.data["changes"] if item["path"] == "types/port.py"]
        assert change["change"] == "changed" and change["conflict"] == "both sides changed the same lines"
        assert outcome.data["revision"]["verdict"] == "breaking"
    assert "+<<<<<<< edited here" in dry.data["diff"] and done.data["diff"] is None


def test_errors_as_data(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    (vendored / LOCK).write_text('{"format": 99}')
    for command in (("add", "boats.yaml", "--into", CLIENT), ("check", CLIENT), ("update", CLIENT)):
        done = oarlock("vendor", *command, "--format", "json")
        assert (done.status, done.err) == (2, "")
        assert [found["code"] for found in done.data["diagnostics"]][-1] == "lock-newer", command
