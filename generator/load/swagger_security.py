"""Security definitions of Swagger 2.0 become security schemes.

{type: basic}                                    ->  {type: http, scheme: basic}
{type: oauth2, flow: application, tokenUrl: …}   ->  {type: oauth2, flows: {clientCredentials: {tokenUrl: …}}}
"""

from __future__ import annotations

from .tree import Raw, RawObject

_FLOWS = {"application": "clientCredentials", "accessCode": "authorizationCode"}
_OF_A_FLOW = ("authorizationUrl", "tokenUrl", "scopes")


def security_scheme(definition: Raw) -> Raw:
    """The security scheme for a definition; what is no object is left as it is."""
    if not isinstance(definition, RawObject):
        return definition
    if definition.get("type") == "basic":
        made = definition.beside({**definition, "type": "http", "scheme": "basic"})
        made.take("scheme", "basic", definition, "type")
        return made
    return _oauth(definition) if definition.get("type") == "oauth2" else definition


def _oauth(definition: RawObject) -> RawObject:
    made = definition.beside({key: raw for key, raw in definition.items() if key not in ("flow", *_OF_A_FLOW)})
    flow = definition.get("flow")
    if isinstance(flow, str):
        details = definition.beside({key: definition[key] for key in _OF_A_FLOW if key in definition})
        flows = definition.beside({})
        flows.take(_FLOWS.get(flow, flow), details, definition, "flow")
        made.take("flows", flows, definition, "flow")
    return made
