"""Where code meets a revision: the cases are in `cases.yaml`, all of the one revision below."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from .looking import RUNS, Root, edited, look, put, told

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text())


def revise(root: Root) -> None:
    paths, schemas = root["paths"], root["components"]["schemas"]
    parameters = paths["/runs"]["get"]["parameters"]
    parameters[0]["schema"]["maximum"] = 50
    del parameters[2]  # before
    schemas["Order"]["enum"] = ["asc"]
    del paths["/runs/{run_id}/cancel"]
    paths["/runs/{run_id}/stop"]["post"]["deprecated"] = True
    schemas["NewRun"]["required"].append("why")
    schemas["NewRun"]["properties"]["why"] = {"type": "string"}
    schemas["Tool"]["properties"]["kind"]["enum"] = ["search"]
    del schemas["Tool"]["properties"]["name"]
    schemas["Run"]["properties"]["model"] = {"type": ["string", "null"]}
    del schemas["Run"]["properties"]["usage"]
    del schemas["Usage"]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("code")
    put(folder, {f"case_{at}.py": case["code"] for at, case in enumerate(CASES)})
    comparison, _ = look(edited(revise), folder)
    return told(comparison, folder)


@pytest.mark.parametrize(
    ("at", "case"), enumerate(CASES), ids=lambda case: case["case"] if isinstance(case, dict) else ""
)
def test_code_meets_what_changed(at: int, case: dict[str, Any], found: dict[str, list[str]]) -> None:
    assert found.get(f"case_{at}.py", []) == case["told"]


def test_types_flow_from_file_to_file(tmp_path: Path) -> None:
    put(tmp_path, {
        "app/__init__.py": "",
        "app/clients.py": "from runs_sdk import RunsClient\ndef make():\n    return RunsClient()\nruns = make().runs\n",
        "app/names.py": "from runs_sdk.types import Usage\n",
        "app/service.py": "from .clients import runs as api\nfrom . import names\n\ndef stop(run_id):\n"
        "    api.cancel(run_id)\n    return names.Usage\n",
        "script.py": "import app.clients\nc = app.clients.make()\nprint(c.runs.retrieve('r').usage)\n",
        "tests/conftest.py": "import pytest\nfrom runs_sdk import RunsClient\n\n@pytest.fixture\ndef client():\n"
        "    with RunsClient() as made:\n        yield made\n",
        "tests/test_runs.py": "def test_runs(client):\n    assert client.runs.cancel('r')\n",
        "types.py": "from runs_sdk import RunsClient\nRunsClient().runs.cancel('r')\n",
    })  # fmt: skip
    comparison, _ = look(edited(revise), tmp_path)
    assert told(comparison, tmp_path) == {
        "app/names.py": ["1:28 class-removed Usage"],
        "app/service.py": ["5:9 method-removed runs.cancel", "6:18 class-removed Usage"],
        "script.py": ["3:28 attribute-removed Run.usage"],
        "tests/test_runs.py": ["2:24 method-removed runs.cancel"],
        "types.py": ["2:19 method-removed runs.cancel"],
    }


VENDORED = "from .._vendor.boats import RunsClient\n\nRunsClient().runs.cancel('r')\n"
ABSOLUTE = "from app._vendor.boats.types import Run\n\ndef read(run: Run):\n    return run.usage\n"


def test_a_vendored_copy_is_known_by_its_folder_and_not_looked_through(tmp_path: Path) -> None:
    put(tmp_path, {
        "app/__init__.py": "", "app/_vendor/__init__.py": "", "app/core/__init__.py": "",
        "app/core/a.py": VENDORED, "app/core/b.py": ABSOLUTE,
        "app/_vendor/boats/__init__.py": "", "app/_vendor/boats/_client.py": "", "app/_vendor/boats/_runtime/x.py": "",
        "app/_vendor/boats/bad.py": "def",
    })  # fmt: skip
    comparison, _ = look(edited(revise), tmp_path, package="boats")
    both = {"app/core/a.py": ["3:19 method-removed runs.cancel"], "app/core/b.py": ["4:16 attribute-removed Run.usage"]}
    assert told(comparison, tmp_path) == both
    comparison, _ = look(edited(revise), tmp_path, package="app._vendor.boats")
    assert told(comparison, tmp_path) == both


def test_a_revision_of_nothing_touches_nothing(tmp_path: Path) -> None:
    put(tmp_path, {"a.py": "from runs_sdk import RunsClient\nRunsClient().runs.cancel('r')\n"})
    comparison, fixes = look(RUNS, tmp_path)
    assert (comparison.uses, fixes) == ((), ())
