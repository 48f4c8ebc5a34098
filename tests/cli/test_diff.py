"""`diff`: two descriptions in, what changed out; and a status that a pipeline can act on."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from generator.diff import SCHEMA

from .conftest import SPEC, Oarlock

WIDER = SPEC.replace("name: {type: string}", "name: {type: string}, length: {type: integer}")
BROKEN = SPEC.replace("name: {type: string}", "label: {type: string}")


@pytest.fixture
def sides(tmp_path: Path) -> Path:
    (tmp_path / "old.yaml").write_text(SPEC)
    (tmp_path / "new.yaml").write_text(BROKEN)
    (tmp_path / "wider.yaml").write_text(WIDER)
    return tmp_path


def test_what_changed_is_told_by_operation_with_its_place(oarlock: Oarlock, sides: Path) -> None:
    done = oarlock("diff", "old.yaml", "new.yaml")
    assert done.status == 1
    assert done.out.splitlines() == [
        "wire: warning, minor (1 warning, 1 compatible)",
        "sdk:  breaking, major (1 breaking, 1 compatible)",
        "both: breaking, major",
        "",
        "GET /boats",
        "  breaking [attribute-removed] `Boat.name` is gone",
        "    at old.yaml:15:45",
        "    hint: stop reading it before upgrading",
        "  warning [optional-property-removed] `Boat.name` is gone",
        "    at old.yaml:15:39",
        "    hint: keep on giving it, deprecated, until no client reads it",
        "",
        "2 compatible changes aren't listed; --verbose lists them",
    ]


def test_the_same_is_identical(oarlock: Oarlock, sides: Path) -> None:
    done = oarlock("diff", "old.yaml", "old.yaml")
    assert done.status == 0
    assert "both: identical, none" in done.out


@pytest.mark.parametrize(("level", "status"), [("never", 0), ("warning", 1), ("breaking", 1)])
def test_the_status_is_what_was_asked_for(oarlock: Oarlock, sides: Path, level: str, status: int) -> None:
    assert oarlock("diff", "old.yaml", "new.yaml", "--fail-on", level).status == status


def test_json_is_as_its_schema_says(oarlock: Oarlock, sides: Path) -> None:
    data = oarlock("diff", "old.yaml", "new.yaml", "--format", "json").data
    jsonschema.validate(data, SCHEMA)
    assert (data["wire"]["verdict"], data["sdk"]["verdict"], data["bump"]) == ("warning", "breaking", "major")
    (removed,) = [change for change in data["changes"] if change["rule"] == "attribute-removed"]
    assert removed["symbols"] == ["Boat.name"]
    assert removed["other"] == "warning"
    assert removed["location"]["new"] is None
    assert oarlock("diff", "--schema").data == SCHEMA


def test_the_next_version_is_printed(oarlock: Oarlock, sides: Path) -> None:
    assert oarlock("diff", "old.yaml", "wider.yaml", "--version", "1.4.2").out == "1.5.0\n"
    assert oarlock("diff", "old.yaml", "new.yaml", "--version", "0.4.2", "--fail-on", "never").out == "0.5.0\n"
    assert oarlock("diff", "old.yaml", "new.yaml", "--version", "soon").status == 2


def test_other_formats_can_be_read(oarlock: Oarlock, sides: Path) -> None:
    def printed(form: str) -> str:
        return oarlock("diff", "old.yaml", "new.yaml", "--format", form).out

    assert printed("github").startswith("::error title=sdk%3A attribute-removed,file=old.yaml,line=15,col=45::")
    assert [suite.get("failures") for suite in ElementTree.fromstring(printed("junit"))] == ["1", "1"]
    (run,) = json.loads(printed("sarif"))["runs"]
    assert {result["ruleId"] for result in run["results"]} >= {"attribute-removed", "optional-property-removed"}
    assert printed("markdown").startswith("### Breaking changes\n\n**Python SDK**\n\n- `Boat.name` is gone")
    assert '<article class="breaking">' in printed("html")


def test_a_revision_is_read_from_git(oarlock: Oarlock, sides: Path) -> None:
    (sides / "spec.yaml").write_text(SPEC)
    (sides / "oarlock.toml").write_text('spec = "spec.yaml"\n')
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    for command in (("init", "-q"), ("add", "spec.yaml"), (*identity, "commit", "-q", "-m", "first")):
        subprocess.run(["git", *command], cwd=sides, check=True)
    (sides / "spec.yaml").write_text(BROKEN)
    assert oarlock("diff", "HEAD:spec.yaml", "spec.yaml").status == 1
    done = oarlock("diff", "--git", "HEAD")
    assert done.status == 1
    assert "at HEAD:spec.yaml:15:45" in done.out


PARTS = "openapi: 3.1.0\ninfo: {title: Boats, version: '1'}\npaths: {/boats: {$ref: parts/boats.yaml}}\n"
BOATS = "get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: 'boat.yaml'}}}}}}\n"


@pytest.mark.parametrize(
    "place, flags", [("spec/api.yaml", ()), ("spec/main/api.yaml", ("--ref-root", "spec"))], ids=["beside", "above"]
)
def test_the_files_of_a_revision_are_those_of_the_same_revision(
    place: str, flags: tuple[str, ...], oarlock: Oarlock, tmp_path: Path
) -> None:
    (tmp_path / "spec/parts").mkdir(parents=True)
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).write_text(PARTS.replace("parts/", "../parts/" if flags else "parts/"))
    (tmp_path / "spec/parts/boats.yaml").write_text(BOATS)
    boat = "{type: object, properties: {home: {type: string}, name: {type: string}}}"
    (tmp_path / "spec/parts/boat.yaml").write_text(boat)
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    for command in (("init", "-q"), ("add", "spec"), (*identity, "commit", "-q", "-m", "first")):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    assert oarlock("diff", f"HEAD:{place}", place, *flags).status == 0
    (tmp_path / "spec/parts/boat.yaml").write_text(boat.replace(", name: {type: string}", ""))
    done = oarlock("diff", f"HEAD:{place}", place, *flags, "--format", "json")
    assert {change["rule"] for change in done.data["changes"]} == {"optional-property-removed", "attribute-removed"}
    folder = (tmp_path / place).parent
    assert (
        oarlock("diff", "HEAD:./api.yaml", "api.yaml", *(("--ref-root", "..") if flags else ()), cwd=folder).status == 1
    )


def test_a_revision_leads_to_no_file_out_of_its_folder(oarlock: Oarlock, tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/api.yaml").write_text(PARTS.replace("parts/", "../"))
    (tmp_path / "boats.yaml").write_text(BOATS)
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com")
    for command in (("init", "-q"), ("add", "."), (*identity, "commit", "-q", "-m", "first")):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    done = oarlock("diff", "HEAD:spec/api.yaml", "HEAD:spec/api.yaml")
    assert done.status == 2
    assert "error[ref-outside]" in done.err


@pytest.mark.parametrize(
    "flags, config, rules",
    [
        ((), "", {"operation-deprecated", "method-deprecated"}),
        (("--deprecation-days", "30"), "", {"operation-deprecated", "method-deprecated", "sunset-too-soon"}),
        ((), "diff-deprecation-days = 30\n", {"operation-deprecated", "method-deprecated", "sunset-too-soon"}),
        (("--deprecation-days", "0"), "diff-deprecation-days = 30\n", {"operation-deprecated", "method-deprecated"}),
    ],
)
def test_what_is_deprecated_has_to_be_told_so_many_days_ahead(
    flags: tuple[str, ...], config: str, rules: set[str], oarlock: Oarlock, tmp_path: Path
) -> None:
    (tmp_path / "old.yaml").write_text(SPEC)
    (tmp_path / "new.yaml").write_text(
        SPEC.replace("operationId: listBoats", "operationId: listBoats\n      deprecated: true")
    )
    (tmp_path / "oarlock.toml").write_text(config)
    done = oarlock("diff", "old.yaml", "new.yaml", *flags, "--config", "oarlock.toml", "--format", "json")
    assert {change["rule"] for change in done.data["changes"]} == rules
    assert done.status == ("sunset-too-soon" in rules)


def test_what_is_agreed_on_is_not_told_again(oarlock: Oarlock, sides: Path) -> None:
    (sides / "agreed.yaml").write_text(
        "- {rule: attribute-*, subject: '*Boat.name*', reason: nobody reads it, until: 2199-01-01}\n"
        "- {rule: optional-property-removed, reason: nobody reads it, until: 2020-01-01}\n"
    )
    done = oarlock("diff", "old.yaml", "new.yaml", "--ignore", "agreed.yaml", "--fail-on", "never")
    assert "attribute-removed" not in done.out
    assert "optional-property-removed" in done.out
    assert "agreed.yaml:2:3: warning[diff-ignore-expired]" in done.err


def test_an_agreement_needs_a_reason(oarlock: Oarlock, sides: Path) -> None:
    (sides / "agreed.yaml").write_text("- {rule: attribute-removed}\n")
    done = oarlock("diff", "old.yaml", "new.yaml", "--ignore", "agreed.yaml")
    assert (done.status, "no reason is given" in done.err) == (2, True)


def test_the_config_may_weigh_a_rule_in_another_way(oarlock: Oarlock, sides: Path) -> None:
    (sides / "oarlock.toml").write_text('[diff-impacts]\nattribute-removed = "compatible"\n')
    done = oarlock("diff", "old.yaml", "new.yaml", "--config", "oarlock.toml")
    assert (done.status, "sdk:  compatible" in done.out) == (0, True)
    (sides / "oarlock.toml").write_text('[diff-impacts]\nno-such-rule = "compatible"\n')
    assert oarlock("diff", "old.yaml", "new.yaml", "--config", "oarlock.toml").status == 2


@pytest.mark.parametrize(
    "arguments", [["old.yaml"], ["old.yaml", "nowhere.yaml"], ["HEAD~9:x.yaml", "old.yaml"], ["--upload-pack=x:y", "a"]]
)
def test_what_cannot_be_read_is_told_with_status_2(oarlock: Oarlock, sides: Path, arguments: list[str]) -> None:
    done = oarlock("diff", *arguments)
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.err


def test_every_rule_is_listed(oarlock: Oarlock) -> None:
    assert "operation-removed (wire): breaking" in oarlock("diff", "--rules").out
    listed = oarlock("diff", "--rules", "--format", "json").data
    assert {"rule": "attribute-removed", "layer": "sdk"}.items() <= next(
        rule for rule in listed if rule["rule"] == "attribute-removed"
    ).items()
    assert oarlock("diff", "--rules", "--format", "markdown").out.startswith("# Rules of `oarlock diff`")
