"""Things are created, found, listed, changed and removed under the paths that belong together."""

from __future__ import annotations

import pytest

from .conftest import Client, Serve

PETS = """
    paths:
      /homes/{home_id}/pets:
        post:
          requestBody: &new {content: {application/json: {schema: {$ref: "#/s/NewPet"}}}}
          responses: {201: &pet {description: "", content: {application/json: {schema: {$ref: "#/s/Pet"}}}}}
        get:
          parameters:
            - {name: limit, in: query, schema: {type: integer, default: 3}}
            - {name: order, in: query, schema: {enum: [asc, desc], default: desc}}
            - {name: after, in: query, schema: {type: string}}
            - {name: before, in: query, schema: {type: string}}
          responses: {200: {description: "", content: {application/json: {schema: {$ref: "#/s/Pets"}}}}}
      /homes/{home_id}/pets/{pet_id}:
        get: {responses: {200: *pet}}
        patch: {requestBody: *new, responses: {200: *pet}}
        delete: {responses: {200: {description: "", content: {application/json: {schema: {$ref: "#/s/Gone"}}}}}}
      /homes/{home_id}/pets/{pet_id}/feed: {post: {responses: {200: *pet}}}
      /homes/{home_id}/pets/{pet_id}/toys:
        get: {responses: {200: {description: "", content: {application/json: {schema: {$ref: "#/s/Toys"}}}}}}
      /homes/{home_id}/pets/{pet_id}/toys/{toy_id}:
        get: {responses: {200: {description: "", content: {application/json: {schema: {$ref: "#/s/Toy"}}}}}}
    components:
      schemas:
        NewPet: {properties: {name: {type: string}, secret: {type: string}, age: {type: [integer, "null"]}}}
        Pet:
          type: object
          required: [id, name, created_at]
          properties:
            id: {type: string, examples: [pet_1]}
            name: {type: string}
            age: {type: integer, examples: [3]}
            home_id: {type: string}
            created_at: {type: string, format: date-time}
        Pets:
          type: object
          required: [data, has_more]
          properties:
            data: {type: array, items: {$ref: "#/s/Pet"}}
            has_more: {type: boolean}
            first_id: {type: [string, "null"]}
        Gone: {properties: {id: {type: string}, deleted: {const: true}}}
        Toys: {type: object, properties: {data: {type: array, items: {$ref: "#/s/Toy"}}}}
        Toy: {required: [id], properties: {id: {type: string}, pet_id: {type: string}, home_id: {type: string}}}
    """.replace("#/s/", "#/components/schemas/")


@pytest.fixture
def pets(serve: Serve) -> Client:
    return serve(PETS)


def test_what_is_created_can_be_found(pets: Client) -> None:
    response = pets.post("/homes/h1/pets", {"name": "Rex", "secret": "bone", "age": None})
    pet = response.json()
    assert response.status_code == 201
    assert pet["id"].startswith("pet_") and pet["id"] != "pet_1"
    # Null is no age that a pet has, and a pet has no secret.
    assert {"name": "Rex", "age": 3, "home_id": "h1"}.items() <= pet.items() and "secret" not in pet
    assert pets.get(f"/homes/h1/pets/{pet['id']}").json() == pet


def test_what_was_never_created_is_not_there(pets: Client) -> None:
    assert pets.message("GET", "/homes/h1/pets/pet_1") == '404 There is no pet with the id "pet_1".'
    pet = pets.post("/homes/h1/pets", {}).json()
    assert pets.get(f"/homes/h2/pets/{pet['id']}").status_code == 404


def test_without_a_state_everything_is_there(pets: Client) -> None:
    assert pets.get("/homes/h1/pets/pet_1", prefer="stateless").json()["id"] == "pet_1"
    assert pets.post("/homes/h1/pets", {"age": "x"}, prefer="stateless").status_code == 400
    assert pets.post("/homes/h1/pets", {}, prefer="stateless").status_code == 201
    assert pets.get("/homes/h1/pets").json()["data"] == []


def test_later_things_are_younger_and_have_ids_of_their_own(pets: Client) -> None:
    first, second = (pets.post("/homes/h1/pets", {}).json() for _ in range(2))
    assert first["created_at"] < second["created_at"] and first["id"] != second["id"]


def test_the_same_requests_give_the_same_answers(serve: Serve) -> None:
    one, other = (serve(PETS).post("/homes/h1/pets", {}).json() for _ in range(2))
    assert one == other


def test_an_update_changes_what_it_names(pets: Client) -> None:
    pet = pets.post("/homes/h1/pets", {"name": "Rex"}).json()
    path = f"/homes/h1/pets/{pet['id']}"
    assert pets.ask("PATCH", path, json={"age": 9}).json() == pet | {"age": 9}
    assert pets.get(path).json() == pet | {"age": 9}
    assert pets.ask("PATCH", "/homes/h1/pets/other", json={}).status_code == 404


def test_what_is_deleted_is_gone(pets: Client) -> None:
    id = pets.post("/homes/h1/pets", {}).json()["id"]
    assert pets.ask("DELETE", f"/homes/h1/pets/{id}").json() == {"id": id, "deleted": True}
    assert pets.ask("DELETE", f"/homes/h1/pets/{id}").status_code == 404
    assert pets.get("/homes/h1/pets").json()["data"] == []


def test_an_action_answers_with_its_thing(pets: Client) -> None:
    pet = pets.post("/homes/h1/pets", {}).json()
    assert pets.post(f"/homes/h1/pets/{pet['id']}/feed").json() == pet
    assert pets.post("/homes/h1/pets/other/feed").status_code == 404


@pytest.mark.parametrize(
    ("query", "names", "more"),
    [
        ("", "edc", True),
        ("limit=9", "edcba", False),
        ("order=asc&limit=2", "ab", True),
        ("limit=2&after=d", "cb", True),
        ("limit=2&after=b", "a", False),
        ("after=a", "", False),
        ("limit=2&before=b", "dc", True),
        ("limit=2&before=c", "ed", False),
        ("after=e&before=b", "dc", False),
        ("order=asc&limit=2&after=b", "cd", True),
    ],
)
def test_a_listing_comes_in_pages(pets: Client, query: str, names: str, more: bool) -> None:
    ids = {name: pets.post("/homes/h1/pets", {"name": name}).json()["id"] for name in "abcde"}
    for name, id in ids.items():
        query = query.replace(f"after={name}", f"after={id}").replace(f"before={name}", f"before={id}")
    page = pets.get(f"/homes/h1/pets?{query}").json()
    assert ("".join(pet["name"] for pet in page["data"]), page["has_more"]) == (names, more)
    assert page["first_id"] == (ids[names[0]] if names else None)


def test_a_cursor_that_names_nothing_is_refused(pets: Client) -> None:
    assert (
        pets.message("GET", "/homes/h1/pets?after=x")
        == '400 The query parameter after names no item of this list: "x".'
    )


def test_what_can_not_be_created_comes_from_the_examples(pets: Client) -> None:
    id = pets.post("/homes/h1/pets", {}).json()["id"]
    [toy] = pets.get(f"/homes/h1/pets/{id}/toys").json()["data"]
    assert toy == {"id": toy["id"], "pet_id": id, "home_id": "h1"}
    assert pets.get(f"/homes/h1/pets/{id}/toys/{toy['id']}").json() == toy
    assert pets.get(f"/homes/h1/pets/{id}/toys/other").status_code == 404


def test_a_parent_that_could_have_been_created_has_to_be(pets: Client) -> None:
    assert pets.message("GET", "/homes/h1/pets/pet_9/toys") == '404 There is no pet with the id "pet_9".'


def test_where_nothing_tells_what_there_is_any_id_will_do(serve: Serve) -> None:
    client = serve("""
        paths:
          /users/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses:
                200:
                  description: ""
                  content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}
        components: {schemas: {User: {required: [id], properties: {id: {type: integer}, name: {type: string}}}}}
        """)
    assert client.get("/users/42").json() == {"id": 42, "name": "Example user"}
