"""Webhooks: what the API sends to an address of yours, verified and read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Unpack, overload

from . import types
from ._runtime.errors import WebhookError, WebhookPayloadError, WebhookSignatureError
from ._runtime.webhooks import HubSignature, Proof, StandardWebhooks, Verifier, WebhookReader

__all__ = [
    "HubSignature",
    "StandardWebhooks",
    "Verifier",
    "WebhookError",
    "WebhookPayloadError",
    "WebhookSignatureError",
    "Webhooks",
]


class Webhooks(WebhookReader):
    """What the API sends to an address of yours, verified and read.

    It needs no client and no connection: `Webhooks(secret)` will do.
    """

    _secret_env = "SHOP_WEBHOOK_SECRET"
    _payloads = {
        "orderCreated": "OrderCreated",
        "DELETE orderCreated": "Gone",
        "/order/paid": "OrderPaidPayload",
        "stockChanged": "Stock",
    }

    def unwrap(
        self, payload: str | bytes, headers: Mapping[str, str] | None = None, *, secret: str | None = None
    ) -> types.WebhookEvent:
        """Read a webhook, whichever it is. With `headers`, its signature is verified first.

        Args:
            payload: The body as it came, before anything has read it as JSON.
            headers: The headers of the request; without them, the payload may come from anyone.
            secret: What to verify with; read from `SHOP_WEBHOOK_SECRET` when it isn't given.

        Raises:
            WebhookSignatureError: The signature is missing, wrong or too old.
            WebhookPayloadError: The payload can't be read.
        """
        return self._read(types.WebhookEvent, payload, headers, secret)

    @overload
    def parse(
        self, name: Literal["orderCreated"], payload: str | bytes, **proof: Unpack[Proof]
    ) -> types.OrderCreated: ...

    @overload
    def parse(
        self, name: Literal["DELETE orderCreated"], payload: str | bytes, **proof: Unpack[Proof]
    ) -> types.Gone: ...

    @overload
    def parse(
        self, name: Literal["/order/paid"], payload: str | bytes, **proof: Unpack[Proof]
    ) -> types.OrderPaidPayload: ...

    @overload
    def parse(self, name: Literal["stockChanged"], payload: str | bytes, **proof: Unpack[Proof]) -> types.Stock: ...

    def parse(self, name: str, payload: str | bytes, **proof: Unpack[Proof]) -> Any:
        """Read the webhook of this name. With `headers`, its signature is verified first.

        Args:
            name: What the API's description calls the webhook.
            payload: The body as it came, before anything has read it as JSON.
            headers: The headers of the request; without them, the payload may come from anyone.
            secret: What to verify with; read from `SHOP_WEBHOOK_SECRET` when it isn't given.

        Raises:
            WebhookSignatureError: The signature is missing, wrong or too old.
            WebhookPayloadError: The payload can't be read.
        """
        return self._read_named(types, name, payload, proof)
