"""How does a user of the client say who they are, and which server they mean?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from ...credentials import CredentialPlan
from ..book import Book
from ..pages import CodeWords, GuidePage, Language, Phrase, Sample, Section, Table, Words, said
from .servers import elsewhere_section, listed, servers_section

MOST_NAMES = 4
"""Credentials above which a sentence doesn't name them."""


def plan_authentication(book: Book) -> Iterator[GuidePage]:
    """The guide; none where the client takes no credentials and knows one server."""
    sections = (
        *_credentials_section(book),
        *authentication_section(book),
        *_rotation(book),
        *servers_section(book),
        elsewhere_section(book),
    )
    if book.calls and (book.client.credentials or book.client.servers.environments or book.client.servers.variables):
        about = said("Which credentials the client takes, where it finds them, and which server it sends them to.")
        yield GuidePage("guides/authentication", Words("Authentication and servers"), about, sections)


def _credentials_section(book: Book) -> Iterator[Section]:
    """Each credential as an argument and as a variable of the environment."""
    if book.client.credentials:
        head = ("Argument", "Environment", "What it is")
        rows = tuple(
            (said(f"`{c.keyword}`"), said(f"`{c.environment}`"), said(f"{c.text}.")) for c in book.client.credentials
        )
        text = said(
            "An argument wins over the environment. Nothing that the client prints, logs or raises holds a credential."
        )
        yield Section("Credentials", (text,), table=Table(head, rows))


def _rotation(book: Book) -> Iterator[Section]:
    """How a secret that changes is given."""
    secret = next((c.keyword for c in book.client.credentials if c.is_secret and not c.fetches), None)
    if secret is not None:
        text = said(
            "A secret may be a function, which is asked for it before every attempt; that of the asynchronous client "
            "may be a coroutine function. So a key that is replaced while the program runs is taken up at once."
        )
        lines = [
            *("from pathlib import Path", "", f"from {book.package} import {book.sync_client}", "", ""),
            "def read_secret() -> str:",
            '    return Path("secret.txt").read_text().strip()',
            *("", "", f"client = {book.sync_client}({secret}=read_secret)"),
        ]
        yield Section("Secrets that change", (text,), (Sample((), Language.PYTHON, "\n".join(lines)),))


def credentials_sentence(book: Book) -> Iterator[Phrase]:
    """Where the client takes its credentials from, in a sentence; nothing where it needs none."""
    needed = [credential for credential in book.client.credentials if not credential.fetches]
    if _has_ways(book):
        named = listed((c.keyword for c in needed), "or") if len(needed) <= MOST_NAMES else "credentials"
        yield said(f"The client takes {named}; see Authentication.")
    elif needed:
        variables = listed((credential.environment for credential in needed), "and")
        keywords = listed((credential.keyword for credential in needed), "and")
        yield said(f"The client reads {variables} from the environment, or takes {keywords} as an argument.")


def authentication_section(book: Book) -> Iterator[Section]:
    """What each credential is, where there is more than one way to prove who one is."""
    if not _has_ways(book):
        return
    text = [said(f"What isn't an argument comes from the environment. {_usual(book)}".strip())]
    for credential in book.client.credentials:
        named = (Words(" "), CodeWords(credential.wire_name)) if credential.wire_name else ()
        what = said(f"`{credential.keyword}`, or `{credential.environment}`: {credential.text}")
        text.append((*what, *named, Words(".")))
    text.append(said("A secret may be a function, which is asked for it before every attempt."))
    if any(credential.fetches for credential in book.client.credentials):
        text.append(said("A token is fetched once for all who wait for it, and anew before its end or when refused."))
    after = said("An `httpx2.Auth` given as `auth` takes the place of all of them.")
    excerpts = "\n".join(_example(book, way) for way in _ways(book))
    yield Section("Authentication", tuple(text), (Sample((), Language.EXCERPT, excerpts),), after=(after,))


def _has_ways(book: Book) -> bool:
    return len(book.client.schemes) > 1 or any(credential.fetches for credential in book.client.credentials)


def _ways(book: Book) -> Iterator[list[CredentialPlan]]:
    """The arguments of each usual alternative; of each scheme, where nothing is usual."""
    schemes = {scheme.id: scheme for scheme in book.client.schemes}
    usual = [[schemes[id] for id, _ in each if id in schemes] for each in book.api.security]
    for alternative in [each for each in usual if each] or [[scheme] for scheme in schemes.values()]:
        yield from (
            [credential for way in ways for credential in way] for ways in product(*(s.ways for s in alternative))
        )


def _usual(book: Book) -> str:
    if not any(each for each in book.api.security):
        return ""
    ways = (listed((credential.keyword for credential in way), "and") for way in _ways(book))
    others = any(set(op.security) != set(book.api.security) for op in book.api.operations)
    rest = " A call that needs other ones says which." if others else ""
    return f"Most calls need {', or '.join(dict.fromkeys(ways))}.{rest}"


def _example(book: Book, way: list[CredentialPlan]) -> str:
    given = ", ".join(dict.fromkeys(f'{credential.keyword}="..."' for credential in way))
    return f"client = {book.sync_client}({given})"
