"""What a test asks of the server besides the API: the `Prefer` header (RFC 7240).

Prefer: code=404                           ->   the spec's answer for 404, whatever the state
Prefer: example=failure                    ->   the example of that name
Prefer: status=429, count=2, retry-after=1 ->   the first two attempts fail, the third is served
Prefer: stateless                          ->   what the spec shows, or a made-up value, that fits its types
Prefer: delay=0.5                          ->   the answer comes half a second later
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

MAX_DELAY = 30.0
MAX_COUNT = 1_000


@dataclass(frozen=True, slots=True)
class Preferences:
    """The wishes of one request; zero and empty mean none."""

    code: int = 0
    example: str = ""
    stateless: bool = False
    status: int = 0
    count: int = 1
    retry_after: str = ""
    delay: float = 0.0


def read_preferences(headers: Mapping[str, str]) -> Preferences:
    """The wishes in a request's headers; what can't be understood is left out, as the RFC has it."""
    stated = dict(_pairs(headers.get("prefer", "")))
    return Preferences(
        code=_status(stated.get("code", "")),
        example=stated.get("example", ""),
        stateless="stateless" in stated,
        status=_status(stated.get("status", "")),
        count=min(int(stated["count"]), MAX_COUNT) if stated.get("count", "").isdecimal() else 1,
        retry_after=stated.get("retry-after", ""),
        delay=min(_seconds(stated.get("delay", "")), MAX_DELAY),
    )


def _pairs(header: str) -> list[tuple[str, str]]:
    """The names that a header states, each with its value or an empty one."""
    found = (_PAIR.fullmatch(part.strip()) for part in re.split("[,;]", header[:1_000]))
    return [(pair[1].lower(), pair[2] or "") for pair in found if pair]


_PAIR = re.compile(r'([\w-]+)(?:\s*=\s*"?([\w.:-]*)"?)?')


def _status(text: str) -> int:
    return int(text) if re.fullmatch(r"[1-5]\d\d", text) else 0


def _seconds(text: str) -> float:
    return float(text) if re.fullmatch(r"\d{1,4}(\.\d{1,6})?", text) else 0.0
