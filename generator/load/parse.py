"""A source becomes a raw tree, read as JSON or YAML by what it looks like, with what is wrong reported at its place."""

from __future__ import annotations

from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..text import SpecText
from .json import load_json
from .source import Source
from .tree import Malformed, Parsed
from .yaml import load_yaml

MAX_DUPLICATES = 20


def load_tree(source: Source, diagnostics: Diagnostics) -> Parsed:
    """Parses the source; reports doubled keys; raises `Unusable` after reporting text that can't be read."""
    try:
        parsed = _parsed(source)
    except Malformed as error:
        diagnostics.error(error.code, error.message, source.location(error.offset), _hint(source, error))
        raise Unusable from None
    for duplicate in parsed.duplicates[:MAX_DUPLICATES]:
        line, _ = source.position(duplicate.first)
        message = f"the key '{show(SpecText(duplicate.key))}' is given twice; line {line} has it first"
        hint = "keep one of the two, or rename one"
        diagnostics.error("duplicate-key", message, source.location(duplicate.second), hint)
    return parsed


def _parsed(source: Source) -> Parsed:
    if source.text.lstrip()[:1] not in ("{", "["):
        return load_yaml(source)
    try:
        return load_json(source)
    except Malformed as error:
        if error.code != "json-syntax":
            raise
        return _as_flow_yaml(source, error)


def _as_flow_yaml(source: Source, json_error: Malformed) -> Parsed:
    try:
        return load_yaml(source)
    except Malformed as yaml_error:
        # Whichever reader came further understood the author better.
        further = yaml_error.code != "yaml-syntax" or yaml_error.offset > json_error.offset
        raise (yaml_error if further and not source.name.endswith(".json") else json_error) from None


def _hint(source: Source, error: Malformed) -> str:
    start = source.text.lstrip()[:200].lower()
    if start.startswith(("<!doctype html", "<html")):
        return "this is an HTML page; download the description itself"
    return error.hint
