"""Plausible texts and numbers: what would a value of this name and format look like?

run_id   ->   run_abc123        created_at (integer)   ->   1700000000        date-time   ->   2024-01-15T09:30:00Z
"""

from __future__ import annotations

import base64
import hashlib
import re
import uuid
from datetime import UTC, datetime

NOON = 1_700_000_000
"""A moment in November 2023: late enough to look alive, fixed so that every run gives the same."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")

_TEXTS = {
    "date": "2024-01-15",
    "time": "09:30:00Z",
    "duration": "PT30S",
    "email": "jane@example.com",
    "hostname": "www.example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com",
    "url": "https://example.com",
    "uri-reference": "/example",
    "json-pointer": "/example",
    "regex": "^example$",
    "phone": "+15555550123",
    "password": "correct horse battery staple",
    "content": "Hello, world!",
    "description": "A short description.",
    "currency": "EUR",
    "country": "NO",
    "language": "en",
}


def snake(name: str) -> str:
    """A name as lower-case words: `RunStep` gives `run_step`."""
    return "_".join(word.lower() for word in _WORD.findall(name))


def suffix(seed: int) -> str:
    """The part of an id after its prefix; the seed 0 gives the one that people write in examples."""
    if seed == 0:
        return "abc123"
    digest = hashlib.sha256(str(seed).encode()).digest()
    return base64.b32encode(digest).decode().lower()[:12]


def uuid_of(seed: int) -> str:
    """A random-looking UUID, the same for the same seed."""
    return str(uuid.UUID(bytes=hashlib.sha256(str(seed).encode()).digest()[:16], version=4))


def moment(seed: int) -> str:
    """A date and time, a second later for each seed."""
    return datetime.fromtimestamp(NOON + seed % 100_000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def text_for(name: str, format: str, owner: str, seed: int) -> str:
    """A text for a string called `name` in an object called `owner`."""
    words = snake(name)
    match format:
        case "uuid":
            return uuid_of(seed)
        case "date-time":
            return moment(seed)
        case "byte":
            return base64.b64encode(b"example").decode()
    if format in _TEXTS:
        return _TEXTS[format]
    if words in ("id", "key"):
        return f"{snake(owner) or 'item'}_{suffix(seed)}"
    if words.endswith(("_id", "_ids")):
        return f"{words.removesuffix('s').removesuffix('_id')}_{suffix(seed)}"
    if words.endswith("_at"):
        return moment(seed)
    last = words.rpartition("_")[2]
    return _TEXTS.get(last) or words.replace("_", " ").capitalize() or "Text"


def number_for(name: str, format: str, seed: int) -> int:
    """A whole number for a field called `name`: a moment where it says so, else a small one."""
    words = snake(name)
    if format in ("unixtime", "unix-time", "timestamp") or words.endswith("_at") or words in ("created", "timestamp"):
        return NOON + seed % 100_000
    return 1 + seed % 100
