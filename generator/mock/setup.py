"""What the server is made of: the API's facts, prepared once, and the state between requests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..encode import data, plain
from ..examples.misfits import Misfit, Side, misfits
from ..examples.seen import Examples, gather
from ..examples.synthesis import example_of
from ..ir.api import Api, Content, ContentKind, Operation
from ..text import Pointer
from .resources import Collection, Role, find_collections, find_roles
from .routes import Route, make_routes
from .rules import NO_RULES, OperationRule, Rules
from .store import Store

_NO_RULE = OperationRule()


@dataclass(frozen=True, slots=True)
class Mock:
    """One mock server, apart from the protocol it is reached by."""

    api: Api
    examples: Examples
    routes: tuple[Route, ...]
    collections: Mapping[str, Collection]
    roles: Mapping[Pointer, Role]
    rules: Rules
    seed: int
    store: Store = field(default_factory=Store)

    def rule(self, operation: Operation) -> OperationRule:
        """The rule for an operation; an empty one where none is stated."""
        id = operation.operation_id
        return self.rules.operations.get(data(id), _NO_RULE) if id else _NO_RULE


def make_mock(api: Api, *, seed: int = 0, rules: Rules = NO_RULES) -> Mock:
    """A server that has answered nothing yet."""
    collections = find_collections(api)
    roles = find_roles(api, collections)
    return Mock(api, gather(api), make_routes(api), collections, roles, rules, seed)


def shown(mock: Mock, content: Content, name: str = "") -> object:
    """The data of a body: the example of that name, else the first of the right kind, else one made up.

    Many an example of a spec lacks a member that it should have; only one of another kind is passed over.
    """
    values = [plain(example.value) for example in content.examples if not name or example.name == name]
    usable = [value for value in values if name or all(misfit.place for misfit in _misfits(mock, content, value))]
    return usable[0] if usable else _made_up(mock, content)


def shown_fitting(mock: Mock, content: Content) -> object:
    """The data of a body that is in every part as its type says: the first such example, else one made up."""
    values = [plain(example.value) for example in content.examples]
    usable = [value for value in values if not any(_misfits(mock, content, value))]
    return usable[0] if usable else _made_up(mock, content)


def _made_up(mock: Mock, content: Content) -> object:
    return plain(example_of(mock.examples, content.type, seed=mock.seed))


def _misfits(mock: Mock, content: Content, value: object) -> Iterator[Misfit]:
    if content.kind is ContentKind.JSON:
        yield from misfits(mock.api.definitions, content.type, value, Side.GIVEN)
