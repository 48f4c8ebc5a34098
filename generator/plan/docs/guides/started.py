"""How does one begin? Installing, the first call, the asynchronous client, what comes back."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.types import Model, ModelRef
from ...calls import CallPlan
from ..book import Book
from ..pages import CodeWords, GuidePage, Language, Link, Phrase, Sample, Section, Target, Words, said
from ..samples import async_script, script, sync_script
from .authentication import credentials_sentence
from .featured import case_of, excerpt, expression_of, featured, python_block, statement_of


def plan_started(book: Book) -> Iterator[GuidePage]:
    """The guide; none for an API that is all webhooks."""
    if not book.calls:
        return
    first, read = featured(book, "create"), featured(book, "retrieve")
    sections = (
        install_section(book),
        usage_section(book, first),
        async_section(book, first),
        _closing(book, first),
        *_results(book, read),
        _per_call(book, read),
        undocumented_section(),
        _further(),
    )
    about = said("Install the package, make a client, call a method, read what comes back.")
    yield GuidePage("guides/getting-started", Words("Getting started"), about, sections)


def install_section(book: Book) -> Section:
    """How the package is installed."""
    return Section("Install", samples=(Sample((), Language.CONSOLE, f"pip install {book.settings.distribution}"),))


def usage_section(book: Book, call: CallPlan) -> Section:
    """The first call, and what the client needs to know for it."""
    address = (*said(f"Requests go to `{book.base_url_variable}` or `base_url`"), *_default_address(book), *said("."))
    text = (*credentials_sentence(book), address)
    return Section("Usage", text, (python_block(sync_script(book, call, case_of(book, call))),))


def _default_address(book: Book) -> Phrase:
    address = book.client.servers.shown
    return (*said("; without either, to "), CodeWords(address)) if address else ()


def async_section(book: Book, call: CallPlan) -> Section:
    """The same call with the asynchronous client."""
    return Section("Asynchronous use", samples=(python_block(async_script(book, call, case_of(book, call))),))


def _closing(book: Book, call: CallPlan) -> Section:
    text = said(
        "A client keeps connections open, to use them again: make one and share it, among threads too. Leaving its "
        "`with` block closes them, as `client.close()` does; the asynchronous one is closed by `async with` or "
        "`await client.close()`."
    )
    lines = [
        *(f"from {book.package} import {book.sync_client}", "", f"with {book.sync_client}() as client:"),
        *(f"    {line}" for line in (*statement_of(book, call), f"print({expression_of(book, call).shown})")),
    ]
    return Section("Closing", (text,), (python_block("\n".join(lines)),))


def _results(book: Book, call: CallPlan) -> Iterator[Section]:
    """What can be done with an answer, where that is an object."""
    type = call.returned
    definition = book.api.definitions.get(type.id) if isinstance(type, ModelRef) else None
    if not isinstance(definition, Model):
        return
    text = said(
        "An answer is a pydantic model: its fields are attributes, `to_dict()` and `to_json()` give it as it was on "
        "the wire, `model_dump()` as Python has it. Fields that the description doesn't name are attributes too."
    )
    name = expression_of(book, call).result
    lines = [*statement_of(book, call), f"print({name}.to_json())", f"print({name}._request_id)"]
    after = said("`_request_id` is the server's id of the request, to be told to its makers when something goes wrong.")
    yield Section("What comes back", (text,), (python_block(script(book, lines)),), after=(after,))


def _per_call(book: Book, call: CallPlan) -> Section:
    text = said(
        "Every method also takes `timeout`, `max_retries`, `deadline`, `extra_headers`, `extra_query`, `extra_body` "
        "and a few more, for that call alone. `client.with_options(...)` is a copy of the client with other settings; "
        "it shares the connections."
    )
    lines = [
        "patient = client.with_options(timeout=60.0, max_retries=5)",
        'traced = client.copy(default_headers={"X-Trace": "on"})',
    ]
    return Section("Settings for a call, and for many", (text,), (excerpt("\n".join(lines)),))


def undocumented_section() -> Section:
    """How something is called that no method is for."""
    text = said(
        "`client.get`, `post`, `put`, `patch` and `delete` send what no method is for; "
        "`extra_headers`, `extra_query` and `extra_body` add to what a method sends. Fields that the "
        "API has gained since are attributes all the same."
    )
    lines = ['answer = client.get("/some/path", cast_to=dict[str, object])', "print(answer)"]
    return Section("Undocumented endpoints", (text,), (excerpt("\n".join(lines)),))


def _further() -> Section:
    points = (
        (Link(Words("Methods"), Target("methods")), *said(": each with its request and its operationId")),
        (Link(Words("Types"), Target("types")), *said(": each with what is in it, and where it is used")),
        (Link(CodeWords("api.md"), Target("api")), *said(": every method on one page")),
    )
    return Section("Where to look next", points=points)
