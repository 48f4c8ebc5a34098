"""What a reader finds filled in to try a method: a parameter or a body in, the form's entries out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.encode import data
from generator.pipeline import read_api
from generator.plan.docs.forms import Entry, Form
from generator.plan.sdk import plan_sdk

Formed = Callable[..., Form]


@pytest.fixture
def forms(tmp_path: Path) -> Callable[[str], list[Form | None]]:
    """The forms of a description given as YAML, without its first line."""

    def forms(text: str) -> list[Form | None]:
        spec = tmp_path / "openapi.yaml"
        spec.write_text("openapi: 3.1.0\ninfo: {title: Zoo, version: '1'}\n" + dedent(text).lstrip("\n"))
        settings = Settings(spec=spec, stem="Zoo", package="zoo", distribution="zoo")
        plan = plan_sdk(read_api(settings, Diagnostics()), settings, with_site=True)
        assert plan.site is not None
        return [page.trial for page in plan.site.methods]

    return forms


@pytest.fixture
def formed(forms: Callable[[str], list[Form | None]]) -> Formed:
    """The form of one operation, of which the given lines are the inside."""

    def formed(text: str, *, method: str = "post", path: str = "/pets/{id}", more: str = "") -> Form:
        inside = indent(dedent(text).strip("\n"), "      ")
        start = f"paths:\n  {path}:\n    {method}:\n      responses: {{200: {{description: ''}}}}\n"
        [form] = forms(f"{start}{inside}\n{dedent(more)}")
        assert form is not None
        return form

    return formed


def line(entry: Entry) -> str:
    """An entry in one line."""
    parting = f" parted by {entry.parting}" if entry.parting else ""
    return f"{entry.slot.value} {data(entry.name)}: {entry.way.value} {entry.value!r}{parting}"


@pytest.mark.parametrize(
    ("parameter", "entered"),
    [
        ("{in: query, schema: {type: string}, example: a b}", "query p: line 'a b'"),
        ("{in: query, schema: {type: integer}}", "query p: line '1'"),
        ("{in: query, schema: {enum: [a, b]}, example: b}", "query p: choice 'b'"),
        ("{in: query, schema: {type: boolean}, example: false}", "query p: choice 'false'"),
        ("{in: query, schema: {type: array, items: {type: string}}, example: [a, b]}", r"query p: lines 'a\nb'"),
        (
            "{in: query, explode: false, schema: {type: array, items: {type: string}}, example: [a, b]}",
            "query p: line 'a,b' parted by ,",
        ),
        (
            "{in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}, example: [a, b]}",
            "query p: line 'a|b' parted by |",
        ),
        (
            "{in: query, style: deepObject, schema: {type: object, properties: {x: {type: integer}}}, example: {x: 1}}",
            "query p: pairs 'p[x]=1'",
        ),
        (
            "{in: query, schema: {type: object, properties: {x: {type: integer}}}, example: {x: 1}}",
            "query p: pairs 'x=1'",
        ),
        (
            "{in: query, content: {application/json: {schema: {type: object}}}}",
            "query p: line '{}'",
        ),
        (
            "{in: header, schema: {type: array, items: {type: string}}, example: [a, b]}",
            "header p: line 'a,b' parted by ,",
        ),
        ("{in: path, style: label, schema: {type: string}, example: a}", "path p: line '.a' parted by ."),
        ("{in: path, style: matrix, schema: {type: string}, example: a}", "path p: line ';p=a' parted by ;"),
    ],
)
def test_a_parameter_is_entered_as_it_goes_over_the_wire(formed: Formed, parameter: str, entered: str) -> None:
    form = formed(
        f"parameters: [{{name: p, required: true, {parameter[1:]}]",
        path="/pets/{p}" if "in: path" in parameter else "/pets",
    )
    assert [line(entry) for entry in form.entries] == [entered]


def test_what_may_be_omitted_is_left_empty(formed: Formed) -> None:
    form = formed("parameters: [{name: p, in: query, schema: {enum: [a, b]}}]", path="/pets")
    [entry] = form.entries
    assert (entry.value, entry.required, entry.options) == ("", False, ("a", "b"))


def test_what_a_page_can_not_send_is_named(formed: Formed) -> None:
    form = formed(
        """
        parameters:
          - {name: session, in: cookie, required: true, schema: {type: string}}
          - {name: Host, in: header, required: true, schema: {type: string}}
          - {name: X-Kind, in: header, required: true, schema: {type: string}, example: x}
        """,
        path="/pets",
    )
    assert [line(entry) for entry in form.entries] == ["header X-Kind: line 'x'"]
    assert [data(name) for name in form.left_out] == ["session", "Host"]


def test_a_body_is_filled_in_with_an_example(formed: Formed) -> None:
    schema = "{type: object, required: [name], properties: {name: {type: string}}}"
    form = formed(
        f"""
        requestBody:
          content: {{application/json: {{schema: {schema}, example: {{name: "Ólafur \\u202e"}}}}}}
        """,
        path="/pets",
    )
    assert form.body is not None
    assert form.body.value == '{\n  "name": "\\u00d3lafur \\u202e"\n}'


def test_a_form_has_an_entry_a_property(formed: Formed) -> None:
    photo, tags = "photo: {type: string, format: binary}", "tags: {type: array, items: {type: string}}"
    schema = f"{{type: object, required: [photo], properties: {{{photo}, {tags}}}}}"
    form = formed(f"requestBody: {{content: {{multipart/form-data: {{schema: {schema}}}}}}}", path="/pets")
    assert form.body is not None
    assert [line(entry) for entry in form.body.entries] == ["part photo: file ''", "part tags: lines ''"]


def test_a_get_has_no_body(formed: Formed) -> None:
    body = "requestBody: {content: {application/json: {schema: {type: object}}}}"
    assert formed(body, method="get", path="/pets").body is None


def test_the_mock_comes_first_and_takes_any_key(formed: Formed) -> None:
    form = formed(
        "",
        path="/pets",
        more="""
        servers: [{url: "https://zoo.example/v1"}]
        security: [{bearer: [], query: []}]
        components:
          securitySchemes:
            bearer: {type: http, scheme: bearer}
            query: {type: apiKey, in: query, name: key}
            cookie: {type: apiKey, in: cookie, name: session}
        """,
    )
    assert [host.address for host in form.hosts] == ["http://127.0.0.1:4010", "https://zoo.example/v1"]
    told = [[(key.slot.value, key.prefix, key.value) for key in host.keys] for host in form.hosts]
    assert told == [
        [("header", "Bearer ", "key"), ("query", "", "key")],
        [("header", "Bearer ", ""), ("query", "", "")],
    ]


def test_an_operation_with_a_server_of_its_own_is_sent_there(formed: Formed) -> None:
    form = formed(
        "servers: [{url: 'https://files.zoo.example'}]", path="/pets", more="servers: [{url: 'https://zoo.example'}]"
    )
    assert [host.address for host in form.hosts] == ["http://127.0.0.1:4010", "https://files.zoo.example"]


def test_a_method_that_no_page_may_send_has_no_form(forms: Callable[[str], list[Form | None]]) -> None:
    assert forms("paths: {/pets: {trace: {responses: {200: {description: ''}}}}}") == [None]
