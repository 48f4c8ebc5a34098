"""What webhooks are called, and where their reader stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.encode import data
from generator.plan.webhooks import plan_hooks

from .conftest import Sdk

Make = Callable[[str], Sdk]

SCHEMAS = """
components:
  schemas:
    A: {type: object, required: [kind], properties: {kind: {const: a}}}
    B: {type: object, required: [kind], properties: {kind: {const: b}}}
"""
A, B = (
    f"{{requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/{n}'}}}}}}}}}}"
    for n in "AB"
)


def names(sdk: Sdk) -> list[str]:
    return [data(hook.name) for hook in plan_hooks(sdk.api)]


NAMES = [
    (f"webhooks: {{made: {{post: {A}}}, gone: {{post: {B}}}}}", ["made", "gone"]),
    # the method that a webhook most often has keeps the name, wherever it stands
    (f"webhooks: {{made: {{delete: {A}, post: {B}}}}}", ["DELETE made", "made"]),
    # callbacks of several operations that bring the same are one
    (
        f"paths:\n  /x: {{post: {{operationId: x, callbacks: {{done: {{u: {{post: {A}}}}}}}}}}}\n"
        f"  /y: {{post: {{operationId: y, callbacks: {{done: {{u: {{post: {A}}}}}}}}}}}\n",
        ["done"],
    ),
    # those that bring something else are told by operation, and a webhook goes first
    (
        f"paths:\n  /x: {{post: {{operationId: x, callbacks: {{done: {{u: {{post: {A}}}}}}}}}}}\n"
        f"  /y: {{post: {{callbacks: {{done: {{u: {{post: {B}}}}}}}}}}}\n"
        f"webhooks: {{done: {{post: {{}}}}}}\n",
        ["done", "x.done", "POST /y.done"],
    ),
]


@pytest.mark.parametrize(("hooks", "expected"), NAMES)
def test_every_webhook_has_a_name_of_its_own(hooks: str, expected: list[str], sdk: Make) -> None:
    assert names(sdk(hooks + SCHEMAS)) == expected


def test_no_webhooks_no_reader(sdk: Make) -> None:
    made = sdk("paths: {/a: {get: {}}}\nwebhooks: {ping: {get: {}}}")
    assert made.plan.webhooks is None and "webhooks.py" not in made.files
    assert "webhooks" not in made.files["_client.py"] + made.files["__init__.py"]


def test_a_reader_is_an_attribute_of_both_clients(sdk: Make) -> None:
    made = sdk(f"webhooks: {{made: {{post: {A}}}}}{SCHEMAS}")
    assert made.files["_client.py"].count("def webhooks(self) -> Webhooks:") == 2
    assert '"Webhooks",' in made.files["__init__.py"]


@pytest.mark.parametrize(
    ("paths", "attribute"),
    [
        ("{/webhooks: {get: {}}}", "webhook_events"),
        ("{/webhooks: {get: {}}, /webhook_events: {get: {}}}", "received_webhooks"),
    ],
)
def test_a_resource_keeps_its_name(paths: str, attribute: str, sdk: Make) -> None:
    made = sdk(f"paths: {paths}\nwebhooks: {{made: {{post: {A}}}}}{SCHEMAS}")
    assert made.plan.webhooks is not None and made.plan.webhooks.attribute == attribute
    assert {resource.path[0] for resource in made.plan.resources} >= {"webhooks"}


def test_one_type_of_payload_needs_no_overloads(sdk: Make) -> None:
    text = sdk(f"webhooks: {{made: {{post: {A}}}, again: {{post: {A}}}}}{SCHEMAS}").files["webhooks.py"]
    assert 'name: Literal["made", "again"]' in text and "overload" not in text
    assert ") -> types.A:" in text


def test_payloads_that_nothing_tells_apart_are_read_by_name_alone(sdk: Make) -> None:
    text = sdk(
        f"webhooks: {{made: {{post: {A}}}, odd: {{post: {A.replace('A', 'C')}}}}}{SCHEMAS}    C: {{type: array}}\n"
    )
    assert "def unwrap" not in text.files["webhooks.py"] and text.files["webhooks.py"].count("@overload") == 2


def test_inline_payloads_are_called_after_the_webhook(sdk: Make) -> None:
    inline = "{requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}"
    made = sdk(
        f"paths:\n  /x: {{post: {{operationId: ask, callbacks: {{done: {{u: {{post: {inline}}}}}}}}}}}\n"
        f"webhooks: {{order.made: {{post: {inline}}}}}"
    )
    assert sorted(made.plan.names.classes.values()) == ["AskDonePayload", "OrderMadePayload"]


def test_a_hub_signature_is_told_by_its_header(sdk: Make) -> None:
    header = "parameters: [{name: x-hub-signature-256, in: header, schema: {type: string}}]"
    text = sdk(f"webhooks: {{made: {{{header}, post: {A}}}}}{SCHEMAS}").files["webhooks.py"]
    assert "_verifier = HubSignature()" in text
