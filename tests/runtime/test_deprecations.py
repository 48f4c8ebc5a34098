"""Who is warned of what is deprecated, how often, and at which line."""

from __future__ import annotations

import warnings
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from typing_extensions import deprecated

from generator.runtime.async_responses import AsyncAPIResponse, AsyncStreamedResponse
from generator.runtime.async_views import AsyncResponseContextManager, async_raw, async_streamed
from generator.runtime.deprecations import deprecated_arguments
from generator.runtime.responses import APIResponse
from generator.runtime.values import Omit, omit
from generator.runtime.views import ResponseContextManager, raw, streamed

OLD_METHOD, OLD_ARGUMENT = "pets.get: use pets.find", "pets.find(owner=...): use owner_id"


class Pets:
    @deprecated(OLD_METHOD)
    def get(self) -> str:
        return "pet"

    @deprecated_arguments(owner=OLD_ARGUMENT, breed="breed is gone")
    def find(self, *, owner: str | None | Omit = omit, breed: str | Omit = omit, owner_id: str | Omit = omit) -> str:
        return "pet"


class AsyncPets:
    @deprecated(OLD_METHOD)
    async def get(self) -> str:
        return "pet"

    @deprecated_arguments(owner=OLD_ARGUMENT)
    async def find(self, *, owner: str | Omit = omit) -> str:
        return "pet"


def told(call: Callable[[], object]) -> list[tuple[str, str]]:
    """What a call warns of, and the file of the line that it blames."""
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        call()
    assert all(warning.category is DeprecationWarning for warning in found)
    return [(str(warning.message), warning.filename) for warning in found]


@pytest.mark.parametrize("view", [lambda method: method, raw, streamed], ids=["method", "raw", "streamed"])
def test_a_call_warns_once_at_its_own_line(view: Any) -> None:
    assert told(lambda: view(Pets().get)()) == [(OLD_METHOD, __file__)]
    assert told(lambda: view(Pets().find)(owner="me")) == [(OLD_ARGUMENT, __file__)]
    assert told(lambda: view(Pets().find)(owner_id="me", breed=omit)) == []


def test_null_is_given_and_several_arguments_are_one_warning() -> None:
    assert told(lambda: Pets().find(owner=None)) == [(OLD_ARGUMENT, __file__)]
    assert told(lambda: Pets().find(owner="me", breed="b")) == [(f"{OLD_ARGUMENT} breed is gone", __file__)]


@pytest.mark.anyio
@pytest.mark.parametrize("view", [lambda method: method, async_raw], ids=["method", "raw"])
async def test_an_async_call_warns_when_it_is_made(view: Any) -> None:
    made: list[Awaitable[str]] = []
    assert told(lambda: made.append(view(AsyncPets().get)())) == [(OLD_METHOD, __file__)]
    assert told(lambda: made.append(view(AsyncPets().find)(owner="me"))) == [(OLD_ARGUMENT, __file__)]
    assert [await each for each in made] == ["pet", "pet"]


def test_a_context_manager_warns_when_it_is_made_and_not_when_it_is_entered() -> None:
    class Closing:
        def close(self) -> None:
            pass

    class Answers:
        @deprecated(OLD_METHOD)
        def get(self) -> Any:
            return Closing()

    manager = streamed(Answers().get)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made: ResponseContextManager[APIResponse[Any]] = manager()

    def enter() -> None:
        with made:
            pass

    assert told(enter) == []


def test_what_type_checkers_make_of_a_marked_method() -> None:
    pets, others = Pets(), AsyncPets()
    find: Callable[..., str] = pets.find
    raw_find: Callable[..., APIResponse[str]] = raw(pets.find)
    async_find: Callable[..., Awaitable[AsyncAPIResponse[str]]] = async_raw(others.find)
    managed: Callable[..., AsyncResponseContextManager[AsyncStreamedResponse[str]]] = async_streamed(others.find)
    assert {each.__name__ for each in (find, raw_find, async_find, managed)} == {"find"}
