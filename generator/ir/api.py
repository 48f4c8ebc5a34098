"""The whole API: operations, what they take and give, and the definitions their types refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from ..diagnostics import Location
from ..encode import data
from ..text import Given, Pointer, SpecText, Value
from .behaviors import Pagination, Streaming
from .types import Definition, SchemaId, TypeRef


class ContentKind(StrEnum):
    """How bytes of a media type are made and read."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"
    EVENT_STREAM = "event-stream"
    JSON_LINES = "json-lines"
    XML = "xml"


class ParameterPlace(StrEnum):
    PATH = "path"
    QUERY = "query"
    QUERYSTRING = "querystring"
    HEADER = "header"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True)
class Example:
    """A named example of a body, a response or a parameter."""

    name: SpecText
    value: Value
    summary: SpecText | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A path, query, header or cookie parameter; `content_type` where it is serialised as a document of its own."""

    wire_name: SpecText
    place: ParameterPlace
    type: TypeRef
    required: bool
    style: SpecText
    explode: bool
    allow_reserved: bool = False
    content_type: SpecText | None = None
    content_kind: ContentKind | None = None
    """How the document is written; set where `content_type` is."""
    description: SpecText | None = None
    default: Given | None = None
    examples: tuple[Example, ...] = ()
    deprecated: bool = False
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class PartEncoding:
    """How one property of a form or multipart body is written."""

    property: SpecText
    content_type: SpecText | None = None
    style: SpecText | None = None
    explode: bool | None = None
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a body or response."""

    media_type: SpecText
    kind: ContentKind
    type: TypeRef
    encodings: tuple[PartEncoding, ...] = ()
    examples: tuple[Example, ...] = ()
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class RequestBody:
    """What an operation takes; `contents` in the spec's order, the preferred one first."""

    contents: tuple[Content, ...]
    required: bool = False
    description: SpecText | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """A declared response header."""

    wire_name: SpecText
    type: TypeRef
    required: bool = False
    description: SpecText | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """What an operation gives for a status: `200`, a range `2XX`, or `default`."""

    status: SpecText
    description: SpecText | None = None
    contents: tuple[Content, ...] = ()
    headers: tuple[Header, ...] = ()
    location: Location | None = None

    @property
    def successful(self) -> bool:
        """Whether the status is of the 2xx class."""
        return self.status.starts("2")


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A hole in a server's URL."""

    name: SpecText
    default: SpecText
    values: tuple[SpecText, ...] = ()
    description: SpecText | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL of the API."""

    url: SpecText
    name: SpecText | None = None
    description: SpecText | None = None
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True)
class ApiKeyScheme:
    """A key in a header, a query parameter or a cookie."""

    id: SpecText
    place: ParameterPlace
    wire_name: SpecText
    description: SpecText | None = None


_CHALLENGED = frozenset(("digest", "hoba", "mutual", "negotiate", "ntlm"))


@dataclass(frozen=True, slots=True)
class HttpScheme:
    """The `Authorization` header, in a scheme such as `bearer` or `basic`."""

    id: SpecText
    scheme: SpecText
    description: SpecText | None = None
    spelling: SpecText | None = None
    """The scheme as the spec writes it, where that isn't in lower case."""

    @property
    def is_challenged(self) -> bool:
        """Whether the credential is made from what the server asks, anew each time."""
        return self.scheme in _CHALLENGED or self.scheme.starts("scram-")


@dataclass(frozen=True, slots=True)
class OAuth2Scheme:
    """OAuth 2; `token_url` is that of the client-credentials flow, where there is one."""

    id: SpecText
    token_url: SpecText | None
    scopes: tuple[SpecText, ...] = ()
    description: SpecText | None = None


@dataclass(frozen=True, slots=True)
class OpenIdScheme:
    """OpenID Connect, with its discovery address."""

    id: SpecText
    discovery_url: SpecText
    description: SpecText | None = None


@dataclass(frozen=True, slots=True)
class MutualTlsScheme:
    """A client certificate."""

    id: SpecText
    description: SpecText | None = None


SecurityScheme: TypeAlias = ApiKeyScheme | HttpScheme | OAuth2Scheme | OpenIdScheme | MutualTlsScheme

SecurityAlternative: TypeAlias = tuple[tuple[SpecText, tuple[SpecText, ...]], ...]
"""Schemes that are sent together, each with its scopes; the empty tuple means none is needed."""


@dataclass(frozen=True, slots=True)
class Call:
    """Where an operation stands in the resource tree and what it does there.

    `resource` is a path of words (`beta`, `threads`, `runs`), `action` a verb or phrase (`list`, `cancel`);
    `rule` says in words how they were found.
    """

    resource: tuple[SpecText, ...]
    action: SpecText
    rule: str = ""


class TreeRule(StrEnum):
    """What the resource tree is made from."""

    PATHS = "paths"
    TAGS = "tags"
    OPERATION_IDS = "operation-ids"


@dataclass(frozen=True, slots=True)
class TreeScore:
    """How well the tree of one rule would read, in shares of all operations, from 0 to 1. A lower `cost` is better.

    `lonely` operations are the only one of their resource, `deep` ones stand under more than three names, `clashing`
    ones can't have the name that the rule suggests, `homeless` ones are those that the rule says nothing about,
    `crowded` ones have more than forty beside them, and `phrases` are called by more than one word.
    """

    rule: TreeRule
    cost: float
    resources: int
    lonely: float
    deep: float
    clashing: float
    homeless: float
    crowded: float
    phrases: float


@dataclass(frozen=True, slots=True)
class Tree:
    """How operations were brought into a tree: by which rule, what it was weighed against, and why it was taken.

    `pinned` where the rule was given from outside, so that nothing was weighed.
    """

    rule: TreeRule = TreeRule.PATHS
    pinned: bool = False
    reason: str = ""
    scores: tuple[TreeScore, ...] = ()


NO_TREE = Tree()
"""That of an API whose operations haven't been placed."""


@dataclass(frozen=True, slots=True)
class CodeSample:
    """A command for a shell that the publisher shows of an operation, as it stands; nobody has tried it."""

    source: SpecText
    label: SpecText | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """One HTTP operation. `path` is the template as the spec writes it."""

    id: Pointer
    method: SpecText
    path: SpecText
    operation_id: SpecText | None
    call: Call
    parameters: tuple[Parameter, ...] = ()
    body: RequestBody | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[SecurityAlternative, ...] = ()
    servers: tuple[Server, ...] = ()
    tags: tuple[SpecText, ...] = ()
    summary: SpecText | None = None
    description: SpecText | None = None
    deprecated: bool = False
    pagination: Pagination | None = None
    unpaged: tuple[str, ...] = ()
    """In words why the operation doesn't page, where something in it hints at pages."""
    streaming: Streaming | None = None
    location: Location | None = None
    samples: tuple[CodeSample, ...] = ()
    """What the publisher shows of it."""
    title: SpecText | None = None
    """What it is called where people read of it, where that isn't the summary."""

    @property
    def successes(self) -> tuple[Response, ...]:
        """The responses of the 2xx class by status; where none is declared, the default one."""
        stated = [response for response in self.responses if response.successful]
        return tuple(sorted(stated, key=lambda response: data(response.status))) or tuple(
            response for response in self.responses if response.status == "default"
        )

    @property
    def success(self) -> Response | None:
        """The first response of success, or None."""
        return next(iter(self.successes), None)


@dataclass(frozen=True, slots=True)
class Webhook:
    """A request that the server makes to an address of the user's.

    It is called `name` in the spec, and brings a `payload`, None where that isn't JSON. A callback is made to the
    `address` that a request of one of its `operations` holds; a webhook has neither.
    """

    id: Pointer
    name: SpecText
    method: SpecText
    operation_id: SpecText | None
    payload: TypeRef | None = None
    parameters: tuple[Parameter, ...] = ()
    body: RequestBody | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[SecurityAlternative, ...] = ()
    operations: tuple[Pointer, ...] = ()
    address: SpecText | None = None
    summary: SpecText | None = None
    description: SpecText | None = None
    deprecated: bool = False
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Environment:
    """Another place where the same API is served, in a way of its own: what an overlay makes of the description.

    Each of the `parameters` stands in a header or the query of every request there, and of not every one elsewhere.
    `security_schemes` and `security` are those of the place, whether they differ or not.
    """

    name: SpecText
    servers: tuple[Server, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    security_schemes: tuple[SecurityScheme, ...] = ()
    security: tuple[SecurityAlternative, ...] = ()
    asks: tuple[tuple[Pointer, tuple[SecurityAlternative, ...]], ...] = ()
    """What each operation asks for there, by its id."""
    default_headers: tuple[tuple[SpecText, SpecText], ...] = ()
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    name: SpecText
    description: SpecText | None = None


@dataclass(frozen=True, slots=True)
class Api:
    """Everything the spec says that a client, its docs or a server can use."""

    title: SpecText
    version: SpecText
    description: SpecText | None = None
    license: SpecText | None = None
    servers: tuple[Server, ...] = ()
    operations: tuple[Operation, ...] = ()
    tree: Tree = NO_TREE
    webhooks: tuple[Webhook, ...] = ()
    webhook_event: TypeRef | None = None
    """What any of the webhooks brings, where the payload alone tells which one it is of."""
    definitions: Mapping[SchemaId, Definition] = field(default_factory=lambda: MappingProxyType({}))
    security_schemes: tuple[SecurityScheme, ...] = ()
    security: tuple[SecurityAlternative, ...] = ()
    """What operations usually ask for."""
    tags: tuple[Tag, ...] = ()
    default_headers: tuple[tuple[SpecText, SpecText], ...] = ()
    environments: tuple[Environment, ...] = ()
    """The places where the API is served in ways of their own."""
    taken: frozenset[SchemaId] = frozenset()
    given: frozenset[SchemaId] = frozenset()
    """The definitions that requests and answers reach."""
