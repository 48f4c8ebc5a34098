"""Where can the code of a method be read? In the SDK, whose files have the same lines wherever they are put.

source-url = "https://example.com/sdk/blob/v1"   ─►   https://example.com/sdk/blob/v1/zoo/resources/animals.py#L41
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ....encode import Html
from ....encode_html import html_code, html_link
from ....plan.docs.pages import FileTarget
from ....plan.sdk import SdkPlan
from ...files import Draft, GeneratedFile
from ...finish import finished
from ..sdk import draft_sdk


@dataclass(frozen=True, slots=True)
class Sources:
    """The address of the SDK's folder, empty if unknown, and by file the lines where methods begin."""

    base: str = ""
    lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def link(self, source: FileTarget, method: str = "") -> Html:
        """The file of a resource, at the line of a method where one is named; its path where nobody knows more."""
        label = html_code(source.path)
        if not self.base:
            return label
        line = self.lines.get(source.path, {}).get(method.rpartition(".")[2])
        return html_link(label, f"{self.base.rstrip('/')}/{source.path}{f'#L{line}' if line else ''}")


def find_sources(plan: SdkPlan, base: str) -> Sources:
    """The lines of all methods. The modules are printed for that, which takes a while: nothing else knows them."""
    if not base:
        return Sources()
    wanted = {f"{plan.package.name}/{resource.module.file}" for resource in plan.resources}
    drafts = [file for file in draft_sdk(plan) if isinstance(file, Draft) and file.path in wanted]
    return Sources(base, {file.path: _lines(file) for file in finished(drafts)})


def _lines(file: GeneratedFile) -> dict[str, int]:
    """Where each method begins for the first time: that of the synchronous class comes first."""
    found: dict[str, int] = {}
    for name, line in _methods(ast.parse(file.content).body):
        found.setdefault(name, line)
    return found


def _methods(body: Iterable[ast.stmt]) -> Iterable[tuple[str, int]]:
    for statement in body:
        for inside in statement.body if isinstance(statement, ast.ClassDef) else ():
            if isinstance(inside, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield inside.name, inside.lineno
