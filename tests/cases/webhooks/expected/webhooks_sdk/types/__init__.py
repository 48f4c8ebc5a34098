"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .gone import Gone as Gone
    from .order import Order as Order
    from .order_created import OrderCreated as OrderCreated
    from .order_paid_payload import OrderPaidPayload as OrderPaidPayload
    from .plan import PlanParam as PlanParam
    from .stock import Stock as Stock
    from .subscribe_request import SubscribeRequestParam as SubscribeRequestParam
    from .webhook_event import WebhookEvent as WebhookEvent

_MODULES: dict[str, str] = {
    "Gone": "gone",
    "Order": "order",
    "OrderCreated": "order_created",
    "OrderPaidPayload": "order_paid_payload",
    "PlanParam": "plan",
    "Stock": "stock",
    "SubscribeRequestParam": "subscribe_request",
    "WebhookEvent": "webhook_event",
}

__all__ = [
    "Gone",
    "Order",
    "OrderCreated",
    "OrderPaidPayload",
    "PlanParam",
    "Stock",
    "SubscribeRequestParam",
    "WebhookEvent",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
