"""What servers send: pages of runs and streams of events, made of the examples in the spec."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import yaml

ROOT = Path(__file__).resolve().parents[2]
Json: TypeAlias = dict[str, Any]

_PATH = "/threads/{thread_id}/runs"
_TOOL = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {"type": "object", "properties": {"place": {"type": "string"}}},
    },
}


def page(count: int, change: Callable[[Json], None] | None = None) -> bytes:
    """A list of runs as servers send them: a field that is required is missing, an undocumented one there, nulls."""
    example = _examples("get", "200", "application/json")["page"]
    runs = [_run(example["data"][at % len(example["data"])], at) for at in range(count)]
    for run in runs if change else ():
        change(run)
    return json.dumps({**example, "data": runs}, indent=2).encode()


def wrong_type(run: Json) -> None:
    """Make a field of the run another type than described."""
    run["created_at"] = "just now"


def unknown_variant(run: Json) -> None:
    """Add a tool to the run that the spec doesn't know."""
    run["tools"].append({"type": "telepathy", "range": {"unit": "km", "value": 3}})


def events(count: int) -> bytes:
    """A stream: what the spec's example sends, with `count` deltas of its message in place of a few."""
    stream: str = _examples("post", "200", "text/event-stream")["message"]
    parts = stream.split("\n\n")
    deltas = [at for at, part in enumerate(parts) if part.startswith("event: thread.message.delta")]
    many = [parts[deltas[at % len(deltas)]] for at in range(count)]
    return "\n\n".join([*parts[: deltas[0]], *many, *parts[deltas[-1] + 1 :]]).encode()


def _run(example: Json, at: int) -> Json:
    run = {
        **example,
        "id": f"run_{at:06d}",
        "instructions": "Answer briefly.",
        "tools": [*example["tools"], _TOOL],
        "undocumented": {"tier": "default"},
    }
    del run["incomplete_details"]
    return run


def _examples(method: str, status: str, media_type: str) -> Json:
    spec = yaml.load((ROOT / "spec/openapi.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    content = spec["paths"][_PATH][method]["responses"][status]["content"][media_type]
    return {name: example["value"] for name, example in content["examples"].items()}
