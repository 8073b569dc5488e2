"""Choices beside each other: who gains, who pays, what leaves the chain, and when it turns."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from calculators.ketenbegroting.keuzes import zeg_omslag
from tests.ketenbegroting.asked import SUBSIDY, WAL, answer, compare

NOW: dict[str, Any] = {
    "trajecten": 10,
    "koper": "ISD",
    "prijs": 1000,
    "aandeel": 100,
    "eigen_kosten": 400,
    "uitstroom": 2,
    "bijstand": 5000,
    "keuze_jaar": 2018,
    "keuze_jaren": 3,
}
SHORT = "Tekort of overschot van de begroting in"
SW = {"sw_uitstroom": 100, "sw_begin": 1000, "sw_kosten": 30, "sw_subsidie": 20, "keuze_jaren": 4}


def lines(found: dict[str, Any]) -> dict[str, list[str]]:
    return {
        line["naam"]: [one["tekst"].replace("\xa0", " ") for one in line["cellen"]]
        for line in found["regels"]
    }


def test_who_gains_and_who_pays_and_what_leaves_the_chain() -> None:
    found = compare(NOW, {**NOW, "trajecten": 20, "uitstroom": 5, "heet": "Meer trajecten"})
    said = [one.replace("\xa0", " ") for one in found["zinnen"]]
    assert said[0] == (
        "Meer trajecten: erop vooruit gaat WVS (€ 18.000,00); wie betaalt, is "
        f"{WAL} (€ 30.000,00). De keten samen heeft € 12.000,00 nadeel."
    )
    assert said[1] == (
        "Meer trajecten: buiten de keten besparen de gemeenten € 45.000,00 aan bijstand. Dat geld is van de "
        "gemeenten, niet van WVS. Samen met de keten heeft € 33.000,00 voordeel."
    )
    rows = lines(found)
    assert rows["Saldo van de keten, alle jaren samen"] == ["-€ 12.000,00", "-€ 24.000,00"]
    assert rows["WVS: saldo, alle jaren samen"] == ["€ 18.000,00", "€ 36.000,00"]
    assert rows["Leerwerktrajecten: saldo van de keten, alle jaren samen"] == ["-€ 12.000,00", "-€ 24.000,00"]


def test_the_shortage_of_the_budget_moves_with_the_choice() -> None:
    rows = lines(compare(NOW, {**NOW, "aandeel": 50}))
    # Five trajecten go to the market: 5.000 leaves the chain, and WVS spends 2.000 less.
    assert rows[f"{SHORT} 2018"] == ["Tekort € 100,00", "Tekort € 3.100,00"]


@pytest.mark.parametrize(
    ("more", "told", "differs"),
    [
        ("0", "Tekort € 100,00", None),
        ("9", "Tekort € 10,00", "€ 90,00 voordeel"),
        ("10", "geen", "€ 100,00 voordeel"),
        ("110", "Overschot € 1.000,00", "€ 1.100,00 voordeel"),
    ],
)
def test_what_is_over_after_a_choice_is_no_shortage_below_nothing(
    more: str, told: str, differs: str | None
) -> None:
    """Ten people of the SW for whom more comes from outside the chain."""
    sw = {"sw_uitstroom": 0, "sw_begin": 10, "sw_kosten": 1000}
    rows = compare({**sw, "sw_subsidie": "0"}, {**sw, "sw_subsidie": more})["regels"]
    (cells,) = (line["cellen"] for line in rows if line["naam"] == f"{SHORT} 2018")
    said = [(one["tekst"].replace("\xa0", " "), one["verschil"]) for one in cells]
    assert said[0] == ("Tekort € 100,00", None)
    assert said[1] == (told, differs and differs.replace(" ", "\xa0", 1))


def test_a_choice_that_costs_is_told_as_such() -> None:
    (line,) = (
        one for one in compare(NOW, {**NOW, "aandeel": 50})["regels"] if one["naam"] == f"{SHORT} 2018"
    )
    assert line["cellen"][1]["verschil"] == "€\xa03.000,00 nadeel"


def test_less_sw_saves_in_later_years() -> None:
    found = compare({**SW, "sw_uitstroom": 0}, {**SW, "heet": "Minder SW"})
    rows = lines(found)
    assert [rows[f"Saldo van de keten in {year}"] for year in range(2018, 2022)] == [
        ["-€ 10.000,00", "-€ 10.000,00"],
        ["-€ 10.000,00", "-€ 9.000,00"],
        ["-€ 10.000,00", "-€ 8.000,00"],
        ["-€ 10.000,00", "-€ 7.000,00"],
    ]
    assert any("voordeel, en dat slaat tot en met 2021 niet om" in one for one in found["zinnen"])


def test_four_choices_go_beside_the_present_one() -> None:
    found = compare(NOW, *({**NOW, "prijs": 1000 + number} for number in range(1, 5)))
    assert len(found["namen"]) == 5


def test_a_choice_that_costs_the_gemeenten_says_so() -> None:
    said = " ".join(compare(NOW, {**NOW, "uitstroom": 1})["zinnen"]).replace("\xa0", " ")
    assert "buiten de keten kost het de gemeenten € 15.000,00 aan bijstand" in said
    assert "geen enkele partij" in said


@pytest.mark.parametrize(
    ("costs", "gains", "pays", "whole"),
    [
        ("399,99", "WVS (€ 0,30)", "geen enkele partij", "voordeel"),
        ("400,01", "geen enkele partij", "WVS (€ 0,30)", "nadeel"),
    ],
)
def test_one_cent_is_a_gain_or_a_cost_and_who_stays_equal_is_not_named(
    costs: str, gains: str, pays: str, whole: str
) -> None:
    said = [one.replace("\xa0", " ") for one in compare(NOW, {**NOW, "eigen_kosten": costs})["zinnen"]]
    assert said[:-1] == [
        f"Scenario 2: erop vooruit gaat {gains}; wie betaalt, is {pays}. "
        f"De keten samen heeft € 0,30 {whole}.",
        f"Scenario 2, binnen de keten: {whole}, en dat slaat tot en met 2020 niet om.",
    ]


def test_one_cent_of_bijstand_is_saved_outside_the_chain() -> None:
    said = [one.replace("\xa0", " ") for one in compare(NOW, {**NOW, "bijstand": "5000,01"})["zinnen"]]
    assert said[1:-1] == [
        "Scenario 2: buiten de keten besparen de gemeenten € 0,06 aan bijstand. Dat geld is van de "
        "gemeenten, niet van WVS. Samen met de keten heeft € 0,06 voordeel.",
        "Scenario 2, binnen de keten: er verandert niets.",
        "Scenario 2, met de bespaarde bijstand erbij: voordeel, en dat slaat tot en met 2020 niet om.",
    ]


OUTFLOW: dict[str, Any] = {"uitstroom": 1, "bijstand": 1, "keuze_jaar": 2018}


@pytest.mark.parametrize(
    ("now", "other"),
    [
        ({}, {**OUTFLOW, "keuze_jaren": 1}),
        ({**OUTFLOW, "keuze_jaren": 1}, {**OUTFLOW, "keuze_jaren": 2}),
    ],
)
def test_bijstand_is_saved_only_in_the_years_of_the_choice(
    now: dict[str, Any], other: dict[str, Any]
) -> None:
    """Every year that only the other choice has is one euro more, whatever the present one saves before."""
    row = lines(compare(now, other))["Wanneer het omslaat, met de bespaarde bijstand erbij"]
    last = 2017 + int(other["keuze_jaren"])
    assert row == ["hiermee wordt vergeleken", f"voordeel, en dat slaat tot en met {last} niet om"]


def test_saved_bijstand_can_make_up_for_what_the_chain_pays() -> None:
    dearer = {**NOW, "trajecten": 20, "uitstroom": 3}
    rows = lines(compare(NOW, dearer))
    assert rows["Wanneer het omslaat, binnen de keten"][1].startswith("nadeel")
    assert rows["Wanneer het omslaat, met de bespaarde bijstand erbij"][1].startswith("voordeel")


def test_the_shortage_is_that_of_the_present_budget() -> None:
    rows = lines(compare(NOW, {**NOW, "posten": [SUBSIDY], "aandeel": 50}))
    assert rows[f"{SHORT} 2018"] == ["Tekort € 100,00", "Tekort € 3.100,00"]


def test_a_choice_that_only_moves_money_inside_leaves_the_chain_equal() -> None:
    (first, *_) = compare(NOW, {**NOW, "prijs": 1100})["zinnen"]
    assert first.endswith("De keten samen blijft gelijk.")


def test_the_same_choice_changes_nothing() -> None:
    (first, *_) = compare(NOW, NOW)["zinnen"]
    assert first == "Scenario 2: er verandert niets aan het geld."


def test_without_levers_there_is_nothing_to_compare() -> None:
    found = compare({}, {})
    assert found["regels"] == []
    assert found["zinnen"] == [
        "Vul eerst een hefboom in: zonder hefbomen is er tussen keuzes niets te vergelijken."
    ]


def test_a_choice_with_levers_beside_none() -> None:
    rows = lines(compare({}, {**NOW, "keuze_jaren": 1}))
    assert rows["Saldo van de keten, alle jaren samen"] == ["€ 0,00", "-€ 4.000,00"]
    assert rows["Saldo van de keten in 2018"] == ["€ 0,00", "-€ 4.000,00"]


@pytest.mark.parametrize(
    ("effect", "said"),
    [
        ((-10, 5, 5), "nadeel, en dat slaat tot en met 2020 niet om"),
        ((-10, 5, 6), "eerst nadeel, en vanaf 2020 alles bij elkaar voordeel"),
        ((10, -20, 0), "eerst voordeel, en vanaf 2019 alles bij elkaar nadeel"),
        ((0, 1, 1), "voordeel, en dat slaat tot en met 2020 niet om"),
        ((0, 0, 0), "er verandert niets"),
        (("0.5", 0, 0), "voordeel, en dat slaat tot en met 2020 niet om"),
        (("-0.5", 0, 0), "nadeel, en dat slaat tot en met 2020 niet om"),
    ],
)
def test_the_year_in_which_it_turns(effect: tuple[int | str, ...], said: str) -> None:
    assert zeg_omslag((2018, 2019, 2020), list(map(Fraction, effect))) == said


@pytest.mark.parametrize(("share", "through"), [("69.99", 7), ("65", 7), ("64.99", 6), ("0", 0), ("100", 10)])
def test_the_share_through_wvs_is_whole_trajecten(share: str, through: int) -> None:
    assert answer(**{**NOW, "aandeel": share})["antwoord"]["hefbomen"]["via_wvs"] == through


@pytest.mark.parametrize(("share", "said"), [("70", "genoeg"), ("69.99", "te weinig")])
def test_the_share_is_held_against_the_kader(share: str, said: str) -> None:
    (step,) = (
        one for one in answer(**{**NOW, "aandeel": share})["stappen"] if one["kader"] == "wvs/aandeel-wvs"
    )
    assert f"Dat is {said}: het kader zegt minstens 70%" in step["invulling"]


def test_what_a_traject_costs_wvs_is_missed_when_it_is_not_filled_in() -> None:
    without = {name: one for name, one in NOW.items() if name != "eigen_kosten"}
    assert any("Wat een leerwerktraject WVS zelf kost" in one for one in answer(**without)["let_op"])
    assert not any("Wat een leerwerktraject WVS zelf kost" in one for one in answer(**NOW)["let_op"])


def test_the_years_of_a_choice_stop_where_the_years_stop() -> None:
    assert answer(**{**NOW, "keuze_jaar": 2099})["antwoord"]["hefbomen"]["jaren"] == [2099, 2100]


def test_only_outflow_moves_no_money_in_the_chain() -> None:
    found = answer(uitstroom=1, bijstand=100)
    (table,) = (one for one in found["tabellen"] if "hefbomen" in one["titel"])
    assert table["kop"] == ["Jaar", "Buiten de keten: bespaarde bijstand bij de gemeenten"]
    assert not any("hefbomen" in one["titel"] for one in answer(uitstroom=0, bijstand=100)["tabellen"])


def test_a_shortage_of_a_year_before_the_choice_is_not_compared() -> None:
    rows = lines(compare({**NOW, "keuze_jaar": 2019}, {**NOW, "keuze_jaar": 2019, "aandeel": 50}))
    assert not any(name.startswith(SHORT) for name in rows)
