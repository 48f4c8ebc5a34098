"""Which contract tests stand in `tests/`? One module a resource; each call as little and as much as the spec allows.

beta.threads.runs . create   ->   test_create, test_create_with_every_argument, test_create_raw_response, ...
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...config import Settings
from ...encode import Code, docstring, python
from ...examples import Examples, gather
from ...ir.api import Api
from ...text import SpecText
from ..client import ClientPlan
from ..imports import Import, ModulePath, import_lines
from ..names import Names
from ..naming import Identifier
from ..resources import ResourcePlan
from ..webhooks import WebhooksPlan
from .home import spec_path
from .methods import MethodTests, plan_method_tests
from .webhooks import WebhookTests, plan_webhook_tests

HELPERS = ("answered", "collected", "opened", "settled")


@dataclass(frozen=True, slots=True)
class TestModule:
    """The tests of one resource. `clients` is the type of both clients together."""

    __test__ = False

    file: str
    docstring: Code
    deprecated: bool
    imports: tuple[Code, ...]
    mark: Code
    clients: Code
    methods: tuple[MethodTests, ...]


@dataclass(frozen=True, slots=True)
class TestsPlan:
    """The whole of `tests/`: the server's address, how clients are made, and the modules."""

    __test__ = False

    docstring: Code
    imports: tuple[Code, ...]
    clients: Code
    sync_client: Identifier
    async_client: Identifier
    arguments: tuple[Code, ...]
    variable: Code
    spec: Code
    no_mock: Code
    no_spec: Code
    modules: tuple[TestModule, ...]
    webhooks: WebhookTests | None = None


def plan_tests(
    api: Api,
    settings: Settings,
    names: Names,
    client: ClientPlan,
    resources: tuple[ResourcePlan, ...],
    webhooks: WebhooksPlan | None = None,
) -> TestsPlan:
    """The tests of every call of an SDK."""
    examples = gather(api)
    sync_client, async_client = (each.name for each in client.classes)
    variable = f"{settings.environment_prefix}_TEST_BASE_URL"
    files = _files(resources)
    return TestsPlan(
        docstring=docstring("The clients that the tests use, and the server that these talk to."),
        imports=_lines(settings, {sync_client, async_client}),
        clients=Code(f"{sync_client} | {async_client}"),
        sync_client=sync_client,
        async_client=async_client,
        arguments=(
            *(Code(f'{credential.keyword}="test"') for credential in client.credentials if not credential.fetches),
            *map(Code, ("base_url=base_url", "default_headers=prefer", "max_retries=0", "strict=True")),
        ),
        variable=python(SpecText(variable)),
        spec=python(SpecText(spec_path(settings))),
        no_mock=python(SpecText(f"set {variable}, or install oarlock")),
        no_spec=python(SpecText(f"set {variable}: there is no description here")),
        modules=tuple(
            _plan_module(api, settings, names, examples, client, resource, files[resource.path])
            for resource in resources
            if resource.calls
        ),
        webhooks=plan_webhook_tests(api, settings, names, examples, webhooks, files.values()),
    )


def _plan_module(
    api: Api,
    settings: Settings,
    names: Names,
    examples: Examples,
    client: ClientPlan,
    resource: ResourcePlan,
    file: str,
) -> TestModule:
    methods = tuple(plan_method_tests(api, names, examples, call) for call in resource.calls)
    clients = [each.name for each in client.classes]
    used = {name for method in methods for name in method.imports}
    helpers = import_lines({Import(".colours", name) for name in used & set(HELPERS)}, ModulePath(("tests",)))
    ignored = 'pytest.mark.filterwarnings("ignore::DeprecationWarning")'
    return TestModule(
        file=file,
        docstring=docstring(f"`client.{'.'.join(resource.path)}` does what the description says."),
        deprecated=resource.deprecated,
        imports=(*_lines(settings, {*clients, *(used - set(HELPERS))}), Code(""), *helpers),
        mark=Code(f"[pytest.mark.anyio, {ignored}]" if resource.deprecated else "pytest.mark.anyio"),
        clients=Code(" | ".join(clients)),
        methods=methods,
    )


def _lines(settings: Settings, names: Iterable[str]) -> tuple[Code, ...]:
    """The import of names from the package under test."""
    return import_lines({Import(settings.package, name) for name in names}, ModulePath(("tests",)))


def _files(resources: Iterable[ResourcePlan]) -> dict[tuple[Identifier, ...], str]:
    """The test module of each resource; of two with one name, the deeper resource's shows where its words end."""
    found: dict[tuple[Identifier, ...], str] = {}
    for resource in sorted(resources, key=lambda resource: len(resource.path)):
        found[resource.path] = next(name for name in _file_names(resource.path) if name not in found.values())
    return found


def _file_names(path: tuple[Identifier, ...]) -> Iterator[str]:
    yield f"test_{'_'.join(path)}.py"
    yield f"test_{'__'.join(path)}.py"
    yield from (f"test_{'__'.join(path)}_{count}.py" for count in range(2, 10_000))
