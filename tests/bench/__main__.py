"""How fast is it, beside openai-python in the same run? `make bench` prints the table.

Every figure is the median of interleaved rounds (ours, theirs, ours, theirs), so that a machine that slows down slows
both.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "generated"
ROUNDS = 9

IMPORT_OURS = f"import sys; sys.path.insert(0, {str(GENERATED)!r}); import runs_sdk"
REACH_OURS = f"{IMPORT_OURS}; runs_sdk.RunsClient(api_key='x').beta.threads.runs"
IMPORT_THEIRS = "import openai"
REACH_THEIRS = (
    "import warnings; warnings.simplefilter('ignore'); import openai; openai.OpenAI(api_key='x').beta.threads.runs"
)
BASELINE = "import httpx2, pydantic"


def main() -> None:
    table = Table(title="medians; lower is better", title_justify="left")
    for column in ("what", "ours", "beside", "ratio"):
        table.add_column(column, justify="left" if column == "what" else "right")
    sys.path.insert(0, str(GENERATED))
    page = sample_page(100)
    rows: list[tuple[str, Callable[[], float], Callable[[], float] | None, str]] = [
        ("make generate, warm", lambda: run("-m", "generator", "generate"), None, ""),
        ("import the SDK", lambda: run("-c", IMPORT_OURS), lambda: run("-c", IMPORT_THEIRS), "openai"),
        (
            "client and beta.threads.runs reached",
            lambda: run("-c", REACH_OURS),
            lambda: run("-c", REACH_THEIRS),
            "openai",
        ),
        (
            "import the SDK, beside its two packages",
            lambda: run("-c", IMPORT_OURS),
            lambda: run("-c", BASELINE),
            "httpx2 + pydantic",
        ),
        (f"a page of 100 runs, {len(page) // 1000} kB", timed(parse_ours(page)), timed(parse_theirs(page)), "openai"),
    ]
    for name, ours, theirs, beside in rows:
        own, other = interleaved(ours, theirs)
        reference = f"{shown(other)} ({beside})" if other is not None else ""
        table.add_row(name, shown(own), reference, f"{own / other:.2f}" if other else "")
    Console(width=120).print(table)


def interleaved(ours: Callable[[], float], theirs: Callable[[], float] | None) -> tuple[float, float | None]:
    """The medians of both, measured in turn."""
    own: list[float] = []
    other: list[float] = []
    for _ in range(ROUNDS):
        own.append(ours())
        if theirs is not None:
            other.append(theirs())
    return median(own), median(other) if other else None


def run(*arguments: str) -> float:
    """The CPU seconds of a Python process, children included."""
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def timed(work: Callable[[], object]) -> Callable[[], float]:
    """A function that gives the least CPU seconds of a few calls of `work`."""

    def measure() -> float:
        best = float("inf")
        for _ in range(5):
            start = time.process_time()
            work()
            best = min(best, time.process_time() - start)
        return best

    return measure


def parse_ours(page: bytes) -> Callable[[], object]:
    from runs_sdk import SyncCursorPage
    from runs_sdk._runtime.decoding import decoder_for
    from runs_sdk.types import Run

    decode = decoder_for(SyncCursorPage[Run])
    return lambda: decode(page)


def parse_theirs(page: bytes) -> Callable[[], object]:
    import warnings

    warnings.simplefilter("ignore")
    from openai._models import construct_type
    from openai.pagination import SyncCursorPage
    from openai.types.beta.threads import Run

    return lambda: construct_type(type_=SyncCursorPage[Run], value=json.loads(page))


def sample_page(count: int) -> bytes:
    """A list of runs as servers send them: a required field missing, an undocumented one there, nulls."""
    import yaml

    spec = yaml.load((ROOT / "spec/openapi.yaml").read_text(), Loader=yaml.CSafeLoader)
    examples = spec["paths"]["/threads/{thread_id}/runs"]["get"]["responses"]["200"]["content"]["application/json"][
        "examples"
    ]
    example = next(iter(examples.values()))["value"]
    runs = [{**example["data"][at % len(example["data"])], "id": f"run_{at:06d}"} for at in range(count)]
    return json.dumps({**example, "data": runs}, indent=2).encode()


def shown(seconds: float) -> str:
    return (
        f"{seconds:.2f} s"
        if seconds >= 1
        else f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.0f} us"
    )


if __name__ == "__main__":
    main()
