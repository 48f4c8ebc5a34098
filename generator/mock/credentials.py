"""Does a request carry a credential that the operation asks for? Any value will do."""

from __future__ import annotations

from ..encode import data
from ..ir.api import (
    Api,
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    Operation,
    ParameterPlace,
    SecurityScheme,
)
from .incoming import Incoming
from .refusals import Refusal


def check_credentials(api: Api, operation: Operation, incoming: Incoming) -> None:
    """Raises `Refusal` with 401 where none of the declared alternatives is there as a whole."""
    schemes = {data(scheme.id): scheme for scheme in api.security_schemes}
    alternatives = [[schemes.get(data(id)) for id, _ in alternative] for alternative in operation.security]
    if alternatives and not any(all(_is_there(scheme, incoming) for scheme in each) for each in alternatives):
        wanted = dict.fromkeys(_described(scheme) for each in alternatives for scheme in each if scheme is not None)
        named = [
            data(scheme.scheme).title() for each in alternatives for scheme in each if isinstance(scheme, HttpScheme)
        ]
        challenge = {"WWW-Authenticate": named[0]} if named and named[0].isalnum() else {}
        raise Refusal(401, f"A credential is missing: {' or '.join(wanted)}.", None, "missing_credential", challenge)


def _is_there(scheme: SecurityScheme | None, incoming: Incoming) -> bool:
    match scheme:
        case ApiKeyScheme(_, place, wire_name):
            return bool(_key(place, data(wire_name), incoming))
        case HttpScheme(_, name) if not scheme.is_challenged:
            return _authorized(incoming, data(name))
        case OAuth2Scheme() | OpenIdScheme():
            return _authorized(incoming, "bearer")
        case HttpScheme() | MutualTlsScheme() | None:
            # No challenge is made here, and a client certificate is no part of the request.
            return True


def _key(place: ParameterPlace, name: str, incoming: Incoming) -> str:
    match place:
        case ParameterPlace.QUERY:
            return dict(incoming.query).get(name, "")
        case ParameterPlace.COOKIE:
            return incoming.cookies.get(name, "")
        case _:
            return incoming.headers.get(name.lower(), "")


def _authorized(incoming: Incoming, scheme: str) -> bool:
    word, _, credential = incoming.headers.get("authorization", "").partition(" ")
    return word.lower() == scheme.lower() and bool(credential.strip())


def _described(scheme: SecurityScheme) -> str:
    match scheme:
        case ApiKeyScheme(_, place, wire_name):
            return f"`{data(wire_name)}` in the {place}"
        case HttpScheme(_, name):
            return f"`Authorization: {data(name).capitalize()} ...`"
        case _:
            return "`Authorization: Bearer ...`"
