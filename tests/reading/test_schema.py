"""The JSON Schemas for editors: committed, valid, and no stricter or looser on keys than the loader."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hooks.project import PROJECT
from hooks.reading.faults import Fault
from hooks.reading.model import LISTS, OPTIONAL_LISTS
from hooks.reading.remembered import read_yaml
from hooks.reading.schema import DRAFT, schemas
from hooks.reading.shapes import Free
from tests import against_schema
from tests.frozen import POLICY
from tests.policy_folders import SMALL_POLICY

SCHEMAS = {name.partition(".")[0]: json.loads(text) for name, text in schemas().items()}


def kind_of(path: Path, folder: Path) -> str:
    """Which schema a policy file answers to."""
    parts = path.relative_to(folder).parts
    if len(parts) == 1:
        return path.stem
    return parts[0] if parts[0] in ("voorbeelden", "metingen") else "kader"


def data_of(path: Path) -> Any:
    """What an editor would make of the file: dates are text there, and a number is a number."""
    faults: list[Fault] = []
    node = read_yaml(path.read_bytes(), path.name, faults)
    assert node is not None, faults
    return as_json(Free().read(node, faults))


def as_json(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: as_json(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_json(value) for value in data]
    return float(data) if isinstance(data, Decimal) else data


def policy_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.yml") if path.is_file())


def objections(kind: str, data: Any) -> list[str]:
    return against_schema.objections(SCHEMAS[kind], data)


def test_the_committed_schemas_are_up_to_date() -> None:
    committed = {
        path.name: path.read_text(encoding="utf-8") for path in (PROJECT / "policy" / "schema").iterdir()
    }
    assert committed == schemas(), "write them anew: kaderwijzer schema"


def test_there_is_a_schema_for_every_kind_of_file() -> None:
    assert set(SCHEMAS) == {"kader", "voorbeelden", "metingen", *LISTS, *OPTIONAL_LISTS}


@pytest.mark.parametrize("kind", SCHEMAS)
def test_each_schema_is_valid_draft_07_with_a_dutch_title(kind: str) -> None:
    schema = SCHEMAS[kind]
    against_schema.check(schema)
    assert schema["$schema"] == DRAFT
    assert schema["title"]


@pytest.mark.parametrize("folder", [POLICY, SMALL_POLICY], ids=["frozen", "small"])
def test_every_policy_file_that_loads_satisfies_its_schema(folder: Path) -> None:
    found = {
        str(path.relative_to(folder)): wrong
        for path in policy_files(folder)
        if (wrong := objections(kind_of(path, folder), data_of(path)))
    }
    assert found == {}


def records(schema: Any, data: Any) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each group of fixed keys in the data, with the part of the schema that describes it."""
    if isinstance(data, list):
        either: list[dict[str, Any]] = schema.get("oneOf", [])
        items: dict[str, Any] = schema.get("items") or next(
            (one["items"] for one in either if "items" in one), {}
        )
        for one in data:
            yield from records(items, one)
    elif isinstance(data, dict):
        schema = next((one for one in schema.get("oneOf", ()) if one["type"] == "object"), schema)
        if "properties" in schema:
            yield schema, data
        others = schema.get("additionalProperties") or {}
        for key, value in data.items():
            yield from records(schema.get("properties", {}).get(key, others), value)


CASES = [(kind_of(path, SMALL_POLICY), path) for path in policy_files(SMALL_POLICY)]


@pytest.mark.parametrize(
    ("kind", "path"), CASES, ids=[f"{path.parent.name}-{path.stem}" for _, path in CASES]
)
def test_a_missing_or_unknown_key_anywhere_breaks_the_schema(kind: str, path: Path) -> None:
    whole = data_of(path)
    places = list(records(SCHEMAS[kind], whole))
    assert places
    for number, (schema, record) in enumerate(places):
        for key in [*schema.get("required", ()), None]:
            broken = copy.deepcopy(whole)
            _, same = list(records(SCHEMAS[kind], broken))[number]
            if key is None:
                same["onbekend"] = "x"
            else:
                del same[key]
            assert objections(kind, broken), f"{key} in {record}"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("soort", "regels"),
        ("themas", []),
        ("themas", "duur"),
        ("themas", ["Duur"]),
        ("nagekeken_op", "2026-01"),
        ("gerelateerd", ["a/b/c"]),
        ("titel", ""),
        ("versies", []),
        ("versies", [{"geldt_vanaf": "gisteren"}]),
    ],
)
def test_a_wrong_value_breaks_the_schema(key: str, value: Any) -> None:
    data = data_of(SMALL_POLICY / "proef" / "hoe-lang.yml")
    assert objections("kader", data) == []
    assert objections("kader", data | {key: value})


@pytest.mark.parametrize("written", ["2017-04-04", "2015-09", "2009-Q1", 2015, "2015"])
def test_a_date_may_be_as_coarse_as_the_loader_allows(written: str | int) -> None:
    data = data_of(SMALL_POLICY / "proef" / "hoe-lang.yml")
    data["versies"][0]["geldt_vanaf"] = written
    assert objections("kader", data) == []


def test_every_key_explains_itself_in_the_editor() -> None:
    for kind, schema in SCHEMAS.items():
        text = json.dumps(schema)
        assert text.count('"description"') >= sum(len(one["properties"]) for one in _objects(schema)), kind


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from _objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _objects(value)


def test_an_address_with_letters_of_every_script_is_looked_at_too() -> None:
    address = {"$schema": DRAFT, "format": "iri"}
    assert against_schema.objections(address, "https://voorbeeld.nl/één", formats=True) == []
    assert against_schema.objections(address, "voorbeeld met spaties", formats=True)
