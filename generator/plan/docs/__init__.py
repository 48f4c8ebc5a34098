"""What do the docs say? Every page as frozen data, planned from the same facts and names as the code they describe.

    Api, Names, the planned resources   ─►   DocsPlan: a front page, an index, a page a resource, a method and a type

A target lays the pages out; what stands on them, how deep and in which order is decided here.
"""

from __future__ import annotations

from dataclasses import replace

from ...config import Settings
from ...examples import gather
from ...ir.api import Api
from ..annotations import Annotator
from ..client import ClientPlan
from ..names import Names
from ..naming import ClassName
from ..oldnames import OldNames
from ..resources import ResourcePlan
from ..types import TypeModule
from ..webhooks import WebhooksPlan
from .book import Book, methods_of
from .budgets import MARKDOWN, SITE, Budget
from .guides import plan_guides
from .methods import plan_method_page
from .pages import DocsPlan
from .readme import plan_readme
from .resources import plan_index, plan_method_list, plan_resource_page, plan_type_list
from .trees import Trees
from .types import plan_type_page
from .typetexts import TypeTexts, class_targets
from .uses import plan_uses
from .webhooks import plan_callbacks, plan_webhook_list

__all__ = ["SITE", "DocsPlan", "open_book", "plan_docs"]


def open_book(
    api: Api,
    settings: Settings,
    names: Names,
    annotator: Annotator,
    client: ClientPlan,
    resources: tuple[ResourcePlan, ...],
    types: tuple[TypeModule, ...],
    webhooks: WebhooksPlan | None,
    old: OldNames | None = None,
) -> Book:
    """What the pages of the docs of an SDK are written from."""
    attributes = {str(plan.name): tuple(a.name for a in plan.attributes) for module in types for plan in module.classes}
    texts = TypeTexts(api, names, annotator, class_targets(names, api), attributes)
    error = ClassName(f"{settings.stem}Error")
    return Book(
        api,
        settings,
        client,
        resources,
        error,
        texts,
        Trees(texts),
        gather(api),
        methods_of(resources),
        webhooks,
        old=old,
    )


def plan_docs(book: Book, budget: Budget = MARKDOWN) -> DocsPlan:
    """Every page of the docs of an SDK, as long as pages may be."""
    book = replace(book, budget=budget, trees=Trees(book.texts, budget.values))
    uses = plan_uses(book)
    used = [d for d in book.api.definitions.values() if d.id in book.api.given or d.id in book.api.taken]
    return DocsPlan(
        readme=plan_readme(book),
        index=plan_index(book),
        method_list=plan_method_list(book),
        type_list=plan_type_list(book),
        resources=tuple(plan_resource_page(book, resource) for resource in book.resources),
        methods=tuple(
            plan_method_page(book, r, call, plan_callbacks(book, call)) for r in book.resources for call in r.calls
        ),
        types=tuple(plan_type_page(book, definition, uses) for definition in used),
        webhooks=plan_webhook_list(book),
        guides=plan_guides(book),
    )
