"""How does a caller prove who it is?

security: [{key: [], app: []}, {oauth: [read]}]   ->   key and app together, or oauth with the scope read
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import product

from ..encode import data, show
from ..ir.api import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    Operation,
    ParameterPlace,
    SecurityAlternative,
    SecurityScheme,
)
from ..load.node import Kind, Node
from ..text import Pointer, SpecText
from .addresses import objection_to
from .annotations import read_text
from .reading import Reading

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_SENT = (ParameterPlace.HEADER, ParameterPlace.QUERY, ParameterPlace.COOKIE)
_HOME = "#/components/securitySchemes/"


def read_schemes(reading: Reading) -> tuple[SecurityScheme, ...]:
    """The security schemes of the spec's components; the reading keeps them for what refers to them."""
    components = reading.document.root.get("components")
    listed = None if components is None else components.get("securitySchemes")
    for name, node in listed.members() if listed is not None and listed.kind is Kind.OBJECT else ():
        stated = reading.resolve(node)
        scheme = None if stated is None else _read_scheme(reading, name, stated)
        if scheme is not None:
            reading.schemes[name] = scheme
    return tuple(reading.schemes.values())


def _read_scheme(reading: Reading, id: SpecText, node: Node) -> SecurityScheme | None:
    kind, description = read_text(node, "type"), read_text(node, "description")
    match data(kind) if kind else "":
        case "apiKey":
            return _read_key(reading, id, node)
        case "http":
            return _read_http(reading, id, node)
        case "oauth2":
            return OAuth2Scheme(id, _token_url(reading, node), _scopes(node), description)
        case "openIdConnect":
            return OpenIdScheme(id, _address(reading, node, "openIdConnectUrl") or SpecText(""), description)
        case "mutualTLS":
            return MutualTlsScheme(id, description)
        case _:
            reading.diagnostics.refused(
                "security-scheme-unknown",
                "this security scheme is of no kind that OpenAPI knows: left out",
                node.location,
                hint="the kinds are apiKey, http, oauth2, openIdConnect and mutualTLS",
            )
            return None


def _read_key(reading: Reading, id: SpecText, node: Node) -> ApiKeyScheme | None:
    name, stated = read_text(node, "name"), read_text(node, "in")
    place = next((place for place in _SENT if stated == place.value), None)
    if name is None:
        _refuse(reading, node, "doesn't say what its key is called", "a `name`, such as X-Api-Key")
        return None
    if place is not ParameterPlace.QUERY and not name.matches(_TOKEN):
        _refuse(reading, node, f"has a name that no header can have, {show(name)}", "letters, digits and hyphens")
        return None
    if place is None:
        _degrade(reading, node, "doesn't say where its key is sent: as a header", "`in: header`", "a header")
    return ApiKeyScheme(id, place or ParameterPlace.HEADER, name, read_text(node, "description"))


def _read_http(reading: Reading, id: SpecText, node: Node) -> HttpScheme | None:
    stated = read_text(node, "scheme")
    if stated is None:
        _degrade(reading, node, "doesn't name its scheme: taken for bearer", "`scheme: bearer`", "a bearer token")
        stated = SpecText("bearer")
    if not stated.matches(_TOKEN):
        _refuse(reading, node, f"has a scheme that no header can have, {show(stated)}", "one word, such as bearer")
        return None
    name = stated.lower()
    spelling = None if stated == name or name in ("basic", "bearer") else stated
    scheme = HttpScheme(id, name, read_text(node, "description"), spelling)
    if scheme.is_challenged:
        what = f"answers a challenge of the server ({show(scheme.scheme)}): the caller's HTTP client has to do it"
        _degrade(reading, node, what, "an authentication object given to the client", "the caller's to do")
    return scheme


def _token_url(reading: Reading, node: Node) -> SpecText | None:
    flows = node.get("flows")
    flow = flows.get("clientCredentials") if flows is not None and flows.kind is Kind.OBJECT else None
    return None if flow is None or flow.kind is not Kind.OBJECT else _address(reading, flow, "tokenUrl")


def _address(reading: Reading, node: Node, keyword: str) -> SpecText | None:
    stated = read_text(node, keyword)
    objection = "it isn't there" if stated is None else objection_to(stated.strip())
    if objection:
        what = f"has a `{keyword}` that tokens can't be fetched with, as {objection}"
        _degrade(reading, node, what, "an address with https://", "a token that the caller brings")
        return None
    return stated and stated.strip()


def _scopes(node: Node) -> tuple[SpecText, ...]:
    flows = node.get("flows")
    found: dict[SpecText, None] = {}
    for _, flow in flows.members() if flows is not None and flows.kind is Kind.OBJECT else ():
        scopes = flow.get("scopes")
        if scopes is not None and scopes.kind is Kind.OBJECT:
            found.update((name, None) for name, _ in scopes.members())
    return tuple(found)


def read_alternatives(reading: Reading, owner: Node) -> tuple[SecurityAlternative, ...] | None:
    """The alternatives under `security`; None where the owner doesn't say, an empty tuple where it asks for none."""
    listed = owner.get("security")
    if listed is None or listed.kind is not Kind.ARRAY:
        return None
    stated = (_read_alternative(reading, item) for item in listed.items() if item.kind is Kind.OBJECT)
    return tuple(dict.fromkeys(alternative for alternatives in stated for alternative in alternatives))


def usual_security(reading: Reading, operations: tuple[Operation, ...]) -> tuple[SecurityAlternative, ...]:
    """What operations ask for that don't say, if any does ask for that; else what most that ask for something do."""
    inherited = read_alternatives(reading, reading.document.root)
    counts = Counter(operation.security for operation in operations if any(operation.security))
    _note_unasked(reading, {id for security in counts for alternative in security for id, _ in alternative})
    if inherited and inherited in counts:
        return inherited
    return max(counts, key=lambda security: counts[security], default=())


def _read_alternative(reading: Reading, node: Node) -> Iterator[SecurityAlternative]:
    """What is sent together; schemes that write to the same place are alternatives, whatever the spec says."""
    places: dict[tuple[str, str], list[tuple[SpecText, tuple[SpecText, ...]]]] = defaultdict(list)
    for name, scopes in node.members():
        id = Pointer(data(name)).key() if name.starts(_HOME) and name not in reading.schemes else name
        if id in reading.schemes:
            listed = scopes.items() if scopes.kind is Kind.ARRAY else ()
            places[_place(reading.schemes[id])].append((id, tuple(scope for item in listed if (scope := item.text()))))
        elif reading.document.at(Pointer(_HOME.rstrip("/")).child(id)) is None:
            what = f"the security scheme {show(name)} isn't there: left out"
            hint = "describe it under components, securitySchemes"
            reading.diagnostics.refused("security-scheme-undeclared", what, scopes.key_location, hint=hint)
    for shared in places.values():
        if len(shared) > 1:
            names = " and ".join(show(id) for id, _ in shared)
            reading.diagnostics.degraded(
                "security-in-one-place",
                f"{names} are to be sent together, but in the same place: either is sent",
                node.location,
                hint="list them as alternatives, each in an entry of its own",
                became="either of them",
            )
    yield from product(*places.values())


def _note_unasked(reading: Reading, asked: set[SpecText]) -> None:
    """Tells of the schemes that no operation asks for; where none is asked for at all, the spec forgot to say so."""
    for id in sorted(reading.schemes.keys() - asked):
        became = "nothing takes it" if asked else "it is sent wherever it is given"
        node = reading.document.at(Pointer(_HOME.rstrip("/")).child(id))
        message = f"no operation asks for {show(id)}: {became}"
        reading.diagnostics.note("security-scheme-unasked", message, node.location if node else None)


def _place(scheme: SecurityScheme) -> tuple[str, str]:
    """Where a scheme writes; a client certificate is a place of its own."""
    match scheme:
        case ApiKeyScheme(_, ParameterPlace.HEADER, name):
            return "header", data(name.lower())
        case ApiKeyScheme(_, place, name):
            return place.value, data(name)
        case MutualTlsScheme():
            return "connection", ""
        case _:
            return "header", "authorization"


def _refuse(reading: Reading, node: Node, what: str, hint: str) -> None:
    message = f"this security scheme {what}: left out"
    reading.diagnostics.refused("security-scheme-unusable", message, node.location, hint=f"it needs {hint}")


def _degrade(reading: Reading, node: Node, what: str, hint: str, became: str) -> None:
    message = f"this security scheme {what}"
    reading.diagnostics.degraded(
        "security-scheme-incomplete", message, node.location, hint=f"it needs {hint}", became=became
    )
