"""Every constraint that types don't hold a value to is told, quietly."""

from __future__ import annotations

import pytest

from .conftest import Analyze


@pytest.mark.parametrize(
    ("schema", "finding"),
    [
        ("{type: string, not: {enum: [a]}}", "keyword-unenforced]: not is left to the server"),
        ("{if: {}, then: {required: [a]}, type: object}", None),
        ("{if: {type: string}, then: {minLength: 3}}", "keyword-unenforced]: if/then/else is left to the server"),
        ("{type: array, contains: {type: string}}", "keyword-unenforced]: contains is left to the server"),
        ("{type: object, propertyNames: {maxLength: 3}}", "keyword-unenforced]: propertyNames is left to the server"),
        ("{properties: {a: {}}, dependentRequired: {a: [b]}}", "keyword-unenforced]: dependentRequired is left"),
        ("{properties: {a: {}}, dependentSchemas: {a: {required: [a]}}}", "keyword-unenforced]: dependentSchemas"),
        ("{properties: {a: {}}, anyOf: [{required: [a]}]}", "keyword-unenforced]: anyOf is left to the server"),
        ("{properties: {a: {}}, required: [b]}", "required-absent]: the property 'b' is required, and not described"),
        ("{properties: {a: {type: integer, default: x}}}", "default-unfit]: the default is no value of the type"),
        ("{properties: {a: {type: integer, default: 1.0}}}", None),
        ("{properties: {a: {enum: [x, y], default: z}}}", "default-unfit]: the default is no value of the type"),
        ("{properties: {a: false}}", "schema-false]: no value fits the schema false: read as any value"),
        ("{type: array, prefixItems: [{}], items: false}", None),
        ("{properties: {a: {}}, additionalProperties: false, unevaluatedProperties: false}", None),
    ],
)  # fmt: skip
def test_what_is_not_enforced_is_a_note(analyze_schemas: Analyze, schema: str, finding: str | None) -> None:
    found = analyze_schemas(f"A: {schema}\nP: {{properties: {{p: {{$ref: '#/components/schemas/A'}}}}}}").findings
    assert found.splitlines()[:1] == [] if finding is None else f"note[{finding}" in found


@pytest.mark.parametrize(
    ("schema", "finding"),
    [
        ("{type: strnig}", "warning[unknown-type]: there is no type 'strnig': read as any value"),
        ("{type: String}", "warning[unknown-type]: there is no type 'String': read as 'string'"),
        ("{type: []}", "warning[unknown-type]: no type is named here: read as any value"),
        ("{enum: [[1]]}", "warning[enum-not-scalar]: this enum has objects or lists among its values"),
        ("{enum: []}", "warning[enum-not-scalar]: this enum is empty"),
        ("{$ref: '#/components/schemas/B'}", "warning[ref-not-found]: '#/components/schemas/B' leads nowhere"),
        ("5", "warning[wrong-type]: a schema must be an object, not an integer"),
        ("{type: string, properties: {a: {}}}", "warning[properties-stray]: there are properties here"),
        ("{allOf: [{$ref: '#/components/schemas/P'}]}", "warning[schema-loop]"),
    ],
)
def test_what_becomes_less_than_meant_is_a_warning(analyze_schemas: Analyze, schema: str, finding: str) -> None:
    found = analyze_schemas(f"P: {schema if 'schemas/P' in schema else f'{{properties: {{a: {schema}}}}}'}")
    assert finding in found.findings


def test_each_says_what_became_of_it(analyze_schemas: Analyze) -> None:
    found = analyze_schemas("""
        A: {properties: {a: {not: {type: string}}, b: {enum: [[1]]}, c: 5, d: {type: String, default: 1}}}
        B: {properties: {a: {allOf: [{type: string}, {type: integer}]}, b: {$ref: '#/components/schemas/C'}}}
    """)
    assert found.ledger == {
        "keyword-unenforced": "not enforced",
        "enum-not-scalar": "any value",
        "wrong-type": "any value",
        "unknown-type": "string",
        "default-unfit": "left out",
        "all-of-conflict": "the last of its types",
        "ref-not-found": "any value",
    }


def test_a_dictionary_that_may_hold_more_than_it_names_is_told(analyze_text: Analyze) -> None:
    found = analyze_text("""
        paths: {/a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}
        components:
          schemas:
            A: {properties: {a: {}}, additionalProperties: {type: integer}}
            B: {properties: {a: {}}, additionalProperties: {type: integer}}
            C: {properties: {a: {}}, additionalProperties: true}
    """)
    assert found.ledger == {"extra-keys-untyped": "its named properties"}
    assert found.findings.startswith("spec.yaml:6:8: note[extra-keys-untyped]: A may have more properties")
