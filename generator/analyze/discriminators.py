"""Which property tells the variants of a union apart, where the spec doesn't say?

Cat{kind: const cat} | Dog{kind: const dog}   ->   discriminator kind: cat -> Cat, dog -> Dog
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from ..ir.api import Api
from ..ir.types import Discriminator, LiteralType, Model, ModelRef, SchemaId, TypeRef, UnionType
from ..ir.walk import map_types
from ..text import SpecText


def settle_discriminators(api: Api) -> Api:
    """Finds the discriminator of each union of models; one that not every variant carries as a constant is dropped."""
    api = _narrow(api)

    def settle(type: TypeRef) -> TypeRef:
        if not isinstance(type, UnionType) or not all(isinstance(variant, ModelRef) for variant in type.variants):
            return replace(type, discriminator=None) if isinstance(type, UnionType) else type
        models = [api.definitions[variant.id] for variant in type.variants if isinstance(variant, ModelRef)]
        return replace(type, discriminator=_find([model for model in models if isinstance(model, Model)], type))

    return map_types(api, settle)


def _find(models: list[Model], union: UnionType) -> Discriminator | None:
    stated = [union.discriminator.property] if union.discriminator else []
    names = dict.fromkeys([*stated, *(field.wire_name for field in models[0].fields)]) if models else {}
    return next((found for name in names if (found := _constants(models, name))), None)


def _constants(models: list[Model], name: SpecText) -> Discriminator | None:
    """The discriminator `name`, when each model requires it and states strings for it that no other does."""
    mapping: dict[SpecText, SchemaId] = {}
    for model in models:
        field = next((field for field in model.fields if field.wire_name == name), None)
        if field is None or not field.required or not isinstance(field.type, LiteralType):
            return None
        for value in field.type.values:
            if not isinstance(value, SpecText) or value in mapping:
                return None
            mapping[value] = model.id
    return Discriminator(name, tuple(mapping.items()))


def _narrow(api: Api) -> Api:
    """Gives a discriminating property that is a plain string the values that the mappings give it."""
    values: dict[tuple[SchemaId, SpecText], dict[SpecText, None]] = {}

    def note(type: TypeRef) -> TypeRef:
        if isinstance(type, UnionType) and type.discriminator:
            for value, id in type.discriminator.mapping:
                values.setdefault((id, type.discriminator.property), {})[value] = None
        return type

    map_types(api, note)
    definitions = dict(api.definitions)
    for (id, name), stated in values.items():
        model = definitions.get(id)
        if isinstance(model, Model):
            definitions[id] = replace(
                model,
                fields=tuple(
                    (
                        replace(field, type=LiteralType(tuple(stated)))
                        if field.wire_name == name and not isinstance(field.type, LiteralType)
                        else field
                    )
                    for field in model.fields
                ),
            )
    return replace(api, definitions=MappingProxyType(definitions))
