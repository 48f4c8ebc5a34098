"""Where can a request be sent from its page, and what goes along? First the mock, which takes any key, then servers.

portkey   ─►   https://api.portkey.ai/v1, x-portkey-api-key as RUNS_PORTKEY_API_KEY
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...analyze.servers import filled_url
from ...encode import data, visible
from ...ir.api import (
    ApiKeyScheme,
    HttpScheme,
    MutualTlsScheme,
    OAuth2Scheme,
    OpenIdScheme,
    ParameterPlace,
    SecurityScheme,
)
from ...text import SpecText
from ..calls import CallPlan
from .book import Book
from .browsers import is_settable
from .entries import enterable
from .forms import Entry, Host, Key, KeySlot, Slot, Way
from .places import Place, other_places, usual_place

MOCK = "http://127.0.0.1:4010"
"""Where the mock listens that isn't told."""


def plan_hosts(book: Book, call: CallPlan) -> Iterator[Host]:
    """The mock, which takes any key; the usual server; the others."""
    usual = usual_place(book, call)
    mock = _host("The mock on this computer", MOCK, usual)
    yield replace(mock, keys=tuple(replace(key, value="key") for key in mock.keys))
    if address := _usual_address(book, call):
        yield _host(SpecText(address), address, usual)
    for place in other_places(book, call):
        yield _host(place.name or SpecText(place.address), place.address, place)


def _host(label: str | SpecText, address: str, place: Place) -> Host:
    own = [Entry(name, Slot.HEADER, Way.LINE, enterable(data(value))) for name, value in place.headers]
    for sent in place.sent:
        value = enterable(data(sent.value)) if sent.value is not None else ""
        own.append(Entry(sent.wire_name, Slot(sent.place), Way.LINE, value, sent.required))
    return Host(label, address, tuple(_keys(place)), tuple(own))


def _usual_address(book: Book, call: CallPlan) -> str:
    if call.server is None:
        return book.client.servers.shown
    return visible(filled_url(call.operation.servers[0]))


def _keys(place: Place) -> Iterator[Key]:
    for scheme, variables in place.schemes:
        if (key := _key(scheme, variables)) is not None:
            yield key


def _key(scheme: SecurityScheme, variables: tuple[str, ...]) -> Key | None:
    """What a reader gives for a scheme; None where a page can't send it."""
    authorization = SpecText("Authorization")
    match scheme:
        case HttpScheme(scheme=kind) if kind == "basic":
            return Key(KeySlot.BASIC, authorization, "Basic ", variables[:2])
        case HttpScheme(scheme=kind) if kind == "bearer":
            return Key(KeySlot.HEADER, authorization, "Bearer ", variables[:1])
        case HttpScheme() if not scheme.is_challenged:
            prefix = enterable(data(scheme.spelling or scheme.scheme))
            return Key(KeySlot.HEADER, authorization, f"{prefix} ", variables[:1])
        case OAuth2Scheme() | OpenIdScheme():
            return Key(KeySlot.HEADER, authorization, "Bearer ", variables[:1])
        case ApiKeyScheme(place=ParameterPlace.QUERY, wire_name=name) if enterable(data(name)):
            return Key(KeySlot.QUERY, name, "", variables[:1])
        case ApiKeyScheme(place=ParameterPlace.HEADER, wire_name=name) if is_settable(name, Slot.HEADER):
            return Key(KeySlot.HEADER, name, "", variables[:1])
        case HttpScheme() | ApiKeyScheme() | MutualTlsScheme():
            return None
