"""Which property tells the variants of a union apart?

Cat{kind: const cat} | Dog{kind: const dog}                     ->   by kind: cat -> Cat, dog -> Dog
Cat{kind: string} | Dog{kind: string}, discriminator kind       ->   the same, of Cat{kind: const Cat} and Dog
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ..diagnostics import Diagnostics
from ..encode import show
from ..ir.api import Api
from ..ir.types import (
    Alias,
    AliasRef,
    Definition,
    Discriminator,
    Field,
    LiteralType,
    Model,
    ModelRef,
    NullableType,
    NullType,
    SchemaId,
    StringType,
    TypeRef,
    UnionType,
)
from ..ir.walk import map_types
from ..text import SpecText


def settle_discriminators(api: Api, diagnostics: Diagnostics) -> Api:
    """Finds the discriminator of each union of models; one that not every variant carries as a constant is dropped."""
    definitions = _tagged(api)

    def settle(type: TypeRef) -> TypeRef:
        if not isinstance(type, UnionType):
            return type
        models = _models(definitions, type)
        found = find_discriminator(models, type) if models else None
        if found is None and type.discriminator is not None:
            _report(type.discriminator, models, diagnostics)
        return replace(type, discriminator=found)

    return map_types(replace(api, definitions=MappingProxyType(definitions)), settle)


def find_discriminator(models: list[Model], union: UnionType) -> Discriminator | None:
    """The property that tells these models apart, the one that their union states before any other."""
    stated = [union.discriminator.property] if union.discriminator else []
    names = dict.fromkeys([*stated, *(field.wire_name for field in models[0].fields)]) if models else {}
    return next((found for name in names if (found := _constants(models, name))), None)


def _constants(models: list[Model], name: SpecText) -> Discriminator | None:
    """The discriminator `name`, when each model requires it and states strings for it that no other does."""
    mapping: dict[SpecText, SchemaId] = {}
    for model in models:
        field = _field(model, name)
        if field is None or not field.required or not isinstance(field.type, LiteralType):
            return None
        for value in field.type.values:
            if not isinstance(value, SpecText) or value in mapping:
                return None
            mapping[value] = model.id
    return Discriminator(name, tuple(mapping.items()))


def _field(model: Model, name: SpecText) -> Field | None:
    return next((field for field in model.fields if field.wire_name == name), None)


def _models(definitions: Mapping[SchemaId, Definition], union: UnionType) -> list[Model] | None:
    """The models that a union consists of, through aliases and unions in it; None where it has anything else."""
    found: dict[SchemaId, Model] = {}
    seen: set[SchemaId] = set()
    waiting: list[TypeRef] = [union]
    while waiting:
        match waiting.pop(0):
            case ModelRef(id) | AliasRef(id) if id in seen:
                pass
            case ModelRef(id) | AliasRef(id) if id in definitions:
                seen.add(id)
                definition = definitions[id]
                if isinstance(definition, Model):
                    found[id] = definition
                else:
                    waiting.append(definition.type)
            case UnionType(variants):
                waiting.extend(variants)
            case NullableType(inner):
                waiting.append(inner)
            case NullType():
                pass
            case _:
                return None
    return list(found.values())


def _tagged(api: Api) -> dict[SchemaId, Definition]:
    """The definitions, where each stated discriminator has made its property a constant in each of its models.

    Mappings come first. A name that is only implied counts where it settles the union as a whole.
    """
    unions: dict[UnionType, None] = {}

    def note(type: TypeRef) -> TypeRef:
        if isinstance(type, UnionType) and type.discriminator:
            unions[type] = None
        return type

    map_types(api, note)
    definitions = dict(api.definitions)
    mapped: dict[SpecText, dict[SchemaId, dict[SpecText, None]]] = defaultdict(lambda: defaultdict(dict))
    for told in (union.discriminator for union in unions if union.discriminator):
        for value, id in told.mapping:
            mapped[told.property][id][value] = None
    for property, values in mapped.items():
        for id, stated in values.items():
            model = definitions.get(id)
            field = _field(model, property) if isinstance(model, Model) else None
            if isinstance(model, Model) and field is not None:
                definitions |= _with_tag(model, field, _mapped_tag(definitions, field, tuple(stated)))
    for union in unions:
        definitions |= _implied(definitions, union)
    return definitions


def _implied(definitions: Mapping[SchemaId, Definition], union: UnionType) -> Mapping[SchemaId, Definition]:
    told, models = union.discriminator, _models(definitions, union)
    if told is None or not models:
        return {}
    mapped = {id for _, id in told.mapping}
    claimed = {value for value, _ in told.mapping}
    changed: dict[SchemaId, Definition] = {}
    for model in models:
        field = _field(model, told.property)
        if field is not None and model.id not in mapped:
            names = tuple(name for name, id in told.implied if id == model.id)
            changed |= _with_tag(model, field, _implied_tag(definitions, field, names, claimed))
    after = [model for model in ({**definitions, **changed}[model.id] for model in models) if isinstance(model, Model)]
    return changed if _constants(after, told.property) else {}


def _implied_tag(
    definitions: Mapping[SchemaId, Definition], field: Field, names: tuple[SpecText, ...], claimed: set[SpecText]
) -> LiteralType | None:
    """The constant of a variant that no mapping names: its name, or of stated values those that mean no other."""
    type = _plain(definitions, field.type)
    if isinstance(type, LiteralType):
        free = tuple(value for value in type.values if value not in claimed)
        return LiteralType(tuple(name for name in names if name in type.values) or free or type.values)
    shown = [value for value in (*field.examples, field.default and field.default.value) if isinstance(value, SpecText)]
    contradicted = bool(shown) and not any(value in names for value in shown)
    return LiteralType(names) if isinstance(type, StringType) and names and not contradicted else None


def _mapped_tag(
    definitions: Mapping[SchemaId, Definition], field: Field, values: tuple[SpecText, ...]
) -> LiteralType | None:
    """The constant of a variant that a mapping names: the values it maps, unless the property has another constant."""
    type = _plain(definitions, field.type)
    if isinstance(type, LiteralType):
        kept = tuple(value for value in values if value in type.values)
        return LiteralType(kept or (type.values if len(type.values) == 1 else values))
    return LiteralType(values) if isinstance(type, StringType) else None


def _with_tag(model: Model, field: Field, type: LiteralType | None) -> dict[SchemaId, Definition]:
    """The model with a tag as its property, which every value then has; nothing where there is no tag."""
    if type is None:
        return {}
    fields = tuple(replace(other, type=type, required=True) if other is field else other for other in model.fields)
    return {model.id: replace(model, fields=fields)}


def _plain(definitions: Mapping[SchemaId, Definition], type: TypeRef) -> TypeRef:
    """The type less null and less names."""
    seen: set[SchemaId] = set()
    while isinstance(type, (NullableType, AliasRef)):
        if isinstance(type, NullableType):
            type = type.inner
            continue
        alias = definitions.get(type.id)
        if not isinstance(alias, Alias) or type.id in seen:
            break
        seen.add(type.id)
        type = alias.type
    return type


def _report(told: Discriminator, models: list[Model] | None, diagnostics: Diagnostics) -> None:
    name = show(told.property)
    diagnostics.degraded(
        "discriminator-unsettled",
        f"the property {name} doesn't tell the variants apart: {_problem(told, models)}",
        told.location,
        hint="map each value to a schema, and describe the property in each as a string or a const",
        became="a plain union",
    )


def _problem(told: Discriminator, models: list[Model] | None) -> str:
    if models is None:
        return "not every variant is an object"
    for model in models:
        field = _field(model, told.property)
        if field is None:
            return f"{show(model.id.key())} has no such property"
        if not isinstance(field.type, LiteralType):
            return f"{show(model.id.key())} may have any value there"
    return "two variants have one value"
