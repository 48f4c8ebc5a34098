"""Do the names that the user has fixed name anything?"""

from __future__ import annotations

import difflib
import keyword
from collections import Counter
from collections.abc import Iterable

from ..config import Settings
from ..diagnostics import Diagnostics, Location
from ..encode import data, show
from ..ir.api import Api, Operation
from ..ir.types import ComponentOrigin
from ..text import SpecText
from .reserved import METHOD_NAMES


def check_pins(api: Api, settings: Settings, diagnostics: Diagnostics) -> None:
    """Reports pins of nothing, and calls that two operations are given or that can't be written."""
    operations = [data(operation.operation_id) for operation in api.operations if operation.operation_id]
    origins = [definition.origin for definition in api.definitions.values()]
    components = [data(origin.name) for origin in origins if isinstance(origin, ComponentOrigin)]
    place = Location(str(settings.source)) if settings.source else None
    _refuse_shared_ids(api, settings, diagnostics)
    _note_unused("operation", settings.calls, operations, place, diagnostics)
    _note_unused("component", settings.classes, components, place, diagnostics)
    for call, count in Counter(settings.calls.values()).items():
        if count > 1:
            message = f"{count} operations are given the call {show(SpecText(call))}"
            diagnostics.error("pin-taken", message, place, "give each a call of its own")
        if any(keyword.iskeyword(step) for step in call.split(".")) or call.rpartition(".")[2] in METHOD_NAMES:
            message = f"the call {show(SpecText(call))} has a name that means something else"
            diagnostics.error("pin-reserved", message, place, "put an underscore after the name")


def _refuse_shared_ids(api: Api, settings: Settings, diagnostics: Diagnostics) -> None:
    """Reports operations that share an id where calls are pinned: ids are keys then, and a key has to be of one."""
    first: dict[SpecText, Operation] = {}
    for operation in api.operations if settings.calls else ():
        if operation.operation_id is None:
            continue
        earlier = first.setdefault(operation.operation_id, operation)
        if earlier is not operation:
            route = f"{show(earlier.method).upper()} {show(earlier.path)}"
            message = f"calls are pinned by operationId, and {show(operation.operation_id)} is that of {route}, too"
            hint = f"each operation needs an id of its own; the first stands at {earlier.location}"
            diagnostics.error("operation-id-duplicate", message, operation.location, hint)


def _note_unused(
    what: str, pins: Iterable[str], known: list[str], place: Location | None, diagnostics: Diagnostics
) -> None:
    for pin in pins:
        if pin not in known:
            near = difflib.get_close_matches(pin, known, 1)
            hint = f"did you mean {show(SpecText(near[0]))}?" if near else f"remove the pin, or correct the {what}"
            diagnostics.warning("pin-unused", f"there is no {what} {show(SpecText(pin))}", place, hint)
