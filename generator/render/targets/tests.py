"""The contract tests: a module a resource, the fixtures they share, and helpers that let a test serve both clients."""

from __future__ import annotations

from collections.abc import Iterator

from ...plan.sdk import SdkPlan
from ..environment import make_environment, templates_folder
from ..files import GeneratedFile
from ..finish import finish_python


def render_tests(plan: SdkPlan) -> Iterator[GeneratedFile]:
    """Every file of `tests/`; the helpers are code as it stands, with nothing of the API in them."""
    environment = make_environment(".py")

    def python(path: str, template: str, **context: object) -> GeneratedFile:
        text = environment.get_template(f"tests/{template}.jinja").render(tests=plan.tests, **context)
        return GeneratedFile(f"tests/{path}", finish_python(path, text).encode("ascii"))

    yield GeneratedFile("tests/__init__.py", b"")
    yield GeneratedFile("tests/colours.py", (templates_folder() / "tests/colours.py").read_bytes())
    yield python("conftest.py", "conftest.py")
    for module in plan.tests.modules:
        yield python(module.file, "test_resource.py", module=module)
