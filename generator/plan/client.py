"""What do the two client classes take and offer?"""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..config import Settings
from ..encode import Code, docstring, prose, python, show
from ..extend import ExtendedClass, Home
from ..ir.api import Api
from .credentials import CredentialPlan, SchemePlan, plan_schemes
from .gateways import GatewayPlan, SentPlan, credentials_of, plan_gateways
from .imports import Import, ModulePath, import_lines
from .naming import ClassName, Identifier
from .parts import ALL_PARTS, Parts
from .reserved import CLIENT_NAMES
from .resources import NOTHING_EXTENDED, ChildPlan, ResourcePlan, children_of
from .runtime import from_runtime
from .security import needs_nothing, usual_security
from .servers import ServersPlan, plan_servers
from .styles import brackets_lists
from .webhooks import WebhooksPlan

_PREFIXES = {"sync": "", "async": "Async"}


@dataclass(frozen=True, slots=True)
class ClientParameter:
    """An argument of the constructor that this API has and others may not; nothing needs to be given for it."""

    name: Identifier
    annotation: Code


@dataclass(frozen=True, slots=True)
class CredentialAttribute:
    """A secret of the client that can be read and replaced."""

    name: Identifier
    docstring: Code


@dataclass(frozen=True, slots=True)
class ClientClass:
    """A client in one colour."""

    name: ClassName
    base: Identifier
    parameters: tuple[ClientParameter, ...]
    http_client: Code
    request_hook: Identifier
    response_hook: Identifier
    docstring: Code
    init_docstring: Code
    children: tuple[ChildPlan, ...]
    credentials: tuple[CredentialAttribute, ...] = ()


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
    gateways: tuple[GatewayPlan, ...] = ()

    @property
    def credentials(self) -> tuple[CredentialPlan, ...]:
        """The arguments of all schemes; several may share one."""
        return _once(credential for scheme in self.schemes for credential in scheme.credentials)

    @property
    def all_credentials(self) -> tuple[CredentialPlan, ...]:
        """The same, and those that are for an environment only."""
        return _once((*self.credentials, *(own for gateway in self.gateways for own in credentials_of(gateway))))

    @property
    def sent(self) -> tuple[SentPlan, ...]:
        """The arguments that go with every request to some environment."""
        return tuple(sent for gateway in self.gateways for sent in gateway.sent)

    @property
    def base_url(self) -> Code:
        """The address that requests go to when the client isn't told; empty or relative where it has to be."""
        return self.servers.base_url

    @property
    def names(self) -> tuple[ClassName, ...]:
        """The names of the clients, sorted."""
        return tuple(sorted(item.name for item in self.classes))


def _once(credentials: Iterable[CredentialPlan]) -> tuple[CredentialPlan, ...]:
    listed: dict[Identifier, CredentialPlan] = {}
    for credential in credentials:
        listed.setdefault(credential.keyword, credential)
    return tuple(listed.values())


def plan_client(
    api: Api,
    settings: Settings,
    resources: tuple[ResourcePlan, ...],
    webhooks: WebhooksPlan | None,
    removed: Code | None = None,
    extended: Mapping[Home, ExtendedClass] = NOTHING_EXTENDED,
    parts: Parts = ALL_PARTS,
) -> ClientPlan:
    """The clients of an API; `removed` says of the resources that they once had what became of them."""
    schemes = plan_schemes(api, settings)
    gateways = plan_gateways(api, settings, schemes)
    plan = ClientPlan((), (), (), schemes, ServersPlan(Code(""), "", (), (), ()), (), (), removed, gateways)
    keywords = {*(own.keyword for own in plan.all_credentials), *(sent.keyword for sent in plan.sent)}
    plan = replace(plan, servers=plan_servers(api, settings, frozenset(keywords)))
    plan = replace(plan, settings=_settings_arguments(api, settings, plan))
    home = ModulePath(("_client",))
    tops = {resource.path: resource.classes[0].name for resource in resources}
    taken = frozenset((*CLIENT_NAMES, *(step for step, *_ in tops), *([webhooks.attribute] if webhooks else ())))
    own = tuple(_credential_attributes(plan, taken))
    planned = [_plan_class(settings, tops, plan, own, _PREFIXES[colour], extended) for colour in parts.colours]
    lazy = {Import(child.module, child.class_name) for item in planned for child in item.children}
    lazy |= {Import(".webhooks", webhooks.class_name)} if webhooks else set()
    lazy.add(from_runtime("DriftObserver"))
    lazy |= {from_runtime(name) for item in planned for name in (item.request_hook, item.response_hook)}
    classes = (replace(item, children=tuple(_seen_from(home, child) for child in item.children)) for item in planned)
    return replace(
        plan,
        imports=import_lines(_imports(plan, planned, has_children=bool(resources or webhooks or removed)), home),
        lazy_imports=import_lines(lazy, home),
        passed=tuple(_passed(plan)),
        classes=tuple(classes),
    )


def _imports(plan: ClientPlan, classes: list[ClientClass], *, has_children: bool) -> Iterator[Import]:
    yield from (Import("collections.abc", "Mapping"), Import("typing", "TYPE_CHECKING"), Import("httpx2"))
    runtime = ("ClientSettings", *(item.base for item in classes), "Omit", "omit", "ResponseLimits")
    yield from (from_runtime(name) for name in (*runtime, *(scheme.auth for scheme in plan.schemes)))
    if any(item.credentials for item in classes):
        yield from_runtime("Credential")
    if has_children:
        yield Import("functools", "cached_property")
    if plan.removed:
        yield from_runtime("removed_names")
    yield from (item for gateway in plan.gateways for item in gateway.imports)
    if any(credential.is_secret for credential in plan.all_credentials):
        secrets = " ".join(parameter.annotation for item in classes for parameter in item.parameters)
        yield from (Import("collections.abc", name) for name in ("Awaitable", "Callable") if name in secrets)
    if any("Scoped(" in line for line in plan.settings):
        yield from_runtime("Scoped")
    if any("Literal[" in parameter.annotation for parameter in _server_parameters(plan)):
        yield Import("typing", "Literal")


def _passed(plan: ClientPlan) -> Iterator[Code]:
    yield _mapping(credential.keyword for credential in plan.all_credentials)
    if plan.servers.environments:
        yield Code("environment=environment")
    words = [*(variable.name for variable in plan.servers.variables), *(sent.keyword for sent in plan.sent)]
    if words:
        yield Code(f"variables={_mapping(words)}")


def _mapping(names: Iterable[Identifier]) -> Code:
    return Code("{" + ", ".join(f'"{name}": {name}' for name in names) + "}")


def _settings_arguments(api: Api, settings: Settings, plan: ClientPlan) -> tuple[Code, ...]:
    schemes, servers = plan.schemes, plan.servers
    gateways = ", ".join(f"{python(gateway.name)}: {gateway.code}" for gateway in plan.gateways)
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
        *([Code(f"gateways={{{gateways}}}")] if gateways else []),
        *([Code(f"default_headers={{{headers}}}")] if headers else []),
        *([Code(f"auth=({', '.join(scheme.code for scheme in schemes)},)")] if schemes else []),
        *([Code(f"security={usual}")] if usual else []),
        *([Code("auth_optional=True")] if schemes and unasked else []),
        *([Code("bracketed_lists=True")] if brackets_lists(api) else []),
    )


def _seen_from(home: ModulePath, child: ChildPlan) -> ChildPlan:
    return replace(child, module=Code(home.relative(child.module)))


def _plan_class(
    settings: Settings,
    tops: Mapping[tuple[Identifier, ...], ClassName],
    plan: ClientPlan,
    own: tuple[CredentialAttribute, ...],
    prefix: str,
    extended: Mapping[Home, ExtendedClass],
) -> ClientClass:
    colour = "asynchronous" if prefix else "synchronous"
    secret = Code("str | Callable[[], str]" + (" | Callable[[], Awaitable[str]]" if prefix else ""))
    credentials = (ClientParameter(c.keyword, secret if c.is_secret else Code("str")) for c in plan.all_credentials)
    children = children_of((), tops, prefix, extended)
    return ClientClass(
        name=ClassName(f"{prefix}{settings.stem}Client"),
        base=Identifier(f"{prefix or 'Sync'}Client"),
        parameters=(*credentials, *_server_parameters(plan)),
        http_client=Code("httpx2.AsyncClient" if prefix else "httpx2.Client"),
        request_hook=Identifier(f"{prefix}RequestHook"),
        response_hook=Identifier(f"{prefix}ResponseHook"),
        docstring=docstring(f"The {colour} client; use it as a context manager, or call `close` when done with it.", 4),
        init_docstring=docstring("\n".join(_init_text(settings, plan)), 8),
        children=tuple(replace(child, docstring=docstring(f"The resource `{child.name}`.", 8)) for child in children),
        credentials=own,
    )


def _credential_attributes(plan: ClientPlan, taken: Collection[str]) -> Iterator[CredentialAttribute]:
    """The credentials as attributes, but for those whose names are taken by what every client or this API has."""
    for credential in plan.all_credentials:
        if credential.keyword not in taken:
            named = f" `{show(credential.wire_name)}`" if credential.wire_name else ""
            text = f"{credential.text}{named}; empty where a function gives it."
            yield CredentialAttribute(credential.keyword, docstring(text, 4))


def _server_parameters(plan: ClientPlan) -> Iterator[ClientParameter]:
    if plan.servers.environments:
        names = ", ".join(name for name, _ in plan.servers.environments)
        yield ClientParameter(Identifier("environment"), Code(f"Literal[{names}]"))
    yield from (ClientParameter(variable.name, variable.annotation) for variable in plan.servers.variables)
    yield from (ClientParameter(sent.keyword, sent.annotation) for sent in plan.sent)


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
    for credential in plan.all_credentials:
        named = f" `{show(credential.wire_name)}`" if credential.wire_name else ""
        source = f"read from `{credential.environment}` when it isn't given"
        yield credential.keyword, f"{credential.text}{named}{_where(plan, credential.keyword)}; {source}."
    those = "those" if plan.all_credentials else "a key"
    yield "auth", f"An `httpx2.Auth` that proves who you are, in place of {those}."
    if plan.servers.environments:
        default = f"; {plan.servers.default} by default" if plan.servers.default else ""
        needs = ", with the credentials that it takes" if plan.gateways else ""
        yield "environment", f"The server to call{needs}{default}."
    for variable in plan.servers.variables:
        said = " ".join(prose(variable.description).split()).rstrip(".") if variable.description else variable.text
        yield variable.name, f"{said}{f'; `{show(variable.value)}` by default' if variable.value else ''}."
    for sent in plan.sent:
        said = " ".join(prose(sent.description).split()).rstrip(".") if sent.description else "What is sent"
        named = f"{said}: {sent.place} parameter `{show(sent.wire_name)}` of every request"
        source = f"read from `{sent.environment}` when it isn't given"
        usual = f", `{show(sent.value)}` by default" if sent.value is not None else ""
        yield sent.keyword, f"{named}{_where(plan, sent.keyword)}; {source}{usual}."
    whose = ", for all operations" if plan.servers.elsewhere else ""
    source = f"read from `{settings.environment_prefix}_BASE_URL` when it isn't given"
    yield "base_url", f"The server's address{whose}; {source}."
    yield from _ALWAYS


def _where(plan: ClientPlan, keyword: Identifier) -> str:
    """The environments that an argument is for, where it isn't for all."""
    if any(credential.keyword == keyword for credential in plan.credentials):
        return ""
    names = [
        show(gateway.name)
        for gateway in plan.gateways
        if keyword in {*(own.keyword for own in credentials_of(gateway)), *(sent.keyword for sent in gateway.sent)}
    ]
    return f", for the environment {' or '.join(f'`{name}`' for name in names)}"


WIDTH = 100
_ALWAYS = (
    ("timeout", "Seconds, or an `httpx2.Timeout`; None waits forever."),
    ("max_retries", "How often a failed request is sent again."),
    ("deadline", "Seconds that a call may take in all: every attempt, and the waiting between them."),
    ("default_headers", "Headers of every request; `omit` as a value removes one."),
    ("default_query", "Query parameters of every request."),
    ("http_client", "A client of yours to send requests with, instead of one of its own."),
    ("on_request", "A function of yours that sees each attempt before it is sent, and may add headers."),
    ("on_response", "A function of yours that sees what each attempt is answered, errors included."),
    ("tracing", "Make a span of OpenTelemetry of each request; needs the extra `otel`."),
    ("strict", "Raise `APIResponseValidationError` for an answer that isn't of the type it is described as."),
    ("on_drift", "Told of whatever an answer holds, or lacks, against its description; may raise."),
    ("limits", "How much of an answer is held in memory."),
)
