"""The whole SDK as it will be printed: the one thing that templates see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..config import Settings
from ..encode import Code, Markdown, Toml, docstring, markdown, prose, toml
from ..extend import FOLDER, NO_EXTENSIONS, Extensions
from ..ir.api import Api
from ..text import Pointer
from .annotations import Annotator
from .client import ClientPlan, plan_client
from .docs import SITE, DocsPlan, open_book, plan_docs
from .homes import TypeHome, homes_of_clients, homes_of_types
from .imports import Import, ModulePath, import_lines
from .ledger import NO_LEDGER, Ledger
from .names import Names, Pins, settle_names
from .naming import ClassName, Identifier
from .offers import Offers, plan_offers
from .oldnames import exported_aliases, find_old_names, removed_attributes
from .pages import PagePlan, plan_pages
from .parts import ALL_PARTS, parts_of
from .resources import ResourcePlan, plan_resources, settle_resource_classes
from .runtime import from_runtime
from .succession import next_ledger
from .tests import TestsPlan, plan_tests
from .typepaths import TypePath, plan_type_paths
from .types import TypeModule, plan_types
from .webhooks import WebhooksPlan, plan_webhooks

_OWN = ("__version__", "types")


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
    offers: Offers
    """What it offers of the runtime."""
    exports: tuple[ClassName, ...]
    """The page classes."""
    additions: tuple[Identifier, ...]
    """What the user's extensions offer beside."""
    all: tuple[Identifier, ...]
    """Everything the package offers."""
    has_docs: bool = True
    """Whether its docs go with it; they don't with one that is vendored."""

    @property
    def errors(self) -> tuple[Code, ...]:
        """The errors as they are imported: their base is called after the API."""
        return tuple(sorted((*self.offers.errors.names, Code(f"SDKError as {self.error}"))))

    @property
    def extensions(self) -> Toml:
        """The folder of the user's own code, which tools leave as it is written."""
        return toml(f"{self.name}/{FOLDER}")

    @property
    def folder(self) -> Toml:
        """The package's folder in the project."""
        return toml(self.name)

    @property
    def docs(self) -> Toml:
        """The folder of the docs in the package, as it is installed."""
        return toml(f"{self.name}/_docs")


@dataclass(frozen=True, slots=True)
class PageModule:
    """`pagination/pages.py`: the page classes of the SDK."""

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
    type_paths: tuple[TypePath, ...]
    pagination: PageModule | None
    webhooks: WebhooksPlan | None
    names: Names
    old_types: OldTypes
    ledger: Ledger
    """The names as the next run has to know them."""
    docs: DocsPlan
    """The pages as Markdown holds them."""
    tests: TestsPlan
    extensions: Extensions = NO_EXTENSIONS
    site: DocsPlan | None = None
    """The pages as a browser holds them, where they are asked for."""

    @property
    def type_homes(self) -> tuple[TypeHome, ...]:
        """Where the names of `types` come from."""
        return homes_of_types(self.types, self.names.extended)

    @property
    def client_homes(self) -> tuple[TypeHome, ...]:
        """Where the clients come from that are extended."""
        return homes_of_clients(self.client.names, self.names.extended)

    @property
    def plain_clients(self) -> tuple[ClassName, ...]:
        """The clients that are as they are generated."""
        extended = {name for home in self.client_homes for name in home.names}
        return tuple(name for name in self.client.names if name not in extended)

    @property
    def type_names(self) -> tuple[ClassName, ...]:
        """Every name that `types` offers, sorted."""
        return tuple(sorted(name for module in self.types for name in module.exports))


def plan_sdk(
    api: Api,
    settings: Settings,
    chosen: Api | None = None,
    ledger: Ledger = NO_LEDGER,
    extensions: Extensions = NO_EXTENSIONS,
    *,
    with_site: bool = False,
) -> SdkPlan:
    """Decides the SDK of an API, or of what is chosen of it; names are those of the whole either way.

    The `ledger` is that of the run before, `extensions` are the user's own classes. `with_site` plans the docs a second
    time, as deep as a browser bears.
    """
    pins = Pins(settings.calls, settings.classes, settings.resource_prefix)
    whole, names = api, replace(settle_names(api, pins, ledger), extended=extensions.homes)
    old = find_old_names(ledger, names)
    annotator = Annotator(api, names)
    all_pages = plan_pages(api, names, annotator, ledger.pages)
    api = chosen or api
    parts = parts_of(settings)
    paged = (operation.id for operation in api.operations if operation.id in all_pages)
    pages = {id: replace(all_pages[id], colours=parts.colours) for id in paged}
    resources = plan_resources(api, names, annotator, pages, old)
    webhooks = plan_webhooks(api, settings, names, annotator, resources)
    removed = removed_attributes(old, [resource.path for resource in resources]).get(())
    client = plan_client(api, settings, resources, webhooks, removed, extensions.homes)
    types = plan_types(api, names, annotator)
    book = open_book(api, settings, names, annotator, client, resources, types, webhooks, old)
    shown = client
    if parts != ALL_PARTS:
        shown = plan_client(api, settings, resources, webhooks, removed, extensions.homes, parts)
    return SdkPlan(
        package=_plan_package(api, settings, pages, shown, webhooks, extensions),
        client=shown,
        resources=resources if parts == ALL_PARTS else plan_resources(api, names, annotator, pages, old, parts),
        types=types,
        type_paths=plan_type_paths(resources),
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
            all_pages,
        ),
        docs=plan_docs(book),
        site=plan_docs(book, SITE) if with_site else None,
        tests=plan_tests(api, settings, names, client, resources, webhooks),
        extensions=extensions,
    )


def _plan_package(
    api: Api,
    settings: Settings,
    pages: Mapping[Pointer, PagePlan],
    client: ClientPlan,
    webhooks: WebhooksPlan | None,
    extensions: Extensions,
) -> PackagePlan:
    pages_offered = sorted({each.name for page in pages.values() for each in page.classes})
    error = ClassName(f"{settings.stem}Error")
    readers = [webhooks.class_name] if webhooks else []
    about = f"{prose(api.title)}\n\n{prose(api.description, 96) if api.description else ''}"
    streams = any(operation.streaming for operation in api.operations)
    offers = plan_offers(settings, pages=bool(pages), streams=streams)
    own = {*map(Identifier, _OWN), *offers.names, *client.names, *readers, error, *pages_offered}
    additions = {Identifier(name) for name in extensions.exports} - own
    return PackagePlan(
        name=Identifier(settings.package),
        distribution=toml(settings.distribution),
        version=toml(settings.version),
        version_literal=Code(f'"{settings.version}"'),
        summary=toml(f"Python client of the {' '.join(prose(api.title).split())} API"),
        title=markdown(api.title),
        docstring=docstring(about.strip()),
        error=error,
        offers=offers,
        exports=tuple(pages_offered),
        additions=tuple(sorted(additions, key=str)),
        all=tuple(sorted(own | additions, key=str)),
        has_docs=not settings.lean,
    )


def _plan_pagination(pages: Mapping[Pointer, PagePlan]) -> PageModule | None:
    if not pages:
        return None
    listed = sorted({page.sync_name: page for page in pages.values()}.values(), key=lambda page: page.sync_name)
    imports = {item for page in listed for item in page.imports}
    imports |= {
        *(from_runtime(each.base) for page in listed for each in page.classes),
        Import("typing", "Generic"),
        Import("typing", "TypeVar"),
    }
    return PageModule(import_lines(imports, ModulePath(("pagination", "pages"))), tuple(listed))
