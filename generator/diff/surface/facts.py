"""What Python code sees of an SDK: calls with their arguments, classes with their attributes, the client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...diagnostics import Location
from ...text import Pointer, SpecText
from ..changes import Direction

Key = tuple[str, SpecText]
"""Where the value of an argument goes: the place, and the wire name, or for one of the path the number of its hole."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A name that holds a value: an argument, an attribute, a key. `annotation` is as it is printed.

    `optional` is what may be left out, or may be missing.
    """

    name: str
    annotation: str
    optional: bool
    location: Location | None = None
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """A method: `name` with dots, as called on a client; `label` is the operation that it makes."""

    name: str
    label: str
    shape: tuple[str, str]
    operation_id: SpecText | None
    arguments: Mapping[Key, Slot]
    positional: SpecText | None
    """The number of the hole that the argument by position fills."""
    returns: str
    paged: bool
    streamed: bool
    deprecated: bool
    location: Location | None


@dataclass(frozen=True, slots=True)
class Class:
    """A model or a named type. Of a named type there are the annotations alone: as given, and as taken."""

    id: Pointer
    name: str
    attributes: Mapping[SpecText, Slot] | None
    """What an answer has; None where no answer has the class."""
    keys: Mapping[SpecText, Slot] | None
    """What a request takes; None where none does."""
    given: str | None
    taken: str | None
    param: str
    """The name that it has as what is taken."""
    deprecated: bool
    location: Location | None
    sites: frozenset[str]
    """Where it is used: `GET /runs answer`, `Run.usage`."""
    operations: tuple[str, ...]

    @property
    def faces(self) -> Mapping[Direction, str]:
        """The names that it is imported by: as what is taken, as what is given."""
        taken = self.keys is not None or self.taken is not None
        given = self.attributes is not None or self.given is not None
        named = ((Direction.REQUEST, self.param, taken), (Direction.RESPONSE, self.name, given))
        return {direction: name for direction, name, there in named if there}


@dataclass(frozen=True, slots=True)
class Surface:
    """Everything that Python code sees."""

    calls: tuple[Call, ...]
    classes: tuple[Class, ...]
    client: Mapping[str, str]
    """The arguments of the client that this API has, with their annotations."""
    base_url: str
    webhooks: Mapping[str, str]
    """What may be parsed, and the class that it gives."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """The environment variables that arguments of the client are read from, where they aren't given."""
