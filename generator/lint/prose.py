"""What does a text tell that a schema could say? Read by general patterns, and only where nothing is left to doubt.

integer, "Limit can range between 1 and 100, and the default is 20."   ->   minimum 1, maximum 100, default 20
string, "At most 64 characters."                                       ->   maxLength 64

A sentence with a condition in it tells of some cases only, a number with a unit after it may be of another unit than
the value: neither is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..encode import data
from ..text import SpecText

MAX_TEXT = 5_000
"""Characters of a description that are read."""

_NUMBER = r"`?(?P<{}>-?\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|-?\d+(?:\.\d+)?)`?"
_END = r"(?=\s*(?:[;:)\]]|[.,](?!\d)|$|\(?inclusive\b|and\s+(?!\d|up\b)))"
_OMITTED = re.compile(
    r"(?:,\s*)?\(?\b(?:if|when|unless)\s+(?:(?:it|this|this \w+|the \w+|none|no value|nothing)\s+)?"
    r"(?:(?:is|are|was)\s+)?"
    r"(?:omitted|unspecified|absent|missing|left out|unset|(?:not |otherwise |explicitly )?"
    r"(?:specified|provided|given|set|present|supplied|passed|defined))\b\)?",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(?i:\b(?:if|when|whenever|unless|depend(?:s|ing)|for example|e\.g\.?|i\.e\.?|such as|except|otherwise|whichever|"
    r"only for|recommend(?:ed|s)?|typically|usually|currently|ideally|generally|approximately|about|around|previously|"
    r"formerly|deprecated|would|example|instead|legacy|older|newer)\b|\bfor (?:the|all|some|other|non-)\b)|"
    r"\b[Ff]or (?:`|[A-Z])"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z`\"(\[*])|\n\s*\n|\n\s*[-*]\s|<br\s*/?>|</?p>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A keyword of JSON Schema and the value that a text tells of it, with the words that do."""

    keyword: str
    value: int | float | bool | str
    words: str


def limits_told(text: SpecText, type: str, nouns: Iterable[str] = ()) -> tuple[Told, ...]:
    """The limits that a text tells of a value of a JSON type; `nouns` are what its items are called."""
    match type:
        case "integer" | "number":
            readers = _NUMBERS
        case "string":
            readers = _counted("Length", r"char(?:acter)?s?(?:\s+long|\s+in length)?", _LENGTHS)
        case "array":
            named = "|".join(re.escape(noun) for noun in nouns)
            readers = _counted("Items", rf"(?:items|elements|entries|values|objects{'|' + named if named else ''})", ())
        case _:
            return ()
    return _unambiguous(told for sentence in _sentences(text) for told in _read(sentence, readers))


def default_told(text: SpecText, type: str, known: tuple[str, ...] = ()) -> Told | None:
    """The default that a text tells; that of a string in quotes, or one of the values that are known."""
    found = [
        Told("default", _value(match["value"], type), _words(match))
        for sentence in _sentences(text)
        for match in (_DEFAULTS[type].finditer(sentence) if type in _DEFAULTS else ())
    ]
    if type == "string" and known:
        found = [told for told in found if told.value in known]
    return next(iter(_unambiguous(found)), None)


def values_told(text: SpecText, name: str) -> tuple[tuple[str, ...], str]:
    """The values that a text lists as all there are, and the words that do; `name` is what has them."""
    found = {}
    for sentence in _sentences(text):
        for match in _VALUES.finditer(sentence):
            others = set(_QUOTED.findall(sentence[: match.start()])) - {name}
            values = tuple(dict.fromkeys(_QUOTED.findall(match["list"])))
            if not others and len(values) > 1:
                found[values] = _words(match)
    return next(iter(found.items())) if len(found) == 1 else ((), "")


def _sentences(text: SpecText) -> Iterator[str]:
    """The sentences that tell of every case, each on one line."""
    for sentence in _SENTENCE.split(data(text)[:MAX_TEXT]):
        told = " ".join(_OMITTED.sub("", sentence).split()).replace("**", "")
        if told and not _CONDITION.search(told):
            yield told


_Readers = tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]


def _compiled(*patterns: tuple[tuple[str, ...], str]) -> _Readers:
    return tuple((keywords, re.compile(pattern, re.IGNORECASE)) for keywords, pattern in patterns)


_A, _B = _NUMBER.format("a"), _NUMBER.format("b")
_MOST = (
    r"(?:at most|no (?:more|greater|larger|higher|longer) than|(?:a )?max(?:imum)?(?: of|:)|limited to|"
    r"up to a maximum of|(?:can(?:no|')t|can not|must not|may not|should not) "
    r"(?:exceed|be (?:greater|more|larger|higher|longer) than))"
)
_LEAST = r"(?:at least|(?:a )?min(?:imum)?(?: of|:)|no (?:less|fewer|shorter) than)"
_IS = r"(?: is| of|:)?"
_NUMBERS = _compiled(
    (("minimum", "maximum"), rf"\bbetween {_A} (?:and|to) {_B}{_END}"),
    (("minimum", "maximum"), rf"\brang(?:e|es|ing)(?: is)?(?: of)?(?: from|:)? {_A} (?:to|-) {_B}{_END}"),
    (("minimum", "maximum"), rf"\b(?:value|number|integer)s?(?: from|:) {_A} (?:to|-) {_B}{_END}"),
    (("minimum",), rf"\b(?:minimum(?: allowed)? is|greater than or equal to|>=|must be {_LEAST}) {_A}{_END}"),
    (("minimum",), rf"\bmin(?:imum)?(?: allowed)? value{_IS} {_A}{_END}"),
    (("minimum",), rf"(?<!\w )\bmin(?:imum)?: {_A}{_END}"),
    (("maximum",), rf"\b(?:maximum(?: allowed)? is|less than or equal to|<=|{_MOST}) {_A}{_END}"),
    (("maximum",), rf"\bmax(?:imum)?(?: allowed)? value{_IS} {_A}{_END}"),
)
_LENGTHS = _compiled(
    (("maxLength",), rf"\bmax(?:imum)?(?: character)? ?length{_IS} {_A}(?: char(?:acter)?s?)?{_END}"),
    (("minLength",), rf"\bmin(?:imum)?(?: character)? ?length{_IS} {_A}(?: char(?:acter)?s?)?{_END}"),
)


def _counted(what: str, noun: str, more: _Readers) -> _Readers:
    """The patterns of a length or of a number of items."""
    return more + _compiled(
        ((f"min{what}", f"max{what}"), rf"\bbetween {_A} and {_B} {noun}{_END}"),
        ((f"max{what}",), rf"\b(?:{_MOST}|up to) {_A} (?:\w+ )?{noun}{_END}"),
        ((f"min{what}",), rf"\b{_LEAST} {_A} {noun}{_END}"),
    )


def _read(sentence: str, readers: _Readers) -> Iterator[Told]:
    for keywords, pattern in readers:
        for match in pattern.finditer(sentence):
            values = [_number(match[name]) for name in "ab"[: len(keywords)]]
            if values == sorted(values) and (len(values) == 1 or values[0] < values[1]):
                yield from (Told(k, v, _words(match)) for k, v in zip(keywords, values, strict=True))


_BEFORE = (
    r"(?:\b(?:defaults to|(?<!will )default(?: value)? is|default(?: value)?:|default(?: value)? ?=)|\(default)"
    r" ?(?:: ?|= ?)?"
)
_DEFAULT_END = r"(?=\s*(?:[;)\](]|[.,](?!\d)|$|and\s+(?!\d)))"
_DEFAULT_NUMBER = re.compile(rf"{_BEFORE}{_NUMBER.format('value')}{_DEFAULT_END}", re.IGNORECASE)
_DEFAULT_FLAG = re.compile(rf"{_BEFORE}[`\"']?(?P<value>true|false)[`\"']?{_DEFAULT_END}", re.IGNORECASE)
_DEFAULT_TEXT = re.compile(
    rf"{_BEFORE}(?P<quote>[`\"'])(?P<value>[^`\"'\s]{{1,60}})(?P=quote){_DEFAULT_END}", re.IGNORECASE
)
_DEFAULTS = {"integer": _DEFAULT_NUMBER, "number": _DEFAULT_NUMBER, "boolean": _DEFAULT_FLAG, "string": _DEFAULT_TEXT}

_ITEM = r"(?:`[^`\s]{1,60}`|\"[^\"\s]{1,60}\")"
_QUOTED = re.compile(r"[`\"]([^`\"\s]{1,60})[`\"]")
_VALUES = re.compile(
    r"(?:\b(?:must be|can be|may be|is|are)(?: either)? (?:(?:one|any) of|either)|^(?:one of|either)|"
    r"\b(?:allowed|possible|valid|accepted|permitted) (?:values|options)(?: are|:| are:))"
    rf"(?: the following(?: values)?)?:? (?P<list>{_ITEM}(?:, ?{_ITEM})*,? (?:or|and) {_ITEM})(?=[.;)]|$)",
    re.IGNORECASE,
)


def _unambiguous(found: Iterable[Told]) -> tuple[Told, ...]:
    """One of each keyword, where all that is told of it is the same."""
    by_keyword: dict[str, dict[object, Told]] = {}
    for told in found:
        by_keyword.setdefault(told.keyword, {}).setdefault(told.value, told)
    return tuple(next(iter(each.values())) for each in by_keyword.values() if len(each) == 1)


def _value(text: str, type: str) -> int | float | bool | str:
    match type:
        case "string":
            return text
        case "boolean":
            return text.lower() == "true"
        case _:
            return _number(text)


def _number(text: str) -> int | float:
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _words(match: re.Match[str]) -> str:
    return match.group().strip()


def nouns_of(name: str) -> tuple[str, ...]:
    """What the items of a list of this name may be called: `file_ids` has files, and ids."""
    parts = [part.lower() for part in _WORD.findall(name)]
    singular = [part.removesuffix("s") for part in parts if len(part) > 2]
    return (*dict.fromkeys(form for word in singular for form in (f"{word}s", word)), name)


_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
