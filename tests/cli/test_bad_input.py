"""What can't be used: a diagnostic with its place, its code and a hint; exit 2; the folder as it was."""

from __future__ import annotations

import re
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
    "no paths": ("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n", "spec.yaml:3:8: error[no-paths]"),
    "no spec": ("hello: world\n", "spec.yaml:1:1: error[not-openapi]"),
    "ref outside": (SPEC.replace("'#/comp", "'../x.yaml#/comp"), "spec.yaml:12:51: error[ref-outside]"),
    "paths of the wrong type": (
        SPEC.replace("paths:", "paths: 3\nx:").replace("components:", "y:"),
        "spec.yaml:3:8: error[no-paths]",
    ),
}

DEGRADED = {
    "missing ref": (SPEC.replace("/Boat'", "/Boot'"), "spec.yaml:12:51: warning[ref-not-found]"),
    "wrong type": (SPEC.replace("{name: {type: string}}", "3"), "spec.yaml:15:38: warning[wrong-type]"),
    "doubled id": (
        SPEC.replace("components:", "  /b: {get: {operationId: listBoats, responses: {}}}\ncomponents:"),
        "spec.yaml:13:13: warning[operation-id-duplicate]",
    ),
    "doubled key": (SPEC + "openapi: 3.1.0\n", "spec.yaml:16:1: warning[duplicate-key]"),
    "no UTF-8": (SPEC.replace("Boats", "B\xf6ats"), "spec.yaml:2:16: warning[spec-encoding]"),
    "no info": (SPEC.replace("info: {title: Boats, version: '1'}\n", ""), "spec.yaml:1:1: warning[missing-member]"),
    "no version": (SPEC.replace("openapi: 3.1.0\n", ""), "spec.yaml:1:1: warning[version-unknown]"),
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


@pytest.mark.parametrize("case", DEGRADED)
def test_an_odd_part_costs_itself_and_is_told(case: str, spec: Path, oarlock: Oarlock) -> None:
    text, told = DEGRADED[case]
    write(spec, text)
    done = oarlock("generate", "spec.yaml")
    assert done.status == 0
    assert told in done.err
    assert "    hint: " in done.err
    assert re.search(r"^  (degraded|left out) +1  1 [a-z-]+$", done.err, re.MULTILINE)
    assert " operations, " in done.out


def test_ids_that_are_keys_are_not_shared(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    write(spec, DEGRADED["doubled id"][0])
    (tmp_path / "oarlock.toml").write_text('spec = "spec.yaml"\n[calls]\nlistBoats = "boats.all"\n')
    done = oarlock("generate")
    assert (done.status, done.out) == (2, "")
    assert "spec.yaml:13:13: error[operation-id-duplicate]" in done.err
    assert "listBoats is that of GET /boats, too" in done.err
    assert "the first stands at spec.yaml:6:7" in done.err


@pytest.mark.parametrize("allowed, status", [(2, 0), (1, 2), (0, 2)])
def test_so_much_may_be_lost_and_no_more(allowed: int, status: int, spec: Path, oarlock: Oarlock) -> None:
    write(spec, DEGRADED["missing ref"][0].replace("{name: {type: string}}", "3"))
    done = oarlock("generate", "spec.yaml", "--max-degraded", str(allowed))
    assert done.status == status
    assert (spec.parent / "generated").exists() is (status == 0)
    assert ("error[too-degraded]: 2 parts of the spec are not generated as meant" in done.err) is (status == 2)


def test_one_of_each_kind_is_told_and_the_places_of_others(spec: Path, oarlock: Oarlock) -> None:
    more = "".join(f"    Boat{n}: {{title: {n}}}\n" for n in range(6))
    write(spec, SPEC + more)
    done = oarlock("generate", "spec.yaml")
    assert done.err == (
        "spec.yaml:16:20: warning[wrong-type]: 'title' must be a string, not an integer\n"
        "    hint: correct the value\n"
        "    and 5 more: spec.yaml:17:20, spec.yaml:18:20, spec.yaml:19:20, ...\n"
        "  degraded      6  6 wrong-type\n"
    )
    assert oarlock("generate", "spec.yaml", "--verbose").err.count("warning[wrong-type]") == 6
    assert oarlock("generate", "spec.yaml", "--quiet").err == ""


@pytest.mark.parametrize("case", ["unreadable", "broken YAML", "ref outside"])
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
