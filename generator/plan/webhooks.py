"""How are webhooks read? One class with a method that tells them apart by name, and one that does by payload.

webhooks: {orderCreated: ...}   ->   client.webhooks.parse("orderCreated", payload) -> types.Order
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..config import Settings
from ..encode import Code, data, docstring, python
from ..ir.api import Api, Operation, ParameterPlace, Webhook
from ..ir.types import AliasRef, ModelRef
from ..text import Pointer, SpecText
from .annotations import Annotation, Annotator
from .imports import Import, ModulePath, import_lines
from .names import Names
from .naming import ClassName, Identifier
from .resources import ResourcePlan
from .runtime import from_runtime

_NAMES = ("webhooks", "Webhooks"), ("webhook_events", "WebhookEvents"), ("received_webhooks", "ReceivedWebhooks")
"""The attribute of a client and its class: the first pair that no resource has."""
_METHODS = ("post", "put", "patch")
_HUB_HEADER = "x-hub-signature-256"
_ERRORS = ("WebhookError", "WebhookPayloadError", "WebhookSignatureError")


@dataclass(frozen=True, slots=True)
class HookPlan:
    """A name that webhooks go by. Callbacks of several operations share one, where they bring the same.

    `payload` is None where nothing is there to be parsed.
    """

    name: SpecText
    payload: ModelRef | AliasRef | None
    webhooks: tuple[Webhook, ...]

    @property
    def literal(self) -> Code:
        """The name as a literal."""
        return python(self.name)


@dataclass(frozen=True, slots=True)
class ParsedName:
    """The name of a webhook that can be parsed, and the class of its payload."""

    literal: Code
    payload: ClassName


@dataclass(frozen=True, slots=True)
class ParseForm:
    """The names that give one type of payload."""

    names: tuple[Code, ...]
    returns: Code


@dataclass(frozen=True, slots=True)
class WebhooksPlan:
    """`webhooks.py`: the class that reads webhooks, and the attribute of the clients that has one.

    `event` is what `unwrap` gives, None where nothing in a payload tells which webhook it is of.
    """

    attribute: Identifier
    class_name: ClassName
    imports: tuple[Code, ...]
    exports: tuple[Identifier, ...]
    secret_env: Code
    environment: str
    verifier: Code | None
    parsed: tuple[ParsedName, ...]
    event: Code | None
    forms: tuple[ParseForm, ...]
    docstring: Code
    class_docstring: Code
    property_docstring: Code
    unwrap_docstring: Code
    parse_docstring: Code

    @property
    def overloads(self) -> tuple[ParseForm, ...]:
        """The forms of `parse`, where there are several."""
        return self.forms if len(self.forms) > 1 else ()


def plan_webhooks(
    api: Api, settings: Settings, names: Names, annotator: Annotator, resources: tuple[ResourcePlan, ...]
) -> WebhooksPlan | None:
    """The reader of an API's webhooks; None where it sends none that can be read."""
    annotator = replace(annotator, qualified=True)
    hooks = [(hook, hook.payload) for hook in plan_hooks(api) if hook.payload is not None]
    if not hooks:
        return None
    event = None if api.webhook_event is None else annotator.given(api.webhook_event)
    attribute, class_name = _names(resources)
    environment = f"{settings.environment_prefix}_WEBHOOK_SECRET"
    hub = _is_from_hub(api)
    forms = tuple(_plan_forms(hooks, annotator))
    return WebhooksPlan(
        attribute=attribute,
        class_name=class_name,
        imports=import_lines(_imports(event, len(forms), hub), ModulePath(("webhooks",))),
        exports=tuple(
            sorted((*map(Identifier, (*_ERRORS, "StandardWebhooks", "HubSignature", "Verifier")), class_name))
        ),
        secret_env=python(SpecText(environment)),
        environment=environment,
        verifier=Code("HubSignature()") if hub else None,
        parsed=tuple(ParsedName(hook.literal, names.classes[payload.id]) for hook, payload in hooks),
        event=None if event is None else event.code,
        forms=forms,
        docstring=docstring("Webhooks: what the API sends to an address of yours, verified and read."),
        class_docstring=docstring(_class_text(class_name), 4),
        property_docstring=docstring("What the API sends to an address of yours.", 8),
        unwrap_docstring=docstring(_method_text("Read a webhook, whichever it is.", "", environment), 8),
        parse_docstring=docstring(_method_text("Read the webhook of this name.", _ABOUT_NAME, environment), 8),
    )


def plan_hooks(api: Api) -> tuple[HookPlan, ...]:
    """Every webhook and callback under the name that it goes by."""
    found: dict[SpecText, HookPlan] = {}
    for webhook, name in _named(api):
        payload = webhook.payload if isinstance(webhook.payload, (ModelRef, AliasRef)) else None
        known = found[name].webhooks if name in found else ()
        found[name] = HookPlan(name, payload, (*known, webhook))
    return tuple(found.values())


def _named(api: Api) -> Iterator[tuple[Webhook, SpecText]]:
    """Each webhook with the name that it is parsed under, in the order of the spec.

    Of several with one name, the one that is most a webhook keeps it; the others are told by operation or method.
    """
    operations = {operation.id: operation for operation in api.operations}
    settled: dict[Pointer, SpecText] = {}
    taken: dict[SpecText, object] = {}
    for webhook in sorted(api.webhooks, key=_rank):
        for name in _candidates(webhook, operations):
            if taken.setdefault(name, webhook.payload) == webhook.payload:
                settled[webhook.id] = name
                break
    return ((webhook, settled[webhook.id]) for webhook in api.webhooks)


def _rank(webhook: Webhook) -> tuple[bool, int, Pointer]:
    method = next((at for at, method in enumerate(_METHODS) if webhook.method == method), len(_METHODS))
    return bool(webhook.operations), method, webhook.id


def _candidates(webhook: Webhook, operations: Mapping[Pointer, Operation]) -> Iterator[SpecText]:
    yield webhook.name
    name, method = data(webhook.name), data(webhook.method).upper()
    if webhook.operations:
        owner = operations[webhook.operations[0]]
        name = f"{_told(owner)}.{name}"
        yield SpecText(name)
    yield SpecText(f"{method} {name}")
    yield from (SpecText(f"{method} {name} {count}") for count in range(2, 10_000))


def _told(operation: Operation) -> str:
    return data(operation.operation_id or SpecText(f"{data(operation.method).upper()} {data(operation.path)}"))


def _plan_forms(hooks: Iterable[tuple[HookPlan, ModelRef | AliasRef]], annotator: Annotator) -> Iterator[ParseForm]:
    """The names of each type of payload, in the order of the spec."""
    names: dict[ModelRef | AliasRef, list[Code]] = {}
    for hook, payload in hooks:
        names.setdefault(payload, []).append(hook.literal)
    yield from (ParseForm(tuple(listed), annotator.given(payload).code) for payload, listed in names.items())


def _names(resources: tuple[ResourcePlan, ...]) -> tuple[Identifier, ClassName]:
    taken = {resource.path[0] for resource in resources}
    taken |= {resource.classes[0].name for resource in resources if len(resource.path) == 1}
    numbered = ((f"webhooks_{count}", f"Webhooks{count}") for count in range(2, 10_000))
    free = ((Identifier(a), ClassName(c)) for a, c in (*_NAMES, *numbered) if not taken & {a, c})
    return next(free)


def _is_from_hub(api: Api) -> bool:
    """Whether webhooks are said to bring the header of a WebSub hub's signature."""
    headers = (p for webhook in api.webhooks for p in webhook.parameters if p.place is ParameterPlace.HEADER)
    return any(header.wire_name.lower() == _HUB_HEADER for header in headers)


def _imports(event: Annotation | None, forms: int, hub: bool) -> Iterator[Import]:
    yield from (Import("typing", name) for name in ("Literal", "Unpack"))
    if event is not None:
        yield Import("collections.abc", "Mapping")
    if forms > 1:
        yield from (Import("typing", name) for name in ("Any", "overload"))
    yield Import(".", "types")
    yield from (from_runtime(name) for name in _ERRORS)
    readers = ("HubSignature", "Proof", "StandardWebhooks", "Verifier", "WebhookReader")
    yield from (from_runtime(name) for name in readers)
    yield from () if event is None else event.imports


_ABOUT_NAME = "    name: What the API's description calls the webhook.\n"


def _class_text(name: ClassName) -> str:
    return (
        "What the API sends to an address of yours, verified and read.\n\n"
        f"It needs no client and no connection: `{name}(secret)` will do."
    )


def _method_text(summary: str, name: str, environment: str) -> str:
    return (
        f"{summary} With `headers`, its signature is verified first.\n\n"
        "Args:\n"
        f"{name}"
        "    payload: The body as it came, before anything has read it as JSON.\n"
        "    headers: The headers of the request; without them, the payload may come from anyone.\n"
        f"    secret: What to verify with; read from `{environment}` when it isn't given.\n\n"
        "Raises:\n"
        "    WebhookSignatureError: The signature is missing, wrong or too old.\n"
        "    WebhookPayloadError: The payload can't be read."
    )
