"""How is the reading of webhooks tested? With every payload that the description shows, and a made-up one elsewhere.

orderCreated, example {id: o_1}   ->   test_order_created: parse("orderCreated", sent({"id": "o_1"})) is an Order
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from ...config import Settings
from ...encode import Code, docstring, plain, python
from ...examples import Examples, Side, example_of, fits
from ...ir.api import Api, ContentKind
from ...ir.types import ModelRef
from ...text import Object, Value
from ..imports import Import, ModulePath, import_lines
from ..names import Names
from ..naming import ClassName, Identifier, snake, words
from ..webhooks import HookPlan, WebhooksPlan, plan_hooks
from .checks import plan_check

LONGEST_SHOWN = 20_000
LONGEST_MADE = 4_000
"""Characters of a literal above which a payload is left out, as the description shows it or made up."""
_FILES = ("test_webhooks.py", "test_received_webhooks.py", "test_webhooks__received.py")
MAX_LINE = 90
"""Characters of a text that fits on a line of a test."""


@dataclass(frozen=True, slots=True)
class WebhookTest:
    """A payload that is read. `check` is what `isinstance` is asked, if anything; `told` whether `unwrap` reads it."""

    name: Identifier
    hook: Code
    reader: Code
    payload: Code
    check: Code | None
    told: bool


@dataclass(frozen=True, slots=True)
class WebhookTests:
    """The module of all webhooks; `wide` where a payload holds texts that no line has room for."""

    file: str
    docstring: Code
    wide: bool
    imports: tuple[Code, ...]
    class_name: ClassName
    tests: tuple[WebhookTest, ...]


def plan_webhook_tests(
    api: Api, settings: Settings, names: Names, examples: Examples, webhooks: WebhooksPlan | None, taken: Container[str]
) -> WebhookTests | None:
    """The tests of every webhook; None where nothing can be read. `taken` are the files of other tests."""
    if webhooks is None:
        return None
    found: dict[Identifier, WebhookTest] = {}
    wide = False
    for hook in plan_hooks(api):
        for value in _payloads(examples, hook):
            name = next(name for name in _test_names(hook) if name not in found)
            found[name] = _plan_test(api, names, webhooks, hook, name, value)
            wide |= _is_wide(value)
    tests = tuple(found.values())
    return WebhookTests(
        file=next(file for file in _FILES if file not in taken),
        docstring=docstring("Webhooks are read as the description says."),
        wide=wide,
        imports=_imports(settings, webhooks, tests),
        class_name=webhooks.class_name,
        tests=tests,
    )


def _payloads(examples: Examples, hook: HookPlan) -> Iterator[Value]:
    """What the description shows of a payload; a made-up one where it shows nothing that can be written down."""
    if hook.payload is None:
        return
    bodies = (webhook.body for webhook in hook.webhooks if webhook.body)
    contents = (content for body in bodies for content in body.contents if content.kind is ContentKind.JSON)
    shown = dict.fromkeys(example.value for content in contents for example in content.examples)
    written = [value for value in shown if _is_short(value, LONGEST_SHOWN)]
    made = example_of(examples, hook.payload)
    yield from written or ([made] if _is_short(made, LONGEST_MADE) else [])


def _is_short(value: Value, limit: int) -> bool:
    try:
        return len(python(value)) <= limit
    except ValueError:  # nested too deeply for a literal
        return False


def _test_names(hook: HookPlan) -> Iterator[Identifier]:
    name = f"test_{snake(words(hook.name), 'webhook').strip('_')}"
    yield Identifier(name)
    yield from (Identifier(f"{name}_{count}") for count in range(2, 100_000))


def _plan_test(
    api: Api, names: Names, webhooks: WebhooksPlan, hook: HookPlan, name: Identifier, value: Value
) -> WebhookTest:
    """The test of a payload: strictly, where it is what the description says."""
    assert hook.payload is not None
    fitting = fits(api.definitions, hook.payload, plain(value), Side.GIVEN)
    certain = fitting or (isinstance(hook.payload, ModelRef) and isinstance(value, Object))
    return WebhookTest(
        name=name,
        hook=hook.literal,
        reader=Code(f"{webhooks.class_name}(strict=True)" if fitting else f"{webhooks.class_name}()"),
        payload=python(value),
        check=plan_check(api, names, hook.payload) if certain else None,
        told=fitting and api.webhook_event is not None,
    )


def _imports(settings: Settings, webhooks: WebhooksPlan, tests: tuple[WebhookTest, ...]) -> tuple[Code, ...]:
    checks = " ".join(test.check or "" for test in tests)
    used = {webhooks.class_name: True, "types": "types." in checks, "BaseModel": "BaseModel" in checks}
    home = ModulePath(("tests",))
    lines = import_lines({Import(settings.package, name) for name, needed in used.items() if needed}, home)
    return (*lines, Code(""), *import_lines({Import(".payloads", "sent")}, home))


def _is_wide(value: Value) -> bool:
    match value:
        case tuple():
            return any(map(_is_wide, value))
        case Object():
            return any(_is_wide(member) or len(name) > MAX_LINE // 2 for name, member in value)
        case _:
            return len(python(value)) > MAX_LINE
