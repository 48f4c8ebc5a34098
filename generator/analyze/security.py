"""How does a caller prove who it is?"""

from __future__ import annotations

from ..ir.api import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    ParameterPlace,
    SecurityAlternative,
    SecurityScheme,
)
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_text
from .reading import Reading


def read_schemes(reading: Reading) -> tuple[SecurityScheme, ...]:
    """The security schemes of the spec's components."""
    components = reading.document.root.get("components")
    listed = None if components is None else components.get("securitySchemes")
    if listed is None or listed.kind is not Kind.OBJECT:
        return ()
    found = ((name, reading.resolve(node)) for name, node in listed.members())
    return tuple(scheme for name, node in found if node is not None and (scheme := _read_scheme(reading, name, node)))


def _read_scheme(reading: Reading, id: SpecText, node: Node) -> SecurityScheme | None:
    kind, description = read_text(node, "type"), read_text(node, "description")
    match data_of(kind):
        case "apiKey" if (name := read_text(node, "name")) is not None:
            place = next((p for p in ParameterPlace if read_text(node, "in") == p.value), ParameterPlace.HEADER)
            return ApiKeyScheme(id, place, name, description)
        case "http":
            return HttpScheme(id, (read_text(node, "scheme") or SpecText("bearer")).lower(), description)
        case "oauth2":
            return OAuth2Scheme(id, _token_url(node), _scopes(node), description)
        case "openIdConnect":
            return OpenIdScheme(id, read_text(node, "openIdConnectUrl") or SpecText(""), description)
        case "mutualTLS":
            return MutualTlsScheme(id, description)
        case _:
            reading.diagnostics.warning(
                "security-scheme-unknown",
                "this security scheme is of no kind that OpenAPI knows: left out",
                node.location,
                hint="the kinds are apiKey, http, oauth2, openIdConnect and mutualTLS",
            )
            return None


def data_of(text: SpecText | None) -> str:
    """A keyword's value for a `match` against known words; the empty string for what is none of them."""
    return next((word for word in _KINDS if text == word), "")


_KINDS = ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")


def _token_url(node: Node) -> SpecText | None:
    flows = node.get("flows")
    flow = None if flows is None else flows.get("clientCredentials")
    return None if flow is None else read_text(flow, "tokenUrl")


def _scopes(node: Node) -> tuple[SpecText, ...]:
    flows = node.get("flows")
    found: dict[SpecText, None] = {}
    for _, flow in flows.members() if flows is not None and flows.kind is Kind.OBJECT else ():
        scopes = flow.get("scopes")
        if scopes is not None and scopes.kind is Kind.OBJECT:
            found.update((name, None) for name, _ in scopes.members())
    return tuple(found)


def read_alternatives(owner: Node) -> tuple[SecurityAlternative, ...] | None:
    """The alternatives under `security`; None where the owner doesn't say, an empty tuple where it asks for none."""
    listed = owner.get("security")
    if listed is None or listed.kind is not Kind.ARRAY:
        return None
    return tuple(_read_alternative(item) for item in listed.items() if item.kind is Kind.OBJECT)


def _read_alternative(node: Node) -> SecurityAlternative:
    return tuple(
        (name, tuple(scope for item in scopes.items() if (scope := item.text())) if scopes.kind is Kind.ARRAY else ())
        for name, scopes in node.members()
    )
