"""The history as the text of its file, and back: an operation, a schema, a change a line, to be compared and merged.

{"format": 1, "releases": [{"version": "0.1.0", "spec": "2.3.0", "changes": []}], "facts": {"names": …, "files": …}}

It is a file that people may edit: nothing in it is taken for what it says before it has proved to be that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from ..load.contract import Plain
from ..plan.ledger import BadLedger, ledger_text, read_ledger
from .facts import Facts
from .record import change_as_data, read_change
from .state import BadHistory, History, Release

FORMAT = 1
VERSION = re.compile(r"\d+(\.\d+)*((a|b|rc|\.post|\.dev)\d+)*")
"""What a version of an SDK looks like."""
MAX_LENGTH = 60

_FILES = 4
"""How deep the files of a description are laid out: to the methods of a path, to the schemas among the components."""


_NAMED = (("types", "name"), ("calls", "call"))
"""The parts of a name ledger of which the names are kept, and the member that has them there."""


def history_text(history: History) -> str:
    """The history as the text of its file."""
    releases = ",\n".join(f"    {_release_text(release)}" for release in history.releases)
    facts = f',\n  "facts": {facts_text(history.facts)}' if history.facts else ""
    return f'{{\n  "format": {FORMAT},\n  "releases": [\n{releases}\n  ]{facts}\n}}\n'


def _release_text(release: Release) -> str:
    whole = release.comparison.whole
    about = {"version": release.version, "spec": release.spec, "verdict": whole.verdict.value, "bump": whole.bump.word}
    changes = ",\n".join(f"        {_line(change_as_data(change))}" for change in release.changes)
    listed = f"[\n{changes}\n      ]" if changes else "[]"
    return f'{_line(about)[:-1]},"changes":{listed}}}'


def facts_text(facts: Facts) -> str:
    """Facts as they stand in the file: what they are compared by."""
    names = json.loads(ledger_text(facts.names))
    # What a place would be known again by is of no use: it is looked up where it was.
    for part, key in _NAMED:
        names[part] = {place: entry[key] for place, entry in names.get(part, {}).items()}
    stated = {
        "base-url": facts.base_url,
        "client": dict(facts.client),
        "variables": dict(facts.variables),
        "names": names,
    }
    parts = [f'    "{name}": {_laid(value, 2, "    ")}' for name, value in stated.items()]
    parts.append(f'    "files": {_laid(dict(sorted(facts.files.items())), _FILES, "    ")}')
    return "{\n" + ",\n".join(parts) + "\n  }"


def _laid(value: object, levels: int, pad: str) -> str:
    """JSON with a member a line for so many levels, and what is in those on one line."""
    if not levels or not isinstance(value, dict) or not value:
        return _line(value)
    inner = f"{pad}  "
    members = ",\n".join(f"{inner}{json.dumps(key)}: {_laid(item, levels - 1, inner)}" for key, item in value.items())
    return f"{{\n{members}\n{pad}}}"


def _line(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def read_history(content: bytes) -> History:
    """The history in a file's content. Raises `BadHistory`."""
    table = _table(_parsed(content), "the file")
    if table.get("format") != FORMAT:
        newer = isinstance(table.get("format"), int) and table["format"] > FORMAT
        raise BadHistory("a newer oarlock wrote it" if newer else f"it doesn't say that it is of format {FORMAT}")
    listed = table.get("releases")
    if not isinstance(listed, list) or not listed:
        raise BadHistory("it has no list of releases")
    releases = tuple(_read_release(stated) for stated in listed)
    versions = [release.version for release in releases]
    if twice := next((version for version in versions if versions.count(version) > 1), None):
        raise BadHistory(f"two releases are {twice}")
    return History(releases, _read_facts(_table(table.get("facts"), "facts")))


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadHistory("it is not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise BadHistory(f"it is no JSON: {error.msg} at line {error.lineno}, column {error.colno}") from error
    except (RecursionError, ValueError) as error:
        raise BadHistory("it is no JSON that can be read") from error


def _read_release(stated: object) -> Release:
    table = _table(stated, "a release")
    version, changes = table.get("version"), table.get("changes", [])
    if not isinstance(version, str) or len(version) > MAX_LENGTH or not VERSION.fullmatch(version):
        raise BadHistory("a release has no version such as 1.4.0")
    if not isinstance(changes, list):
        raise BadHistory(f"the changes of {version} are no list")
    return Release(version, _text(table.get("spec", ""), "spec"), tuple(map(read_change, changes)))


def _read_facts(table: Mapping[str, Any]) -> Facts:
    files: Mapping[str, Plain] = _table(table.get("files"), "files")
    if not isinstance(files.get(""), dict):
        raise BadHistory("the facts have no description")
    stated = _table(table.get("names"), "names")
    parts = {part: _table(stated.get(part, {}), part) for part, _ in _NAMED}
    full = {part: {place: {key: name} for place, name in parts[part].items()} for part, key in _NAMED}
    try:
        names = read_ledger(json.dumps({**stated, **full}).encode("ascii"))
    except BadLedger as error:
        raise BadHistory(f"the names in it can't be read: {error}") from error
    return Facts(
        files=files,
        names=names,
        client=_texts(table.get("client", {}), "client"),
        variables=_texts(table.get("variables", {}), "variables"),
        base_url=_text(table.get("base-url", ""), "base-url"),
    )


def _texts(stated: object, where: str) -> Mapping[str, str]:
    return {name: _text(value, where) for name, value in _table(stated, where).items()}


def _table(stated: object, where: str) -> Mapping[str, Any]:
    if not isinstance(stated, dict):
        raise BadHistory(f"{where} is no table")
    return stated


def _text(stated: object, where: str) -> str:
    if not isinstance(stated, str):
        raise BadHistory(f"{where} is no text")
    return stated
