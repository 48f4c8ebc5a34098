"""Does the package still have what an extension uses? Each thing that it hasn't is an error, with its place.

from runs_sdk.types.run import RunUsage        there is no `RunUsage` any more
types.RunUsage                                 nor here
self.cancel(run_id, thread_id=thread_id)       the description has lost that operation
self.create(model="gpt", tempratur=0.2)        `create` takes no such argument
self._client.beta.threads.runs.steps           a resource is somewhere else now
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from ..diagnostics import Diagnostics
from ..encode import show
from ..text import SpecText
from .checked import GONE, Checked, nearest
from .facts import Extensions, Home, Imported
from .package import Package
from .places import check_place
from .reach import check_class
from .surface import statements


def check_uses(extensions: Extensions, texts: Mapping[str, bytes], name: str, diagnostics: Diagnostics) -> None:
    """Reports what extensions use that the package `name` lacks; `texts` are its files by their paths in it."""
    package = Package(texts)
    for file in extensions.files:
        checked = Checked(file, tuple(file.source.splitlines()), package, name, diagnostics)
        for imported in file.imports:
            _check_import(imported, checked)
        _check_modules(checked)
        for extended in extensions.extended:
            if extended.module == file.module:
                check_place(extended, checked)
        for node in statements(file.tree.body):
            if isinstance(node, ast.ClassDef):
                check_class(node, checked)


def _check_import(imported: Imported, checked: Checked) -> None:
    home, package = imported.home, checked.package
    if package.has(home):
        return
    module = package.module(home.module)
    stated = show(SpecText(f"{checked.name}{home.module}".rstrip(".")), 200)
    if module is None:
        message, hint = f"there is no module `{stated}`", _nearest_module(home.module, checked)
    else:
        message = f"`{stated}` has no `{show(SpecText(home.name))}`"
        hint = _now_in(home.name, checked) or nearest(home.name, module.names)
    checked.diagnostics.error("extension-use", message, imported.place, hint or GONE)


def _nearest_module(wanted: str, checked: Checked) -> str:
    """A hint with the module that may be meant, of those beside the wanted one."""
    folder, _, name = wanted.rpartition(".")
    beside = [module.rpartition(".")[2] for module in checked.package.modules() if module.rpartition(".")[0] == folder]
    return nearest(name, beside).replace("`", f"`{checked.name}{folder}.", 1)


def _now_in(name: str, checked: Checked) -> str:
    """A hint where another module has a type of that name."""
    offered = Home(".types", name)
    home = checked.package.resolved(offered)
    if isinstance(home, Home) and checked.package.has(offered):
        return f"write `from {checked.name}{home.module} import {home.name}`"
    return ""


def _check_modules(checked: Checked) -> None:
    """Reports `types.Run` where the module that is called `types` has no `Run`."""
    modules = {i.bound: i.home for i in checked.file.imports if checked.package.module(i.home.inside) is not None}
    nodes = list(ast.walk(checked.file.tree))
    own = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    own |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    for node in nodes:
        match node:
            case ast.Attribute(value=ast.Name(bound), attr=name) if bound in modules and bound not in own:
                home = Home(modules[bound].inside, name)
                module = checked.package.module(home.module)
                if module is not None and not checked.package.has(home) and not name.startswith("__"):
                    checked.report(
                        f"`{bound}` has no `{show(SpecText(name))}`", node, name, nearest(name, module.names) or GONE
                    )
            case _:
                pass
