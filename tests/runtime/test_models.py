"""Models, and reading JSON into them."""

from __future__ import annotations

import copy
import json
import pickle
import sys
import warnings
from datetime import UTC, date, datetime, timedelta
from types import ModuleType
from typing import Any, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from generator.runtime.decoding import decoder_for
from generator.runtime.depth import deep_recursion
from generator.runtime.drift import DriftError
from generator.runtime.jsons import encode_json
from generator.runtime.models import BaseModel, UnknownVariant
from generator.runtime.notes import Noticing
from generator.runtime.shapes import nodes_within
from generator.runtime.tolerant import tolerant

from .sample import CodeTool, FunctionTool, Run, Tool, Usage


def read(form: Any, data: object) -> Any:
    return decoder_for(form)(json.dumps(data).encode())


class Loose(BaseModel):
    n: int
    f: float
    s: str
    b: bool
    at: datetime
    literal: Literal["a", "b"]
    numbers: list[float]
    by_name: dict[str, Usage]
    either: Usage | str
    pair: tuple[int, float]


WIRE = {"n": 1, "f": 2, "s": "x", "b": True, "at": "2026-01-02T00:00:00Z", "literal": "a", "numbers": [1, 2.5]}
WIRE |= {"by_name": {"k": {"tokens": 1}}, "either": {"tokens": 2}, "pair": [1, 2]}


def test_data_as_described_become_objects() -> None:
    loose = read(Loose, WIRE)
    assert isinstance(loose.f, float) and loose.f == 2
    assert loose.at == datetime(2026, 1, 2, tzinfo=UTC)
    assert all(isinstance(number, float) for number in loose.numbers)
    assert loose.to_json(indent=None) == json.dumps(WIRE, separators=(",", ":"))
    assert loose.by_name == {"k": Usage(tokens=1)}
    assert loose.either == Usage(tokens=2)
    assert loose.pair == (1, 2.0)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("n", "19"),
        ("n", 1.5),
        ("n", True),
        ("f", "1.5"),
        ("s", 5),
        ("b", "true"),
        ("b", 1),
        ("at", "yesterday"),
        ("at", 1700000000),
        ("literal", "z"),
        ("numbers", {"a": 1}),
        ("by_name", [1]),
        ("either", 7),
        ("pair", [1, 2, 3]),
        ("n", None),
        ("by_name", None),
    ],
)
def test_a_value_of_another_type_is_kept_as_it_is(field: str, value: object) -> None:
    loose = read(Loose, WIRE | {field: value})
    assert type(loose) is Loose
    assert getattr(loose, field) == value
    assert type(getattr(loose, field)) is type(value)
    assert loose.s == (value if field == "s" else "x")
    assert loose.to_dict()[field] == value


def test_one_odd_item_costs_only_itself() -> None:
    loose = read(Loose, WIRE | {"numbers": [1, "x", 2], "by_name": {"a": 3, "b": {"tokens": "many"}}})
    assert loose.numbers == [1.0, "x", 2.0]
    assert loose.by_name["a"] == 3
    assert isinstance(loose.by_name["b"], Usage)
    assert loose.by_name["b"].to_dict() == {"tokens": "many"}


class Times(BaseModel):
    at: datetime | None = None
    on: date | None = None
    either: date | datetime | None = None
    log: list[datetime] = []
    by_name: dict[str, datetime] = {}
    number: float | str | None = None
    inner: Times | Usage | None = None


SPELT = [
    {"at": "2026-01-02T03:04:05Z"},
    {"at": "2026-01-02T03:04:05.600Z"},
    {"at": "2026-01-02T03:04:05.1234567Z"},
    {"at": "2026-01-02T03:04:05+00:00"},
    {"at": "2026-01-02T03:04:05.000+0200"},
    {"at": "2026-01-02 03:04:05"},
    {"at": "2026-01-02T03:04Z"},
    {"at": "2026-01-02"},
    {"at": "1700000000"},
    {"at": None, "on": None},
    {"on": "2026-01-02"},
    {"on": "2026-01-02T00:00:00Z"},
    {"on": "20260102"},
    {"either": "2026-01-02"},
    {"either": "2026-01-02T00:00:00.0Z"},
    {"log": ["2026-01-02T03:04:05.600Z", "yesterday"]},
    {"by_name": {"a": "2026-01-02T03:04:05.600Z"}},
    {"number": 1},
    {"number": 1.0},
    {"number": 12345678901234567890},
    {"number": 10**400},
    {"number": True},
    {"number": "1"},
    {"inner": {"number": 1, "at": "2026-01-02T03:04:05.600Z", "log": []}},
    {"inner": {"number": 1, "at": "yesterday", "inner": {"number": 1}}},
    {"more": [1, 1.0, {"at": "2026-01-02T03:04:05.600Z"}]},
]


@pytest.mark.parametrize("wire", SPELT, ids=json.dumps)
def test_what_comes_in_goes_out_to_the_letter(wire: dict[str, object]) -> None:
    times = read(Times, wire)
    for back in (times.to_dict(), json.loads(times.to_json()), json.loads(times.to_json(indent=None))):
        assert json.dumps(back, sort_keys=True) == json.dumps(wire, sort_keys=True)
    assert json.loads(encode_json({"times": [times]})) == {"times": [wire]}


class Linked(BaseModel):
    links: Usage | None = Field(default=None, alias="_links")
    next: Linked | Usage | None = Field(default=None, alias="_next")


@pytest.mark.parametrize(
    "wire",
    [
        {"links": {"a": 1}},
        {"links": None},
        {"links": 1, "_links": {"tokens": 2}},
        {"_links": None},
        {"_next": {"links": [1], "_links": {"tokens": 1}}},
        {"_next": {"next": [1]}},
    ],
    ids=json.dumps,
)
def test_an_unnamed_field_may_be_called_like_an_attribute(wire: dict[str, object]) -> None:
    assert read(Linked, wire).to_dict() == wire


def test_a_datetime_remembers_its_spelling_and_is_a_datetime_for_all_else() -> None:
    at = read(Times, {"at": "2026-01-02T03:04:05.600+00:00"}).at
    plain = datetime(2026, 1, 2, 3, 4, 5, 600_000, tzinfo=UTC)
    assert (at, hash(at), repr(at), at.tzinfo) == (plain, hash(plain), repr(plain), UTC)
    for twin in (at, copy.copy(at), copy.deepcopy(at), pickle.loads(pickle.dumps(at))):
        assert encode_json([twin, twin + timedelta(0)]) == (
            b'["2026-01-02T03:04:05.600+00:00","2026-01-02T03:04:05.600000Z"]'
        )
    assert Times(at=at).model_dump_json(exclude_unset=True) == '{"at":"2026-01-02T03:04:05.600000Z"}'


def test_types_are_those_of_the_annotations() -> None:
    times = read(Times, {"at": "2026-01-02T03:04:05.600Z", "on": "2026-01-02", "either": "2026-01-02"})
    assert isinstance(times.at, datetime)
    assert (times.on, times.either) == (date(2026, 1, 2), date(2026, 1, 2))
    assert read(Times, {"inner": {"number": 1}}).inner == Times(number=1)


def test_a_missing_field_is_none_and_not_set() -> None:
    run = read(Run, {"id": "r"})
    assert run.status is None
    assert run.model_fields_set == {"id"}
    assert run.to_dict() == {"id": "r"}


def test_dumps_are_the_wire_data() -> None:
    wire = {
        "id": "r",
        "status": "odd",
        "created_at": "2026-01-02T03:04:05Z",
        "usage": {"tokens": 1, "cost": None, "more": [1, {"x": None}]},
        "tools": [{"type": "function", "name": "f", "extra": 1}, {"type": "teleport", "to": "x"}],
        "class": "first",
        "_request_id": "theirs",
        "_fields_set": 1,
        "model_config": {},
        "__dict__": 2,
    }
    run = read(Run, wire)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert run.to_dict() == wire
        assert json.loads(run.to_json()) == wire
        assert json.loads(read(Loose, {"n": "x", "either": [1], "tools": 3}).to_json()) == {
            "n": "x",
            "either": [1],
            "tools": 3,
        }
    assert run.to_dict("python")["created_at"] == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert run.to_json(indent=None).startswith('{"id":"r","status":"odd"')


def test_unknown_fields_are_attributes_at_every_level() -> None:
    run = read(Run, {"id": "r", "new": 1, "usage": {"tokens": 1, "new": {"a": 1}}})
    assert run.new == 1
    assert run.usage.new == {"a": 1}
    with pytest.raises(AttributeError):
        _ = run.newer


def test_a_wire_name_is_read_and_a_python_name_is_not() -> None:
    run = read(Run, {"id": "r", "class": "c", "class_": "other"})
    assert run.class_ == "c"
    assert run.to_dict()["class"] == "c"
    assert Run(id="r", status="x", class_="c").to_dict() == {"id": "r", "status": "x", "class": "c"}  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"type": "code"}, CodeTool),
        ({"type": "function", "name": "f"}, FunctionTool),
        ({"type": "function", "name": 3, "parameters": []}, FunctionTool),
        ({"type": "teleport", "to": "x"}, UnknownVariant),
        ({"to": "x"}, UnknownVariant),
        ({"type": ["code"]}, UnknownVariant),
        ([1], list),
        ("text", str),
    ],
)
def test_a_tagged_union_gives_the_tagged_variant(data: Any, kind: type) -> None:
    tool = read(Tool, data)
    assert type(tool) is kind
    assert (tool.to_dict() if isinstance(tool, BaseModel) else tool) == data


class Cat(BaseModel):
    name: str
    lives: int


class Dog(BaseModel):
    name: str
    breed: str


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"name": "x", "lives": 9}, Cat),
        ({"name": "x", "breed": "b"}, Dog),
        ({"name": "x", "breed": "b", "more": 1}, Dog),
        ({"name": 1, "breed": "b"}, Dog),
        ({"name": "x", "lives": "nine"}, Cat),
        ("x", str),
        (None, type(None)),
        (4, int),
    ],
)
def test_a_plain_union_gives_the_exact_variant_or_the_nearest(data: object, kind: type) -> None:
    assert type(read(Cat | Dog | str | None, data)) is kind


class Circle(BaseModel):
    kind: Literal["circle"]
    radius: float


class Square(BaseModel):
    kind: Literal["square"]
    radius: float
    around: Circle | Square | None = None


@pytest.mark.parametrize("kind", [Circle, Square])
def test_broken_data_keep_the_variant_that_their_literals_name(kind: type[BaseModel]) -> None:
    name = kind.__name__.lower()
    shape = read(Circle | Square, {"kind": name, "radius": "wide"})
    assert (type(shape), shape.radius) == (kind, "wide")
    shape = read(Square, {"around": {"kind": name, "radius": "wide", "around": {"kind": name, "radius": None}}})
    assert type(shape.around) is kind
    if isinstance(shape.around, Square):
        assert type(shape.around.around) is Square


class Tree(BaseModel):
    name: str
    left: Tree | None = None
    children: list[Tree] = []
    either: Tree | list[Tree] | None = None


def test_recursive_models() -> None:
    tree = read(Tree, {"name": 1, "left": {"name": "l"}, "children": [{"name": 2}, 3], "either": [{"name": 4}]})
    assert type(tree.left) is Tree
    assert [type(child) for child in tree.children] == [Tree, int]
    assert type(tree.either[0]) is Tree
    assert tree.to_dict()["children"] == [{"name": 2}, 3]


@pytest.mark.parametrize("data", [b"", b"{", b"nul", b"\xff", b'{"a":1}{"b":2}', b"<html>", b"[" * 100_000])
@pytest.mark.parametrize("form", [Run, Any, list[Run], int])
def test_what_is_no_json_is_a_value_error(form: Any, data: bytes) -> None:
    with pytest.raises((ValueError, RecursionError)):
        decoder_for(form)(data)


def test_another_shape_at_the_top_is_passed_on() -> None:
    assert read(Run, [1]) == [1]
    assert read(list[Run], {"a": 1}) == {"a": 1}
    assert read(int, "x") == "x"
    assert type(read(list[Run], [{"id": 1}])[0]) is Run


def test_strict_decoding_rejects() -> None:
    decode = decoder_for(Run, strict=True)
    assert decode(b'{"id":"r","status":"done","more":1}').id == "r"
    with pytest.raises(DriftError, match=r"^/status: a required field is missing \(Run\.status\)$") as caught:
        decode(b'{"id":"r"}')
    assert isinstance(caught.value.__cause__, ValidationError)
    with pytest.raises(DriftError, match="'any' is none of the listed values"):
        decode(b'{"id":"r","status":"any","more":1}')


def test_objects_compare_copy_and_pickle() -> None:
    run = read(Run, {"id": "r", "usage": {"tokens": 1}, "more": [1]})
    for twin in (copy.copy(run), copy.deepcopy(run), pickle.loads(pickle.dumps(run)), run.model_copy()):
        assert twin == run
        assert twin.to_dict() == run.to_dict()
    assert run != read(Run, {"id": "r", "usage": {"tokens": 2}, "more": [1]})
    assert run != read(Run, {"id": "r", "usage": {"tokens": 1}})


def test_a_repr_shows_what_is_set() -> None:
    run = read(Run, {"id": "r", "usage": {"tokens": 1}, "new": None})
    assert repr(run) == str(run) == "Run(id='r', usage=Usage(tokens=1), new=None)"


def test_nothing_is_lost_with_a_default_of_its_own() -> None:
    class Defaulted(BaseModel):
        n: int = 5
        items: list[int] = []

    assert read(Defaulted, {}).n == 5
    assert read(Defaulted, {"n": "x"}).n == "x"
    one, other = read(Defaulted, {}), read(Defaulted, {})
    one.items.append(1)
    assert other.items == []


def chained(count: int, monkeypatch: pytest.MonkeyPatch) -> type[BaseModel]:
    """The first of as many models, each of which holds the next and one further on."""
    lines = ["from __future__ import annotations", "from generator.runtime.models import BaseModel"]
    for at in range(count):
        lines += [
            f"class M{at}(BaseModel):",
            f"    n: list[M{(at + 1) % count}]",
            f"    m: M{(at + 7) % count} | None = None",
        ]
    module = ModuleType("chained")
    monkeypatch.setitem(sys.modules, "chained", module)
    exec("\n".join(lines), vars(module))
    first: type[BaseModel] = vars(module)["M0"]
    return first


def test_models_may_nest_deeply(monkeypatch: pytest.MonkeyPatch) -> None:
    limit = sys.getrecursionlimit()
    first = chained(200, monkeypatch)
    read_first = read(first, {"n": [{"n": [], "more": 1}]})
    assert type(read_first.n[0]).__name__ == "M1"
    with pytest.raises(DriftError, match="/n: an integer in place of an array"):
        decoder_for(first, strict=True)(b'{"n": 1}')
    assert chained(200, monkeypatch)(n=[]).to_dict() == {"n": []}
    assert sys.getrecursionlimit() == limit


def nodes_of(schema: Any) -> int:
    """How many schemas a schema consists of."""
    return 1 + sum(map(nodes_of, nodes_within(schema)))


@pytest.mark.parametrize("count", [10, 40])
def test_a_union_that_stands_in_many_models_is_built_once(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"M{at}" for at in range(count)]
    lines = [
        "from __future__ import annotations",
        "from typing import Annotated, Literal",
        "from pydantic import Field",
    ]
    lines += ["from generator.runtime.models import BaseModel", f"TAGS = {names!r}"]
    for name in names:
        union = f"Annotated[{' | '.join(names)}, Field(discriminator='kind')]"
        lines += [f"class {name}(BaseModel):", f"    kind: Literal[{name!r}]", f"    one: {union} | None = None"]
    module = ModuleType("meshed")
    monkeypatch.setitem(sys.modules, "meshed", module)
    exec("\n".join(lines), vars(module))
    first = vars(module)["M0"]
    with deep_recursion():
        adapter = TypeAdapter[Any](first)
        adapter.rebuild()
        schema = tolerant(adapter.core_schema, UnknownVariant.__pydantic_core_schema__, Noticing(print), "root")
    assert nodes_of(schema) < 60 * count
    text = {"kind": "M0", "one": {"kind": f"M{count - 1}", "one": {"kind": "M1", "more": 1}}}
    assert type(read(first, text).one.one).__name__ == "M1"
    assert read(first, text).to_dict() == text
