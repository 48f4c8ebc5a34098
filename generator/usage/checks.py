"""Does code need an attribute to have a value, and has it been made sure that there is one?"""

from __future__ import annotations

import ast

from .looking import Looking

_SIZED = frozenset("len int float list tuple set sorted sum min max iter next enumerate reversed dict".split())
_COMPARING = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


def needs_value(node: ast.expr, looking: Looking) -> bool:
    """Whether something is done with an expression that can't be done with None."""
    parent = looking.parent(node)
    match parent:
        case ast.Attribute() | ast.Subscript() | ast.Starred() | ast.BinOp() | ast.UnaryOp(op=ast.USub()):
            return not isinstance(parent, ast.Subscript) or parent.value is node
        case ast.Call(func=function):
            return function is node or (isinstance(function, ast.Name) and function.id in _SIZED)
        case ast.For(iter=used) | ast.AsyncFor(iter=used) | ast.comprehension(iter=used):
            return used is node
        case ast.Compare(ops=ops, comparators=others):
            return isinstance(ops[0], _COMPARING) or (isinstance(ops[0], ast.In | ast.NotIn) and others[0] is node)
        case _:
            return False


def is_checked(node: ast.expr, looking: Looking) -> bool:
    """Whether the function around asks, somewhere, if what is written here has a value."""
    scope = next(looking.around.scopes(node), looking.file.tree)
    text = ast.unparse(node)
    alike = (n for n in ast.walk(scope) if isinstance(n, type(node)) and n is not node and ast.unparse(n) == text)
    return any(_asks(other, looking) for other in alike)


def _asks(node: ast.expr, looking: Looking) -> bool:
    match looking.parent(node):
        case ast.BoolOp() | ast.NamedExpr() | ast.UnaryOp(op=ast.Not()):
            return True
        case ast.Compare(ops=ops):
            return isinstance(ops[0], ast.Is | ast.IsNot | ast.Eq | ast.NotEq)
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) | ast.Assert(test=test):
            return test is node
        case ast.comprehension(ifs=tests):
            return node in tests
        case _:
            return False
