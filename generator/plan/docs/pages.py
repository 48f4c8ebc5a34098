"""What the docs say, page by page, before any markup: each target lays out the same frozen pages in its own way.

DocsPlan
├── readme: ReadmePage       the package's front page
├── index: IndexPage         where everything is: guides, resources, routes, types
├── guides: GuidePage        how something is done, whatever the method
├── resources: ResourcePage  a table of methods
├── methods: MethodPage      one operation
├── types: TypePage          one model, enum or union
├── webhooks: WebhookPage    one webhook or callback
└── changelog: ReleasePage   what each version changed
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from ...text import SpecText
from ..naming import ClassName
from .forms import Form


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to: a page (`types/Run`), or a part of it."""

    page: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class FileTarget:
    """A generated file, relative to the output folder."""

    path: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words of our own."""

    text: str


@dataclass(frozen=True, slots=True)
class CodeWords:
    """A piece of code, a value or a name in a sentence."""

    text: str | SpecText


@dataclass(frozen=True, slots=True)
class Quote:
    """A line of the spec's own prose."""

    text: SpecText


@dataclass(frozen=True, slots=True)
class Link:
    """Words or code that lead somewhere."""

    label: Words | CodeWords | Quote
    target: Target | FileTarget


Span: TypeAlias = Words | CodeWords | Quote | Link
Phrase: TypeAlias = tuple[Span, ...]
"""A sentence, or a part of one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a type as Python writes it; a class leads to its page."""

    text: str
    target: Target | None = None


TypeText: TypeAlias = tuple[Piece, ...]


class Presence(Enum):
    """Whether a value has to be there."""

    REQUIRED = "required"
    MAY_OMIT = "may omit"
    ALWAYS = "always present"
    MAY_LACK = "may be absent"


@dataclass(frozen=True, slots=True)
class EnumValue:
    """A value that is allowed, and what the spec says about it."""

    value: str
    description: SpecText | None = None
    badges: tuple[str, ...] = ()
    """Since when it is there, where that isn't from the start."""


@dataclass(frozen=True, slots=True)
class Values:
    """The values that are allowed; `more` counts those that are left to the type's page."""

    listed: tuple[EnumValue, ...] = ()
    more: int = 0


NO_VALUES = Values()


@dataclass(frozen=True, slots=True)
class Row:
    """An argument or attribute, and what is in it."""

    name: str | SpecText
    type: TypeText
    presence: Presence
    nullable: bool = False
    wire_name: SpecText | None = None
    """The name on the wire, where Python has another one."""
    flags: tuple[str, ...] = ()
    """Deprecated, read only, write only."""
    notes: tuple[Phrase, ...] = ()
    """The default, the limits, the format."""
    description: SpecText | None = None
    values: Values = NO_VALUES
    children: tuple[Node, ...] = ()

    @property
    def is_marked(self) -> bool:
        """Whether the presence is worth a word: what is always there goes without saying."""
        return self.presence is not Presence.ALWAYS


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the types that a value may have, told by `tag`: `type` is `"function"`."""

    type: TypeText
    tag: Phrase = ()
    description: SpecText | None = None
    values: Values = NO_VALUES
    children: tuple[Node, ...] = ()


Node: TypeAlias = Row | Variant


@dataclass(frozen=True, slots=True)
class Tree:
    """What is in a value: the fields of an object, or the variants of a union."""

    nodes: tuple[Node, ...] = ()
    values: Values = NO_VALUES


@dataclass(frozen=True, slots=True)
class ArgumentGroup:
    """The arguments that go to one place of the request."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Raise:
    """A way in which a call fails."""

    status: str
    error: ClassName
    retried: bool
    body: TypeText
    description: Phrase


class Language(Enum):
    """What a sample is written in. A Python or shell sample is complete and runs; an excerpt is there to be read."""

    PYTHON = "python"
    EXCERPT = "py"
    SHELL = "sh"
    JSON = "json"
    TEXT = "text"
    CONSOLE = "console"


class SampleKind(Enum):
    """What a sample shows, as the label of a tab."""

    SYNC = "Python"
    ASYNC = "Python async"
    STREAM = "Python stream"
    ASYNC_STREAM = "Python async stream"
    PAGES = "Python pages"
    RAW = "Python raw response"
    CURL = "curl"
    VENDOR = "From the spec"
    REQUEST = "Request body"
    RESPONSE = "Response"
    EVENTS = "Stream"
    OBJECT = "Example"
    OTHER = ""


class Origin(Enum):
    """Where the values of a sample come from, as a badge says it."""

    SPEC = "from the spec"
    MADE = "synthesised"
    WRONG = "wrong in the spec"


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether a sample can be believed: where its values come from, and what in them the spec itself forbids."""

    origin: Origin
    note: Phrase
    """The whole of it in a sentence or two."""
    faults: tuple[Phrase, ...] = ()
    """Each place that doesn't fit, and why; the first few."""
    place: Phrase = ()
    """The line of the spec that the values are from."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A block of code under a title; `notes` say what it leaves out, and `server` where it calls, if not as usual."""

    title: Phrase
    language: Language
    code: str
    notes: tuple[Phrase, ...] = ()
    kind: SampleKind = SampleKind.OTHER
    server: SpecText | None = None
    proof: Proof | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a stream: its name, and what it brings."""

    name: str
    payload: TypeText
    item: TypeText
    description: SpecText | None


@dataclass(frozen=True, slots=True)
class StreamBlock:
    """How to ask for the stream of a method, and what comes in it."""

    intro: tuple[Phrase, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What all pages have: where they stand, and what they are called. The title is our words or the spec's."""

    path: str
    title: Words | Quote

    @property
    def target(self) -> Target:
        """What a link to the page leads to."""
        return Target(self.path)


@dataclass(frozen=True, slots=True)
class CallForm:
    """A call in one colour: what it gives, a model's first attributes named, and its typed signature."""

    label: str
    awaited: bool
    returns: TypeText
    definition: str


@dataclass(frozen=True, slots=True)
class MethodPage(Page):
    """One operation."""

    name: str
    badges: tuple[str, ...]
    signature: tuple[Piece, ...]
    """The call and what it gives on one line."""
    definition: str
    """The typed signature of the synchronous method."""
    forms: tuple[Phrase, ...]
    """What the call gives in other forms: asynchronous, streamed, paged."""
    route: Phrase
    operation: Phrase
    """The operationId and the place in the spec."""
    description: SpecText | None
    arguments: tuple[ArgumentGroup, ...]
    returns: TypeText
    returns_text: SpecText | None
    returned: Tree
    raises: tuple[Raise, ...]
    pagination: tuple[Phrase, ...]
    streaming: StreamBlock | None
    samples: tuple[Sample, ...]
    see_also: tuple[Phrase, ...]
    callbacks: tuple[Phrase, ...] = ()
    """What the server sends to an address that the call names."""
    trial: Form | None = None
    """The request as a reader can send it from the page."""
    takes: tuple[str, ...] = ()
    """The names of the arguments in the order of the signature, with its `*`."""
    calls: tuple[CallForm, ...] = ()
    """The call in each colour."""
    source: FileTarget | None = None
    sent: Phrase = ()
    """What a body is sent as."""
    answered: Phrase = ()
    """The status and the content of an answer."""


@dataclass(frozen=True, slots=True)
class MethodLine:
    """A method in a list of methods."""

    name: str
    call: str
    """The call with the names of its arguments."""
    access: str
    """The call from the client on, its keyword arguments left out."""
    target: Target
    source: FileTarget
    title: Words | Quote
    route: Phrase
    operation_id: SpecText | None
    returns: TypeText
    badges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """A method or property that an extension of the user's adds: how it is reached, and what its docstring says."""

    name: str
    access: str
    returns: TypeText
    text: SpecText | None
    source: FileTarget


@dataclass(frozen=True, slots=True)
class ResourcePage(Page):
    """A resource: its methods, and the resources under it."""

    name: str
    access: str
    """The resource as an attribute of the client."""
    description: SpecText | None
    source: FileTarget
    children: tuple[Phrase, ...]
    methods: tuple[MethodLine, ...]
    types: tuple[ClassName, ...]
    """The classes that its methods take and give."""
    imports: str
    additions: tuple[Addition, ...] = ()


@dataclass(frozen=True, slots=True)
class TypePage(Page):
    """A model, an enum or a union: what is in it, and where it is used."""

    name: ClassName
    kind: Phrase
    imports: str
    origin: Phrase
    description: SpecText | None
    notes: tuple[Phrase, ...]
    """The limits of a type that is no object."""
    deprecated: bool
    heading: str
    tree: Tree
    samples: tuple[Sample, ...]
    used_by: tuple[Phrase, ...]
    additions: tuple[Addition, ...] = ()
    badges: tuple[str, ...] = ()
    """Whether it is deprecated; since when it is so, or there at all."""


@dataclass(frozen=True, slots=True)
class TypeLine:
    """A type in a list of types."""

    target: Target
    name: str
    description: SpecText | None
    badges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexPage(Page):
    """Where everything is."""

    description: SpecText | None
    environment: tuple[tuple[str, Phrase], ...]
    additions: tuple[Addition, ...] = ()
    """What the user's extension of the client adds."""
    version: SpecText | None = None
    """That of the description."""


@dataclass(frozen=True, slots=True)
class MethodList(Page):
    """Every method with its route and operationId."""

    methods: tuple[MethodLine, ...]


@dataclass(frozen=True, slots=True)
class TypeList(Page):
    """Every type."""

    types: tuple[TypeLine, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a head."""

    head: tuple[str, ...]
    rows: tuple[tuple[Phrase, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a text of ours: paragraphs, points, a table, code, and what is to be said after it."""

    title: str
    text: tuple[Phrase, ...] = ()
    samples: tuple[Sample, ...] = ()
    points: tuple[Phrase, ...] = ()
    table: Table | None = None
    after: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class GuidePage(Page):
    """How something is done with the SDK, whatever the method."""

    summary: Phrase
    """What it is about, in one line for a list."""
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class ReadmePage(Page):
    """The package's front page."""

    summary: Phrase
    description: SpecText | None
    links: tuple[Phrase, ...]
    sections: tuple[Section, ...]
    first: tuple[Sample, ...] = ()
    """The first call that a user makes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server takes for an answer to a webhook."""

    status: SpecText
    body: TypeText
    description: SpecText | None


@dataclass(frozen=True, slots=True)
class WebhookPage(Page):
    """A webhook or a callback: what comes, and how it is read and answered."""

    name: SpecText
    badges: tuple[str, ...]
    signature: tuple[Piece, ...]
    """The call that reads it; empty where nothing does."""
    forms: tuple[Phrase, ...]
    """How it comes: method, address, credentials, the calls that ask for it."""
    operation: Phrase
    summary: SpecText | None
    description: SpecText | None
    arguments: tuple[ArgumentGroup, ...]
    payload: TypeText
    payload_text: SpecText | None
    brought: Tree
    answers: tuple[Answer, ...]
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class WebhookList(Page):
    """Every webhook and callback, and how they are read."""

    intro: tuple[Phrase, ...]
    samples: tuple[Sample, ...]
    webhooks: tuple[WebhookPage, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What changed, the operations that it reaches, and what to do about it."""

    text: Phrase
    operations: tuple[Phrase, ...] = ()
    hint: Phrase = ()


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes of one impact in the API, or in the Python SDK."""

    title: str
    layer: str
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class ReleasePage(Page):
    """What a version changed; the first one has no groups."""

    summary: Phrase
    groups: tuple[ChangeGroup, ...]


@dataclass(frozen=True, slots=True)
class Changelog(Page):
    """Every release, the newest first, after what isn't released."""

    releases: tuple[ReleasePage, ...]


@dataclass(frozen=True, slots=True)
class DocsPlan:
    """Every page of the docs."""

    readme: ReadmePage
    index: IndexPage
    method_list: MethodList
    type_list: TypeList
    resources: tuple[ResourcePage, ...]
    methods: tuple[MethodPage, ...]
    types: tuple[TypePage, ...]
    webhooks: WebhookList | None = None
    guides: tuple[GuidePage, ...] = ()
    changelog: Changelog | None = None

    @property
    def releases(self) -> tuple[ReleasePage, ...]:
        """The releases that have a page: all but the first."""
        return tuple(page for page in (self.changelog.releases if self.changelog else ()) if page.groups)

    @property
    def api_target(self) -> Target:
        """The page of one line a method."""
        return Target("api")


def said(text: str) -> Phrase:
    """Words of our own, with what stands between backticks as code."""
    parts = text.split("`")
    return tuple(CodeWords(part) if at % 2 else Words(part) for at, part in enumerate(parts) if part)


def code(name: str | SpecText, target: Target | FileTarget | None = None) -> Span:
    """Code in a sentence, as a link where it has a target."""
    return CodeWords(name) if target is None else Link(CodeWords(name), target)
