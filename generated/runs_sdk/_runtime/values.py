"""The values a caller passes that are more than themselves: `omit`, and the options every method takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypedDict, TypeVar

if TYPE_CHECKING:
    import httpx2

    from .progress import Progress

T = TypeVar("T")


class Omit:
    """What an argument holds that was not given: it is left out of the request, where None is sent as null.

    In headers it also takes away a default: `extra_headers={"Authorization": omit}`. There is one instance only.
    """

    __slots__ = ()
    _instance: Omit | None = None

    def __new__(cls) -> Omit:
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"


omit: Final = Omit()

# The names people know from openai-python.
NotGiven: TypeAlias = Omit
NOT_GIVEN: Final = omit
not_given: Final = omit


class RequestOptions(TypedDict, total=False):
    """What every method takes besides the arguments of its operation; these win over what the method sends itself."""

    extra_headers: Mapping[str, str | Omit] | None
    extra_query: Mapping[str, object] | None
    extra_body: object
    timeout: float | httpx2.Timeout | None | Omit
    max_retries: int
    deadline: float | None
    """Seconds that all attempts together may take, and the waiting between them."""
    follow_redirects: bool
    idempotency_key: str | None
    resume_from: str | None
    """The bookmark of a page of the same list (`page.bookmark()`): the page after that one comes first."""
    reconnects: int
    """How many times in a row an event stream that breaks off is taken up again after its last event."""
    on_upload_progress: Progress | None
    """Told after each piece of the body how many bytes went over the wire, and of how many; anew in each attempt."""


def given(value: T | Omit, default: T) -> T:
    """Give the value, or the default where it is `omit`."""
    return default if isinstance(value, Omit) else value


def without_omitted(values: Mapping[str, Any] | None) -> dict[str, Any]:
    """Copy the mapping without its `omit` values."""
    return {} if not values else {name: value for name, value in values.items() if value is not omit}
