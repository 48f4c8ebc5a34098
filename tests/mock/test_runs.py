"""The life of a run, as `spec/openapi.yaml` and `spec/mock.yaml` tell it."""

from __future__ import annotations

from typing import Any

from .conftest import Client

WEATHER = {"type": "function", "function": {"name": "get_weather"}}


def start(runs: Client, **body: object) -> tuple[str, dict[str, Any]]:
    """The path of a new run, and the run."""
    run = runs.post("/threads/thread_1/runs", {"assistant_id": "asst_1", **body}).json()
    return f"/threads/thread_1/runs/{run['id']}", run


def test_polling_a_run_ends(runs: Client) -> None:
    path, run = start(runs, metadata={"user": "jane"}, model="gpt-4o-mini")
    assert run["status"] == "queued" and run["metadata"] == {"user": "jane"} and run["model"] == "gpt-4o-mini"
    assert [runs.get(path).json()["status"] for _ in range(2)] == ["in_progress", "completed"]
    done = runs.get(path).json()
    assert run["created_at"] < done["started_at"] < done["completed_at"] and done["usage"]["total_tokens"] == 579


def test_a_run_with_functions_waits_for_their_outputs(runs: Client) -> None:
    path, _ = start(runs, tools=[{"type": "code_interpreter"}, WEATHER])
    waiting = runs.get(path).json()
    [call] = waiting["required_action"]["submit_tool_outputs"]["tool_calls"]
    assert waiting["status"] == "requires_action" and call["function"] == {"name": "get_weather", "arguments": "{}"}
    outputs = {"tool_outputs": [{"tool_call_id": call["id"], "output": "rain"}]}
    answered = runs.post(f"{path}/submit_tool_outputs", outputs).json()
    assert (answered["status"], answered["required_action"]) == ("queued", None)
    assert [runs.get(path).json()["status"] for _ in range(2)] == ["in_progress", "completed"]
    assert runs.post(f"{path}/submit_tool_outputs", outputs).status_code == 400


def test_a_run_can_be_cancelled_until_it_is_done(runs: Client) -> None:
    path, _ = start(runs)
    assert runs.post(f"{path}/cancel").json()["status"] == "cancelling"
    assert runs.get(path).json()["status"] == "cancelled"
    assert runs.post(f"{path}/cancel").json()["error"] == {
        "message": "This can't be done while `status` is `cancelled`.",
        "type": "invalid_request_error",
        "param": "status",
        "code": "invalid_state",
    }


def test_a_run_can_be_modified(runs: Client) -> None:
    path, _ = start(runs)
    assert runs.post(path, {"metadata": {"a": "b"}}).json()["metadata"] == {"a": "b"}
    assert runs.get(path).json()["metadata"] == {"a": "b"}


def test_a_thread_and_a_run_come_together(runs: Client) -> None:
    run = runs.post("/threads/runs", {"assistant_id": "asst_1", "thread": {"messages": []}}).json()
    assert run["thread_id"].startswith("thread_") and run["thread_id"] != "thread_abc123"
    assert [listed["id"] for listed in runs.get(f"/threads/{run['thread_id']}/runs").json()["data"]] == [run["id"]]


def test_the_steps_of_a_run_are_its_own(runs: Client) -> None:
    (one, run), (other, _) = start(runs), start(runs)
    steps, others = (runs.get(f"{path}/steps").json()["data"] for path in (one, other))
    assert {step["run_id"] for step in steps} == {run["id"]}
    assert not {step["id"] for step in steps} & {step["id"] for step in others}
    assert runs.get(f"{one}/steps/{steps[0]['id']}?include[]=nope").status_code == 400
    assert runs.get(f"{one}/steps/{steps[0]['id']}").json() == steps[0]
