"""`oarlock names`, and the ledger from run to run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from .conftest import SPEC, Oarlock, texts

RENAMED = SPEC.replace("Boat}", "Ship}").replace("/Boat'", "/Ship'").replace("    Boat:", "    Ship:")


def test_the_ledger_is_written_with_the_sdk(generated: Path) -> None:
    ledger = json.loads((generated / "names.json").read_bytes())
    assert ledger["calls"] == {"GET /boats": {"call": "boats.list", "id": "listBoats"}}
    assert ledger["types"]["#/components/schemas/Boat"]["name"] == "Boat"
    assert "names.json" in json.loads((generated / ".oarlock.json").read_bytes())["files"]


def test_names_are_listed(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    done = oarlock("names", spec)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == [
        "boats.list  rule     GET /boats",
        "Boat        rule     #/components/schemas/Boat",
    ]
    assert oarlock("names", "list", spec).out == done.out
    assert oarlock("names", spec, "--format", "json").data["names"][0] == {
        "location": "GET /boats",
        "kind": "call",
        "symbol": "boats.list",
        "source": "rule",
    }


def test_a_rename_in_the_spec_is_told_and_both_names_work(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    spec.write_text(RENAMED)
    done = oarlock("generate", spec, "--verbose")
    assert done.status == 0
    assert "generated/names.json: note[name-renamed]: the type Boat is now Ship: the old name still works" in done.err
    assert "Boat        alias    #/components/schemas/Ship" in oarlock("names", spec).out.splitlines()
    assert oarlock("check", spec).status == 0
    again = oarlock("generate", spec, "--verbose")
    assert "name-renamed" not in again.err and again.out.endswith("nothing changed\n")


def test_a_name_given_by_hand_lasts_and_can_be_forgotten(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    before = texts(generated)
    done = oarlock("names", "rename", "Boat", "Vessel")
    assert (done.status, done.out) == (0, "Boat is now Vessel, and an alias: run `oarlock generate`\n")
    assert {path for path, text in texts(generated).items() if before[path] != text} == {"names.json"}
    done = oarlock("generate", spec)
    assert done.status == 0 and "edited" not in done.err
    assert not list(generated.rglob("*.orig"))
    assert "Vessel      pin      #/components/schemas/Boat" in oarlock("names", spec).out.splitlines()
    assert oarlock("names", "prune").out.startswith("1 aliases and 0 removed names are forgotten")
    assert oarlock("generate", spec).status == 0
    assert '"Boat"' not in (generated / "names.json").read_text()


def test_the_docs_speak_of_the_names_that_the_sdk_has(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    oarlock("names", "rename", "Boat", "Vessel")
    assert oarlock("docs", spec, "--output", "reference").status == 0
    assert (generated.parent / "reference/types/Vessel.md").is_file()
    assert (generated.parent / "reference/types/Vessel.html").is_file()


def test_a_pinned_name_is_marked(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    assert oarlock("names", "pin", "GET /boats").out == "GET /boats is pinned\n"
    assert oarlock("generate", spec).status == 0
    assert "boats.list  pin      GET /boats" in oarlock("names", spec).out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["pin", "Baot"], "error[name-change]: nothing is called Baot\n    hint: did you mean Boat?"),
        (["rename", "Boat", "class"], "error[name-change]: class is no name for a class"),
        (["rename", "Boat"], "Missing argument 'NEW'"),
        (["prune", "--output", "elsewhere"], "elsewhere/names.json: error[names-missing]: there is no name ledger"),
    ],
)
def test_what_can_not_be_changed(arguments: list[str], said: str, generated: Path, oarlock: Oarlock) -> None:
    before = texts(generated)
    done = oarlock("names", *arguments)
    assert done.status == 2 and said in done.err
    assert texts(generated) == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<<<<<<< HEAD", "the name ledger can't be read: it is no JSON: Expecting value at line 1, column 1"),
        ('{"format": 7}', "the name ledger can't be read: a newer oarlock wrote it"),
        ('{"format": 1, "types": {"a": {"name": "a;b"}}}', "the name ledger can't be read"),
    ],
)
@pytest.mark.parametrize("command", [["generate"], ["check"], ["names"]])
def test_a_bad_ledger_stops_the_run(
    command: list[str], text: str, said: str, generated: Path, spec: Path, oarlock: Oarlock
) -> None:
    (generated / "names.json").write_text(text)
    before = texts(generated)
    done = oarlock(*command, spec)
    assert done.status == 2
    assert f"generated/names.json: error[names-unreadable]: {said}" in done.err and "hint: restore it" in done.err
    assert texts(generated) == before


def test_the_ledger_may_be_kept_elsewhere(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "oarlock.toml").write_text('spec = "spec.yaml"\nnames = "kept/names.json"\n')
    assert oarlock("generate").status == 0
    kept = tmp_path / "kept/names.json"
    assert json.loads(kept.read_bytes())["calls"] and not (tmp_path / "generated/names.json").exists()
    assert oarlock("check").status == 0
    kept.write_text(kept.read_text().replace('"Boat"', '"Vessel"'))
    assert (
        oarlock("generate").status == 0
        and "class Vessel" in (tmp_path / "generated/boats_sdk/types/vessel.py").read_text()
    )
    kept.unlink()
    done = oarlock("check")
    assert done.status == 1 and "kept/names.json: missing" in done.out


def test_deselecting_forgets_nothing(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    more = SPEC.replace(
        "components:", "  /crews: {get: {operationId: listCrews, responses: {'200': {description: d}}}}\ncomponents:"
    )
    spec.write_text(more)
    assert oarlock("generate", spec).status == 0
    whole = (tmp_path / "generated/names.json").read_bytes()
    done = oarlock("generate", spec, "--exclude", "path:/boats", "--verbose")
    assert done.status == 0 and "name-removed" not in done.err
    assert (tmp_path / "generated/names.json").read_bytes() == whole
    shutil.rmtree(tmp_path / "generated")


def test_the_rule_of_resources_is_kept_and_can_be_pinned(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    config = tmp_path / "oarlock.toml"
    config.write_text('spec = "spec.yaml"\nresources = "tags"\n')
    spec.write_text(SPEC.replace("operationId: listBoats", "operationId: listBoats\n      tags: [Fleet]"))
    assert oarlock("generate").status == 0
    assert oarlock("names").out.splitlines()[0].startswith("fleet.list_boats ")
    config.write_text('spec = "spec.yaml"\n')
    assert oarlock("names").out.splitlines()[0].startswith("fleet.list_boats ")
    config.write_text('spec = "spec.yaml"\nresources = "paths"\n')
    assert "boats.list        rule     GET /boats" in oarlock("names").out.splitlines()
    config.write_text('spec = "spec.yaml"\nresources = "magic"\n')
    done = oarlock("names")
    assert done.status == 2 and "hint: it is one of paths, tags, operation-ids" in done.err
