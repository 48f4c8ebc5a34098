"""How much a server may make a client hold in memory."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class StreamLimits:
    """How much of a stream may wait in memory before it makes an event; None lifts a limit."""

    line_bytes: int | None = 128 * 2**20
    event_bytes: int | None = 128 * 2**20
    event_lines: int | None = 1_000_000


@dataclass(frozen=True, slots=True)
class ResponseLimits:
    """How much of an answer may be in memory, counted after decompression; None lifts a limit."""

    body_bytes: int | None = 512 * 2**20
    error_bytes: int = 2**20
    stream: StreamLimits = field(default_factory=StreamLimits)
