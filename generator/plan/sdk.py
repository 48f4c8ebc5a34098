"""The whole SDK as it will be printed: the one thing that templates see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..config import Settings
from ..encode import Code, Markdown, Toml, docstring, markdown, prose, toml
from ..ir.api import Api
from ..text import Pointer
from .annotations import Annotator
from .client import ClientPlan, plan_client
from .docs import DocsPlan, plan_docs
from .imports import Import, ModulePath, import_lines
from .ledger import NO_LEDGER, Ledger
from .names import Names, Pins, settle_names
from .naming import ClassName, Identifier
from .oldnames import exported_aliases, find_old_names, removed_attributes
from .pages import PagePlan, plan_pages
from .resources import ResourcePlan, plan_resources, settle_resource_classes
from .succession import next_ledger
from .tests import TestsPlan, plan_tests
from .types import TypeModule, plan_types
from .webhooks import WebhooksPlan, plan_webhooks

RUNTIME_EXPORTS = (
    "APIConnectionError APIError APIResponse APIResponseValidationError APIStatusError APITimeoutError AsyncPaginator "
    "AsyncStream AuthenticationError BadRequestError BaseModel ConflictError InternalServerError NotFoundError "
    "NotGiven Omit PaginationError PermissionDeniedError RateLimitError RequestOptions Stream UnknownVariant "
    "UnprocessableEntityError __version__ not_given omit types"
).split()


@dataclass(frozen=True, slots=True)
class PackagePlan:
    """What names the SDK as a whole."""

    name: Identifier
    distribution: Toml
    version: Toml
    version_literal: Code
    summary: Toml
    title: Markdown
    docstring: Code
    error: ClassName
    exports: tuple[ClassName, ...]
    """The page classes."""
    all: tuple[Identifier, ...]
    """Everything the package offers."""

    @property
    def folder(self) -> Toml:
        """The package's folder in the project."""
        return toml(self.name)


@dataclass(frozen=True, slots=True)
class PageModule:
    """`pagination.py`: the page classes of the SDK."""

    imports: tuple[Code, ...]
    pages: tuple[PagePlan, ...]


@dataclass(frozen=True, slots=True)
class OldTypes:
    """Names that `types` had in earlier runs: those that stand for another now, and those of what is gone."""

    renamed: tuple[tuple[ClassName, ClassName], ...]
    removed: tuple[ClassName, ...]

    @property
    def lazy_arguments(self) -> tuple[Code, ...]:
        """What the function is given that finds the names of `types`."""
        renamed = (Code("renamed=_RENAMED"),) if self.renamed else ()
        removed = (Code("removed=_REMOVED"),) if self.removed else ()
        return (Code("__name__"), Code("_MODULES"), *renamed, *removed)


@dataclass(frozen=True, slots=True)
class SdkPlan:
    """Every name, annotation, import and path of an SDK, decided."""

    package: PackagePlan
    client: ClientPlan
    resources: tuple[ResourcePlan, ...]
    types: tuple[TypeModule, ...]
    pagination: PageModule | None
    webhooks: WebhooksPlan | None
    names: Names
    old_types: OldTypes
    ledger: Ledger
    """The names as the next run has to know them."""
    docs: DocsPlan
    tests: TestsPlan

    @property
    def type_names(self) -> tuple[ClassName, ...]:
        """Every name that `types` offers, sorted."""
        return tuple(sorted(name for module in self.types for name in module.exports))


def plan_sdk(api: Api, settings: Settings, chosen: Api | None = None, ledger: Ledger = NO_LEDGER) -> SdkPlan:
    """Decides the SDK of an API, or of what is chosen of it; names are those of the whole either way.

    The `ledger` is that of the run before.
    """
    pins = Pins(settings.calls, settings.classes, settings.resource_prefix)
    whole, names = api, settle_names(api, pins, ledger)
    old = find_old_names(ledger, names)
    annotator = Annotator(api, names)
    pages = plan_pages(api, names, annotator)
    api = chosen or api
    pages = {operation.id: pages[operation.id] for operation in api.operations if operation.id in pages}
    resources = plan_resources(api, names, annotator, pages, old)
    webhooks = plan_webhooks(api, settings, names, annotator, resources)
    removed = removed_attributes(old, [resource.path for resource in resources]).get(())
    client = plan_client(api, settings, resources, webhooks, removed)
    types = plan_types(api, names, annotator)
    return SdkPlan(
        package=_plan_package(api, settings, pages, webhooks),
        client=client,
        resources=resources,
        types=types,
        pagination=_plan_pagination(pages),
        webhooks=webhooks,
        names=names,
        old_types=OldTypes(exported_aliases(old, names, api), tuple(sorted(old.removed_types))),
        ledger=next_ledger(
            whole,
            pins,
            names,
            old,
            [call for resource in resources for call in resource.calls],
            settle_resource_classes(names, old),
        ),
        docs=plan_docs(api, settings, names, annotator, client, resources, types, webhooks),
        tests=plan_tests(api, settings, names, client, resources, webhooks),
    )


def _plan_package(
    api: Api, settings: Settings, pages: Mapping[Pointer, PagePlan], webhooks: WebhooksPlan | None
) -> PackagePlan:
    pages_offered = sorted({name for page in pages.values() for name in (page.sync_name, page.async_name)})
    error = ClassName(f"{settings.stem}Error")
    clients = [Identifier(f"{settings.stem}Client"), Identifier(f"Async{settings.stem}Client")]
    readers = [webhooks.class_name] if webhooks else []
    about = f"{prose(api.title)}\n\n{prose(api.description, 96) if api.description else ''}"
    return PackagePlan(
        name=Identifier(settings.package),
        distribution=toml(settings.distribution),
        version=toml(settings.version),
        version_literal=Code(f'"{settings.version}"'),
        summary=toml(f"Python client of the {' '.join(prose(api.title).split())} API"),
        title=markdown(api.title),
        docstring=docstring(about.strip()),
        error=error,
        exports=tuple(pages_offered),
        all=tuple(sorted((*map(Identifier, RUNTIME_EXPORTS), *clients, *readers, error, *pages_offered), key=str)),
    )


def _plan_pagination(pages: Mapping[Pointer, PagePlan]) -> PageModule | None:
    if not pages:
        return None
    listed = sorted({page.sync_name: page for page in pages.values()}.values(), key=lambda page: page.sync_name)
    imports = {item for page in listed for item in page.imports}
    imports |= {
        Import("._runtime", "AsyncPage"),
        Import("._runtime", "SyncPage"),
        Import("typing", "Generic"),
        Import("typing", "TypeVar"),
    }
    return PageModule(import_lines(imports, ModulePath(("pagination",))), tuple(listed))
