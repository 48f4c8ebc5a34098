"""What a rules file adds to what the paths tell; and what it says of a rule that can't be."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from generator.diagnostics import Diagnostics, Unusable
from generator.mock import load_rules
from generator.mock.changes import Scope, apply_set, is_like
from generator.mock.store import Store

from .conftest import Client, Serve, api_of

JOBS = """
    paths:
      /jobs:
        post:
          operationId: startJob
          responses:
            200: &job {description: "", content: {application/json: {schema: &ref {$ref: "#/components/schemas/Job"}}}}
        get: {responses: {200: {description: "", content: {application/json: {schema: {type: array, items: *ref}}}}}}
      /jobs/{id}: {get: {responses: {200: *job}}}
      /jobs/{id}/stop: {post: {operationId: stopJob, responses: {200: *job}}}
      /now: {post: {operationId: startNow, responses: {200: *job}}}
    components:
      schemas:
        Job:
          type: object
          required: [id, status]
          properties: {id: {type: string}, status: {enum: [waiting, working, done, stopped]}, ended: {type: integer}}
    """

RULES = """
    operations:
      startJob: {set: {status: waiting}}
      startNow: {creates: /jobs, set: {status: working}}
      stopJob: {requires: {status: [waiting, working]}, set: {status: stopped}}
    progress:
      /jobs:
        - {when: {status: waiting}, set: {status: working}}
        - {when: {status: working}, set: {status: done, ended: $now}}
    """


@pytest.fixture
def jobs(serve: Serve) -> Client:
    return serve(JOBS, RULES)


def test_a_thing_goes_on_each_time_it_is_looked_at(jobs: Client) -> None:
    job = jobs.post("/jobs").json()
    seen = [jobs.get(f"/jobs/{job['id']}").json()["status"] for _ in range(3)]
    assert (job["status"], seen) == ("waiting", ["working", "done", "done"])


def test_an_operation_can_require_a_state(jobs: Client) -> None:
    path = f"/jobs/{jobs.post('/jobs').json()['id']}"
    assert jobs.post(f"{path}/stop").json()["status"] == "stopped"
    assert jobs.message("POST", f"{path}/stop") == "400 This can't be done while `status` is `stopped`."


def test_an_operation_elsewhere_can_create(jobs: Client) -> None:
    job = jobs.post("/now").json()
    assert job["status"] == "working"
    assert jobs.get("/jobs").json() == [job]


@pytest.mark.parametrize(
    ("value", "pattern", "fits"),
    [
        (1, 1, True),
        (1, True, False),
        ("a", ["a", "b"], True),
        ("c", ["a", "b"], False),
        (None, [None, "a"], True),
        ({"a": 1, "b": 2}, {"a": 1}, True),
        ({"b": 2}, {"a": 1}, False),
        ({}, {"a": None}, True),
        ([{"type": "x"}, {"type": "y"}], [{"type": "y"}], True),
        ([{"type": "x"}], [{"type": "y"}], False),
        ([], [], True),
        ("a", {}, False),
    ],
)
def test_a_pattern_fits_what_has_its_members(value: object, pattern: object, fits: bool) -> None:
    assert is_like(value, pattern) is fits


def test_what_is_set_can_refer_to_the_thing_the_request_and_the_time() -> None:
    thing: dict[str, object] = {
        "id": 1,
        "tools": [{"type": "f", "name": "a"}, {"type": "g"}, {"type": "f", "name": "b"}],
    }
    calls = {"each": "tools", "where": {"type": "f"}, "give": {"id": "$new.call_", "name": "$item.name", "of": "tool"}}
    scope = Scope(Store(), 0, {"deep": {"er": 7}}, thing)
    changed = apply_set(scope, {"calls": calls, "at": "$now", "said": "$body.deep.er", "no": "$body.x.y", "cost": "$5"})
    made = changed.pop("calls")
    assert isinstance(made, list)
    first, second = made
    assert changed == thing | {"at": 1_700_000_001, "said": 7, "no": None, "cost": "$5"}
    assert (first["name"], second["name"], first["of"]) == ("a", "b", "tool")
    assert first["id"].startswith("call_") and first["id"] != second["id"]


@pytest.mark.parametrize(
    ("rules", "finding"),
    [
        ("operations: {stopjob: {}}", "mock.yaml:1:14: error[mock-rule]: there is no operation `stopjob`"),
        ("operations: {stopJob: {sets: {}}}", "mock.yaml:1:24: error[mock-rule]: there is no rule `sets`"),
        ("operations: {stopJob: {set: 1}}", "mock.yaml:1:23: error[mock-rule]: `set` needs a mapping"),
        ("operations: {startNow: {creates: /nope}}", "error[mock-rule]: `creates` needs the path of a collection"),
        ("progress: {/job: []}", "mock.yaml:1:12: error[mock-rule]: there is no path `/job`"),
        ("rules: {}", "mock.yaml:1:1: error[mock-rule]: there is no part `rules`"),
        ("- 1", "mock.yaml:1:1: error[mock-rule]: a mapping is needed here"),
        ("operations: {", "error[yaml-syntax]"),
    ],
)
def test_a_rule_that_can_not_be_is_reported_where_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rules: str, finding: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mock.yaml").write_text(dedent(rules))
    diagnostics = Diagnostics()
    with pytest.raises(Unusable):
        load_rules(Path("mock.yaml"), api_of(JOBS), diagnostics)
    assert finding in "\n".join(map(str, diagnostics))
