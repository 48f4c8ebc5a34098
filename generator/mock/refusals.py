"""Why the server won't: a refusal carries the status and a message that names the place and the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..examples.misfits import Misfit, show_place


@dataclass(slots=True, eq=False)
class Refusal(Exception):
    """A request that gets an error; an empty message leaves the words to the spec's own example."""

    status: int
    message: str = ""
    param: str | None = None
    code: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


def not_found(what: str, param: str | None = None) -> Refusal:
    """The refusal of a request for what isn't there."""
    return Refusal(404, f"There is no {what}.", param, "not_found")


def invalid(place: str, misfit: Misfit) -> Refusal:
    """The refusal of a request with a value that doesn't fit; `place` says whether it is in the body, the query, ...

    The status is 400; the server changes it for an operation that declares 422 alone.
    """
    name = show_place(misfit.place)
    code = "missing_required_parameter" if misfit.reason == "is required" else "invalid_value"
    message = " ".join(filter(None, (place, name, misfit.reason)))
    return Refusal(400, message if message.endswith("?") else f"{message}.", name or None, code)
