"""What credentials and servers are called: after what is said of them, whatever stands beside."""

from __future__ import annotations

import itertools

import pytest

from generator.encode import data
from generator.ir.api import (
    ApiKeyScheme,
    HttpScheme,
    OAuth2Scheme,
    OpenIdScheme,
    ParameterPlace,
    SecurityScheme,
    Server,
)
from generator.plan.environments import name_servers
from generator.plan.keywords import settle_keywords
from generator.text import SpecText


def scheme(text: str) -> SecurityScheme:
    """`header:Id`, `query:Id`, `cookie:Id=name`, `bearer:Id`, `basic:Id`, `oauth:Id`, `fetched:Id` or `openid:Id`."""
    kind, _, rest = text.partition(":")
    id, _, name = rest.partition("=")
    match kind:
        case "header" | "query" | "cookie":
            return ApiKeyScheme(SpecText(id), ParameterPlace(kind), SpecText(name or "X"))
        case "oauth" | "fetched":
            return OAuth2Scheme(SpecText(id), SpecText("https://t") if kind == "fetched" else None)
        case "openid":
            return OpenIdScheme(SpecText(id), SpecText("https://id"))
        case _:
            return HttpScheme(SpecText(id), SpecText(kind))


def keywords(texts: str) -> str:
    return " ".join(settle_keywords(tuple(map(scheme, texts.split()))).values())


@pytest.mark.parametrize(
    ("schemes", "expected"),
    [
        # One scheme is the API's key, whatever it is called; a name that says what it is, is kept.
        ("bearer:bearerAuth", "api_key"),
        ("bearer:jwtsa", "api_key"),
        ("header:CustomAuthentication", "api_key"),
        ("header:Authorization", "api_key"),
        ("bearer:access_token", "access_token"),
        ("header:X-AUTH-ACCESS-TOKEN", "access_token"),
        ("oauth:OAuth2Security", "access_token"),
        ("oauth:slackAuth", "access_token"),
        ("basic:MuseumPlaceholderAuth", "username"),
        ("cookie:cookieAuth=JSESSIONID", "jsessionid"),
        # Several are told apart by their own words.
        ("bearer:ApiKeyAuth bearer:AdminApiKeyAuth", "api_key admin_api_key"),
        ("bearer:personalAccessToken oauth:oauth2", "personal_access_token access_token"),
        ("oauth:OAuth2 oauth:OrgOAuth2", "access_token org_access_token"),
        ("basic:basicAuth basic:adminBasic", "username admin_username"),
        ("header:apiKey header:appId header:appKeyAuth", "api_key app_id app_key"),
        ("header:Key header:Project header:JWT", "api_key project jwt"),
        ("header:ApiKeyAuth bearer:bearerAuth", "api_key bearer_token"),
        ("header:Portkey-Key bearer:Provider-Auth", "portkey_key provider_token"),
        ("fetched:oauth openid:OpenID", "access_token openid_access_token"),
        ("fetched:oauth header:ClientSecret", "oauth_access_token client_secret"),
        # The same credential in another place is given once.
        ("header:private_token_header query:private_token_query", "private_token private_token"),
        ("bearer:BearerToken query:QueryToken", "token token"),
        ("bearer:BearerAuth bearer:bearerAuth", "api_key api_key"),
        # Names that mean something else already, or nothing.
        ("header:timeout header:self header:class", "timeout_key self_ class_"),
        ("header:__import__('os')", "import_os"),
    ],
)
def test_a_credential_is_named_after_its_scheme(schemes: str, expected: str) -> None:
    assert keywords(schemes) == expected


def test_the_order_of_schemes_changes_no_name() -> None:
    texts = ["header:ApiKeyAuth", "bearer:bearerAuth", "fetched:oauth", "openid:OpenID", "basic:b", "basic:basic"]
    found = {
        frozenset(zip(order, keywords(" ".join(order)).split(), strict=True)) for order in itertools.permutations(texts)
    }
    assert len(found) == 1


@pytest.mark.parametrize(
    ("servers", "expected"),
    [
        (["https://a.example The production API server", "https://b.example Sandbox"], ["production", "sandbox"]),
        (["https://a.example Acme", "https://eu.a.example Acme EU"], ["default", "eu"]),
        (["https://api.example.com", "https://api.eu.example.com"], ["example", "eu"]),
        (
            ["https://staging-api.example.com", "http://localhost:80", "http://127.0.0.1"],
            ["staging", "local", "local_2"],
        ),
        (["https://{a}.{b}", "{protocol}://{name}"], ["default", "protocol_name"]),
        (["https://x.example Production", "https://y.example Production"], ["production", "y"]),
        (["https://x.example Our one and only very special server for you"], ["x"]),
    ],
)
def test_a_server_is_named_after_what_is_said_of_it(servers: list[str], expected: list[str]) -> None:
    parts = [text.partition(" ") for text in servers]
    listed = tuple(Server(SpecText(url), None, SpecText(said) if said else None) for url, _, said in parts)
    assert list(name_servers(listed, SpecText("Acme API"))) == expected
    assert [data(server.url) for server in name_servers(listed, SpecText("")).values()] == [url for url, _, _ in parts]
