"""What does a call look like in Python? Whole scripts that run as they stand, their settings from the environment.

from runs_sdk import RunsClient

client = RunsClient()
run = client.beta.threads.runs.create("thread_abc123", assistant_id="asst_abc123")
print(run.id, run.status)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...ir.api import ParameterPlace
from ...ir.types import Alias, AliasRef, BinaryType, ListType, LiteralType, Model, ModelRef, StringType, TypeRef
from ..calls import CallPlan
from ..naming import Identifier, singular, snake, words
from .book import Book
from .layout import WIDTH, Group, Node, lay_out, value_node
from .pages import Language, Phrase, Proof, Sample, SampleKind
from .values import Case, Choice

_TAKEN_NAMES = frozenset("client asyncio main print page stream event response len".split())


@dataclass(frozen=True, slots=True)
class Expression:
    """A call as an expression, and what a script can show of what it gives."""

    node: Group
    result: Identifier
    shown: str

    def prefixed(self, prefix: str) -> Group:
        """The expression after `prefix`."""
        return Group(prefix + self.node.head, self.node.items, self.node.tail, call=True)


def plan_expression(book: Book, call: CallPlan, case: Case, *, view: str = "", streams: bool = False) -> Expression:
    """The call of a case; `view` is a property between the resource and the method."""
    path = ".".join((*call.name.resource, *([view] if view else []), call.name.method))
    arguments = [_argument(choice, at == 0) for at, choice in enumerate(case.choices)]
    if streams and call.toggle is not None:
        arguments.append(f"{call.toggle}=True")
    type = call.page.facts.item if call.page else call.returned
    result = _result_name(book, type)
    return Expression(Group(f"client.{path}(", tuple(arguments), ")", call=True), result, _shown(book, type, result))


def _argument(choice: Choice, first: bool) -> Node:
    positional = first and choice.argument.place is ParameterPlace.PATH
    return _literal(choice, "" if positional else f"{choice.argument.name}=")


def _literal(choice: Choice, head: str) -> Node:
    if isinstance(choice.type, BinaryType):
        return f'{head}b"contents"'
    if isinstance(choice.type, ListType) and isinstance(choice.type.item, BinaryType):
        return f'{head}[b"contents"]'
    return value_node(choice.value, head)


def _result_name(book: Book, type: TypeRef | None) -> Identifier:
    if not isinstance(type, ModelRef):
        return Identifier("content" if isinstance(type, BinaryType) else "result")
    name = snake(singular(words(book.texts.names.classes[type.id])))
    return Identifier(f"{name}_") if name in _TAKEN_NAMES or name == book.package else name


def _shown(book: Book, type: TypeRef | None, result: Identifier) -> str:
    """What to print of a result: its id and status, where it has them."""
    if type is None:
        return '"Done."'
    if isinstance(type, BinaryType):
        return f'len({result}.content), "bytes"'
    definition = book.api.definitions.get(type.id) if isinstance(type, ModelRef) else None
    fields = definition.fields if isinstance(definition, Model) else ()
    telling = [name for name in ("id", "status") for f in fields if f.wire_name == name and _is_telling(book, f.type)]
    return ", ".join(f"{result}.{name}" for name in telling) or str(result)


def _is_telling(book: Book, type: TypeRef) -> bool:
    alias = book.api.definitions.get(type.id) if isinstance(type, AliasRef) else None
    return isinstance(alias.type if isinstance(alias, Alias) else type, (StringType, LiteralType))


def sync_script(book: Book, call: CallPlan, case: Case, told: str = "") -> str:
    """The plain call; where it gives pages, a loop over all items. `told` is what the client is made with."""
    if call.always_streams:
        return stream_script(book, call, case, told)
    return script(book, _statements(call, plan_expression(book, call, case), ""), told=told)


def async_script(book: Book, call: CallPlan, case: Case) -> str:
    """The same with the asynchronous client."""
    if call.always_streams:
        return async_stream_script(book, call, case)
    return _async(book, _statements(call, plan_expression(book, call, case), "async"))


def stream_script(book: Book, call: CallPlan, case: Case, told: str = "") -> str:
    """The call that streams, and a loop over the events."""
    return script(book, _stream_statements(call, plan_expression(book, call, case, streams=True), ""), told=told)


def async_stream_script(book: Book, call: CallPlan, case: Case) -> str:
    """The same with the asynchronous client."""
    return _async(book, _stream_statements(call, plan_expression(book, call, case, streams=True), "async"))


def pages_script(book: Book, call: CallPlan, case: Case) -> str:
    """A loop over pages in place of items."""
    pages = plan_expression(book, call, case).prefixed("for page in ")
    header = lay_out(Group(pages.head, pages.items, ").iter_pages()", call=True), 0, ":")
    return script(book, [*header, f"    print(len(page.{items_attribute(call)}))"])


def items_attribute(call: CallPlan) -> str:
    """What leads from a page to its items."""
    return call.page.items if call.page else "data"


def raw_script(book: Book, call: CallPlan, case: Case) -> str:
    """The call that gives the response around the value."""
    expression = plan_expression(book, call, case, view="with_raw_response")
    shown = [f"{expression.result} = response.parse()", f"print({expression.shown})"] if call.returned else []
    shown = ["page = response.parse()", f"print(len(page.{items_attribute(call)}))"] if call.page else shown
    lines = lay_out(expression.prefixed("response = "))
    return script(book, [*lines, 'print(response.status_code, response.headers.get("x-request-id"))', *shown])


def _statements(call: CallPlan, expression: Expression, colour: str) -> list[str]:
    shown = f"print({expression.shown})"
    if call.page is not None:
        loop = expression.prefixed(f"{colour} for {expression.result} in ".lstrip())
        return [*lay_out(loop, 0, ":", _room(colour)), f"    {shown}"]
    target = f"{expression.result} = " if call.returned is not None else ""
    return [*lay_out(expression.prefixed(f"{target}{'await ' if colour else ''}"), width=_room(colour)), shown]


def _room(colour: str) -> int:
    """How wide a statement may be: those of an asynchronous script stand in a block in a function."""
    return WIDTH - 8 if colour else WIDTH


def _stream_statements(call: CallPlan, expression: Expression, colour: str) -> list[str]:
    streaming = call.operation.streaming
    waits, word = ("await ", "async ") if colour else ("", "")
    shown = "event.event" if streaming is not None and streaming.name == "event" else "event"
    header = lay_out(expression.prefixed(f"{word}with {waits}"), 0, " as stream:", _room(colour))
    return [*header, f"    {word}for event in stream:", f"        print({shown})"]


def script(book: Book, body: Sequence[str], *imports: str, told: str = "") -> str:
    """A whole script around statements that use `client`."""
    client = f"from {book.package} import {book.sync_client}"
    return "\n".join([*imports, client, "", f"client = {book.sync_client}({told})", *body])


def _async(book: Book, body: Sequence[str]) -> str:
    return "\n".join(
        [
            "import asyncio",
            "",
            f"from {book.package} import {book.async_client}",
            "",
            "",
            "async def main() -> None:",
            f"    async with {book.async_client}() as client:",
            *(f"        {line}" for line in body),
            "",
            "",
            "asyncio.run(main())",
        ]
    )


def python_sample(title: Phrase, script: str, kind: SampleKind, proof: Proof | None = None) -> Sample:
    """A script as a sample."""
    return Sample(title, Language.PYTHON, script, kind=kind, proof=proof)
