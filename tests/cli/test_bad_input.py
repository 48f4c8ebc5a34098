"""What can't be used: a diagnostic with its place, its code and a hint; exit 2; the folder as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import SPEC, Oarlock, tree

UNUSABLE = {
    "unreadable": (None, "spec.yaml: error[spec-unreadable]"),
    "empty file": ("", "spec.yaml:1:1: error[spec-empty]"),
    "broken YAML": (SPEC.replace("/boats:", "/boats: ["), "spec.yaml:6:18: error[yaml-syntax]"),
    "broken JSON": (
        '{"openapi": "3.1.0",\n "info": {"title": "T" "version": "1"}}',
        "spec.yaml:2:24: error[json-syntax]",
    ),
    "missing ref": (SPEC.replace("/Boat'", "/Boot'"), "spec.yaml:12:51: error[ref-not-found]"),
    "wrong type": (SPEC.replace("paths:", "paths: 3\nx:"), "spec.yaml:3:8: error[wrong-type]"),
    "doubled id": (
        SPEC.replace("components:", "  /b: {get: {operationId: listBoats, responses: {}}}\ncomponents:"),
        "spec.yaml:13:13: error[operation-id-duplicate]",
    ),
    "doubled key": (SPEC + "openapi: 3.1.0\n", "spec.yaml:16:1: error[duplicate-key]"),
    "no paths": ("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n", "spec.yaml:3:8: error[no-paths]"),
    "no spec": ("hello: world\n", "spec.yaml:1:1: error[not-openapi]"),
    "no UTF-8": (SPEC.replace("Boats", "B\xf6ats"), "spec.yaml:2:16: error[spec-encoding]"),
    "ref outside": (SPEC.replace("'#/comp", "'../x.yaml#/comp"), "spec.yaml:12:51: error[ref-outside]"),
}


def write(path: Path, text: str | None) -> None:
    path.unlink()
    if text is not None:
        path.write_text(text, encoding="latin-1")


@pytest.mark.parametrize("case", UNUSABLE)
def test_an_unusable_spec_is_told_and_costs_nothing(case: str, generated: Path, spec: Path, oarlock: Oarlock) -> None:
    text, told = UNUSABLE[case]
    before = tree(generated)
    write(spec, text)
    done = oarlock("generate", "spec.yaml")
    assert (done.status, done.out) == (2, "")
    assert told in done.err
    assert "    hint: " in done.err
    assert tree(generated) == before


@pytest.mark.parametrize("case", ["unreadable", "broken YAML", "missing ref"])
def test_the_same_is_said_as_data(case: str, spec: Path, oarlock: Oarlock) -> None:
    text, told = UNUSABLE[case]
    write(spec, text)
    done = oarlock("generate", "spec.yaml", "--format", "json")
    assert (done.status, done.err) == (2, "")
    found = done.data["diagnostics"]
    place = [found[0]["location"]["file"], found[0]["location"]["line"], found[0]["location"]["column"]]
    stated = ":".join(str(step) for step in place if step) + f": {found[0]['severity']}[{found[0]['code']}]"
    assert stated == told
    assert found[0]["hint"]


@pytest.mark.parametrize("command", ["check", "docs", "mock"])
def test_every_command_refuses_alike(command: str, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock(command, "absent.yaml")
    assert done.status == 2
    assert "absent.yaml: error[spec-unreadable]" in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_spec(tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", tmp_path)
    assert done.status == 2
    assert "error[spec-unreadable]" in done.err


def test_without_a_spec_the_first_step_is_told(oarlock: Oarlock) -> None:
    done = oarlock("generate")
    assert done.status == 2
    assert "error[spec-missing]" in done.err
    assert "oarlock generate openapi.yaml" in done.err


WARNED = SPEC.replace("operationId: listBoats", "operationId: listBoats\n      summary: 3")


def test_a_warning_is_told_and_generates(spec: Path, oarlock: Oarlock) -> None:
    spec.write_text(WARNED)
    done = oarlock("generate", spec)
    assert done.status == 0
    assert "spec.yaml:7:16: warning[wrong-type]" in done.err


@pytest.mark.parametrize("command", ["generate", "check", "docs"])
def test_strict_makes_a_warning_an_error(command: str, spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    spec.write_text(WARNED)
    done = oarlock(command, spec, "--strict")
    assert done.status == 2
    assert "spec.yaml:7:16: error[wrong-type]" in done.err
    assert list(tmp_path.iterdir()) == [spec]


def test_strict_keeps_an_edit(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    (generated / "pyproject.toml").write_text("mine = 1")
    done = oarlock("generate", spec, "--strict")
    assert done.status == 2
    assert "pyproject.toml: error[output-edited]" in done.err
    assert (generated / "pyproject.toml").read_text() == "mine = 1"


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["generate", "--nonsense"], ["generate", "--format", "xml"], ["mock", "--port", "x"]]
)
def test_unknown_words_are_an_error_of_usage(arguments: list[str], oarlock: Oarlock) -> None:
    done = oarlock(*arguments)
    assert (done.status, done.out) == (2, "")
    assert "Usage: " in done.err


@pytest.mark.parametrize("name", ["class", "json", "Boats", "a-b", "pydantic", "x" * 70, ""])
def test_a_package_that_can_not_be_imported_is_refused(name: str, spec: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", spec, "--package", name)
    assert done.status == 2
    assert "error[package-name]" in done.err
