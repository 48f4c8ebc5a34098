"""The last look at generated Python: what is printed as it should be passes, everything else is a bug of ours."""

from __future__ import annotations

import ast
import json
from collections import Counter
from pathlib import Path

import pytest

from generator import encode
from generator.analyze import analyze
from generator.config import Settings, settle
from generator.diagnostics import Diagnostics
from generator.encode import Code, data
from generator.load import load_document
from generator.plan.sdk import plan_sdk
from generator.render import finish
from generator.render.finish import UnsafeOutput, finish_python
from generator.render.targets.sdk import render_sdk
from generator.text import SpecText, Value

GOOD = [
    'class Run(BaseModel):\n    """A run."""\n    id: str = Field(alias="i d")\n',
    "import datetime as dt\nfrom typing import Literal\n\nfrom .._runtime.values import Omit\n",
    'RunParam = TypedDict("RunParam", {"a-b": "Required[str]"}, total=False)\n',
    "class A(B):\n    def f(self, x: int = 3) -> None:\n        super().__init__(x)\n        return self._c.get(x)\n",
    '__all__ = ["a"]\n__getattr__, __dir__ = lazy_names(__name__, _MODULES)\n',
    'SPEC = Path(__file__).resolve().parents[1] / "spec.yaml"\nx = os.environ.get("A")\n',
    "import builtins\n\nx: builtins.list[str] = y\n",
    "x = -1\n",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_templates_print_passes(text: str) -> None:
    assert ast.dump(ast.parse(finish_python("a.py", text))) == ast.dump(ast.parse(text))


BAD = {
    "no Python": "def f(:\n",
    "a name that is a keyword": "class class: pass\n",
    "a string that isn't closed": 'x = "a\n',
    "an escape that Python doesn't know": 'x = "\\d"\n',
    "a null character": "x = 1\x00\n",
    "letters beyond ASCII": 'x = "é"\n',
    "letters that look like others": "x = 1  # \u202e\n",
    "a lambda": "x = lambda: 1\n",
    "a comprehension": "x = [a for a in b]\n",
    "an f-string": 'x = f"{y}"\n',
    "while": "while x:\n    pass\n",
    "try": "try:\n    x()\nexcept E:\n    pass\n",
    "del": "del x\n",
    "global": "def f():\n    global x\n",
    "adding": 'x = "a" + b\n',
    "percent": 'x = "%s" % b\n',
    "walrus": "x = (y := 1)\n",
    "a conditional expression": "x = a if b else c\n",
    "match": "match x:\n    case _:\n        pass\n",
    "eval": 'eval("x")\n',
    "exec": 'exec("x")\n',
    "open": 'open("x")\n',
    "getattr": 'getattr(x, "y")\n',
    "an import by name": 'x = {"a": __import__("os").system("id")}\n',
    "a way to everything": "x = ().__class__\n",
    "the builtins": 'x = __builtins__["eval"]\n',
    "a method of a literal": 'x = "{}".format(y)\n',
    "a command": 'import os\nos.system("id")\n',
    "a builtin by another way": 'import builtins\nbuiltins.eval("x")\n',
    "a part of a module that holds more": "from os import system\n",
    "a module that nothing needs": "import subprocess\n",
    "a module among others": "import datetime, subprocess\n",
    "a module's part": "from os.path import join\n",
    "a module inside a class": "class A:\n    import socket\n",
    "nested beyond reason": f"x = {'(' * 300}{')' * 300}\n",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(UnsafeOutput, match=r"^a\.py: "):
        finish_python("a.py", text)


def test_a_formatter_that_changes_the_meaning_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("black.format_str", lambda text, mode: text.replace("1", "2"))
    with pytest.raises(UnsafeOutput, match="formatting changed the meaning"):
        finish_python("a.py", "x = 1\n")


def test_a_formatter_that_breaks_the_text_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("black.format_str", lambda text, mode: "(")
    with pytest.raises(UnsafeOutput):
        finish_python("a.py", "x = 1\n")


def test_a_file_of_great_length_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finish, "FORMAT_LIMIT", 2)
    assert finish_python("a.py", "x   =   1\n" * 3) == "x   =   1\n" * 3
    assert finish_python("a.py", "x   =   1\n") == "x = 1\n"


# ---- mutations: with an encoder broken, hostile words get no further than this -----------------------------------

PAYLOADS = {
    "out of a string": 'x", __import__("os").system("id"), "',
    "out of a single-quoted string": "x', __import__('os').system('id'), '",
    "to a new line": 'x"\nimport os\nos.system("id")\n"',
    "out of a docstring": 'x"""\nimport os\nos.system("id")\n"""',
    "a call of a builtin": 'x", eval("1"), "',
    "a formatted string": 'x" + f"{1}" + "',
    "an odd backslash": "x\\",
    "a bidirectional override": "x\u202ey",
    "an unknown escape": "x\\d",
}
SPEC = """
openapi: 3.1.0
info: {title: Probe, version: '1', description: %(text)s}
servers: [{url: 'https://a.b/'}]
security: [{key: []}]
paths:
  /go/{id}:
    post:
      operationId: go
      description: %(text)s
      parameters:
        - {name: id, in: path, required: true, description: %(text)s, schema: {type: string}}
        - {name: %(text)s, in: query, schema: {type: string, default: %(text)s}}
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}}
      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}}}
components:
  securitySchemes: {key: {type: apiKey, in: query, name: %(text)s}}
  schemas:
    Run:
      description: %(text)s
      properties:
        %(text)s: {type: string}
        word: {enum: [%(text)s, other], description: %(text)s}
"""


def generate(folder: Path, text: str) -> dict[str, str]:
    """The modules of an SDK whose description says `text` wherever it says anything."""
    spec = folder / "spec.yaml"
    spec.write_text(SPEC.replace("%(text)s", json.dumps(text)))
    diagnostics = Diagnostics()
    api = analyze(load_document(spec, diagnostics), diagnostics)
    files = render_sdk(plan_sdk(api, settle(Settings(spec=spec), "Probe")))
    return {file.path: file.content.decode() for file in files if file.path.endswith(".py")}


def makeup(files: dict[str, str]) -> Counter[str]:
    """How much of each kind of syntax there is."""
    return Counter(type(node).__name__ for text in files.values() for node in ast.walk(ast.parse(text)))


def quoted_only(raw: str) -> str:
    return f'"{raw}"'


def docstring_only(body: str, indent: int = 0) -> Code:
    return Code(f'"""{body}"""')


def as_code(value: Value) -> Code:
    return Code(quoted_only(data(value))) if isinstance(value, SpecText) else encode.python(value)


DOCSTRINGS = [f"generator.plan.{module}.docstring" for module in ("methods", "types", "resources", "client", "sdk")]
MUTANTS: dict[str, dict[str, object]] = {
    "literals only quoted": {"generator.encode._double_quoted": quoted_only},
    "docstrings only quoted": dict.fromkeys(DOCSTRINGS, docstring_only),
    "wire names taken as code": {"generator.plan.requests.python": as_code},
    "fields taken as code": {"generator.plan.types.python": as_code},
    "literal types taken as code": {"generator.plan.annotations.python": as_code},
    "schemes taken as code": {"generator.plan.client.python": as_code},
}


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_hostile_words_are_harmless(payload: str, tmp_path: Path) -> None:
    assert makeup(generate(tmp_path, payload)) == makeup(generate(tmp_path, "harm-less"))


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
@pytest.mark.parametrize("mutant", MUTANTS.values(), ids=MUTANTS)
def test_a_broken_encoder_is_caught(
    mutant: dict[str, object], payload: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meant = makeup(generate(tmp_path, payload))
    for name, replacement in mutant.items():
        monkeypatch.setattr(name, replacement)
    try:
        printed = generate(tmp_path, payload)
    except UnsafeOutput:
        return
    # Some words do no harm in some places: then nothing came of them but a string.
    assert makeup(printed) == meant and all(text.isascii() for text in printed.values())
