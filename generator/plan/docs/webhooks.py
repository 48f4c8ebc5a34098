"""The pages of webhooks and callbacks: what the server sends, how it is read, and what to answer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ...encode import python, show
from ...examples import Side as Way
from ...ir.api import Content, ContentKind, Parameter, ParameterPlace, Webhook
from ...ir.types import Field
from ...text import SpecText
from ..annotations import Side
from ..calls import CallPlan
from ..naming import snake, words
from ..webhooks import HookPlan, plan_hooks
from .book import Book
from .contents import sample_of
from .methods import method_target
from .pages import (
    Answer,
    ArgumentGroup,
    CodeWords,
    Language,
    Phrase,
    Piece,
    Quote,
    Sample,
    Span,
    Target,
    Tree,
    TypeText,
    WebhookList,
    WebhookPage,
    Words,
    code,
    said,
)
from .proofs import spec_place
from .titles import first_sentence
from .typetexts import page_of

_GROUPS = (
    (ParameterPlace.HEADER, "Headers"),
    (ParameterPlace.QUERY, "Query"),
    (ParameterPlace.PATH, "Path"),
    (ParameterPlace.COOKIE, "Cookies"),
)


def plan_webhook_list(book: Book) -> WebhookList | None:
    """The pages of all webhooks, and the one that leads to them; None where the API sends none."""
    hooks = plan_hooks(book.api)
    if not hooks:
        return None
    paths = _paths(hooks)
    pages = tuple(_plan_page(book, hook, paths[hook.name]) for hook in hooks)
    return WebhookList("webhooks", Words("Webhooks"), tuple(_intro(book)), tuple(reading_samples(book)), pages)


def plan_callbacks(book: Book, call: CallPlan) -> tuple[Phrase, ...]:
    """What the server sends to an address that a call names, a link each."""
    if not any(call.operation.id in webhook.operations for webhook in book.api.webhooks):
        return ()
    paths = _paths(hooks := plan_hooks(book.api))
    found: list[Phrase] = []
    for hook in hooks:
        for webhook in hook.webhooks:
            if call.operation.id in webhook.operations:
                link = code(webhook.name, Target(paths[hook.name]))
                address = (*said(", sent to "), code(webhook.address)) if webhook.address else ()
                text = first_sentence(webhook.summary or webhook.description)
                found.append((link, *address, *((Words(": "), Quote(text)) if text else ())))
    return tuple(found)


def reading_samples(book: Book) -> Iterator[Sample]:
    """How webhooks are received, whatever serves the requests."""
    plan = book.webhooks
    if plan is None:
        return
    call = "unwrap(body, headers)" if plan.event else f"parse({plan.parsed[0].literal}, body, headers=headers)"
    lines = [
        f"from {book.package} import {plan.class_name}",
        f"from {book.package}.webhooks import WebhookSignatureError",
        "",
        f"{plan.attribute} = {plan.class_name}()  # or `client.{plan.attribute}`",
        "",
        "",
        "def receive(body: bytes, headers: dict[str, str]) -> int:",
        "    try:",
        f"        event = {plan.attribute}.{call}",
        "    except WebhookSignatureError:",
        "        return 400",
        "    print(event)",
        "    return 200",
    ]
    yield Sample((), Language.PYTHON, "\n".join(lines))


def about_reading(book: Book) -> Iterator[Phrase]:
    """What there is to know before webhooks are read."""
    plan = book.webhooks
    if plan is None:
        return
    scheme = "`X-Hub-Signature-256`" if plan.verifier else "the Standard Webhooks specification"
    told = "`unwrap` gives any webhook, told apart by its payload; " if plan.event else ""
    yield said(f"{told}`parse` gives the one of a name. Both need no client, and wait for nothing.")
    yield said(
        f"With `headers`, the signature is verified first, as {scheme} has it, with the secret of "
        f"`{plan.environment}` or of the argument `secret`. Another way to sign is a `verifier` of yours: a function "
        "of the body, the headers and the secret that raises `WebhookSignatureError`. Without `headers`, a payload may "
        "come from anyone."
    )


def _intro(book: Book) -> Iterator[Phrase]:
    yield said("What the API sends to an address of yours.")
    yield from about_reading(book)


def _paths(hooks: tuple[HookPlan, ...]) -> dict[SpecText, str]:
    """The page of each webhook, after the words of its name."""
    found: dict[str, SpecText] = {}
    for hook in sorted(hooks, key=lambda hook: hook.name):
        best = page_of("webhooks", snake(words(hook.name), "webhook"))
        numbered = (f"{best}_{count}" for count in range(2, 10_000))
        found[next(path for path in chain((best,), numbered) if path not in found)] = hook.name
    return {name: path for path, name in found.items()}


def _plan_page(book: Book, hook: HookPlan, path: str) -> WebhookPage:
    webhook = hook.webhooks[0]
    content = _content(webhook)
    budget = book.budget
    types = [] if content is None else [(content.type, Side.GIVEN)]
    depth = book.trees.fitting(types, budget.model, budget.payload_depth)
    return WebhookPage(
        path=path,
        title=Words(show(hook.name)),
        name=hook.name,
        badges=tuple(_badges(webhook)),
        signature=_signature(book, hook),
        forms=tuple(_forms(book, hook)),
        operation=_operation(webhook),
        summary=webhook.summary,
        description=webhook.description,
        arguments=tuple(_arguments(book, webhook)),
        payload=() if content is None else book.texts.of(content.type, Side.GIVEN),
        payload_text=webhook.body.description if webhook.body else None,
        brought=Tree() if content is None else book.trees.of(content.type, Side.GIVEN, depth),
        answers=tuple(_answers(book, webhook)),
        samples=() if content is None else tuple(sample_of(book, "Payload", content, Way.GIVEN)),
    )


def _content(webhook: Webhook) -> Content | None:
    contents = webhook.body.contents if webhook.body else ()
    return next((c for c in contents if c.kind is ContentKind.JSON), next(iter(contents), None))


def _badges(webhook: Webhook) -> Iterator[str]:
    yield from ["Deprecated"] if webhook.deprecated else []
    yield from ["Callback"] if webhook.operations else []


def _signature(book: Book, hook: HookPlan) -> TypeText:
    if book.webhooks is None or hook.payload is None:
        return ()
    head = f"{book.webhooks.attribute}.parse({python(hook.name)}, payload, *, headers, secret) -> "
    return (Piece(head), *book.texts.of(hook.payload, Side.GIVEN))


def _forms(book: Book, hook: HookPlan) -> Iterator[Phrase]:
    """How a webhook comes."""
    webhook = hook.webhooks[0]
    method = CodeWords(show(webhook.method).upper())
    where = (Words("an address of yours"),) if webhook.address is None else (CodeWords(webhook.address),)
    yield (method, Words(" to "), *where)
    schemes = dict.fromkeys(id for alternative in webhook.security for id, _ in alternative)
    if schemes:
        yield (Words("Sent with the credentials "), *_listed([CodeWords(id) for id in schemes]))
    asking = {id for each in hook.webhooks for id in each.operations}
    calls = [code(call.name.dotted, method_target(call)) for call in book.calls if call.operation.id in asking]
    if calls:
        yield (Words("Asked for by "), *_listed(calls))


def _listed(spans: list[CodeWords] | list[Span]) -> Phrase:
    return tuple(part for span in spans for part in (span, Words(", ")))[:-1]


def _operation(webhook: Webhook) -> Phrase:
    identified = (code(webhook.operation_id), Words(" · ")) if webhook.operation_id else ()
    return (*identified, *spec_place(webhook.location))


def _arguments(book: Book, webhook: Webhook) -> Iterator[ArgumentGroup]:
    for place, title in _GROUPS:
        parameters = [parameter for parameter in webhook.parameters if parameter.place is place]
        if parameters:
            rows = (book.trees.row(_field(p), p.wire_name, Side.GIVEN, 1) for p in parameters)
            yield ArgumentGroup(title, tuple(rows))


def _field(parameter: Parameter) -> Field:
    """A parameter in the form that a tree writes."""
    return Field(
        wire_name=parameter.wire_name,
        type=parameter.type,
        required=parameter.required,
        description=parameter.description,
        default=parameter.default,
        deprecated=parameter.deprecated,
    )


def _answers(book: Book, webhook: Webhook) -> Iterator[Answer]:
    for response in webhook.responses:
        content = next((c for c in response.contents if c.kind is ContentKind.JSON), None)
        body = () if content is None else book.texts.of(content.type, Side.TAKEN)
        yield Answer(response.status, body, response.description)
