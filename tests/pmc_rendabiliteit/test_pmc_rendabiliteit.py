"""Whether a PMC pays for itself when saved benefits count too, and what the kaders say then."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.kader import Versie, Waarde
from calculators.pmc_rendabiliteit.berekening import Post, Rekening
from calculators.pmc_rendabiliteit.norm import norm_op, zeg_bekende_dagen
from calculators.raamwerk import zijloket
from calculators.raamwerk.peiling import Peiling
from tests.small_data import PMC, ask, day, faults, kader, make_data, norm, readings, version

DATA = make_data()


def answer(data: Gegevens = DATA, /, **more: Any) -> dict[str, Any]:
    found = ask(data, "pmc-rendabiliteit", PMC | more)
    assert found["goed"], found
    return found


def result(**more: Any) -> dict[str, Any]:
    """The answer without its sensitivity, which has tests of its own."""
    found: dict[str, Any] = answer(**more)["antwoord"]
    del found["gevoeligheid"]
    assert found.pop("wijzigingen") is not None  # these too (test_nieuwe_norm.py)
    return found


def wrong(data: Gegevens = DATA, /, **more: Any) -> dict[str, str]:
    return faults(ask(data, "pmc-rendabiliteit", PMC | more))


# the sum


def test_the_sum_is_exact() -> None:
    assert result() == {
        "exploitatie": "-24000.00",
        "bespaarde_bijstand": "24000.00",
        "maatschappelijk_resultaat": "0.00",
        "per_kandidaat": "0.00",
        "bijstand_per_maand": "1000.00",
        "bijstand_herkomst": "zelf ingevuld",
        "omslagpunt": 2,
        "omslagpunt_haalbaar": True,
        "rendabel": True,
        "rendabel_vanaf": "0.00",
        "oordeel_leerwerktrajecten": "inzetten",
        "oordelen_per_lezing": {"pmc": "inzetten", "leerwerktraject": "inzetten"},
        "oordeel_beschut": None,
    }


@pytest.mark.parametrize(
    ("costs", "pays", "turning_point"),
    [
        ("33.999,99", True, 2),
        ("34.000,00", True, 2),
        ("34.000,01", False, 3),
        ("10.000", True, 0),
        ("10.000,01", True, 1),
    ],
)
def test_the_turning_point_is_right_to_the_cent(costs: str, pays: bool, turning_point: int) -> None:
    found = result(kosten=[{"bedrag": costs}])
    assert (found["rendabel"], found["omslagpunt"]) == (pays, turning_point)


def test_a_result_per_candidate_that_does_not_end_is_a_fraction() -> None:
    assert result(kandidaten=7, uitstroom=7, kosten=[{"bedrag": 1}], maanden=0)["per_kandidaat"] == "9999/7"


def test_without_candidates_there_is_no_result_per_candidate() -> None:
    found = result(kandidaten=0, uitstroom=0)
    assert (found["per_kandidaat"], found["omslagpunt"], found["omslagpunt_haalbaar"]) == (None, 2, False)


@pytest.mark.parametrize("change", [{"maanden": 0}, {"bijstand_per_maand": 0}])
def test_without_savings_a_loss_has_no_turning_point(change: dict[str, Any]) -> None:
    found = answer(**change)
    assert (found["antwoord"]["omslagpunt"], found["antwoord"]["omslagpunt_haalbaar"]) == (None, None)
    assert any("Er is geen omslagpunt" in one for one in found["let_op"])


def test_a_turning_point_beyond_the_candidates_is_told_so() -> None:
    found = answer(kandidaten=2, kosten=[{"bedrag": 100000}])
    assert (found["antwoord"]["omslagpunt"], found["antwoord"]["omslagpunt_haalbaar"]) == (8, False)
    assert any("Zoveel kandidaten zijn er niet" in one for one in found["let_op"])


def test_amounts_may_be_numbers_or_dutch_text() -> None:
    posts = [{"bedrag": "1.234,56"}, {"bedrag": 0.44}, {"bedrag": "€ 5"}]
    assert result(opbrengsten=posts, kosten=[])["exploitatie"] == "1240.00"


def test_empty_lists_count_as_nothing() -> None:
    assert result(opbrengsten=None, kosten=[])["exploitatie"] == "0.00"


# the norm


@pytest.mark.parametrize(
    ("on", "household", "amount"),
    [
        ("2017-06-30", "alleenstaande", "982.79"),
        ("2017-07-01", "alleenstaande", "986.52"),
        ("2018-06-30", "gehuwden", "1409.31"),
    ],
)
def test_the_norm_is_that_of_the_day(on: str, household: str, amount: str) -> None:
    found = answer(peildatum=on, huishouden=household, bijstand_per_maand=None)
    assert (found["antwoord"]["bijstand_per_maand"], found["antwoord"]["bijstand_herkomst"]) == (
        amount,
        "norm",
    )
    told = " ".join(found["let_op"])
    assert "netto" in told
    assert "Deze uitleg is van de kennisbank zelf" in told
    assert ("voor twee mensen samen" in told) is (household == "gehuwden")
    assert "landelijk/bijstandsnorm" in [one["kader"] for one in found["stappen"]]


def test_an_amount_of_ones_own_goes_before_the_norm() -> None:
    found = answer(huishouden="gehuwden", peildatum="2019-01-01")
    assert found["antwoord"]["bijstand_per_maand"] == "1000.00"
    assert "landelijk/bijstandsnorm" not in [one["kader"] for one in found["stappen"]]
    assert not any("netto" in one for one in found["let_op"])


def test_a_norm_that_is_not_known_asks_for_an_amount() -> None:
    nothing = {"opbrengsten": None, "kosten": None, "bijstand_per_maand": None}
    found = wrong(peildatum="2018-07-01", huishouden="gehuwden", **nothing)
    assert found == {
        "bijstand_per_maand": "Het kader «Titel van landelijk/bijstandsnorm» "
        "geeft op 1 juli 2018 geen bedrag voor "
        "dit huishouden. De laatste dag waarop het dat doet, is 30 juni 2018: €\u00a01.409,31 per maand. Vul "
        "zelf het "
        "bedrag in waarmee u wilt rekenen."
    }


def test_before_the_first_norm_the_first_day_and_its_amount_are_named() -> None:
    data = make_data(
        kader("landelijk/bijstandsnorm", norm("2018-01-01", "1", "2"), gebied="nederland"),
    )
    nothing = {"opbrengsten": None, "kosten": None, "bijstand_per_maand": None}
    found = wrong(data, huishouden="gehuwden", **nothing)
    assert (
        "De eerste dag waarop het dat doet, is 1 januari 2018: €\u00a02,00 per maand."
        in found["bijstand_per_maand"]
    )


def test_a_norm_that_never_had_an_amount_asks_for_one_without_naming_a_day() -> None:
    other = version(waarden={"gehuwden": Waarde(Decimal(2), "euro per maand")})
    data = make_data(kader("landelijk/bijstandsnorm", norm("2017-01-01", "1", "2"), gebied="nederland"))
    only_couples = replace(
        data,
        kaders=replace(
            data.kaders,
            kaders={**data.kaders.kaders, "landelijk/bijstandsnorm": kader("landelijk/bijstandsnorm", other)},
        ),
    )
    with pytest.raises(GeenAntwoord, match=r"voor dit huishouden\. Vul zelf het bedrag in"):
        norm_op(Peiling(only_couples, day("2017-10-01"), "roosendaal"), "alleenstaande")
    assert zeg_bekende_dagen(only_couples) == (
        "De norm is hier niet bekend. Vul hieronder zelf een bedrag in."
    )


def test_the_form_says_on_which_days_the_norm_is_known() -> None:
    def said(*versions: Versie) -> str:
        return zeg_bekende_dagen(make_data(kader("landelijk/bijstandsnorm", *versions, gebied="nederland")))

    assert said(norm("2017-01-01", "1", "2"), version("2018-07-01", "niet bekend")).startswith(
        "De norm is hier bekend vanaf 1 januari 2017 tot en met 30 juni 2018."
    )
    assert said(norm("2017-01-01", "1", "2")).startswith("De norm is hier bekend vanaf 1 januari 2017. Kiest")


def test_what_is_still_needed_is_told_apart_from_what_is_wrong() -> None:
    found = ask(
        DATA,
        "pmc-rendabiliteit",
        PMC
        | {"peildatum": "2018-07-01", "huishouden": "gehuwden", "bijstand_per_maand": None, "kandidaten": -1},
    )
    assert {one["veld"]: one["nodig"] for one in found["fouten"]} == {
        "kandidaten": False,
        "bijstand_per_maand": True,
    }


def test_without_household_or_amount_there_is_nothing_to_count_with_yet() -> None:
    assert answer(bijstand_per_maand="")["antwoord"]["nog_nodig"] == ["huishouden"]
    told = wrong(bijstand_per_maand="", opbrengsten=[], kosten=[])
    assert told == {"huishouden": "Kies een huishouden, of vul zelf het bedrag in."}


def test_a_broken_amount_is_one_fault_and_not_two() -> None:
    assert list(wrong(bijstand_per_maand="0.500")) == ["bijstand_per_maand"]


# the verdict


@pytest.mark.parametrize(
    ("leaving", "development", "market", "verdict"),
    [
        (2, "ja", "ja", "inzetten"),
        (2, "ja", "nee", "niet inzetten"),
        (2, "ja", "onbekend", "nog niet te zeggen"),
        (2, "onbekend", "ja", "nog niet te zeggen"),
        (2, "onbekend", "nee", "nog niet te zeggen"),
        (2, "nee", "ja", "stoppen"),
        (2, "nee", "onbekend", "stoppen"),
        (1, "ja", "ja", "stoppen"),
        (1, "onbekend", "onbekend", "stoppen"),
        (1, "nee", "nee", "stoppen"),
    ],
)
def test_the_verdict_on_leerwerktrajecten(leaving: int, development: str, market: str, verdict: str) -> None:
    found = answer(
        uitstroom=leaving, past_ontwikkeling=development, past_arbeidsmarkt=market, past_traject=market
    )
    assert found["antwoord"]["oordeel_leerwerktrajecten"] == verdict
    named = [one["kader"] for one in found["stappen"]]
    assert ("wvs/pmc-stoppen" in named) is (verdict == "stoppen")
    assert ("wvs/pmc-markt-onderzoek" in named) is (verdict == "stoppen")
    assert ("wvs/pmc-andere" in named) is (verdict == "niet inzetten")
    assert "wvs/pmc-niet-voor-participatiewet" in named


def verdict(**more: Any) -> str:
    """The sentence on leerwerktrajecten, which is the last one of the summary here."""
    return str(answer(**more)["samenvatting"][-1])


@pytest.mark.parametrize("leaving", [1, 2])
def test_stopping_because_of_the_growth_of_candidates_rests_on_no_border(leaving: int) -> None:
    said = verdict(uitstroom=leaving, past_ontwikkeling="nee")
    assert said.startswith(
        "Voor leerwerktrajecten: stoppen. Het kader zegt dat de gemeenten stoppen met een PMC"
    )
    assert "het resultaat maakt daarvoor niet uit" in said


def test_stopping_because_of_the_result_rests_on_the_border_and_keeps_the_word_of_the_kader() -> None:
    said = verdict(uitstroom=1)
    assert said.startswith("Voor leerwerktrajecten: met die grens stoppen.")
    assert "niet meer rendabel" in said
    assert "Of deze PMC dat eerder wel was, is hier niet gevraagd." in said


def test_using_it_rests_on_the_border_too() -> None:
    assert verdict().startswith("Voor leerwerktrajecten: met die grens inzetten. Het kader zegt")


def test_not_fitting_the_market_is_no_reason_to_stop() -> None:
    said = verdict(past_arbeidsmarkt="nee", past_traject="nee")
    assert said.endswith("Past het niet, dan zegt het kader niet dat de PMC moet stoppen.")


@pytest.mark.parametrize(
    ("pmc", "trajectory", "verdicts"),
    [
        ("ja", "nee", ("hangt ervan af", "inzetten", "niet inzetten")),
        ("nee", "ja", ("hangt ervan af", "niet inzetten", "inzetten")),
        ("ja", "onbekend", ("hangt ervan af", "inzetten", "nog niet te zeggen")),
        ("ja", None, ("hangt ervan af", "inzetten", "nog niet te zeggen")),
        ("onbekend", "onbekend", ("nog niet te zeggen", "nog niet te zeggen", "nog niet te zeggen")),
        ("nee", "nee", ("niet inzetten", "niet inzetten", "niet inzetten")),
    ],
)
def test_what_the_kader_leaves_open_is_worked_out_for_every_reading(
    pmc: str, trajectory: str | None, verdicts: tuple[str, str, str]
) -> None:
    found = answer(past_arbeidsmarkt=pmc, past_traject=trajectory)
    each = found["antwoord"]["oordelen_per_lezing"]
    assert (found["antwoord"]["oordeel_leerwerktrajecten"], *each.values()) == verdicts
    said = found["samenvatting"][-1]
    assert ("Voor leerwerktrajecten: dat hangt ervan af." in said) is (verdicts[0] == "hangt ervan af")
    assert ("of het leerwerktraject past bij" in said) is (verdicts[2] == "nog niet te zeggen")
    assert ("of de PMC past bij" in said) is (verdicts[1] == "nog niet te zeggen")
    (point,) = [one for one in found["open_punten"] if one["id"] == "wat-past"]
    assert (point["gekozen"], point["uitgerekend"]) == (None, True)


def test_a_reading_that_was_chosen_is_the_only_one() -> None:
    point = readings({"pmc": "De PMC.", "leerwerktraject": "Het traject."}, "leerwerktraject")
    data = make_data(kader("wvs/pmc-leerwerktraject", version(open_punten={"wat-past": point})))
    found = answer(data, past_arbeidsmarkt="nee")
    assert found["antwoord"]["oordelen_per_lezing"] == {"leerwerktraject": "inzetten"}
    (told,) = [one for one in found["open_punten"] if one["id"] == "wat-past"]
    assert (told["gekozen"], told["uitgerekend"]) == ("leerwerktraject", False)
    assert found["antwoord"]["oordeel_leerwerktrajecten"] == "inzetten"


def test_scenarios_that_give_the_same_are_told_so_and_none_of_them_pays() -> None:
    question = PMC | {"uitstroom": 0}
    found = json.loads(
        zijloket.vergelijk(DATA, "pmc-rendabiliteit", json.dumps({"plannen": [question, question]}))
    )
    said = [one.replace("\u00a0", " ") for one in found["zinnen"]]
    assert said[0] == "Het maatschappelijk resultaat is overal gelijk: -€ 24.000,00."
    assert said[1].startswith("Met nul als grens is geen van deze scenario's rendabel. ")


@pytest.mark.parametrize(("leaving", "verdict"), [(2, "ruimte niet nodig"), (1, "minder rendabel mag")])
def test_the_verdict_on_beschut_werk(leaving: int, verdict: str) -> None:
    unasked = dict.fromkeys(("past_arbeidsmarkt", "past_traject", "past_ontwikkeling"))
    found = answer(gebruik="beschut", uitstroom=leaving, **unasked)
    assert found["antwoord"]["oordeel_beschut"] == verdict
    assert found["antwoord"]["oordeel_leerwerktrajecten"] is None
    named = [one["id"] for one in found["open_punten"]]
    assert named == (["grens"] if leaving == 2 else ["grens", "hoeveel-minder"])
    assert "wvs/pmc-niet-voor-participatiewet" not in [one["kader"] for one in found["stappen"]]


def test_a_pmc_for_both_gets_both_verdicts_and_no_order() -> None:
    found = answer(gebruik="beide", uitstroom=1)
    assert found["antwoord"]["oordeel_leerwerktrajecten"] == "stoppen"
    assert found["antwoord"]["oordeel_beschut"] == "minder rendabel mag"
    assert any("niet welk van de twee oordelen dan voorgaat" in one for one in found["let_op"])
    assert "niet welk van de twee oordelen voorgaat" in found["meenemen"]["brief"]


@pytest.mark.parametrize("leaving", [1, 2])
def test_the_number_goes_first_and_rendabel_never_goes_without_its_assumption(leaving: int) -> None:
    found = answer(uitstroom=leaving)
    number, dated, border, *_ = found["samenvatting"]
    amount = {1: "-€\u00a012.000,00", 2: "€\u00a00,00"}[leaving]
    assert number == f"Het maatschappelijk resultaat is {amount}."
    assert dated.startswith("De kaders zijn bijgewerkt tot en met 30 april 2017")
    word = {1: "niet rendabel", 2: "rendabel"}[leaving]
    assert border.startswith(
        f"Met nul als grens is deze PMC {word}. Die grens is een aanname van deze rekenhulp."
    )
    assert "in de toekomst" in border
    (open_border,) = [one for one in found["open_punten"] if one["id"] == "grens"]
    assert open_border["hier"] == "Hier is gerekend met nul; dat is een aanname."


def test_on_a_day_that_the_kaders_cover_nothing_is_said_of_how_far_they_go() -> None:
    assert "bijgewerkt" not in str(answer(peildatum="2017-04-30")["samenvatting"])
    assert "bijgewerkt tot en met 30 april 2017" in str(answer(peildatum="2017-05-01")["samenvatting"])


def test_there_are_three_numbers_at_most_and_none_of_them_is_in_the_first_sentence() -> None:
    found = answer(opbrengsten=[{"naam": "hout", "bedrag": 11000}])
    assert [one["naam"] for one in found["kerncijfers"]] == [
        "Resultaat exploitatie per jaar",
        "Bespaarde bijstand",
        "Omslagpunt",
    ]
    assert not any(one["waarde"] in found["samenvatting"][0] for one in found["kerncijfers"])


def test_the_letter_tells_the_case_the_result_and_what_the_kaders_say_of_it() -> None:
    letter = answer(huishouden="gehuwden", bijstand_per_maand=None)["meenemen"]["brief"]
    case, result_told, judged, *_ = letter.split("\n\n")
    assert case == (
        "Het gaat om een product-marktcombinatie (PMC) voor leerwerktrajecten, volgens de kaders voor "
        "Roosendaal. "
        "In een jaar zijn de opbrengsten €\u00a010.000,00 en de kosten €\u00a034.000,00. Er werken 10 "
        "kandidaten, en "
        "2 kandidaten stromen uit naar werk. Wie uitstroomt, heeft 12 maanden geen uitkering nodig; dat telt "
        "voor "
        "€\u00a01.409,31 per maand, de bijstandsnorm (netto). Wat de gemeente uitspaart, is een ander, hoger "
        "bedrag. "
        "Dat is voor twee mensen samen. De rekenhulp telt het één keer voor elke kandidaat die uitstroomt; "
        "dat is "
        "een aanname."
    )
    assert result_told.startswith(
        "Het maatschappelijk resultaat is €\u00a09.823,44: het resultaat van de exploitatie ("
    )
    assert "bijgewerkt tot en met 30 april 2017" in result_told
    assert judged.startswith(
        "Met nul als grens is deze PMC rendabel. Die grens is een aanname van deze rekenhulp."
    )
    assert "De waarden komen uit «Titel van landelijk/bijstandsnorm»" in letter
    assert "Dit is een berekening, geen besluit." in letter
    assert " u " not in letter


def test_a_letter_about_one_candidate_and_an_amount_of_ones_own_is_right_dutch() -> None:
    letter = answer(gebruik="beschut", kandidaten=1, uitstroom=1, maanden=1)["meenemen"]["brief"]
    assert "Er werkt 1 kandidaat, en 1 kandidaat stroomt uit naar werk." in letter
    assert (
        "Wie uitstroomt, heeft 1 maand geen uitkering nodig; dat telt voor €\u00a01.000,00 per maand."
        in letter
    )
    assert "norm" not in letter
    assert "Gelezen is «Titel van wvs/pmc-rendabel»" in letter


def test_an_open_question_of_the_kader_that_carries_the_verdict_comes_along() -> None:
    data = make_data(kader("wvs/pmc-stoppen", version(open_punten={"wanneer": readings({})})))
    assert [one["id"] for one in answer(data)["open_punten"]] == ["grens", "wat-past"]
    assert [one["id"] for one in answer(data, uitstroom=1)["open_punten"]] == ["grens", "wanneer"]


# what does not fit together


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"uitstroom": 11}, ["uitstroom"]),
        ({"past_traject": "misschien"}, ["past_traject"]),
        ({"gebruik": None, "past_arbeidsmarkt": None}, ["gebruik"]),
        ({"gebruik": None, "kandidaten": None}, ["gebruik", "kandidaten"]),
        ({"gemeente": None}, ["gemeente"]),
        ({"peildatum": None, "uitstroom": 11}, ["peildatum", "uitstroom"]),
        ({"uitstroom": None, "maanden": 121}, ["uitstroom", "maanden"]),
        ({"kandidaten": True}, ["kandidaten"]),
        ({"kandidaten": 100_001}, ["kandidaten"]),
        ({"maanden": 121}, ["maanden"]),
        ({"maanden": -1}, ["maanden"]),
        ({"peildatum": "2017-04-03"}, ["peildatum"]),
        ({"kosten": [{"naam": "x"}]}, ["kosten.0.bedrag"]),
        ({"kosten": [{"bedrag": 1}] * 51}, ["kosten"]),
        ({"opbrengsten": [{"bedrag": -1}]}, ["opbrengsten.0.bedrag"]),
        ({"opbrengsten": 5, "kosten": "x"}, ["opbrengsten", "kosten"]),
        ({"past_ontwikkeling": True}, ["past_ontwikkeling"]),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(change: dict[str, Any], fields: list[str]) -> None:
    assert list(wrong(**change)) == fields


@pytest.mark.parametrize("change", [{"kandidaten": 2}, {"kosten": [{"bedrag": 1}] * 50}, {"maanden": 120}])
def test_the_borders_themselves_are_allowed(change: dict[str, Any]) -> None:
    assert answer(**change)


def test_a_day_without_kaders_and_without_norm_gives_both_faults() -> None:
    data = make_data(kader("landelijk/bijstandsnorm", norm("2018-01-01", "1", "2"), gebied="nederland"))
    found = wrong(data, peildatum="2017-01-01", huishouden="gehuwden", bijstand_per_maand=None)
    assert list(found) == ["peildatum", "bijstand_per_maand"]


# what the reader sees


def test_the_steps_show_the_numbers_filled_in() -> None:
    steps = {one["titel"]: one["invulling"] for one in answer()["stappen"]}
    assert steps["Het resultaat van de exploitatie"] == (
        "Opbrengsten: hout €\u00a010.000,00; samen €\u00a010.000,00. Kosten: loon €\u00a034.000,00; "
        "samen €\u00a034.000,00. Resultaat: -€\u00a024.000,00."
    )
    assert steps["De bespaarde bijstand"].startswith("2 kandidaten maal €\u00a01.000,00 maal 12 maanden is")


def test_the_picture_has_its_points_in_order_and_once() -> None:
    picture = answer()["beelden"][0]
    assert picture["soort"] == "uitstroom"
    (line,) = picture["lijnen"]
    assert line["punten"] == [
        {"uitstroom": 0, "resultaat": "-24000.00"},
        {"uitstroom": 2, "resultaat": "0.00"},
        {"uitstroom": 10, "resultaat": "96000.00"},
    ]
    assert (line["omslagpunt"], line["uitstroom"], line["kandidaten"]) == (2, 2, 10)
    assert line["woorden"] == (
        "€\u00a00,00 bij de ingevulde uitstroom van 2 kandidaten; omslagpunt: 2 kandidaten"
    )
    assert picture["tabel"]["rijen"][1] == ["2", "€\u00a00,00"]


def test_the_normalised_question_has_exact_amounts() -> None:
    asked = answer(bijstand_per_maand="1.000,5")["vraag"]
    assert asked["bijstand_per_maand"] == "1000.50"
    assert asked["kosten"] == [{"naam": "loon", "bedrag": "34000.00"}]


# properties

AMOUNTS = st.decimals(0, 10**9, places=2)
NUMBERS = st.integers(0, 100_000)
ACCOUNTS = st.builds(
    lambda income, costs, candidates, amount, number: Rekening(
        (Post("in", income),), (Post("uit", costs),), candidates, 0, amount, number
    ),
    AMOUNTS,
    AMOUNTS,
    NUMBERS,
    AMOUNTS,
    st.integers(0, 120),
)


@given(ACCOUNTS, NUMBERS, NUMBERS)
def test_more_people_leaving_never_lowers_the_result(account: Rekening, one: int, other: int) -> None:
    assert account.resultaat_bij(min(one, other)) <= account.resultaat_bij(max(one, other))


@given(ACCOUNTS)
def test_the_turning_point_is_the_smallest_number_that_is_not_negative(account: Rekening) -> None:
    point = account.omslagpunt
    if point is None:
        assert account.resultaat_bij(10**9) < 0
    else:
        assert account.resultaat_bij(point) >= 0
        assert point == 0 or account.resultaat_bij(point - 1) < 0


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 20), st.integers(0, 10))
def test_a_small_turning_point_agrees_with_trying_one_after_another(
    income: int, costs: int, amount: int, number: int
) -> None:
    account = Rekening(
        (Post("in", Decimal(income)),), (Post("uit", Decimal(costs)),), 0, 0, Decimal(amount), number
    )
    tried = next((n for n in range(60) if income - costs + n * amount * number >= 0), None)
    assert account.omslagpunt == tried


@given(st.lists(AMOUNTS, max_size=5), st.lists(AMOUNTS, max_size=5), st.integers(0, 20), AMOUNTS)
def test_the_door_gives_the_exact_sum(
    income: list[Decimal], costs: list[Decimal], leaving: int, amount: Decimal
) -> None:
    found = result(
        opbrengsten=[{"bedrag": str(one).replace(".", ",")} for one in income],
        kosten=[{"bedrag": str(one).replace(".", ",")} for one in costs],
        kandidaten=20,
        uitstroom=leaving,
        bijstand_per_maand=str(amount).replace(".", ","),
    )
    expected = sum(map(Fraction, income)) - sum(map(Fraction, costs)) + Fraction(amount) * leaving * 12
    assert Fraction(found["maatschappelijk_resultaat"]) == expected
    assert found["rendabel"] is (expected >= 0)
    assert Fraction(found["per_kandidaat"]) == expected / 20
