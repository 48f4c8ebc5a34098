"""What a page in a browser may ask, and what it is told."""

from __future__ import annotations

import pytest

from .conftest import Client, Serve

PETS = """
    paths:
      /pets:
        get: {responses: {200: {description: "", content: {text/plain: {example: a pet}}}}}
        options: {responses: {200: {description: "", content: {text/plain: {example: what there is}}}}}
    """


@pytest.mark.parametrize("origin", ["null", "https://docs.example.com"])
def test_a_page_may_call_with_the_headers_it_asks_for(runs: Client, origin: str) -> None:
    wanted = {"access-control-request-method": "POST", "access-control-request-headers": "authorization,openai-beta"}
    response = runs.ask("OPTIONS", "/threads/t/runs", headers={"origin": origin, **wanted})
    assert response.status_code == 200
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.headers["access-control-allow-headers"] == "authorization,openai-beta"
    assert "POST" in response.headers["access-control-allow-methods"].split(", ")
    assert "access-control-allow-credentials" not in response.headers


def test_a_page_reads_answers_and_refusals_with_all_their_headers(runs: Client) -> None:
    served = runs.get("/threads/t/runs", origin="null")
    refused = runs.get("/nothing", origin="null")
    assert (served.status_code, refused.status_code) == (200, 404)
    for response in (served, refused):
        assert response.headers["access-control-allow-origin"] == "*"
        assert response.headers["access-control-expose-headers"] == "*"


def test_whoever_is_no_page_is_told_nothing_of_pages(runs: Client) -> None:
    assert "access-control-allow-origin" not in runs.get("/threads/t/runs").headers


def test_what_the_mock_was_sent_is_for_programs_only(runs: Client) -> None:
    response = runs.get("/__mock__/requests", origin="https://example.com")
    assert response.status_code == 200
    assert "access-control-allow-origin" not in response.headers


def test_a_question_of_a_browser_is_not_logged(runs: Client) -> None:
    runs.ask("OPTIONS", "/threads/t/runs", headers={"origin": "null", "access-control-request-method": "GET"})
    assert runs.get("/__mock__/requests").json() == []


def test_an_operation_that_is_called_options_is_served(serve: Serve) -> None:
    client = serve(PETS)
    assert client.ask("OPTIONS", "/pets").text == "what there is"
    assert client.ask("OPTIONS", "/pets", headers={"origin": "null"}).text == "what there is"
    question = {"origin": "null", "access-control-request-method": "OPTIONS"}
    assert client.ask("OPTIONS", "/pets", headers=question).headers["access-control-allow-origin"] == "*"


def test_a_path_that_declares_no_options_still_refuses_them(runs: Client) -> None:
    assert runs.ask("OPTIONS", "/threads/t/runs", headers={"origin": "null"}).status_code == 405


def test_a_method_of_the_description_is_allowed(serve: Serve) -> None:
    client = serve("""
        paths:
          /pets:
            additionalOperations:
              LOCK: {responses: {200: {description: "", content: {text/plain: {example: locked}}}}}
        """)
    question = {"origin": "null", "access-control-request-method": "LOCK"}
    assert client.ask("OPTIONS", "/pets", headers=question).status_code == 200
    assert client.ask("LOCK", "/pets").text == "locked"
