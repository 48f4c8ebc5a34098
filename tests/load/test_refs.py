from __future__ import annotations

import os
import socket
from pathlib import Path
from textwrap import dedent

import pytest

from generator.diagnostics import Diagnostics
from generator.load import SpecBytes, load_document

from .conftest import HEAD, Read


def _lead(read: Read, schemas: str, start: str = "A") -> str | None:
    """Where following the reference at a schema leads."""
    reading = read("components:\n  schemas:\n" + "".join(f"    {line}\n" for line in schemas.split("\n")), head=HEAD)
    assert reading.document is not None
    target = reading.document.resolve_ref(reading.node(f"#/components/schemas/{start}"))
    return reading.findings or (str(target.location) if target else None)


@pytest.mark.parametrize(
    ("schemas", "place"),
    [
        ("A: {$ref: '#/components/schemas/B'}\nB: {type: string}", "spec.yaml:7:8"),
        ("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/C'}\nC: {}", "spec.yaml:8:8"),
        ("A: {type: string}", "spec.yaml:6:8"),
        ("A: {$ref: '#/components/schemas/a~1b~0c'}\na/b~c: {}", "spec.yaml:7:12"),
        ("A: {$ref: '#/components/schemas/a%20b'}\na b: {}", "spec.yaml:7:10"),
        ("A: {$ref: '#/components/schemas/a%20b'}\na%20b: {}", "spec.yaml:7:12"),
        ("A: {$ref: '#/components/schemas/B/prefixItems/1'}\nB: {prefixItems: [{}, {}]}", "spec.yaml:7:27"),
        ("A: {$ref: '#name'}\nB: {properties: {c: {$anchor: name}}}", "spec.yaml:7:25"),
        ("A: {$dynamicRef: '#name'}\nB: {$dynamicAnchor: name}", "spec.yaml:7:8"),
    ],
)
def test_a_reference_leads_to_its_target(read: Read, schemas: str, place: str) -> None:
    assert _lead(read, schemas) == place


def test_a_recursive_reference_leads_to_the_schema_around_it(read: Read) -> None:
    schema = "components: {schemas: {A: {$recursiveAnchor: true, items: {$recursiveRef: '#'}}}}"
    assert read(schema, head=HEAD).plain("#/components/schemas/A/items") == {"$ref": "#/components/schemas/A"}


@pytest.mark.parametrize(
    ("schemas", "address"),
    [
        ("A: {$dynamicAnchor: t, items: {$dynamicRef: '#t'}}\nB: {$dynamicAnchor: t}", "#/components/schemas/A"),
        ("B: {$dynamicAnchor: t}\nA: {$dynamicAnchor: t, items: {$dynamicRef: '#t'}}", "#/components/schemas/A"),
        ("A: {items: {$dynamicRef: '#t'}, $defs: {T: {$dynamicAnchor: t}}}", "#/components/schemas/A/$defs/T"),
        ("B: {$dynamicAnchor: t}\nA: {items: {$dynamicRef: '#t'}}", "#t"),
    ],
)
def test_a_dynamic_reference_leads_to_the_nearest_anchor(read: Read, schemas: str, address: str) -> None:
    text = "\n".join(["components:", "  schemas:", *(f"    {line}" for line in schemas.splitlines())])
    assert read(text, head=HEAD).plain("#/components/schemas/A/items") == {"$ref": address}


def test_a_dynamic_reference_to_a_default_is_told(read: Read) -> None:
    schema = "components: {schemas: {A: {items: {$dynamicRef: '#t'}, $defs: {T: {$dynamicAnchor: t}}}}}"
    assert "warning[dynamic-ref]: what this stands for depends on" in read(schema, head=HEAD).findings


@pytest.mark.parametrize(
    ("schemas", "findings"),
    [
        (
            "A: {$ref: '#/components/schemas/Petz'}\nPets: {}",
            "spec.yaml:6:15: warning[ref-not-found]: '#/components/schemas/Petz' leads nowhere\n"
            "    hint: did you mean 'Pets'?",
        ),
        (
            "A: {$ref: '#/component/schemas/Pets'}",
            "spec.yaml:6:15: warning[ref-not-found]: '#/component/schemas/Pets' leads nowhere\n"
            "    hint: did you mean 'components'?",
        ),
        (
            "A: {$ref: '#nowhere'}",
            "spec.yaml:6:15: warning[ref-not-found]: '#nowhere' leads nowhere\n"
            "    hint: define it, or correct the reference",
        ),
        (
            "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}",
            "spec.yaml:6:15: warning[ref-loop]: this reference leads back to itself\n"
            "    hint: give one of the parts a definition of its own",
        ),
        (
            "A: {$ref: 3}",
            "spec.yaml:6:15: warning[wrong-type]: '$ref' must be a string, not an integer\n    hint: correct the value",
        ),
        (
            "A: {$ref: '#/info/title'}",
            "spec.yaml:6:15: warning[ref-wrong-target]: this reference must lead to a schema,"
            " and leads to a value of type string\n"
            "    hint: correct the reference",
        ),
        (
            "A: {$ref: '#/components/schemas'}",
            "spec.yaml:6:15: warning[ref-wrong-target]: this reference must lead to a schema, and leads to a map\n"
            "    hint: correct the reference",
        ),
        (
            "A: {properties: {$ref: '#/components/schemas/B'}}\nB: {}",
            "spec.yaml:6:28: warning[ref-misplaced]: a '$ref' can't stand for a whole map of names; it is left out\n"
            "    hint: refer from each member, or from the object around them",
        ),
        (
            "A: {discriminator: {propertyName: t, mapping: {a: file.yaml#/A, b: B, c: '#/c'}}}",
            "spec.yaml:6:55: warning[ref-not-found]: 'file.yaml#/A' leads to a file that isn't there or can't be read\n"
            "    hint: check the path; it is relative to this file\n"
            "spec.yaml:6:78: warning[ref-not-found]: '#/c' leads nowhere\n"
            "    hint: define it, or correct the reference",
        ),
    ],
)
def test_a_dead_end_is_reported_where_it_is_written(read: Read, schemas: str, findings: str) -> None:
    assert _lead(read, schemas) == findings


def test_a_property_may_be_called_ref(read: Read) -> None:
    assert read("components: {schemas: {A: {properties: {$ref: {type: string}}}}}", head=HEAD).findings == ""


def test_data_is_not_searched_for_references(read: Read) -> None:
    schema = "components: {schemas: {A: {example: {$ref: '#/no'}, default: {$ref: '#/no'}, enum: [{$ref: '#/no'}]}}}"
    assert read(schema, head=HEAD).findings == ""


def test_a_long_chain_is_walked_once(read: Read) -> None:
    links = "".join(f"    S{n}: {{$ref: '#/components/schemas/S{n + 1}'}}\n" for n in range(3000))
    reading = read(f"components:\n  schemas:\n{links}    S3000: {{}}\n", head=HEAD)
    assert reading.findings == ""
    assert reading.document is not None
    target = reading.document.resolve_ref(reading.node("#/components/schemas/S0"))
    assert target is not None and target.pointer == "#/components/schemas/S3000"


@pytest.mark.parametrize(
    "address",
    [
        "//example.com/x.yaml",
        "ftp://example.com/x.yaml",
        "file:///etc/passwd",
        "FILE:passwd",
        "data:text/plain,x",
        "../secret.yaml",
        "a/../../secret.yaml",
        "%2e%2e/secret.yaml",
        "/etc/passwd",
        "..\\\\secret.yaml",
        "link.yaml",
        "folder/secret.yaml",
    ],
)
def test_no_reference_leads_out_of_the_folder(
    read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    (tmp_path / "secret.yaml").write_text("canary: {}")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (tmp_path / "inside" / "folder").symlink_to(tmp_path)
    reading = read(f'components: {{schemas: {{A: {{$ref: "{address}"}}}}}}', head=HEAD, name="inside/spec.yaml")
    assert "spec.yaml:4:34: error[ref-outside]: " in reading.findings
    assert "canary" not in reading.findings


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x.yaml", "HTTPS://example.com/x.yaml#/A"])
def test_no_reference_leads_into_the_network(read: Read, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr(socket, "socket", None)
    reading = read(f'components: {{schemas: {{A: {{$ref: "{address}"}}}}}}', head=HEAD)
    folder = address.partition("x.yaml")[0].replace("HTTPS", "https")
    assert reading.findings == (
        f"spec.yaml:4:34: warning[ref-remote]: '{address}' leads to an address; it is not opened\n"
        f"    hint: to have it fetched, allow it: --allow-url {folder}"
    )


def test_a_file_address_leads_into_the_folder_or_nowhere(read: Read, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("B: {type: string}")
    inside = f"components: {{schemas: {{A: {{$ref: 'file://{tmp_path}/other.yaml#/B'}}}}}}"
    reading = read(inside, head=HEAD)
    assert reading.findings == "" and reading.plain("other.yaml#/B") == {"type": "string"}


@pytest.mark.parametrize("reference", ["https://e.com/s/b", "b", "https://e.com/s/b#/properties/x", "b#here"])
def test_a_schema_may_be_called_by_its_id(read: Read, reference: str) -> None:
    schemas = f"""
        components:
          schemas:
            A: {{$id: https://e.com/s/a, items: {{$ref: "{reference}"}}}}
            B: {{$id: https://e.com/s/b, properties: {{x: {{$anchor: here}}}}}}
    """
    reading = read(schemas, head=HEAD)
    assert reading.findings == "" and reading.document is not None
    found = reading.document.resolve_ref(reading.node("#/components/schemas/A/items"))
    ending = "" if "#" not in reference else "/properties/x"
    assert found is not None and found.pointer == f"#/components/schemas/B{ending}"


def test_an_id_takes_no_reference_away_from_the_file(read: Read) -> None:
    schemas = """
        components:
          schemas:
            A: {$id: A, items: {$ref: '#/components/schemas/B'}, not: {$ref: '#/items'}}
            B: {type: string}
    """
    reading = read(schemas, head=HEAD)
    assert reading.findings == "" and reading.document is not None
    for step, target in (("items", "#/components/schemas/B"), ("not", "#/components/schemas/B")):
        found = reading.document.resolve_ref(reading.node(f"#/components/schemas/A/{step}"))
        assert found is not None and found.pointer == target


def test_a_pipe_is_never_opened(read: Read, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "warning[ref-not-found]" in read("components: {schemas: {A: {$ref: pipe.yaml}}}", head=HEAD).findings


def test_a_description_without_a_folder_refers_to_no_file() -> None:
    diagnostics = Diagnostics()
    text = HEAD + "components: {schemas: {A: {$ref: other.yaml}}}"
    load_document(SpecBytes("<stdin>", text.encode()), diagnostics)
    assert [finding.code for finding in diagnostics] == ["ref-outside"]


def test_other_files_are_read_once_and_refer_on(read: Read, tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "pet.yaml").write_text(dedent("""
            Pet:
              properties:
                owner: {$ref: 'owner.json'}
                friend: {$ref: '#/Pet', nullable: true}
                home: {$ref: '../spec.yaml#/components/schemas/Home'}
        """))
    (tmp_path / "models" / "owner.json").write_text('{"type": "string", "nullable": true}')
    reading = read("components: {schemas: {A: {$ref: 'models/pet.yaml#/Pet'}, Home: {}}}", head=HEAD)
    assert reading.findings == ""
    assert reading.document is not None
    pet = reading.document.resolve_ref(reading.node("#/components/schemas/A"))
    assert pet is not None
    assert pet.pointer == "models/pet.yaml#/Pet"
    assert str(pet.location) == "models/pet.yaml:3:3"
    assert reading.plain("models/pet.yaml#/Pet/properties/friend/anyOf/1") == {"type": "null"}
    assert reading.plain("models/owner.json#") == {"type": ["string", "null"]}
    home = reading.document.resolve_ref(reading.node("models/pet.yaml#/Pet/properties/home"))
    assert home is not None and home.pointer == "#/components/schemas/Home"


def test_a_broken_file_is_reported_at_its_own_place(read: Read, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("a: [")
    findings = read("components: {schemas: {A: {$ref: other.yaml}}}", head=HEAD).findings
    assert findings.startswith("other.yaml:1:5: warning[yaml-syntax]")
    assert "spec.yaml:4:34: warning[ref-not-found]: 'other.yaml' leads to a file that isn't there" in findings


def test_a_description_may_refer_to_itself_by_its_own_address(read: Read) -> None:
    text = """
        $self: https://example.com/a.yaml
        components: {schemas: {A: {$ref: 'https://example.com/a.yaml#/components/schemas/B'}, B: {}}}
    """
    assert read(text, head=HEAD.replace("3.1.0", "3.2.0")).findings == ""


def test_a_dead_end_costs_what_needs_it_and_no_more(read: Read) -> None:
    paths = "paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/Ok'}}}}}"
    assert (
        "warning[ref-not-found]: '#/components/responses/Ok' leads nowhere"
        in read(paths, head="openapi: 3.1.0\ninfo: {title: T, version: '1'}\n").findings
    )
