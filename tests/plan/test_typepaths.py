"""Types by the path of their resource, and what a query's lists are called."""

from __future__ import annotations

import pytest

from .conftest import Make

SHOPS = """
    paths:
      /shops: {get: {operationId: listShops, responses: {'200': {description: all}}}}
      /shops/{shop}/orders: {get: {operationId: listOrders, responses: {'200': {description: all}}}}
    components: {schemas: {Shops: {properties: {a: {type: string}}}}}
"""


def test_types_are_found_by_the_path_of_a_resource_that_holds_others(sdk: Make) -> None:
    found = sdk(SHOPS)
    assert [path for path in sorted(found.files) if path.endswith("/__init__.py") and "types/" in path] == [
        "types/__init__.py",
        "types/shops/__init__.py",
    ]
    assert "from .. import __dir__ as __dir__, __getattr__ as __getattr__" in found.files["types/shops/__init__.py"]


def test_a_type_that_is_called_like_a_resource_makes_room(sdk: Make) -> None:
    found = sdk(
        SHOPS.replace(
            "description: all",
            "description: all, content: {application/json: {schema: {$ref: '#/components/schemas/Shops'}}}",
            1,
        )
    )
    assert {"types/shops/__init__.py", "types/shops_.py"} <= set(found.files)
    assert "types/shops.py" not in found.files


@pytest.mark.parametrize(
    "names, bracketed", [(["ids[]"], True), (["ids[]", "tags[]"], True), (["ids[]", "tags"], False), ([], False)]
)
def test_lists_are_bracketed_where_all_that_are_described_are(sdk: Make, names: list[str], bracketed: bool) -> None:
    listed = "".join(f"{{name: '{name}', in: query, schema: {{type: array, items: {{}}}}}}, " for name in names)
    found = sdk(f"""
        paths:
          /a:
            get:
              operationId: a
              parameters: [{listed}{{name: q, in: query, schema: {{type: string}}}}]
              responses: {{'200': {{description: all}}}}
    """)
    assert ("bracketed_lists=True" in found.files["_client.py"]) == bracketed
