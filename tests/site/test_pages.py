"""What a page says, read as a browser without scripts shows it: a few lines of YAML in, a few words out."""

from __future__ import annotations

import re

import pytest

from generator.plan.docs.pages import Node, Row
from generator.plan.sdk import SdkPlan
from generator.render.files import GeneratedFile
from generator.render.targets.sdk import render_sdk
from generator.render.targets.site import render_site

from .conftest import Files, Sited, files_of
from .reading import Element, flat, read

ZOO = """
info: {title: Zoo, version: "2"}
servers: [{url: "https://zoo.example"}]
paths:
  /animals:
    post:
      operationId: create_animal
      tags: [animals]
      summary: Create an animal.
      parameters:
        - {name: X-Keeper, in: header, required: true, schema: {type: string, maxLength: 9}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}
      responses:
        "201": {description: Made., content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
        "429": {description: Too many.}
components:
  schemas:
    Animal:
      type: object
      required: [kind, home]
      properties:
        id: {type: string, readOnly: true}
        kind: {type: string, enum: [cat, dog], default: cat, description: What it *is*.}
        colour: {type: [string, "null"], enum: [a1, a2, a3, a4, a5, a6, a7, a8, a9, null]}
        legs: {type: [integer, "null"], minimum: 0, maximum: 4}
        class: {type: string, deprecated: true}
        home: {$ref: "#/components/schemas/Home"}
        mother: {$ref: "#/components/schemas/Animal"}
    Home:
      oneOf: [{$ref: "#/components/schemas/Cave"}, {$ref: "#/components/schemas/Nest"}]
      discriminator:
        propertyName: sort
        mapping: {cave: "#/components/schemas/Cave", nest: "#/components/schemas/Nest"}
    Cave: {type: object, required: [sort], properties: {sort: {const: cave}, depth: {type: number}}}
    Nest: {type: object, required: [sort], properties: {sort: {const: nest}, eggs: {type: integer}}}
"""


@pytest.fixture
def zoo(sited: Sited) -> Files:
    return sited(ZOO)


@pytest.fixture
def create(zoo: Files) -> Element:
    return read(zoo["methods/animals.create.html"])


ROWS = [
    ("arguments.x_keeper", "x_keeper str required on the wire X-Keeper"),
    ("arguments.kind", 'kind Literal["cat", "dog"] required'),
    ("arguments.legs", "legs int may omit may be None"),
    ("arguments.class_", "class_ str may omit deprecated on the wire class"),
    ("arguments.home", "home HomeParam required"),
    ("returns.id", "id str may be absent read only"),
    ("returns.kind", 'kind Literal["cat", "dog"] | str'),
    ("returns.mother", "mother Animal may be absent"),
]


@pytest.mark.parametrize(("anchor", "words"), ROWS)
def test_rows(create: Element, anchor: str, words: str) -> None:
    assert create.at(anchor).all("div", kind="row")[0].text == words


NOTES = [
    ("arguments.x_keeper", "at most 9 characters"),
    ("arguments.kind", 'default "cat"'),
    ("arguments.legs", "from 0 to 4"),
]


@pytest.mark.parametrize(("anchor", "words"), NOTES)
def test_limits_and_defaults(create: Element, anchor: str, words: str) -> None:
    assert create.at(anchor).all("ul", kind="notes")[0].text == words


def test_a_description_keeps_its_emphasis(create: Element) -> None:
    (text,) = create.at("arguments.kind").all("div", kind="text")
    assert text.text == "What it is ." and text.all("em")[0].text == "is"


def test_many_values_are_folded(create: Element) -> None:
    (folded,) = create.at("arguments.colour").all("details", kind="values")
    assert folded.inside and folded.all("summary")[0].text == "9 values"
    assert [value.text for value in folded.all("li")][:2] == ['"a1"', '"a2"']


def test_variants_are_tabs_of_which_one_is_open(create: Element) -> None:
    (tabs,) = create.at("arguments.home").all("div", kind="tabs")
    variants = [part for part in tabs.inside if isinstance(part, Element)]
    assert [v.all("summary")[0].text for v in variants] == ['"cave" CaveParam', '"nest" NestParam']
    assert len({v.attributes["name"] for v in variants}) == 1
    assert ["open" in v.attributes for v in variants] == [True, False]
    assert create.at("arguments.home.NestParam.eggs").all("code", kind="name")[0].text == "eggs"


def test_what_holds_itself_ends_in_a_link(create: Element) -> None:
    mother = create.at("returns.mother")
    assert {link.attributes["href"] for link in mother.all("a") if link.text == "Animal"} == {"../types/Animal.html"}
    ids = [element.attributes.get("id", "") for element in create.walk()]
    assert [id for id in ids if "mother" in id and id.startswith("returns")] == ["returns.mother"]


def test_a_call_is_shown_in_both_colours(create: Element) -> None:
    plain, awaited = (flat(call.text) for call in create.all("p", kind="call"))
    assert plain == (
        "animals. create (*, kind, home, x_keeper, colour, legs, 2 more) -> Animal { id, kind, colour, 4 more }"
    )
    assert awaited == f"await {plain}"
    links = {link.text: link.attributes["href"] for link in create.all("p", kind="call")[0].all("a")}
    assert links["x_keeper"] == "#arguments.x_keeper"


def test_a_page_tells_route_operation_spec_and_code(create: Element) -> None:
    (where,) = create.all("p", kind="where")
    assert where.text == "POST /animals create_animal · openapi.yaml line 7 zoo/resources/animals.py"


def test_what_is_raised_and_retried(create: Element) -> None:
    rows = [[cell.text for cell in row.all("td")] for row in create.all("tr") if row.all("td")]
    assert ["429", "RateLimitError", "yes", "Too many."] in rows


def test_the_wire(create: Element) -> None:
    hints = [flat(hint.text) for hint in create.all("p", kind="hint")]
    assert "Sent as application/json." in hints and "201 application/json" in hints


def test_paths_have_their_methods(zoo: Files) -> None:
    section = read(zoo["paths.html"]).at("animals")
    assert section.text == "/animals"
    assert "create_animal" in zoo["paths.html"]


def test_headings_go_down_one_at_a_time(runs: Files) -> None:
    for path, text in runs.items():
        if path.endswith(".html"):
            levels = [int(e.tag[1]) for e in read(text).at("content").walk() if re.fullmatch("h[1-6]", e.tag)]
            assert levels.count(1) == 1 and levels[0] == 1, path
            assert all(b - a <= 1 for a, b in zip(levels, levels[1:], strict=False)), path


def names_of(nodes: tuple[Node, ...]) -> set[str]:
    return {str(n.name) for n in nodes if isinstance(n, Row) and isinstance(n.name, str)} | {
        name for node in nodes for name in names_of(node.children)
    }


def test_every_attribute_is_in_the_page_without_scripts(runs: Files, runs_plan: SdkPlan) -> None:
    assert runs_plan.site is not None
    for page in runs_plan.site.methods:
        content = read(runs[f"{page.path}.html"])
        shown = {code.text for code in content.all("code", kind="name")}
        rows = tuple(row for group in page.arguments for row in group.rows)
        assert names_of(rows) | names_of(page.returned.nodes) <= shown, page.path
    for type in runs_plan.site.types:
        shown = {code.text for code in read(runs[f"{type.path}.html"]).all("code", kind="name")}
        assert names_of(type.tree.nodes) <= shown, type.path


def test_a_page_is_light(runs: Files) -> None:
    assert max(len(text) for path, text in runs.items() if path.endswith(".html")) < 300_000


def test_the_menu_of_a_page_opens_its_own_branch(runs: Files) -> None:
    menu = read(runs["methods/beta.threads.runs.list.html"]).all("nav", kind="menu")[0]
    assert [link.text for link in menu.all("a", **{"aria-current": "page"})] == ["List runs"]
    assert "Retrieve run step" not in menu.text and "Create run" in menu.text


def test_the_site_is_the_same_each_time(runs: Files, runs_plan: SdkPlan) -> None:
    assert files_of(runs_plan) == runs


def test_the_code_of_a_method_is_linked_at_its_line(runs_plan: SdkPlan) -> None:
    site = render_site(runs_plan, "oarlock", source="https://x.example/")
    page = next(file for file in site if file.path == "methods/beta.threads.runs.list.html").content.decode()
    code = {file.path: file.content.decode() for file in render_sdk(runs_plan) if isinstance(file, GeneratedFile)}
    ((path, line),) = re.findall(r'"https://x\.example/([^"#]*)#L(\d+)"', page)
    assert code[path].splitlines()[int(line) - 1].strip().startswith("def list(")
