"""Each sample says where its values come from, and what in them the spec itself forbids; none calls with wrong ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.pipeline import read_api
from generator.plan.docs.pages import MethodPage, Origin, Phrase, Sample, SampleKind
from generator.plan.sdk import plan_sdk

Page = Callable[[str], MethodPage]

SPEC = """
    info: {title: Zoo, version: '1'}
    servers:
      - {url: https://zoo.example.com/v1}
      - {url: https://sandbox.example.com/v1, description: Sandbox}
    security: [{key: []}]
    paths:
      /animals:
        post:
          operationId: createAnimal
          parameters:
            - {name: size, in: query, required: true, schema: {type: integer}, example: BAD}
          requestBody:
            content:
              application/json:
                schema: {$ref: '#/components/schemas/Animal'}
                examples: REQUEST
          responses:
            '200':
              description: ok
              content:
                application/json: {schema: {$ref: '#/components/schemas/Animal'}, ANSWER}
    components:
      securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
      schemas:
        Animal:
          type: object
          required: [name]
          properties: {name: {type: string}, legs: {type: integer}}
"""


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """The page of the one operation of a spec."""

    def page(text: str) -> MethodPage:
        spec = tmp_path / "openapi.yaml"
        spec.write_text("openapi: 3.1.0\n" + dedent(text).lstrip("\n"))
        settings = Settings(spec=spec, stem="Zoo", package="zoo", distribution="zoo")
        return plan_sdk(read_api(settings, Diagnostics()), settings).docs.methods[0]

    return page


def words(phrase: Phrase) -> str:
    """A phrase as plain text."""
    return "".join(str(getattr(span, "text", "")) if "SpecText" not in repr(span) else _raw(span) for span in phrase)


def _raw(span: object) -> str:
    return repr(getattr(span, "text", ""))[len("SpecText('") : -2]


def samples(page: MethodPage, kind: SampleKind) -> list[Sample]:
    return [sample for sample in page.samples if sample.kind is kind]


def proofs(page: MethodPage, kind: SampleKind) -> list[tuple[Origin, str]]:
    return [(each.proof.origin, words(each.proof.note)) for each in samples(page, kind) if each.proof]


def filled(request: str, answer: str, size: str = "4") -> str:
    return SPEC.replace("REQUEST", request).replace("ANSWER", answer).replace("BAD", size)


def test_what_the_spec_shows(page: Page) -> None:
    shown = page(filled("{a: {value: {name: Bo}}}", "example: {name: Bo, legs: 4}"))
    assert proofs(shown, SampleKind.REQUEST) == [(Origin.SPEC, "From the spec.")]
    assert proofs(shown, SampleKind.RESPONSE) == [(Origin.SPEC, "From the spec.")]
    assert proofs(shown, SampleKind.SYNC) == [(Origin.SPEC, "Values: from the spec.")]
    assert 'name="Bo"' in samples(shown, SampleKind.SYNC)[0].code


def test_what_is_made_up(page: Page) -> None:
    shown = page(filled("{}", "example: {name: Bo}", "four"))
    assert proofs(shown, SampleKind.REQUEST) == [(Origin.SPEC, "From another example of the spec.")]
    assert proofs(shown, SampleKind.SYNC) == [(Origin.MADE, "Values: synthesised for size.")]
    nothing = page(filled("{}", "x-none: 1"))
    assert proofs(nothing, SampleKind.RESPONSE) == [(Origin.MADE, "Synthesised: the spec shows none.")]
    assert '"name": "Example animal"' in samples(nothing, SampleKind.RESPONSE)[0].code


def test_what_is_wrong_in_the_spec_is_shown_with_the_reason_and_never_called_with(page: Page) -> None:
    shown = page(filled("{a: {value: {name: 7, legs: many}}}", "example: {legs: 4}", "four"))
    made, wrong = proofs(shown, SampleKind.REQUEST)
    assert made == (Origin.MADE, "Synthesised: the spec shows none that fits.")
    assert wrong == (
        Origin.WRONG,
        "From the spec, openapi.yaml line 17, whose own schema it doesn't fit: "
        "name must be a string, legs must be an integer.",
    )
    proof = samples(shown, SampleKind.REQUEST)[1].proof
    assert proof is not None and [words(fault) for fault in proof.faults] == [
        "name must be a string",
        "legs must be an integer",
    ]
    answers = [origin for origin, _ in proofs(shown, SampleKind.RESPONSE)]
    assert answers == [Origin.MADE, Origin.WRONG]
    for sample in shown.samples:
        if sample.kind in (SampleKind.SYNC, SampleKind.ASYNC, SampleKind.RAW, SampleKind.CURL):
            assert "four" not in sample.code and "many" not in sample.code and "7" not in sample.code


def test_other_servers_have_their_own_samples(page: Page) -> None:
    shown = page(filled("{a: {value: {name: Bo}}}", "example: {name: Bo}"))
    elsewhere = [sample for sample in shown.samples if sample.server is not None]
    assert [(sample.kind, sample.server == "sandbox") for sample in elsewhere] == [
        (SampleKind.SYNC, True),
        (SampleKind.CURL, True),
    ]
    script, command = (sample.code for sample in elsewhere)
    assert 'client = ZooClient(environment="sandbox")' in script
    assert command.startswith('curl "https://sandbox.example.com/v1/animals?size=4"')
    assert '-H "X-Key: $ZOO_API_KEY"' in command


def test_what_the_publisher_shows_stands_as_it_is(page: Page) -> None:
    stated = "operationId: createAnimal\n          x-codeSamples: [{lang: Shell, label: Ours, source: zoo create}]"
    shown = page(filled("{}", "x-none: 1").replace("operationId: createAnimal", stated))
    (sample,) = samples(shown, SampleKind.VENDOR)
    assert (sample.code, words(sample.title)) == ("zoo create", "curl, as the publisher shows it: Ours")
    assert sample.proof is not None and words(sample.proof.note) == "From the spec, as it stands there; not tried."


def test_what_only_the_server_writes_is_not_sent(page: Page) -> None:
    text = filled("{a: {value: {name: Bo, home: {id: h1, city: Oslo}, homes: [{id: h2, city: Rome}]}}}", "x-none: 1")
    homes = (
        "home: {$ref: '#/components/schemas/Home'}, homes: {type: array, items: {$ref: '#/components/schemas/Home'}}"
    )
    own = "Home: {type: object, properties: {id: {type: string, readOnly: true}, city: {type: string}}}"
    text = text.replace("legs: {type: integer}", f"legs: {{type: integer}}, {homes}")
    shown = page(text.replace("schemas:\n", f"schemas:\n        {own}\n", 1))
    for kind in (SampleKind.SYNC, SampleKind.CURL):
        code = samples(shown, kind)[0].code
        assert "Oslo" in code and "Rome" in code and "h1" not in code and "h2" not in code
