"""What a PMC gives before everything is filled in: what is known is said, and what is still needed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calculators.raamwerk import zijloket
from tests.small_data import ask, faults, make_data

DATA = make_data()
BEGIN: dict[str, Any] = {
    "gemeente": "roosendaal",
    "peildatum": "2017-04-20",
    "gebruik": "leerwerktrajecten",
    "opbrengsten": [{"bedrag": 20000}],
    "kosten": [{"bedrag": 100000}],
}
REST = {"kandidaten": 10, "uitstroom": 4, "bijstand_per_maand": 1000, "maanden": 12}


def begun(**more: Any) -> dict[str, Any]:
    found = ask(DATA, "pmc-rendabiliteit", BEGIN | more)
    assert found["goed"], found
    return found


def test_after_three_fields_the_number_that_is_known_comes_first() -> None:
    found = begun(kosten=None)
    assert found["samenvatting"][0].replace("\u00a0", " ") == (
        "Het resultaat van de exploitatie is € 20.000,00; de bespaarde bijstand telt nog niet mee."
    )
    assert found["antwoord"]["nog_nodig"] == ["kandidaten", "uitstroom", "maanden", "huishouden"]
    assert not any("rendabel" in one for one in (*found["samenvatting"], *found["let_op"]))
    assert found["meenemen"]["brief"] is None
    assert found["stappen"][-1]["kader"] == "wvs/pmc-rendabel"


def test_no_number_of_the_headline_is_said_once_more() -> None:
    assert [one["naam"] for one in begun()["kerncijfers"]] == ["Opbrengsten per jaar", "Kosten per jaar"]
    assert begun(kosten=None)["kerncijfers"] == begun(opbrengsten=None)["kerncijfers"] == []
    whole, nothing_saved = begun(**REST), begun(**REST | {"uitstroom": 0})
    assert [one["naam"] for one in whole["kerncijfers"]][1:] == [
        one["naam"] for one in nothing_saved["kerncijfers"]
    ]
    result = nothing_saved["samenvatting"][0].removesuffix(".").split(" is ")[1]
    assert result not in [one["waarde"] for one in nothing_saved["kerncijfers"]]


@pytest.mark.parametrize("name", REST)
def test_what_is_still_needed_is_named_until_it_is_there(name: str) -> None:
    found = begun(**{one: value for one, value in REST.items() if one != name})
    needed = "huishouden" if name == "bijstand_per_maand" else name
    assert found["antwoord"]["nog_nodig"] == [needed]
    assert found["antwoord"]["maatschappelijk_resultaat"] is None
    assert found["samenvatting"][-1].startswith("Nog nodig voor het maatschappelijk resultaat: hoeveel ")
    assert "hen" not in found["samenvatting"][-1].split(), "it can be read alone"


def test_posts_without_a_name_have_one_with_a_number() -> None:
    (step, *_) = begun(kosten=[{"bedrag": 5}, {"naam": "loon", "bedrag": 6}])["stappen"]
    assert "opbrengst 1 €\u00a020.000,00" in step["invulling"]
    assert "kostenpost 1 €\u00a05,00 en loon €\u00a06,00" in step["invulling"]


@pytest.mark.parametrize(("household", "for_two"), [("alleenstaande", False), ("gehuwden", True)])
def test_the_norm_is_told_as_that_of_the_household_and_its_dossier_counts_too(
    household: str, for_two: bool
) -> None:
    found = begun(huishouden=household, peildatum="2017-05-01")
    (step,) = (one for one in found["stappen"] if one["kader"] == "landelijk/bijstandsnorm")
    assert ("Dat is voor twee mensen samen." in step["invulling"]) is for_two
    (told,) = (one for one in found["samenvatting"] if "bijgewerkt" in one)
    assert told.startswith("De kaders zijn bijgewerkt tot en met 30 april 2017 («WVS»), en")


def test_with_an_amount_of_ones_own_the_dossier_of_the_norm_does_not_count() -> None:
    (told,) = (one for one in begun(peildatum="2017-05-01")["samenvatting"] if "bijgewerkt" in one)
    assert told.startswith("De kaders zijn bijgewerkt tot en met 30 april 2017, en")


def test_with_all_of_it_the_answer_is_whole() -> None:
    assert "nog_nodig" not in begun(**REST)["antwoord"]
    assert begun(**REST)["samenvatting"][0].startswith("Het maatschappelijk resultaat is ")


@pytest.mark.parametrize(
    ("more", "turning", "said"),
    [
        ({"bijstand_per_maand": 1000, "maanden": 12}, 7, "Vanaf een uitstroom van 7 kandidaten"),
        ({"bijstand_per_maand": 0, "maanden": 12}, None, "Uitstroom bespaart hier niets"),
        ({"opbrengsten": [{"bedrag": 100000}]}, 0, "De opbrengsten dekken de kosten al zonder uitstroom."),
        ({"bijstand_per_maand": 1000}, None, ""),
    ],
)
def test_the_turning_point_is_said_as_soon_as_it_is_known(
    more: dict[str, Any], turning: int | None, said: str
) -> None:
    found = begun(**more)
    assert found["antwoord"]["omslagpunt"] == turning
    assert any(one.startswith(said) for one in found["samenvatting"])
    assert ("Het omslagpunt" in [one["titel"] for one in found["stappen"]]) is bool(said)


def test_a_norm_that_is_not_known_on_that_day_leads_to_the_field_for_the_amount() -> None:
    rest = {name: value for name, value in REST.items() if name != "bijstand_per_maand"}
    for more in ({}, rest):
        found = begun(huishouden="gehuwden", peildatum="2019-01-01", **more)
        assert found["antwoord"]["nog_nodig"][-1] == "bijstand_per_maand"
        assert found["antwoord"]["bijstand_herkomst"] is None
        assert found["samenvatting"][-1].startswith("Nog nodig voor het maatschappelijk resultaat: hoeveel ")
        assert "De laatste dag waarop het dat doet, is 30 juni 2018: €\u00a0" in found["samenvatting"][-1]
        assert found["samenvatting"][-1].endswith("Vul zelf het bedrag in waarmee u wilt rekenen.")


def test_without_any_amount_a_norm_that_is_not_known_is_told_at_the_field_for_the_amount() -> None:
    nothing = {"opbrengsten": None, "kosten": None, "huishouden": "gehuwden", "peildatum": "2019-01-01"}
    found = ask(DATA, "pmc-rendabiliteit", BEGIN | nothing)
    by_field = {one["veld"]: one for one in found["fouten"]}
    assert by_field["bijstand_per_maand"]["nodig"]
    assert "De laatste dag waarop het dat doet" in by_field["bijstand_per_maand"]["melding"]


def test_a_norm_that_is_known_counts_at_once() -> None:
    found = begun(huishouden="alleenstaande", maanden=12)
    assert found["antwoord"]["bijstand_herkomst"] == "norm"
    assert "landelijk/bijstandsnorm" in [one["kader"] for one in found["stappen"]]


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"gebruik": None}, ["gebruik", "kandidaten", "uitstroom", "maanden", "huishouden"]),
        ({"opbrengsten": None, "kosten": None}, ["kandidaten", "uitstroom", "huishouden", "maanden"]),
        ({"uitstroom": 5, "kandidaten": 4}, ["uitstroom", "huishouden", "maanden"]),
        ({"peildatum": "2017-04-03"}, ["peildatum"]),
    ],
)
def test_what_is_wrong_stays_wrong(change: dict[str, Any], fields: list[str]) -> None:
    found = ask(DATA, "pmc-rendabiliteit", BEGIN | change)
    assert sorted(faults(found))[: len(fields)] == sorted(fields) or set(fields) <= set(faults(found))


def test_plans_that_are_not_finished_are_not_compared() -> None:
    plans = json.dumps({"plannen": [BEGIN | REST, BEGIN]})
    found = json.loads(zijloket.vergelijk(DATA, "pmc-rendabiliteit", plans))
    assert not found["goed"]
    assert all(one["nodig"] for one in found["fouten"])


def test_a_row_of_a_file_needs_everything() -> None:
    question = {"koppen": ["gemeente", "gebruik", "opbrengsten"], "instellingen": {"peildatum": "2017-04-20"}}
    found = json.loads(zijloket.kolommen(DATA, "pmc-rendabiliteit", json.dumps(question)))
    assert not found["goed"]
    assert any("kandidaten" in one["melding"] for one in found["fouten"])
