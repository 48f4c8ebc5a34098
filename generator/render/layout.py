"""Python texts become the same texts as black lays them out; other processes help where there is much to do.

A helper is this file, run as a script: it reads a JSON list of texts and writes the list of their layouts. What goes
wrong with one (no processes here, no black there) costs time only: its share is laid out by this process.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain

import black
from black.mode import TargetVersion

LINE_LENGTH = 120
MODE = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
WORTH_A_HELPER = 400_000
"""Characters below which starting a process takes longer than it saves."""
MOST_HELPERS = 3


def lay_out(texts: Sequence[str]) -> list[str]:
    """The texts as black lays them out, in their order."""
    longest_first = sorted(range(len(texts)), key=lambda at: -len(texts[at]))
    # One text can't be shared out: helpers are for what lies beside the longest.
    count = _helpers_for(sum(len(texts[at]) for at in longest_first[1:])) + 1
    orders = [longest_first[start::count] for start in range(count)]
    shares = [[texts[at] for at in order] for order in orders]
    with _helped(shares[1:]) as answers:
        layouts = _laid_out(shares[0])
        for share, answer in zip(shares[1:], answers, strict=True):
            layouts += answer.result() or _laid_out(share)
    found = dict(zip(chain(*orders), layouts, strict=True))
    return [found[at] for at in range(len(texts))]


def _helpers_for(size: int) -> int:
    return min(MOST_HELPERS, size // WORTH_A_HELPER, (os.cpu_count() or 1) - 1) if sys.executable else 0


def _laid_out(texts: Sequence[str]) -> list[str]:
    with _collected_rarely():
        return [black.format_str(text, mode=MODE) for text in texts]


@contextmanager
def _collected_rarely() -> Iterator[None]:
    """Lets the cycle collector come by less often: it walks black's trees again and again while they grow."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(200_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


@contextmanager
def _helped(shares: Sequence[Sequence[str]]) -> Iterator[list[Future[list[str]]]]:
    """What helpers answer for each share, empty where they can't; none outlives the block."""
    processes: list[subprocess.Popen[bytes]] = []
    with ThreadPoolExecutor(len(shares) or 1) as pool:
        try:
            yield [pool.submit(_ask, share, processes) for share in shares]
        finally:
            for process in processes:
                process.kill()


def _ask(texts: Sequence[str], processes: list[subprocess.Popen[bytes]]) -> list[str]:
    pipe = subprocess.PIPE
    try:
        process = subprocess.Popen([sys.executable, "-P", __file__], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
        processes.append(process)
        answer: list[str] = json.loads(process.communicate(json.dumps(texts).encode())[0])
    except (OSError, ValueError):
        return []
    return answer if len(answer) == len(texts) else []


def _help() -> None:
    layouts = _laid_out(json.load(sys.stdin.buffer))
    sys.stdout.buffer.write(json.dumps(layouts).encode())


if __name__ == "__main__":
    _help()
