"""From nothing to a client whose methods can be called, each time in a new process with warm .pyc files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import samples
from clocks import least, process
from packages import Packages, ours, theirs
from rows import Measure, Row

# What any client on top of the same two packages starts with. This one loads the certificates (20 ms); ours does so at
# its first request, once for all clients.
_BASELINE = "import httpx2, pydantic; httpx2.Client()"
_OURS = "import runs_sdk; runs_sdk.RunsClient(api_key='x').beta.threads.runs"
_THEIRS = "import openai; openai.OpenAI(api_key='x').beta.threads.runs"
_LIST = "(api_key='x', http_client=http).beta.threads.runs.list('t').data[0].status"


def starting(packages: Packages, _address: str) -> Iterator[Row]:
    """Give the rows."""
    home = packages.runs
    reached = _script(_OURS, home)
    yield Row("import the SDK", _script("import runs_sdk", home), "openai", _script("import openai"))
    yield Row("from nothing to client.beta.threads.runs", reached, "openai", _script(_THEIRS), at_most=0.25)
    yield Row("", reached, "httpx2, pydantic, a client", _script(_BASELINE), at_most=1.3)
    mock = (
        f"import httpx2; page = {samples.page(1)!r}; "
        "http = httpx2.Client(transport=httpx2.MockTransport(lambda request: httpx2.Response(200, content=page))); "
    )
    listed = _script(f"{mock} import runs_sdk; runs_sdk.RunsClient{_LIST}", home)
    other = _script(f"{mock} import openai; openai.OpenAI{_LIST}")
    yield Row("from nothing to the first typed page, no network", listed, "openai", other)
    if packages.large is not None:
        large = _script(f"import {packages.reach.partition('.')[0]}; {packages.reach}", packages.large)
        yield Row("the SDK of a large spec, to a resource", large, "the runs SDK", reached, at_most=1.3)
    second, others = least(lambda: ours("http://a.b"), 20), least(lambda: theirs("http://a.b"))
    yield Row("the second client of a process", second, "openai", others)


def _script(code: str, folder: Path | None = None) -> Measure:
    return process("-W", "ignore", "-c", code, folder=folder)
