"""Rules about which values a schema allows: types, formats, null, listed values, conditions on parts."""

from __future__ import annotations

from ..law import Effect
from .rule import Rule, Where

_N, _W, _I, _U, _H, _0 = (
    Effect.NARROWS,
    Effect.WIDENS,
    Effect.INCOMPARABLE,
    Effect.UNKNOWN,
    Effect.HINTS,
    Effect.NONE,
)

_TAKE = "keep on taking what was taken, or give the new form a property or a version of its own"
_GIVE = "keep on giving what was given, or put the new form into a property or a version of its own"
_BOTH = f"in requests, {_TAKE}; in answers, {_GIVE}"
_WORDS = "clients must expect words they don't know; say so where the list is described"
_CALM = "nothing has to be done"

TYPES: tuple[Rule, ...] = (
    Rule("type-changed", "the type of {subject} changed from {before} to {after}", _I, _BOTH,
         "{type: string}", "{type: boolean}", excused=False),
    Rule("type-narrowed", "{subject} allows fewer types: {after} in place of {before}", _N, _TAKE,
         "{type: [string, integer]}", "{type: string}", excused=False),
    Rule("type-widened", "{subject} allows more types: {after} in place of {before}", _W, _GIVE,
         "{type: integer}", "{type: number}"),
    Rule("schema-forbidden", "nothing is allowed for {subject} any more", _N, _TAKE, "true", "false"),
    Rule("schema-allowed", "{subject}, for which nothing was allowed, is allowed", _W, _GIVE, "false", "true"),
    Rule("became-nullable", "{subject} may be null", _W, _GIVE, "{type: string}", '{type: [string, "null"]}'),
    Rule("became-not-nullable", "{subject} may be null no more", _N, _TAKE, '{type: [string, "null"]}',
         "{type: string}", excused=False),
    Rule("became-list", "{subject} may be a list, of which one is written as before", _W, _CALM,
         "{parameters: [{name: id, in: query, schema: {type: string}}]}",
         "{parameters: [{name: id, in: query, schema: {type: array, items: {type: string}}}]}", Where.OPERATION),
    Rule("format-added", "{subject} has the format {after}", _N, _TAKE, "{type: string}",
         "{type: string, format: uuid}", excused=False),
    Rule("format-removed", "{subject} has the format {before} no more", _W, _GIVE, "{type: string, format: uuid}",
         "{type: string}"),
    Rule("format-changed", "the format of {subject} changed from {before} to {after}", _I, _BOTH,
         "{type: string, format: date}", "{type: string, format: date-time}", excused=False),
    Rule("format-widened", "the format of {subject} has more room: {after} in place of {before}", _W, _GIVE,
         "{type: integer, format: int32}", "{type: integer, format: int64}"),
    Rule("format-narrowed", "the format of {subject} has less room: {after} in place of {before}", _N, _TAKE,
         "{type: integer, format: int64}", "{type: integer, format: int32}", excused=False),
)  # fmt: skip

VALUES: tuple[Rule, ...] = (
    Rule("enum-value-removed", "{subject} is {before} no more", _N, "keep on taking the value, or deprecate it first",
         "{type: string, enum: [a, b]}", "{type: string, enum: [a]}"),
    Rule("enum-value-added", "{subject} may be {after}", _H, _WORDS,
         "{type: string, enum: [a]}", "{type: string, enum: [a, b]}", adds=True, tolerated=True),
    Rule("enum-added", "{subject} is one of a few values: {after}", _N, _TAKE, "{type: string}",
         "{type: string, enum: [a, b]}", excused=False),
    Rule("enum-removed", "it is said no more that {subject} is one of {before}", _I,
         "go on listing what is taken and given, with `x-extensible-enum` if there may be more",
         "{type: string, enum: [a, b]}", "{type: string}", response=_H, tolerated=True),
    Rule("const-added", "{subject} is always {after}", _N, _TAKE, "{type: string}", "{type: string, const: a}",
         excused=False),
    Rule("const-removed", "{subject} may be something else than {before}", _W, _GIVE, "{type: string, const: a}",
         "{type: string}"),
    Rule("const-changed", "{subject} is always {after}, and no more {before}", _I, _BOTH,
         "{type: string, const: a}", "{type: string, const: b}", excused=False),
    Rule("extensible-enum-value-removed", "{subject} is {before} no more", _N,
         "keep on taking the value, or deprecate it first",
         "{type: string, x-extensible-enum: [a, b]}", "{type: string, x-extensible-enum: [a]}"),
    Rule("extensible-enum-value-added", "{subject} may be {after}", _0, _CALM,
         "{type: string, x-extensible-enum: [a]}", "{type: string, x-extensible-enum: [a, b]}", adds=True),
)  # fmt: skip

CHOICES: tuple[Rule, ...] = (
    Rule("variant-added", "{subject} is a new alternative", _W,
         "clients must expect alternatives they don't know; say so where the schema is described",
         "{oneOf: [{type: string}, {type: object, required: [a], properties: {a: {type: string}}}]}",
         "{oneOf: [{type: string}, {type: object, required: [a], properties: {a: {type: string}}}, "
         "{type: array, items: {type: string}}]}", adds=True, tolerated=True),
    Rule("variant-removed", "{subject} is an alternative no more", _N, _TAKE,
         "{oneOf: [{type: string, maxLength: 3}, {type: boolean}, {type: integer}]}",
         "{oneOf: [{type: string, maxLength: 3}, {type: boolean}]}"),
    Rule("wrapped-in-alternatives", "{subject} is one of several alternatives, and what it was may not be among them",
         _I, "let what was there stand among the alternatives as it was, told apart from the others",
         "{type: object, properties: {a: {type: string}}}",
         "{oneOf: [{type: object, properties: {a: {type: integer}}}, {type: array, items: {type: string}}]}"),
    Rule("unwrapped-from-alternatives", "{subject} is none of the alternatives that it was", _I, _BOTH,
         "{oneOf: [{type: object, properties: {a: {type: integer}}}, {type: array, items: {type: string}}]}",
         "{type: object, properties: {a: {type: string}}}"),
    Rule("all-of-member-added", "{subject} also has to fit {after}", _N, _TAKE,
         "{allOf: [{type: object, properties: {a: {type: string}}}, {type: object, required: [a]}]}",
         "{allOf: [{type: object, properties: {a: {type: string}}}, {type: object, required: [a]}, "
         "{type: object, properties: {b: {type: string}}}]}"),
    Rule("alternatives-added", "{subject} also has to fit one of several alternatives", _N, _TAKE,
         "{type: object, properties: {a: {type: string}, b: {type: string}}}",
         "{type: object, properties: {a: {type: string}, b: {type: string}}, "
         "anyOf: [{required: [a]}, {required: [b]}]}"),
    Rule("alternatives-removed", "{subject} needs to fit none of several alternatives any more", _W, _GIVE,
         "{type: object, properties: {a: {type: string}, b: {type: string}}, "
         "anyOf: [{required: [a]}, {required: [b]}]}",
         "{type: object, properties: {a: {type: string}, b: {type: string}}}"),
    Rule("discriminator-added", "{subject} says by which property its alternatives are told apart", _0, _CALM,
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}",
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
         "discriminator: {propertyName: kind}}", adds=True),
    Rule("discriminator-removed", "{subject} says no more by which property its alternatives are told apart", _0, _CALM,
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
         "discriminator: {propertyName: kind}}",
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}"),
    Rule("discriminator-changed", "the alternatives of {subject} are told apart by {after} in place of {before}", _0,
         "make sure that both properties are there for a while",
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
         "discriminator: {propertyName: kind}}",
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
         "discriminator: {propertyName: sort}}"),
    Rule("discriminator-mapping-added", "the value {after} tells one of the alternatives of {subject}", _0, _CALM,
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
         "discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A'}}}",
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
         "discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A', "
         "b: '#/components/schemas/B'}}}", adds=True),
    Rule("discriminator-mapping-removed", "the value {before} tells none of the alternatives of {subject} any more", _0,
         _CALM,
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
         "discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A', "
         "b: '#/components/schemas/B'}}}",
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
         "discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A'}}}"),
    Rule("discriminator-mapping-changed", "the value {before} tells another of the alternatives of {subject}", _0,
         "make sure that clients don't take one alternative for the other",
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
         "discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A', "
         "b: '#/components/schemas/B'}}}",
         "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], "
         "discriminator: {propertyName: kind, mapping: {b: '#/components/schemas/A', "
         "a: '#/components/schemas/B'}}}"),
)  # fmt: skip
