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

_FORMATS = {
    "date": "2024-01-15",
    "time": "09:30:00Z",
    "duration": "PT30S",
    "email": "jane@example.com",
    "idn-email": "jane@example.com",
    "hostname": "www.example.com",
    "idn-hostname": "www.example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "ip": "192.0.2.1",
    "cidr": "192.0.2.0/24",
    "uri": "https://example.com",
    "url": "https://example.com",
    "iri": "https://example.com",
    "uri-reference": "/example",
    "uri-template": "https://example.com/{id}",
    "json-pointer": "/example",
    "regex": "^example$",
    "phone": "+15555550123",
    "e164": "+15555550123",
    "password": "correct horse battery staple",
    "int32": "10",
    "int64": "10",
    "integer": "10",
    "decimal": "10.50",
    "double": "10.50",
    "float": "10.50",
    "semver": "1.0.0",
}

_WHOLE = {
    "first_name": "Jane",
    "given_name": "Jane",
    "last_name": "Doe",
    "family_name": "Doe",
    "full_name": "Jane Doe",
    "user_name": "jane",
    "file_name": "example.txt",
    "file_path": "/example.txt",
    "phone_number": "+15555550123",
    "mime_type": "text/plain",
    "media_type": "text/plain",
    "content_type": "text/plain",
    "time_zone": "Europe/Oslo",
    "postal_code": "0150",
    "zip_code": "0150",
    "country_code": "NO",
    "currency_code": "EUR",
    "language_code": "en",
    "user_agent": "example/1.0",
    "ip_address": "192.0.2.1",
    "email_address": "jane@example.com",
    "mac_address": "00:00:5e:00:53:01",
}
"""What strings of these names hold."""

_LAST = {
    "date": "2024-01-15",
    "duration": "PT30S",
    "email": "jane@example.com",
    "hostname": "www.example.com",
    "host": "www.example.com",
    "domain": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "ip": "192.0.2.1",
    "uri": "https://example.com",
    "url": "https://example.com",
    "href": "https://example.com",
    "website": "https://example.com",
    "path": "/example",
    "phone": "+15555550123",
    "password": "correct horse battery staple",
    "content": "Hello, world!",
    "message": "Hello, world!",
    "text": "Hello, world!",
    "body": "Hello, world!",
    "description": "A short description.",
    "summary": "A short summary.",
    "reason": "A short reason.",
    "comment": "A short comment.",
    "comments": "A short comment.",
    "note": "A short note.",
    "notes": "A short note.",
    "instructions": "Answer in one sentence.",
    "prompt": "Tell me a short story.",
    "currency": "EUR",
    "country": "NO",
    "city": "Oslo",
    "language": "en",
    "locale": "en-US",
    "timezone": "Europe/Oslo",
    "username": "jane",
    "filename": "example.txt",
    "mimetype": "text/plain",
    "version": "1.0.0",
    "color": "#1f6feb",
    "colour": "#1f6feb",
    "slug": "example",
    "tag": "example",
    "tags": "example",
    "label": "example",
    "namespace": "example",
    "prefix": "example",
    "query": "example",
    "sha": "5feceb66ffc86f38d952786c6d696c79c2dbc239",
    "hash": "5feceb66ffc86f38d952786c6d696c79c2dbc239",
    "checksum": "5feceb66ffc86f38d952786c6d696c79c2dbc239",
    "fingerprint": "5feceb66ffc86f38d952786c6d696c79c2dbc239",
}
"""What strings whose names end with these words hold."""

_MARKED = frozenset(("token", "secret", "cursor", "nonce", "etag"))
"""The last words of names whose values nobody reads: a mark of what they are is enough."""


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
    if format in _FORMATS:
        return _FORMATS[format]
    last = words.rpartition("_")[2]
    if words in ("id", "key"):
        return f"{snake(owner) or 'item'}_{suffix(seed)}"
    if words.endswith(("_id", "_ids")):
        return f"{words.removesuffix('s').removesuffix('_id')}_{suffix(seed)}"
    if words.endswith(("_at", "_time", "timestamp")):
        return moment(seed)
    if last in _MARKED:
        return f"{last}_{suffix(seed)}"
    if words in ("name", "title", "display_name") and owner:
        return f"Example {snake(owner).replace('_', ' ')}"
    return _WHOLE.get(words) or _LAST.get(last) or words.replace("_", " ").capitalize() or "Text"


def number_for(name: str, format: str, seed: int) -> int:
    """A whole number for a field called `name`: a moment where it says so, else a small one."""
    words = snake(name)
    if format in ("unixtime", "unix-time", "timestamp") or words.endswith("_at") or words in ("created", "timestamp"):
        return NOON + seed % 100_000
    return 1 + seed % 100
