"""The ledger: a description in, a tally of each kind of part out; what goes missing without a word is found."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

from generator.analyze import analyze
from generator.config import Settings
from generator.coverage import Coverage, KeywordTally, Part, Tally, measure, report_lost, state
from generator.diagnostics import Diagnostics
from generator.ir.api import Api
from generator.load import SpecBytes, SpecDocument, load_document
from generator.plan.selection import select
from generator.selectors import read_selectors

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
RUNS = HEAD + dedent("""
    paths:
      /runs/{id}:
        parameters: [{in: path, name: id, required: true, schema: {type: string}}]
        get:
          tags: [Runs]
          parameters: [{$ref: '#/components/parameters/Limit'}, {in: header, name: Accept, schema: {}}]
          responses:
            '200':
              headers: {X-Left: {schema: {type: integer}}}
              content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}, text/csv: {}}
            default: {description: Oops}
        post:
          requestBody: {content: {application/json: {schema: {type: object, pattern: 3}}}}
          responses: {}
    components:
      parameters: {Limit: {in: query, name: limit, schema: {type: integer}}}
      schemas: {Run: {properties: {n: {type: integer}}}, Other: {properties: {n: 3}}}
      securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
""")


def read(text: str) -> tuple[SpecDocument, Api, Diagnostics]:
    diagnostics = Diagnostics()
    document = load_document(SpecBytes("spec.yaml", text.encode()), diagnostics)
    return document, analyze(document, diagnostics), diagnostics


def covered(text: str) -> Coverage:
    document, api, diagnostics = read(text)
    return measure(state(document), api, api, diagnostics)


def test_every_kind_of_part_is_counted() -> None:
    found = covered(RUNS)
    assert found.lost == ()
    assert found.tallies == {
        Part.OPERATION: Tally(stated=2, generated=2),
        Part.PARAMETER: Tally(stated=3, generated=3),
        Part.BODY: Tally(stated=1, generated=1),
        Part.RESPONSE: Tally(stated=2, generated=2),
        Part.MEDIA_TYPE: Tally(stated=3, generated=3, degraded=1),
        Part.HEADER: Tally(stated=1, generated=1),
        Part.SECURITY_SCHEME: Tally(stated=1, generated=1),
        Part.SCHEMA: Tally(stated=2, generated=2, degraded=1),
    }
    assert found.keywords["properties"] == KeywordTally(stated=2, degraded=0)
    assert found.keywords["pattern"] == KeywordTally(stated=1, degraded=1)


def test_what_is_refused_is_no_loss() -> None:
    text = HEAD + dedent("""
        paths:
          /a: {get: {parameters: [{in: nowhere, name: x}, {$ref: '#/no'}], responses: {'200': 3}}, put: 7}
        components: {securitySchemes: {odd: {type: magic}}}
    """)
    found = covered(text)
    assert found.lost == ()
    refused = {part.value: tally.refused for part, tally in found.tallies.items() if tally.refused}
    assert refused == {"operations": 1, "parameters": 2, "responses": 1, "security schemes": 1}


def test_what_something_else_stands_in_for_is_degraded() -> None:
    found = covered(HEAD + "paths: {/a: {get: {responses: {'200': {content: {json: {schema: {}}}}}}}}")
    assert found.lost == ()
    assert found.tallies[Part.MEDIA_TYPE] == Tally(stated=1, generated=1, degraded=1)


def test_a_silent_loss_is_found_and_told() -> None:
    document, api, diagnostics = read(RUNS)
    get, post = api.operations
    short = replace(api, operations=(replace(get, parameters=get.parameters[:1]),))
    found = measure(state(document), short, short, diagnostics)
    report_lost(found, document, diagnostics)
    told = [str(finding).splitlines()[0] for finding in diagnostics if finding.code == "part-lost"]
    missing = "warning[part-lost]: of the {}, this one is missing from what is generated: {}"
    assert told == [
        f"spec.yaml:19:23: {missing.format('parameters', 'get /runs/{id} query limit')}",
        f"spec.yaml:16:7: {missing.format('operations', 'post /runs/{id}')}",
    ]
    assert found.tallies[Part.OPERATION] == Tally(stated=2, generated=1, refused=1)


def test_what_was_not_asked_for_is_excluded() -> None:
    document, api, diagnostics = read(RUNS)
    chosen = select(api, Settings(include=read_selectors(["tag:Runs"])), diagnostics)
    tallies = measure(state(document), api, chosen, diagnostics).tallies
    assert tallies[Part.OPERATION] == Tally(stated=2, generated=1, excluded=1)
    assert tallies[Part.SCHEMA] == Tally(stated=2, generated=1, excluded=1)
