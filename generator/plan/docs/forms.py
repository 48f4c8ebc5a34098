"""What a reader fills in to send a request from its page, as data: what it is called, where it goes, what is filled in.

Form
├── hosts: Host      where requests can go, each with its keys and what else goes along
├── entries: Entry   the parameters of the operation
└── body: Body       one text, one file, or entries
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...text import SpecText


class Slot(Enum):
    """The part of a request that a value goes to."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    PART = "part"


class Way(Enum):
    """How a value is entered: several lines are several values, or pairs of a name and a value."""

    LINE = "line"
    CHOICE = "choice"
    LINES = "lines"
    PAIRS = "pairs"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the request. Characters of `parting` part it in the URL and stay as they are."""

    name: SpecText
    slot: Slot
    way: Way
    value: str
    required: bool = False
    options: tuple[str, ...] = ()
    parting: str = ""


class KeySlot(Enum):
    """The part of a request that a key goes to."""

    HEADER = "header"
    QUERY = "query"
    BASIC = "basic"


@dataclass(frozen=True, slots=True)
class Key:
    """A credential: a user and a password for `basic`, else one text that goes after the `prefix`."""

    slot: KeySlot
    name: SpecText
    prefix: str
    variables: tuple[str, ...]
    """The environment variables that hold it elsewhere."""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Host:
    """A server that the request can go to, and what goes along there."""

    label: str | SpecText
    address: str
    keys: tuple[Key, ...]
    entries: tuple[Entry, ...] = ()


class BodyKind(Enum):
    """What a body is made of."""

    TEXT = "text"
    FILE = "file"
    FORM = "form"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Body:
    """The body of the request; `toggle` is the property that asks for a stream."""

    kind: BodyKind
    media_type: SpecText
    value: str = ""
    entries: tuple[Entry, ...] = ()
    toggle: SpecText | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A request that can be sent from its page; `left_out` is what it has that a page can't send, cookies say."""

    method: str
    path: str
    hosts: tuple[Host, ...]
    entries: tuple[Entry, ...]
    body: Body | None = None
    left_out: tuple[SpecText, ...] = ()
