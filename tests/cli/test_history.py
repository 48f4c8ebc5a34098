"""The history as commands keep it: where the config says, in one step with all else, and read by `docs`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import SPEC, Oarlock

CHANGED = SPEC.replace("name: {type: string}", "name: {type: string}, oars: {type: integer}")
CONFIG = 'spec = "spec.yaml"\noutput = "sdk"\npackage = "boats_sdk"\n'


def set_up(folder: Path, spec: str = SPEC, config: str = "") -> None:
    (folder / "spec.yaml").write_text(spec)
    (folder / "oarlock.toml").write_text(CONFIG + config)


def test_the_summary_tells_what_changed_since_the_last_release(oarlock: Oarlock, tmp_path: Path) -> None:
    set_up(tmp_path)
    assert "changed since" not in oarlock("generate").out
    set_up(tmp_path, CHANGED)
    assert oarlock("generate").out.splitlines()[0] == (
        "spec changed since 0.1.0: compatible (2 changes), next version 0.1.1"
    )
    assert oarlock("generate", "--format", "json").data["history"] == {
        "release": "0.1.0",
        "released": False,
        "changes": 2,
        "verdict": "compatible",
        "bump": "minor",
        "next": "0.1.1",
    }
    assert oarlock("check").status == 0


@pytest.mark.parametrize(
    "place, config", [("sdk/history.json", ""), ("kept/past.json", 'history = "kept/past.json"\n')]
)
def test_the_history_is_kept_where_the_config_says(place: str, config: str, oarlock: Oarlock, tmp_path: Path) -> None:
    set_up(tmp_path, config=config)
    assert oarlock("generate").status == 0
    set_up(tmp_path, CHANGED, config + 'version = "0.2.0"\n')
    assert oarlock("generate").status == 0
    stated = json.loads((tmp_path / place).read_text())
    assert [release["version"] for release in stated["releases"]] == ["0.1.0", "0.2.0"]
    assert (tmp_path / "sdk" / "history.json").exists() is (not config)
    assert oarlock("check").status == 0
    (tmp_path / place).unlink()
    assert oarlock("check").status == 1


def test_no_history_is_kept_where_none_is_wanted(oarlock: Oarlock, tmp_path: Path) -> None:
    set_up(tmp_path, config="history = false\n")
    assert oarlock("generate", "--format", "json").data["history"] is None
    assert not (tmp_path / "sdk" / "history.json").exists()
    assert not (tmp_path / "sdk" / "CHANGELOG.md").exists()


def test_a_run_that_was_cut_short_before_the_history_was_kept_is_made_up_for(oarlock: Oarlock, tmp_path: Path) -> None:
    config = 'history = "past.json"\n'
    set_up(tmp_path, config=config)
    oarlock("generate")
    before = (tmp_path / "past.json").read_bytes()
    set_up(tmp_path, CHANGED, config + 'version = "0.2.0"\n')
    oarlock("generate")
    after = (tmp_path / "past.json").read_bytes()
    (tmp_path / "past.json").write_bytes(before)
    assert oarlock("check").status == 1
    assert oarlock("generate", "--format", "json").data["changed"] == []
    assert (tmp_path / "past.json").read_bytes() == after


@pytest.mark.parametrize("content", ["{", '{"format": 99}', "\x00"])
def test_a_history_that_cannot_be_read_stops_the_run(content: str, oarlock: Oarlock, tmp_path: Path) -> None:
    set_up(tmp_path)
    oarlock("generate")
    (tmp_path / "sdk" / "history.json").write_text(content)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "sdk").rglob("*") if path.is_file()}
    outcome = oarlock("generate")
    assert outcome.status == 2
    assert "sdk/history.json: error[history-unreadable]: the history can't be used:" in outcome.err
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_history_that_differs_is_told_as_the_reason(oarlock: Oarlock, tmp_path: Path) -> None:
    set_up(tmp_path)
    oarlock("generate")
    set_up(tmp_path, CHANGED, 'version = "0.2.0"\n')
    oarlock("generate")
    kept = tmp_path / "sdk" / "history.json"
    kept.write_text(kept.read_text().replace("`Boat.oars` is new", "`Boat.oars` has come"))
    outcome = oarlock("check")
    assert outcome.status == 1
    assert "the history was edited: history.json" in outcome.out
    assert "CHANGELOG.md" in outcome.out


def test_docs_tell_the_history_of_the_sdk_and_leave_it(oarlock: Oarlock, tmp_path: Path) -> None:
    set_up(tmp_path)
    oarlock("generate")
    set_up(tmp_path, CHANGED, 'version = "0.2.0"\n')
    oarlock("generate")
    kept = (tmp_path / "sdk" / "history.json").read_bytes()
    assert oarlock("docs", "--output", "site").status == 0
    assert "<h2" in (tmp_path / "site" / "changelog.html").read_text()
    assert "new in 0.2.0" in (tmp_path / "site" / "types" / "Boat.html").read_text()
    assert not (tmp_path / "site" / "history.json").exists()
    assert (tmp_path / "sdk" / "history.json").read_bytes() == kept


@pytest.mark.parametrize("value", ["3", '""', "[]"])
def test_a_place_that_cannot_be_meant_is_refused(value: str, oarlock: Oarlock, tmp_path: Path) -> None:
    set_up(tmp_path, config=f"history = {value}\n")
    outcome = oarlock("generate")
    assert outcome.status == 2
    assert "the value of `history` can't be used" in outcome.err
