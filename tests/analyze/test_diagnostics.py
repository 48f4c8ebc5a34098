"""What the user is told: a description that is odd somewhere, and every line that is said about it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from .conftest import Analyze

FINDINGS = {
    "a type that JSON doesn't have": (
        """
        paths:
          /a:
            get:
              parameters:
                - {name: q, in: query, schema: {type: strnig}}
        """,
        """
        spec.yaml:7:47: warning[unknown-type]: there is no type 'strnig': read as any value
            hint: the types are string, number, integer, boolean, array, object and null
        """,
    ),
    "two operations of one id": (
        """
        paths:
          /a: {get: {operationId: go}}
          /b: {get: {operationId: go}}
        """,
        """
        spec.yaml:5:13: warning[operation-id-duplicate]: the operationId go is already that of get /a
            hint: each operation needs an id of its own; the first stands at spec.yaml:4:13
        """,
    ),
    "a reference that leads nowhere": (
        """
        paths: {/a: {}}
        components:
          schemas:
            Run: {properties: {usage: {$ref: '#/components/schemas/Usgae'}}}
            Usage: {properties: {tokens: {type: integer}}}
        """,
        """
        spec.yaml:6:38: warning[ref-not-found]: '#/components/schemas/Usgae' leads nowhere
            hint: did you mean 'Usage'?
        """,
    ),
    "allOf of things that are no objects": (
        """
        paths: {/a: {}}
        components:
          schemas:
            Odd: {allOf: [{type: string}, {type: integer}]}
        """,
        """
        spec.yaml:6:10: warning[all-of-conflict]: no value can be of all these types: the last one is used
            hint: let the members agree, or use anyOf
        """,
    ),
    "a schema made of itself": (
        """
        paths: {/a: {}}
        components:
          schemas:
            Lo: {oneOf: [{$ref: '#/components/schemas/Lo'}, {type: string}]}
        """,
        """
        spec.yaml:6:9: warning[schema-loop]: Lo leads back to itself, saying nothing of a value: that is left out
            hint: refer to it from a property, an item or a value instead
        """,
    ),
    "a property without a name": (
        """
        paths: {/a: {}}
        components:
          schemas:
            Odd: {properties: {'': {type: string}}}
        """,
        """
        spec.yaml:6:28: warning[property-nameless]: a property has no name: left out
            hint: give it one, or remove it
        """,
    ),
    "words of a spec are shown, not obeyed": (
        """
        paths:
          /a:
            get:
              parameters:
                - {name: q, in: query, schema: {type: "\\e[31m\\n::error::x"}}
        """,
        """
        spec.yaml:7:47: warning[unknown-type]: there is no type '\\\\x1b[31m ::error::x': read as any value
            hint: the types are string, number, integer, boolean, array, object and null
        """,
    ),
    "nothing": ("paths: {/a: {get: {operationId: go}}}", ""),
}


@pytest.mark.parametrize(("text", "expected"), FINDINGS.values(), ids=FINDINGS)
def test_findings(analyze_text: Analyze, text: str, expected: str) -> None:
    assert analyze_text(text).findings == dedent(expected).strip("\n")


def test_each_finding_is_told_once(analyze_text: Analyze) -> None:
    text = """
    paths:
      /a: {get: {parameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/W'}}]}}
      /b: {get: {parameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/W'}}]}}
    components: {schemas: {W: {type: strnig}}}
    """
    assert analyze_text(text).findings.count("unknown-type") == 1
