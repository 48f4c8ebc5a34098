from __future__ import annotations

import pytest

from .conftest import Serve

PATHS = """
    servers: [{url: "https://{region}.example.com/{base}", variables: {region: {default: eu}, base: {default: v1}}}]
    paths:
      /pets/{id}: {get: {responses: {200: {description: "", content: {text/plain: {example: a pet}}}}}}
      /pets/newest: {get: {responses: {200: {description: "", content: {text/plain: {example: the newest}}}}}}
      /files/{id}:archive: {post: {responses: {200: {description: "", content: {text/plain: {example: archived}}}}}}
      /bücher#new: {get: {responses: {200: {description: "", content: {text/plain: {example: a book}}}}}}
      /maps/{x}-{y}.{format}: {get: {responses: {200: {description: "", content: {text/plain: {example: a map}}}}}}
    """


@pytest.mark.parametrize(
    ("method", "path", "answer"),
    [
        ("GET", "/pets/7", "a pet"),
        ("GET", "/v1/pets/7", "a pet"),
        ("GET", "/pets/a%2Fb", "a pet"),
        ("GET", "/pets/newest", "the newest"),
        ("POST", "/files/f_1:archive", "archived"),
        ("GET", "/maps/1-2.png", "a map"),
        ("GET", "/b%C3%BCcher", "a book"),
    ],
)
def test_a_path_leads_to_its_operation(serve: Serve, method: str, path: str, answer: str) -> None:
    assert serve(PATHS).ask(method, path).text == answer


@pytest.mark.parametrize("path", ["/", "/pets", "/pets/", "/pets/7/", "/v2/pets/7", "/files/f_1", "/maps/1.png"])
def test_any_other_path_is_unknown(serve: Serve, path: str) -> None:
    assert serve(PATHS).message("GET", path) == "404 There is no such path."


def test_a_known_path_takes_its_own_methods_only(serve: Serve) -> None:
    response = serve(PATHS).ask("DELETE", "/pets/newest")
    assert (response.status_code, response.headers["allow"]) == (405, "GET")
    assert response.json() == {"error": {"message": "This path takes GET only.", "code": "unknown_method"}}


def test_of_two_operations_at_one_path_the_one_that_gives_what_is_wanted_answers(serve: Serve) -> None:
    client = serve("""
        paths:
          /pets: {get: {responses: {200: {description: "", content: {application/json: {example: whole}}}}}}
          "/pets#lines": {get: {responses: {200: {description: "", content: {application/jsonl: {example: "1\\n"}}}}}}
        """)
    assert client.get("/pets").json() == "whole"
    assert client.get("/pets", accept="application/jsonl").text == "1\n"


@pytest.mark.parametrize(("path", "answer"), [("/folders/7", "by number"), ("/folders/home", "by name")])
def test_the_value_tells_templates_apart_that_differ_in_names_alone(serve: Serve, path: str, answer: str) -> None:
    server = serve("""
        paths:
          /folders/{number}:
            parameters: [{name: number, in: path, required: true, schema: {type: integer}}]
            get: {responses: {200: {description: "", content: {text/plain: {example: by number}}}}}
          /folders/{name}:
            parameters: [{name: name, in: path, required: true, schema: {type: string}}]
            get: {responses: {200: {description: "", content: {text/plain: {example: by name}}}}}
        """)
    assert server.ask("GET", path).text == answer
