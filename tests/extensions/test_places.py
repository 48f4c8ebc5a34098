"""A few lines of the user's, and what the generated files say because of them."""

from __future__ import annotations

from textwrap import dedent

import pytest

from .conftest import Generate

BOATS = """
    from boats_sdk.resources.boats import AsyncBoats as GeneratedAsyncBoats, Boats as GeneratedBoats


    class Boats(GeneratedBoats): ...


    class AsyncBoats(GeneratedAsyncBoats): ...
"""
BOAT = """
    from boats_sdk.types.boat import Boat as GeneratedBoat


    class Boat(GeneratedBoat): ...
"""


def has(text: str, part: str) -> bool:
    return dedent(part).strip("\n") in text


def test_the_parent_of_an_extended_resource_gives_the_extension(extended: Generate) -> None:
    client = extended({"rowing.py": BOATS}).files["boats_sdk/_client.py"]
    assert "    from .extensions.rowing import AsyncBoats, Boats\n\nSETTINGS" in client
    assert "        from .extensions.rowing import Boats\n\n        return Boats(self)\n" in client
    assert "        from .extensions.rowing import AsyncBoats\n\n        return AsyncBoats(self)\n" in client


def test_a_resource_within_another_is_extended_alike(extended: Generate) -> None:
    text = """
        from boats_sdk.resources.boats.oars import Oars as GeneratedOars


        class Oars(GeneratedOars): ...
    """
    boats = extended({"rowing.py": text}).files["boats_sdk/resources/boats/__init__.py"]
    assert "        from ...extensions.rowing import Oars\n\n        return Oars(self._client)\n" in boats
    assert "        from .oars import AsyncOars\n" in boats


def test_types_offer_the_extension(extended: Generate) -> None:
    types = extended({"rowing.py": BOAT}).files["boats_sdk/types/__init__.py"]
    assert "    from ..extensions.rowing import Boat as Boat\n    from .boat import" in types
    assert '"Boat": ".extensions.rowing",' in types


def test_other_models_refer_to_the_extension_and_import_what_it_extends(extended: Generate) -> None:
    text = extended({"rowing.py": BOAT}).files["boats_sdk/types/boat_list.py"]
    assert has(
        text,
        """
        if TYPE_CHECKING:
            from ..extensions.rowing import Boat
        else:
            from .boat import Boat
        """,
    )
    assert "    data: list[Boat]\n" in text


def test_a_model_refers_to_its_own_extension(extended: Generate) -> None:
    text = extended({"rowing.py": BOAT}).files["boats_sdk/types/boat.py"]
    assert "    from ..extensions.rowing import Boat as _ExtendedBoat\n" in text
    assert '@extended_in("..extensions.rowing")\nclass Boat(BaseModel):\n' in text
    assert "    tender: _ExtendedBoat | None = None\n" in text
    assert "if not TYPE_CHECKING:\n    _ExtendedBoat = Boat\n" in text


def test_an_extended_client_is_the_packages_client(extended: Generate) -> None:
    text = """
        from boats_sdk._client import BoatsClient as GeneratedBoatsClient


        class BoatsClient(GeneratedBoatsClient): ...
    """
    package = extended({"rowing.py": text}).files["boats_sdk/__init__.py"]
    assert "from ._client import AsyncBoatsClient\n" in package
    assert "    from .extensions.rowing import BoatsClient\n" in package
    assert '    "BoatsClient": "extensions.rowing",\n' in package


def test_a_class_that_extends_by_way_of_another_of_the_users_extends(extended: Generate) -> None:
    support = BOAT.replace("class Boat(", "class _Called(")
    text = """
        from ._called import _Called


        class Boat(_Called): ...
    """
    made = extended({"_called.py": support, "rowing.py": text})
    assert made.found == ()
    assert '"Boat": ".extensions.rowing",' in made.files["boats_sdk/types/__init__.py"]


@pytest.mark.parametrize("path", ["_rowing.py", "_own/rowing.py", "__init__.py"])
def test_a_support_file_extends_nothing(extended: Generate, path: str) -> None:
    made = extended({path: BOAT})
    assert f"boats_sdk/extensions/{path}" in made.files
    assert ".extensions." not in made.files["boats_sdk/types/__init__.py"]


def test_a_private_class_extends_nothing(extended: Generate) -> None:
    made = extended({"rowing.py": BOAT.replace("class Boat(", "class _Boat(")})
    assert made.found == ()
    assert ".extensions." not in made.files["boats_sdk/types/__init__.py"]


def test_without_extensions_nothing_speaks_of_them(plain: dict[str, bytes]) -> None:
    assert {path for path, text in plain.items() if b"extended_in" in text} == {"_runtime/extended.py"}
    assert not [path for path in plain if path.startswith("extensions/")]
