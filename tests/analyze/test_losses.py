"""What the user is told of requests and answers that are sent or read as less than they are meant, and at what cost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.analyze import analyze
from generator.diagnostics import Diagnostics
from generator.load import load_document

HEAD = "openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths:\n"
PET = "components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}\n"

LOSSES = {
    "a parameter without a schema": (
        "/a: {get: {parameters: [{name: q, in: query}]}}",
        "parameter-without-schema any value",
    ),
    "a style that its place hasn't": (
        "/a: {get: {parameters: [{name: q, in: query, style: matrix, schema: {type: string}}]}}",
        "parameter-style-unknown style form",
    ),
    "a name that no header has": (
        "/a: {get: {parameters: [{name: a b, in: header, schema: {type: string}}]}}",
        "parameter-name-impossible left out",
    ),
    "a parameter that is stated twice": (
        "/a: {get: {parameters: [{name: X, in: header, schema: {}}, {name: x, in: header, schema: {}}]}}",
        "parameter-twice left out",
    ),
    "a parameter of no place": ("/a: {get: {parameters: [{name: a, in: nowhere}]}}", "parameter-unreadable left out"),
    "a parameter that the path hasn't": (
        "/a: {get: {parameters: [{name: a, in: path, schema: {type: string}}]}}",
        "path-parameter-unused left out",
    ),
    "a hole that nothing declares": ("/a/{b}: {get: {}}", "path-parameter-undeclared a string"),
    "a header that other parts decide": (
        "/a: {get: {parameters: [{name: Authorization, in: header, schema: {type: string}}]}}",
        "header-parameter-ignored",
    ),
    "a parameter in XML": (
        "/a: {get: {parameters: [{name: q, in: query, content: {application/xml: {schema: {type: object}}}}]}}",
        "parameter-content-as-text text",
    ),
    "a path without a slash": ("a: {get: {}}", "path-without-slash a path with a slash"),
    "a body without content": ("/a: {post: {requestBody: {required: true}}}", "body-without-content left out"),
    "headers of a part": (
        "/a: {post: {requestBody: {content: {multipart/form-data: "
        "{schema: {type: object}, encoding: {file: {headers: {X-Id: {}}}}}}}}}",
        "encoding-unread as if not there",
    ),
    "parts by position": (
        "/a: {post: {requestBody: {content: {multipart/form-data: {schema: {type: object}, itemEncoding: {}}}}}}",
        "encoding-unread as if not there",
    ),
    "a method in capitals": ("/a: {GET: {}}", "method-in-capitals left out"),
    "a body in XML": (
        "/a: {post: {requestBody: {content: {application/xml: {schema: {$ref: '#/components/schemas/Pet'}}}}}}",
        "body-as-text text",
    ),
    "a body in a format of bytes": (
        "/a: {post: {requestBody: {content: {application/protobuf: {schema: {$ref: '#/components/schemas/Pet'}}}}}}",
        "body-as-bytes bytes",
    ),
    "parts that aren't those of a form": (
        "/a: {post: {requestBody: {content: {multipart/mixed: {schema: {$ref: '#/components/schemas/Pet'}}}}}}",
        "multipart-with-names named parts",
    ),
    "a form that is a text": (
        "/a: {post: {requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: string}}}}}}",
        "form-without-names text",
    ),
    "what is no media type": (
        "/a: {post: {requestBody: {content: {json: {schema: {type: string}}}}}}",
        "media-type-unknown application/json",
    ),
    "what is no media type beside one": (
        "/a: {post: {requestBody: {content: {'': {}, application/json: {}}}}}",
        "media-type-unknown left out",
    ),
    "an answer in XML": (
        "/a: {get: {responses: {200: {content: {text/xml: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}",
        "answer-as-text text",
    ),
    "an answer in JSON or CSV": (
        "/a: {get: {responses: {200: {content: {application/json: {}, text/csv: {}}}}}}",
        "answer-not-asked-for",
    ),
    "a body where HTTP has none": (
        "/a: {get: {responses: {204: {content: {application/json: {schema: {type: string}}}}}}}",
        "body-impossible left out",
    ),
    "a link": ("/a: {get: {responses: {200: {links: {next: {operationId: a}}}}}}", "link-not-followed left out"),
}


@pytest.mark.parametrize(("path", "expected"), LOSSES.values(), ids=LOSSES)
def test_a_loss_is_told_with_its_place_and_its_cost(
    path: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec.yaml").write_text(HEAD + f"  {path}\n" + PET)
    diagnostics = Diagnostics()
    analyze(load_document(Path("spec.yaml"), diagnostics), diagnostics)
    found = [finding for finding in diagnostics if finding.code == expected.split()[0]]
    assert [f"{finding.code} {finding.became}".strip() for finding in found] == [expected]
    assert found[0].location is not None
    assert found[0].location.line >= 4
    assert found[0].hint or not found[0].outcome


MEANT = """\
  /a/{id}:
    post:
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: id, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Pet'}}
      requestBody: {content: {image/*: {}, text/csv: {schema: {type: string}}}}
      responses: {200: {content: {application/pdf: {}}}, default: {content: {application/json: {}}}}
"""


def test_what_is_meant_is_not_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec.yaml").write_text(HEAD + MEANT + PET)
    diagnostics = Diagnostics()
    analyze(load_document(Path("spec.yaml"), diagnostics), diagnostics)
    assert [finding.code for finding in diagnostics if finding.outcome] == []
