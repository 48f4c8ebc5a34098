"""How does a user of the client say who they are, and which server they mean? Sections of the front page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from ...encode import python
from ...text import SpecText
from ..credentials import CredentialPlan
from ..gateways import GatewayPlan, credentials_of
from ..servers import VariablePlan
from .book import Book
from .pages import CodeWords, Language, Phrase, Quote, ReadmeSection, Sample, Words, said

MOST_NAMES = 4
"""Credentials above which a sentence doesn't name them."""


def credentials_sentence(book: Book) -> Iterator[Phrase]:
    """Where the client takes its credentials from, in a sentence; nothing where it needs none."""
    needed = [credential for credential in book.client.credentials if not credential.fetches]
    if _has_ways(book):
        named = _listed((c.keyword for c in needed), "or") if len(needed) <= MOST_NAMES else "credentials"
        yield said(f"The client takes {named}; see Authentication.")
    elif needed:
        variables = _listed((credential.environment for credential in needed), "and")
        keywords = _listed((credential.keyword for credential in needed), "and")
        yield said(f"The client reads {variables} from the environment, or takes {keywords} as an argument.")


def authentication_section(book: Book) -> Iterator[ReadmeSection]:
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
    yield ReadmeSection("Authentication", tuple(text), (Sample((), Language.EXCERPT, excerpts),), after=(after,))


def servers_section(book: Book) -> Iterator[ReadmeSection]:
    """How another of the API's servers is called."""
    servers = book.client.servers
    if not (servers.environments or servers.variables):
        return
    text: list[Phrase] = []
    if servers.environments:
        named = [part for name, url in servers.environments for part in (*_code(name), Words(", "), *_code(url), _SEMI)]
        text.append((*said("The servers by `environment`: "), *named[:-1], Words(".")))
    text += [_variable(variable) for variable in servers.variables]
    if book.client.gateways:
        yield _environments(book, text)
        return
    chosen = [f"environment={name}" for name, _ in servers.environments[1:2]]
    example = [python(variable.value or SpecText("...")) for variable in servers.variables[:1]]
    chosen += [f"{servers.variables[0].name}={value}" for value in example if not chosen]
    excerpt = Sample((), Language.EXCERPT, f"client = {book.sync_client}({', '.join(chosen)})")
    yield ReadmeSection("Servers", tuple(text), (excerpt,), after=(said("An address given as `base_url` wins."),))


def _environments(book: Book, text: list[Phrase]) -> ReadmeSection:
    """The servers that take credentials of their own, with a sample of each."""
    for gateway in book.client.gateways:
        given = {credential.keyword: credential.environment for credential in credentials_of(gateway)}
        given |= {sent.keyword: sent.environment for sent in gateway.sent if sent.required}
        arguments = _listed(given, "and")
        taken = (
            said(f" takes {arguments}, or reads {_listed(given.values(), 'and')}.")
            if given
            else said(" takes nothing more.")
        )
        text.append((CodeWords(gateway.name), *taken))
    text.append(said("An argument that is for another environment is refused, as no server gets the key of another."))
    samples = tuple(Sample((), Language.EXCERPT, _client_in(book, gateway)) for gateway in book.client.gateways)
    after = said(
        "An address given as `base_url` wins; the rest stays as it is in the environment. "
        "`client.copy(environment=...)` is the same client somewhere else."
    )
    return ReadmeSection("Servers", tuple(text), samples, after=(after,))


def _client_in(book: Book, gateway: GatewayPlan) -> str:
    """How a client for the environment is made, with the first of the ways to prove who one is."""
    address = next((url for name, url in book.client.servers.environments if name == python(gateway.name)), "")
    holes = [v.name for v in book.client.servers.variables if f"{{{v.name}}}" in address and v.value is None]
    first = next(iter(gateway.usual), ())
    keywords = [c.keyword for scheme in gateway.schemes if scheme.id in first for c in scheme.ways[0]]
    keywords += [sent.keyword for sent in gateway.sent if sent.required]
    given = (f'{keyword}="..."' for keyword in (*dict.fromkeys(keywords), *holes))
    return f"client = {book.sync_client}({', '.join((f'environment={python(gateway.name)}', *given))})"


_SEMI = Words("; ")


def _variable(variable: VariablePlan) -> Phrase:
    about = Quote(variable.description) if variable.description else Words(variable.text)
    default = (Words("; "), CodeWords(variable.value), Words(" by default")) if variable.value else ()
    return (CodeWords(variable.name), Words(": "), about, *default, Words("."))


def _code(literal: str) -> Phrase:
    return (CodeWords(literal.strip("\"'")),)


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
    ways = (_listed((credential.keyword for credential in way), "and") for way in _ways(book))
    others = any(set(op.security) != set(book.api.security) for op in book.api.operations)
    rest = " A call that needs other ones says which." if others else ""
    return f"Most calls need {', or '.join(dict.fromkeys(ways))}.{rest}"


def _example(book: Book, way: list[CredentialPlan]) -> str:
    given = ", ".join(dict.fromkeys(f'{credential.keyword}="..."' for credential in way))
    return f"client = {book.sync_client}({given})"


def _listed(names: Iterable[str], word: str) -> str:
    quoted = [f"`{name}`" for name in dict.fromkeys(names)]
    return f" {word} ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else "".join(quoted)
