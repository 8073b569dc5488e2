"""The two ways of the adviser with numbers of one's own: who pays what, and from where on they are equal."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Waarde
from calculators.kaders.kalender import Datum
from calculators.raamwerk import loket, zijloket
from calculators.varianten.velden import WIE_INKOOPT
from calculators.varianten.verdelen import Reeks
from calculators.varianten.woorden import verschil
from hooks.corpus.corpus import Corpus
from tests import frozen
from tests.small_data import ask, changed, faults, readings, with_kader

DATA = frozen.data()
WAY, END = "alkmaar/variant-inkooprelatie", "alkmaar/wnk-afbouwscenario"
HAL: dict[str, Any] = {"waar": "hal", "swers": 600}
BCH: dict[str, Any] = {"waar": "bch", "swers": 150, "budget": 1_000_000, "diensten": 560_000}
TOWNS = [
    *({"waar": one, "swers": 200} for one in ("alkmaar", "heerhugowaard", "langedijk")),
    *({"waar": one, "swers": 50, "budget": 100, "diensten": 60} for one in WIE_INKOOPT[1:]),
]


def plain(value: Any) -> Any:
    """The same, with ordinary spaces in its texts."""
    return json.loads(json.dumps(value, ensure_ascii=False).replace("\u00a0", " "))


def answer(data: Gegevens = DATA, /, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = plain(
        ask(data, "varianten", {"peildatum": "2018-03-05", "partijen": [HAL, BCH]} | more)
    )
    assert found["goed"], found
    return found


def wrong(data: Gegevens = DATA, /, **more: Any) -> dict[str, str]:
    return faults(ask(data, "varianten", {"peildatum": "2018-03-05", "partijen": [HAL, BCH]} | more))


def amounts(low: int, high: int, total: int) -> dict[str, Waarde]:
    return {
        "laagste": Waarde(Decimal(low), "euro per persoon"),
        "hoogste": Waarde(Decimal(high), "euro per persoon"),
        "totaal": Waarde(Decimal(total), "euro"),
    }


def tables(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["titel"]: one for one in found["tabellen"]}


# what the reader sees first


def test_the_first_sentence_and_the_letter_begin_with_whose_word_it_is() -> None:
    found = answer()
    assert found["samenvatting"][0].startswith("Advies van een adviseur, geen besluit: ")
    assert found["meenemen"]["brief"].startswith(found["samenvatting"][0])
    assert all("(advies)" in one for one in list(tables(found))[:3])
    assert found["antwoord"]["status"] == "advies"


@pytest.mark.parametrize(
    ("status", "begins"),
    [
        ("advies", "Advies van een adviseur, geen besluit: in een jaar"),
        ("voorgesteld", "Voorgesteld, geen besluit: in een jaar"),
        ("vastgesteld door de colleges", "In een jaar waarin de rekening komt, betaalt HAL"),
    ],
)
def test_a_decision_is_no_advice_any_more(status: str, begins: str) -> None:
    data = changed(DATA, WAY, status=status)
    assert answer(data)["samenvatting"][0].startswith(begins)


def test_about_stays_about_and_a_total_without_it_is_not() -> None:
    assert "betaalt HAL bij de inkooprelatie ongeveer € 360.000,00 meer" in answer()["samenvatting"][0]
    exact = answer(changed(DATA, WAY, waarden=amounts(2, 3, 6)))["samenvatting"][0]
    assert "ongeveer" not in exact
    assert "ongeveer" not in answer(rekening="bch")["samenvatting"][0]


def test_there_are_three_numbers_and_none_of_them_stands_in_the_first_sentence() -> None:
    found = answer()
    assert [one["waarde"] for one in found["kerncijfers"]] == [
        "€ 600.000,00",
        "139 tot en met 171",
        "€ 315.000,00 tot € 390.000,00",
    ]
    assert not any(one["waarde"] in found["samenvatting"][0] for one in found["kerncijfers"])


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [
        (0, 0, "evenveel"),
        (0, 100, "€ 0,00 tot € 1,00 meer"),
        (100, 100, "€ 1,00 meer"),
        (-200, -100, "€ 1,00 tot € 2,00 minder"),
        (-200, 0, "€ 0,00 tot € 2,00 minder"),
        (-200, 100, "van € 2,00 minder tot € 1,00 meer"),
        (-200, 1, "van € 2,00 minder tot € 0,01 meer"),
    ],
)
def test_a_difference_is_told_in_words(low: int, high: int, says: str) -> None:
    assert verschil(Reeks(low, high)).replace("\u00a0", " ") == says


def test_with_nobody_to_bill_for_hal_pays_as_much() -> None:
    nobody = [HAL, {**BCH, "swers": 0}]
    found = answer(partijen=nobody, rekening="bch")
    assert "betaalt HAL bij de inkooprelatie evenveel als bij de modulaire GR" in found["samenvatting"][0]


# what is in the amounts, and what is not


def test_what_does_not_count_is_told() -> None:
    told = " ".join(answer()["let_op"])
    for part in (
        "€ 40.000,00 minder",
        "Wat de modulaire GR zelf kost, zegt de bron niet",
        "geen tekort op de SW ingevuld",
        "De bron noemt geen verdeelsleutel. Hier is verdeeld naar SW'ers.",
        "Als grens ernaast (mededeling)",
        "Of dat per jaar is, staat er niet.",
    ):
        assert part in told
    assert "geen tekort" not in " ".join(answer(tekort=0)["let_op"])


@pytest.mark.parametrize(
    ("bought", "says"),
    [(560_000, "€ 40.000,00 minder"), (600_000, ""), (600_001, "€ 1,00 meer")],
)
def test_what_wnk_gets_less_is_told_and_never_counted(bought: int, says: str) -> None:
    found = answer(partijen=[HAL, {**BCH, "diensten": bought}])
    told = [one for one in found["let_op"] if "krijgt WNK van BCH" in one]
    assert [says in one for one in told] == ([True] if says else [])
    assert found["antwoord"]["hal"]["verschil"]["laagste"] == "360000.00"


def test_every_gemeente_has_its_row_and_the_groups_theirs() -> None:
    rows = tables(answer(partijen=TOWNS))["Wat ieder in een jaar betaalt (advies)"]["rijen"]
    assert [one[0] for one in rows[-3:]] == ["HAL", "BCH", "HAL en BCH samen"]
    assert len(rows) == len(TOWNS) + 3
    whole = tables(answer())["Wat ieder in een jaar betaalt (advies)"]["rijen"]
    assert [one[0] for one in whole] == ["HAL-gemeenten", "BCH-gemeenten", "HAL en BCH samen"]


def test_more_years_have_a_table_with_both_readings() -> None:
    title = "Over 3 jaar samen (advies)"
    assert title not in tables(answer())
    rows = tables(answer(jaren=3))[title]["rijen"]
    assert rows[0] == [
        "HAL",
        "€ 0,00",
        "€ 360.000,00",
        "€ 1.080.000,00",
    ]


def test_a_key_that_is_not_filled_in_everywhere_has_no_column() -> None:
    rows = [{**HAL, "inwoners": 10, "gebruik": 0}, {**BCH, "inwoners": 5, "gebruik": 3}]
    found = answer(partijen=rows)
    assert [one["sleutel"] for one in found["antwoord"]["verdeling"]] == ["swers", "inwoners"]
    assert tables(found)["De rekening over HAL verdeeld, per sleutel (advies)"]["kop"] == [
        "Wie",
        "Naar SW'ers",
        "Naar inwoners",
    ]


# what the adviser's range implies


@pytest.mark.parametrize(
    ("low", "high", "total", "says"),
    [(2, 3, 6, "2 tot en met 3"), (4, 4, 8, "2"), (3, 3, 4, "geen"), (0, 0, 4, "geen")],
)
def test_how_many_fit_the_total(low: int, high: int, total: int, says: str) -> None:
    found = answer(changed(DATA, WAY, waarden=amounts(low, high, total)))
    assert found["kerncijfers"][1]["waarde"] == says
    titles = [one["titel"] for one in found["stappen"]]
    assert ("Hoeveel SW'ers in het totaal passen" in titles) is bool(low)


def test_the_exact_borders_are_written_as_fractions() -> None:
    (step,) = (one for one in answer()["stappen"] if one["titel"] == "Hoeveel SW'ers in het totaal passen")
    assert step["invulling"] == "Van 138 6/13 tot 171 3/7; in hele SW'ers: 139 tot en met 171."


def test_one_is_singular() -> None:
    found = answer(partijen=[{**HAL, "swers": 1}, {**BCH, "swers": 0}])
    assert "voor 0 SW'ers van BCH" in found["stappen"][0]["invulling"]
    assert "voor 1 SW'er van HAL" in found["stappen"][0]["invulling"]


# open points


def test_what_the_source_leaves_open_is_worked_out_or_told() -> None:
    points = {one["id"]: one for one in answer()["open_punten"]}
    assert points["welke-swers"]["uitgerekend"]
    assert points["eenmalig"]["uitgerekend"]
    assert points["wie-is-bh"]["hier"]
    assert "wiens-voorkeur" not in points
    chosen = {one["id"]: one for one in answer(rekening="alle")["open_punten"]}
    assert chosen["welke-swers"]["gekozen"] == "alle"


def test_a_reading_that_the_kader_chose_is_said() -> None:
    options = {"eenmalig": "Eenmalig.", "elk-jaar": "Elk jaar."}
    people = {one: f"Lezing {one}." for one in ("bch", "hal", "alle")}
    points = {"eenmalig": readings(options, "eenmalig"), "welke-swers": readings(people, "bch")}
    data = changed(DATA, WAY, open_punten=points)
    found = {one["id"]: one for one in answer(data)["open_punten"]}
    assert [(found[one]["gekozen"], found[one]["uitgerekend"]) for one in points] == [
        ("eenmalig", False),
        ("bch", False),
    ]


# what is refused


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"peildatum": None}, ["peildatum"]),
        ({"partijen": []}, ["partijen"]),
        ({"partijen": [HAL, {"swers": 1}]}, ["partijen.1.waar"]),
        (
            {"partijen": [HAL, BCH, {"waar": "heiloo", "swers": 1}]},
            ["partijen.2.waar", "partijen.2.budget", "partijen.2.diensten"],
        ),
        ({"partijen": [HAL]}, ["partijen"]),
        ({"partijen": [{**HAL, "swers": 0}, BCH]}, ["sleutel"]),
        ({"partijen": [{**HAL, "eigen": 50}, {**BCH, "eigen": 49}]}, ["partijen"]),
        ({"sleutel": "budget"}, ["sleutel"]),
        ({"jaren": 0}, ["jaren"]),
        ({"jaren": 61}, ["jaren"]),
        ({"tekort": -1}, ["tekort"]),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(change: dict[str, Any], fields: list[str]) -> None:
    assert list(wrong(**change)) == fields


def test_two_missing_groups_are_told_at_once_with_what_to_do() -> None:
    found = wrong(partijen=[TOWNS[0]])["partijen"]
    assert "Vul ook Heerhugowaard en Langedijk in, of HAL-gemeenten als geheel." in found
    assert "of BCH-gemeenten als geheel." in found


@pytest.mark.parametrize(
    ("bill", "of"),
    [
        ("", "de SW'ers van BCH"),
        ("bch", "de SW'ers van BCH"),
        ("hal", "de SW'ers van HAL"),
        ("alle", "alle SW'ers"),
    ],
)
def test_the_last_number_is_the_bill_with_those_whom_it_is_for(bill: str, of: str) -> None:
    assert answer(rekening=bill)["kerncijfers"][-1]["naam"] == f"Rekening met {of}"


def test_two_years_have_a_table_together_and_one_has_none() -> None:
    title = "Over 2 jaar samen (advies)"
    assert title in tables(answer(jaren=2))
    assert not any("jaar samen" in one for one in tables(answer(jaren=1)))


def test_a_number_that_comes_out_whole_is_told_without_a_fraction() -> None:
    found = answer(changed(DATA, WAY, waarden=amounts(2, 3, 6)))
    step = next(one for one in found["stappen"] if one["titel"] == "Hoeveel SW'ers in het totaal passen")
    assert step["invulling"] == "Van 2 tot 3; in hele SW'ers: 2 tot en met 3."


def test_a_shortage_of_nothing_is_told_as_nothing() -> None:
    told = " ".join(one["invulling"] for one in answer(tekort=0)["stappen"])
    assert "Van het tekort van € 0,00 draagt BCH bij de modulaire GR € 0,00" in told


def test_a_letter_says_too_how_far_the_kaders_are_known() -> None:
    said = "bijgewerkt tot en met"
    assert said not in answer()["meenemen"]["brief"]
    late = answer(peildatum="2018-12-31")
    assert said in late["samenvatting"][1]
    assert late["samenvatting"][1] in late["meenemen"]["brief"]


def test_as_much_is_never_about_as_much() -> None:
    about = amounts(1, 2, 0) | {"totaal": Waarde(Decimal(0), "euro", "ongeveer")}
    found = answer(changed(DATA, WAY, waarden=about))
    assert "betaalt HAL bij de inkooprelatie evenveel als" in found["samenvatting"][0]


def test_an_open_point_is_told_with_the_reading_that_was_chosen_also_one_that_decides_nothing_here() -> None:
    points = dict(DATA.kaders.kaders[WAY].versies[0].open_punten)
    data = changed(
        DATA, WAY, open_punten={**points, "nieuw": readings({"zo": "Zo.", "anders": "Anders."}, "zo")}
    )
    (found,) = (one for one in answer(data)["open_punten"] if one["id"] == "nieuw")
    assert (found["gekozen"], found["hier"]) == ("zo", "")


def test_what_is_nothing_together_cannot_be_divided_by() -> None:
    why = "bij HAL is dat samen nul, en dan is er niets om naar te verdelen"
    found = wrong(partijen=[{**HAL, "swers": 0}, BCH])
    assert found == {"sleutel": f"Verdelen naar SW'ers kan zo niet: {why}."}


def test_where_a_value_differs_between_gemeenten_or_is_not_there_there_is_no_answer() -> None:
    way = DATA.kaders.kaders[WAY].versies[0]
    differs = changed(DATA, WAY, per_gemeente={"heiloo": replace(way, waarden=amounts(2, 4, 6))})
    title = DATA.kaders.kaders[WAY].volle_titel
    said = f"«{title}» is op 5 maart 2018 niet overal gelijk; dan is er geen antwoord."
    assert wrong(differs)["peildatum"].startswith(said)
    old = DATA.kaders.kaders[END]
    later = replace(old.versies[0], geldt_vanaf=Datum.lees("2019-01-01"), waarden={}, tekst="Niets.")
    gone = with_kader(DATA, replace(old, versies=(*old.versies, later)))
    assert "geen waarde" in wrong(gone, peildatum="2019-01-01")["peildatum"]


def test_the_form_asks_what_they_buy_of_bch_only(corpus: Corpus) -> None:
    assert ("bch", *corpus.gebieden["bch"].gemeenten) == WIE_INKOOPT


# scenarios


def test_scenarios_stand_side_by_side() -> None:
    plans = loket.REKENHULPEN["varianten"].plannen
    assert plans is not None
    assert plans.namen[0] == "Huidig scenario"
    asked = {"peildatum": "2018-03-05", "partijen": [HAL, BCH]}
    both = json.dumps({"plannen": [asked, {**asked, "tekort": 1000}]})
    found = plain(json.loads(zijloket.vergelijk(DATA, "varianten", both)))
    assert found["goed"], found
    assert any("€ 200,00 meer" in one for one in found["zinnen"])
    assert len(found["regels"]) == len(plans.velden) - 1


def test_who_pays_less_in_a_scenario_is_told_in_words() -> None:
    """BCH bears a part of the shortage in one way only, so the other costs it less: no amount is below 0."""
    asked = {"peildatum": "2018-03-05", "partijen": [HAL, BCH]}
    text = json.dumps({"plannen": [asked, {**asked, "tekort": 1000}]})
    found = plain(json.loads(zijloket.vergelijk(DATA, "varianten", text)))
    cells = {one["naam"]: [cell["tekst"] for cell in one["cellen"]] for one in found["regels"]}
    name = "Verschil voor BCH bij de inkooprelatie"
    assert cells[name] == ["€ 40.000,00 minder", "€ 40.200,00 minder"]
    assert cells["Verschil voor HAL bij de inkooprelatie (laagste rekening)"][1] == "€ 360.200,00 meer"
    assert (
        "Scenario 2: verschil voor BCH bij de inkooprelatie gaat van € 40.000,00 minder naar "
        "€ 40.200,00 minder (€ 200,00 minder)."
    ) in found["zinnen"]
    assert "-€" not in json.dumps(found, ensure_ascii=False)


def test_all_fits_in_the_limits_of_the_form() -> None:
    assert answer(partijen=TOWNS, jaren=60, tekort=1_000_000_000)
