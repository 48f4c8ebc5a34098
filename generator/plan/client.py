"""What do the two client classes take and offer?"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..config import Settings
from ..encode import Code, docstring, prose, python, show
from ..ir.api import Api
from .arguments import RUNTIME
from .credentials import CredentialPlan, SchemePlan, plan_schemes
from .imports import Import, ModulePath, import_lines
from .naming import ClassName, Identifier
from .resources import ChildPlan, ResourcePlan, children_of
from .security import needs_nothing, usual_security
from .servers import ServersPlan, plan_servers
from .webhooks import WebhooksPlan


@dataclass(frozen=True, slots=True)
class ClientParameter:
    """An argument of the constructor that this API has and others may not; nothing needs to be given for it."""

    name: Identifier
    annotation: Code


@dataclass(frozen=True, slots=True)
class ClientClass:
    """A client in one colour."""

    name: ClassName
    base: Identifier
    parameters: tuple[ClientParameter, ...]
    http_client: Code
    docstring: Code
    init_docstring: Code
    children: tuple[ChildPlan, ...]


@dataclass(frozen=True, slots=True)
class ClientPlan:
    """`_client.py`: the settings that the spec gives, and the clients."""

    imports: tuple[Code, ...]
    lazy_imports: tuple[Code, ...]
    settings: tuple[Code, ...]
    schemes: tuple[SchemePlan, ...]
    servers: ServersPlan
    passed: tuple[Code, ...]
    """What the constructor hands on of its parameters."""
    classes: tuple[ClientClass, ...]
    removed: Code | None = None
    """The resources that the clients once had, as a literal: what became of each, by name."""

    @property
    def credentials(self) -> tuple[CredentialPlan, ...]:
        """The arguments of all schemes; several may share one."""
        listed: dict[Identifier, CredentialPlan] = {}
        for credential in (credential for scheme in self.schemes for credential in scheme.credentials):
            listed.setdefault(credential.keyword, credential)
        return tuple(listed.values())

    @property
    def base_url(self) -> Code:
        """The address that requests go to when the client isn't told; empty or relative where it has to be."""
        return self.servers.base_url

    @property
    def names(self) -> tuple[ClassName, ...]:
        """The names of the clients, sorted."""
        return tuple(sorted(item.name for item in self.classes))


def plan_client(
    api: Api,
    settings: Settings,
    resources: tuple[ResourcePlan, ...],
    webhooks: WebhooksPlan | None,
    removed: Code | None = None,
) -> ClientPlan:
    """The clients of an API; `removed` says of the resources that they once had what became of them."""
    schemes = plan_schemes(api, settings)
    keywords = frozenset(credential.keyword for scheme in schemes for credential in scheme.credentials)
    servers = plan_servers(api, settings, keywords)
    plan = ClientPlan((), (), _settings_arguments(api, settings, schemes, servers), schemes, servers, (), (), removed)
    home = ModulePath(("_client",))
    tops = {resource.path: resource.classes[0].name for resource in resources}
    planned = [_plan_class(settings, tops, plan, prefix) for prefix in ("", "Async")]
    lazy = {Import(child.module, child.class_name) for item in planned for child in item.children}
    lazy |= {Import(".webhooks", webhooks.class_name)} if webhooks else set()
    classes = (replace(item, children=tuple(_seen_from(home, child) for child in item.children)) for item in planned)
    return replace(
        plan,
        imports=import_lines(_imports(plan, has_children=bool(resources or webhooks or removed)), home),
        lazy_imports=import_lines(lazy, home),
        passed=tuple(_passed(plan)),
        classes=tuple(classes),
    )


def _imports(plan: ClientPlan, *, has_children: bool) -> Iterator[Import]:
    yield from (Import("collections.abc", "Mapping"), Import("httpx2"))
    runtime = ("ClientSettings", "SyncClient", "AsyncClient", "Omit", "omit", "ResponseLimits")
    yield from (Import(f".{RUNTIME}", name) for name in (*runtime, *(scheme.auth for scheme in plan.schemes)))
    if has_children:
        yield from (Import("functools", "cached_property"), Import("typing", "TYPE_CHECKING"))
    if plan.removed:
        yield Import(f".{RUNTIME}.lazy", "removed_names")
    if any(credential.is_secret for credential in plan.credentials):
        yield from (Import("collections.abc", name) for name in ("Awaitable", "Callable"))
    if any("Scoped(" in line for line in plan.settings):
        yield Import(f".{RUNTIME}", "Scoped")
    if any("Literal[" in parameter.annotation for parameter in _server_parameters(plan)):
        yield Import("typing", "Literal")


def _passed(plan: ClientPlan) -> Iterator[Code]:
    yield _mapping(credential.keyword for credential in plan.credentials)
    if plan.servers.environments:
        yield Code("environment=environment")
    if plan.servers.variables:
        yield Code(f"variables={_mapping(variable.name for variable in plan.servers.variables)}")


def _mapping(names: Iterable[Identifier]) -> Code:
    return Code("{" + ", ".join(f'"{name}": {name}' for name in names) + "}")


def _settings_arguments(
    api: Api, settings: Settings, schemes: tuple[SchemePlan, ...], servers: ServersPlan
) -> tuple[Code, ...]:
    headers = ", ".join(f"{python(name)}: {python(value)}" for name, value in api.default_headers)
    usual = usual_security(api)
    unasked = any(needs_nothing(api, operation) for operation in api.operations)
    return (
        Code(f'package="{settings.package}"'),
        Code("version=__version__"),
        Code(f'title="{settings.stem}Client"'),
        Code(f"base_url={servers.base_url}"),
        Code(f'base_url_env="{settings.environment_prefix}_BASE_URL"'),
        *servers.arguments,
        *([Code(f"default_headers={{{headers}}}")] if headers else []),
        *([Code(f"auth=({', '.join(scheme.code for scheme in schemes)},)")] if schemes else []),
        *([Code(f"security={usual}")] if usual else []),
        *([Code("auth_optional=True")] if schemes and unasked else []),
    )


def _seen_from(home: ModulePath, child: ChildPlan) -> ChildPlan:
    return replace(child, module=Code(home.relative(child.module)))


def _plan_class(
    settings: Settings, tops: Mapping[tuple[Identifier, ...], ClassName], plan: ClientPlan, prefix: str
) -> ClientClass:
    colour = "asynchronous" if prefix else "synchronous"
    secret = Code("str | Callable[[], str]" + (" | Callable[[], Awaitable[str]]" if prefix else ""))
    credentials = (ClientParameter(c.keyword, secret if c.is_secret else Code("str")) for c in plan.credentials)
    children = children_of((), tops, prefix)
    return ClientClass(
        name=ClassName(f"{prefix}{settings.stem}Client"),
        base=Identifier(f"{prefix or 'Sync'}Client"),
        parameters=(*credentials, *_server_parameters(plan)),
        http_client=Code("httpx2.AsyncClient" if prefix else "httpx2.Client"),
        docstring=docstring(f"The {colour} client; use it as a context manager, or call `close` when done with it.", 4),
        init_docstring=docstring("\n".join(_init_text(settings, plan)), 8),
        children=tuple(replace(child, docstring=docstring(f"The resource `{child.name}`.", 8)) for child in children),
    )


def _server_parameters(plan: ClientPlan) -> Iterator[ClientParameter]:
    if plan.servers.environments:
        names = ", ".join(name for name, _ in plan.servers.environments)
        yield ClientParameter(Identifier("environment"), Code(f"Literal[{names}]"))
    yield from (ClientParameter(variable.name, variable.annotation) for variable in plan.servers.variables)


def _init_text(settings: Settings, plan: ClientPlan) -> Iterator[str]:
    """The docstring of a client's constructor."""
    yield "Make a client; what isn't given comes from the environment, then from the API's description."
    yield ""
    yield "Args:"
    wrapper = textwrap.TextWrapper(
        WIDTH, initial_indent=" " * 4, subsequent_indent=" " * 8, break_long_words=False, break_on_hyphens=False
    )
    yield from (wrapper.fill(f"{name}: {said}") for name, said in _arguments(settings, plan))


def _arguments(settings: Settings, plan: ClientPlan) -> Iterator[tuple[str, str]]:
    for credential in plan.credentials:
        named = f" `{show(credential.wire_name)}`" if credential.wire_name else ""
        source = f"read from `{credential.environment}` when it isn't given"
        yield credential.keyword, f"{credential.text}{named}; {source}."
    yield "auth", f"An `httpx2.Auth` that proves who you are, in place of {'those' if plan.credentials else 'a key'}."
    if plan.servers.environments:
        default = f"; {plan.servers.default} by default" if plan.servers.default else ""
        yield "environment", f"The server to call{default}."
    for variable in plan.servers.variables:
        said = " ".join(prose(variable.description).split()).rstrip(".") if variable.description else variable.text
        yield variable.name, f"{said}{f'; `{show(variable.value)}` by default' if variable.value else ''}."
    whose = ", for all operations" if plan.servers.elsewhere else ""
    source = f"read from `{settings.environment_prefix}_BASE_URL` when it isn't given"
    yield "base_url", f"The server's address{whose}; {source}."
    yield from _ALWAYS


WIDTH = 100
_ALWAYS = (
    ("timeout", "Seconds, or an `httpx2.Timeout`; None waits forever."),
    ("max_retries", "How often a failed request is sent again."),
    ("default_headers", "Headers of every request; `omit` as a value removes one."),
    ("default_query", "Query parameters of every request."),
    ("http_client", "A client of yours to send requests with, instead of one of its own."),
    ("strict", "Raise `APIResponseValidationError` for an answer that isn't as described."),
    ("limits", "How much of an answer is held in memory."),
)
