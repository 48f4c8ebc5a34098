"""What is each credential called? After the scheme, where that says what the credential is; else after its kind.

ApiKeyAuth  ->  api_key        AdminApiKeyAuth  ->  admin_api_key        PersonalAccessToken  ->  personal_access_token
HTTPBearer  ->  api_key        OAuth2           ->  access_token         OrgOAuth2            ->  org_access_token
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from ..ir.api import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    ParameterPlace,
    SecurityScheme,
)
from ..text import SpecText
from .naming import Identifier, snake, words

CONSTRUCTOR_NAMES = frozenset(
    "auth base_url deadline default_headers default_query environment http_client limits max_retries on_drift "
    "on_request on_response set_default_headers set_default_query strict timeout tracing "
    # what the constructor's body and the environment variables are written with
    "log self super".split()
)
"""Arguments that every client's constructor or `copy` has."""

_STANDARDS = re.compile(r"o_?auth(_2(_0)?)?(?=_|$)|open_id(_connect)?(?=_|$)|(?<![a-z])auth_[nz](?=_|$)")
_DECORATION = frozenset(
    "auth authentication authorisation authorization basic bearer cookie header http in param parameter query scheme "
    "security x".split()
)
_FETCHING = ("client_id", "client_secret", "token_url", "scopes", "audience")
_EMPTY = frozenset(("custom", "default"))
_FLOWS = frozenset("access application client code credentials flow implicit password token".split())
_CREDENTIALS = frozenset("code credential credentials id jwt key pat secret signature token".split())


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a scheme would be called: `names`, then `spare` with a number; those with the same `share` share a name."""

    names: tuple[str, ...]
    spare: str
    rank: tuple[int, str]
    share: tuple[object, ...]


def settle_keywords(
    schemes: tuple[SecurityScheme, ...], taken: Collection[str] = (), place: str = ""
) -> Mapping[SpecText, Identifier]:
    """Of each scheme the argument for its credential; of a basic one that of the user name, of OAuth 2 the token's.

    Those of an environment have the name of that `place` before them where a name is `taken`.
    """
    wishes = {scheme.id: _wish(scheme, alone=len(schemes) == 1) for scheme in schemes}
    settled: dict[tuple[object, ...], Identifier] = {}
    used = {*CONSTRUCTOR_NAMES, *taken}
    for scheme in sorted(schemes, key=lambda scheme: (wishes[scheme.id].rank, scheme.id)):
        wish = wishes[scheme.id]
        if wish.share not in settled:
            fits = (n for n in _candidates(wish, place) if used.isdisjoint((n, *companions(scheme, n))))
            settled[wish.share] = Identifier(next(fits))
            used |= {settled[wish.share], *companions(scheme, settled[wish.share])}
    return {id: settled[wish.share] for id, wish in wishes.items()}


def companions(scheme: SecurityScheme, keyword: str) -> tuple[Identifier, ...]:
    """The arguments that stand beside a user name or an access token, called after it."""
    if isinstance(scheme, HttpScheme) and scheme.scheme == "basic":
        return (Identifier(f"{keyword.removesuffix('username')}password"),)
    if not fetches_tokens(scheme):
        return ()
    stem = keyword.removesuffix("access_token")
    return tuple(Identifier(f"{stem}{kind}") for kind in _FETCHING)


def fetches_tokens(scheme: SecurityScheme) -> bool:
    """Whether tokens for the scheme can be fetched with a client's id and secret."""
    match scheme:
        case OAuth2Scheme(_, token_url):
            return token_url is not None
        case OpenIdScheme(_, discovery_url):
            return bool(discovery_url)
        case _:
            return False


def _candidates(wish: _Wish, place: str) -> Iterator[str]:
    yield from wish.names
    yield from (f"{place}_{name}" for name in wish.names if place)
    yield from (wish.spare.format(count) for count in range(2, 10_000))


def _wish(scheme: SecurityScheme, *, alone: bool) -> _Wish:
    parts = _own_words(scheme.id)
    match scheme:
        case HttpScheme(scheme=kind) if kind == "basic":
            return _by_kind("username", "basic", "_".join(parts))
        case HttpScheme():
            return _token_wish(scheme, parts, alone=alone)
        case ApiKeyScheme():
            return _key_wish(scheme, parts)
        case OAuth2Scheme():
            return _by_kind("access_token", "oauth", _flowless(parts), scheme.token_url)
        case OpenIdScheme():
            return _by_kind("access_token", "openid", _flowless(parts), scheme.discovery_url)
        case MutualTlsScheme():
            return _by_words(("certificate",))
        case _:
            assert_never(scheme)


def _flowless(parts: tuple[str, ...]) -> str:
    return "_".join(part for part in parts if part not in _FLOWS)


def _token_wish(scheme: HttpScheme, parts: tuple[str, ...], *, alone: bool) -> _Wish:
    if parts and parts[-1] in _CREDENTIALS and parts != ("key",):
        return _by_words(parts)
    if parts and not alone:
        return _by_words((*parts, "token"))
    label = snake(words(scheme.scheme), "http")
    return _Wish(("api_key", f"{label}_token"), f"{label}{{}}_token", (2, ""), ("api_key", scheme.scheme))


def _key_wish(scheme: ApiKeyScheme, parts: tuple[str, ...]) -> _Wish:
    if not parts and scheme.place is ParameterPlace.COOKIE:
        parts = _own_words(scheme.wire_name)
    if not parts or parts == ("key",):
        return _Wish(("api_key",), "api_key_{}", (1, ""), ("api_key", scheme.place, scheme.wire_name))
    undecorated = "_".join(parts) == "_".join(words(scheme.id)) or scheme.place is ParameterPlace.COOKIE
    return _by_words(parts if undecorated or parts[-1] in _CREDENTIALS else (*parts, "key"))


def _by_words(parts: tuple[str, ...]) -> _Wish:
    """A name that says what it is; the same in another place, or of another kind, is the same credential."""
    name = snake(parts)
    spares = (name,) if parts[-1] in _CREDENTIALS else (name, f"{name.rstrip('_')}_key")
    return _Wish(spares, f"{name}_{{}}", (0, name), ("words", name))


def _by_kind(kind: str, label: str, stem: str, *share: object) -> _Wish:
    """The name of the kind goes to the scheme that has least to say for itself; others put their words before it."""
    own = f"{snake((stem or label,))}_{kind}"
    return _Wish((kind, own), f"{label}{{}}_{kind}", (2, f"{stem} {label}"), (kind, stem, *share))


def _own_words(text: SpecText) -> tuple[str, ...]:
    """The words of a scheme's id, less those that say no more than that it is one, at both ends."""
    joined = "_".join(words(text)).replace("apikey", "api_key")
    parts = [part for part in _STANDARDS.sub("", joined).split("_") if part]
    while parts and parts[0] in _DECORATION:
        parts.pop(0)
    while parts and parts[-1] in _DECORATION:
        parts.pop()
    return () if _EMPTY.issuperset(parts) else tuple(parts)
