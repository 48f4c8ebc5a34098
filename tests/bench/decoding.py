"""A page of 100 runs, from the bytes of an answer to what the method returns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import httpx2
import samples
from clocks import least
from packages import Packages, ours
from rows import Measure, Row


def decoding(_packages: Packages, _address: str) -> Iterator[Row]:
    """Give the rows."""
    page = samples.page(100)
    what = f"a page of 100 runs, {len(page) // 1000} kB"
    yield Row(what, _ours(page), "openai", _theirs(page), at_most=1 / 6)
    yield Row("", _ours(page), "hand-written pydantic", _by_hand(page), at_most=1.3)
    for change, odd in ((samples.wrong_type, "a wrong type"), (samples.unknown_variant, "an unknown variant")):
        page = samples.page(100, change)
        yield Row(f"the same, {odd} in each run", _ours(page), "openai", _theirs(page), at_most=1 / 2)


def _ours(page: bytes) -> Measure:
    from runs_sdk import SyncCursorPage
    from runs_sdk._runtime.calls import Call
    from runs_sdk.types import Run

    # Not the decoder alone: what drifts is counted, too.
    client, form = ours("http://localhost"), SyncCursorPage[Run]
    call = Call("GET", "/threads/{thread_id}/runs", returns=form)
    response = httpx2.Response(200, content=page, request=httpx2.Request("GET", "http://localhost/threads/t/runs"))
    return _least(lambda: client.value_of(response, call, form))


def _theirs(page: bytes) -> Measure:
    from openai._models import construct_type
    from openai.pagination import SyncCursorPage
    from openai.types.beta.threads import Run

    return _least(lambda: construct_type(type_=SyncCursorPage[Run], value=json.loads(page)))


def _by_hand(page: bytes) -> Measure:
    from handwritten import Page

    return _least(lambda: Page.model_validate_json(page))


def _least(work: Callable[[], object]) -> Measure:
    # The first call builds what reads the type.
    work()
    return least(work)
