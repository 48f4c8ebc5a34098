"""Servers as arguments of the client: what the config adds, and which address is called without any."""

from __future__ import annotations

from generator.config import Settings
from generator.ir.api import Api, Server
from generator.plan.servers import ServersPlan, plan_servers
from generator.text import SpecText


def plan(*urls: str, **settings: object) -> ServersPlan:
    api = Api(SpecText("Acme"), SpecText("1"), servers=tuple(Server(SpecText(url)) for url in urls))
    return plan_servers(api, Settings(**settings), frozenset())  # type: ignore[arg-type]


def test_one_server_is_no_choice() -> None:
    assert plan("https://a.example").environments == ()
    assert plan("https://a.example").base_url == '"https://a.example"'


def test_the_config_adds_servers_and_gives_others_another_address() -> None:
    found = plan("https://api.acme.io", environments={"sandbox": "https://sandbox.acme.io"})
    assert found.environments == (('"default"', '"https://api.acme.io"'), ('"sandbox"', '"https://sandbox.acme.io"'))
    assert found.default == '"default"'
    changed = plan("https://sandbox.acme.io", environments={"sandbox": "https://other.acme.io"})
    assert (changed.base_url, changed.environments) == ('"https://other.acme.io"', ())


def test_the_base_url_of_the_config_is_no_environment() -> None:
    found = plan("https://one.example", "https://two.example", base_url="https://mine.example")
    assert (found.base_url, found.default, found.shown) == ('"https://mine.example"', None, "https://mine.example")
    assert [name for name, _ in found.environments] == ['"one"', '"two"']


def test_a_relative_address_is_kept_for_the_message_that_asks_for_one() -> None:
    found = plan("/v1")
    assert (found.base_url, found.shown, found.environments) == ('"/v1"', "", ())
