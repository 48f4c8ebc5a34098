"""How long does it take? In CPU time, of this process or of a new one: on a busy machine the clock tells of others."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rows import Measure


def settle(realtime: bool) -> None:
    """Keep to one processor, so that caches stay warm; the server and others have the rest."""
    processors = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, processors[-1:])
    if realtime:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(5))


def process(*arguments: str, folder: Path | None = None) -> Measure:
    """A measure: the CPU seconds of a Python process, its children included."""
    return command(sys.executable, *arguments, folder=folder)


def command(*arguments: str, folder: Path | None = None) -> Measure:
    """A measure: the CPU seconds of a process, its children included."""

    def spent() -> float:
        usage = _usage(arguments, folder)
        return usage.ru_utime + usage.ru_stime

    return spent


def peak(*arguments: str, folder: Path | None = None) -> Measure:
    """A measure: the bytes of memory that a process, or one of its children, has at its peak."""
    return lambda: _usage(arguments, folder).ru_maxrss * 1024


def _usage(arguments: tuple[str, ...], folder: Path | None) -> resource.struct_rusage:
    """What a process has used, which has to end well."""
    started = subprocess.Popen(arguments, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise subprocess.CalledProcessError(started.returncode, arguments)
    return usage


def least(work: Callable[[], object], calls: int = 5) -> Measure:
    """A measure: the least CPU seconds of a few calls."""

    def spent() -> float:
        return min(_spent(work) for _ in range(calls))

    return spent


def each(work: Callable[[], object], count: int) -> Measure:
    """A measure: the CPU seconds of one of the `count` things that `work` does."""
    return lambda: _spent(work) / count


def _spent(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
