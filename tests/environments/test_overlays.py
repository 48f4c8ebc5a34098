"""What an overlay makes of a description becomes an environment: its address, its credentials, what goes everywhere."""

from __future__ import annotations

from textwrap import dedent

import pytest

from .conftest import Make

SPEC = """
servers: [{url: 'https://api.example.com'}]
security: [{bearerAuth: []}]
components: {securitySchemes: {bearerAuth: {type: http, scheme: bearer}}}
paths:
  /runs: {get: {operationId: listRuns, responses: {'204': {description: Done}}}}
  /health: {get: {operationId: health, security: [], responses: {'204': {description: Done}}}}
"""
SERVER = """
- {target: '$.servers[*]', remove: true}
- {target: $.servers, update: {url: 'https://gate.example.com/v1'}}
"""
KEY = """
- {target: $.components.securitySchemes, update: {apiKey: {type: apiKey, in: header, name: X-Gate-Key}}}
- {target: '$.security[*]', remove: true}
- {target: $.security, update: {apiKey: []}}
"""


def test_a_server_alone_changes_the_address_alone(place: Make) -> None:
    found = place(SPEC, gate=SERVER)
    assert found.findings == []
    assert found.client.servers.environments == (
        ('"example"', '"https://api.example.com"'),
        ('"gate"', '"https://gate.example.com/v1"'),
    )
    assert (found.codes, found.arguments) == (["Gateway()"], ["api_key"])


def test_a_server_beside_the_usual_ones_is_the_one_of_the_environment(place: Make) -> None:
    found = place(SPEC, gate="- {target: $.servers, update: {url: 'https://gate.example.com'}}")
    assert dict(found.client.servers.environments)['"gate"'] == '"https://gate.example.com"'


def test_credentials_of_an_environment_never_share_the_argument_of_others(place: Make) -> None:
    found = place(SPEC, gate=SERVER + KEY)
    assert found.arguments == ["api_key", "gate_api_key"]
    assert found.codes == [
        'Gateway(auth=(ApiKeyAuth(name="X-Gate-Key", place="header", env="PROBE_GATE_API_KEY", '
        'keyword="gate_api_key", id="apiKey"), ), asks={"GET /health": ()}, auth_optional=True)'
    ]


def test_what_is_the_same_scheme_is_the_same_argument(place: Make) -> None:
    both = KEY.replace("update: {apiKey: []}", "update: {apiKey: [], bearerAuth: []}")
    found = place(SPEC, one=SERVER + both, two=SERVER + KEY)
    assert found.arguments == ["api_key", "one_api_key"]
    assert 'security=(("apiKey", "bearerAuth"),)' in found.codes[0]


def test_what_every_request_takes_is_an_argument(place: Make) -> None:
    found = place(
        SPEC,
        gate="""
        - target: $.paths[*]
          update:
            parameters:
              - {name: api-version, in: query, required: true, schema: {enum: [v1, v2]}}
              - {name: X-Team, in: header, schema: {type: string, default: core}}
        """,
    )
    assert found.arguments == ["api_key", "api_version", "x_team"]
    assert [sent.annotation for sent in found.client.sent] == ['Literal["v1", "v2"]', "str"]
    assert found.codes == [
        'Gateway(parameters=(SentParameter("api-version", "query", "api_version", env="PROBE_API_VERSION"), '
        'SentParameter("X-Team", "header", "x_team", env="PROBE_X_TEAM", default="core", required=False), ))'
    ]


def test_headers_that_go_with_every_request_are_those_of_the_environment(place: Make) -> None:
    found = place(
        "x-oarlock-default-headers: {X-Beta: runs=2}\n" + SPEC,
        gate="- {target: $.x-oarlock-default-headers.*, remove: true}",
    )
    assert found.codes == ["Gateway(default_headers={})"]


def test_a_hole_in_the_address_of_an_environment_is_no_finding(place: Make) -> None:
    found = place(SPEC, gate=SERVER.replace("https://gate", "https://{tenant}"))
    assert found.findings == []
    assert [(variable.name, variable.value) for variable in found.client.servers.variables] == [("tenant", None)]


@pytest.mark.parametrize(
    ("action", "finding"),
    [
        (
            "- {target: \"$.paths['/health']\", remove: true}",
            "gate.yaml: warning[environment-operation]: GET /health is taken away by the overlay of gate: "
            "methods are the same in every environment",
        ),
        (
            "- {target: \"$.paths['/runs']\", update: {delete: {responses: {'204': {description: Done}}}}}",
            "gate.yaml: warning[environment-operation]: DELETE /runs is added by the overlay of gate: "
            "methods are the same in every environment",
        ),
        (
            "- {target: \"$.paths['/runs'].get\", update: {deprecated: true}}",
            "gate.yaml: warning[environment-operation]: GET /runs is changed by the overlay of gate: "
            "methods are the same in every environment",
        ),
        (
            "- {target: $.components, update: {schemas: {Run: {type: object}}}}",
            "gate.yaml: warning[environment-schemas]: the overlay of gate changes schemas: "
            "types are the same in every environment",
        ),
        (
            "- {target: \"$.paths['/runs']\", update: {parameters: [{name: team, in: query, schema: {type: string}}]}}",
            "gate.yaml:4:56: warning[environment-parameter]: the query parameter team of the environment "
            "isn't there for every operation: left out",
        ),
        (
            "- {target: '$.paths[*]', update: {parameters: [{name: team, in: query, schema: {type: object}}]}}",
            "gate.yaml:4:50: warning[environment-parameter]: the query parameter team of the environment "
            "is no simple value in the query or a header: left out",
        ),
        (
            "- {target: $.nowhere, update: {}}",
            "gate.yaml:4:14: warning[overlay-no-match]: nothing matches '$.nowhere'",
        ),
    ],
)
def test_what_an_environment_cannot_have_of_its_own_is_told(place: Make, action: str, finding: str) -> None:
    assert place(SPEC, gate=action).findings[0] == finding


def test_each_environment_has_a_sample(place: Make) -> None:
    open_address = SERVER.replace("https://gate", "https://{tenant}")
    version = """
    - target: $.paths[*]
      update: {parameters: [{name: api-version, in: query, required: true, schema: {type: string}}]}
    """
    found = place(SPEC, gate=open_address + KEY, other=dedent(version))
    section = next(section for section in found.readme.sections if section.title == "Servers")
    assert [sample.code for sample in section.samples] == [
        'client = ProbeClient(environment="gate", gate_api_key="...", tenant="...")',
        'client = ProbeClient(environment="other", api_version="...")',
    ]


def test_the_name_of_an_environment_is_a_text_like_any_other(place: Make) -> None:
    found = place(SPEC, **{'a"""b {x}': SERVER + KEY.replace("X-Gate-Key", "X-`Key`")})
    assert found.arguments == ["api_key", "a_b_x_api_key"]
