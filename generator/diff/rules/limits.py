"""Rules about limits: a bound that is stricter narrows, one that is looser widens."""

from __future__ import annotations

from ..law import Effect
from .rule import Rule

_TAKE = "keep on taking what was taken, or give the new form a property or a version of its own"
_GIVE = "keep on giving what was given, or put the new form into a property or a version of its own"

_BOUNDS = (
    ("minimum", "minimum", "the least value of {subject}", "number", True),
    ("maximum", "maximum", "the greatest value of {subject}", "number", False),
    ("min-length", "minLength", "the least length of {subject}", "string", True),
    ("max-length", "maxLength", "the greatest length of {subject}", "string", False),
    ("min-items", "minItems", "the least number of items of {subject}", "array", True),
    ("max-items", "maxItems", "the greatest number of items of {subject}", "array", False),
    ("min-properties", "minProperties", "the least number of properties of {subject}", "object", True),
    ("max-properties", "maxProperties", "the greatest number of properties of {subject}", "object", False),
    ("min-contains", "minContains", "the least number of items that {subject} has to contain", "array", True),
    ("max-contains", "maxContains", "the greatest number of items that {subject} may contain", "array", False),
)


def _bound(stem: str, keyword: str, what: str, kind: str, *, lower: bool) -> tuple[Rule, Rule]:
    few, many = f"{{type: {kind}, {keyword}: 3}}", f"{{type: {kind}, {keyword}: 5}}"
    stricter, looser = (Effect.NARROWS, _TAKE), (Effect.WIDENS, _GIVE)
    raised, lowered = (stricter, looser) if lower else (looser, stricter)
    says = f"{what} is {{after}} in place of {{before}}"
    return (
        Rule(f"{stem}-raised", says, *raised, few, many, tolerated=True),
        Rule(f"{stem}-lowered", says, *lowered, many, few, tolerated=True),
    )


LIMITS: tuple[Rule, ...] = (
    *(rule for *names, lower in _BOUNDS for rule in _bound(*names, lower=lower)),
    Rule("multiple-of-narrowed", "{subject} has to be a multiple of {after}", Effect.NARROWS, _TAKE,
         "{type: integer, multipleOf: 2}", "{type: integer, multipleOf: 4}", tolerated=True),
    Rule("multiple-of-widened", "{subject} needs to be a multiple of {before} no more", Effect.WIDENS, _GIVE,
         "{type: integer, multipleOf: 4}", "{type: integer, multipleOf: 2}", tolerated=True),
    Rule("multiple-of-changed", "{subject} has to be a multiple of {after} in place of {before}", Effect.INCOMPARABLE,
         _TAKE, "{type: integer, multipleOf: 2}", "{type: integer, multipleOf: 3}", tolerated=True),
    Rule("unique-items-required", "the items of {subject} have to be different", Effect.NARROWS, _TAKE,
         "{type: array, items: {type: string}}", "{type: array, items: {type: string}, uniqueItems: true}",
         tolerated=True),
    Rule("unique-items-not-required", "the items of {subject} may be the same", Effect.WIDENS, _GIVE,
         "{type: array, items: {type: string}, uniqueItems: true}", "{type: array, items: {type: string}}",
         tolerated=True),
    Rule("pattern-added", "{subject} has to fit the pattern {after}", Effect.NARROWS, _TAKE, "{type: string}",
         '{type: string, pattern: "^[a-z]+$"}', tolerated=True, excused=False),
    Rule("pattern-removed", "{subject} needs to fit the pattern {before} no more", Effect.WIDENS, _GIVE,
         '{type: string, pattern: "^[a-z]+$"}', "{type: string}", tolerated=True),
    Rule("pattern-changed", "{subject} has to fit the pattern {after} in place of {before}", Effect.UNKNOWN,
         "make sure that what fitted the old pattern fits the new one", '{type: string, pattern: "^[a-z]+$"}',
         '{type: string, pattern: "^[0-9]+$"}', tolerated=True),
    Rule("content-encoding-changed", "{subject} is encoded as {after} in place of {before}", Effect.INCOMPARABLE,
         "keep the encoding, or give the new one a property of its own", "{type: string, contentEncoding: base64}",
         "{type: string, contentEncoding: base32}"),
    Rule("content-type-changed", "the text of {subject} is {after} in place of {before}", Effect.INCOMPARABLE,
         "keep the media type, or give the new one a property of its own",
         "{type: string, contentMediaType: text/html}", "{type: string, contentMediaType: text/plain}"),
)  # fmt: skip
