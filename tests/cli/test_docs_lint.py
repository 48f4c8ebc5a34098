"""`oarlock docs lint`."""

from __future__ import annotations

from pathlib import Path

from .conftest import SPEC, Oarlock

TELLING = SPEC.replace(
    "      responses:",
    "      parameters:\n"
    "        - {name: limit, in: query, description: Between 1 and 100., schema: {type: integer}, example: '5'}\n"
    "      responses:",
)


def test_findings_have_a_place_a_rule_and_a_hint(spec: Path, oarlock: Oarlock) -> None:
    spec.write_text(TELLING)
    done = oarlock("docs", "lint", spec)
    assert (done.status, done.err) == (0, "")
    place = f"{spec}:8:49: limit-untold: "
    said = 'the text says "Between 1 and 100", and the schema has no `minimum` and no `maximum`'
    lines = done.out.splitlines()
    finding = f"{place}{said}  #/paths/~1boats/get/parameters/0/description"
    assert lines[lines.index(finding) + 1].startswith("    hint: ")
    assert "operations: 0 of 1" in lines and lines[-1] == "7 findings; list them all with --verbose"


def test_a_rule_may_fail_the_run(spec: Path, oarlock: Oarlock) -> None:
    spec.write_text(TELLING)
    assert oarlock("docs", "lint", spec, "--strict").status == 1
    assert oarlock("docs", "lint", spec, "--fail-on", "example-wrong").status == 1
    assert oarlock("docs", "lint", spec, "--fail-on", "link-relative").status == 0
    assert oarlock("docs", "lint", spec, "--rule", "link-relative", "--strict").status == 0
    unknown = oarlock("docs", "lint", spec, "--fail-on", "no-such-rule")
    assert unknown.status == 2 and "there is no rule no-such-rule" in unknown.err


def test_findings_as_data(spec: Path, oarlock: Oarlock) -> None:
    spec.write_text(TELLING)
    data = oarlock("docs", "lint", spec, "--format", "json").data
    wrong = next(each for each in data["findings"] if each["rule"] == "example-wrong")
    assert wrong["mended"] is True and wrong["location"]["line"] == 8 and wrong["hint"]
    assert {"of": "parameters", "done": 1, "all": 1} in data["shares"]


def test_an_overlay_mends_what_is_found(spec: Path, oarlock: Oarlock) -> None:
    spec.write_text(TELLING)
    overlay = spec.parent / "docs-overlay.yaml"
    done = oarlock("docs", "lint", spec, "--write-overlay", overlay)
    assert done.status == 0 and "mends 2 of them" in done.err
    strict = ("--fail-on", "limit-untold", "--fail-on", "example-wrong")
    assert oarlock("docs", "lint", spec, "--overlay", overlay, *strict).status == 0
    made = oarlock("generate", spec, "--overlay", overlay, "--output", spec.parent / "sdk")
    assert made.status == 0, made.err
    assert oarlock("docs", "lint", spec, "--overlay", overlay, "--write-overlay", spec.parent / "x.yaml").status == 0
    assert not (spec.parent / "x.yaml").exists()


def test_a_file_of_the_users_is_not_overwritten(spec: Path, oarlock: Oarlock) -> None:
    spec.write_text(TELLING)
    own = spec.parent / "own.yaml"
    own.write_text("overlay: 1.0.0\n")
    done = oarlock("docs", "lint", spec, "--write-overlay", own)
    assert done.status == 2 and "not written by oarlock" in done.err
    assert own.read_text() == "overlay: 1.0.0\n"


def test_a_spec_that_cannot_be_used(oarlock: Oarlock) -> None:
    assert oarlock("docs", "lint", "nowhere.yaml").status == 2
