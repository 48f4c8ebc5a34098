"""What is read of security and servers: facts where they are sound, a finding where they aren't."""

from __future__ import annotations

import pytest

from generator.encode import data

from .conftest import Analyze

HEAD = "paths: {/x: {get: {%s responses: {'204': {description: d}}}}}\n"
SCHEMES = """
components:
  securitySchemes:
    a: {type: http, scheme: bearer}
    b: {type: http, scheme: Token}
    c: {type: apiKey, in: header, name: X-C}
    d: {type: apiKey, in: header, name: authorization}
    e: {type: mutualTLS}
"""


@pytest.mark.parametrize(
    ("stated", "expected", "finding"),
    [
        ("[{a: [], c: []}]", "a+c", ""),
        ("[{a: [], e: []}, {}]", "a+e | ", ""),
        ("[{a: [], b: [], c: []}]", "a+c | b+c", "security-in-one-place"),
        ("[{a: [], d: []}]", "a | d", "security-in-one-place"),
        ("[{a: []}, {a: []}, {c: []}]", "a | c", ""),
        ("[{a: []}, {nowhere: []}]", "a | ", "security-scheme-undeclared"),
        ("[{'#/components/securitySchemes/a': []}]", "a", ""),
        ("[a, null, {c: wrong}]", "c", ""),
    ],
)
def test_alternatives(analyze_text: Analyze, stated: str, expected: str, finding: str) -> None:
    found = analyze_text(HEAD % f"security: {stated}," + SCHEMES)
    operation = found.api.operations[0]
    assert " | ".join("+".join(data(id) for id, _ in each) for each in operation.security) == expected
    reported = found.findings.replace("security-scheme-unasked", "")
    assert (f"[{finding}]" in reported) if finding else "warning[security" not in reported


@pytest.mark.parametrize(
    ("stated", "expected", "finding"),
    [
        ("{url: 'https://x.example/v1'}", ["https://x.example/v1"], ""),
        ("{url: /v1}", ["/v1"], ""),
        ("{url: /v1}, {url: 'https://x.example'}", ["https://x.example"], "server-unusable"),
        ("{url: 'http://x.example'}, {url: 'https://x.example'}", ["https://x.example"], "server-without-tls"),
        ("{url: 'ws://x.example'}", [], "isn't of http or https"),
        ("{url: 'localhost:80/x'}", [], "isn't of http or https"),
        ("{url: 'https://u:p@x.example'}", [], "holds credentials"),
        ("{url: 'https://x.example/a b'}", [], "characters that no address has"),
        ("{url: 'https://x.example#part'}", [], "characters that no address has"),
        ("{url: 'https://{a}.example'}", ["https://{a}.example"], "nothing fills a"),
        ("{url: '{s}://x.example', variables: {s: {default: ftp}}}", [], "isn't of http or https"),
        ("{url: 'https://{h}', variables: {h: {default: 'u@x.example'}}}", [], "holds credentials"),
        ("{description: none}, 5", [], "without an address"),
    ],
)
def test_servers(analyze_text: Analyze, stated: str, expected: list[str], finding: str) -> None:
    found = analyze_text(f"servers: [{stated}]\n" + HEAD % "")
    assert [data(server.url) for server in found.api.servers] == expected
    assert finding in found.findings
    assert finding or "server" not in found.findings


def test_a_variable_has_a_default_among_its_values(analyze_text: Analyze) -> None:
    variables = "{a: {enum: [x, y]}, b: {enum: [1, 2], default: 3}, c: {default: '{c}'}, unused: {default: z}}"
    found = analyze_text(f"servers: [{{url: 'https://{{a}}.{{b}}.{{c}}', variables: {variables}}}]\n" + HEAD % "")
    read = [(data(v.name), data(v.default), [data(text) for text in v.values]) for v in found.api.servers[0].variables]
    assert read == [("a", "x", ["x", "y"]), ("b", "3", ["3", "1", "2"]), ("c", "", [])]


@pytest.mark.parametrize(
    ("root", "operations", "expected"),
    [
        ("security: [{a: []}]", ["", "security: [],"], "a"),
        ("security: [{a: []}]", ["security: [{c: []}],", "security: [],"], "c"),
        ("", ["security: [{c: []}],", "security: [{a: []}],", "security: [{a: []}],"], "a"),
        ("", ["", "security: [{}],"], ""),
    ],
)
def test_what_operations_usually_ask_for(
    analyze_text: Analyze, root: str, operations: list[str], expected: str
) -> None:
    paths = "".join(f"  /{n}: {{get: {{{text} responses: {{}}}}}}\n" for n, text in enumerate(operations))
    found = analyze_text(f"{root}\npaths:\n{paths}{SCHEMES}")
    assert " | ".join("+".join(data(id) for id, _ in each) for each in found.api.security) == expected
