"""What the server is made of: the API's facts, prepared once, and the state between requests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..encode import data, plain
from ..examples.misfits import Side, fits, misfits
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
    """The data of a body: the example of that name, else the first of the right kind, else one made up."""
    values = [plain(example.value) for example in content.examples if not name or example.name == name]
    usable = (value for value in values if name or _is_of_kind(mock, content, value))
    found = next(usable, _NOTHING)
    return plain(example_of(mock.examples, content.type, seed=mock.seed)) if found is _NOTHING else found


def shown_fitting(mock: Mock, content: Content) -> object:
    """The data of a body that is in every part as its type says: the first such example, else a made-up one."""
    values = [plain(example.value) for example in content.examples]
    checked = content.kind is ContentKind.JSON
    usable = (v for v in values if not checked or fits(mock.api.definitions, content.type, v, Side.GIVEN))
    found = next(usable, _NOTHING)
    return plain(example_of(mock.examples, content.type, seed=mock.seed)) if found is _NOTHING else found


_NOTHING = object()


def _is_of_kind(mock: Mock, content: Content, value: object) -> bool:
    """Whether an example is an object where the type is one, and so on; many an example lacks a member or two."""
    if content.kind is not ContentKind.JSON:
        return True
    return all(misfit.place for misfit in misfits(mock.api.definitions, content.type, value, Side.GIVEN))
