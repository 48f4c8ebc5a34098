"""What a server sends when it calls a webhook."""

from __future__ import annotations

import json


def sent(payload: object) -> bytes:
    """Give the body that brings this payload."""
    return json.dumps(payload).encode()
