"""What does the SDK of an API offer? The names and annotations that a plan decides, without what is printed of them."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping

from ...config import Settings
from ...encode import data, show
from ...ir.api import Api, Operation, Parameter, ParameterPlace
from ...ir.types import Alias, Definition, Field, Model, SchemaId, TypeRef
from ...ir.walk import references_of, types_of
from ...plan.annotations import Annotator
from ...plan.arguments import Argument, flat_model
from ...plan.calls import CallPlan, plan_call
from ...plan.client import ClientPlan, plan_client
from ...plan.ledger import NO_LEDGER, Ledger
from ...plan.methods import plan_method
from ...plan.names import Names, Pins, settle_names
from ...plan.pages import plan_pages
from ...plan.webhooks import plan_hooks
from ...text import SpecText
from .facts import Call, Class, Key, Slot, Surface

_HOLE = re.compile(r"\{([^{}]*)\}")
Sites = Mapping[SchemaId, frozenset[str]]


def read_surface(api: Api, settings: Settings, ledger: Ledger = NO_LEDGER) -> Surface:
    """The surface of an API's SDK; `ledger` has the names of an earlier run."""
    names = settle_names(api, Pins(settings.calls, settings.classes, settings.resource_prefix), ledger)
    annotator = Annotator(api, names)
    pages = plan_pages(api, names, annotator, ledger.pages)
    calls = [plan_call(api, o, names.calls[o.id], annotator, pages.get(o.id)) for o in api.operations]
    sites = _sites(api)
    labels = _reached(api)
    client = plan_client(api, settings, (), None)
    return Surface(
        calls=tuple(_call(api, call, annotator) for call in calls),
        classes=tuple(
            _class(definition, api, names, annotator, sites.get(definition.id, frozenset()), labels[definition.id])
            for definition in api.definitions.values()
        ),
        client={parameter.name: parameter.annotation for parameter in client.classes[0].parameters},
        base_url=client.base_url,
        webhooks={hook.literal: names.classes[hook.payload.id] for hook in plan_hooks(api) if hook.payload is not None},
        variables=variables_of(client, settings),
    )


def variables_of(client: ClientPlan, settings: Settings) -> Mapping[str, str]:
    """The environment variables that a client reads, by the argument each stands in for."""
    own = {str(credential.keyword): credential.environment for credential in client.all_credentials}
    return {**own, "base_url": f"{settings.environment_prefix}_BASE_URL"}


def _label(operation: Operation) -> str:
    return f"{data(operation.method).upper()} {show(operation.path, 300)}"


def _call(api: Api, call: CallPlan, annotator: Annotator) -> Call:
    operation = call.operation
    holes = _holes(call)
    path = [argument for argument in call.arguments[:1] if argument.place is ParameterPlace.PATH]
    return Call(
        name=call.name.dotted,
        label=_label(operation),
        shape=(data(operation.method), _shape(data(operation.path))),
        operation_id=operation.operation_id,
        arguments=dict(_arguments(api, call)),
        positional=holes.get(path[0].wire_name) if path else None,
        returns=str(plan_method(call, annotator, "sync").signature.returns),
        paged=call.page is not None,
        streamed=operation.streaming is not None,
        deprecated=operation.deprecated,
        location=operation.location,
    )


def _shape(path: str) -> str:
    """A path without the names in its holes."""
    return _HOLE.sub("{}", path).rstrip("/")


def _arguments(api: Api, call: CallPlan) -> Iterator[tuple[Key, Slot]]:
    places = {(p.place, p.wire_name): p for p in call.operation.parameters}
    holes, body = _holes(call), call.operation.body
    body_location = body.location if body else None
    model = flat_model(api, call.body) if call.body else None
    fields = {field.wire_name: field for field in model.fields} if model else {}
    for argument in call.arguments:
        stated: Parameter | Field | None = fields.get(argument.wire_name)
        if argument.place is not None:
            stated = places.get((argument.place, argument.wire_name))
        yield _key(argument, holes), Slot(
            argument.name,
            argument.annotation.code,
            not argument.required,
            stated.location if stated else body_location,
            stated.deprecated if stated else False,
        )


def _key(argument: Argument, holes: Mapping[SpecText, SpecText]) -> Key:
    if argument.place is ParameterPlace.PATH:
        return "path", holes.get(argument.wire_name, argument.wire_name)
    return argument.place.value if argument.place else "body", argument.wire_name


def _holes(call: CallPlan) -> Mapping[SpecText, SpecText]:
    """The holes of the path by name, with their numbers as text."""
    return {name: SpecText(str(at)) for at, name in enumerate(call.operation.path.find(_HOLE))}


def _class(
    definition: Definition,
    api: Api,
    names: Names,
    annotator: Annotator,
    sites: frozenset[str],
    labels: tuple[str, ...],
) -> Class:
    given, taken = definition.id in api.given, definition.id in api.taken
    type = definition.type if isinstance(definition, Alias) else None
    fields = definition.fields if isinstance(definition, Model) else ()
    attributes = names.attributes.get(definition.id, {})
    return Class(
        id=definition.id,
        name=names.classes[definition.id],
        attributes={f.wire_name: _attribute(f, attributes[f.wire_name], annotator) for f in fields} if given else None,
        keys={f.wire_name: _dict_key(f, annotator) for f in fields if not f.read_only} if taken else None,
        given=annotator.given(type).code if type is not None and given else None,
        taken=annotator.taken(type).code if type is not None and taken else None,
        param=names.params.get(definition.id, names.classes[definition.id]),
        deprecated=definition.deprecated,
        location=definition.location,
        sites=sites,
        operations=labels,
    )


def _attribute(field: Field, name: str, annotator: Annotator) -> Slot:
    always = field.required and not field.write_only
    annotation = annotator.given(field.type)
    return Slot(name, (annotation if always else annotation.optional).code, False, field.location, field.deprecated)


def _dict_key(field: Field, annotator: Annotator) -> Slot:
    name = show(field.wire_name, 100)
    return Slot(name, annotator.taken(field.type).code, not field.required, field.location, field.deprecated)


def _uses(operation: Operation) -> Iterator[tuple[str, TypeRef]]:
    for parameter in operation.parameters:
        yield f"{parameter.place.value} {data(parameter.wire_name)}", parameter.type
    for content in operation.body.contents if operation.body else ():
        yield "body", content.type
    for response in operation.responses:
        yield from ((f"answer {data(response.status)}", content.type) for content in response.contents)


def _sites(api: Api) -> Sites:
    """Where each definition is used, in words that don't hold its own name."""
    found: dict[SchemaId, set[str]] = defaultdict(set)
    for operation in api.operations:
        place = f"{data(operation.method)} {_shape(data(operation.path))}"
        for use, type in _uses(operation):
            for reference in references_of(type):
                found[reference.id].add(f"{place} {use}")
    for definition in api.definitions.values():
        holder = data(definition.id.key())
        for name, type in _parts(definition):
            for reference in references_of(type):
                found[reference.id].add(f"{holder}.{name}")
    return {id: frozenset(uses) for id, uses in found.items()}


def _parts(definition: Definition) -> Iterator[tuple[str, TypeRef]]:
    if isinstance(definition, Model):
        yield from ((data(field.wire_name), field.type) for field in definition.fields)
        if definition.additional is not None:
            yield "*", definition.additional
    else:
        yield "", definition.type


def _reached(api: Api) -> Mapping[SchemaId, tuple[str, ...]]:
    """The operations that lead to each definition; each is a bit of a number that runs along the references."""
    bits: dict[SchemaId, int] = dict.fromkeys(api.definitions, 0)
    for at, operation in enumerate(api.operations):
        for _, type in _uses(operation):
            for reference in references_of(type):
                bits[reference.id] = bits.get(reference.id, 0) | 1 << at
    leads = {id: {r.id for t in types_of(d) for r in references_of(t)} for id, d in api.definitions.items()}
    work = deque(api.definitions)
    while work:
        id = work.popleft()
        for other in leads[id]:
            if other in bits and bits[other] | bits[id] != bits[other]:
                bits[other] |= bits[id]
                work.append(other)
    labels = [_label(operation) for operation in api.operations]
    return {id: tuple(sorted(label for at, label in enumerate(labels) if mask >> at & 1)) for id, mask in bits.items()}


def wire_names(slots: Mapping[SpecText, Slot] | None) -> frozenset[str]:
    """The wire names of some slots."""
    return frozenset(data(name) for name in slots or ())
