"""What is tried again, how long it may take, and how the server is kept from doing it twice."""

from __future__ import annotations

from collections.abc import Iterator

from ...calls import CallPlan
from ..book import Book
from ..pages import GuidePage, Section, Words, said
from .featured import excerpt, featured, python_block, with_option


def plan_retries(book: Book) -> Iterator[GuidePage]:
    """The guide."""
    if book.calls:
        call = featured(book, "retrieve")
        about = said(
            "What is tried again and when, how long a call may take, and keys that keep it from being done twice."
        )
        sections = (
            retries_section(book, call),
            _waiting(),
            timeouts_section(book, call),
            _deadline(),
            *_idempotency(book),
            pacing_section(book),
        )
        yield GuidePage("guides/retries", Words("Retries and timeouts"), about, sections)


def retries_section(book: Book, call: CallPlan) -> Section:
    """What is tried again, and how often."""
    text = said(
        "Statuses 408, 409, 429 and 500 or above, and broken connections, are tried again twice by "
        "default, after what `Retry-After` asks for or a growing, jittered delay. `max_retries` "
        "changes that for a client or a call."
    )
    return Section("Retries", (text,), (with_option(book, call, "max_retries=5"),))


def _waiting() -> Section:
    points = (
        said("What the server asks for, in `Retry-After` or `retry-after-ms`, up to two minutes."),
        said("More than two minutes means \"not now\": the error is raised at once, for you to decide."),
        said("Where it asks for nothing: half a second, then twice as long each time, up to 8 seconds; up to a quarter "
             "less, at random, so that not everybody comes back at once."),
        said("`x-should-retry: true` or `false` in an answer settles whether there is another attempt."),
        said("A stream is retried until it has begun, and never after."),
    )  # fmt: skip
    return Section("How long it waits", points=points)


def timeouts_section(book: Book, call: CallPlan) -> Section:
    """How long an attempt may take, and a call as a whole."""
    text = said(
        "An attempt may take 10 minutes by default, 5 seconds to connect. `timeout` is a number of "
        "seconds or an `httpx2.Timeout`; what takes longer raises `APITimeoutError`, after the "
        "retries. `deadline` is a number of seconds for a call as a whole, attempts and the waiting between "
        "them; a stream has to begin by then."
    )
    return Section("Timeouts", (text,), (with_option(book, call, "timeout=20.0"),))


def _deadline() -> Section:
    text = said(
        "`timeout` is for each step of an attempt: to connect, to send, to wait for the next bytes. With retries, "
        "`timeout=20` may take a minute and more. `deadline=20` doesn't: when the time is up no further attempt is "
        "made, and `APITimeoutError` is raised."
    )
    lines = [
        "import httpx2",
        "",
        "slow = client.with_options(timeout=httpx2.Timeout(60.0, connect=2.0))",
        "punctual = client.with_options(deadline=20.0)",
    ]
    return Section("Deadlines", (text,), (excerpt("\n".join(lines)),))


def _idempotency(book: Book) -> Iterator[Section]:
    if any(call.operation.method == "post" for call in book.calls):
        text = said(
            "Every `POST` that may be sent again carries an `Idempotency-Key`, the same in each attempt, so that a "
            "server that heeds it does the work once. `idempotency_key=` gives one of yours, which outlives the "
            "program: the id of an order, say."
        )
        yield Section("Doing it once", (text,))


def pacing_section(book: Book) -> Section:
    """How requests wait for their turn."""
    text = said(
        "`RateLimitTransport` lets requests wait for their turn, retries included; `burst=` lets some go at once "
        "after a pause, and `AsyncRateLimitTransport` is for the asynchronous client."
    )
    lines = [
        "import httpx2",
        "",
        f"from {book.package} import {', '.join(sorted((book.sync_client, 'RateLimitTransport')))}",
        "",
        "with httpx2.Client(transport=RateLimitTransport(per_second=5)) as http_client:",
        f"    client = {book.sync_client}(http_client=http_client)",
        "    print(client.base_url)",
    ]
    return Section("Rate limits", (text,), (python_block("\n".join(lines)),))
