"""Models without a client: datamodel-code-generator prints what the plan has named, and nothing that it hasn't."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator

from ...plan.imports import Import, ModulePath, import_lines
from ...plan.models import ModelsPlan
from ...plan.modelstyle import Style
from ..finish import UnsafeOutput, finish_python

FILE = "models.py"
HEADER = '"""The models of the API."""'
_CALLS = frozenset("ConfigDict Field Meta TypeAliasType TypedDict field".split())
"""What modules of models call when they are imported."""


def render_models(plan: ModelsPlan) -> str:
    """The module of all models. Raises `UnsafeOutput` where it isn't the classes of the plan, and nothing else."""
    text = _sorted(_escaped(_printed(plan)))
    tree = ast.parse(text, FILE)
    _refuse_calls(tree)
    names = sorted(_defined(tree))
    if names != sorted(plan.schemas):
        odd = sorted(set(names) ^ set(plan.schemas))[:5] or sorted(name for name in names if names.count(name) > 1)[:5]
        raise UnsafeOutput(f"{FILE}: not the classes that were planned: {', '.join(odd)}")
    return finish_python(FILE, text)


def _printed(plan: ModelsPlan) -> str:
    """The module as datamodel-code-generator writes it."""
    # It takes a while to import, and no other command needs it.
    from datamodel_code_generator import InputFileType, LiteralType, generate
    from datamodel_code_generator.enums import DataModelType
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion

    kinds = {
        Style.DATACLASS: DataModelType.DataclassesDataclass,
        Style.TYPEDDICT: DataModelType.TypingTypedDict,
        Style.MSGSPEC: DataModelType.MsgspecStruct,
        Style.PYDANTIC: DataModelType.PydanticV2BaseModel,
    }
    if not plan.schemas:
        return f"{HEADER}\n"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        text = generate(
            _document(plan),
            input_file_type=InputFileType.OpenAPI,
            output_model_type=kinds[plan.style],
            aliases=dict(plan.attributes),
            allow_remote_refs=False,
            custom_class_name_generator=lambda name: name,
            custom_file_header=HEADER,
            disable_timestamp=True,
            enum_field_as_literal=LiteralType.All,
            field_constraints=True,
            formatters=[],
            keep_model_order=True,
            output_datetime_class=DatetimeClassType.Datetime if plan.style is Style.PYDANTIC else None,
            target_python_version=PythonVersion.PY_311,
            use_annotated=True,
            use_attribute_docstrings=plan.style is Style.PYDANTIC,
            use_closed_typed_dict=False,
            # A struct has its descriptions in its annotations.
            use_field_description=plan.style is not Style.MSGSPEC,
            use_inline_field_description=plan.style is not Style.MSGSPEC,
            use_schema_description=True,
            use_type_alias=True,
        )
    if not isinstance(text, str):
        raise UnsafeOutput(f"{FILE}: more than one module")
    return text


def _document(plan: ModelsPlan) -> dict[str, object]:
    """The schemas as an OpenAPI description of nothing else: there, unlike in JSON Schema, the root is no model."""
    info = {"title": "Models", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": {}, "components": {"schemas": dict(plan.schemas)}}


def _escaped(text: str) -> str:
    """The module in ASCII; its literals say what they said before."""
    escaped = text.encode("ascii", "backslashreplace").decode("ascii")
    if escaped != text and ast.dump(ast.parse(escaped)) != ast.dump(ast.parse(text)):
        raise UnsafeOutput(f"{FILE}: escaping changed the meaning")
    return escaped


def _sorted(text: str) -> str:
    """The module with its imports in the order that isort keeps."""
    found = [node for node in ast.parse(text, FILE).body if isinstance(node, ast.ImportFrom) and node.module]
    if not found:
        return text
    cut = {line for node in found for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    taken = [(str(node.module), alias) for node in found for alias in node.names]
    listed = {Import(module, name.name, name.asname or "") for module, name in taken if module != "__future__"}
    lines = text.split("\n")
    first = found[0].lineno - 1
    rest = [line for at, line in enumerate(lines[first:], first + 1) if at not in cut]
    ordered = ["from __future__ import annotations", "", *import_lines(listed, ModulePath(("models",)))]
    return "\n".join([*lines[:first], *ordered, *rest])


def _defined(tree: ast.Module) -> Iterator[str]:
    """The names that a module gives a meaning to."""
    for statement in tree.body:
        match statement:
            case ast.ClassDef(name) | ast.AnnAssign(target=ast.Name(name)) | ast.Assign(targets=[ast.Name(name)]):
                yield name
            case ast.Import() | ast.ImportFrom() | ast.Expr(ast.Constant()) | ast.Expr(ast.Call()):
                pass
            case _:
                raise UnsafeOutput(f"{FILE}: a {type(statement).__name__} is no model")


def _refuse_calls(tree: ast.Module) -> None:
    """Raises `UnsafeOutput` where a module calls more than modules of models do."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Name(name)) if name in _CALLS:
                pass
            case ast.Call(ast.Attribute(ast.Name(), "model_rebuild"), [], []):
                pass
            case ast.Call():
                raise UnsafeOutput(f"{FILE}: a call of {ast.unparse(node.func)} has no place in models")
            case _:
                pass
