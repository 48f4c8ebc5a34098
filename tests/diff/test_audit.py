"""Every place of a description that has everything is edited, one at a time: a rule claims it, or it is waived."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import Unusable

from .descriptions import wire

KITCHEN = yaml.safe_load((Path(__file__).parent / "kitchen.yaml").read_text())

WAIVED = {
    r"(.*/)?(title|description|summary|example|examples(/.*)?|externalDocs(/.*)?|xml(/.*)?)": "words for people",
    r"info(/(termsOfService|contact|license)(/.*)?)?": "words for people; the title and version are what matters",
    r"tags(/.*)?": "what is said of a tag is for people; the tags of operations have a rule",
    r"x-team": "an extension of the description as a whole is about no operation",
    r"openapi|jsonSchemaDialect": "the dialect is how it is said, not what",
    r"components(/schemas)?": "what a reference leads to is then any value: see the finding, not the diff",
    r"components/securitySchemes/bearer/bearerFormat": "a hint for people, by the specification",
    r".*/schema/\$ref|.*/discriminator/mapping/[^/]+|.*/\$ref": "a dead reference is reported as one",
    r".*/callbacks/served/.*/responses(/.*)?": "what a callback's answer says in words",
    r".*/encoding/photo/headers(/.*)?": "headers of a part: no client of ours sends any",
    r".*/links/again/description": "words for people",
    r".*/headers/X-Left/deprecated": "a header is what it is; its schema has the mark",
    r".*/scopes/(read|write)": "words for people; the scopes themselves have a rule",
    r".*/example/[^/]+": "words for people",
    r"paths//dishes/\{id\}/parameters/0/required": "a path parameter is required, whatever is said",
}
DEFAULTS = {
    r".*/(deprecated|allowEmptyValue|allowReserved|required|explode|style|x-stability-level)": "it goes without saying",
    r".*/type": "the other keywords of the schema leave no other type",
}


def places(value: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Every member and item, with what holds it and its key there."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        here = f"{path}/{key}".lstrip("/") if path or key else str(key)
        yield here, value, key
        yield from places(inner, here)


def edited(path: str, how: str) -> dict[str, Any] | None:
    """The description without the thing at a path, or with another there; None where it has no such edit."""
    root = copy.deepcopy(KITCHEN)
    _, holder, key = next(found for found in places(root) if found[0] == path)
    if how != "changed":
        del holder[key]
        return root
    value = holder[key]
    if isinstance(value, bool):
        holder[key] = not value
    elif isinstance(value, (int, float)):
        holder[key] = value + 1
    elif isinstance(value, str):
        holder[key] = f"{value}z"
    else:
        return None
    return root


PATHS = [path for path, _, _ in places(KITCHEN)]


@pytest.mark.parametrize("how", ["removed", "added", "changed"])
def test_each_edit_is_claimed_by_a_rule_or_waived(how: str) -> None:
    silent = []
    for path in PATHS:
        root = edited(path, how)
        if root is None or any(re.fullmatch(pattern, path) for pattern in WAIVED):
            continue
        if how != "changed" and any(re.fullmatch(pattern, path) for pattern in DEFAULTS):
            continue
        try:
            sides = (root, KITCHEN) if how == "added" else (KITCHEN, root)
            if not wire(*sides):
                silent.append(path)
        except Unusable:
            continue
    assert not silent, "\n".join(silent)


def test_no_waiver_is_idle() -> None:
    for pattern in (*WAIVED, *DEFAULTS):
        assert any(re.fullmatch(pattern, path) for path in PATHS), pattern
