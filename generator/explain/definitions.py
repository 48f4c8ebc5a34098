"""What is known of one model or named type, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Diagnostics
from ..encode import show
from ..ir.api import Api
from ..ir.types import ComponentOrigin, Definition, Field, Model, SchemaId
from ..ir.walk import references_of, types_of
from ..plan.names import Names
from ..plan.sdk import SdkPlan
from ..text import SpecText
from .explanation import Explanation, Fact, findings_within
from .words import extended, in_words

MAX_USERS = 12


def explain_definition(definition: Definition, api: Api, plan: SdkPlan, diagnostics: Diagnostics) -> Explanation:
    """The class and where its name is from, what is in it, and who refers to it."""
    facts = (
        *_class(definition, plan),
        *_contents(definition, plan.names),
        *_users(definition, api, plan.names),
        *findings_within(definition.id, diagnostics),
    )
    return Explanation(str(plan.names.classes[definition.id]), "definition", definition.location, facts)


def _class(definition: Definition, plan: SdkPlan) -> Iterator[Fact]:
    id, names = definition.id, plan.names
    yield Fact("class", str(names.classes[id]), (_origin(definition, names),))
    if id in names.modules:
        yield Fact("module", f"{plan.package.name}{names.modules[id].dotted}")
        yield from extended(names.modules[id].dotted, names.classes[id], names)
    if id in names.params:
        yield Fact("as an argument", str(names.params[id]))
    if definition.deprecated:
        yield Fact("deprecated", "yes")


def _origin(definition: Definition, names: Names) -> str:
    origin = definition.origin
    if isinstance(origin, ComponentOrigin):
        return f"the component {show(origin.name)}"
    owner = names.classes.get(origin.parent)
    label = f" {show(origin.label)}" if origin.label else ""
    return f"an inline schema: the {origin.role.value}{label} of {owner or show(SpecText('an operation'))}"


def _contents(definition: Definition, names: Names) -> Iterator[Fact]:
    if not isinstance(definition, Model):
        yield Fact("is", in_words(definition.type, names))
        return
    attributes = names.attributes.get(definition.id, {})
    fields = tuple(_field(field, attributes.get(field.wire_name), names) for field in definition.fields)
    yield Fact("properties", str(len(fields)), fields)
    others = "forbidden" if definition.additional is None else in_words(definition.additional, names)
    yield Fact("other properties", others)


def _field(field: Field, attribute: object, names: Names) -> str:
    wire = "" if field.wire_name == str(attribute) else f", on the wire {show(field.wire_name)}"
    marks = [
        word
        for word, holds in (
            ("required", field.required),
            ("read only", field.read_only),
            ("write only", field.write_only),
            ("deprecated", field.deprecated),
        )
        if holds
    ]
    return f"{attribute}: {in_words(field.type, names)}{'; ' if marks else ''}{', '.join(marks)}{wire}"


def _users(definition: Definition, api: Api, names: Names) -> Iterator[Fact]:
    ways = [word for word, ids in (("sent", api.taken), ("received", api.given)) if definition.id in ids]
    users = sorted(_referring(definition.id, api, names))
    listed = (*users[:MAX_USERS], *([f"and {len(users) - MAX_USERS} more"] if len(users) > MAX_USERS else []))
    yield Fact("used", " and ".join(ways) or "by no operation", listed)


def _referring(id: SchemaId, api: Api, names: Names) -> Iterator[str]:
    for other in api.definitions.values():
        if any(reference.id == id for type in types_of(other) for reference in references_of(type)):
            yield str(names.classes[other.id])
    for operation in api.operations:
        contents = [*(operation.body.contents if operation.body else ())]
        contents += [content for response in operation.responses for content in response.contents]
        if any(reference.id == id for content in contents for reference in references_of(content.type)):
            yield f"client.{names.calls[operation.id].dotted}"
