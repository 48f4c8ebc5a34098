"""What do the docs say? Every page as frozen data, planned from the same facts and names as the code they describe.

    Api, Names, the planned resources   ─►   DocsPlan: a front page, an index, a page a resource, a method and a type

A target lays the pages out; what stands on them, how deep and in which order is decided here.
"""

from __future__ import annotations

from ...config import Settings
from ...examples import gather
from ...ir.api import Api
from ..annotations import Annotator
from ..client import ClientPlan
from ..names import Names
from ..naming import ClassName
from ..resources import ResourcePlan
from ..types import TypeModule
from ..webhooks import WebhooksPlan
from .book import Book, methods_of
from .methods import plan_method_page
from .pages import DocsPlan
from .readme import plan_readme
from .resources import plan_index, plan_method_list, plan_resource_page, plan_type_list
from .trees import Trees
from .types import plan_type_page
from .typetexts import TypeTexts, class_targets
from .uses import plan_uses
from .webhooks import plan_callbacks, plan_webhook_list

__all__ = ["DocsPlan", "plan_docs"]


def plan_docs(
    api: Api,
    settings: Settings,
    names: Names,
    annotator: Annotator,
    client: ClientPlan,
    resources: tuple[ResourcePlan, ...],
    types: tuple[TypeModule, ...],
    webhooks: WebhooksPlan | None,
) -> DocsPlan:
    """Every page of the docs of an SDK."""
    attributes = {str(plan.name): tuple(a.name for a in plan.attributes) for module in types for plan in module.classes}
    texts = TypeTexts(api, names, annotator, class_targets(names, api), attributes)
    error = ClassName(f"{settings.stem}Error")
    book = Book(
        api, settings, client, resources, error, texts, Trees(texts), gather(api), methods_of(resources), webhooks
    )
    uses = plan_uses(book)
    used = [d for d in api.definitions.values() if d.id in api.given or d.id in api.taken]
    return DocsPlan(
        readme=plan_readme(book, settings.distribution),
        index=plan_index(book),
        method_list=plan_method_list(book),
        type_list=plan_type_list(book),
        resources=tuple(plan_resource_page(book, resource) for resource in resources),
        methods=tuple(
            plan_method_page(book, r, call, plan_callbacks(book, call)) for r in resources for call in r.calls
        ),
        types=tuple(plan_type_page(book, definition, uses) for definition in used),
        webhooks=plan_webhook_list(book),
    )
