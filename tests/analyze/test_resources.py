"""Where operations stand in the resource tree: a route, and the call that it becomes."""

from __future__ import annotations

import json
from itertools import pairwise, permutations

import pytest

from generator.encode import data

from .conftest import Analyze

ONE = {"type": "object", "properties": {"id": {"type": "string"}}}
MANY = {"type": "array", "items": ONE}
ENVELOPE = {"type": "object", "properties": {"data": MANY, "total": {"type": "integer"}}}
ANSWERS = {"one": ONE, "many": MANY, "envelope": ENVELOPE}


def calls(analyze_text: Analyze, *routes: str) -> dict[str, str]:
    """The call of each route, e.g. `GET /users many` -> `users.list`; the third word says what the answer is."""
    paths: dict[str, dict[str, object]] = {}
    for route in routes:
        method, path, answer = [*route.split(), "one"][:3]
        media = {"application/json": {"schema": ANSWERS[answer]}}
        paths.setdefault(path, {})[method.lower()] = {"responses": {"200": {"description": "d", "content": media}}}
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}
    found = analyze_text("", head=json.dumps(document)).api.operations
    return {
        f"{data(o.method).upper()} {data(o.path)}": ".".join(map(data, (*o.call.resource, o.call.action)))
        for o in found
    }


@pytest.mark.parametrize(
    ("route", "call"),
    [
        # collections and items
        ("GET /users many", "users.list"),
        ("GET /users envelope", "users.list"),
        ("GET /users one", "users.retrieve"),
        ("POST /users", "users.create"),
        ("DELETE /users", "users.delete"),
        ("PUT /users", "users.replace"),
        ("HEAD /users", "users.head"),
        ("GET /users/{id}", "users.retrieve"),
        ("POST /users/{id}", "users.update"),
        ("PATCH /users/{id}", "users.update"),
        ("PUT /users/{id}", "users.update"),
        ("DELETE /users/{id}", "users.delete"),
        ("GET /users/{id}/", "users.retrieve"),
        ("GET /users/{id}.json", "users.retrieve"),
        ("GET /reports/{year}-{month}", "reports.retrieve"),
        ("GET /files/{a}/{b}", "files.retrieve"),
        ("GET /users/me", "users.me.retrieve"),
        # inside each other
        ("GET /users/{id}/posts many", "users.posts.list"),
        ("GET /{tenant}/users many", "users.list"),
        ("GET /a/{b}/c/{d}/e", "a.c.e.retrieve"),
        # something done to an item
        ("POST /runs/{id}/cancel", "runs.cancel"),
        ("PUT /users/{id}/avatar", "users.avatar"),
        ("POST /a/{b}/c/{d}/run", "a.c.run"),
        ("POST /search", "search.create"),
        ("POST /users/search", "users.search"),
        # verbs after a colon
        ("POST /v1/users/{id}:activate", "users.activate"),
        ("POST /v1/users:batchGet", "users.batchGet"),
        ("GET /users/{id}:{revision}", "users.retrieve"),
        # versions say nothing, unless they are all there is
        ("GET /v1/users many", "users.list"),
        ("GET /api/v2.1/users many", "users.list"),
        ("GET /v1beta2/users many", "users.list"),
        ("GET /v1", "v1.retrieve"),
        # no words
        ("GET /", "get"),
        ("GET /{id}", "get"),
    ],
)
def test_a_route_becomes_a_call(analyze_text: Analyze, route: str, call: str) -> None:
    assert list(calls(analyze_text, route).values()) == [call]


@pytest.mark.parametrize(
    ("routes", "expected"),
    [
        # a word that also answers to GET is a collection
        (["GET /users/{id}/ban", "POST /users/{id}/ban"], ["users.ban.retrieve", "users.ban.create"]),
        (["POST /a/{b}/run", "POST /a/{b}/run/now"], ["a.run.create", "a.run.now.create"]),
        # of two that ask for one call, one keeps it
        (["PATCH /users/{id}", "PUT /users/{id}"], ["users.update", "users.replace"]),
        (["DELETE /users", "DELETE /users/{id}"], ["users.delete all", "users.delete"]),
        (["GET /users many", "GET /users/ many"], ["users.list", "users.get"]),
    ],
)
def test_routes_that_are_alike(analyze_text: Analyze, routes: list[str], expected: list[str]) -> None:
    assert list(calls(analyze_text, *routes).values()) == expected


def test_the_order_of_the_spec_decides_nothing(analyze_text: Analyze) -> None:
    routes = ["PUT /users/{id}", "PATCH /users/{id}", "GET /users many", "GET /users/ many"]
    found = [calls(analyze_text, *order) for order in permutations(routes)]
    assert all(one == other for one, other in pairwise(found))
