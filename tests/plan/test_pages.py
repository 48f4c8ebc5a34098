"""Which classes hold pages: operations that page, and `pagination/`."""

from __future__ import annotations

from textwrap import dedent

from generator.plan.ledger import ledger_text, read_ledger

from .conftest import Make, Sdk

PATHS = """
    paths:
      /runs: {get: {parameters: [{name: after, in: query}], responses: {'200': {$ref: '#/components/responses/Runs'}}}}
      /steps:
        get: {parameters: [{name: after, in: query}], responses: {"200": {$ref: "#/components/responses/Steps"}}}
      /logs: {get: {parameters: [{name: after, in: query}], responses: {'200': {$ref: '#/components/responses/Logs'}}}}
    components:
      responses:
        Runs: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/RunList'}}}}
        Steps: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/StepList'}}}}
        Logs: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/LogList'}}}}
      schemas:
        Item: {required: [id], properties: {id: {type: string}}}
        RunList:
          properties:
            data: {type: array, items: {$ref: '#/components/schemas/Item'}}
            has_more: {type: boolean, description: Whether more runs follow.}
        StepList:
          properties:
            data: {type: array, items: {$ref: '#/components/schemas/Item'}}
            has_more: {type: boolean, description: Whether more steps follow.}
        LogList:
          properties:
            results: {type: array, items: {$ref: '#/components/schemas/Item'}}
            hasMore: {type: boolean}
            iter_pages: {type: integer}
"""


def page_classes(found: Sdk) -> dict[str, str]:
    return {call.name.dotted: str(call.page.sync_name) for r in found.plan.resources for call in r.calls if call.page}


def test_operations_whose_pages_are_alike_share_a_class(sdk: Make) -> None:
    assert page_classes(sdk(PATHS)) == {
        "runs.list": "SyncCursorPage",
        "steps.list": "SyncCursorPage",
        "logs.list": "SyncLogListPage",
    }


def test_the_order_of_operations_names_no_page(sdk: Make) -> None:
    logs = PATHS.index("      /logs:")
    ahead = PATHS.index("    components:")
    moved = PATHS[: PATHS.index("      /runs:")] + PATHS[logs:ahead] + PATHS[PATHS.index("      /runs:") : logs]
    assert page_classes(sdk(moved + PATHS[ahead:])) == page_classes(sdk(PATHS))


def test_pages_keep_the_names_that_the_ledger_has(sdk: Make) -> None:
    before = sdk(PATHS)
    taken = "{parameters: [{name: after, in: query}], responses: {'200': {$ref: '#/components/responses/Logs'}}}"
    more = "".join(f"\n      /logs{at}: {{get: {taken}}}" for at in range(3))
    grown = PATHS.replace("    paths:", f"    paths:{more}")
    assert page_classes(sdk(grown))["logs.list"] == "SyncCursorPage"  # what most operations have is the usual one
    ledger = read_ledger(ledger_text(before.plan.ledger).encode())
    assert page_classes(before).items() <= page_classes(sdk(grown, ledger=ledger)).items()


def test_the_classes_are_printed_once_in_both_colours(sdk: Make) -> None:
    printed = sdk(PATHS).files["pagination/pages.py"]
    assert [line for line in printed.splitlines() if line.startswith("class ")] == [
        "class SyncCursorPage(SyncPage[Item], Generic[Item]):",
        "class AsyncCursorPage(AsyncPage[Item], Generic[Item]):",
        "class SyncLogListPage(SyncPage[Item], Generic[Item]):",
        "class AsyncLogListPage(AsyncPage[Item], Generic[Item]):",
    ]


def test_a_page_keeps_wire_names_and_leaves_out_texts_that_differ(sdk: Make) -> None:
    printed = sdk(PATHS).files["pagination/pages.py"]
    assert printed[printed.index("class SyncCursorPage") : printed.index("class AsyncCursorPage")] == dedent('''\
        class SyncCursorPage(SyncPage[Item], Generic[Item]):
            """A page of a list; iterating over it goes on into the pages that follow."""

            data: list[Item]
            has_more: bool | None = None
            _turn: ClassVar[Turn] = CursorTurn(items="data", item_id="id", after="after", more="has_more")


        ''')
    assert printed[printed.index("class SyncLogListPage") : printed.index("class AsyncLogListPage")] == dedent('''\
        class SyncLogListPage(SyncPage[Item], Generic[Item]):
            """A page of a list; iterating over it goes on into the pages that follow."""

            results: list[Item]
            has_more: bool | None = Field(default=None, alias="hasMore")
            iter_pages_: int | None = Field(default=None, alias="iter_pages")
            _turn: ClassVar[Turn] = CursorTurn(items="results", item_id="id", after="after", more="has_more")


        ''')


def test_the_classes_are_imported_when_they_are_asked_for(sdk: Make) -> None:
    printed = sdk(PATHS).files["pagination/__init__.py"]
    assert '    "SyncCursorPage": "pages",\n' in printed
    assert printed.endswith("__getattr__, __dir__ = lazy_names(__name__, _MODULES)\n")


def test_an_argument_leaves_the_name_of_the_pages_alone(sdk: Make) -> None:
    query = "[{name: pagination, in: query, schema: {type: boolean}}, {name: after, in: query}]"
    method = sdk(PATHS.replace("[{name: after, in: query}]", query, 1)).method("runs.list")
    assert "pagination_: bool | Omit = omit" in method and '"pagination": pagination_' in method


def test_a_page_is_what_a_call_gives(sdk: Make) -> None:
    found = sdk(PATHS)
    signature = (
        "self, *, after: object | Omit = omit, **options: Unpack[RequestOptions]\n) -> pagination.SyncCursorPage["
    )
    assert signature in found.method("runs.list")
    printed = found.files["resources/runs.py"]
    assert "-> AsyncPaginator[" in printed and "return AsyncPaginator(" in printed


def test_nothing_pages_and_no_class_is_printed(sdk: Make) -> None:
    found = sdk("paths: {/runs: {get: {}}}")
    assert found.plan.pagination is None and "pagination/pages.py" not in found.files
