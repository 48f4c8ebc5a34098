"""What does a client take to prove who its user is, and how does the runtime learn of it?

bearerAuth: {type: http, scheme: bearer}   ->   api_key, RUNS_API_KEY, BearerAuth(env="RUNS_API_KEY", id="bearerAuth")
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import assert_never

from ..config import Settings
from ..encode import Code, data, python
from ..ir.api import (
    Api,
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    ParameterPlace,
    SecurityScheme,
)
from ..text import SpecText
from .keywords import companions, fetches_tokens, settle_keywords
from .naming import Identifier
from .security import is_sent


@dataclass(frozen=True, slots=True)
class CredentialPlan:
    """An argument of the client, the environment variable it falls back to, and what it is: words, then a name."""

    keyword: Identifier
    environment: str
    text: str
    wire_name: SpecText | None = None
    is_secret: bool = True
    fetches: bool = False
    """Whether it is for fetching tokens, which are an argument of their own."""


@dataclass(frozen=True, slots=True)
class SchemePlan:
    """A scheme as the runtime takes it, and the arguments it reads; those that have to be there come first."""

    id: SpecText
    auth: Identifier
    code: Code
    credentials: tuple[CredentialPlan, ...]

    @property
    def keyword(self) -> Identifier:
        """The argument that the others are called after."""
        return self.credentials[0].keyword

    @property
    def ways(self) -> tuple[tuple[CredentialPlan, ...], ...]:
        """The sets of arguments of which any one is enough: a token, or the id and secret that fetch it."""
        given = tuple(credential for credential in self.credentials if not credential.fetches)
        return (given,) if given == self.credentials else (given, self.credentials[1:3])


def plan_schemes(
    api: Api,
    settings: Settings,
    known: Mapping[SecurityScheme, Identifier] = MappingProxyType({}),
    taken: Collection[str] = (),
    place: str = "",
) -> tuple[SchemePlan, ...]:
    """The schemes that some operation asks for, in the order of the spec; all, where none asks for any.

    Those of an environment that are `known` elsewhere have the same arguments, others none that is `taken`.
    """
    asked = {id for operation in api.operations for alternative in operation.security for id, _ in alternative}
    sent = tuple(scheme for scheme in api.security_schemes if is_sent(scheme) and (not asked or scheme.id in asked))
    keywords = {
        **settle_keywords(tuple(scheme for scheme in sent if scheme not in known), taken, place),
        **{scheme.id: known[scheme] for scheme in sent if scheme in known},
    }
    prefix = settings.environment_prefix
    return tuple(_plan_scheme(scheme, keywords[scheme.id], prefix) for scheme in sent)


def _plan_scheme(scheme: SecurityScheme, keyword: Identifier, prefix: str) -> SchemePlan:
    credentials = tuple(_credentials(scheme, keyword, prefix))
    auth, arguments = _auth(scheme, keyword, credentials, prefix)
    listed = ", ".join((*arguments, f"id={python(scheme.id)}"))
    return SchemePlan(scheme.id, auth, Code(f"{auth}({listed})"), credentials)


def _credentials(scheme: SecurityScheme, keyword: Identifier, prefix: str) -> Iterator[CredentialPlan]:
    others = companions(scheme, keyword)
    yield CredentialPlan(keyword, _variable(prefix, keyword), *_text(scheme, others))
    told = zip(others, _FETCHING if fetches_tokens(scheme) else (("The password", True),), strict=False)
    for word, (text, is_secret) in told:
        yield CredentialPlan(word, _variable(prefix, word), text, None, is_secret, fetches_tokens(scheme))


_FETCHING = (
    ("The id of the client to fetch access tokens for", False),
    ("The secret of that client", True),
    ("Another address to fetch them from than the described one", False),
    ("The scopes to fetch them for, separated by spaces, in place of those that a call needs", False),
    ("The API to fetch them for, where the server that gives them asks which", False),
)


def _variable(prefix: str, keyword: Identifier) -> str:
    return f"{prefix}_{keyword.upper()}"


def _text(scheme: SecurityScheme, others: tuple[Identifier, ...]) -> tuple[str, SpecText | None]:
    match scheme:
        case ApiKeyScheme(_, place, name):
            where = {ParameterPlace.QUERY: "query parameter", ParameterPlace.COOKIE: "cookie"}.get(place, "header")
            return f"What is sent in the {where}", name
        case HttpScheme(scheme=kind) if kind == "basic":
            return "The user name", None
        case HttpScheme(scheme=kind):
            return ("The token", None) if kind == "bearer" else ("The credential of the scheme", _spelled(scheme))
        case OAuth2Scheme() | OpenIdScheme():
            told = f"; fetched with `{others[0]}` and `{others[1]}` if those are given instead" if others else ""
            return f"The access token{told}", None
        case MutualTlsScheme():
            return "The certificate", None
        case _:
            assert_never(scheme)


def _auth(
    scheme: SecurityScheme, keyword: Identifier, credentials: tuple[CredentialPlan, ...], prefix: str
) -> tuple[Identifier, list[str]]:
    """The runtime's class for a scheme, and what it is made with."""
    env = [f'env="{credentials[0].environment}"', *([] if keyword == "api_key" else [f'keyword="{keyword}"'])]
    match scheme:
        case HttpScheme(scheme=kind) if kind == "basic":
            user, word = credentials
            named = [f'username="{user.keyword}"', f'password="{word.keyword}"'] if keyword != "username" else []
            variables = [f'username_env="{user.environment}"', f'password_env="{word.environment}"']
            return Identifier("BasicAuth"), [*variables, *named]
        case HttpScheme(scheme=kind) if kind != "bearer":
            return Identifier("HttpAuth"), [python(_spelled(scheme)), *env]
        case ApiKeyScheme(_, place, name):
            return Identifier("ApiKeyAuth"), [f"name={python(name)}", f'place="{place.value}"', *env]
        case OAuth2Scheme(_, SpecText() as address):
            return Identifier("OAuth2Auth"), [f"endpoint={python(address)}", *_oauth(keyword, prefix)]
        case OpenIdScheme(_, address) if address:
            return Identifier("OAuth2Auth"), [f"discovery={python(address)}", *_oauth(keyword, prefix)]
        case _:
            return Identifier("BearerAuth"), env


def _oauth(keyword: Identifier, prefix: str) -> Iterator[str]:
    yield f'env_prefix="{prefix}"'
    stem = keyword.removesuffix("access_token")
    yield from [f'prefix="{stem}"'] if stem else []


def _spelled(scheme: HttpScheme) -> SpecText:
    """The scheme as it is sent: as the spec spells it, or with a capital."""
    return scheme.spelling or SpecText(data(scheme.scheme).capitalize())
