"""What a file of the user's is in the package: the same, but for the imports that lead there."""

from __future__ import annotations

from .conftest import Generate

WRITTEN = '''
    """Boats that are called."""

    from boats_sdk import omit
    from boats_sdk.types.boat import (
        Boat as GeneratedBoat,  # what the spec says
    )
    from boats_sdk . extensions._names import christened
    from os import path; from boats_sdk.types import Oar
    from ._names import (christened as c)

    TEXT = "from boats_sdk.types import Boat"


    def harbour() -> object:
        from boats_sdk.types.harbour import Harbour  # é

        return   Harbour
'''
COPIED = '''\
# Copied from extensions/{path}: change it there.
"""Boats that are called."""

from {up} import omit
from {up}types.boat import (
    Boat as GeneratedBoat,  # what the spec says
)
from {here}_names import christened
from os import path; from {up}types import Oar
from ._names import (christened as c)

TEXT = "from boats_sdk.types import Boat"


def harbour() -> object:
    from {up}types.harbour import Harbour  # é

    return   Harbour
'''
NAMES = "def christened(name: str) -> str:\n    return name\n"


def test_imports_of_the_package_become_relative(extended: Generate) -> None:
    made = extended({"rowing.py": WRITTEN, "_names.py": NAMES})
    assert made.found == ()
    assert made.files["boats_sdk/extensions/rowing.py"] == COPIED.format(path="rowing.py", up="..", here=".")


def test_a_file_in_a_folder_is_as_deep_in_the_package(extended: Generate) -> None:
    made = extended({"sea/rowing.py": WRITTEN, "sea/_names.py": NAMES, "_names.py": NAMES})
    assert made.found == ()
    assert made.files["boats_sdk/extensions/sea/rowing.py"] == COPIED.format(path="sea/rowing.py", up="...", here="..")
    assert made.files["boats_sdk/extensions/sea/__init__.py"] == '"""Extensions from extensions/."""\n'


def test_the_users_own_init_stays(extended: Generate) -> None:
    made = extended({"__init__.py": "from boats_sdk.types import Boat as Boat\n"})
    text = "# Copied from extensions/__init__.py: change it there.\nfrom ..types import Boat as Boat\n"
    assert made.files["boats_sdk/extensions/__init__.py"] == text
