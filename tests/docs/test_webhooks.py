"""What the docs say of webhooks and callbacks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .conftest import Pages
from .test_links import links_of

SPEC = (Path(__file__).resolve().parents[1] / "cases/webhooks/spec.yaml").read_text().partition("\n")[2]

Document = Callable[[str], Pages]


def test_every_webhook_and_callback_has_a_page(documented: Document) -> None:
    pages = documented(SPEC)
    found = {path.removeprefix("docs/webhooks/") for path in pages if path.startswith("docs/webhooks/")}
    own = {"order_created.md", "delete_order_created.md", "order_paid.md", "form_filled.md", "ping.md"}
    assert found == {*own, "stock_changed.md"}
    listed = {link.removeprefix("webhooks/") for link in links_of(pages["docs/webhooks.md"]) if "webhooks/" in link}
    assert listed == found
    assert "[webhooks](webhooks.md)" in pages["docs/index.md"]


def test_the_page_of_a_webhook(documented: Document) -> None:
    page = documented(SPEC)["docs/webhooks/order_created.md"]
    for part in (
        "# orderCreated\n",
        '`webhooks.parse("orderCreated", payload, *, headers, secret) -> OrderCreated`',
        "- `POST` to an address of yours\n",
        "Someone has ordered\n",
        "## Headers\n\n- `X-Attempt` · `int` · *may be absent*\n",
        "## Payload\n\n[`OrderCreated`](../types/OrderCreated.md)\n",
        "| `200` | [`PlanParam`](../types/Plan.md) | What we do |",
        '"id": "o_1"',
    ):
        assert part in page, part


def test_a_callback_is_told_on_the_page_of_its_operation(documented: Document) -> None:
    pages = documented(SPEC)
    method = pages["docs/methods/subscriptions.create.md"]
    assert (
        "## Callbacks\n\n- [`stockChanged`](../webhooks/stock_changed.md), sent to `{$request.body#/url}`\n" in method
    )
    callback = pages["docs/webhooks/stock_changed.md"]
    assert "**Callback**" in callback
    assert "- Asked for by [`subscriptions.create`](../methods/subscriptions.create.md)\n" in callback


def test_the_front_page_tells_how_to_read_them(documented: Document) -> None:
    readme = documented(SPEC)["README.md"]
    assert "## Webhooks\n" in readme and "event = webhooks.unwrap(body, headers)" in readme
    assert "`ZOO_WEBHOOK_SECRET`" in readme


def test_an_api_of_webhooks_alone_is_told_of_nothing_else(documented: Document) -> None:
    pages = documented("""
        info: {title: Zoo, version: '1'}
        webhooks:
          fed: {post: {requestBody: {content: {application/json: {schema: {type: string}}}}}}
        """)
    assert "## Webhooks\n" in pages["README.md"] and "## HTTP client" not in pages["README.md"]
    assert "event = webhooks.unwrap(body, headers)" in pages["README.md"]
