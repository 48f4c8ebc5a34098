"""When are two values of JSON one and the same?"""

from __future__ import annotations

import json

from ..encode import plain
from ..text import Value


def canonical(value: Value) -> str:
    """A text that is the same for values that are: whatever the order of members, and 1 for 1.0, but not for true."""
    return json.dumps(_whole(plain(value)), sort_keys=True)


def _whole(value: object) -> object:
    match value:
        case float() if value.is_integer():
            return int(value)
        case list():
            return [_whole(item) for item in value]
        case dict():
            return {name: _whole(member) for name, member in value.items()}
        case _:
            return value
