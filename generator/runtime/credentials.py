"""Which of an operation's alternatives can be sent with what the user gave, and what is missing where none can."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product
from typing import Any, NamedTuple

from .auth import AuthScheme, Secret, Security, TokenScheme, places_of


class Chosen(NamedTuple):
    """A scheme to be sent, and the scopes that a token for it must have."""

    scheme: AuthScheme
    scopes: tuple[str, ...] = ()


class Credentials:
    """The secrets of a client by keyword, and what schemes keep that was fetched with them. It never shows them."""

    def __init__(
        self, schemes: tuple[AuthScheme, ...], secrets: Mapping[str, Secret], told: Collection[str] = ()
    ) -> None:
        self.schemes = schemes
        self.secrets = dict(secrets)
        self.told = frozenset(told)
        self.kept: dict[str, Any] = {}

    def chosen(self, security: Security | None) -> tuple[Chosen, ...] | None:
        """Give the schemes to send: the first alternative whose secrets are all here, None where there is none.

        One with a secret that the user gave comes before those with all of theirs from the environment. Without
        alternatives, every scheme that can be sent is.
        """
        available = {scheme.id: scheme for scheme in self.schemes if self._complete(scheme)}
        if security is None:
            return tuple(Chosen(scheme) for scheme in available.values())
        wanted = ([(item, ()) if isinstance(item, str) else item for item in alternative] for alternative in security)
        whole = [
            tuple(Chosen(available[id], scopes) for id, scopes in each)
            for each in wanted
            if all(id in available for id, _ in each)
        ]
        first = whole[0] if whole else None if security else ()
        return next((each for each in whole if any(self._is_told(chosen.scheme) for chosen in each)), first)

    def _complete(self, scheme: AuthScheme) -> bool:
        return any(all(keyword in self.secrets for keyword in way) for way in scheme.ways)

    def _is_told(self, scheme: AuthScheme) -> bool:
        return any(keyword in self.told for keyword, _ in scheme.sources)

    def __repr__(self) -> str:
        return f"Credentials({', '.join(sorted(self.secrets))})"


def find_credentials(
    schemes: tuple[AuthScheme, ...],
    given: Mapping[str, Secret | None],
    old: Mapping[str, Secret] | None = None,
    elsewhere: Iterable[str] = (),
) -> Credentials:
    """Take each secret from the arguments, else from the old ones, else from the environment.

    Those of credentials that are sent `elsewhere` are kept. Raises TypeError for an argument that is none of either.
    """
    told = {keyword for keyword, secret in given.items() if secret is not None}
    sources = {keyword: env for scheme in schemes for keyword, env in scheme.sources}
    kept = [keyword for keyword in elsewhere if keyword not in sources]
    _refuse_unknown(given, [*sources, *kept])
    # A client's id and secret that are given are worth more than a token that lies around.
    passed_over = {s.token for s in schemes if isinstance(s, TokenScheme) and told.intersection(s.client)}
    secrets = {keyword: secret for keyword in kept if (secret := given.get(keyword)) is not None}
    for keyword, env in sources.items():
        secret = given.get(keyword)
        if secret is None and keyword not in passed_over:
            # A variable that is set to nothing is as good as none.
            secret = (old or {}).get(keyword) or os.environ.get(env or "") or None
        if secret is not None:
            secrets[keyword] = secret
    return Credentials(schemes, secrets, told)


def _refuse_unknown(given: Collection[str], sources: Collection[str]) -> None:
    for keyword in given:
        if keyword not in sources:
            known = " or ".join(f"`{name}`" for name in sources) or "none"
            raise TypeError(f"There is no credential {keyword!r}; there is {known}")


def is_covered(scheme: AuthScheme, headers: Collection[str], query: Collection[str]) -> bool:
    """Say whether the user writes by other means what a scheme would; header names are in lower case."""
    places = places_of(scheme)
    return (
        all(name.lower() in headers for name in places.headers)
        and all(name in query for name in places.query)
        and (not places.cookies or "cookie" in headers)
    )


def alternatives_of(schemes: tuple[AuthScheme, ...], security: Security | None) -> list[list[AuthScheme]]:
    """Give the alternatives of an operation that are made of schemes we know; without any, each scheme is one."""
    known = {scheme.id: scheme for scheme in schemes}
    if security is None:
        return [[scheme] for scheme in schemes]
    listed = [[item if isinstance(item, str) else item.id for item in alternative] for alternative in security]
    return [[known[id] for id in ids] for ids in listed if all(id in known for id in ids)]


def missing_text(alternatives: Iterable[Iterable[AuthScheme]], secrets: Collection[str]) -> str:
    """Say which arguments or environment variables would do.

    [[bearer], [key, secret]]  ->  pass `token` to the client or set the environment variable X_TOKEN, or pass ...
    """
    return ", or ".join(dict.fromkeys(text for each in alternatives for text in _ways_in(list(each), secrets)))


def _ways_in(schemes: list[AuthScheme], secrets: Collection[str]) -> Iterator[str]:
    sources = {keyword: env for scheme in schemes for keyword, env in scheme.sources}
    for ways in product(*(scheme.ways for scheme in schemes)):
        missing = dict.fromkeys(keyword for way in ways for keyword in way if keyword not in secrets)
        variables = [env for keyword in missing if (env := sources[keyword])]
        text = f"pass {' and '.join(f'`{keyword}`' for keyword in missing)} to the client"
        plural = "s" if len(variables) > 1 else ""
        yield f"{text} or set the environment variable{plural} {' and '.join(variables)}" if variables else text
