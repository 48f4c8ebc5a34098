"""The steps a spec goes through, each a process of its own, so that none can harm the next or hide what it costs."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

from results import Result
from specs import Spec

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
GENERATOR = (sys.executable, "-m", "generator")
PATIENCE = 1800
"""Seconds after which a step is given up."""


def generate(spec: Spec, output: Path, result: Result) -> bool:
    """Generates the SDK; False when there is none."""
    done, usage, wall = _measured([*GENERATOR, "generate", *_source(spec), "--output", str(output), "--format", "json"])
    result.cpu, result.wall = round(usage.ru_utime + usage.ru_stime, 2), round(wall, 2)
    result.memory = usage.ru_maxrss // 1024
    answer = _answer(done, result, "generate")
    if done.returncode:
        found = [item for item in answer.get("diagnostics", []) if item["severity"] == "error"]
        result.problems += [f"generate: {item['code']}: {item['message']}" for item in found[:5]]
        return False
    outcomes = Counter(item.get("outcome") for item in answer["diagnostics"])
    result.operations, result.degraded, result.refused = answer["operations"], outcomes["degraded"], outcomes["refused"]
    return True


def check(spec: Spec, output: Path, result: Result) -> None:
    """Generates once more: are the bytes the same?"""
    done = _run([*GENERATOR, "check", *_source(spec), "--output", str(output), "--format", "json"])
    drift = _answer(done, result, "check").get("drift", [])
    result.same = done.returncode == 0
    result.problems += [f"check: {item['path']}: {item['cause']}" for item in drift[:5]]


def probe(spec: Spec, output: Path, package: str, result: Result) -> None:
    """Imports every module and builds every model."""
    done = _run([sys.executable, str(HERE / "probe.py"), str(output), package])
    answer = _answer(done, result, "import")
    failures = answer.get("failures", ["no answer"])
    result.modules, result.models = answer.get("modules", 0), answer.get("models", 0)
    result.unimportable = len(failures)
    result.problems += [f"import: {failure}" for failure in failures[:5]]


def round_trip(spec: Spec, output: Path, package: str, result: Result) -> None:
    """Reads the spec's own examples as the SDK does, and writes them back."""
    script = [sys.executable, str(HERE / "roundtrip.py"), str(spec.entry), str(spec.root), str(output), package]
    answer = _answer(_run(script), result, "round trip")
    result.examples, result.strict = answer.get("examples", 0), answer.get("strict", 0)
    result.equal = answer.get("equal", 0)
    result.problems += [f"round trip: {failure}" for failure in answer.get("failures", [])[:12]]


def mock(spec: Spec, result: Result) -> None:
    """Starts the mock server and asks it something."""
    with _serving(spec) as started:
        result.mock = started.startswith("http") and _answers(started)
    if not result.mock:
        result.problems.append(f"mock: {started}")


def mypy(output: Path, package: str, cache: Path, result: Result) -> None:
    """Type-checks the package with mypy, strictly."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", str(cache), package]
    done = _run(command, cwd=output)
    errors = [line for line in done.stdout.splitlines() if ": error:" in line]
    crashed = [f"mypy: {done.stderr.strip()[-200:]}"] if done.returncode and not errors else []
    result.mypy = len(errors) + len(crashed)
    result.problems += [f"mypy: {line}" for line in errors[:8]] + crashed


def pyright(output: Path, package: str, result: Result) -> None:
    """Type-checks the package with pyright, in standard mode."""
    config = output / "pyrightconfig.json"
    config.write_text(json.dumps({"include": [package], "typeCheckingMode": "standard"}))
    done = _run([sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable], cwd=output)
    config.unlink()
    found = _answer(done, result, "pyright").get("generalDiagnostics", [])
    errors = [item for item in found if item["severity"] == "error"]
    result.pyright = len(errors) + (done.returncode > 1)
    for item in errors[:8]:
        place = f"{Path(item['file']).relative_to(output)}:{item['range']['start']['line'] + 1}"
        result.problems.append(f"pyright: {place}: {item['message'].splitlines()[0]}")


def contract(spec: Spec, output: Path, result: Result) -> None:
    """Runs the generated contract tests against the mock server."""
    variable = re.search(r"[A-Z_0-9]+_TEST_BASE_URL", (output / "tests/conftest.py").read_text())
    assert variable is not None
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=line"]
    with _serving(spec) as address:
        done = _run(command, cwd=output, **{variable.group(): address})
    result.contract = (done.stdout.strip().splitlines() or ["1 error"])[-1].partition(" in ")[0]
    failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    result.problems += [f"contract: {line}" for line in failed[:8]]


@contextmanager
def _serving(spec: Spec) -> Iterator[str]:
    """Runs the mock server; gives its address, or the last it said where it didn't start."""
    command = [*GENERATOR, "mock", *_source(spec), "--port", "0"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        found = re.search(r"http://[\w.]+:\d+", line)
        said = found.group() if found else line.strip()
        if found:
            break
    drained = Thread(target=process.stdout.read, daemon=True)
    drained.start()
    try:
        yield said
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)


def _source(spec: Spec) -> list[str]:
    return [str(spec.entry), "--ref-root", str(spec.root)]


def _run(command: list[str], cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    try:
        return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 124, "", f"not done after {PATIENCE} seconds")


def _measured(command: list[str]) -> tuple[subprocess.CompletedProcess[str], resource.struct_rusage, float]:
    """Runs a command; also what it and its own helpers used, and how long it took."""
    start = time.perf_counter()
    report = _run([sys.executable, str(HERE / "measured.py"), *command])
    wall = time.perf_counter() - start
    answer = json.loads(report.stdout)
    usage = resource.struct_rusage(answer["usage"])
    return subprocess.CompletedProcess(command, answer["status"], answer["output"], answer["errors"]), usage, wall


def _answer(done: subprocess.CompletedProcess[str], result: Result, step: str) -> dict[str, Any]:
    """The JSON a step printed; what it printed instead is a problem."""
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        result.problems.append(f"{step}: exit {done.returncode}: {(done.stderr or done.stdout).strip()[-300:]}")
        return {}
    return answer


def _answers(address: str) -> bool:
    """Whether a server says anything at all."""
    try:
        urllib.request.urlopen(address + "/", timeout=30).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True
