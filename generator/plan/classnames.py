"""What is each class called? Components keep their own names; inline schemas are called after where they stand.

#/components/schemas/Run                     ->   Run
#/components/schemas/Run/properties/usage    ->   RunUsage
POST /runs, what its 409 response holds      ->   CreateRun409Response
"""

from __future__ import annotations

import builtins
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from ..encode import data
from ..ir.api import Api, Operation
from ..ir.types import (
    ComponentOrigin,
    Definition,
    InlineOrigin,
    ListType,
    MapType,
    Model,
    Role,
    SchemaId,
    UnionType,
)
from ..text import Pointer, SpecText
from .callnames import Pins
from .naming import ClassName, class_name, pascal, singular, words
from .reserved import PRINTED_NAMES

_RESERVED = {name.casefold() for name in PRINTED_NAMES} | {
    name.casefold() for name in dir(builtins) if name[0].isupper()
}
_ROLE_WORDS = {
    Role.BODY: ("Request",),
    Role.RESPONSE: ("Response",),
    Role.EVENT: ("Event",),
    Role.VALUE: ("Value",),
}
_LABELLED = (Role.PROPERTY, Role.ITEM, Role.VARIANT, Role.PARAMETER, Role.HEADER)
"""Roles that go without saying where there is a label."""


def settle_classes(
    api: Api, pins: Pins, kept: Mapping[SchemaId, ClassName], aliases: Iterable[ClassName]
) -> dict[SchemaId, ClassName]:
    """The class of each definition. `kept` are those of earlier runs, and `aliases` names that are still in use."""
    around = _Surroundings(_caller_names(api), _variants(api), pins, kept)
    settled: dict[SchemaId, ClassName] = {}
    taken, in_use = set(_RESERVED), {form for name in aliases for form in forms_of(name)}
    for definition in sorted(api.definitions.values(), key=lambda d: _precedence(d, api, around)):
        blocked = taken if around.is_fixed(definition) else taken | in_use
        candidates = (name for name in _candidates(definition, settled, around) if not hasattr(builtins, name))
        name = next(name for name in candidates if not forms_of(name) & blocked)
        settled[definition.id] = name
        taken |= forms_of(name)
    return settled


def is_reserved(name: ClassName) -> bool:
    """Whether a name means something else where classes are printed."""
    return name.casefold() in _RESERVED or hasattr(builtins, name)


def forms_of(name: ClassName) -> set[str]:
    """What a class takes up: its own name and that of the dictionary it is taken as, however they are capitalised."""
    return {name.casefold(), f"{name}Param".casefold()}


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What a name may be told from besides the definition itself."""

    callers: Mapping[Pointer, ClassName]
    variants: Mapping[InlineOrigin, tuple[Definition, ...]]
    pins: Pins
    kept: Mapping[SchemaId, ClassName]

    def pinned(self, definition: Definition) -> ClassName | None:
        """The name that the user has fixed."""
        origin = definition.origin
        if not isinstance(origin, ComponentOrigin):
            return None
        return next((ClassName(name) for key, name in self.pins.classes.items() if origin.name == key), None)

    def is_fixed(self, definition: Definition) -> bool:
        """Whether the name comes from the user or an earlier run."""
        return definition.id in self.kept or self.pinned(definition) is not None


def _precedence(definition: Definition, api: Api, around: _Surroundings) -> tuple[int, int, SchemaId]:
    """Pins first, then names of earlier runs, components that are called what they will be, others, inline ones."""
    if around.is_fixed(definition):
        return (0 if around.pinned(definition) else 1), 0, definition.id
    own = own_name(definition)
    if own is not None:
        return 2, int(class_name(own) != data(own)), definition.id
    return 3, _depth(definition, api), definition.id


def own_name(definition: Definition) -> SpecText | None:
    """What the spec itself calls a definition: a component's key, or what a file that is one schema is called."""
    if isinstance(definition.origin, ComponentOrigin):
        return definition.origin.name
    file = _FILE.fullmatch(data(definition.id))
    return SpecText(file["key"] or file["stem"]) if file else None


_FILE = re.compile(r"(.*/)?(?P<stem>[^/#]+?)(\.(ya?ml|json))?#(/(?P<key>(?!paths|schema|items)[^/]+))?")


def _depth(definition: Definition, api: Api) -> int:
    depth, origin = 0, definition.origin
    while isinstance(origin, InlineOrigin) and depth < 100:
        depth += 1
        parent = api.definitions.get(origin.parent)
        if parent is None:
            break
        origin = parent.origin
    return depth


def _candidates(
    definition: Definition, settled: Mapping[SchemaId, ClassName], around: _Surroundings
) -> Iterator[ClassName]:
    """Names for a definition, the best first; the last resort counts."""
    if pinned := around.pinned(definition):
        yield pinned
    if kept := around.kept.get(definition.id):
        yield kept
    own = own_name(definition)
    names = _own_names(definition, own) if own is not None else _inline_names(definition, settled, around)
    yield from names
    yield ClassName(f"{names[-1]}Model")
    yield from (ClassName(f"{names[-1]}{number}") for number in count(2))


def _own_names(definition: Definition, own: SpecText) -> list[ClassName]:
    """A component's name; where two files have one of that name, after the folder of this one, too."""
    file = data(definition.id).partition("#")[0]
    folders = [folder for folder in file.split("/")[:-1] if words(folder) and words(folder)[-1] not in _FOLDERS]
    return [class_name(own), *(pascal((*words(folder), class_name(own))) for folder in reversed(folders))]


_FOLDERS = frozenset("components definitions models resources responses schemas types".split())
"""Folders whose names say nothing of the schemas in them."""


def _inline_names(
    definition: Definition, settled: Mapping[SchemaId, ClassName], around: _Surroundings
) -> list[ClassName]:
    """After the parent, the label and the role; where that is taken, after what tells the schema from its like."""
    origin = definition.origin
    assert isinstance(origin, InlineOrigin)
    parent = settled.get(origin.parent) or around.callers.get(origin.parent)
    before = (parent,) if parent else ()
    label = words(origin.label)
    own = singular(label) if origin.role in (Role.ITEM, Role.VALUE) else label
    role = () if origin.role in _LABELLED and own else _ROLE_WORDS.get(origin.role, (origin.role.value,))
    role = () if own[-1:] == tuple(word.lower() for word in role) else role
    tails = [(*own, *role), *_tellings(definition, own, role, around)]
    named = [pascal((*before, *(word.capitalize() for word in tail))) for tail in tails]
    repeated = origin.role.value.capitalize()
    return named if named[-1].endswith(repeated) else [*named, ClassName(f"{named[-1]}{repeated}")]


_Words = tuple[str, ...]


def _tellings(definition: Definition, own: _Words, role: _Words, around: _Surroundings) -> Iterator[_Words]:
    """What the name may say besides, to tell a schema from others in the same place."""
    assert isinstance(definition.origin, InlineOrigin)
    match definition.origin.role:
        case Role.RESPONSE | Role.BODY | Role.EVENT:
            steps = data(definition.id).split("/")
            for keyword, reading in _CONTEXT.items():
                if keyword in steps[:-1] and (said := reading(steps[steps.index(keyword) + 1])):
                    yield (*own, *said, *role)
        case Role.VARIANT:
            if (property := _own_property(definition, around)) is not None:
                yield (*own, "with", *words(property))
            if kind := _kind(definition):
                yield (*own, kind)
        case _:
            if kind := _kind(definition):
                yield (*own, kind)


def _media_words(step: str) -> _Words:
    """The words of a media type: `application~1xml` is `xml`, a form is a `form`."""
    essence = step.partition(";")[0].rpartition("~1")[2]
    return ("form",) if "form" in essence else words(essence.removeprefix("x-"))


def _status_words(step: str) -> _Words:
    """A status as it is; what is none is the name of a response that several operations share."""
    return (step.lower(),) if step.isalnum() else words(step)


_CONTEXT = {"responses": _status_words, "content": _media_words}


def _kind(definition: Definition) -> str:
    match definition:
        case Model():
            return ""
        case _:
            kinds = ((ListType, "list"), (MapType, "map"), (UnionType, "union"))
            return next((word for type, word in kinds if isinstance(definition.type, type)), "")


def _variants(api: Api) -> dict[InlineOrigin, tuple[Definition, ...]]:
    """The variants that stand in one place under one label."""
    found: dict[InlineOrigin, list[Definition]] = defaultdict(list)
    for definition in api.definitions.values():
        if isinstance(definition.origin, InlineOrigin) and definition.origin.role is Role.VARIANT:
            found[definition.origin].append(definition)
    return {origin: tuple(definitions) for origin, definitions in found.items() if len(definitions) > 1}


def _own_property(definition: Definition, around: _Surroundings) -> SpecText | None:
    """The property that no other variant has, a required one if there is; the first by name."""
    assert isinstance(definition.origin, InlineOrigin)
    others = [other for other in around.variants.get(definition.origin, ()) if other.id != definition.id]
    if not isinstance(definition, Model) or not others:
        return None
    shared = {field.wire_name for other in others if isinstance(other, Model) for field in other.fields}
    own = [field for field in definition.fields if field.wire_name not in shared]
    return min(own, key=lambda field: (not field.required, field.wire_name)).wire_name if own else None


def _caller_names(api: Api) -> dict[Pointer, ClassName]:
    """What inline schemas of operations and webhooks are called after; a callback's start with its operation."""
    names = {operation.id: _operation_name(operation) for operation in api.operations}
    for webhook in api.webhooks:
        owner = names[webhook.operations[0]] if webhook.operations else ""
        names[webhook.id] = pascal((owner, class_name(webhook.name)))
    return names


def _operation_name(operation: Operation) -> ClassName:
    if operation.operation_id is not None:
        return class_name(operation.operation_id)
    return pascal((*(word for step in operation.call.resource for word in words(step)), *words(operation.call.action)))
