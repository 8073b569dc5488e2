"""A fault in the data names the group in which it stands."""

from __future__ import annotations

import json

import pytest

from calculators.kaders.gegevens import GegevensFout, lees_gegevens, met_kennisbank, schrijf_gegevens
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


def test_data_goes_under_the_name_of_its_kennisbank() -> None:
    data = make_data()
    assert met_kennisbank(data, data.kennisbank) is data
    assert "kennisbank" not in schrijf_gegevens(data)
    other = met_kennisbank(data, "Proefbank")
    assert lees_gegevens(schrijf_gegevens(other)).kennisbank == "Proefbank"
