"""Everything that pages are written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...config import Settings
from ...examples import Examples
from ...ir.api import Api
from ...text import Pointer
from ..calls import CallPlan
from ..client import ClientPlan
from ..methods import MethodPlan
from ..naming import ClassName, Identifier
from ..oldnames import OldNames
from ..resources import ResourcePlan
from ..webhooks import WebhooksPlan
from .budgets import MARKDOWN, Budget
from .trees import Trees
from .typetexts import TypeTexts


@dataclass(frozen=True)
class Book:
    """The API, its plan, and the writers of types and trees."""

    api: Api
    settings: Settings
    client: ClientPlan
    resources: tuple[ResourcePlan, ...]
    error: ClassName
    texts: TypeTexts
    trees: Trees
    examples: Examples
    methods: Mapping[Pointer, MethodPlan]
    """The synchronous method of each operation."""
    webhooks: WebhooksPlan | None = None
    budget: Budget = MARKDOWN
    old: OldNames | None = None
    """What earlier versions called things."""

    @property
    def package(self) -> Identifier:
        """The name that users import."""
        return Identifier(self.settings.package)

    @property
    def sync_client(self) -> ClassName:
        """The class of the synchronous client."""
        return self.client.classes[0].name

    @property
    def async_client(self) -> ClassName:
        """The class of the asynchronous client."""
        return self.client.classes[1].name

    @property
    def base_url_variable(self) -> str:
        """The environment variable that holds the server's address."""
        return f"{self.settings.environment_prefix}_BASE_URL"

    @property
    def calls(self) -> tuple[CallPlan, ...]:
        """Every call, by resource."""
        return tuple(call for resource in self.resources for call in resource.calls)


def methods_of(resources: tuple[ResourcePlan, ...]) -> dict[Pointer, MethodPlan]:
    """The synchronous method of each operation."""
    pairs = (pair for r in resources for pair in zip(r.calls, r.classes[0].methods, strict=True))
    return {call.operation.id: method for call, method in pairs}
