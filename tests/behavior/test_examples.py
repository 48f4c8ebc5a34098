"""Every example of the spec parses into its type and dumps back equal, event streams included."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import runs_sdk.types
import yaml
from runs_sdk import APIError, RunsClient, SyncCursorPage

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

SPEC = yaml.load((Path(__file__).resolve().parents[2] / "spec" / "openapi.yaml").read_text(), Loader=yaml.CSafeLoader)


def responses(media_type: str) -> Iterator[Any]:
    """The examples of successful answers: the component they are of, and the value."""
    for path, item in SPEC["paths"].items():
        for method, operation in item.items():
            content = operation.get("responses", {}).get("200", {}).get("content", {}) if method != "parameters" else {}
            if media_type in content:
                component = content[media_type]["schema"]["$ref"].rpartition("/")[2]
                for name, example in content[media_type]["examples"].items():
                    yield pytest.param(component, example["value"], id=f"{method} {path} {name}")


def answering(content: bytes | Any, media_type: str) -> RunsClient:
    """A client whose server gives one answer."""
    answer = httpx2.Response(200, content=content, headers={"Content-Type": media_type})
    transport = httpx2.MockTransport(lambda request: answer)
    return RunsClient(api_key="x", base_url="http://api.test", http_client=httpx2.Client(transport=transport))


@pytest.mark.parametrize(("component", "value"), responses("application/json"))
def test_an_answer_parses_and_dumps_back_equal(component: str, value: Any) -> None:
    import json

    with answering(json.dumps(value).encode(), "application/json") as client:
        if component in ("RunList", "RunStepList"):
            item = getattr(runs_sdk.types, component.removesuffix("List"))
            page = client.get("/anything", cast_to=SyncCursorPage[item])  # type: ignore[valid-type]
            assert page.to_dict() == value
            assert [entry.to_dict() for entry in page.data] == value["data"]
        else:
            assert client.get("/anything", cast_to=getattr(runs_sdk.types, component)).to_dict() == value


@pytest.mark.parametrize(("component", "value"), responses("text/event-stream"))
def test_a_stream_parses_into_its_events(component: str, value: str) -> None:
    names = [line.removeprefix("event: ") for line in value.splitlines() if line.startswith("event: ")]
    with (
        answering(value.encode(), "text/event-stream") as client,
        client.beta.threads.runs.create("thread_1", assistant_id="asst_1", stream=True) as events,
    ):
        seen: list[str] = []
        if "error" in names:
            with pytest.raises(APIError):
                seen.extend(event.event for event in events)
        else:
            seen.extend(event.event for event in events)
    assert (
        seen == [name for name in names if name not in ("done", "error")][: len(seen)] and len(seen) >= len(names) - 2
    )
