"""How an access token is fetched with a client id and secret (RFC 6749, 4.4).

    client_id, client_secret, scopes  ->  POST token endpoint  ->  {"access_token": "...", "expires_in": 3600}

One fetch serves everyone who waits for the token; no I/O happens here.
"""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Generator, Mapping
from typing import Any
from urllib.parse import quote_plus, urlencode

import httpx2

from .auth import TokenRequest, ask_secrets
from .deadlines import is_over
from .errors import (
    APIConnectionError,
    APIResponseValidationError,
    APITimeoutError,
    AuthenticationError,
    SDKError,
    status_error,
)
from .failures import sdk_errors
from .oauth import OAuth2Auth
from .retries import retry_delay, should_retry
from .shapes import is_list, is_mapping
from .steps import Locked, Read, Send, Sleep, Step
from .tokens import BOTH_STYLES, Endpoint, Style, Token, TokenCache

# Seconds before its end at which a token is no longer used; of a short life, half.
_LEEWAY = 60.0
_LIMIT = 2**20
_WELL_KNOWN = "/.well-known/"


def obtain_token(
    cache: TokenCache, scheme: OAuth2Auth, wanted: TokenRequest, refused: str | None
) -> Generator[Step, Any, str]:
    """Give a token, but not the refused one: a kept one, else one fetched while all others who need one wait.

    Raises AuthenticationError where the endpoint gives none.
    """
    kept = cache.find(wanted.scopes, refused)
    if kept is not None:
        return kept
    token: str = yield Locked(cache.lock, _find_or_fetch(cache, scheme, wanted, refused))
    return token


def _find_or_fetch(
    cache: TokenCache, scheme: OAuth2Auth, wanted: TokenRequest, refused: str | None
) -> Generator[Step, Any, str]:
    kept = cache.find(wanted.scopes, refused)
    if kept is not None:
        return kept
    values = yield from ask_secrets(wanted.secrets, (*scheme.client, scheme.url, scheme.audience))
    endpoint = cache.endpoint or (yield from _find_endpoint(scheme, wanted, values))
    token, style = yield from _fetch(endpoint, scheme, wanted, values)
    cache.endpoint = Endpoint(endpoint.url, (style,))
    cache.keep(token, refused)
    return token.value


def _find_endpoint(
    scheme: OAuth2Auth, wanted: TokenRequest, values: Mapping[str, str]
) -> Generator[Step, Any, Endpoint]:
    stated = values.get(scheme.url) or scheme.endpoint
    if stated is not None:
        return Endpoint(_checked(wanted.base_url.join(stated)))
    if scheme.discovery is None:
        raise SDKError(f"No token endpoint: pass `{scheme.url}` to the client")
    url = _checked(wanted.base_url.join(scheme.discovery))
    if _WELL_KNOWN not in url.path:
        url = url.copy_with(path=f"{url.path.rstrip('/')}{_WELL_KNOWN}openid-configuration")
    request = httpx2.Request("GET", url, headers=wanted.headers, extensions={"timeout": wanted.timeout})
    response = yield from _answer(request, wanted)
    if not response.is_success:
        raise status_error(response)
    document = _json(response)
    found = document.get("token_endpoint")
    if not isinstance(found, str):
        raise APIResponseValidationError(response, message="The discovery document names no token endpoint.")
    endpoint = _checked(url.join(found))
    if url.scheme == "https" and endpoint.scheme == "http":
        raise APIResponseValidationError(response, message="The token endpoint is no https address.")
    return Endpoint(endpoint, _styles(document.get("token_endpoint_auth_methods_supported")))


def _styles(methods: object) -> tuple[Style, ...]:
    named = methods if is_list(methods) else []
    return tuple(style for style in BOTH_STYLES if f"client_secret_{style}" in named) or BOTH_STYLES


def _fetch(
    endpoint: Endpoint, scheme: OAuth2Auth, wanted: TokenRequest, values: Mapping[str, str]
) -> Generator[Step, Any, tuple[Token, Style]]:
    style, *others = endpoint.styles
    asked = time.monotonic()
    response = yield from _answer(_token_request(endpoint.url, scheme, wanted, values, style), wanted)
    if response.is_success:
        return _read_token(response, wanted.scopes, asked), style
    if others and _unknown_client(response):
        return (yield from _fetch(Endpoint(endpoint.url, tuple(others)), scheme, wanted, values))
    raise _refusal(response)


def _unknown_client(response: httpx2.Response) -> bool:
    """Say whether the server may just have looked for the secret in the other place."""
    return response.status_code == 401 or _json(response).get("error") in ("invalid_client", "invalid_request")


def _token_request(
    url: httpx2.URL, scheme: OAuth2Auth, wanted: TokenRequest, values: Mapping[str, str], style: Style
) -> httpx2.Request:
    id, secret = (values[keyword] for keyword in scheme.client)
    form = {"grant_type": "client_credentials"}
    headers = {**wanted.headers, "Content-Type": "application/x-www-form-urlencoded"}
    if wanted.scopes:
        form["scope"] = " ".join(wanted.scopes)
    if audience := values.get(scheme.audience):
        form["audience"] = audience
    if style == "basic":
        pair = f"{quote_plus(id)}:{quote_plus(secret)}"
        headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
    else:
        form |= {"client_id": id, "client_secret": secret}
    content = urlencode(form).encode()
    return httpx2.Request("POST", url, headers=headers, content=content, extensions={"timeout": wanted.timeout})


def _answer(request: httpx2.Request, wanted: TokenRequest) -> Generator[Step, Any, httpx2.Response]:
    """Send a request until an answer counts; redirects are not followed, as the secret would go with them."""
    retries_taken = 0
    while True:
        headers = None
        try:
            with sdk_errors(request):
                response: httpx2.Response = yield Send(request, False)
                yield Read(response, _LIMIT, cut=True)
                headers = response.headers
                is_final = response.is_success or not should_retry(response.status_code, headers)
                if is_final or retries_taken >= wanted.max_retries:
                    return response
        except APIConnectionError:
            if retries_taken >= wanted.max_retries:
                raise
        delay = retry_delay(retries_taken, headers)
        if wanted.ends is not None and is_over(wanted.ends, after=delay):
            raise APITimeoutError(request)
        yield Sleep(delay)
        retries_taken += 1


def _read_token(response: httpx2.Response, scopes: tuple[str, ...], asked: float) -> Token:
    answer = _json(response)
    value = answer.get("access_token")
    if not isinstance(value, str) or not value:
        raise APIResponseValidationError(response, message="The token endpoint gave no access token.")
    return Token(value, frozenset(scopes), asked + _life(answer.get("expires_in")))


def _life(stated: object) -> float:
    """Give the seconds that a token is used for; one that doesn't say is used until the server refuses it."""
    try:
        seconds = float(stated) if isinstance(stated, str | int | float) else float("inf")
    except (ValueError, OverflowError):
        return float("inf")
    return max(seconds - min(_LEEWAY, seconds / 2), 0.0)


def _refusal(response: httpx2.Response) -> Exception:
    if response.status_code >= 500 or response.status_code == 429:
        return status_error(response)
    answer = _json(response)
    said = [str(answer[key])[:200] for key in ("error", "error_description") if isinstance(answer.get(key), str)]
    message = f"The token endpoint gave no token: {response.status_code}{' - ' if said else ''}{': '.join(said)}"
    return AuthenticationError(message, response=response, body=answer or None)


def _json(response: httpx2.Response) -> Mapping[str, object]:
    try:
        answer: object = response.json()
    except (ValueError, RecursionError):
        return {}
    return answer if is_mapping(answer) else {}


def _checked(url: httpx2.URL) -> httpx2.URL:
    if url.scheme not in ("http", "https") or not url.host:
        raise SDKError("The token endpoint must be an address with http:// or https://")
    return url
