"""What does a client take in an environment that differs in more than its address?

Environment("portkey", security_schemes=(portkeyApiKey,), security=[{portkeyApiKey}])
    ->   portkey_api_key, RUNS_PORTKEY_API_KEY, "portkey": Gateway(auth=(ApiKeyAuth(...),))
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..config import Settings
from ..encode import Code, data, python
from ..ir.api import Api, Environment, Parameter, ParameterPlace, SecurityScheme
from ..ir.types import LiteralType
from ..text import SpecText, Value
from .credentials import CredentialPlan, SchemePlan, plan_schemes
from .imports import Import
from .keywords import CONSTRUCTOR_NAMES
from .naming import Identifier, snake, words
from .runtime import from_runtime
from .security import needs_nothing, operation_security, usual_security

LONGEST = 120
"""Characters of a description above which it says too much for an argument."""


@dataclass(frozen=True, slots=True)
class SentPlan:
    """A header or query parameter of every request to an environment, as an argument of the client."""

    keyword: Identifier
    annotation: Code
    environment: str
    wire_name: SpecText
    place: str
    value: SpecText | None
    required: bool
    description: SpecText | None

    @property
    def code(self) -> Code:
        """The parameter as the runtime takes it."""
        default = f", default={python(self.value)}" if self.value is not None else ""
        optional = "" if self.required else ", required=False"
        names = f'{python(self.wire_name)}, "{self.place}", "{self.keyword}", env="{self.environment}"'
        return Code(f"SentParameter({names}{default}{optional})")


@dataclass(frozen=True, slots=True)
class GatewayPlan:
    """An environment with credentials, headers or query parameters of its own; `schemes` are all that it takes."""

    name: SpecText
    schemes: tuple[SchemePlan, ...]
    sent: tuple[SentPlan, ...]
    code: Code
    usual: tuple[tuple[SpecText, ...], ...]
    """The ids of the schemes that are sent together, of each alternative."""

    @property
    def imports(self) -> Iterator[Import]:
        """What the settings of the client need for it."""
        yield from_runtime("Gateway")
        if self.sent:
            yield from_runtime("SentParameter")
        yield from (from_runtime(scheme.auth) for scheme in self.schemes)
        if "Scoped(" in self.code:
            yield from_runtime("Scoped")


def plan_gateways(api: Api, settings: Settings, schemes: tuple[SchemePlan, ...]) -> tuple[GatewayPlan, ...]:
    """The environments that overlays make; what is the same as elsewhere has the same argument."""
    stated = {scheme.id: scheme for scheme in api.security_schemes}
    known = {stated[scheme.id]: scheme.keyword for scheme in schemes if scheme.id in stated}
    taken = {credential.keyword for scheme in schemes for credential in scheme.credentials}
    planned: list[GatewayPlan] = []
    for environment in api.environments:
        gateway = _plan_gateway(api, environment, settings, known, frozenset(taken))
        known |= {s: p.keyword for s in environment.security_schemes for p in gateway.schemes if s.id == p.id}
        taken |= {credential.keyword for scheme in gateway.schemes for credential in scheme.credentials}
        taken |= {sent.keyword for sent in gateway.sent}
        planned.append(gateway)
    return tuple(planned)


def _plan_gateway(
    api: Api,
    environment: Environment,
    settings: Settings,
    known: Mapping[SecurityScheme, Identifier],
    taken: frozenset[Identifier],
) -> GatewayPlan:
    there = _api_there(api, environment)
    differs = _security_of(there) != _security_of(api)
    name = snake(words(environment.name), "environment")
    schemes = plan_schemes(there, settings, known, taken, name) if differs else ()
    used = taken | {credential.keyword for scheme in schemes for credential in scheme.credentials}
    sent = tuple(_plan_sent(environment.parameters, settings, name, used))
    arguments = [
        *(_security_arguments(there, schemes) if differs else ()),
        *(_headers_argument(api, environment)),
        *([f"parameters=({''.join(f'{parameter.code}, ' for parameter in sent)})"] if sent else []),
    ]
    usual = tuple(tuple(id for id, _ in alternative) for alternative in there.security)
    return GatewayPlan(environment.name, schemes, sent, Code(f"Gateway({', '.join(arguments)})"), usual)


def _api_there(api: Api, environment: Environment) -> Api:
    """The API as it is in the environment."""
    asks = dict(environment.asks)
    operations = (replace(each, security=asks.get(each.id, environment.security)) for each in api.operations)
    return replace(
        api,
        security_schemes=environment.security_schemes,
        security=environment.security,
        operations=tuple(operations),
    )


def _security_of(api: Api) -> tuple[object, ...]:
    asked = {id for operation in api.operations for alternative in operation.security for id, _ in alternative}
    schemes = tuple(scheme for scheme in api.security_schemes if scheme.id in asked)
    return schemes, api.security, tuple(operation.security for operation in api.operations)


def _security_arguments(there: Api, schemes: tuple[SchemePlan, ...]) -> Iterator[str]:
    yield f"auth=({''.join(f'{scheme.code}, ' for scheme in schemes)})"
    if usual := usual_security(there):
        yield f"security={usual}"
    asks = {
        f"{data(operation.method).upper()} {data(operation.path)}": asked
        for operation in there.operations
        if (asked := operation_security(there, operation)) is not None
    }
    if asks:
        yield f"asks={{{', '.join(f'{python(SpecText(route))}: {asked}' for route, asked in asks.items())}}}"
    if any(needs_nothing(there, operation) for operation in there.operations):
        yield "auth_optional=True"


def _headers_argument(api: Api, environment: Environment) -> Iterator[str]:
    if environment.default_headers != api.default_headers:
        listed = (f"{python(name)}: {python(value)}" for name, value in environment.default_headers)
        yield f"default_headers={{{', '.join(listed)}}}"


def _plan_sent(
    parameters: tuple[Parameter, ...], settings: Settings, place: str, taken: frozenset[Identifier]
) -> Iterator[SentPlan]:
    used = {*taken, *CONSTRUCTOR_NAMES}
    for parameter in parameters:
        keyword = next(name for name in _names(parameter, place) if name not in used)
        used.add(keyword)
        values = parameter.type.values if isinstance(parameter.type, LiteralType) else ()
        texts = [value for value in values if isinstance(value, SpecText)]
        closed = bool(texts) and len(texts) == len(values)
        brief = parameter.description
        yield SentPlan(
            keyword=keyword,
            annotation=Code(f"Literal[{', '.join(map(python, texts))}]" if closed else "str"),
            environment=f"{settings.environment_prefix}_{keyword.upper()}",
            wire_name=parameter.wire_name,
            place="query" if parameter.place is ParameterPlace.QUERY else "header",
            value=_spelled(parameter.default.value) if parameter.default else None,
            required=parameter.required,
            description=brief.without(suffix=".") if brief and len(brief) <= LONGEST else None,
        )


def _names(parameter: Parameter, place: str) -> Iterator[Identifier]:
    own = words(parameter.wire_name)
    yield snake(own, "parameter")
    yield snake((place, *own), "parameter")
    yield from (snake((place, *own, str(count))) for count in range(2, 10_000))


def _spelled(value: Value) -> SpecText | None:
    """A default as it is sent; what is no simple value is none."""
    match value:
        case SpecText():
            return value
        case bool():
            return SpecText(str(value).lower())
        case int() | float():
            return SpecText(str(value))
        case _:
            return None


def credentials_of(gateway: GatewayPlan) -> tuple[CredentialPlan, ...]:
    """The arguments of a gateway's schemes."""
    return tuple(credential for scheme in gateway.schemes for credential in scheme.credentials)
