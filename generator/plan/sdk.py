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
from .names import Names, Pins, settle_names
from .naming import ClassName, Identifier
from .pages import PagePlan, plan_pages
from .resources import ResourcePlan, plan_resources
from .tests import TestsPlan, plan_tests
from .types import TypeModule, plan_types

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
class SdkPlan:
    """Every name, annotation, import and path of an SDK, decided."""

    package: PackagePlan
    client: ClientPlan
    resources: tuple[ResourcePlan, ...]
    types: tuple[TypeModule, ...]
    pagination: PageModule | None
    names: Names
    docs: DocsPlan
    tests: TestsPlan

    @property
    def type_names(self) -> tuple[ClassName, ...]:
        """Every name that `types` offers, sorted."""
        return tuple(sorted(name for module in self.types for name in module.exports))


def plan_sdk(api: Api, settings: Settings) -> SdkPlan:
    """Decides the SDK of an API."""
    names = settle_names(api, Pins(settings.calls, settings.classes, settings.resource_prefix))
    annotator = Annotator(api, names)
    pages = plan_pages(api, names, annotator)
    resources = plan_resources(api, names, annotator, pages)
    client, types = plan_client(api, settings, resources), plan_types(api, names, annotator)
    return SdkPlan(
        package=_plan_package(api, settings, pages),
        client=client,
        resources=resources,
        types=types,
        pagination=_plan_pagination(pages),
        names=names,
        docs=plan_docs(api, settings, names, annotator, client, resources, types),
        tests=plan_tests(api, settings, names, client, resources),
    )


def _plan_package(api: Api, settings: Settings, pages: Mapping[Pointer, PagePlan]) -> PackagePlan:
    pages_offered = sorted({name for page in pages.values() for name in (page.sync_name, page.async_name)})
    error = ClassName(f"{settings.stem}Error")
    clients = [Identifier(f"{settings.stem}Client"), Identifier(f"Async{settings.stem}Client")]
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
        all=tuple(sorted((*map(Identifier, RUNTIME_EXPORTS), *clients, error, *pages_offered), key=str)),
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
