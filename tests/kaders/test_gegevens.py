"""A fault in the data names the group in which it stands."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calculators.kaders.gegevens import (
    DIEPSTE_GEGEVENS,
    LANGSTE_GEGEVENS,
    Gegevens,
    GegevensFout,
    lees_gegevens,
    met_corpus,
    met_kennisbank,
    schrijf_gegevens,
)
from calculators.kaders.strikte_json import GeenJson, lees_json
from tests.small_data import make_data


@pytest.mark.parametrize(("part", "name"), [("gebieden", "zundert"), ("kaders", "wvs/doelgroep-b")])
def test_a_fault_in_an_area_or_a_kader_names_it(part: str, name: str) -> None:
    data = json.loads(schrijf_gegevens(make_data()))
    data[part][name]["gemeenten" if part == "gebieden" else "versies"] = 1
    with pytest.raises(GegevensFout, match=name):
        lees_gegevens(json.dumps(data))


def test_a_kader_knows_its_dossier_and_a_name_outside_every_dossier_is_a_mistake_of_the_program() -> None:
    data = make_data()
    assert data.dossier_van("wvs/doelgroep-b") == data.dossiers["wvs"]
    with pytest.raises(KeyError):
        data.dossier_van("elders/doelgroep-b")


def test_what_was_looked_up_once_is_of_these_data_only_and_makes_them_no_other() -> None:
    def corpus(data: Gegevens) -> str:
        return data.corpus

    data, same = make_data(), make_data()
    assert data.onthoud(corpus) == "proef"
    assert met_corpus(data, "ander").onthoud(corpus) == "ander"
    assert data == same
    assert "onthouden" not in repr(data)


def test_data_goes_under_the_name_of_its_kennisbank() -> None:
    data = make_data()
    assert met_kennisbank(data, data.kennisbank) is data
    assert "kennisbank" not in schrijf_gegevens(data)
    other = met_kennisbank(data, "Proefbank")
    assert lees_gegevens(schrijf_gegevens(other)).kennisbank == "Proefbank"


def test_all_data_come_back_and_are_written_short_with_letters_as_they_are() -> None:
    data = met_kennisbank(make_data(), "Überbank")
    written = schrijf_gegevens(data)
    assert lees_gegevens(written) == data
    assert '"kennisbank":"Überbank"' in written
    assert written == json.dumps(json.loads(written), ensure_ascii=False, separators=(",", ":"))


def test_what_is_no_json_is_told_as_the_reader_of_json_tells_it() -> None:
    with pytest.raises(GeenJson) as told:
        lees_json("{", langste=LANGSTE_GEGEVENS, diepste=DIEPSTE_GEGEVENS)
    with pytest.raises(GegevensFout) as found:
        lees_gegevens("{")
    assert str(found.value) == str(told.value)


def test_a_fault_begins_with_its_whole_place() -> None:
    data = json.loads(schrijf_gegevens(make_data()))
    with pytest.raises(GegevensFout, match=r"^gegevens\.kaders: hier hoort een groep te staan$"):
        lees_gegevens(json.dumps(data | {"kaders": 1}))
    data["kaders"]["wvs/doelgroep-b"]["gebied"] = "nergens"
    with pytest.raises(GegevensFout, match=r"^wvs/doelgroep-b: het gebied «nergens» bestaat niet$"):
        lees_gegevens(json.dumps(data))


def test_what_is_looked_up_is_looked_up_once_for_the_same_words() -> None:
    data, asked = make_data(), []

    def look_up(found: Gegevens, *words: str) -> Any:
        asked.append((found, words))
        return len(asked)

    assert [data.onthoud(look_up, *one) for one in (("a",), ("b",), ("a",), ())] == [1, 2, 1, 3]
    assert asked == [(data, ("a",)), (data, ("b",)), (data, ())]
    assert data.onthoud(lambda _: "other") == "other"
