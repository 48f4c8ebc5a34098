"""Try it: a request that is filled in on a method's page, and sent to the mock."""

from __future__ import annotations

import json
import shlex
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Page, expect

from generator.mock import running_spec

from .conftest import CREATE, LIST, Visit, Visiting
from .servers import Asked, answering


def opened(visit: Visit, path: str, mock: str = "") -> Page:
    """The page with its form unfolded, which sends to the mock."""
    page = visit.to(path)
    page.get_by_role("link", name="Try it").click()
    if mock:
        visit.allowed = (mock,)
        page.get_by_label("Address").fill(mock)
    return page


def sent(page: Page) -> str:
    """What the status says once the answer is complete."""
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".trial .stop")).to_be_hidden()
    return page.locator(".trial .status").inner_text()


@pytest.fixture
def trickling() -> Iterator[str]:
    """The address of a server that sends an event and then nothing more, until the test is over."""
    over = threading.Event()

    def answer(asked: Asked) -> None:
        asked.begin(200, {"Content-Type": "text/event-stream"})
        asked.wfile.write(b"data: 1\n\n")
        asked.wfile.flush()
        over.wait(30)

    with answering(answer) as url:
        yield url
        over.set()


@pytest.mark.parametrize("way", ["file", "http"])
def test_a_request_is_sent_as_it_was_filled_in(
    visiting: Visiting, site: Path, served: str, mock: str, way: str
) -> None:
    page = opened(visiting(site if way == "file" else served), LIST, mock)
    page.locator(".trial [data-name=limit]").fill("1")
    assert sent(page).startswith("200 OK · ")
    answer = page.locator(".trial .answer").inner_text()
    assert json.loads(answer)["object"] == "list"
    assert answer.startswith('{\n  "object": "list",\n  "data": ')
    page.get_by_text("Headers", exact=True).click()
    assert "content-type: application/json" in page.locator(".trial .headers pre").inner_text()


def test_a_body_is_sent(visiting: Visiting, site: Path, mock: str) -> None:
    page = opened(visiting(site), CREATE, mock)
    page.locator(".trial textarea.body").fill('{"assistant_id": "asst_9", "instructions": "Be <b>brief</b>."}')
    assert sent(page).startswith("200 OK · ")
    run = json.loads(page.locator(".trial .answer").inner_text())
    assert (run["assistant_id"], run["instructions"]) == ("asst_9", "Be <b>brief</b>.")
    assert page.locator(".trial .answer b").count() == 0


def test_a_refusal_is_shown_as_the_server_says_it(visiting: Visiting, site: Path, mock: str) -> None:
    visit = visiting(site)
    page = opened(visit, CREATE, mock)
    page.locator(".trial textarea.body").fill('{"model": 7}')
    assert sent(page).startswith("400 Bad Request")
    assert "assistant_id" in json.loads(page.locator(".trial .answer").inner_text())["error"]["message"]
    visit.wrong = [said for said in visit.wrong if "400 (Bad Request)" not in said]


def test_events_are_shown_as_they_come(visiting: Visiting, site: Path, mock: str) -> None:
    page = opened(visiting(site), CREATE, mock)
    page.get_by_label("Ask for a stream").check()
    assert json.loads(page.locator(".trial textarea.body").input_value())["stream"] is True
    assert sent(page).endswith("text/event-stream; charset=utf-8")
    answer = page.locator(".trial .answer").inner_text()
    assert answer.startswith("event: thread.run.created\ndata: {")
    assert "event: done\ndata: [DONE]" in answer


def test_a_stream_can_be_stopped(visiting: Visiting, site: Path, trickling: str) -> None:
    page = opened(visiting(site), CREATE, trickling)
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".trial .answer")).to_contain_text("data: 1")
    expect(page.locator(".trial .status")).to_contain_text("receiving")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".trial .status")).to_have_text("Stopped.")
    assert page.locator(".trial .stop").is_hidden()


def test_a_server_that_is_not_there_is_spoken_of_plainly(visiting: Visiting, site: Path) -> None:
    visit = visiting(site)
    page = opened(visit, LIST, "http://127.0.0.1:9")
    assert sent(page) == "The server did not answer, or doesn't let pages call it. Does the mock run?"
    visit.wrong = [said for said in visit.wrong if "net::ERR_" not in said]


@pytest.mark.parametrize(("server", "followed"), [("https://api.openai.com/v1", True), ("portkey", False)])
def test_no_key_follows_a_redirect_to_another_server(
    visiting: Visiting, site: Path, server: str, followed: bool
) -> None:
    told: list[str] = []

    def elsewhere(asked: Asked) -> None:
        told.extend(name.lower() for name in asked.headers)
        asked.begin(200, {"Content-Length": "0"})

    with answering(elsewhere) as there, answering(lambda asked: asked.begin(307, {"Location": there})) as here:
        visit = visiting(site)
        page = opened(visit, LIST, here)
        visit.allowed = (here, there)
        page.locator(".trial select.host").select_option(label=server)
        page.get_by_label("Address").fill(here)
        page.locator(".own:not([hidden]) input[type=password]").first.fill("sk-secret")
        assert sent(page).startswith("200 OK") is followed
    assert ("accept" in told) is followed
    assert not {"authorization", "x-portkey-api-key"} & set(told)
    visit.wrong = [said for said in visit.wrong if "redirect" not in said and "net::ERR_" not in said]


def test_an_address_that_is_none_of_the_web_is_refused(visiting: Visiting, site: Path) -> None:
    page = opened(visiting(site), LIST)
    page.get_by_label("Address").fill("javascript:alert(1)")
    assert sent(page) == "An address begins with http:// or https://, and names no user."


def test_the_command_says_the_same_and_no_key(visiting: Visiting, site: Path) -> None:
    page = opened(visiting(site), LIST)
    page.locator(".trial select.host").select_option(label="https://api.openai.com/v1")
    page.locator(".own:not([hidden]) input[type=password]").fill("sk-secret")
    page.locator(".trial [data-name=after]").fill("run 'a'")
    page.get_by_text("The same as curl").click()
    command = page.locator(".trial .curl").inner_text()
    assert "sk-secret" not in page.locator("body").inner_text()
    assert shlex.split(command.replace("\\\n", "")) == [
        "curl",
        "https://api.openai.com/v1/threads/thread_abc123/runs?limit=20&after=run%20'a'",
        "-H",
        "Authorization: Bearer $RUNS_API_KEY",
        "-H",
        "OpenAI-Beta: assistants=v2",
    ]


def test_each_server_asks_for_its_own_keys(visiting: Visiting, site: Path) -> None:
    page = opened(visiting(site), LIST)
    page.locator(".trial select.host").select_option(label="portkey")
    assert page.get_by_label("Address").input_value() == "https://api.portkey.ai/v1"
    names = page.locator(".own:not([hidden]) input").evaluate_all("fields => fields.map(f => f.dataset.name)")
    assert names == ["x-portkey-api-key", "x-portkey-virtual-key", "OpenAI-Beta"]


def test_keys_are_kept_nowhere(visiting: Visiting, site: Path, mock: str) -> None:
    visit = visiting(site)
    page = opened(visit, LIST, mock)
    page.locator(".own:not([hidden]) input[type=password]").fill("sk-secret")
    assert sent(page).startswith("200 OK")
    kept = page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie, location.href])")
    assert "sk-secret" not in kept
    assert not [url for url in visit.asked if "sk-secret" in url]
    page.reload()
    values = page.locator("input[type=password]").evaluate_all("fields => fields.map(field => field.value)")
    assert "sk-secret" not in values


ZOO = """
    info: {title: Zoo, version: "1"}
    security: [{basic: [], key: []}]
    paths:
      "/pets/{ids}":
        post:
          parameters:
            - {name: ids, in: path, required: true, schema: {type: array, items: {type: string}}, example: [a/b, c]}
            - {name: tag, in: query, required: true, schema: {type: array, items: {type: string}}, example: [x y, "&"]}
            - {name: f, in: query, style: deepObject, required: true, example: {n: 1}, schema: {type: object}}
            - {name: X-Kind, in: header, schema: {type: string}}
          requestBody: {content: {FORM}}
          responses: {200: {description: "", content: {image/png: {}}}}
    components:
      securitySchemes: {basic: {type: http, scheme: basic}, key: {type: apiKey, in: query, name: key}}
    """
PARTS = """multipart/form-data: {schema: {type: object, properties: {
    name: {type: string}, photo: {type: string, format: binary}}}}"""
FIELDS = """application/x-www-form-urlencoded: {schema: {type: object, properties: {
    name: {type: string}, kind: {enum: [cat, dog]}}}}"""


@pytest.mark.parametrize("way", ["multipart", "urlencoded"])
def test_every_kind_of_value_arrives(
    visiting: Visiting, site_of: Callable[[str], Path], tmp_path: Path, way: str
) -> None:
    site = site_of(ZOO.replace("FORM", PARTS if way == "multipart" else FIELDS))
    (tmp_path / "cat.png").write_bytes(b"\x89PNG")
    with running_spec(tmp_path / "openapi.yaml") as zoo:
        page = opened(visiting(site), "methods/pets.update", zoo)
        page.locator("[data-name=X-Kind]").fill("y, z")
        page.locator("[data-name=name]").fill("Mia & Co")
        if way == "multipart":
            page.locator("[data-name=photo]").set_input_files(tmp_path / "cat.png")
        else:
            page.locator("[data-name=kind]").select_option("cat")
        assert sent(page).endswith("bytes of image/png")
        [log] = httpx2.get(f"{zoo}/__mock__/requests").json()
    assert log["path"] == "/pets/a%2Fb,c"
    assert log["query"] == [["tag", "x y"], ["tag", "&"], ["f[n]", "1"], ["key", "key"]]
    assert (log["headers"]["x-kind"], log["headers"]["authorization"]) == ("y, z", "Basic a2V5OmtleQ==")
    if way == "multipart":
        assert 'name="name"\r\n\r\nMia & Co\r\n' in log["body"] and 'filename="cat.png"' in log["body"]
    else:
        assert log["body"] == "name=Mia+%26+Co&kind=cat"


def test_without_scripts_there_is_no_form(visiting: Visiting, site: Path) -> None:
    page = visiting(site, java_script_enabled=False).to(LIST)
    assert not page.get_by_text("Fill in and send").is_visible()
    assert not page.get_by_text("Try it").first.is_visible()
