"""What tests can ask of the server besides the API."""

from __future__ import annotations

import time

from .conftest import Client


def test_an_attempt_can_be_made_to_fail(runs: Client) -> None:
    told = {"prefer": "status=429, count=2, retry-after=0.1"}
    responses = [runs.get("/threads/t/runs", **told) for _ in range(4)]
    assert [response.status_code for response in responses] == [429, 429, 200, 429]
    assert responses[0].headers["retry-after"] == "0.1"
    assert responses[0].json()["error"]["code"] == "rate_limit_exceeded"


def test_a_failure_without_a_wait_says_what_the_spec_says(runs: Client) -> None:
    assert runs.get("/threads/t/runs", prefer="status=429").headers["retry-after"] == "1"
    assert "retry-after" not in runs.get("/threads/t/runs", prefer="status=503").headers


def test_failures_are_counted_for_each_idempotency_key(runs: Client) -> None:
    told = {"prefer": "status=500"}
    asked = [runs.get("/threads/t/runs", **told, **{"idempotency-key": key}).status_code for key in "abab"]
    assert asked == [500, 500, 200, 200]


def test_an_answer_can_be_made_to_wait(runs: Client) -> None:
    start = time.monotonic()
    assert runs.get("/threads/t/runs", prefer="delay=0.2").status_code == 200
    assert time.monotonic() - start >= 0.2


def test_what_was_received_can_be_looked_at_and_forgotten(runs: Client) -> None:
    runs.post("/v1/threads/t%2F1/runs?x=1&x=2", {"assistant_id": "a"})
    [logged] = runs.get("/__mock__/requests").json()
    assert (logged["method"], logged["path"], logged["query"]) == (
        "POST",
        "/v1/threads/t%2F1/runs",
        [["x", "1"], ["x", "2"]],
    )
    assert (logged["body"], logged["headers"]["authorization"]) == ({"assistant_id": "a"}, "Bearer key")
    assert len(runs.get("/threads/t%2F1/runs").json()["data"]) == 1
    assert runs.post("/__mock__/reset").status_code == 204
    assert runs.get("/__mock__/requests").json() == []
    assert runs.get("/threads/t%2F1/runs").json()["data"] == []


def test_too_large_a_body_is_refused(runs: Client) -> None:
    response = runs.ask("POST", "/threads/t/runs", content=b"x" * (33 << 20))
    assert (response.status_code, response.json()["error"]["code"]) == (413, "body_too_large")
