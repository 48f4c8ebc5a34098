"""Which rule makes the resource tree: a few operations in, the rule and its calls out."""

from __future__ import annotations

import json

import pytest

from generator.analyze import analyze
from generator.analyze.trees.routes import route_of
from generator.analyze.trees.verbs import is_done, is_plural
from generator.diagnostics import Diagnostics
from generator.encode import data
from generator.ir.api import Api, Tree, TreeRule
from generator.load import load_document
from generator.text import SpecText

from .conftest import Analyze

ONE = {"200": {"description": "d", "content": {"application/json": {"schema": {"type": "string"}}}}}


def tree(analyze_text: Analyze, *operations: str) -> Api:
    """The API of operations such as `GET /users getUser Users`: method, path, operationId, tag; `-` for none."""
    paths: dict[str, dict[str, object]] = {}
    for operation in operations:
        method, path, id, tag = [*operation.split(), "-", "-"][:4]
        told = {"operationId": id} if id != "-" else {}
        tags = {"tags": [tag.replace("_", " ")]} if tag != "-" else {}
        paths.setdefault(path, {})[method.lower()] = {**told, **tags, "responses": ONE}
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}
    return analyze_text("", head=json.dumps(document)).api


def calls(api: Api) -> list[str]:
    return [".".join(map(data, (*o.call.resource, o.call.action))) for o in api.operations]


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/users/{id}/", "users {id}"),
        ("/api/v2/users", "users"),
        ("/v1beta1/users", "users"),
        ("/2010-04-01/Accounts/{Sid}.json", "Accounts {Sid}"),
        ("/2010-04-01/Accounts.json", "Accounts"),
        ("/api/v{api-version}/users", "users"),
        ("/{version}/users", "users"),
        ("/aliases/v2/{id}", "aliases {id}"),
        ("/integrations/api/v1/services", "integrations services"),
        ("/v1", "v1"),
        ("/admin.users.list", "admin users list"),
        ("/.well-known/keys", ".well-known keys"),
        ("/logo.png", "logo.png"),
        ("/users({id})/posts", "users {id} posts"),
        ("/users('{id}')", "users '{id}'"),
        ("/recent()", "recent"),
        ("/users?active=true", "users"),
        ("/files/{id}#add_link", "files {id}"),
        ("/", ""),
    ],
)
def test_a_path_step_by_step(path: str, route: str) -> None:
    assert " ".join(map(data, route_of(SpecText(path)))) == route


@pytest.mark.parametrize("word", ["cancel", "batchGet", "bulk-delete", "list_all", "findByName", "search", "import"])
def test_what_is_done(word: str) -> None:
    assert is_done(SpecText(word))


@pytest.mark.parametrize("word", ["users", "exports", "search_history", "batch", "captures", "名前", "", "24h"])
def test_what_is_a_thing(word: str) -> None:
    assert not is_done(SpecText(word))


def test_plurals() -> None:
    assert [word for word in ("users", "access", "status", "news", "api-keys", "") if is_plural(SpecText(word))] == [
        "users",
        "api-keys",
    ]


RPC = ["list", "get", "info", "meMessage"]


@pytest.mark.parametrize(
    ("operations", "expected"),
    [
        # a verb at the end is done to what stands before it, whatever the method
        (["GET /users/search", "POST /users/{id}/roles/assign"], ["users.search", "users.roles.assign"]),
        (["PATCH /jobs/{id}/cancel", "GET /invites/accept/{code}"], ["jobs.cancel", "invites.accept"]),
        # things that take POST are created, verbs or not before them
        (["POST /payments/{id}/captures", "PUT /users/{id}/avatar"], ["payments.captures.create", "users.avatar"]),
        # procedures: half of the words beside each other are verbs
        ([f"POST /chat.{word}" for word in RPC], [f"chat.{word}" for word in RPC]),
        (["GET /stats/team", "GET /stats/player"], ["stats.team.retrieve", "stats.player.retrieve"]),
        # two versions of one operation
        (["GET /v1/users", "GET /v2/users"], ["users.retrieve", "users.retrieve v2"]),
        (["GET /users", "GET /users/{id}"], ["users.list", "users.retrieve"]),
        (["GET /users/{id}", "GET /users/{id}/{part}"], ["users.retrieve by id", "users.retrieve"]),
        # a fragment tells operations of one path apart
        (["GET /files/{id}", "PUT /files/{id}#add_link"], ["files.retrieve", "files.add_link"]),
    ],
)
def test_calls_by_path(analyze_text: Analyze, operations: list[str], expected: list[str]) -> None:
    assert calls(tree(analyze_text, *operations)) == expected


FLAT = [
    f"POST /{word} {word}" for word in "sendText sendFile getUser getChat setTitle deleteChat banUser close".split()
]


def test_many_words_alone_are_procedures_of_one_resource(analyze_text: Analyze) -> None:
    api = tree(analyze_text, *FLAT)
    assert {operation.call.resource for operation in api.operations} == {()}
    few = tree(analyze_text, *FLAT[:3])
    assert calls(few) == ["sendText.create", "sendFile.create", "getUser.create"]


DEEP = [
    f"{method} /shop/pub/form/{{id}}/parts/{part} {verb}{part.title()} Cart"
    for part in ("client", "ship", "tax", "gift", "label", "price", "stock", "offer", "event", "photo", "video", "note")
    for method, verb in (("GET", "get"), ("POST", "set"))
]
IDS = [
    f"{method} /x/{{a}}/{group}/y/{{id}} {group}_{verb}"
    for group in ("cables", "racks")
    for method, verb in (("PUT", "update"), ("PATCH", "patch"), ("POST", "touch"), ("DELETE", "remove"))
]


def test_paths_that_read_well_are_taken(analyze_text: Analyze) -> None:
    api = tree(analyze_text, "GET /users listUsers People", "GET /users/{id} getUser People")
    assert api.tree.rule is TreeRule.PATHS
    assert [score.rule for score in api.tree.scores] == list(TreeRule)
    assert api.tree.reason.startswith("paths cost 0.00, tags cost ")


def test_tags_are_taken_where_paths_lead_deep(analyze_text: Analyze) -> None:
    api = tree(analyze_text, *DEEP)
    assert api.tree.rule is TreeRule.TAGS
    assert calls(api)[:2] == ["Cart.get client", "Cart.set client"]


def test_ids_are_taken_where_they_are_paths_and_the_paths_clash(analyze_text: Analyze) -> None:
    api = tree(analyze_text, *IDS)
    assert api.tree.rule is TreeRule.OPERATION_IDS
    assert calls(api)[:4] == ["cables.update", "cables.patch", "cables.touch", "cables.remove"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (TreeRule.PATHS, ["users.list", "users.getUser", "users.retrieve"]),
        (TreeRule.TAGS, ["People.list users", "People.get user", "People.get user part"]),
        (TreeRule.OPERATION_IDS, ["users.list", "users.getUser", "users.retrieve"]),
    ],
)
def test_a_pinned_rule_is_kept(analyze_text: Analyze, rule: TreeRule, expected: list[str]) -> None:
    tree(
        analyze_text,
        "GET /users listUsers People",
        "GET /users/{id} getUser People",
        "GET /users/{id}/{part} getUserPart People",
    )
    found = Diagnostics()
    api = analyze(load_document("spec.yaml", found), found, (), Tree(rule, True, "it is said"))
    assert api.tree == Tree(rule, True, "it is said")
    assert calls(api) == expected


def test_something_new_leaves_the_tree_as_it_is(analyze_text: Analyze) -> None:
    for operations in (DEEP, IDS):
        before = tree(analyze_text, *operations)
        after = tree(analyze_text, *operations, "GET /aardvarks/{id}")
        assert after.tree.rule is before.tree.rule
        assert calls(after)[:-1] == calls(before)
