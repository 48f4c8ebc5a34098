"""What an attempt is sent with to prove who we are, and what of a request no other server may see."""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from typing import Any

from .auth import AuthParts, Security, TokenRequest, TokenScheme, ask_secrets, merge_parts, places_of
from .calls import Draft
from .credentials import Chosen, alternatives_of, is_covered, missing_text
from .deadlines import time_left
from .errors import SDKError
from .settings import ClientConfig
from .steps import Step

_SECRET_WORDS = re.compile(r"auth|token|secret|key|cookie|session|credential|password|signature|jwt", re.IGNORECASE)
# What an HTTP client sends by itself; whatever else it was given is its owner's.
_HTTP_HEADERS = frozenset(("accept", "accept-encoding", "accept-language", "connection", "user-agent"))


def authorize(
    draft: Draft, config: ClientConfig, refused: Mapping[str, str]
) -> Generator[Step, Any, tuple[AuthParts, Mapping[str, str]]]:
    """Give what credentials add to the request, and which tokens were fetched for it, by scheme.

    `refused` holds tokens that the server takes no more. Raises SDKError where no credentials would do.
    """
    if not draft.private or config.auth is not None:
        return AuthParts(), {}
    parts: list[AuthParts] = []
    fetched: dict[str, str] = {}
    for scheme, scopes in _chosen(draft, config):
        secrets = config.credentials.secrets
        if isinstance(scheme, TokenScheme) and scheme.token not in secrets:
            wanted = _token_request(draft, config, scopes)
            fetched[scheme.id] = yield from scheme.obtain(wanted, refused.get(scheme.id))
            parts.append(scheme.parts({scheme.token: fetched[scheme.id]}))
        else:
            keywords = (keyword for keyword, _ in scheme.sources)
            parts.append(scheme.parts((yield from ask_secrets(secrets, keywords))))
    return merge_parts(parts), fetched


def private_names(draft: Draft, config: ClientConfig) -> tuple[set[str], set[str]]:
    """Give the headers and query parameters that stay at home: those of credentials, and what looks like one.

    What the user adds to every request is theirs and the server's, whatever it is called.
    """
    places = [places_of(scheme) for scheme in config.credentials.schemes]
    own = {*config.default_headers, *config.settings.env_headers, *(draft.own_headers - _HTTP_HEADERS), *draft.hooked}
    told = (*(draft.call.headers or ()), *(draft.call.options.get("extra_headers") or ()))
    extra = {name for name in told if _SECRET_WORDS.search(name)}
    headers = {name.lower() for place in places for name in place.headers}
    query = {name for name in draft.call.effective_query if _SECRET_WORDS.search(name)}
    return headers | {name.lower() for name in own | extra}, query.union(*(place.query for place in places))


def _chosen(draft: Draft, config: ClientConfig) -> tuple[Chosen, ...]:
    credentials = config.credentials
    security = _asked(draft, config)
    chosen = credentials.chosen(security)
    if chosen is None or (security is None and not chosen):
        alternatives = alternatives_of(credentials.schemes, security)
        headers = {*draft.headers, *map(str.lower, draft.call.options.get("extra_headers") or ())}
        query = draft.url.params
        # Paths that no method is for may need nothing; what the user sends by other means is theirs to know.
        is_known = draft.call.url is None and not draft.signed and alternatives
        if is_known and not any(all(is_covered(s, headers, query) for s in each) for each in alternatives):
            missing = missing_text(alternatives, credentials.secrets)
            raise SDKError(f"No credentials for {draft.call.method} {draft.call.template}: {missing}")
    return chosen or ()


def _asked(draft: Draft, config: ClientConfig) -> Security | None:
    """Give the alternatives that the operation asks for, or those that operations usually do."""
    usual, asks = config.settings.security, config.settings.asks
    if asks is not None:
        return asks.get(f"{draft.call.method} {draft.call.template}", usual)
    return usual if draft.call.security is None else draft.call.security


def _token_request(draft: Draft, config: ClientConfig, scopes: tuple[str, ...]) -> TokenRequest:
    _, agent = config.headers["user-agent"] or (b"", b"")
    return TokenRequest(
        kept=config.credentials.kept,
        secrets=config.credentials.secrets,
        scopes=scopes,
        base_url=config.base_url,
        user_agent=agent.decode("latin-1"),
        timeout=draft.timeout if draft.ends is None else time_left(draft.timeout, draft.ends),
        max_retries=draft.max_retries,
        ends=draft.ends,
    )
