"""A source becomes a raw tree, read as JSON or YAML by what it looks like, with what is wrong reported at its place."""

from __future__ import annotations

from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..text import SpecText
from .json import load_json
from .source import Source
from .tree import Malformed, Parsed
from .yaml import load_yaml


def load_tree(source: Source, diagnostics: Diagnostics) -> Parsed:
    """Parses the source; reports what JSON has no place for; raises `Unusable` where the text can't be read."""
    try:
        parsed = _parsed(source)
    except Malformed as error:
        diagnostics.error(error.code, error.message, source.location(error.offset), _hint(source, error))
        raise Unusable from None
    for oddity in parsed.oddities:
        place = source.location(oddity.offset)
        diagnostics.degraded(oddity.code, oddity.message, place, oddity.hint, became=oddity.became)
    for duplicate in parsed.duplicates:
        line, _ = source.position(duplicate.first)
        message = f"the key '{show(SpecText(duplicate.key))}' is given twice; line {line} has it first"
        place, hint = source.location(duplicate.second), "keep one of the two, or rename one"
        diagnostics.degraded("duplicate-key", message, place, hint, became="the later one is read")
    return parsed


def _parsed(source: Source) -> Parsed:
    is_json = source.name.split("?")[0].endswith(".json")
    if not is_json and source.text.lstrip()[:1] not in ("{", "["):
        return load_yaml(source)
    try:
        return load_json(source)
    except Malformed as error:
        if error.code != "json-syntax":
            raise
        return _as_yaml(source, error, is_json=is_json)


def _as_yaml(source: Source, json_error: Malformed, *, is_json: bool) -> Parsed:
    """What YAML makes of text that isn't quite JSON, such as a list with a comma too many."""
    try:
        return load_yaml(source)
    except Malformed as yaml_error:
        # Whichever reader came further understood the author better; a file of JSON is spoken of in JSON's words.
        further = yaml_error.code != "yaml-syntax" or yaml_error.offset > json_error.offset
        raise (yaml_error if further and not is_json else json_error) from None


def _hint(source: Source, error: Malformed) -> str:
    if error.code == "yaml-syntax" and source.text[error.offset : error.offset + 1] == "\t":
        return "indent with spaces; here is a tab"
    start = source.text.lstrip()[:200].lower()
    if start.startswith(("<!doctype html", "<html")):
        return "this is an HTML page; download the description itself"
    return error.hint
