"""kaders.json: every record as its schema says, with addresses, ends and texts written out."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from hooks.corpus.corpus import Corpus
from hooks.open_data.meanings import MEANINGS, TITLES
from hooks.open_data.records import all_data, one_kader
from hooks.open_data.schema import kaders_schema
from hooks.reading.load_policy import load_policy
from tests.against_schema import check, objections
from tests.policy_folders import SMALL_POLICY

SITE = "https://kaders.voorbeeld.nl/werk/"
KADER = "wvs/detachering-maximaal"


@pytest.fixture(scope="module")
def data(corpus: Corpus) -> dict[str, Any]:
    return dict(json.loads(all_data(corpus)))


def faults(data: object) -> list[str]:
    return objections(kaders_schema(), data, formats=True)


def test_the_schema_is_one() -> None:
    check(kaders_schema())


def test_every_record_is_as_the_schema_says(data: dict[str, Any]) -> None:
    assert faults(data) == []
    assert faults(json.loads(all_data(load_policy(SMALL_POLICY), SITE))) == []


@pytest.mark.parametrize(
    ("group", "key", "value"),
    [
        ("versies", "status", "besloten"),
        ("versies", "geldt_vanaf", "4 april 2017"),
        ("versies", "geldt_tot", "morgen"),
        ("versies", "surprise", "x"),
        ("versies", "tekst", 6),
    ],
)
def test_what_is_otherwise_is_refused(data: dict[str, Any], group: str, key: str, value: object) -> None:
    other = deepcopy(data)
    other["kaders"][KADER][group][0][key] = value
    assert faults(other)


def test_what_is_missing_is_refused(data: dict[str, Any]) -> None:
    other = deepcopy(data)
    del other["kaders"][KADER]["versies"][0]["voluit"]
    del other["licentie"]
    assert len(faults(other)) == 2


def test_every_key_of_the_schema_has_its_meaning_and_no_meaning_stands_alone() -> None:
    schema = kaders_schema()
    kinds = {"bestand": schema, **schema["definitions"]}
    assert {f"{name}.{key}" for name, kind in kinds.items() for key in kind["properties"]} == set(MEANINGS)
    assert set(kinds) == set(TITLES)


def test_texts_are_written_out_and_the_text_with_its_names_stays(data: dict[str, Any]) -> None:
    version = data["kaders"][KADER]["versies"][0]
    assert "{maximum}" in version["tekst"]
    assert "23 maanden" in version["voluit"]["tekst"]
    texts = [
        text
        for kader in data["kaders"].values()
        for one in kader["versies"]
        for each in (one, *one.get("per_gemeente", {}).values())
        for text in each["voluit"].values()
    ]
    assert [text for text in texts if "{" in text] == []


def test_a_version_that_was_replaced_says_until_when(data: dict[str, Any]) -> None:
    for kader in data["kaders"].values():
        dates = {one["geldt_vanaf"] for one in kader["versies"]}
        for one in kader["versies"]:
            assert one.get("geldt_tot") in (None, *dates)
    assert any("geldt_tot" in one for kader in data["kaders"].values() for one in kader["versies"])


@pytest.mark.parametrize(
    ("site", "address"), [(None, "../kaders/wvs/detachering-maximaal/"), (SITE, f"{SITE}kaders/{KADER}/")]
)
def test_addresses_are_whole_where_the_site_knows_its_own(
    corpus: Corpus, site: str | None, address: str
) -> None:
    kader = json.loads(all_data(corpus, site))["kaders"][KADER]
    assert kader["adres"] == address
    assert kader["versies"][0]["adres"] == f"{address}2017-04-04/"
    assert kader["identiteit"] == f"urn:kaderwijzer:{KADER}"
    assert kader["versies"][0]["identiteit"] == f"urn:kaderwijzer:{KADER}:2017-04-04"


def test_beside_its_page_a_kader_says_the_same_and_its_address_from_there(corpus: Corpus) -> None:
    record = json.loads(one_kader(corpus, corpus.kaders[KADER]))
    assert record["adres"] == "./"
    assert record["versies"][0]["adres"] == "2017-04-04/"
    moved = json.loads(one_kader(corpus, corpus.kaders[KADER], own="kaders/wvs/oud/"))
    assert moved["adres"] == "../detachering-maximaal/"


@pytest.mark.bouw
def test_the_site_holds_the_data_with_its_schema(site: Path) -> None:
    data = json.loads((site / "data" / "kaders.json").read_text(encoding="utf-8"))
    schema = json.loads((site / "data" / data["$schema"]).read_text(encoding="utf-8"))
    assert objections(schema, data) == []


@pytest.mark.parametrize("site_url", [None, "https://kaders.example/"])
def test_the_whole_is_written_kader_by_kader_as_json_writes_it_at_once(
    corpus: Corpus, site_url: str | None
) -> None:
    text = all_data(corpus, site_url).decode()
    at_once = json.dumps(json.loads(text), ensure_ascii=False, indent=1, separators=(",", ": "))
    assert text == at_once
    assert list(json.loads(text)["kaders"]) == list(corpus.kaders)
