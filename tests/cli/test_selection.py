"""What is asked for, on the command line and in the config, and what the ledger says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import SPEC, Oarlock

TWO = SPEC.replace(
    "components:",
    "  /oars:\n    get: {operationId: listOars, tags: [Oars], deprecated: true, responses: {}}\ncomponents:",
)


@pytest.fixture
def two(spec: Path) -> Path:
    spec.write_text(TWO)
    return spec


@pytest.mark.parametrize(
    "options", [["--include", "operation:list*", "--exclude", "tag:Oars"], ["--exclude", "deprecated"]]
)
def test_what_is_left_out_is_not_written(options: list[str], two: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", two, *options)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("generated: 1 of 2 operations, 1 types, ")
    assert sorted(path.name for path in (tmp_path / "generated/boats_sdk/resources").glob("[a-z]*.py")) == ["boats.py"]


def test_the_config_selects_and_the_command_line_adds(two: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "oarlock.toml").write_text('spec = "spec.yaml"\ninclude = ["GET /boats", "path:/oars"]\n')
    assert oarlock("generate").out.startswith("generated: 2 operations")
    changed, generated = oarlock("generate", "--exclude", "GET /oars").out.splitlines()
    assert changed == "spec changed since 0.1.0: breaking (2 changes), next version 0.2.0"
    assert generated.startswith("generated: 1 of 2 operations")
    generated = oarlock("generate", "--include", "tag:Oars").out.splitlines()[-1]
    assert generated.startswith("generated: 1 of 2 operations, 0 types")


def test_a_selector_of_nothing_is_told(two: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", two, "--exclude", "tag:Oar")
    assert done.status == 0
    assert "warning[selector-unused]: nothing is selected by tag:Oar\n    hint: did you mean tag:Oars?\n" in done.err
    assert "  warnings      1  1 selector-unused\n" in done.err


@pytest.mark.parametrize("selector", ["Oars", "tags:Oars", "path:oars"])
def test_what_is_no_selector_is_told(selector: str, two: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", two, "--include", selector)
    assert done.status == 2
    assert "error[selector]: --include can't be used: " in done.err
    (tmp_path / "oarlock.toml").write_text(f'spec = "spec.yaml"\nexclude = ["{selector}"]\n')
    assert "oarlock.toml:2:1: error[config-value]: the value of `exclude` can't be used" in oarlock("generate").err


def test_the_ledger_as_data(two: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", two, "--include", "tag:Oars", "--format", "json")
    assert (done.status, done.data["operations"], done.data["package"]) == (0, 1, "boats_sdk")
    parts, keywords = done.data["coverage"]["parts"], done.data["coverage"]["keywords"]
    operations = {"stated": 2, "generated": 1, "degraded": 0, "refused": 0, "excluded": 1, "as_meant": 1}
    assert parts["operations"] == operations
    assert set(parts) == {
        "operations",
        "parameters",
        "request bodies",
        "responses",
        "media types",
        "headers",
        "security schemes",
        "schemas",
    }
    assert keywords["properties"] == {"stated": 1, "degraded": 0}


def test_findings_as_data_say_what_became_of_the_part(spec: Path, oarlock: Oarlock) -> None:
    spec.write_text(SPEC.replace("/Boat'", "/Boot'"))
    (found,) = oarlock("generate", "spec.yaml", "--format", "json").data["diagnostics"]
    assert (found["code"], found["severity"]) == ("ref-not-found", "warning")
    assert (found["outcome"], found["became"]) == ("degraded", "any value")
    assert found["location"]["file"] == "spec.yaml"


def test_strict_takes_a_degraded_part_for_an_error(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    spec.write_text(SPEC.replace("/Boat'", "/Boot'"))
    done = oarlock("generate", "spec.yaml", "--strict")
    assert done.status == 2
    assert "spec.yaml:12:51: error[ref-not-found]" in done.err
    assert list(tmp_path.iterdir()) == [spec]
