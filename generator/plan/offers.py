"""Which names of the runtime does the package offer as its own, and when are they imported?

omit, NotFoundError, ...  with the package        Stream, Drift, ...  when they are first asked for
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..config import Settings
from ..encode import Code
from .naming import Identifier
from .parts import parts_of

_ERRORS = (
    "APIConnectionError APIError APIResponseValidationError APIStatusError APITimeoutError AuthenticationError "
    "BadRequestError ConflictError InternalServerError NotFoundError PaginationError PermissionDeniedError "
    "RateLimitError UnprocessableEntityError"
)
_VALUES = "NOT_GIVEN NotGiven Omit RequestOptions not_given omit"


@dataclass(frozen=True, slots=True)
class Offer:
    """Names, and their module as an import says it and, in `literal`, as the table of lazy names does."""

    module: Code
    literal: Code
    names: tuple[Identifier, ...]


@dataclass(frozen=True, slots=True)
class Offers:
    """What is there at once, and what waits until it is asked for."""

    errors: Offer
    values: Offer
    lazy: tuple[Offer, ...]

    @property
    def names(self) -> frozenset[Identifier]:
        """Every name."""
        return frozenset(name for offer in (self.errors, self.values, *self.lazy) for name in offer.names)


def plan_offers(settings: Settings, *, pages: bool, streams: bool) -> Offers:
    """The names; a lean package offers none that its API has no use for."""
    return Offers(
        errors=_offer("errors", _ERRORS),
        values=_offer("values", _VALUES),
        lazy=tuple(_offer(module, names) for module, names in _lazy(settings, pages, streams)),
    )


def _lazy(settings: Settings, pages: bool, streams: bool) -> Iterator[tuple[str, str]]:
    every, parts = not settings.lean, parts_of(settings)
    if (every or streams) and "async" in parts.colours:
        yield "async_streams", "AsyncStream"
    yield "drift", "Drift DriftReport"
    yield "models", "BaseModel UnknownVariant"
    if every:
        yield "pacing", "AsyncRateLimitTransport RateLimitTransport"
    if (every or pages) and "async" in parts.colours:
        yield "paginator", "AsyncPaginator"
    if parts.views and "sync" in parts.colours:
        yield "responses", "APIResponse"
    if (every or streams) and "sync" in parts.colours:
        yield "streams", "Stream"
    yield "transport", "Timeout"


def _offer(module: str, names: str) -> Offer:
    path = f"_runtime.{module}"
    return Offer(Code(f".{path}"), Code(f'"{path}"'), tuple(map(Identifier, names.split())))
