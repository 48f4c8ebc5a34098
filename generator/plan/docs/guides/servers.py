"""Which server does a client mean, and how is another one chosen?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....encode import python
from ....text import SpecText
from ...gateways import GatewayPlan, credentials_of
from ...servers import VariablePlan
from ..book import Book
from ..pages import CodeWords, Phrase, Quote, Section, Words, said
from .featured import excerpt


def servers_section(book: Book) -> Iterator[Section]:
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
    sample = excerpt(f"client = {book.sync_client}({', '.join(chosen)})")
    yield Section("Servers", tuple(text), (sample,), after=(said("An address given as `base_url` wins."),))


def _environments(book: Book, text: list[Phrase]) -> Section:
    """The servers that take credentials of their own, with a sample of each."""
    for gateway in book.client.gateways:
        given = {credential.keyword: credential.environment for credential in credentials_of(gateway)}
        given |= {sent.keyword: sent.environment for sent in gateway.sent if sent.required}
        arguments = listed(given, "and")
        taken = (
            said(f" takes {arguments}, or reads {listed(given.values(), 'and')}.")
            if given
            else said(" takes nothing more.")
        )
        text.append((CodeWords(gateway.name), *taken))
    text.append(said("An argument that is for another environment is refused, as no server gets the key of another."))
    samples = tuple(excerpt(_client_in(book, gateway)) for gateway in book.client.gateways)
    after = said(
        "An address given as `base_url` wins; the rest stays as it is in the environment. "
        "`client.copy(environment=...)` is the same client somewhere else."
    )
    return Section("Servers", tuple(text), samples, after=(after,))


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


def elsewhere_section(book: Book) -> Section:
    """How the client is pointed at a server that the description doesn't name."""
    text = said(
        f"`base_url`, or `{book.base_url_variable}`, sends everything to another server: a proxy, a gateway, a mock. "
        "Credentials go to that server and to no other: a redirect to another origin, and the address of a next page "
        "there, are followed without them."
    )
    return Section(
        "Another server", (text,), (excerpt(f'client = {book.sync_client}(base_url="http://localhost:4010")'),)
    )


def listed(names: Iterable[str], word: str) -> str:
    """Names as code, the last of them after a word."""
    quoted = [f"`{name}`" for name in dict.fromkeys(names)]
    return f" {word} ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else "".join(quoted)
