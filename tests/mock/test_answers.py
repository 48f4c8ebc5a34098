from __future__ import annotations

import pytest

from .conftest import Serve

PET = """
    paths:
      /pet:
        get:
          responses:
            200:
              description: ""
              headers: {X-Left: {schema: {type: integer, minimum: 5}}}
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/Pet"}
                  examples: {cat: {value: {name: Tom}}, dog: {value: {name: Rex}}}
            404: {description: "", content: {application/json: {schema: {}, example: {error: {message: Gone}}}}}
      /made-up:
        get:
          responses:
            200: {description: "", content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
      /wrong:
        get:
          responses:
            200:
              description: ""
              content: {application/json: {schema: {$ref: "#/components/schemas/Owner"}, example: no owner at all}}
    components:
      schemas:
        Pet: {type: object, required: [name], properties: {name: {type: string}}}
        Owner:
          type: object
          required: [id]
          properties: {id: {type: string}, pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}}
    """


def test_the_first_example_answers(serve: Serve) -> None:
    assert serve(PET).get("/pet").json() == {"name": "Tom"}


def test_without_an_example_the_answer_is_made_up_of_those_that_there_are(serve: Serve) -> None:
    assert serve(PET).get("/made-up").json() == {"name": "Tom"}


def test_an_example_of_another_kind_is_passed_over(serve: Serve) -> None:
    assert serve(PET).get("/wrong").json() == {"id": "owner_abc123", "pets": [{"name": "Tom"}]}


def test_an_example_that_lacks_a_member_still_answers_but_where_only_what_fits_will_do(serve: Serve) -> None:
    client = serve(PET.replace("example: no owner at all", "example: {pets: []}"))
    assert client.get("/wrong").json() == {"pets": []}
    assert client.get("/wrong", prefer="stateless").json()["id"] == "owner_abc123"


def test_the_declared_headers_come_along(serve: Serve) -> None:
    assert serve(PET).get("/pet").headers["x-left"] == "5"


@pytest.mark.parametrize(
    ("prefer", "status", "body"),
    [
        ("example=dog", 200, {"name": "Rex"}),
        ("code=404", 404, {"error": {"message": "Gone"}}),
        ('code="200", example="dog"', 200, {"name": "Rex"}),
        ("respond-async", 200, {"name": "Tom"}),
    ],
)
def test_a_request_can_prefer_another_answer(serve: Serve, prefer: str, status: int, body: object) -> None:
    response = serve(PET).get("/pet", prefer=prefer)
    assert (response.status_code, response.json()) == (status, body)


def test_an_answer_that_the_spec_does_not_have_can_not_be_preferred(serve: Serve) -> None:
    client = serve(PET)
    assert client.get("/pet", prefer="code=503").status_code == 400
    assert client.message("GET", "/made-up", headers={"prefer": "example=dog"}) == (
        "400 This operation has no example called dog."
    )


KINDS = """
    paths:
      /text: {get: {responses: {200: {description: "", content: {text/csv: {example: "a,b"}}}}}}
      /bytes:
        get:
          responses: {200: {description: "", content: {image/png: {schema: {type: string, format: binary}}}}}
      /nothing: {delete: {responses: {204: {description: "", headers: {X-Gone: {schema: {const: "yes"}}}}}}}
      /class: {get: {responses: {2XX: {description: ""}}}}
      /both:
        get:
          responses:
            200:
              description: ""
              content: {text/plain: {example: words}, application/json: {example: {data: 1}}}
      /evil:
        get:
          responses:
            200:
              description: ""
              headers: {"X-A\\r\\nX-B": {schema: {const: "1"}}, X-C: {schema: {const: "1\\r\\nX-D: 2"}}}
              content: {"text/plain\\r\\nX-E: 1": {example: words}}
    """


def test_texts_and_bytes_and_nothing_at_all(serve: Serve) -> None:
    client = serve(KINDS)
    assert (client.get("/text").text, client.get("/text").headers["content-type"]) == ("a,b", "text/csv; charset=utf-8")
    assert client.get("/bytes").content == bytes(range(256))
    gone = client.ask("DELETE", "/nothing")
    assert (gone.status_code, gone.content, gone.headers["x-gone"]) == (204, b"", "yes")
    assert client.get("/class").status_code == 200


def test_the_client_chooses_among_media_types(serve: Serve) -> None:
    client = serve(KINDS)
    assert client.get("/both").json() == {"data": 1}
    assert client.get("/both", accept="text/plain").text == "words"


def test_no_spec_can_add_headers_of_its_own(serve: Serve) -> None:
    response = serve(KINDS).get("/evil")
    assert response.headers["x-c"] == "1X-D: 2"
    assert not {"x-b", "x-d", "x-e"} & set(response.headers)


def test_the_same_seed_gives_the_same_answers(serve: Serve) -> None:
    answers = [serve(PET, seed=seed).get("/wrong").json()["id"] for seed in (0, 1, 1)]
    assert answers[0] != answers[1] == answers[2]
