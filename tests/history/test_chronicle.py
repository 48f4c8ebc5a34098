"""When is a release made, which version is asked for, and what stays as it is?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import Unusable
from generator.history import BadHistory, read_history

from .conftest import tell

BOATS = yaml.safe_load("""
openapi: 3.1.0
info: {title: Boats, version: "7"}
paths:
  /boats:
    get:
      operationId: listBoats
      tags: [boats]
      responses:
        "200":
          description: Every boat.
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Boat"}}}}
  /oars:
    get:
      operationId: listOars
      tags: [oars]
      responses: {"204": {description: none}}
components:
  schemas:
    Boat: {type: object, required: [name], properties: {name: {type: string}}}
""")


def with_property(name: str, schema: object = None) -> dict[str, Any]:
    changed = json.loads(json.dumps(BOATS))
    changed["components"]["schemas"]["Boat"]["properties"][name] = schema or {"type": "string"}
    return dict(changed)


def without(path: str) -> dict[str, Any]:
    return {**BOATS, "paths": {name: item for name, item in BOATS["paths"].items() if name != path}}


def test_the_first_run_records_what_is_there_as_the_first_release(tmp_path: Path) -> None:
    told = tell(tmp_path, ("0.1.0", BOATS))
    assert [release.version for release in told.chronicle.history.releases] == ["0.1.0"]
    assert told.chronicle.pending == ()
    assert told.changelog.endswith("## 0.1.0\n\nFirst release.\n")


def test_what_changes_is_pending_until_the_version_does(tmp_path: Path) -> None:
    told = tell(tmp_path, ("0.1.0", BOATS), ("0.1.0", with_property("oars")))
    assert told.rules == {"attribute-added", "optional-property-added"}
    assert told.chronicle.proposed == "0.1.1"
    told = tell(tmp_path, ("0.1.1", with_property("oars")))
    assert told.rules == set()
    assert [len(release.changes) for release in told.chronicle.history.releases] == [0, 2]
    assert told.chronicle.released
    assert not tell(tmp_path, ("0.1.1", with_property("oars"))).chronicle.released


@pytest.mark.parametrize(
    "version, proposed, warned",
    [("1.0.1", "2.0.0", True), ("1.1.0", "2.0.0", True), ("2.0.0", "2.0.0", False), ("2.0.0rc1", "2.0.0", False)],
)
def test_a_version_that_says_less_than_what_changed_is_told_of(
    version: str, proposed: str, warned: bool, tmp_path: Path
) -> None:
    told = tell(tmp_path, ("1.0.0", BOATS), (version, without("/oars")))
    assert told.chronicle.proposed == proposed
    assert ("version-low" in told.findings) is warned
    assert "version-low" not in tell(tmp_path, (version, without("/oars"))).findings


def test_before_a_version_that_is_on_its_way_nothing_asks_for_more(tmp_path: Path) -> None:
    told = tell(tmp_path, ("1.0.0", BOATS), ("2.0.0rc1", without("/oars")), ("2.0.0rc1", BOATS))
    assert told.chronicle.proposed == "2.0.0"


def test_a_version_that_was_left_behind_is_refused(tmp_path: Path) -> None:
    tell(tmp_path, ("0.1.0", BOATS), ("0.2.0", BOATS))
    with pytest.raises(Unusable):
        tell(tmp_path, ("0.1.0", BOATS))


def test_what_is_reworded_reformatted_or_reordered_changes_nothing(tmp_path: Path) -> None:
    changed = json.loads(json.dumps(BOATS))
    changed["paths"]["/boats"]["get"]["description"] = "All of them."
    changed["components"]["schemas"]["Boat"]["properties"]["name"]["example"] = "Argo"
    changed["paths"] = dict(reversed(changed["paths"].items()))
    tell(tmp_path, ("0.1.0", BOATS))
    before = json.loads((tmp_path / "history.json").read_text())
    assert tell(tmp_path, ("0.1.0", changed)).chronicle.pending == ()
    assert tell(tmp_path, ("0.2.0", changed)).chronicle.history.releases[1].changes == ()
    assert json.loads((tmp_path / "history.json").read_text())["facts"] == before["facts"]


def test_what_is_generated_is_compared_and_nothing_beside(tmp_path: Path) -> None:
    from generator.selectors import read_selectors

    chosen = {"include": read_selectors(["tag:boats"])}
    told = tell(tmp_path, ("0.1.0", BOATS), ("0.1.0", without("/oars")), **chosen)
    assert told.chronicle.pending == ()
    assert "/oars" not in (tmp_path / "history.json").read_text()
    told = tell(tmp_path, ("0.1.0", BOATS))
    assert {"operation-added", "method-added"} <= told.rules


def test_a_name_of_the_config_is_a_change_for_callers_though_the_api_is_the_same(tmp_path: Path) -> None:
    tell(tmp_path, ("0.1.0", BOATS))
    told = tell(tmp_path, ("0.1.0", BOATS), calls={"listOars": "paddles.all"})
    assert [(change.rule, change.symbols) for change in told.chronicle.pending] == [("method-renamed", ("oars.list",))]


def test_rules_weigh_what_the_config_says(tmp_path: Path) -> None:
    settings = {"diff_impacts": {"optional-property-added": "off", "attribute-added": "breaking"}}
    told = tell(tmp_path, ("1.0.0", BOATS), ("1.0.0", with_property("oars")), **settings)
    assert told.rules == {"attribute-added"}
    assert told.chronicle.proposed == "2.0.0"


def test_files_that_the_description_refers_to_are_part_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    (folder / "parts").mkdir(parents=True)
    home = "{$ref: '../api.yaml#/components/schemas/Port'}"
    (folder / "parts" / "boat.yaml").write_text(
        f"Boat: {{type: object, properties: {{crew: {{$ref: 'crew.yaml'}}, home: {home}}}}}"
    )
    (folder / "parts" / "crew.yaml").write_text("{type: object, properties: {size: {type: integer}}}")
    changed = json.loads(json.dumps(BOATS))
    changed["components"]["schemas"] = {
        "Boat": {"$ref": "parts/boat.yaml#/Boat"},
        "Port": {"type": "object", "properties": {"town": {"type": "string"}}},
    }
    (folder / "api.yaml").write_text(yaml.safe_dump(changed))
    tell(tmp_path, ("0.1.0", folder / "api.yaml"))
    (folder / "parts" / "crew.yaml").write_text("{type: object, properties: {size: {type: string}}}")
    changed["components"]["schemas"]["Port"]["properties"]["pier"] = {"type": "integer"}
    (folder / "api.yaml").write_text(yaml.safe_dump(changed))
    told = tell(tmp_path, ("0.1.0", folder / "api.yaml"))
    assert {"type-changed", "optional-property-added"} <= told.rules


@pytest.mark.parametrize(
    "change, reason",
    [
        (lambda stated: stated.update(format=2), "a newer oarlock wrote it"),
        (lambda stated: stated.pop("format"), "it doesn't say that it is of format 1"),
        (lambda stated: stated.pop("releases"), "it has no list of releases"),
        (lambda stated: stated.pop("facts"), "facts is no table"),
        (lambda stated: stated["facts"]["files"].pop(""), "the facts have no description"),
        (lambda stated: stated["facts"]["names"].update(format=9), "the names in it can't be read"),
        (lambda stated: stated["facts"]["names"]["types"].update(x="not a class"), "the names in it can't be read"),
        (lambda stated: stated["releases"].append(stated["releases"][0]), "two releases are 0.1.0"),
        (lambda stated: stated["releases"][0].update(version="../x"), "no version such as 1.4.0"),
        (lambda stated: stated["releases"][0].update(changes=[{"rule": 3}]), "`rule` of a change is no text"),
        (lambda stated: stated["releases"][0].update(changes=[{}]), "a change is not as it was written"),
        (lambda stated: stated["facts"]["client"].update(api_key=None), "client is no text"),
    ],
)
def test_a_file_that_is_not_as_it_was_written_is_told_of(change: Any, reason: str, tmp_path: Path) -> None:
    tell(tmp_path, ("0.1.0", BOATS))
    stated = json.loads((tmp_path / "history.json").read_text())
    change(stated)
    with pytest.raises(BadHistory, match=reason.replace(".", r"\.")):
        read_history(json.dumps(stated).encode())


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"[" * 100_000, b"{", b'{"format": 1}'])
def test_a_file_that_is_no_history_is_refused(content: bytes) -> None:
    with pytest.raises(BadHistory):
        read_history(content)


def test_facts_that_are_no_description_are_refused_where_they_are_needed(tmp_path: Path) -> None:
    tell(tmp_path, ("0.1.0", BOATS))
    stated = json.loads((tmp_path / "history.json").read_text())
    stated["facts"]["files"][""] = {"openapi": "9.0"}
    (tmp_path / "history.json").write_text(json.dumps(stated))
    with pytest.raises(Unusable):
        tell(tmp_path, ("0.1.0", BOATS))


def test_each_operation_schema_and_change_has_a_line_of_its_own(tmp_path: Path) -> None:
    tell(tmp_path, ("0.1.0", BOATS), ("0.2.0", with_property("oars")))
    lines = (tmp_path / "history.json").read_text().splitlines()
    assert sum(line.lstrip().startswith('"get": {') for line in lines) == 2
    assert sum(line.lstrip().startswith('"Boat": {') for line in lines) == 1
    assert sum('"rule":"attribute-added"' in line for line in lines) == 1
