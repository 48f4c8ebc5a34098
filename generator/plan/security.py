"""Which credentials does an operation ask for, as the runtime takes it?

[{}, {key, app}, {oauth: [read]}]   ->   (("key", "app"), (Scoped("oauth", ("read",)),), ())
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from ..encode import Code, python
from ..ir.api import Api, HttpScheme, MutualTlsScheme, Operation, SecurityAlternative, SecurityScheme
from ..text import SpecText
from .keywords import fetches_tokens

Asked: TypeAlias = tuple[SecurityAlternative, ...]


def is_sent(scheme: SecurityScheme) -> bool:
    """Whether the client itself sends the scheme's credential; certificates and challenges are its HTTP client's."""
    match scheme:
        case MutualTlsScheme():
            return False
        case HttpScheme():
            return not scheme.is_challenged
        case _:
            return True


def usual_security(api: Api) -> Code | None:
    """What operations ask for that don't say; None where that is the API's only scheme, or nothing."""
    asked = _asked(api, api.security)
    used = {id for operation in api.operations for each in operation.security for id, _ in each}
    sent = [scheme.id for scheme in api.security_schemes if scheme.id in used and is_sent(scheme)]
    return None if not sent or asked == ((((sent[0]), ()),),) and len(sent) == 1 else _code(asked)


def operation_security(api: Api, operation: Operation) -> Code | None:
    """What the operation asks for; None where that is the usual."""
    asked = _asked(api, operation.security)
    return None if asked == _asked(api, api.security) else _code(asked)


def needs_nothing(api: Api, operation: Operation) -> bool:
    """Whether an operation can be called without credentials of the client's."""
    asked = _asked(api, operation.security)
    return not asked or () in asked


def _asked(api: Api, security: Asked) -> Asked:
    """The alternatives of what is sent, the one without credentials last; none where that is the only one.

    Scopes are kept where tokens can be fetched for them.
    """
    sent = {scheme.id: fetches_tokens(scheme) for scheme in api.security_schemes if is_sent(scheme)}
    alternatives = (
        tuple((id, scopes if sent[id] else ()) for id, scopes in alternative if id in sent) for alternative in security
    )
    ordered = sorted(dict.fromkeys(alternatives), key=lambda alternative: not alternative)
    return () if ordered == [()] else tuple(ordered)


def _code(asked: Asked) -> Code:
    return _tuple(_tuple(_item(id, scopes) for id, scopes in alternative) for alternative in asked)


def _item(id: SpecText, scopes: tuple[SpecText, ...]) -> Code:
    return Code(f"Scoped({python(id)}, {_tuple(map(python, scopes))})") if scopes else python(id)


def _tuple(items: Iterable[Code]) -> Code:
    listed = list(items)
    return Code(f"({', '.join(listed)}{',' if len(listed) == 1 else ''})")
