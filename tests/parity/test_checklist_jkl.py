"""J: logs. K: life and death of clients, threads and tasks. L: imports."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import threading
import weakref
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.server import Server, json_reply

from .conftest import Make
from .rows import create, in_turn, retrieve
from .samples import RUN
from .sides import OURS, Side


def test_j1_logs_tell_no_secrets(
    make: Make, server: Server, side: Side, caplog: pytest.LogCaptureFixture, no_waiting: list[float]
) -> None:
    in_turn(server, json_reply({"error": {"message": "in-the-error"}}, 500), json_reply(RUN, x_request_id="req_1"))
    hidden = {"extra_headers": {"X-Token": "in-a-header"}, "extra_query": {"q": "in-the-query"}}
    with caplog.at_level("DEBUG", logger=side.package):
        create(make(max_retries=1), instructions="in-the-body", **hidden)
    text = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith(side.package))
    assert "POST" in text and "200" in text and "req_1" in text
    for secret in ("sk-secret", "in-a-header", "in-the-query", "in-the-body", "in-the-error"):
        assert secret not in text


@pytest.mark.parametrize("level", ["info", "debug"])
def test_j1_the_environment_turns_logging_on(server: Server, side: Side, level: str) -> None:
    code = f"""
import logging, {side.package} as sdk
client = sdk.{side.client}(api_key="k", base_url="{server.url}/v1")
client.beta.threads.runs.retrieve("r", thread_id="t")
print(logging.getLogger("{side.package}").getEffectiveLevel())
"""
    log = f"{side.package.upper()}_LOG"
    found = _python(code, {log: level})
    assert found.stdout.split() == [str({"info": 20, "debug": 10}[level])], found.stderr
    # The other package tells of answers at `debug` alone.
    assert "200" in found.stderr or (side is not OURS and level == "info")


def test_k1_k2_clients_are_collected(call_with: Make, server: Server, side: Side) -> None:
    def used() -> list[weakref.ref[Any]]:
        client = side.client_class("sync")(api_key="k", base_url=f"{server.url}/v1")
        copy = client.with_options(timeout=1)
        for each in (client, copy):
            each.beta.threads.runs.retrieve("r", thread_id="t")
        client.close()
        return [weakref.ref(client), weakref.ref(copy)]

    used()
    references = used()
    gc.collect()
    assert [reference() for reference in references] == [None, None]


def test_k3_a_connection_is_given_back_after_every_call(make: Make, server: Server) -> None:
    caller = make()
    for _ in range(20):
        retrieve(caller)
        create(caller)
    assert server.connections == 1


def test_k4_threads_share_a_client(call_with: Make, server: Server, side: Side) -> None:
    caller = call_with(side)
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(retrieve(caller).id)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["run_1"] * 8


def test_k5_tasks_share_a_client(call_with: Make, server: Server, side: Side) -> None:
    caller = call_with(side, "async")

    async def many() -> list[Any]:
        runs = caller.client.beta.threads.runs
        return list(await asyncio.gather(*(runs.retrieve("r", thread_id="t") for _ in range(8))))

    assert [run.id for run in caller.wait(many())] == ["run_1"] * 8


def test_l_importing_loads_no_types_and_no_resources() -> None:
    found = _python("import sys, runs_sdk; print(*sorted(m for m in sys.modules if m.startswith('runs_sdk')))", {})
    loaded = found.stdout.split()
    assert "runs_sdk" in loaded, found.stderr
    assert not [name for name in loaded if name.startswith(("runs_sdk.types.", "runs_sdk.resources."))]


def test_l_lazy_names_are_listed_and_unknown_ones_refused(side: Side) -> None:
    types = side.module.types
    names = ["Run"] if side is OURS else ["Model"]
    assert set(names) <= set(dir(types))
    scope: dict[str, Any] = {}
    exec(f"from {side.package} import *", scope)
    assert scope[side.client] is side.client_class("sync")
    for module in (side.module, types):
        with pytest.raises(AttributeError):
            module.NoSuchName  # noqa: B018


def test_l_many_who_ask_first_get_one_class() -> None:
    code = """
import threading, runs_sdk
gate, found = threading.Barrier(8), []
def ask():
    gate.wait()
    found.append(runs_sdk.types.Run)
threads = [threading.Thread(target=ask) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len(found), len(set(map(id, found))))
"""
    assert _python(code, {}).stdout.split() == ["8", "1"]


def test_l_types_are_found_by_the_path_of_their_resource() -> None:
    from runs_sdk import types
    from runs_sdk.types import beta
    from runs_sdk.types.beta import AssistantStreamEvent, threads
    from runs_sdk.types.beta.threads import Run, RunStatus
    from runs_sdk.types.beta.threads.runs import RunStep

    assert (Run, RunStep) == (types.Run, types.RunStep)
    assert (RunStatus, AssistantStreamEvent) == (types.RunStatus, types.AssistantStreamEvent)
    assert "Run" in dir(beta) and "Run" in dir(threads)
    with pytest.raises(AttributeError):
        threads.NoSuchName  # noqa: B018


def _python(code: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    import runs_sdk

    path = str(Path(str(runs_sdk.__file__)).parents[1])
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": path, "NO_PROXY": "*", "PATH": "", **environment},
        timeout=60,
        check=False,
    )
