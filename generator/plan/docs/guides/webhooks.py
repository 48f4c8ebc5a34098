"""How are webhooks received, verified and told apart?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..book import Book
from ..pages import GuidePage, Link, Section, Target, Words, said
from ..webhooks import about_reading, reading_samples
from .featured import excerpt


def plan_webhooks_guide(book: Book) -> Iterator[GuidePage]:
    """The guide; none where the API sends nothing that can be read."""
    if book.webhooks is not None:
        about = said("Receiving what the API sends to an address of yours, and making sure that it was the API.")
        sections = (
            *(replace(section, title="Verifying and reading") for section in webhooks_section(book)),
            _answering(),
            _drift(book),
            _several(book),
        )
        yield GuidePage("guides/webhooks", Words("Receiving webhooks"), about, sections)


def webhooks_section(book: Book) -> Iterator[Section]:
    """How they are read."""
    if book.webhooks is not None:
        listed = (Link(Words("Every webhook"), Target("webhooks")), *said(" has a page of its own."))
        yield Section("Webhooks", tuple(about_reading(book)), tuple(reading_samples(book)), after=(listed,))


def _answering() -> Section:
    points = (
        said("Verify the body as it came, byte for byte, before anything parses it."),
        said("Answer soon, with a status of 2xx, and do the work afterwards: most senders wait for seconds only, and "
             "send again what isn't answered."),
        said("Be ready to get the same one twice: keep the ids of those that you have dealt with."),
        said("`WebhookSignatureError` means that it may come from anyone: answer 400, and do nothing."),
    )  # fmt: skip
    return Section("Answering", points=points)


def _drift(book: Book) -> Section:
    text = said(
        "A payload is read as an answer is: further fields are kept, a webhook of a kind that this version doesn't "
        "know is an `UnknownVariant`. One that is no JSON at all raises `WebhookPayloadError`."
    )
    return Section("Payloads that aren't as described", (text,))


def _several(book: Book) -> Section:
    assert book.webhooks is not None
    text = said(
        f"Without a client, `{book.webhooks.class_name}` does the same; it takes the secret as an argument too."
    )
    return Section(
        "Without a client", (text,), (excerpt(f'{book.webhooks.attribute} = {book.webhooks.class_name}("...")'),)
    )
