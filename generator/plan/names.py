"""Every public name, gathered first and settled once, by meaning and never by order.

#/components/schemas/Run                          ->  class Run, in types/run.py
#/components/schemas/Run/properties/usage         ->  class RunUsage, in the same file
POST /threads/{thread_id}/runs                    ->  beta.threads.runs.create

A name that an earlier run has given stays, as the ledger remembers it; one that must change leaves an alias behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..extend import ExtendedClass, Home
from ..ir.api import Api
from ..ir.types import Model, SchemaId
from ..text import Pointer, SpecText
from .callnames import CallName as CallName
from .callnames import Pins as Pins
from .callnames import settle_calls
from .classnames import settle_classes
from .imports import ModulePath
from .ledger import NO_LEDGER, Ledger
from .modulenames import settle_modules
from .naming import ClassName, Identifier, attributes
from .remembered import Remembered, remember
from .reserved import FIELD_NAMES


@dataclass(frozen=True, slots=True)
class Names:
    """The settled names of an SDK."""

    classes: Mapping[SchemaId, ClassName]
    params: Mapping[SchemaId, ClassName]
    modules: Mapping[SchemaId, ModulePath]
    calls: Mapping[Pointer, CallName]
    attributes: Mapping[SchemaId, Mapping[SpecText, Identifier]]
    """The attribute of each property of each model."""
    remembered: Remembered
    """What the ledger of earlier runs says of the places that are there now."""
    extended: Mapping[Home, ExtendedClass] = field(default_factory=dict)
    """The class of the user's that takes the place of a generated one."""


def settle_names(api: Api, pins: Pins, ledger: Ledger = NO_LEDGER) -> Names:
    """Settles every name of the SDK."""
    remembered = remember(ledger, api, pins)
    calls = settle_calls(api, pins, remembered.calls)
    classes = settle_classes(api, pins, remembered.classes, remembered.old_classes)
    params = {id: ClassName(f"{name}Param") for id, name in classes.items() if id in api.taken}
    fields = {
        id: attributes((field.wire_name for field in model.fields), FIELD_NAMES, remembered.attributes.get(id, {}))
        for id, model in api.definitions.items()
        if isinstance(model, Model)
    }
    # `types` has packages under the names of resources that hold others.
    holders = {call.resource[0] for call in calls.values() if len(call.resource) > 1}
    return Names(classes, params, settle_modules(api, classes, holders), calls, fields, remembered)
