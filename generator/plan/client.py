"""What do the two client classes take and offer?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..config import Settings
from ..encode import Code, data, docstring, python
from ..ir.api import Api, ApiKeyScheme, HttpScheme, OAuth2Scheme, OpenIdScheme, ParameterPlace, SecurityScheme
from ..text import SpecText
from .arguments import RUNTIME
from .imports import Import, ModulePath, import_lines
from .naming import ClassName, Identifier, snake, words
from .resources import ChildPlan, ResourcePlan, children_of


@dataclass(frozen=True, slots=True)
class CredentialPlan:
    """A keyword of the client that holds a secret, and the environment variable it falls back to."""

    keyword: Identifier
    environment: str


@dataclass(frozen=True, slots=True)
class ClientClass:
    """A client in one colour."""

    name: ClassName
    base: Identifier
    secret: Code
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
    credentials: tuple[CredentialPlan, ...]
    secrets: Code
    base_url: Code
    classes: tuple[ClientClass, ...]

    @property
    def names(self) -> tuple[ClassName, ...]:
        """The names of the clients, sorted."""
        return tuple(sorted(item.name for item in self.classes))


def plan_client(api: Api, settings: Settings, resources: tuple[ResourcePlan, ...]) -> ClientPlan:
    """The clients of an API."""
    schemes = [plan for scheme in _used_schemes(api) if (plan := _plan_scheme(scheme, settings))]
    credentials = tuple(
        {keyword: credential for _, _, plans in schemes for keyword, credential in plans.items()}.values()
    )
    base_url = python(SpecText(settings.base_url)) if settings.base_url else _base_url(api)
    imports = {Import("collections.abc", "Mapping"), Import("httpx2")}
    imports |= {Import("functools", "cached_property"), Import("typing", "TYPE_CHECKING")} if resources else set()
    imports |= {Import("collections.abc", name) for name in ("Awaitable", "Callable")} if credentials else set()
    imports |= {
        Import(f".{RUNTIME}", name)
        for name in ("ClientSettings", "SyncClient", "AsyncClient", "Omit", "omit", "ResponseLimits")
    }
    imports |= {Import(f".{RUNTIME}", auth) for auth, _, _ in schemes}
    home = ModulePath(("_client",))
    tops = {resource.path: resource.classes[0].name for resource in resources}
    planned = [_plan_class(settings, tops, credentials, prefix) for prefix in ("", "Async")]
    lazy = {Import(child.module, child.class_name) for item in planned for child in item.children}
    classes = tuple(
        replace(item, children=tuple(_seen_from(home, child) for child in item.children)) for item in planned
    )
    return ClientPlan(
        imports=import_lines(imports, home),
        lazy_imports=import_lines(lazy, home),
        settings=_settings_arguments(api, settings, base_url, tuple(code for _, code, _ in schemes)),
        credentials=credentials,
        secrets=Code("{" + ", ".join(f'"{c.keyword}": {c.keyword}' for c in credentials) + "}"),
        base_url=base_url,
        classes=classes,
    )


def _used_schemes(api: Api) -> Iterator[SecurityScheme]:
    """The schemes that some operation asks for, in the order of the spec."""
    used = {id for operation in api.operations for alternative in operation.security for id, _ in alternative}
    yield from (scheme for scheme in api.security_schemes if scheme.id in used)


def _plan_scheme(scheme: SecurityScheme, settings: Settings) -> tuple[str, Code, dict[str, CredentialPlan]] | None:
    """The runtime's class for a scheme, the call that makes it, and the credentials it reads."""
    prefix = settings.environment_prefix
    id = python(scheme.id)
    match scheme:
        case HttpScheme(scheme=kind) if kind == "basic":
            user, word = (CredentialPlan(Identifier(n), f"{prefix}_{n.upper()}") for n in ("username", "password"))
            code = f'BasicAuth(username_env="{user.environment}", password_env="{word.environment}", id={id})'
            return "BasicAuth", Code(code), {"username": user, "password": word}
        case HttpScheme() | OAuth2Scheme() | OpenIdScheme():
            credential = CredentialPlan(Identifier("api_key"), f"{prefix}_API_KEY")
            return "BearerAuth", Code(f'BearerAuth(env="{credential.environment}", id={id})'), {"api_key": credential}
        case ApiKeyScheme():
            keyword = snake(words(scheme.id)) if _is_special(scheme) else Identifier("api_key")
            credential = CredentialPlan(keyword, f"{prefix}_{keyword.upper()}")
            place = scheme.place.value if scheme.place in (ParameterPlace.QUERY, ParameterPlace.COOKIE) else "header"
            source = f'env="{credential.environment}", keyword="{keyword}"'
            code = f'ApiKeyAuth(name={python(scheme.wire_name)}, place="{place}", {source}, id={id})'
            return "ApiKeyAuth", Code(code), {keyword: credential}
        case _:
            return None


def _is_special(scheme: ApiKeyScheme) -> bool:
    """Whether a key's name says more than that it is the API's key."""
    return words(scheme.id) not in (("api", "key"), ("api", "key", "auth"), ("apikey",), ("key",))


def _base_url(api: Api) -> Code:
    """The first server's URL with its variables' defaults; empty where that is no absolute address."""
    for server in api.servers:
        url = data(server.url)
        for variable in server.variables:
            url = url.replace("{" + data(variable.name) + "}", data(variable.default))
        if url.startswith(("https://", "http://")) and "@" not in url and "{" not in url:
            return python(SpecText(url))
    return Code('""')


def _settings_arguments(api: Api, settings: Settings, base_url: Code, schemes: tuple[Code, ...]) -> tuple[Code, ...]:
    headers = ", ".join(f"{python(name)}: {python(value)}" for name, value in api.default_headers)
    lines = [
        Code(f'package="{settings.package}"'),
        Code("version=__version__"),
        Code(f'title="{settings.stem}Client"'),
        Code(f"base_url={base_url}"),
        Code(f'base_url_env="{settings.environment_prefix}_BASE_URL"'),
    ]
    lines += [Code(f"default_headers={{{headers}}}")] if headers else []
    lines += [Code(f"auth=({', '.join(schemes)},)")] if schemes else []
    return tuple(lines)


def _seen_from(home: ModulePath, child: ChildPlan) -> ChildPlan:
    return replace(child, module=Code(home.relative(child.module)))


def _plan_class(
    settings: Settings,
    tops: Mapping[tuple[Identifier, ...], ClassName],
    credentials: tuple[CredentialPlan, ...],
    prefix: str,
) -> ClientClass:
    colour = "asynchronous" if prefix else "synchronous"
    children = children_of((), tops, prefix)
    return ClientClass(
        name=ClassName(f"{prefix}{settings.stem}Client"),
        base=Identifier(f"{prefix or 'Sync'}Client"),
        secret=Code("str | Callable[[], str] | Callable[[], Awaitable[str]]" if prefix else "str | Callable[[], str]"),
        http_client=Code("httpx2.AsyncClient" if prefix else "httpx2.Client"),
        docstring=docstring(f"The {colour} client; use it as a context manager, or call `close` when done with it.", 4),
        init_docstring=docstring(_init_text(settings, credentials), 8),
        children=tuple(replace(child, docstring=docstring(f"The resource `{child.name}`.", 8)) for child in children),
    )


def _init_text(settings: Settings, credentials: tuple[CredentialPlan, ...]) -> str:
    """The docstring of a client's constructor."""
    prefix = settings.environment_prefix
    secrets = [
        f"    {c.keyword}: The credential; read from `{c.environment}` when it isn't given." for c in credentials
    ]
    return "\n".join(
        [
            "Make a client; what isn't given comes from the environment, then from the API's description.",
            "",
            "Args:",
            *secrets,
            f"    base_url: The server's address; read from `{prefix}_BASE_URL` when it isn't given.",
            "    timeout: Seconds, or an `httpx2.Timeout`; None waits forever.",
            "    max_retries: How often a failed request is sent again.",
            "    default_headers: Headers of every request; `omit` as a value removes one.",
            "    default_query: Query parameters of every request.",
            "    http_client: A client of yours to send requests with, instead of one of its own.",
            "    strict: Raise `APIResponseValidationError` for an answer that isn't as described.",
            "    limits: How much of an answer is held in memory.",
        ]
    )
