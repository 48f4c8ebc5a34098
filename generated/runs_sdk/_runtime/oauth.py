"""OAuth 2: access tokens of the user's, or fetched with a client id and secret when they are first needed."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .auth import AuthParts, Sources, TokenRequest, TokenScheme

if TYPE_CHECKING:
    from .steps import Step


@dataclass(frozen=True, slots=True)
class OAuth2Auth(TokenScheme):
    """`Authorization: Bearer <access token>`: a token of the user's, or one fetched with client id and secret.

    The token endpoint is `endpoint`, which may be relative to the server, or the one that the document at `discovery`
    names. Arguments are called `access_token`, `client_id`, `client_secret`, `token_url`, `scopes` and `audience`
    with `prefix` before them.
    """

    endpoint: str | None = None
    discovery: str | None = None
    env_prefix: str | None = None
    prefix: str = ""
    id: str = "oauth2"

    @property
    def token(self) -> str:
        return f"{self.prefix}access_token"

    @property
    def client(self) -> tuple[str, str]:
        return f"{self.prefix}client_id", f"{self.prefix}client_secret"

    @property
    def url(self) -> str:
        return f"{self.prefix}token_url"

    @property
    def scopes(self) -> str:
        return f"{self.prefix}scopes"

    @property
    def audience(self) -> str:
        return f"{self.prefix}audience"

    @property
    def sources(self) -> Sources:
        keywords = (self.token, *self.client, self.url, self.scopes, self.audience)
        return tuple((word, f"{self.env_prefix}_{word.upper()}" if self.env_prefix else None) for word in keywords)

    def parts(self, values: Mapping[str, str]) -> AuthParts:
        return AuthParts(headers={"Authorization": f"Bearer {values[self.token]}"})

    def obtain(self, wanted: TokenRequest, refused: str | None) -> Generator[Step, Any, str]:
        """Give a token, but not the refused one."""
        from .grants import obtain_token
        from .tokens import TokenCache

        stated = wanted.secrets.get(self.scopes)
        scopes = tuple(stated.split()) if isinstance(stated, str) else wanted.scopes
        cache = wanted.kept.get(self.id) or wanted.kept.setdefault(self.id, TokenCache())
        return obtain_token(cache, self, replace(wanted, scopes=scopes), refused)
