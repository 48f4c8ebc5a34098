"""What is each of several servers called? By its name, else its description, else its address.

description: The production API server   ->   production
description: 1Password EU                ->   eu            (less the words of the API's title)
url: https://sandbox.example.com         ->   sandbox
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..encode import data
from ..ir.api import Server
from ..text import SpecText
from .naming import snake, words

MOST_WORDS = 3
_KNOWN = {name: name for name in "beta demo local mock preview production qa sandbox staging test uat".split()} | {
    "dev": "development",
    "development": "development",
    "live": "production",
    "localhost": "local",
    "prod": "production",
    "stage": "staging",
    "testing": "test",
}
_NOISE = frozenset(
    "a an and api apis at base com default endpoint endpoints env environment for gateway host http https in io is "
    "main net of on org our platform public rest root server servers service site the this to url urls use version web "
    "with www".split()
)
_HOST = re.compile(r"(?:[a-z]+:)?//([^/:?#]*)", re.IGNORECASE)
_HOLE = re.compile(r"\{([^{}]*)\}")
_HERE = re.compile(r"localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0|.*\.local(host)?")


def name_servers(servers: tuple[Server, ...], title: SpecText) -> dict[str, Server]:
    """The servers by name, in the order of the spec."""
    named: dict[str, Server] = {}
    for server in servers:
        named[next(name for name in _names(server, frozenset(words(title))) if name not in named)] = server
    return named


def _names(server: Server, title: frozenset[str]) -> Iterator[str]:
    found = [*_said(server, title), *_addressed(server, title)] or ["default", *_filled(server)]
    yield from found
    yield from (f"{found[0]}_{count}" for count in range(2, 10_000))


def _said(server: Server, title: frozenset[str]) -> Iterator[str]:
    if server.name is not None and (own := words(server.name)):
        yield _joined(own)
    said = words(server.description) if server.description else ()
    telling = tuple(dict.fromkeys(_KNOWN.get(word, word) for word in said if word not in _NOISE | title))
    if 1 <= len(telling) <= MOST_WORDS:
        yield _joined(telling)
    yield from _single(telling)


def _addressed(server: Server, title: frozenset[str]) -> Iterator[str]:
    url = data(server.url)
    host = match[1] if (match := _HOST.match(url)) else ""
    if _HERE.fullmatch(host.lower()):
        yield "local"
    yield from _single(words(_HOLE.sub(" ", url)))
    labels = (words(label) for label in re.split(r"[.-]", host.rpartition(".")[0] or host) if "{" not in label)
    yield from (_joined(own) for own in labels if not _says_nothing(own, title))


def _says_nothing(label: tuple[str, ...], title: frozenset[str]) -> bool:
    return _NOISE.issuperset(label) or title.issuperset(label) or all(word.isdigit() for word in label)


def _filled(server: Server) -> Iterator[str]:
    """The names of the holes, for an address that has little else."""
    holes = tuple(word for hole in server.url.find(_HOLE) for word in words(hole))
    yield from (_joined(holes),) if holes else ()


def _single(found: tuple[str, ...]) -> Iterator[str]:
    """The one word among others that is known to name an environment."""
    known = {_KNOWN[word] for word in found if word in _KNOWN}
    yield from known if len(known) == 1 else ()


def _joined(parts: tuple[str, ...]) -> str:
    name = snake(parts, "default")
    return name[1:] if parts[0][0].isdigit() else name
