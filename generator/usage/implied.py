"""Which annotations do functions have that nobody wrote? Told from what they return, their calls, and fixtures."""

from __future__ import annotations

import ast
import io
import tokenize
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from mypy.nodes import Decorator, FuncDef
from mypy.types import AnyType, CallableType, Overloaded, Type, TypeOfAny, get_proper_type

from .facts import UserFile
from .inference import FIRST, Typed, at
from .spelling import Speller
from .untyped import Note, Notes

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
Key: TypeAlias = tuple[str, int]
"""The module of a function, and the line of its `def`."""
_ANY = AnyType(TypeOfAny.unannotated)


@dataclass(frozen=True)
class Known:
    """What one round has found out: types of files, of arguments by functions, and of pytest's fixtures."""

    files: Sequence[UserFile]
    typed: Mapping[str, Typed]
    given: Mapping[tuple[Key, str], list[Type]]
    fixtures: Mapping[str, list[tuple[UserFile, list[Type]]]]


def imply(files: Sequence[UserFile], typed: Mapping[str, Typed], own: set[str]) -> Mapping[str, Notes]:
    """The annotations that the types of a round imply, by modules."""
    known = Known(files, typed, dict(_given(files, typed)), dict(_fixtures(files, typed)))
    found = {}
    for file in files:
        speller = Speller(own)
        notes = tuple(_notes(file, known, speller))
        if notes:
            found[file.module] = Notes(notes, {alias: module for module, alias in speller.aliases.items()})
    return found


def functions_of(tree: ast.AST) -> Iterator[tuple[Function, bool]]:
    """Every function, and whether it is a method that gets its object."""
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Function):
                static = any(isinstance(d, ast.Name) and d.id == "staticmethod" for d in child.decorator_list)
                yield child, isinstance(node, ast.ClassDef) and not static


def _notes(file: UserFile, known: Known, speller: Speller) -> Iterator[Note]:
    colons = dict(_colons(file.text))
    for function, bound in functions_of(file.tree):
        for argument in _arguments(function)[1 if bound else 0 :]:
            types = _types_of_argument(file, function, argument.arg, known)
            text = speller.spelled(types) if argument.annotation is None else None
            if text and argument.end_lineno and argument.end_col_offset is not None:
                yield Note(argument.end_lineno, argument.end_col_offset, f': "{text}"')
        if function.returns is None and function.lineno in colons:
            text = speller.spelled(_returned(function, known.typed[file.module]))
            if text:
                yields = "typing.AsyncIterator" if isinstance(function, ast.AsyncFunctionDef) else "typing.Iterator"
                head = speller._named("typing", yields) if _is_generator(function) else ""
                line, column = colons[function.lineno]
                yield Note(line, column, f' -> "{head}[{text}]"' if head else f' -> "{text}"')


def _arguments(function: Function) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]


def _types_of_argument(file: UserFile, function: Function, name: str, known: Known) -> list[Type]:
    called = known.given.get(((file.module, function.lineno), name), [])
    return called or (_fixture(file, name, known) if _is_for_pytest(function) else [])


def _is_for_pytest(function: Function) -> bool:
    return function.name.startswith("test") or _is_fixture(function)


def _is_fixture(function: Function) -> bool:
    return any("fixture" in ast.unparse(decorator) for decorator in function.decorator_list)


def _fixture(file: UserFile, name: str, known: Known) -> list[Type]:
    """What the nearest fixture of that name gives: in the file, or in a conftest.py above it."""
    near = []
    for other, types in known.fixtures.get(name, ()):
        if other is file:
            return types
        if other.path.name == "conftest.py" and file.path.absolute().is_relative_to(other.path.absolute().parent):
            near.append((len(other.path.absolute().parts), types))
    return max(near, key=lambda found: found[0])[1] if near else []


def _fixtures(
    files: Sequence[UserFile], typed: Mapping[str, Typed]
) -> Iterator[tuple[str, list[tuple[UserFile, list[Type]]]]]:
    found: dict[str, list[tuple[UserFile, list[Type]]]] = defaultdict(list)
    for file in files:
        for function, _ in functions_of(file.tree):
            if _is_fixture(function):
                found[_called(function)].append((file, _returned(function, typed[file.module])))
    yield from found.items()


def _called(function: Function) -> str:
    """The name that a fixture goes by."""
    for decorator in function.decorator_list:
        for keyword in decorator.keywords if isinstance(decorator, ast.Call) else ():
            if keyword.arg == "name" and isinstance(keyword.value, ast.Constant):
                return str(keyword.value.value)
    return function.name


def _returned(function: Function, typed: Typed) -> list[Type]:
    """The types of what a function returns, or yields."""
    wanted: type[ast.Return | ast.Yield] = ast.Yield if _is_generator(function) else ast.Return
    values = (node.value for node in _inside(function) if isinstance(node, wanted))
    return [typed.types.get(at(value), _ANY) for value in values if value is not None]


def _is_generator(function: Function) -> bool:
    return any(isinstance(node, ast.Yield) for node in _inside(function))


def _inside(function: Function) -> Iterator[ast.AST]:
    """What stands in a function and in none within it."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, Function | ast.Lambda | ast.ClassDef):
            waiting += ast.iter_child_nodes(node)


def _given(files: Sequence[UserFile], typed: Mapping[str, Typed]) -> Iterator[tuple[tuple[Key, str], list[Type]]]:
    """What functions of the user's are called with."""
    starts = {file.module: typed[file.module].start for file in files}
    homes = {
        starts[file.module] + function.lineno: ((file.module, function.lineno), function, bound)
        for file in files
        for function, bound in functions_of(file.tree)
    }
    found: dict[tuple[Key, str], list[Type]] = defaultdict(list)
    for file in files:
        types = typed[file.module].types
        for node in ast.walk(file.tree):
            if not isinstance(node, ast.Call) or at(node.func) not in types:
                continue
            for line in _lines_of(types[at(node.func)]):
                if line in homes:
                    key, function, bound = homes[line]
                    for name, value in _passed(node, function, bound):
                        found[key, name].append(types.get(at(value), _ANY))
    yield from found.items()


def _lines_of(type: Type) -> Iterator[int]:
    """The lines where what is called is defined."""
    proper = get_proper_type(type)
    for item in proper.items if isinstance(proper, Overloaded) else [proper]:
        definition = item.definition if isinstance(item, CallableType) else None
        definition = definition.func if isinstance(definition, Decorator) else definition
        if isinstance(definition, FuncDef) and definition.line > FIRST:
            yield definition.line


def _passed(call: ast.Call, function: Function, bound: bool) -> Iterator[tuple[str, ast.expr]]:
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)][1 if bound else 0 :]
    for name, value in zip(names, call.args, strict=False):
        if isinstance(value, ast.Starred):
            break
        yield name, value
    yield from ((keyword.arg, keyword.value) for keyword in call.keywords if keyword.arg is not None)


def _colons(text: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where the colon of each `def` stands, by its line; columns in bytes."""
    line, depth = 0, 0
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME and token.string == "def":
            line, depth = token.start[0], 0
        elif token.type == tokenize.OP and line:
            depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(token.string, 0)
            if token.string == ":" and not depth:
                row, column = token.start
                yield line, (row, len(token.line[:column].encode()))
                line = 0
