"""The words of offices for a kind of cost, a party and who is outside, and what is a typing error."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calculators.ketenbegroting.partijen import ERBIJ, Partijen, lees_partijen, vaste_partijen
from calculators.ketenbegroting.posten import POST, betaler_en_ontvanger
from calculators.raamwerk.velden import Keuze
from calculators.raamwerk.vraag import Ingevuld
from tests.ketenbegroting.asked import DATA, WAL, answer, paid, wrong

(KIND,) = (one.soort for one in POST if isinstance(one.soort, Keuze))
KINDS = {
    "sw": [
        *("Huidige SW", "sw", "Wsw", "oude SW", "huidig sw", "Sociale werkvoorziening", "SW-medewerkers"),
        *("sw medewerkers", "huidige WSW"),
    ],
    "nieuw-beschut": [
        *("Nieuw beschut", "nieuw-beschut", "beschut", "Beschut werk", "Nieuw beschut werk"),
        *("beschut werken", "NBW"),
    ],
    "leerwerktrajecten": [
        *("Leerwerktrajecten", "leerwerktraject", "LWT", "Leerwerk", "leer-werktrajecten", "trajecten"),
    ],
    "anders": [
        *("Iets anders", "anders", "overig", "Overige", "overige kosten", "Andere kosten", "Overhead"),
        "algemeen",
    ],
}


def parties(more: str | None = None) -> Partijen:
    found, faults = lees_partijen(DATA, Ingevuld({ERBIJ: more} if more else {}))
    assert not faults
    return found


@pytest.mark.parametrize(
    ("written", "kind"), [(written, kind) for kind, words in KINDS.items() for written in words]
)
def test_each_word_that_offices_use_for_a_kind_of_cost_is_known(written: str, kind: str) -> None:
    assert isinstance(KIND, Keuze)
    assert KIND.lees(written, DATA) == kind


@pytest.mark.parametrize("written", ["buiten", "Buiten", "buiten de keten", "extern", "Derden"])
def test_who_is_outside_without_a_name_is_called_so_in_several_words(written: str) -> None:
    post = Ingevuld({"van": written, "naar": "WVS", "begroting": "WVS"})
    assert betaler_en_ontvanger(post, parties()) == ("buiten de keten", "WVS")


def test_who_is_outside_with_a_name_keeps_it() -> None:
    post = Ingevuld({"van": "buitenland", "naar": "WVS", "begroting": "WVS"})
    assert betaler_en_ontvanger(post, parties()) == ("buitenland", "WVS")


@pytest.mark.parametrize("written", ["WVS", "wvs-groep", "WVS groep"])
def test_wvs_is_known_by_both_its_names(written: str) -> None:
    assert parties().zoek(written) == "WVS"


@pytest.mark.parametrize(
    "written",
    [WAL, "Werkplein Brabantse Wal", "brabantse wal", "ISD", "(ISD)", "isd-brabantse-wal"],
)
def test_a_werkplein_is_known_by_each_of_its_names(written: str) -> None:
    assert parties().zoek(written) == WAL


@pytest.mark.parametrize("added", ["Zundert", "gemeente Zundert", "Gemeente Zundert"])
@pytest.mark.parametrize("written", ["Zundert", "gemeente Zundert", "GEMEENTE ZUNDERT"])
def test_a_gemeente_is_known_with_and_without_that_word(added: str, written: str) -> None:
    assert parties(added).zoek(written) == added


def test_a_werkplein_of_all_gemeenten_of_the_cooperation_is_a_party_and_one_of_more_is_not() -> None:
    areas = dict(DATA.kaders.gebieden)
    (name,) = (one for one, area in areas.items() if area.naam == WAL)
    everybody = areas["wvs"].gemeenten
    for gemeenten, is_party in ((everybody, True), ((*everybody, "breda"), False)):
        area = replace(areas[name], gemeenten=gemeenten)
        data = replace(DATA, kaders=replace(DATA.kaders, gebieden={**areas, name: area}))
        assert (WAL in vaste_partijen(data)) is is_party


@pytest.mark.parametrize(
    ("written", "tip"), [("WV", ""), ("WVZ", "; bedoelde u «WVS»?"), ("WVSS", "; bedoelde u «WVS»?")]
)
def test_from_three_letters_on_a_typing_error_is_told(written: str, tip: str) -> None:
    assert parties().lijkt_op(written) == tip


def test_a_typing_error_of_three_letters_is_told_at_its_field() -> None:
    assert wrong(posten=[paid("Rijk", "WVZ", 5, "WVS")])["posten.0.naar"] == (
        "Post 1: «WVZ» is geen partij; bedoelde u «WVS»?"
    )


def test_who_receives_outside_has_one_way_of_writing_too() -> None:
    rows = [paid("WVS", one, 5, "WVS") for one in ("medewerkers", "Medewerkers", "MEDEWERKERS")]
    assert answer(posten=rows)["antwoord"]["buiten"] == ["medewerkers"]
