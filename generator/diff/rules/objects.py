"""Rules about properties, about items, and about conditions on parts."""

from __future__ import annotations

from ..law import Effect
from .rule import Rule

_N, _W, _I, _U, _0 = Effect.NARROWS, Effect.WIDENS, Effect.INCOMPARABLE, Effect.UNKNOWN, Effect.NONE

_CALM = "nothing has to be done"
_TAKE = "keep on taking what was taken, or give the new form a version of its own"
_GIVE = "keep on giving what was given, or put the new form into a version of its own"
_NEED = "let it be optional, with a default on the server"
_KEEP = "keep on giving it, deprecated, until no client reads it"

PROPERTIES: tuple[Rule, ...] = (
    Rule("required-property-added", "{subject} is new, and required", _N, _NEED,
         "{type: object, properties: {a: {type: string}}}",
         "{type: object, required: [b], properties: {a: {type: string}, b: {type: string}}}", adds=True),
    Rule("optional-property-added", "{subject} is new", _0, _CALM,
         "{type: object, properties: {a: {type: string}}}",
         "{type: object, properties: {a: {type: string}, b: {type: string}}}", adds=True),
    Rule("required-property-removed", "{subject} is gone, which was required", _U, _KEEP,
         "{type: object, required: [b], properties: {a: {type: string}, b: {type: string}}}",
         "{type: object, properties: {a: {type: string}}}", response=_W),
    Rule("optional-property-removed", "{subject} is gone", _U, _KEEP,
         "{type: object, properties: {a: {type: string}, b: {type: string}}}",
         "{type: object, properties: {a: {type: string}}}"),
    Rule("property-became-required", "{subject} is required", _N, _NEED,
         "{type: object, properties: {a: {type: string}}}",
         "{type: object, required: [a], properties: {a: {type: string}}}"),
    Rule("property-became-optional", "{subject} may be missing", _W, _KEEP,
         "{type: object, required: [a], properties: {a: {type: string}}}",
         "{type: object, properties: {a: {type: string}}}"),
    Rule("undeclared-property-required", "{subject} requires {after}, which it doesn't describe", _N, _NEED,
         "{type: object, properties: {a: {type: string}}}",
         "{type: object, required: [b], properties: {a: {type: string}}}"),
    Rule("undeclared-property-not-required", "{subject} requires {before} no more, which it doesn't describe", _W,
         _KEEP, "{type: object, required: [b], properties: {a: {type: string}}}",
         "{type: object, properties: {a: {type: string}}}"),
    Rule("additional-properties-forbidden", "{subject} may hold no other properties than those it names", _N, _TAKE,
         "{type: object, properties: {a: {type: string}}}",
         "{type: object, properties: {a: {type: string}}, additionalProperties: false}"),
    Rule("additional-properties-allowed", "{subject} may hold other properties than those it names", _W, _CALM,
         "{type: object, properties: {a: {type: string}}, additionalProperties: false}",
         "{type: object, properties: {a: {type: string}}}", response=_0, adds=True, tolerated=True),
    Rule("additional-properties-typed", "the other properties of {subject} have a type of their own", _N, _TAKE,
         "{type: object}", "{type: object, additionalProperties: {type: string}}"),
    Rule("additional-properties-untyped", "the other properties of {subject} may be anything", _W, _GIVE,
         "{type: object, additionalProperties: {type: string}}", "{type: object}", adds=True),
    Rule("became-read-only", "{subject} is given by the server alone", _0,
         "clients that send it should be told what becomes of it",
         "{type: object, properties: {a: {type: string}}}",
         "{type: object, properties: {a: {type: string, readOnly: true}}}"),
    Rule("became-not-read-only", "{subject} may be sent", _0, _CALM,
         "{type: object, properties: {a: {type: string, readOnly: true}}}",
         "{type: object, properties: {a: {type: string}}}", adds=True),
    Rule("became-write-only", "{subject} is taken, and not given", _0,
         "clients that read it should be told what becomes of it",
         "{type: object, properties: {a: {type: string}}}",
         "{type: object, properties: {a: {type: string, writeOnly: true}}}"),
    Rule("became-not-write-only", "{subject} may be given", _0, _CALM,
         "{type: object, properties: {a: {type: string, writeOnly: true}}}",
         "{type: object, properties: {a: {type: string}}}", adds=True),
    Rule("required-became-not-write-only", "{subject}, which was taken alone, is given, too", _0,
         "make sure that it is no secret",
         "{type: object, required: [a], properties: {a: {type: string, writeOnly: true}}}",
         "{type: object, required: [a], properties: {a: {type: string}}}", response=_U, adds=True),
)  # fmt: skip

_PARTS = (
    ("contains", "{type: array, contains: {type: string}}", "{type: array}", "what {subject} has to contain"),
    ("property-names", "{type: object, propertyNames: {maxLength: 9}}", "{type: object}",
     "how the properties of {subject} may be called"),
    ("unevaluated-items", "{type: array, unevaluatedItems: {type: string}}", "{type: array}",
     "what else may stand in {subject}"),
    ("unevaluated-properties", "{type: object, unevaluatedProperties: false}", "{type: object}",
     "what other properties {subject} may have"),
    ("content-schema", "{type: string, contentSchema: {type: object}}", "{type: string}",
     "what the text of {subject} holds"),
    ("not", "{type: string, not: {maxLength: 2}}", "{type: string}", "what {subject} may not be"),
    ("if", "{type: object, if: {required: [a]}, then: {required: [b]}}",
     "{type: object, then: {required: [b]}}", "when another condition of {subject} holds"),
    ("then", "{type: object, if: {required: [a]}, then: {required: [b]}}", "{type: object, if: {required: [a]}}",
     "what {subject} has to fit if a condition holds"),
    ("else", "{type: object, if: {required: [a]}, else: {required: [b]}}", "{type: object, if: {required: [a]}}",
     "what {subject} has to fit if a condition doesn't hold"),
    ("pattern-property", "{type: object, patternProperties: {'^x': {type: string}}}", "{type: object}",
     "what properties of {subject} with certain names are"),
    ("dependent-schema", "{type: object, dependentSchemas: {a: {required: [b]}}}", "{type: object}",
     "what {subject} has to fit if a property is there"),
    ("dependent-required", "{type: object, dependentRequired: {a: [b]}}", "{type: object}",
     "what {subject} has to hold if a property is there"),
)  # fmt: skip


def _part(stem: str, having: str, lacking: str, what: str) -> tuple[Rule, Rule]:
    return (
        Rule(f"{stem}-added", f"it is said {what}", _N, _TAKE, lacking, having),
        Rule(f"{stem}-removed", f"it is said no more {what}", _W, _GIVE, having, lacking),
    )


PARTS: tuple[Rule, ...] = (
    *(rule for part in _PARTS for rule in _part(*part)),
    Rule("dependent-required-changed", "what {subject} has to hold if a property is there changed", _I,
         "keep on taking and giving what was allowed", "{type: object, dependentRequired: {a: [b]}}",
         "{type: object, dependentRequired: {a: [c]}}"),
    Rule("prefix-items-added", "there is one more item that {subject} has a place for", _W, _GIVE,
         "{type: array, prefixItems: [{type: string}]}",
         "{type: array, prefixItems: [{type: string}, {type: integer}]}"),
    Rule("prefix-items-removed", "there is one item less that {subject} has a place for", _N, _TAKE,
         "{type: array, prefixItems: [{type: string}, {type: integer}]}",
         "{type: array, prefixItems: [{type: string}]}"),
    Rule("items-typed", "the items of {subject} have a type of their own", _N, _TAKE, "{type: array}",
         "{type: array, items: {type: string}}"),
    Rule("items-untyped", "the items of {subject} may be anything", _W, _GIVE,
         "{type: array, items: {type: string}}", "{type: array}"),
)  # fmt: skip

MARKS: tuple[Rule, ...] = (
    Rule("default-added", "{subject} is {after} where it isn't given", _0, _CALM, "{type: integer}",
         "{type: integer, default: 3}"),
    Rule("default-removed", "{subject} is {before} no more where it isn't given", _0,
         "clients that leave it out should be told what becomes of them", "{type: integer, default: 3}",
         "{type: integer}"),
    Rule("default-changed", "{subject} is {after} in place of {before} where it isn't given", _0,
         "clients that leave it out should be told", "{type: integer, default: 3}", "{type: integer, default: 5}"),
    Rule("schema-deprecated", "{subject} is deprecated", _0, "say what to use instead", "{type: integer}",
         "{type: integer, deprecated: true}", adds=True),
    Rule("schema-reactivated", "{subject} is deprecated no more", _0, _CALM, "{type: integer, deprecated: true}",
         "{type: integer}"),
    Rule("extension-changed", "{name} changed for {subject}", _0, _CALM, "{type: integer, x-unit: m}",
         "{type: integer, x-unit: km}"),
)  # fmt: skip
