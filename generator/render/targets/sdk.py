"""The package itself: clients, resources, types, pages."""

from __future__ import annotations

from collections.abc import Iterator

from ...plan.sdk import SdkPlan
from ..environment import make_environment, templates_folder
from ..files import Draft, GeneratedFile
from ..finish import finished


def render_sdk(plan: SdkPlan) -> Iterator[GeneratedFile]:
    """The package's modules and the project file that makes it installable."""
    yield from finished(draft_sdk(plan))


def draft_sdk(plan: SdkPlan) -> Iterator[GeneratedFile | Draft]:
    """The same as the templates print it, for those who read it and don't keep it."""
    environment = make_environment(".py")
    package = plan.package.name

    def python(path: str, template: str, **context: object) -> Draft:
        text = environment.get_template(f"sdk/{template}.jinja").render(plan=plan, **context)
        return Draft(f"{package}/{path}", text)

    yield python("__init__.py", "__init__.py")
    yield python("_client.py", "_client.py")
    yield python("_version.py", "_version.py")
    if plan.pagination is not None:
        yield python("pagination/__init__.py", "pagination_init.py")
        yield python("pagination/pages.py", "pages.py")
    if plan.webhooks is not None:
        yield python("webhooks.py", "webhooks.py")
    yield GeneratedFile(
        f"{package}/resources/__init__.py", b'"""The resources of the API, as attributes of the clients."""\n'
    )
    for resource in plan.resources:
        yield python(resource.module.file, "resource.py", resource=resource)
    yield python("types/__init__.py", "types_init.py")
    for module in plan.types:
        yield python(module.path.file, "types_module.py", module=module)
    for place in plan.type_paths:
        yield python(place.module.file, "type_path.py", place=place)
    main = "main.py" if plan.package.has_docs else "main_lean.py"
    yield GeneratedFile(f"{package}/__main__.py", (templates_folder() / "sdk" / main).read_bytes())
    yield GeneratedFile(f"{package}/py.typed", b"")
    project = make_environment(".toml").get_template("sdk/pyproject.toml.jinja").render(plan=plan)
    yield GeneratedFile("pyproject.toml", project.encode("ascii"))
