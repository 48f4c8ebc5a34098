"""Types of `WebhookEvent`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .gone import Gone
from .order_created import OrderCreated
from .order_paid_payload import OrderPaidPayload
from .stock import Stock

WebhookEvent: TypeAlias = Annotated[OrderCreated | Gone | OrderPaidPayload | Stock, Field(discriminator="kind")]
"""What any of the webhooks brings."""
