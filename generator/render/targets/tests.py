"""The contract tests: a module a resource, the fixtures they share, and helpers that let a test serve both clients."""

from __future__ import annotations

from collections.abc import Iterator

from ...plan.sdk import SdkPlan
from ..environment import make_environment, templates_folder
from ..files import Draft, GeneratedFile
from ..finish import finished


def render_tests(plan: SdkPlan) -> Iterator[GeneratedFile]:
    """Every file of `tests/`; the helpers are code as it stands, with nothing of the API in them."""
    yield from finished(_drafts(plan))


def _drafts(plan: SdkPlan) -> Iterator[GeneratedFile | Draft]:
    environment = make_environment(".py")

    def python(path: str, template: str, **context: object) -> Draft:
        text = environment.get_template(f"tests/{template}.jinja").render(tests=plan.tests, **context)
        return Draft(f"tests/{path}", text)

    yield GeneratedFile("tests/__init__.py", b"")
    yield GeneratedFile("tests/colours.py", (templates_folder() / "tests/colours.py").read_bytes())
    yield python("conftest.py", "conftest.py")
    for module in plan.tests.modules:
        yield python(module.file, "test_resource.py", module=module)
    if plan.tests.webhooks is not None:
        yield GeneratedFile("tests/payloads.py", (templates_folder() / "tests/payloads.py").read_bytes())
        yield python(plan.tests.webhooks.file, "test_webhooks.py", module=plan.tests.webhooks)
