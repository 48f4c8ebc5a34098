"""Starts the mock server and walks through the runs API with the generated client.

python examples/quickstart.py
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "generated"))

from runs_sdk import RunsClient  # noqa: E402 - the SDK lies beside this file and needn't be installed


def main() -> None:
    with mock_server() as url, RunsClient(api_key="any", base_url=url) as client:
        runs = client.beta.threads.runs

        for _ in range(3):
            runs.create("thread_demo", assistant_id="asst_demo")
        print("listed:", [run.id for run in runs.list("thread_demo", limit=2)])

        run = runs.create("thread_demo", assistant_id="asst_demo", instructions="Answer in one word.")
        print("created:", run.id, run.status)

        with runs.create("thread_demo", assistant_id="asst_demo", stream=True) as events:
            print("streamed:", [event.event for event in events])

        weather = {"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}
        waiting = runs.create(
            "thread_demo", assistant_id="asst_demo", tools=[{"type": "function", "function": weather}]
        )
        waiting = runs.retrieve(waiting.id, thread_id="thread_demo")
        if waiting.required_action:
            calls = waiting.required_action.submit_tool_outputs.tool_calls
            answered = runs.submit_tool_outputs(
                waiting.id,
                thread_id="thread_demo",
                tool_outputs=[{"tool_call_id": call.id, "output": "sunny"} for call in calls],
            )
            print("answered:", answered.id, answered.status)

        modified = runs.update(run.id, thread_id="thread_demo", metadata={"user": "user_abc123"})
        print("modified:", modified.id, modified.metadata)

        print("steps:", [step.type for step in runs.steps.list(run.id, thread_id="thread_demo")])


@contextmanager
def mock_server() -> Iterator[str]:
    """The mock server on a free port; gives its address."""
    command = [sys.executable, "-m", "generator", "mock", "spec/openapi.yaml", "--port", "0"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        yield server.stdout.readline().split()[-1]
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
