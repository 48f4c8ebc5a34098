"""Reads a stream that repeats what comes on stdin; prints the most memory that took, in bytes.

python tests/bench/reader.py SDK_FOLDER TIMES
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2


class Repeated(httpx2.SyncByteStream):
    """A body that says the same so many times."""

    def __init__(self, chunk: bytes, times: int) -> None:
        self._chunk = chunk
        self._times = times

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(self._times):
            yield self._chunk


def main(folder: str, times: str) -> None:
    sys.path.insert(0, folder)
    import runs_sdk

    body = Repeated(sys.stdin.buffer.read(), int(times))
    headers = {"Content-Type": "text/event-stream"}
    transport = httpx2.MockTransport(lambda request: httpx2.Response(200, headers=headers, stream=body))
    client = runs_sdk.RunsClient(api_key="x", http_client=httpx2.Client(transport=transport))
    with client.beta.threads.runs.create("t", assistant_id="a", stream=True) as stream:
        for _ in stream:
            pass
    # What `resource` says of a new process begins with what its parent took.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    most = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    sys.stdout.write(f"{int(most.split()[1]) * 1024}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
